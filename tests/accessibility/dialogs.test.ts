import { expect } from '@playwright/test'
import { expectNoViolation, test } from './school-test.ts'

/** Pages where a button whose name ends in « … » asks for more in a dialog. */
const PAGES = [
  'ventes/{order}',
  'ventes/{invoice}',
  'ventes/{draft}',
  'achats/purchaseInvoice-1',
  'articles/{article}',
  'clients/{customer}',
  'immobilisations/{asset}',
  'paie/salaries/{employee}',
  'paie/bulletins',
  'cloture',
  'opportunites/{opportunity}',
  'campagnes/{campaign}',
  'planning',
  'paie/taux',
  'tva',
]

for (const place of PAGES) {
  test(`dialogs of ${place}: nothing that the rules forbid, and the keyboard comes back where it was`, async ({
    page,
    as,
    visit,
    addressFor,
  }) => {
    await as('student')
    await visit(addressFor(`tentatives/{attempt}/pgi/${place}`))
    // What cannot be done yet (closing a year that is not over) asks for nothing.
    const buttons = page.getByRole('main').getByRole('button', { name: /…$/, disabled: false })
    const count = await buttons.count()
    expect(count, 'the page has buttons that ask for more').toBeGreaterThan(0)
    for (let rank = 0; rank < count; rank += 1) {
      const button = buttons.nth(rank)
      await button.focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      await expectNoViolation(page)
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
      await expect(button).toBeFocused()
    }
  })
}
