import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { ask, type Company, type DocumentId } from '#pgi'
import { after, articleFields, partyFields, smallCompany, tell, thousand } from '#tests/support/small-company.ts'
import { printedSalesDocument } from './printed-sales-document.ts'
import { printer } from './printer.server.ts'

const TODAY = day('2026-03-16')

function documentOf(company: Company, document: DocumentId) {
  const found = ask(company, { view: 'sales-document', document, at: TODAY })
  if (!found) throw new Error(`${document} is there`)
  return found
}

/** What a reader of the PDF finds in it, spaces made plain. */
async function textOf(company: Company, document: DocumentId): Promise<string> {
  const pdf = printer()(printedSalesDocument(company, documentOf(company, document)))
  const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

const invoiced = () =>
  after(
    smallCompany(),
    '2026-03-15',
    {
      type: 'party.update',
      party: 'C0002',
      changes: {
        siren: '732829320',
        terms: { days: 45, endOfMonth: true },
        delivery: { lines: ['Quai 7'], postcode: '44600', city: 'Saint-Nazaire' },
      },
    },
    {
      type: 'sales.draft',
      kind: 'invoice',
      content: {
        customer: 'C0002',
        reference: 'BC-778',
        discount: basisPoints(1000),
        settlementDiscount: basisPoints(200),
        lines: [
          { article: 'BUR', quantity: thousand(10), unitPrice: cents(1_000_00) },
          { article: 'POSE', quantity: thousand(1), unitPrice: cents(0) },
        ],
      },
    },
    { type: 'sales.validate', document: 'invoice-1', overLimit: false },
  )

test('an invoice carries every mention that the law asks for', async () => {
  const text = await textOf(invoiced(), 'invoice-1')
  for (const mention of [
    'FA2026-00001',
    'Date de la facture 15/03/2026',
    'Atelier Lenoir, SARL au capital de 50 000,00 €',
    'RCS Nantes 900 000 001',
    'FR00900000001',
    'Cabinet Morel',
    'SIREN 732 829 320',
    'Livré à',
    '44600 Saint-Nazaire',
    'Votre référence BC-778',
    'Échéance 30/04/2026',
    'Bureau droit 160 cm',
    'livraison de biens et prestation de services',
    'Option pour le paiement de la taxe d’après les débits',
    'pénalités au taux annuel de 12 %',
    'indemnité forfaitaire de 40,00 €',
    'Escompte de 2 % déduit pour paiement comptant',
  ]) {
    expect(text).toContain(mention)
  }
})

test('the printed totals are those of the textbook: 10 000 less 10 % less 2 %, VAT 20 %', async () => {
  const text = await textOf(invoiced(), 'invoice-1')
  for (const total of ['Net commercial 9 000,00 €', 'Net financier 8 820,00 €', '20 % 8 820,00 1 764,00']) {
    expect(text).toContain(total)
  }
  expect(text).toContain('Net à payer TTC 10 584,00 €')
})

test('a quote has a place to sign, a delivery note no price, a credit note its invoice', async () => {
  const sold = after(
    smallCompany(),
    '2026-03-10',
    {
      type: 'sales.draft',
      kind: 'quote',
      content: { customer: 'C0002', lines: [{ article: 'CHA', quantity: thousand(4) }] },
    },
    { type: 'sales.validate', document: 'quote-1', overLimit: false },
    { type: 'quote.accept', document: 'quote-1' },
    { type: 'sales.transform', from: ['quote-1'], to: 'order' },
    { type: 'sales.validate', document: 'order-1', overLimit: false },
    { type: 'sales.transform', from: ['order-1'], to: 'deliveryNote' },
    { type: 'sales.validate', document: 'deliveryNote-1', overLimit: false },
    { type: 'sales.transform', from: ['deliveryNote-1'], to: 'invoice' },
    { type: 'sales.validate', document: 'invoice-1', overLimit: false },
    { type: 'sales.transform', from: ['invoice-1'], to: 'creditNote' },
    { type: 'sales.validate', document: 'creditNote-1', overLimit: false },
  )
  expect(await textOf(sold, 'quote-1')).toContain('Bon pour accord')
  const delivery = await textOf(sold, 'deliveryNote-1')
  expect(delivery).toContain('Chaise de bureau')
  expect(delivery).not.toContain('150,00')
  expect(await textOf(sold, 'creditNote-1')).toContain('Avoir sur la facture FA2026-00001 du 10/03/2026')
})

test('what a person typed is printed as it is, and never run', async () => {
  const hostile = '#panic("x") $a$ *b* @c \\ #read("/etc/passwd") <d>'
  const company = after(
    smallCompany(),
    '2026-03-10',
    { type: 'customer.create', fields: partyFields(hostile) },
    { type: 'article.create', article: 'MAL', fields: articleFields(hostile, 10_00) },
    {
      type: 'sales.draft',
      kind: 'quote',
      content: { customer: 'C0004', note: hostile, lines: [{ article: 'MAL', quantity: thousand(1) }] },
    },
  )
  const text = await textOf(company, 'quote-1')
  // Cells break lines where they like: spaces are left out of the comparison.
  const bare = (words: string) => words.replace(/\s/g, '')
  expect(bare(text).split(bare(hostile))).toHaveLength(4)
})

test('two hundred lines run over several numbered pages', async () => {
  const lines = Array.from({ length: 200 }, () => ({ article: 'LAM', quantity: thousand(1) }))
  const told = tell(
    smallCompany(),
    { type: 'sales.draft', kind: 'quote', content: { customer: 'C0002', lines } },
    '2026-03-10',
  )
  if (!('company' in told)) throw new Error(told.code)
  const pdf = printer()(printedSalesDocument(told.company, documentOf(told.company, 'quote-1')))
  const { totalPages, text } = await extractText(await getDocumentProxy(pdf), { mergePages: false })
  expect(totalPages).toBeGreaterThan(3)
  expect(text.at(-1)?.replace(/\s+/g, ' ')).toContain(`Page ${totalPages}/${totalPages}`)
})

test('a deposit says what it is and on what; the final invoice shows each deposit, then what is left to pay', async () => {
  const ordered = after(
    smallCompany(),
    '2026-03-14',
    {
      type: 'sales.draft',
      kind: 'order',
      content: { customer: 'C0003', lines: [{ article: 'BUR', quantity: thousand(10) }] },
    },
    { type: 'sales.validate', document: 'order-1' },
    { type: 'sales.deposit', from: 'order-1', share: { rate: basisPoints(3000) } },
    { type: 'sales.validate', document: 'invoice-1' },
  )
  const deposit = await textOf(ordered, 'invoice-1')
  for (const said of [
    'Facture d’acompte FA2026-00001',
    'Acompte de 30 % sur commande CO2026-00001',
    'Net à payer TTC 1 440,00 €',
    'Acompte à valoir sur la commande CO2026-00001',
    'Catégorie de l’opération : livraison de biens.',
  ]) {
    expect(deposit).toContain(said)
  }
  expect(deposit).not.toContain('Livraison ou prestation du')
  const final = after(
    ordered,
    '2026-03-16',
    { type: 'sales.transform', from: ['order-1'], to: 'invoice' },
    { type: 'sales.validate', document: 'invoice-2' },
  )
  const invoice = await textOf(final, 'invoice-2')
  for (const said of [
    'Total TTC 4 800,00 €',
    'Acompte FA2026-00001 du 14/03/2026 −1 440,00 €',
    'Net à payer TTC 3 360,00 €',
    'Acompte FA2026-00001 du 14/03/2026 déduit : 1 200,00 € HT, TVA 20 % 240,00 €.',
  ]) {
    expect(invoice).toContain(said)
  }
})

test('a return note says why and in what condition, without a price; its credit note names the invoice', async () => {
  const returned = after(
    invoiced(),
    TODAY,
    {
      type: 'sales.return',
      from: ['invoice-1'],
      condition: 'damaged',
      reason: 'damagedInTransit',
      lines: [{ line: 0, quantity: thousand(3) }],
    },
    { type: 'sales.validate', document: 'returnNote-1' },
    { type: 'sales.transform', from: ['returnNote-1'], to: 'creditNote' },
    { type: 'sales.validate', document: 'creditNote-1' },
  )
  const note = await textOf(returned, 'returnNote-1')
  expect(note).toContain('Facture FA2026-00001')
  expect(note).toContain('Bureau droit 160 cm 3 endommagé pendant le transport abîmé, ne rentre pas en stock')
  expect(note).not.toContain('€ TTC')
  expect(note).not.toContain('1 000,00')
  expect(await textOf(returned, 'creditNote-1')).toMatch(/FA2026-00001 du 15\/03\/2026/)
})
