/** Every view, of companies whose figures others work out: its rows have its columns, and each says where it comes from. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { ask, type Company, parseQuestion, tableOf, VIEW_NAMES, valueAt } from '#pgi'
import { LOOKED_AT, lookedAtCompany } from '#tests/support/looked-at-company.ts'
import { purchaseStory } from '#tests/support/purchase-story.ts'
import { sellingCompany } from '#tests/support/selling-company.ts'
import { after, thousand } from '#tests/support/small-company.ts'
import { sickInMarch } from '#tests/support/small-staff.ts'
import { staffedCompany } from '#tests/support/staffed-company.ts'
import { yearEndCompany } from '#tests/support/year-end-company.ts'

const at = LOOKED_AT
const company = lookedAtCompany()

/** The same company, that prospects, plans and watches itself. */
const selling = sellingCompany(company)
const period = { from: '2026-04-01', to: '2026-04-30' }

/** Views that work on figures, or on what is not in the company yet: their rows come from no event in particular. */
const FROM_NOWHERE = new Set([
  'query',
  'query-schema',
  'measures',
  'formula-value',
  'import-preview',
  'dashboard',
  'trend',
])

/** Questions about people are put to a company that has some. */
const staffed = staffedCompany()
const STAFF_ARGS: Record<string, object> = {
  employees: { at },
  employee: { employee: 'E001', at },
  'staff-register': { at },
  contracts: {},
  'leave-balances': { at },
  absences: {},
  'absence-planning': { month: '2026-04' },
  'time-sheets': {},
  'payroll-variables': {},
  payslips: {},
  payslip: { employee: 'E001', month: '2026-03' },
  'payslip-control': { payslip: 'payslip-14' },
  'payroll-book': {},
  'social-declaration': { month: '2026-03' },
  filing: { at },
  'filing-plan': { at },
  'sickness-benefits': { at },
  'social-debts': { at },
  'social-dashboard': { month: '2026-04', from: '2026-01-01' },
  'pre-hiring-declaration': { employee: 'E004' },
  'employment-certificate': { employee: 'E004' },
  'final-settlement': { employee: 'E004' },
  'contribution-rates': { at },
  'payroll-settings': {},
  'expense-reports': {},
}

/** A company whose year has fixed assets, accruals and a doubtful debt, for the states of the end of the year. */
const books = yearEndCompany()
const end = '2026-12-31'
const planned = { code: 'Ventes', amounts: [1_000_00], vatRate: 2_000 }

const YEAR_END_ARGS: Record<string, object> = {
  'fixed-assets': { at: end },
  'fixed-asset': { asset: 'asset-1', at: end },
  'disposal-preview': { asset: 'asset-1', at: '2027-01-15', price: 1_000_00 },
  depreciation: { at: end },
  'asset-inventory': { at: end },
  'fiscal-years': {},
  'closing-checklist': { at: end },
  'doubtful-debts': {},
  accruals: { at: end },
  'result-to-allocate': {},
  'balance-sheet': { at: end },
  'income-statement': { at: end },
  sig: { at: end },
  caf: { at: end },
  'functional-balance': { at: end },
  ratios: { at: end },
  'cash-position': { at: end },
  'cash-budget': { at: end, months: 3, openingCash: 0, sales: [planned], purchases: [] },
  'break-even': { at: end },
  'full-cost': {
    centres: [{ code: 'Atelier', primary: 100_00 }],
    products: [{ code: 'A', revenue: 200_00, direct: 50_00, units: { Atelier: 1_000 } }],
  },
  'partial-cost': { products: [{ code: 'A', revenue: 200_00, variable: 50_00 }] },
  'budget-variances': { at: end, lines: [{ label: 'Ventes', accounts: '70', planned: 1_000_00 }] },
  'loan-plan': { principal: 5_000_00, yearlyRate: 1_000, periods: 5 },
}

/** Worked out from what is asked, or with lines that rest on no entry: a ratio, a day without a payment, a mass that is nil. */
const MAY_HAVE_NO_SOURCE = new Set([
  'cash-budget',
  'loan-plan',
  'full-cost',
  'partial-cost',
  'ratios',
  'cash-position',
  'functional-balance',
  'caf',
  'closing-checklist',
  'fiscal-years',
  'result-to-allocate',
  'sig',
])

/** The same company once it has bought, paid and been to the bank, with a brouillard and a bank statement, so that every view has rows. */
const bought = purchaseStory(company)
const nextOrder = `order-${bought.sales.drafted.order + 1}`
const nextPurchase = `purchaseOrder-${bought.purchasing.drafted.purchaseOrder + 1}`
const busy = after(
  bought,
  at,
  {
    type: 'entry.draft',
    journal: 'OD',
    label: 'Régularisation',
    reference: 'OD 4',
    lines: [{ account: '471', debit: cents(12_00) }],
  },
  {
    type: 'receipt.record',
    customer: 'C0001',
    amount: cents(500_00),
    method: 'tradeNote',
    reference: 'LCR 30',
    dueDate: day('2026-06-30'),
  },
  {
    type: 'receipt.record',
    customer: 'C0003',
    amount: cents(240_00),
    method: 'transfer',
    reference: 'VIR 9',
  },
  {
    type: 'bank-statement.import',
    reference: 'Relevé 2',
    from: day('2026-02-01'),
    to: day('2026-02-28'),
    opening: cents(0),
    closing: cents(295_00),
    lines: [
      { date: day('2026-02-21'), label: 'VIR MAIRIE DE VERTOU', reference: 'VIR 7', amount: cents(300_00) },
      { date: day('2026-02-28'), label: 'FRAIS', amount: cents(-5_00) },
    ],
  },
  {
    type: 'sales.draft',
    kind: 'order',
    content: { customer: 'C0003', lines: [{ article: 'CHA', quantity: thousand(2) }] },
  },
  { type: 'sales.validate', document: nextOrder },
  {
    type: 'sales.deposit',
    from: nextOrder,
    share: { rate: basisPoints(3000) },
  },
  {
    type: 'purchase.draft',
    kind: 'purchaseOrder',
    content: { supplier: 'F0001', lines: [{ article: 'CHA', quantity: thousand(2) }] },
  },
  {
    type: 'purchase.validate',
    document: nextPurchase,
  },
  {
    type: 'purchase.deposit',
    from: nextPurchase,
    share: { rate: basisPoints(3000) },
  },
)

const SELLING_ARGS: Record<string, object> = {
  collaborators: { at },
  opportunities: { at },
  opportunity: { opportunity: 'opportunity-2', at },
  activities: { at },
  agenda: { from: '2026-04-20', to: '2026-04-26' },
  campaign: { campaign: 'campaign-1' },
  'import-preview': {
    rows: [{ line: 2, name: 'Garage Belleville', postcode: '44000', city: 'Nantes', address: 'Quai 1' }],
  },
  resources: { at },
  project: { project: 'project-1' },
  commissions: { from: '2026-01-01', to: '2026-03-31' },
  dashboard: period,
  trend: { to: '2026-04-30', months: 3, indicators: ['CA', 'RETARD'] },
  measures: period,
  'measure-pieces': { ...period, measure: 'creances' },
  'formula-value': { ...period, formula: 'ca_ht * 2', unit: 'money' },
  query: { at, question: 'SELECT code, nom, solde FROM clients' },
  contacts: {},
  campaigns: {},
  projects: {},
  'time-entries': {},
  'commission-plans': {},
  'query-schema': {},
}
const sick = sickInMarch()
const filed = after(
  sick,
  '2026-04-30',
  {
    type: 'folder.create',
    folder: '5',
    fields: { label: 'Personnel', retention: 'payslip', access: 'confidential' },
  },
  { type: 'document.file', document: 'payslip-1', folder: '5' },
)
const companyFor = (view: string): Company => {
  if (view === 'filing' || view === 'filing-plan') return filed
  if (view === 'sickness-benefits') return sick
  if (view in STAFF_ARGS) return staffed
  if (view in SELLING_ARGS) return selling
  return view in YEAR_END_ARGS ? books : busy
}

const ARGS: Record<string, object> = {
  ...STAFF_ARGS,
  ...SELLING_ARGS,
  ...YEAR_END_ARGS,
  deposits: { at },
  'purchase-deposits': { at },
  supplier: { supplier: 'F0001', at },
  'price-request': { request: 'priceRequest-1' },
  'purchase-documents': { at },
  'purchase-document': { at, document: 'purchaseInvoice-1' },
  'purchase-match': { at, document: 'purchaseInvoice-1' },
  'payables-schedule': { at },
  'aged-payables': { at },
  'payment-proposal': { at, until: '2026-06-30' },
  'receipts-to-remit': { at },
  remittance: { remittance: 'remittance-1' },
  'trade-notes': { at },
  'bank-statement': { statement: 'statement-1' },
  'bank-pointing': { at },
  'bank-reconciliation': { at },
  'vat-return': { month: '2026-03' },
  'vat-box': { month: '2026-03', box: '08' },
  'vat-control': { month: '2026-03' },
  customer: { customer: 'C0001', at },
  article: { article: 'BUR' },
  'sales-documents': { at },
  'sales-document': { at, document: 'order-1' },
  'order-progress': { at },
  'purchase-progress': { at },
  'receivables-schedule': { at },
  'overdue-invoices': { at },
  'aged-receivables': { at },
  'customer-outstanding': { customer: 'C0001', at },
  'credit-watch': { at },
  'party-accounts': { at },
  'party-ledger': { party: 'C0003' },
  fec: { from: '2026-01-01', to: '2026-12-31' },
  provenance: { source: 'invoice-1' },
}

test.each(VIEW_NAMES)('%s is laid out as a table whose every column is in its rows, each with its sources', (view) => {
  const question = parseQuestion({ view, ...ARGS[view] })
  if (!question.ok) throw new Error(JSON.stringify(question.error))
  const { columns, rows } = tableOf(companyFor(view), question.value)
  expect(rows.length).toBeGreaterThan(0)
  expect(columns.length).toBeGreaterThan(2)
  for (const row of rows) {
    if (!FROM_NOWHERE.has(view) && !MAY_HAVE_NO_SOURCE.has(view)) expect(row.sources.length).toBeGreaterThan(0)
    for (const { key, kind } of columns) {
      const value = valueAt(row, key)
      const isNumber =
        kind === 'money' || kind === 'quantity' || kind === 'rate' || kind === 'fineRate' || kind === 'count'
      if (value !== null && value !== undefined && isNumber) expect(Number.isSafeInteger(value)).toBe(true)
    }
  }
  for (const { key } of columns)
    expect(rows.some((row) => valueAt(row, key.split('.')[0] ?? key) !== undefined)).toBe(true)
})

test('every source a view gives opens onto at least one event', () => {
  for (const view of VIEW_NAMES) {
    const question = parseQuestion({ view, ...ARGS[view] })
    if (!question.ok) throw new Error(JSON.stringify(question.error))
    for (const { sources } of tableOf(companyFor(view), question.value).rows) {
      for (const source of sources) {
        if (view === 'chart-of-accounts') continue
        expect(`${source}: ${ask(companyFor(view), { view: 'provenance', source }).events.length}`).not.toBe(
          `${source}: 0`,
        )
      }
    }
  }
})
