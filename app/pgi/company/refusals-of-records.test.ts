/** Every refusal of the records of customers and articles, and of the stock. */
import { day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { type Cases, check, company, draft, now, TODAY, validate } from '#tests/support/refusals.ts'
import { articleFields, buyingCompany, partyFields, supplierFields, thousand } from '#tests/support/small-company.ts'
import type { PartyRefusal } from '../crm/refusal.ts'
import type { StockRefusal } from '../stock/refusal.ts'
import type { CommandInput } from './command.ts'

const ordered = now(company, draft('order'), validate('order-1'))
const invoiced = now(company, draft('invoice'), validate('invoice-1'))

const withSiren = now(company, {
  type: 'customer.create',
  code: 'ABC',
  fields: partyFields('Abc', { siren: '900000019' }),
})

const buying = buyingCompany()
const orderOf = (supplier: string): CommandInput => ({
  type: 'purchase.draft',
  kind: 'purchaseOrder',
  content: { supplier, lines: [{ article: 'BUR', quantity: thousand(1) }] },
})

const crm: Cases<PartyRefusal> = {
  unknown_party: { given: company, command: { type: 'party.archive', party: 'C9' }, expected: { party: 'C9' } },
  party_is_archived: {
    given: now(company, { type: 'party.archive', party: 'C0002' }),
    command: { type: 'party.update', party: 'C0002', changes: { name: 'Morel' } },
    expected: { party: 'C0002' },
  },
  party_is_not_archived: {
    given: company,
    command: { type: 'party.restore', party: 'C0002' },
    expected: { party: 'C0002' },
  },
  party_is_in_use: {
    // Abandoned, it names the customer all the same; an archived record has no less of a past.
    given: now(
      company,
      draft('quote'),
      { type: 'sales.abandon', document: 'quote-1' },
      { type: 'party.archive', party: 'C0003' },
    ),
    command: { type: 'party.delete', party: 'C0003' },
    expected: { party: 'C0003', uses: ['quote-1'] },
  },
  party_is_not_a_prospect: {
    given: company,
    command: { type: 'prospect.convert', party: 'C0001' },
    expected: { party: 'C0001' },
  },
  party_code_taken: {
    given: company,
    command: { type: 'customer.create', code: 'C0001', fields: partyFields('Autre') },
    expected: { party: 'C0001' },
  },
  party_siren_taken: {
    given: withSiren,
    command: { type: 'party.update', party: 'C0001', changes: { siren: '900000019' } },
    expected: { siren: '900000019', party: 'ABC' },
  },
  party_account_not_settled: {
    given: invoiced,
    command: { type: 'party.archive', party: 'C0003' },
    expected: { party: 'C0003', balance: 960_00 },
  },
  party_has_open_documents: {
    given: now(ordered, draft('quote')),
    command: { type: 'party.archive', party: 'C0003' },
    expected: { party: 'C0003', documents: ['CO2026-00001', 'quote-1'] },
  },
  unknown_supplier: {
    given: company,
    command: { type: 'supplier.archive', supplier: 'F9' },
    expected: { supplier: 'F9' },
  },
  supplier_is_archived: {
    given: now(buying, { type: 'supplier.archive', supplier: 'F0001' }),
    command: { type: 'supplier.update', supplier: 'F0001', changes: { name: 'Panneaux' } },
    expected: { supplier: 'F0001' },
  },
  supplier_is_not_archived: {
    given: buying,
    command: { type: 'supplier.restore', supplier: 'F0001' },
    expected: { supplier: 'F0001' },
  },
  supplier_is_in_use: {
    given: now(buying, orderOf('F0001'), { type: 'purchase.validate', document: 'purchaseOrder-1' }),
    command: { type: 'supplier.delete', supplier: 'F0001' },
    expected: { supplier: 'F0001', uses: ['CF2026-00001'] },
  },
  supplier_siren_taken: {
    given: now(buying, { type: 'supplier.update', supplier: 'F0001', changes: { siren: '900000019' } }),
    command: { type: 'supplier.create', fields: supplierFields('Double', { siren: '900000019' }) },
    expected: { siren: '900000019', supplier: 'F0001' },
  },
  iban_key_is_wrong: {
    given: buying,
    // The IBAN printed as an example by the SWIFT registry, one figure changed.
    command: { type: 'supplier.update', supplier: 'F0001', changes: { iban: 'FR1420041010050500013M02605' } },
    expected: { iban: 'FR1420041010050500013M02605' },
  },
  supplier_account_not_settled: {
    given: now(buying, {
      type: 'payment.record',
      supplier: 'F0001',
      amount: cents(50_00),
      method: 'transfer',
      reference: 'VIR 1',
    }),
    command: { type: 'supplier.archive', supplier: 'F0001' },
    expected: { supplier: 'F0001', balance: 50_00 },
  },
  supplier_has_open_documents: {
    given: now(buying, orderOf('F0001')),
    command: { type: 'supplier.archive', supplier: 'F0001' },
    expected: { supplier: 'F0001', documents: ['purchaseOrder-1'] },
  },
  nothing_changes: {
    given: company,
    command: { type: 'party.update', party: 'C0001', changes: { name: 'Garage Belleville', note: null } },
    expected: {},
  },
}
check(crm)

const count = (article: string, date = TODAY): CommandInput => ({
  type: 'stock.count',
  article,
  counted: thousand(1),
  reason: 'Inventaire',
  date,
})

const stock: Cases<StockRefusal> = {
  article_code_taken: {
    given: company,
    command: { type: 'article.create', article: 'BUR', fields: articleFields('Bureau', 1_00) },
    expected: { article: 'BUR' },
  },
  unknown_article: { given: company, command: count('X'), expected: { article: 'X' } },
  article_is_archived: {
    given: now(company, { type: 'article.archive', article: 'POSE' }),
    command: { type: 'article.update', article: 'POSE', changes: { label: 'Pose' } },
    expected: { article: 'POSE' },
  },
  article_is_not_archived: {
    given: company,
    command: { type: 'article.restore', article: 'POSE' },
    expected: { article: 'POSE' },
  },
  article_has_open_documents: {
    given: now(company, draft('quote', { lines: [{ article: 'POSE', quantity: thousand(1) }] })),
    command: { type: 'article.archive', article: 'POSE' },
    expected: { article: 'POSE', documents: ['quote-1'] },
  },
  article_is_in_use: {
    given: now(company, draft('quote', { lines: [{ article: 'POSE', quantity: thousand(1) }] })),
    command: { type: 'article.delete', article: 'POSE' },
    expected: { article: 'POSE', uses: ['quote-1'] },
  },
  article_is_a_service: { given: company, command: count('POSE'), expected: { article: 'POSE' } },
  article_has_stock: {
    given: company,
    command: { type: 'article.update', article: 'BUR', changes: { kind: 'service' } },
    expected: { article: 'BUR', quantity: 20_000 },
  },
  article_has_moved: {
    given: company,
    command: { type: 'article.update', article: 'BUR', changes: { costing: 'fifo' } },
    expected: { article: 'BUR', movements: 1 },
  },
  date_in_future: {
    given: company,
    command: count('BUR', day('2026-03-17')),
    expected: { date: '2026-03-17', today: TODAY },
  },
  date_outside_fiscal_year: {
    given: company,
    command: count('BUR', day('2025-12-31')),
    expected: { date: '2025-12-31' },
  },
  nothing_changes: {
    given: company,
    command: { type: 'article.update', article: 'BUR', changes: { threshold: null } },
    expected: {},
  },
}
check(stock)
