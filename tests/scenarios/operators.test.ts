/** Each known fault of the PGI, put once in a command of BUROMOD: what it makes of it, worked out by hand. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { invariant } from '#base/result.ts'
import { type MutantCode, mutantKinds, mutantsOf } from '#grading'
import { parseCommand } from '#pgi'
import { findCompany } from '#services/catalogue/companies.server.ts'

const company = findCompany('buromod')
invariant(company, 'the company is there')
const today = day('2026-03-16')
const [customer, otherCustomer] = [...company.crm.parties.keys()]
const [supplier] = [...company.crm.suppliers.keys()]
const [employee] = [...company.payroll.employees.keys()]
const documents = [...company.sales.documents.values()]
const paid = [...company.treasury.items.values()].find(
  (one) =>
    one.left > 0 &&
    [...company.treasury.items.values()].some(
      (other) => other !== one && other.customer === one.customer && other.left > 0 && other.side === one.side,
    ),
)
const billed = documents.find(({ kind, stage }) => kind === 'invoice' && stage !== 'abandoned')
const ordered = [...company.purchasing.documents.values()].find(({ kind }) => kind === 'purchaseOrder')
const asset = [...company.fixedAssets.assets.keys()][0]
invariant(
  customer && otherCustomer && supplier && employee && paid && billed && ordered && asset,
  'a company that lives',
)

const line = { label: 'Fauteuil', quantity: 2_000, unitPrice: 10_000, vatRate: 2_000 }
const draft = (content: Record<string, unknown>): unknown => ({
  type: 'sales.draft',
  kind: 'invoice',
  content: { customer, lines: [line], ...content },
})
const entry = (...lines: readonly unknown[]): unknown => ({
  type: 'entry.record',
  journal: 'OD',
  reference: 'P1',
  label: 'Essai',
  date: today,
  lines,
})
const slip = (changes: Record<string, unknown>): unknown => ({
  type: 'payslip.enter',
  employee,
  period: '2026-03',
  slip: { earnings: [{ code: 'salary', amount: 500_000 }], lines: [], ...changes },
})
const acquire = (fields: Record<string, unknown>, booking?: unknown): unknown => ({
  type: 'asset.acquire',
  fields: {
    label: 'Machine',
    account: '2154',
    cost: [
      { component: 'price', amount: 1_000_000 },
      { component: 'carriage', amount: 50_000 },
    ],
    years: 5,
    acquiredOn: '2026-03-02',
    commissionedOn: '2026-04-01',
    ...fields,
  },
  ...(booking ? { booking } : {}),
})

/** The command as it should be given, and what the fault makes of the part that it spoils. */
const CASES: Readonly<Partial<Record<MutantCode, readonly [unknown, unknown]>>> = {
  wrong_customer: [draft({}), { content: { customer: expect.not.stringMatching(`^${customer}$`) } }],
  wrong_supplier: [
    { type: 'purchase.draft', kind: 'purchaseOrder', content: { supplier, lines: [line] } },
    { content: { supplier: expect.not.stringMatching(`^${supplier}$`) } },
  ],
  wrong_employee: [
    { type: 'payslip.prepare', employee, period: '2026-03' },
    { employee: expect.not.stringMatching(`^${employee}$`) },
  ],
  wrong_article: [
    draft({ lines: [{ article: [...company.stock.articles.keys()][0], quantity: 1_000 }] }),
    { content: { lines: [{ article: expect.any(String) }] } },
  ],
  // 120 € with VAT are 100 € without.
  net_for_gross: [
    { type: 'receipt.record', customer, amount: 12_000, method: 'transfer', reference: 'V1', allocations: [] },
    { amount: 10_000 },
  ],
  gross_for_net: [draft({}), { content: { lines: [{ unitPrice: 12_000 }] } }],
  amount_times_ten: [draft({}), { content: { lines: [{ unitPrice: 100_000 }] } }],
  date_outside_year: [draft({ date: '2026-03-16' }), { content: { date: '2023-03-16' } }],
  quantity_one_more: [draft({}), { content: { lines: [{ quantity: 3_000 }] } }],
  quantity_one_less: [draft({}), { content: { lines: [{ quantity: 1_000 }] } }],
  vat_10_for_20: [draft({}), { content: { lines: [{ vatRate: 1_000 }] } }],
  vat_55_for_20: [draft({}), { content: { lines: [{ vatRate: 550 }] } }],
  vat_forgotten: [draft({}), { content: { lines: [{ vatRate: 0 }] } }],
  discount_forgotten: [draft({ discount: 1_000 }), { content: { discount: 0 } }],
  // Ten per cent, then ten per cent of what is left: nineteen.
  discount_twice: [draft({ discount: 1_000 }), { content: { discount: 1_900 } }],
  // 50 € of carriage, ten per cent taken off as if it were goods.
  discount_on_wrong_base: [draft({ discount: 1_000, shipping: 5_000 }), { content: { shipping: 4_500 } }],
  shipping_forgotten: [draft({ shipping: 5_000 }), { content: { shipping: 0 } }],
  net_for_end_of_month: [
    draft({ terms: { days: 30, endOfMonth: true } }),
    { content: { terms: { days: 30, endOfMonth: false } } },
  ],
  end_of_month_for_net: [
    draft({ terms: { days: 30, endOfMonth: false } }),
    { content: { terms: { days: 30, endOfMonth: true } } },
  ],
  invoice_doubled: [
    { type: 'sales.validate', document: billed.document },
    { type: 'sales.draft', kind: 'invoice', content: { customer: billed.content.customer } },
  ],
  credit_note_as_invoice: [
    { ...Object(draft({})), kind: 'creditNote' },
    { type: 'sales.draft', kind: 'invoice', content: { customer } },
  ],
  deposit_not_deducted: [
    draft({ deductions: [{ deposit: billed.document, amount: 1_000 }] }),
    { content: { deductions: [] } },
  ],
  partial_delivery_in_full: [
    { type: 'sales.transform', from: ['order-1'], to: 'invoice', lines: [{ line: 0, quantity: 1_000 }] },
    { from: ['order-1'], to: 'invoice' },
  ],
  receipt_above_order: [
    { type: 'purchase.transform', from: [ordered.document], to: 'goodsReceipt' },
    { lines: [{ quantity: (ordered.content.lines[0]?.quantity ?? 0) + 1_000 }] },
  ],
  discrepancy_accepted: [
    { type: 'purchase.dispute', document: 'purchaseInvoice-1', reason: 'Prix' },
    { type: 'purchase.approve', acknowledged: true },
  ],
  level_wrong: [
    { type: 'reminder.send', customer, level: 2, items: ['invoice-1'], channel: 'letter' },
    { level: expect.not.closeTo(2) },
  ],
  matching_crossed: [
    { type: 'matching.match', items: [paid.item, 'receipt-1'] },
    { items: [expect.not.stringMatching(`^${paid.item}$`), 'receipt-1'] },
  ],
  doubled_act: [entry({ account: '606400', debit: 100 }, { account: '512000', credit: 100 }), { journal: 'OD' }],
  debit_credit_swapped: [
    entry({ account: '606400', debit: 100 }, { account: '512000', credit: 100 }),
    {
      lines: [
        { account: '606400', credit: 100 },
        { account: '512000', debit: 100 },
      ],
    },
  ],
  neighbour_account: [
    entry({ account: '606400', debit: 100 }, { account: '512000', credit: 100 }),
    { lines: [{ account: '607000' }, { account: '512000' }] },
  ],
  vat_deducted_on_car: [
    entry({ account: '218200', debit: 1_200_000 }, { account: '404000', credit: 1_200_000 }),
    { lines: [{ debit: 1_000_000 }, { account: '44562', debit: 200_000 }, { credit: 1_200_000 }] },
  ],
  vat_taken_at_invoice: [
    entry({ account: '411000', debit: 120 }, { account: '445740', credit: 20 }, { account: '706000', credit: 100 }),
    { lines: [{ account: '411000' }, { account: '445710' }, { account: '706000' }] },
  ],
  subcontracting_misfiled: [
    entry({ account: '611000', debit: 100 }, { account: '401000', credit: 100 }),
    { lines: [{ account: '621000' }, { account: '401000' }] },
  ],
  accrual_reversed: [
    {
      type: 'accrual.record',
      kind: 'prepaidExpense',
      account: '616000',
      amount: 10_000,
      label: 'Assurance',
      reference: 'A1',
    },
    { kind: 'accruedExpense' },
  ],
  bank_charges_forgotten: [{ type: 'bank.book', line: 'statement-1.1', account: '627000' }, undefined],
  bank_sign_reversed: [
    {
      type: 'bank-statement.import',
      reference: 'R3',
      from: '2026-03-01',
      to: '2026-03-31',
      opening: 10_000,
      closing: 13_000,
      lines: [{ date: '2026-03-05', label: 'Virement', amount: 3_000 }],
    },
    { opening: 10_000, closing: 7_000, lines: [{ amount: -3_000 }] },
  ],
  asset_gross_base: [acquire({}), { fields: { cost: [{ amount: 1_200_000 }, { amount: 50_000 }] } }],
  asset_costs_left_out: [acquire({}), { fields: { cost: [{ component: 'price', amount: 1_000_000 }] } }],
  asset_without_prorata: [acquire({}), { fields: { commissionedOn: '2026-01-01' } }],
  asset_from_purchase_date: [acquire({}), { fields: { commissionedOn: '2026-03-02' } }],
  asset_calendar_days: [acquire({}), { fields: { dayCount: 'actual' } }],
  asset_net_value_wrong: [{ type: 'asset.dispose', asset, date: '2026-03-16' }, { date: '2026-01-01' }],
  // Capped at 4 005 € of 5 000 €: 6,90 % of the whole instead.
  payroll_ceiling_ignored: [
    slip({
      lines: [{ code: 'cappedPension', base: 400_500, employee: 27_635, employer: 34_243 }],
    }),
    { slip: { lines: [{ base: 500_000, employee: 34_501 }] } },
  ],
  payroll_old_rate: [
    { type: 'contributionRate.update', code: 'cappedPension', from: '2026-01-01', employee: 6_900 },
    undefined,
  ],
  // 150 € at half more are 125 € at a quarter more.
  overtime_25_for_50: [
    slip({ earnings: [{ code: 'overtime50', amount: 15_000 }] }),
    { slip: { earnings: [{ code: 'overtime25', amount: 12_500 }] } },
  ],
  absence_not_deducted: [
    slip({
      earnings: [
        { code: 'salary', amount: 200_000 },
        { code: 'absence', amount: -10_000 },
      ],
    }),
    { slip: { earnings: [{ code: 'salary' }] } },
  ],
  // 5 % of 2 100 € are 105 €; of 2 000 €, 100 €.
  withholding_on_wrong_net: [
    slip({ withheld: 10_500, taxableNet: 210_000, netBeforeTax: 200_000, netPaid: 189_500 }),
    { slip: { withheld: 10_000, netPaid: 190_000 } },
  ],
  payroll_fault_missed: [
    { type: 'payslip.check', payslip: 'payslip-1', faults: ['cappedPension', 'sickness'] },
    { faults: ['sickness'] },
  ],
}

const PGI_AREAS: ReadonlySet<string> = new Set([
  'acts',
  'sales',
  'purchases',
  'treasury',
  'books',
  'bank',
  'assets',
  'payroll',
])

test('every fault of the PGI is tried here once, but an act left out, which is no command', () => {
  const codes = Object.entries(mutantKinds).filter(([, { area }]) => PGI_AREAS.has(area))
  expect(Object.keys(CASES).sort()).toEqual(
    codes
      .map(([code]) => code)
      .filter((code) => code !== 'missing_act')
      .sort(),
  )
})

test.each(Object.entries(CASES))('%s', (code, [input, expected]) => {
  const command = parseCommand(input)
  invariant(command.ok, `${code}: ${JSON.stringify(command)}`)
  const doings = [{ kind: 'pgi', command: command.value }] as const
  const made = mutantsOf({ doings, deliverables: new Map() }, { company, today, people: [] }).find(
    (one) => one.code === code,
  )
  invariant(made?.act, `${code} is put in it`)
  const spoilt = [...made.act.becomes, ...(made.act.added ?? [])].flatMap((doing) =>
    doing.kind === 'pgi' ? [doing.command] : [],
  )
  if (expected === undefined) return expect(spoilt).toEqual([])
  const changed = code === 'invoice_doubled' ? spoilt[1] : spoilt.at(-1)
  expect(changed).toMatchObject(Object(expected))
  if (code !== 'doubled_act') expect(changed).not.toEqual(command.value)
})
