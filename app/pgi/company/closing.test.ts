/** A year that is closed, and the one it opens. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { live, steps } from '#tests/support/lived-company.ts'
import { after, identity, tell, thousand } from '#tests/support/small-company.ts'
import { acquire, entry, YEAR_END, yearEndCompany } from '#tests/support/year-end-company.ts'
import { type Company, found } from './company.ts'
import { replay } from './replay.ts'
import { ask } from './views/index.ts'

const TODAY = '2027-01-15'
const books = yearEndCompany()
const closed = after(books, TODAY, { type: 'fiscal-year.close', to: YEAR_END })
const year = { from: day('2026-01-01'), to: YEAR_END }
const next = { from: day('2027-01-01'), to: day('2027-12-31') }
const balances = (company: Company, period: { from?: typeof YEAR_END; to?: typeof YEAR_END }) =>
  ask(company, { view: 'trial-balance', ...period }).rows.flatMap(({ account, balance }) =>
    balance === 0 ? [] : [[account, balance]],
  )

test('the year that is closed reads as before, and the next one opens on its balance sheet', () => {
  expect(balances(closed, year)).toEqual(balances(books, year))
  const opening = ask(closed, { view: 'trial-balance', ...next }).rows
  expect(opening.filter(({ account, balance }) => /^[67]/.test(account) && balance !== 0)).toEqual([
    // The insurance paid in advance has become an expense of the new year.
    expect.objectContaining({ account: '616000', balance: 600_00 }),
  ])
  expect(ask(closed, { view: 'balance-sheet', at: YEAR_END })).toMatchObject({
    isClosed: true,
    totals: { assets: ask(books, { view: 'balance-sheet', at: YEAR_END }).totals.assets },
  })
})

test('the result: sales 75 000, purchases 30 000, wages, insurance of a year, depreciation and a doubtful debt', () => {
  // 75 000 − 30 000 − 15 000 − (1 200 − 600) − 20 000 × 270 ÷ 360 ÷ 5 − 2 000 × 50 %.
  expect(ask(closed, { view: 'fiscal-years' }).rows).toMatchObject([
    { ...year, status: 'closed', result: 25_400_00 },
    { ...next, status: 'open' },
  ])
  const profit = closed.accounting.totals.get('120000')
  expect([profit?.debit, profit?.credit]).toEqual([25_400_00, 2 * 25_400_00])
})

test('the balance sheet of the new year has the old one beside it, its profit waiting to be allocated', () => {
  const { rows, totals } = ask(closed, { view: 'balance-sheet', at: next.from })
  expect(rows.find(({ line }) => line === 'earlierResult')).toMatchObject({ net: 25_400_00 })
  expect(rows.find(({ line }) => line === 'result')).toMatchObject({ net: -600_00, previous: 25_400_00 })
  expect(totals.assets).toBe(totals.liabilities)
  expect(totals.previousAssets).toBe(ask(books, { view: 'balance-sheet', at: YEAR_END }).totals.assets)
})

/** The steps of the checklist, by name. */
const stepsOf = (company: Company) =>
  new Map(ask(company, { view: 'closing-checklist', at: YEAR_END }).rows.map((row) => [row.step, row]))

test('an entry left in the brouillard stands in the way of the closing, until it is validated or discarded', () => {
  const draft = (date: string) => ({
    type: 'entry.draft' as const,
    journal: 'OD' as const,
    date: day(date),
    label: 'Régularisation',
    reference: 'OD 7',
    lines: [
      { account: '606400', debit: cents(10_00) },
      { account: '512', credit: cents(10_00) },
    ],
  })
  const drafted = after(books, TODAY, { type: 'fiscal-year.open' }, draft('2026-12-31'), draft('2027-01-10'))
  expect(stepsOf(drafted).get('entryDrafts')).toMatchObject({
    isDone: false,
    isBlocking: true,
    count: 1,
    sources: ['draft-1'],
  })
  expect(ask(drafted, { view: 'closing-checklist', at: YEAR_END }).isReady).toBe(false)
  for (const end of [
    { type: 'entry.validate' as const, drafts: ['draft-1'] },
    { type: 'entry.discard' as const, draft: 'draft-1' },
  ]) {
    const done = after(drafted, TODAY, end)
    expect(stepsOf(done).get('entryDrafts')).toMatchObject({ isDone: true, count: 0 })
    expect('company' in tell(done, { type: 'fiscal-year.close', to: YEAR_END }, TODAY)).toBe(true)
  }
})

test('months whose VAT nobody declared are told, and do not stand in the way: they may have been declared elsewhere', () => {
  // The press in April, sales and purchases in June; the provisions of December hold no VAT.
  expect(stepsOf(books).get('vatReturns')).toMatchObject({ isDone: false, isBlocking: false, count: 2 })
  const april = after(books, TODAY, { type: 'vat.declare', month: '2026-04' })
  expect(stepsOf(april).get('vatReturns')).toMatchObject({ isDone: false, count: 1 })
  const both = after(april, TODAY, { type: 'vat.declare', month: '2026-06' })
  expect(stepsOf(both).get('vatReturns')).toMatchObject({ isDone: true, count: 0, sources: [] })
  expect(stepsOf(closed).get('vatReturns')).toMatchObject({ count: 2 })
})

test('nothing enters a closed year any more, in any module', () => {
  for (const command of [
    entry(YEAR_END, 'Trop tard', [
      { account: '512', debit: 1 },
      { account: '707', credit: 1 },
    ]),
    { type: 'stock.count' as const, article: 'BUR', counted: thousand(1), reason: 'Tard', date: YEAR_END },
    { type: 'asset.dispose' as const, asset: 'asset-1', date: YEAR_END },
    { type: 'fiscal-year.close' as const, to: YEAR_END },
  ]) {
    expect(tell(closed, command, TODAY)).toMatchObject({ code: 'date_outside_fiscal_year' })
  }
})

test('the file of the year has neither the entries that empty its accounts nor a gap in its numbers', () => {
  const { rows } = ask(closed, { view: 'fec', ...year })
  expect(rows.some(({ CompteNum }) => CompteNum === '120000')).toBe(false)
  const numbers = [...new Set(rows.map(({ EcritureNum }) => Number(EcritureNum)))].sort((left, right) => left - right)
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  expect(ask(closed, { view: 'fec', ...next }).rows[0]).toMatchObject({ JournalCode: 'AN', EcritureDate: '20270101' })
})

test('an unpaid invoice is carried forward as itself, and its receipt settles it in the new year', () => {
  const sold = after(
    found(identity),
    '2026-11-02',
    {
      type: 'customer.create',
      fields: {
        name: 'Garage Belleville',
        billing: { lines: ['1 place du Commerce'], postcode: '44000', city: 'Nantes' },
        terms: { days: 30 },
      },
    },
    {
      type: 'sales.draft',
      kind: 'invoice',
      content: {
        customer: 'C0001',
        lines: [{ label: 'Pose', quantity: thousand(1), unitPrice: cents(1_000_00), vatRate: basisPoints(2_000) }],
      },
    },
    { type: 'sales.validate', document: 'invoice-1' },
    { type: 'accounting.transfer' },
  )
  const opened = after(sold, TODAY, { type: 'fiscal-year.close', to: YEAR_END })
  const paid = after(opened, TODAY, {
    type: 'receipt.record',
    customer: 'C0001',
    amount: cents(1_200_00),
    method: 'transfer',
    reference: 'VIR 1',
    allocations: [{ item: 'invoice-1' }],
  })
  const lines = ask(after(paid, TODAY, { type: 'accounting.transfer' }), {
    view: 'general-ledger',
    account: '411',
    ...next,
  })
  expect(lines.accounts[0]?.lines.map(({ label, debit, credit, letter }) => [label, debit, credit, letter])).toEqual([
    ['Facture FA2026-00001', 1_200_00, 0, 'A'],
    [expect.any(String), 0, 1_200_00, 'A'],
  ])
  expect(lines.accounts[0]?.closing).toBe(0)
})

test('a fixed asset goes on in the new year: 4 000 € a whole year, then sold in March', () => {
  const spring = after(closed, '2027-03-31', { type: 'asset.dispose', asset: 'asset-1' })
  const asset = ask(spring, { view: 'fixed-asset', asset: 'asset-1', at: day('2027-03-31') })
  expect(asset?.disposal).toMatchObject({ accumulated: 4_000_00, netBookValue: 16_000_00, reason: 'scrapping' })
  expect(ask(closed, { view: 'depreciation', at: next.from }).rows).toMatchObject([
    { before: 3_000_00, charge: 4_000_00, status: 'toRecord' },
  ])
})

test('a loss is carried forward, and the next profit makes it up before anything else', () => {
  const losing = after(
    found(identity),
    TODAY,
    entry(YEAR_END, 'Perte', [
      { account: '606', debit: 800 },
      { account: '512', credit: 800 },
    ]),
    { type: 'fiscal-year.close', to: YEAR_END },
    { type: 'result.allocate' },
    entry(day('2027-01-10'), 'Gain', [
      { account: '512', debit: 1_000 },
      { account: '706', credit: 1_000 },
    ]),
  )
  const after2027 = after(losing, '2028-01-10', { type: 'fiscal-year.close', to: next.to }, { type: 'result.allocate' })
  const left = Object.fromEntries(balances(after2027, {}))
  expect(left['119000']).toBeUndefined()
  expect(left['110000']).toBe(-200_00)
})

test('the history of a closed year lives again to the same books', () => {
  const again = replay(found(closed.identity), closed.history)
  expect(balances(again, next)).toEqual(balances(closed, next))
  expect(ask(again, { view: 'fiscal-years' })).toEqual(ask(closed, { view: 'fiscal-years' }))
})

test('whatever happened in the year: once it is closed its expenses and revenues are nil and the new year balances', () => {
  fc.assert(
    fc.property(steps, (said) => {
      const { company } = live(said)
      const done = after(
        company,
        TODAY,
        ...(company.accounting.pending.size > 0 ? [{ type: 'accounting.transfer' as const }] : []),
        ...cleared(company),
      )
      const told = tell(done, { type: 'fiscal-year.close', to: YEAR_END }, TODAY)
      if (!('company' in told)) {
        expect(['year_without_entry', 'drafts_left', 'account_not_cleared']).toContain(told.code)
        return
      }
      const { company: shut } = told
      expect(balances(shut, {}).filter(([account]) => /^[67]/.test(String(account)))).toEqual([])
      const { totals } = ask(shut, { view: 'trial-balance', ...next })
      expect(totals.closingDebit).toBe(totals.closingCredit)
      const before = ask(done, { view: 'balance-sheet', at: YEAR_END })
      const opened = ask(shut, { view: 'balance-sheet', at: next.from })
      expect(opened.totals.assets).toBe(before.totals.assets)
      for (const { party, balance } of ask(shut, { view: 'trial-balance', ...next }).parties) {
        const earlier = ask(done, { view: 'trial-balance', to: YEAR_END }).parties.find((row) => row.party === party)
        expect(balance).toBe(earlier?.balance ?? 0)
      }
    }),
    { numRuns: 25 },
  )
})

/** What 471 holds goes to 658 or 758, so that the year can be closed. */
function cleared(company: Company) {
  const total = company.accounting.totals.get('471000')
  const balance = total ? total.debit - total.credit : 0
  if (balance === 0) return []
  const [one, other] = balance > 0 ? ['658', '471'] : ['471', '758']
  const amount = cents(Math.abs(balance))
  return [
    {
      type: 'entry.record' as const,
      journal: 'OD' as const,
      date: YEAR_END,
      label: 'Solde du compte d’attente',
      reference: 'INV',
      lines: [
        { account: String(one), debit: amount },
        { account: String(other), credit: amount },
      ],
    },
  ]
}

test('an impairment lowers what is left to depreciate, and a revision spreads it over other years', () => {
  const bought = after(
    found(identity),
    TODAY,
    acquire({ acquiredOn: day('2026-01-01'), commissionedOn: day('2026-01-01') }),
    { type: 'depreciation.record', to: YEAR_END },
    { type: 'asset.impair', asset: 'asset-1', date: YEAR_END, amount: cents(4_000_00), years: 4, reason: 'Dépassée' },
  )
  const plan = ask(bought, { view: 'fixed-asset', asset: 'asset-1', at: YEAR_END })?.plan
  expect(plan?.map(({ charge }) => charge)).toEqual([4_000_00, 3_000_00, 3_000_00, 3_000_00, 3_000_00])
  const revised = after(
    bought,
    TODAY,
    { type: 'fiscal-year.open' },
    {
      type: 'asset.revise',
      asset: 'asset-1',
      from: next.from,
      years: 2,
      reason: 'Usage',
    },
  )
  expect(
    ask(revised, { view: 'fixed-asset', asset: 'asset-1', at: YEAR_END })?.plan.map(({ charge }) => charge),
  ).toEqual([4_000_00, 6_000_00, 6_000_00])
})
