import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { read } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import { expect, isAlive, test } from '#tests/support/browser-test.ts'
import { PAYMENT_METHODS } from '#wording/pgi/kinds.ts'
import { modelFiles, modelTexts, said, typedDay, typedEuros, worth } from './story.ts'

test('a student plays the mission from the first mail to an explained 20 out of 20', async ({
  page,
  visit,
  freshAttempt,
}) => {
  test.setTimeout(600_000)
  const { id, world } = await freshAttempt()
  const texts = modelTexts(world)
  const files = await modelFiles(world)
  const cheque = String(worth(world, 'cheque'))
  const place = (name: string) => page.getByRole('navigation', { name: 'Bureau' }).getByRole('link', { name })
  const pgi = async (group: string, name: string) => {
    const rail = page.getByRole('navigation', { name: 'PGI', exact: true })
    const opener = rail.getByRole('button', { name: group })
    if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click()
    await rail.getByRole('link', { name, exact: true }).click()
  }
  const title = (name: string | RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  await test.step('finds the mission on the first page, and reads the brief and its annexes', async () => {
    await visit('/')
    await page.getByRole('link', { name: 'Continuer' }).click()
    await title(world.scenario.text.title)
    await page.getByRole('link', { name: 'Ouvrir la messagerie' }).click()
    await page.getByRole('link', { name: /Relances clients avant le rendez-vous/ }).click()
    await expect(page.getByRole('article')).toContainText(said(world, 'watched.salesperson'))
    for (const annex of ['Procédure de relance des clients', 'Courrier de l’assureur-crédit']) {
      await place('Documents').click()
      await page.getByRole('main').getByRole('link', { name: annex }).click()
      await title(annex)
    }
  })

  await test.step('consults the aged balance, and a customer’s message arrives meanwhile', async () => {
    await place('PGI').click()
    await pgi('Créances', 'Balance âgée')
    await title(/Balance âgée/)
    await expect(page.getByRole('link', { name: said(world, 'payer.name') })).toBeVisible()
    await expect(place('Messagerie')).toContainText('1 message non lu')
  })

  await test.step('finds the cheque among the receipts, on the wrong account', async () => {
    await pgi('Créances', 'Règlements')
    await title(/Règlements/)
    await page.keyboard.press('/')
    await page.keyboard.type(cheque)
    await page.getByRole('button', { name: cheque }).click()
    await page.getByRole('link', { name: 'Voir le compte' }).click()
    await title(`Compte ${said(world, 'misled.name')}`)
  })

  await test.step('is refused a move while the cheque is matched, and told why', async () => {
    await chooseNewAccount(page, cheque, said(world, 'payer.name'))
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('alert')).toContainText(/lettr/)
    await expect(dialog.getByRole('combobox', { name: 'Bon client' })).toHaveValue(
      new RegExp(`^${escaped(said(world, 'payer.name'))}`),
    )
    await dialog.getByRole('button', { name: 'Annuler' }).click()
  })

  await test.step('takes the matching back, moves the cheque, and matches it with the invoice it pays', async () => {
    const row = page.getByRole('row', { name: cheque })
    await row.getByRole('button', { name: /^Délettrer/ }).click()
    await expect(row.getByRole('button', { name: /^Délettrer/ })).toHaveCount(0)
    await chooseNewAccount(page, cheque, said(world, 'payer.name'))
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await visit(`/tentatives/${id}/pgi/lettrage/${worth(world, 'payer.code')}`)
    await title(`Compte ${said(world, 'payer.name')}`)
    for (const reference of [cheque, said(world, 'paidByCheque.invoice.number')]) {
      await page.getByRole('checkbox', { name: new RegExp(`^Choisir .*${reference}`) }).check()
    }
    await expect(page.getByRole('status').filter({ hasText: 'lettrage complet' })).toBeVisible()
    await page.getByRole('button', { name: 'Lettrer', exact: true }).click()
    await expect(
      page.getByRole('checkbox', { name: `Choisir ${said(world, 'paidByCheque.invoice.number')}` }),
    ).toBeDisabled()
  })

  await test.step('reads the proof of payment and records the transfer for the invoice it pays', async () => {
    await place('Messagerie').click()
    await page.getByRole('link', { name: /virement effectué/ }).click()
    await expect(page.getByRole('article')).toContainText(said(world, 'justPaid.invoice.number'))
    await visit(`/tentatives/${id}/pgi/reglements/nouveau?client=${worth(world, 'prompt.code')}`)
    await page.getByRole('textbox', { name: 'Reçu le' }).fill(typedDay(worth(world, 'yesterday')))
    await page.getByRole('textbox', { name: 'Montant reçu' }).fill(typedEuros(worth(world, 'justPaid.balance')))
    await page.getByRole('combobox', { name: 'Mode' }).selectOption({ label: PAYMENT_METHODS.transfer })
    await page.getByRole('textbox', { name: 'Référence' }).fill(String(worth(world, 'transfer')))
    await page.getByRole('button', { name: new RegExp(`^Solder.*${said(world, 'justPaid.invoice.number')}`) }).click()
    await page.getByRole('button', { name: 'Enregistrer le règlement' }).click()
    await title(`Compte ${said(world, 'prompt.name')}`)
  })

  await test.step('thanks the customer', async () => {
    await place('Messagerie').click()
    await page.getByRole('link', { name: /virement effectué/ }).click()
    await page.getByRole('link', { name: 'Répondre' }).click()
    await page.getByRole('textbox', { name: 'Message' }).fill(texts.reply.body)
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await expect(page.getByRole('article')).toContainText('Votre compte est à jour')
  })

  await test.step('lowers the insured customer’s limit, after a slip of the keyboard that loses nothing', async () => {
    await place('PGI').click()
    await pgi('Tiers', 'Clients')
    await title(/Clients/)
    await page.keyboard.press('/')
    await page.keyboard.type(said(world, 'insured.name'))
    await page.getByRole('link', { name: said(world, 'insured.name'), exact: true }).click()
    await page.getByRole('button', { name: 'Modifier la fiche' }).click()
    const limit = page.getByRole('textbox', { name: 'Plafond de crédit' })
    await limit.fill('douze mille')
    await page.getByRole('button', { name: 'Enregistrer la fiche' }).click()
    await expect(page.getByText('Ce n’est pas un nombre')).toBeVisible()
    await expect(limit).toHaveValue('douze mille')
    await limit.fill(typedEuros(worth(world, 'newLimit')))
    await page.getByRole('button', { name: 'Enregistrer la fiche' }).click()
    await expect(page.getByRole('button', { name: 'Modifier la fiche' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(said(world, 'newLimit'))
  })

  await test.step('begins the table in the browser, then hands in the one made in a spreadsheet program', async () => {
    await place('Livrables').click()
    await page.getByRole('main').getByRole('link', { name: 'Tableau de relance' }).click()
    await page.getByText('Vue tableau accessible').click()
    const cell = page.getByRole('gridcell').and(page.locator('[data-address="A4"]'))
    await cell.click()
    await page.keyboard.type('Client à relancer')
    await page.keyboard.press('Enter')
    await expect(cell).toHaveText('Client à relancer')
    await expect(page.getByText(/enregistré à/)).toBeVisible()
    await upload(page, join(files, 'tableau.xlsx'))
    await expect(page.getByText('Voici ce que le correcteur y lit')).toBeVisible()
  })

  await test.step('types the letter in the editor, which saves by itself', async () => {
    await place('Livrables').click()
    await page.getByRole('main').getByRole('link', { name: 'Lettre de deuxième relance' }).click()
    const paper = page.getByRole('textbox', { name: 'Lettre de deuxième relance' })
    await paper.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    for (const [index, lines] of texts.letter.entries()) {
      if (index > 0) await page.keyboard.press('Enter')
      for (const [rank, line] of lines.entries()) {
        if (rank > 0) await page.keyboard.press('Shift+Enter')
        await page.keyboard.insertText(line)
      }
    }
    await expect(page.getByText(/enregistré à/)).toBeVisible()
    await page.reload()
    await isAlive(page)
    await expect(paper).toContainText('nos salutations distinguées')
  })

  await test.step('records the reminder', async () => {
    await place('PGI').click()
    await pgi('Créances', 'Relances')
    await page.getByRole('link', { name: 'Nouvelle relance' }).click()
    await choose(page, 'Client', said(world, 'silent.name'))
    await expect(page.getByRole('radio', { name: /^Niveau 2/ })).toBeChecked()
    await page.getByRole('button', { name: 'Enregistrer la relance' }).click()
    await title(/Relances/)
    await expect(page.getByRole('row', { name: said(world, 'unanswered.invoice.number') })).toHaveCount(2)
  })

  await test.step('alerts the manager, who answers', async () => {
    await place('Messagerie').click()
    await page.getByRole('link', { name: 'Nouveau message' }).click()
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await expect(page.getByRole('alert')).toContainText('n’a pas de destinataire')
    await choose(page, 'À', said(world, 'manager.name'))
    await page.getByRole('textbox', { name: 'Objet' }).fill(texts.alert.subject)
    await page.getByRole('textbox', { name: 'Message' }).fill(texts.alert.body)
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await expect(page.getByRole('button', { name: 'Fermer la notification' }).first()).toBeVisible()
    await expect(page.getByRole('article')).toContainText(said(world, 'risky.name'))
    await expect(place('Messagerie')).toContainText('1 message non lu')
  })

  await test.step('hands in with two clicks in a row, which are one', async () => {
    await page.getByRole('link', { name: 'Rendre', exact: true }).click()
    await expect(page.getByText('manquant')).toHaveCount(0)
    await page.getByRole('button', { name: 'Rendre la copie…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Rendre', exact: true }).dblclick()
    await expect(page).toHaveURL(/\/resultat$/)
    const events = await read(database(), id)
    expect(events.filter(({ kind }) => kind === 'hand-in')).toHaveLength(1)
    expect(events.at(-1)?.kind).toBe('hand-in')
  })

  await test.step('reads the mark, and each criterion with its evidence', async () => {
    const lost = page.getByText(/^(non acquis|en partie|à vérifier par l’enseignant) :/)
    await expect(lost).toHaveCount(0)
    await expect(page.getByText('acquis :')).toHaveCount(world.scenario.text.criteria.length)
    await expect(page.getByRole('region', { name: 'Note' })).toContainText('20 / 20')
    await page.getByText('Le tableau retient les bonnes factures').click()
    await expect(page.getByText('Relancer un client qui a payé abîme la relation')).toBeVisible()
  })
  rmSync(files, { recursive: true, force: true })
})

/** Opens the dialog that moves a receipt, and chooses its right account. */
async function chooseNewAccount(page: Page, reference: string, customer: string): Promise<void> {
  await page
    .getByRole('row', { name: reference })
    .getByRole('button', { name: /^Réaffecter/ })
    .click()
  await choose(page, 'Bon client', customer)
  await page.getByRole('dialog').getByRole('button', { name: 'Réaffecter le règlement' }).click()
}

/** Types in a field that proposes, and takes what it proposes. */
async function choose(page: Page, label: string, wanted: string): Promise<void> {
  await page
    .getByRole('combobox', { name: label, exact: true })
    .or(page.getByRole('textbox', { name: label, exact: true }))
    .first()
    .fill(wanted)
  await page.getByRole('option', { name: wanted }).first().click()
}

async function upload(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Déposer un fichier' }).click()
  await (await chooser).setFiles(file)
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
