/** Break-even, costs, loans and cash budgets: published examples, see the sources beside each. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '#base/dates.ts'
import { basisPoints, cents, sumOf, thousandths } from '#base/money.ts'
import { breakEvenOf, dayReached, daysToReach, unitsToSell } from './break-even.ts'
import { variancesOf } from './budget-variance.ts'
import { type CashBudgetPlan, cashBudgetOf, type Planned } from './cash-budget.ts'
import { cashPositionOf } from './cash-position.ts'
import { fullCosts, partialCosts, secondaryAllotment, shareByUnits, unitOfWorkCost } from './cost-allocation.ts'
import { constantPayment, loanLines } from './loan.ts'

const money = (euros: number) => cents(Math.round(euros * 100))
/** The sources round to the euro, up or down. */
const isNear = (amount: number | null, euros: number) =>
  expect(Math.abs(Number(amount) - euros * 100)).toBeLessThan(100)

test('break-even of CUP: 400 000 €, 50 000 units at 8 €, on 24 October over eleven months worked', () => {
  const found = breakEvenOf(money(500_000), money(350_000), money(120_000))
  expect(found).toMatchObject({
    contributionRate: 3_000,
    threshold: money(400_000),
    safetyMargin: money(100_000),
    safetyIndex: 2_000,
  })
  expect(unitsToSell(money(400_000), money(8))).toBe(50_000)
  expect(dayReached(day('2025-01-01'), money(400_000), money(500_000), [8])).toBe('2025-10-24')
})

test('break-even of the IUT: 571 428 € after 347 days and a half of 365, then 491 453 € after 278 days', () => {
  const first = breakEvenOf(money(600_000), money(337_500), money(250_000))
  expect(first.contributionRate).toBe(4_375)
  isNear(first.threshold, 571_428)
  expect(Number(daysToReach(money(571_428), money(600_000), 365)) / 1_000).toBeCloseTo(347.6, 1)
  const second = breakEvenOf(money(645_000), money(645_000 * (1 - 0.468)), money(230_000))
  isNear(second.threshold, 491_453)
  expect(Math.round(Number(daysToReach(money(491_453), money(645_000), 365)) / 1_000)).toBe(278)
})

test('break-even of Bihan: 1 649 175 €, then 1 319 351 € with fewer fixed costs, 36,1 % of safety, leverage 2,77', () => {
  const variable = money(888_380)
  const first = breakEvenOf(money(2_066_000), variable, money(940_030))
  expect(first.result).toBe(money(237_590))
  isNear(first.threshold, 1_649_175)
  const second = breakEvenOf(money(2_066_000), variable, money(752_030))
  isNear(second.threshold, 1_319_351)
  expect(second.safetyIndex).toBe(3_614)
  expect(second.leverage).toBe(2_767)
})

test('break-even of Vet’pro: 13 July over eleven months worked, 874 578 € of safety, 41,40 %', () => {
  const [sales, threshold] = [money(2_112_760), money(1_238_182)]
  expect(dayReached(day('2025-01-01'), threshold, sales, [8])).toBe('2025-07-13')
  expect(Math.floor(Number(daysToReach(threshold, sales, 330)) / 1_000)).toBe(193)
  const found = breakEvenOf(sales, cents(0), threshold)
  expect(found.safetyMargin).toBe(money(874_578))
  expect(found.safetyIndex).toBe(4_140)
})

test('in a running year, the day is counted over the time gone by', () => {
  // 120 000 € in sixty days: 30 000 € take fifteen, however many months are left.
  expect(dayReached(day('2026-01-01'), money(30_000), money(120_000), [], 60)).toBe('2026-01-15')
  expect(dayReached(day('2026-01-01'), money(150_000), money(120_000), [], 60)).toBeNull()
})

test('no sales are enough when each one loses money', () => {
  expect(breakEvenOf(money(100), money(120), money(10)).threshold).toBeNull()
})

test('secondary allotment (scribd 680695431): logistics shared 20, 70, 10', () => {
  const found = secondaryAllotment([
    {
      code: 'logistics',
      primary: money(50_000),
      gives: { supply: basisPoints(2_000), production: basisPoints(7_000), administration: basisPoints(1_000) },
    },
    { code: 'supply', primary: money(260_000) },
    { code: 'production', primary: money(325_000) },
    { code: 'administration', primary: money(148_000) },
  ])
  expect(found?.map(({ total }) => total)).toEqual([0, money(270_000), money(360_000), money(153_000)])
})

test('auxiliary centres that give to each other are solved together, and nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9_000_000 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 0, max: 5_000 }),
      fc.integer({ min: 0, max: 5_000 }),
      (amounts, aToB, bToA) => {
        const [a = 0, b = 0, c = 0, d = 0] = amounts
        const half = (given: number) => Math.floor((10_000 - given) / 2)
        const gives = (to: string, given: number) => ({
          [to]: basisPoints(given),
          c: basisPoints(half(given)),
          d: basisPoints(10_000 - given - half(given)),
        })
        const found = secondaryAllotment([
          { code: 'a', primary: cents(a), gives: gives('b', aToB) },
          { code: 'b', primary: cents(b), gives: gives('a', bToA) },
          { code: 'c', primary: cents(c) },
          { code: 'd', primary: cents(d) },
        ])
        expect(sumOf(found ?? [], ({ total }) => total)).toBe(a + b + c + d)
        // A clerk goes round and round until nothing is left to give.
        let [left, right] = [a, b]
        for (let turn = 0; turn < 200; turn += 1) {
          ;[left, right] = [a + (right * bToA) / 10_000, b + (left * aToB) / 10_000]
        }
        expect(Math.abs((found?.[0]?.beforeGiving ?? 0) - left)).toBeLessThan(1)
        expect(Math.abs((found?.[1]?.beforeGiving ?? 0) - right)).toBeLessThan(1)
      },
    ),
    { numRuns: 100 },
  )
})

test('a centre’s charges follow the units of work, to the last cent; a cost price takes direct and indirect charges', () => {
  expect(unitOfWorkCost(money(270_000), thousandths(18_000_000))).toBe(money(15))
  expect(shareByUnits(money(100), [1, 1, 1].map(thousandths))).toEqual([33_34, 33_33, 33_33])
  const [product] = fullCosts([{ code: 'A', revenue: money(100), direct: money(60), indirect: money(30) }])
  expect(product).toMatchObject({ cost: money(90), result: money(10) })
  const [partial] = partialCosts([{ code: 'A', revenue: money(100), variable: money(60), specificFixed: money(50) }])
  expect(partial).toMatchObject({ contribution: money(40), specificMargin: money(-10) })
})

test('a loan of constant capital (iutenligne): 5 000 € at 10 % over five years', () => {
  const lines = loanLines({
    principal: money(5_000),
    yearlyRate: basisPoints(1_000),
    periodsPerYear: 1,
    periods: 5,
    kind: 'constantCapital',
  })
  expect(lines.map(({ interest }) => interest)).toEqual([500, 400, 300, 200, 100].map(money))
  expect(lines.map(({ payment }) => payment)).toEqual([1_500, 1_400, 1_300, 1_200, 1_100].map(money))
  const other = { principal: money(400_000), yearlyRate: basisPoints(300), periodsPerYear: 1, periods: 5 }
  const payments = loanLines({ ...other, kind: 'constantCapital' }).map(({ payment }) => payment)
  expect([payments[0], payments.at(-1)]).toEqual([money(92_000), money(82_400)])
})

test('a constant annuity: 4 492,54 € a year for 20 000 € at 4 %, 688,16 € a month for 30 000 € at 4,8 %', () => {
  const yearly = { principal: money(20_000), yearlyRate: basisPoints(400), periodsPerYear: 1, periods: 5 }
  expect(constantPayment(yearly)).toBe(money(4_492.54))
  const lines = loanLines({ ...yearly, kind: 'constantPayment' })
  expect(lines[0]).toMatchObject({ interest: money(800), capital: money(3_692.54) })
  const monthly = { principal: money(30_000), yearlyRate: basisPoints(480), periodsPerYear: 12, periods: 48 }
  expect(constantPayment(monthly)).toBe(money(688.16))
})

test('a loan is paid back whole, whatever its terms', () => {
  fc.assert(
    fc.property(
      fc.record({
        principal: fc.integer({ min: 100_00, max: 900_000_00 }).map(cents),
        yearlyRate: fc.integer({ min: 0, max: 1_500 }).map(basisPoints),
        periodsPerYear: fc.constantFrom(1, 4, 12),
        periods: fc.integer({ min: 1, max: 240 }),
        kind: fc.constantFrom('constantCapital' as const, 'constantPayment' as const),
      }),
      (plan) => {
        const lines = loanLines(plan)
        expect(sumOf(lines, ({ capital }) => capital)).toBe(plan.principal)
        expect(lines.at(-1)?.owedAfter).toBe(0)
      },
    ),
    { numRuns: 100 },
  )
})

const half = [
  { months: 0, part: basisPoints(5_000) },
  { months: 1, part: basisPoints(5_000) },
]
const in1 = [{ months: 1, part: basisPoints(10_000) }]
const atOnce = [{ months: 0, part: basisPoints(10_000) }]
const planned = (code: string, euros: readonly number[], vatRate: number, terms: Planned['terms']): Planned => ({
  code,
  amounts: euros.map(money),
  vatRate: basisPoints(vatRate),
  terms,
})

/** Three months: sales half in cash, purchases paid the next month, equipment bought in February and paid in March. */
const quarter: CashBudgetPlan = {
  months: 3,
  openingCash: money(5_000),
  openingReceipts: [money(24_000)],
  openingPayments: [money(21_600 + 4_000)],
  openingVat: money(3_400),
  sales: [planned('sales', [40_000, 50_000, 45_000], 2_000, half)],
  purchases: [
    planned('purchases', [20_000, 26_000, 22_000], 2_000, in1),
    planned('external', [5_000, 5_000, 5_000], 2_000, atOnce),
    planned('equipment', [0, 15_000, 0], 2_000, in1),
    planned('wages', [9_000, 9_000, 9_000], 0, atOnce),
    planned('contributions', [4_200, 4_200, 4_200], 0, in1),
  ],
}

test('a cash budget of three months: VAT is paid the month after, and cash closes at 9 000, 16 800 and 4 600 €', () => {
  const months = cashBudgetOf(quarter)
  expect(months.map(({ receipts }) => receipts)).toEqual([48_000, 54_000, 57_000].map(money))
  expect(months.map(({ vatDue }) => vatDue)).toEqual([3_000, 800, 3_600].map(money))
  expect(months.map(({ payments }) => payments)).toEqual([44_000, 46_200, 69_200].map(money))
  expect(months.map(({ closing }) => closing)).toEqual([9_000, 16_800, 4_600].map(money))
})

test('a credit of VAT is carried to the next month, not paid', () => {
  const plan = {
    ...quarter,
    openingVat: cents(0),
    sales: [planned('sales', [0, 1_000, 1_000], 2_000, atOnce)],
    purchases: [planned('purchases', [1_500, 0, 0], 2_000, atOnce)],
  }
  const months = cashBudgetOf(plan)
  expect(months.map(({ vatCredit }) => vatCredit)).toEqual([300, 100, 0].map(money))
  expect(months.map(({ vatDue }) => vatDue)).toEqual([0, 0, 100].map(money))
})

test('the first day under the threshold is said, with what is missing', () => {
  const from = day('2026-03-16')
  const moves = [
    { date: addDays(from, -5), amount: money(-1_000), label: 'Échéance passée', sources: [] },
    { date: addDays(from, 2), amount: money(-3_500), label: 'Fournisseur', sources: [] },
    { date: addDays(from, 4), amount: money(9_000), label: 'Client', sources: [] },
  ]
  const { days, alert, lowest } = cashPositionOf(money(5_000), from, 7, moves, money(1_000))
  expect(days.map(({ balance }) => balance)).toEqual([4_000, 4_000, 500, 500, 9_500, 9_500, 9_500].map(money))
  expect(alert).toEqual({ date: '2026-03-18', balance: money(500), missing: money(500) })
  expect(lowest).toEqual({ date: '2026-03-18', balance: money(500) })
  expect(cashPositionOf(money(5_000), from, 7, moves, money(500)).alert).toBeNull()
})

test('more sales than planned is good news, more expenses is not', () => {
  const budget = [
    { label: 'Ventes', accounts: '70', planned: money(1_000) },
    { label: 'Achats', accounts: '60', planned: money(400) },
  ]
  const balances = [
    { account: '707000', balance: money(-1_100) },
    { account: '607000', balance: money(450) },
  ]
  expect(variancesOf(budget, balances)).toMatchObject([
    { actual: money(1_100), variance: money(100), rate: 1_000, isFavourable: true },
    { actual: money(450), variance: money(50), rate: 1_250, isFavourable: false },
  ])
})
