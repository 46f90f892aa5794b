import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cents } from '#base/money.ts'
import { read } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import { ask } from '#pgi'
import { loadAttempt } from '#services/attempts/load-attempt.server.ts'
import { submitAct } from '#services/attempts/submit-act.server.ts'
import { DEMO_PASSWORD, expect, test } from '#tests/support/browser-test.ts'
import { modelFiles, said, worth } from './story.ts'

test('with the keyboard alone: sign in, open the mission, search a list, open a row and come back', async ({
  page,
  visit,
  freshAttempt,
}) => {
  const { username, world } = await freshAttempt()
  const { keyboard } = page
  const focused = page.locator(':focus')
  /** Tab until the focus is on it, as a person does who sees it coming. */
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await keyboard.press('Tab')
      const text = await focused.evaluate(
        (element) => `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`,
      )
      if (name.test(text)) return
    }
    throw new Error(`${name} is not reached with 60 presses on Tab`)
  }
  await page.context().clearCookies()
  await visit('/connexion')
  await expect(page.getByRole('textbox', { name: 'Identifiant' })).toBeFocused()
  await keyboard.type(username)
  await keyboard.press('Tab')
  await keyboard.type(DEMO_PASSWORD)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Bonjour/ })).toBeVisible()

  await tabTo(/^\s*Continuer/)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: world.scenario.text.title })).toBeVisible()
  await tabTo(/^\s*PGI(?! de)/)
  await keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'PGI', exact: true })).toBeVisible()
  await tabTo(/^\s*Clients/)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Clients/ })).toBeVisible()

  await keyboard.press('/')
  await keyboard.type(said(world, 'silent.name'))
  await expect(page).toHaveURL(/[?&]q=|recherche=|[?]/)
  await keyboard.press('ArrowDown')
  await expect(focused).toHaveText(said(world, 'silent.name'))
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: said(world, 'silent.name') })).toBeVisible()
  await page.goBack()
  await expect(
    page
      .getByRole('searchbox')
      .or(page.getByRole('textbox', { name: /Rechercher/ }))
      .first(),
  ).toHaveValue(said(world, 'silent.name'))
})

test('a hostile file is refused in a sentence, and what was saved before is still there', async ({
  page,
  visit,
  freshAttempt,
}) => {
  const { id, world } = await freshAttempt()
  const files = await modelFiles(world)
  const upload = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Déposer un fichier' }).click()
    await (await chooser).setFiles(file)
  }
  await visit(`/tentatives/${id}/livrables/tableau`)
  await upload(join(files, 'tableau.xlsx'))
  await expect(page.getByText('Voici ce que le correcteur y lit')).toBeVisible()
  const before = (await loadAttempt(id))?.run.saved.get('tableau')
  expect(before).toBeDefined()

  const buffer = Buffer.from('<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>')
  for (const name of ['tableau.xlsx', 'programme.exe', 'macros.xlsm']) {
    await upload({ name, mimeType: 'application/octet-stream', buffer })
    await expect(page.getByRole('alert')).toContainText(/fichier|format|classeur/i)
    await expect(page.getByText('Voici ce que le correcteur y lit')).toBeVisible()
  }
  const heavy = join(files, 'lourd.xlsx')
  writeFileSync(heavy, Buffer.alloc(50 * 1024 * 1024))
  await upload(heavy)
  await expect(page.getByRole('alert')).toContainText(/Mo/)
  expect((await loadAttempt(id))?.run.saved.get('tableau')).toBe(before)
  rmSync(files, { recursive: true, force: true })
})

test('a form over a page that has grown old is told so, and nothing typed is lost', async ({
  page,
  visit,
  freshAttempt,
}) => {
  const { id, world } = await freshAttempt()
  const party = String(worth(world, 'insured.code'))
  await visit(`/tentatives/${id}/pgi/clients/${party}`)
  await page.getByRole('button', { name: 'Modifier la fiche' }).click()
  await page.getByRole('textbox', { name: 'Note interne' }).fill('Rappeler jeudi')

  // Meanwhile, in another tab.
  const elsewhere = await submitAct({
    attemptId: id,
    commandId: randomUUID(),
    now: new Date(),
    doing: { kind: 'pgi', command: { type: 'party.update', party, changes: { creditLimit: cents(1_234_500) } } },
  })
  expect(elsewhere.ok).toBe(true)

  await page.getByRole('button', { name: 'Enregistrer la fiche' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Note interne' })).toHaveValue('Rappeler jeudi')
  expect((await read(database(), id)).filter(({ kind }) => kind === 'pgi')).toHaveLength(1)
})

test('a lost connection is told, what is typed stays, and is sent when the connection is back', async ({
  page,
  context,
  visit,
  freshAttempt,
  mayBeSaid,
}) => {
  mayBeSaid(/ERR_INTERNET_DISCONNECTED/)
  const { id, world } = await freshAttempt()
  await visit(`/tentatives/${id}/messagerie/nouveau`)
  const to = page
    .getByRole('combobox', { name: 'À', exact: true })
    .or(page.getByRole('textbox', { name: 'À', exact: true }))
    .first()
  await to.fill(said(world, 'manager.name'))
  await page
    .getByRole('option', { name: said(world, 'manager.name') })
    .first()
    .click()
  // The next field keeps the focus: the list of names does not take it back as it closes.
  await to.press('Tab')
  await page.getByRole('textbox', { name: 'Objet' }).focus()
  await page.keyboard.type('Point du matin', { delay: 20 })
  await expect(page.getByRole('textbox', { name: 'Objet' })).toHaveValue('Point du matin')
  await page.getByRole('textbox', { name: 'Message' }).fill('Le tableau avance.')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('Le tableau avance.')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await expect(page.getByRole('article')).toContainText('Le tableau avance.')
  expect((await read(database(), id)).filter(({ kind }) => kind === 'mail')).toHaveLength(1)
})

test('an article is refused under a code already taken, then created, received and counted', async ({
  page,
  visit,
  freshAttempt,
}) => {
  const { id, world } = await freshAttempt()
  const [known] = ask(world.company, { view: 'articles' }).rows
  const field = (name: string | RegExp) => page.getByRole('textbox', { name })
  await visit(`/tentatives/${id}/pgi/articles/nouveau`)
  await field('Code').fill(known?.code ?? '')
  await field('Désignation').fill('Tabouret d’essai')
  await page.getByRole('combobox', { name: 'Famille' }).or(field('Famille')).first().fill('Sièges d’essai')
  await field('Prix de vente HT').fill('49,90')
  await field('Prix d’achat HT').fill('24,95')
  await expect(page.getByText(/Taux de marque.*50/)).toBeVisible()
  await page.getByRole('button', { name: 'Créer l’article' }).click()
  await expect(page.getByRole('alert')).toContainText('est déjà pris')
  await field('Code').fill('ESSAI-1')
  await page.getByRole('button', { name: 'Créer l’article' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tabouret d’essai' })).toBeVisible()

  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Entrée en stock…' }).click()
  await dialog.getByRole('textbox', { name: 'N° du bon du fournisseur' }).fill('BL 4412')
  await dialog.getByRole('textbox', { name: /^Quantité/ }).fill('10')
  await dialog.getByRole('button', { name: 'Enregistrer l’entrée' }).click()
  await expect(page.getByRole('row', { name: 'BL 4412' })).toContainText('249,50')

  await page.getByRole('button', { name: 'Inventaire…' }).click()
  await dialog.getByRole('textbox', { name: /^Quantité comptée/ }).fill('9')
  await dialog.getByRole('textbox', { name: 'Motif' }).fill('Casse au rayon')
  await expect(dialog.getByText(/Écart.*1/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Enregistrer le comptage' }).click()
  await expect(page.getByRole('row', { name: 'Casse au rayon' })).toContainText('24,95')
})
