import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { ask } from '#pgi'
import { purchaseStory } from '#tests/support/purchase-story.ts'
import { smallCompany } from '#tests/support/small-company.ts'
import { printedPriceRequest, printedPurchase } from './printed-purchase.ts'
import { printer } from './printer.server.ts'

const company = purchaseStory(smallCompany())
const at = day('2026-04-20')

async function textOf(printed: Parameters<ReturnType<typeof printer>>[0]): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(printer()(printed)), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

test('an order says what is bought, at which price, where to deliver, and asks for its number to be quoted', async () => {
  const order = ask(company, { view: 'purchase-document', document: 'purchaseOrder-1', at })
  if (!order) throw new Error('the order is there')
  const text = await textOf(printedPurchase(company, order))
  for (const said of [
    'Commande fournisseur',
    'CF2026-00001',
    'Panneaux de l’Ouest',
    'À livrer à',
    'Rappelez le numéro',
  ]) {
    expect(text).toContain(said)
  }
  // 10 × 190,00 + 60,00 of carriage = 1 960,00; 392,00 of VAT.
  for (const figure of ['190,00', '1 900,00', '60,00', '1 960,00', '392,00', '2 352,00']) expect(text).toContain(figure)
})

test('a request for prices goes to one supplier, without a price, and says that it orders nothing', async () => {
  const asked = ask(company, { view: 'price-request', request: 'priceRequest-1' })
  const second = asked?.content.suppliers[1]
  if (!asked || !second) throw new Error('the request went to two suppliers')
  const text = await textOf(printedPriceRequest(company, asked, second))
  expect(text).toContain('Sièges du Bocage')
  expect(text).not.toContain('Panneaux de l’Ouest')
  expect(text).toContain('ne vaut pas commande')
  expect(text).not.toContain('190,00')
})
