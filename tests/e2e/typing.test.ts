import type { Page } from '@playwright/test'
import { invariant } from '#base/result.ts'
import { ask } from '#pgi'
import { expect, test } from '#tests/support/browser-test.ts'

const LINES = 10

/** Tab until the focus is on it, as a person does who sees it coming. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const focused = page.locator(':focus')
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const label = await focused.evaluate((element) => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      return [element.getAttribute('aria-label'), ...labels.map(({ textContent }) => textContent), element.textContent]
        .filter(Boolean)
        .join(' ')
    })
    if (name.test(label)) return
  }
  throw new Error(`${name} is not reached with 60 presses on Tab`)
}

test('an invoice of ten lines is typed and validated without the mouse', async ({ page, visit, freshAttempt }) => {
  const { id, world } = await freshAttempt()
  const [customer] = ask(world.company, { view: 'customers' }).rows
  const article = ask(world.company, { view: 'articles' }).rows.find(({ kind }) => kind === 'service')
  invariant(customer && article, 'the company sells a service to somebody')
  const { keyboard } = page
  const focused = page.locator(':focus')
  await visit(`/tentatives/${id}/pgi/ventes/nouveau?type=factures`)
  await tabTo(page, /^Client/)
  await keyboard.type(customer.name)
  await keyboard.press('Enter')
  await tabTo(page, /^Article, ligne 1/)
  for (let line = 1; line <= LINES; line += 1) {
    await expect(focused).toHaveAccessibleName(`Article, ligne ${line}`)
    await keyboard.type(article.code)
    await keyboard.press('Enter')
    await tabTo(page, new RegExp(`^Quantité, ligne ${line}`))
    await keyboard.type(String(line))
    await tabTo(page, new RegExp(`^Prix unitaire hors taxes, ligne ${line}`))
    await keyboard.type('10,00')
    if (line < LINES) await keyboard.press('Control+Enter')
  }
  await tabTo(page, /^Créer le brouillon/)
  await keyboard.press('Enter')
  await expect(page.getByText(`${LINES} lignes`)).toBeVisible()
  // 10,00 × (1 + 2 + … + 10)
  await expect(page.getByText('550,00 €').first()).toBeVisible()
  await tabTo(page, /^Valider/)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Facture FA/ })).toBeVisible()
})

test('an entry of ten lines is typed without the mouse, and the last line proposes what balances it', async ({
  page,
  visit,
  freshAttempt,
}) => {
  const { id } = await freshAttempt()
  const { keyboard } = page
  const focused = page.locator(':focus')
  await visit(`/tentatives/${id}/pgi/ecritures/nouvelle`)
  await tabTo(page, /^N° de pièce/)
  await keyboard.type('OD 12')
  await tabTo(page, /^Libellé/)
  await keyboard.type('Fournitures réparties')
  await tabTo(page, /^Compte, ligne 1/)
  for (let line = 1; line <= LINES; line += 1) {
    await expect(focused).toHaveAccessibleName(`Compte, ligne ${line}`)
    await keyboard.type(line === LINES ? '512000' : '606400')
    await keyboard.press('Enter')
    if (line === LINES) break
    await tabTo(page, new RegExp(`^Débit, ligne ${line}`))
    await keyboard.type(`${line},50`)
    await keyboard.press('Enter')
  }
  // 1,50 + 2,50 + … + 9,50
  await expect(page.getByRole('textbox', { name: `Crédit, ligne ${LINES}` })).toHaveValue('49,50')
  await expect(page.getByText('Écriture équilibrée')).toBeVisible()
  await tabTo(page, /^Passer l’écriture/)
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Journa/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Fournitures réparties/ })).toHaveCount(LINES)
})
