import { expect, test } from '#tests/support/browser-test.ts'

/** A list, a statement, the accounts of a party: as the printer takes them, without what one clicks on. */
const PAGES = [
  { place: 'clients', heading: /^Clients/ },
  { place: 'balance', heading: /^Balance/ },
  { place: 'bilan', heading: /^Bilan/ },
  { place: 'tva', heading: /^Déclaration de TVA/ },
  { place: 'remises-en-banque/remittance-1', heading: /^Remise de chèques/ },
]

test('a printed page keeps its figures and the name of the company, and nothing that is clicked', async ({
  page,
  visit,
  freshAttempt,
}) => {
  const { id, world } = await freshAttempt()
  for (const { place, heading } of PAGES) {
    await page.emulateMedia({ media: 'screen' })
    await visit(`/tentatives/${id}/pgi/${place}`)
    const printed = page.getByText(/^Édité le /)
    await expect(printed).toBeHidden()
    await expect(page.getByRole('banner')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect(page.getByRole('table').first()).toBeVisible()
    await expect(printed).toBeVisible()
    await expect(page.getByText(`${world.company.identity.name}Édité le`)).toBeVisible()
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(page.getByRole('navigation', { name: 'Bureau' })).toBeHidden()
    await expect(page.getByRole('button', { name: 'Vers le tableur' })).toBeHidden()
    await expect(page.getByRole('search')).toBeHidden()
  }
})
