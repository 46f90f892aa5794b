/** Published statements and those worked out by hand from them; see the sources beside each. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basisPoints, cents } from '#base/money.ts'
import { chartOfAccounts } from '#content/law/chart-of-accounts.ts'
import { balanceSheetOf, placeOf } from './balance-sheet.ts'
import { type AccountBalance, resultOf } from './balances.ts'
import { equilibriumOf, functionalBalanceOf } from './functional-balance.ts'
import { incomeLineOf, incomeStatementOf } from './income-statement.ts'
import { daysOf, ratiosOf, timesOf } from './ratios.ts'
import { cafOf, sigOf } from './sig.ts'

/** Debits are positive, credits negative, in euros. */
const balancesOf = (euros: Readonly<Record<string, number>>): AccountBalance[] =>
  Object.entries(euros).map(([account, amount]) => ({
    account: account.padEnd(6, '0'),
    balance: cents(Math.round(amount * 100)),
  }))
const euros = (amount: number) => Math.round(amount * 100)

/** The full example of the trade since 2025. */
const year = balancesOf({
  '707': -480_000,
  '607': 310_000,
  '6037': 4_000,
  '706': -120_000,
  '613': 96_000,
  '741': -3_000,
  '63511': 9_500,
  '6411': 118_000,
  '6451': 41_000,
  '747': -1_000,
  '758': -800,
  '757': -6_000,
  '78174': -700,
  '657': 4_200,
  '6581': 1_500,
  '68112': 18_500,
  '68174': 1_200,
  '765': -400,
  '6611': 3_100,
  '68725': 600,
  '78725': -100,
  '695': 660,
})

test('the nine balances of a whole year, with grants in the EBE and disposals in the operating result', () => {
  const { lines: _, ...balances } = sigOf(year)
  expect(balances).toEqual({
    tradeMargin: euros(166_000),
    production: euros(120_000),
    valueAdded: euros(190_000),
    grossOperatingSurplus: euros(24_500),
    operatingResult: euros(7_600),
    currentResult: euros(4_900),
    exceptionalResult: euros(-500),
    netResult: euros(3_740),
    disposalResult: euros(1_800),
  })
})

test('the CAF is the same from the result and from the EBE', () => {
  const { amount, additive, subtractive } = cafOf(year)
  const sum = (parts: readonly { amount: number }[]) => parts.reduce((total, part) => total + part.amount, 0)
  expect(amount).toBe(euros(20_440))
  expect(sum(additive)).toBe(amount)
  expect(sum(subtractive)).toBe(amount)
})

test('a small published example (sylviejo): margin 350, value added 450, EBE 140, result 55, CAF 75', () => {
  const small = balancesOf({
    '707': -1_000,
    '607': 600,
    '6037': 50,
    '706': -200,
    '601': 60,
    '613': 40,
    '635': 30,
    '641': 200,
    '645': 80,
    '681': 20,
    '661': 20,
    '678': 5,
    '695': 40,
  })
  const found = sigOf(small)
  expect([found.tradeMargin, found.valueAdded, found.grossOperatingSurplus]).toEqual([350, 450, 140].map(euros))
  expect([found.currentResult, found.exceptionalResult, found.netResult]).toEqual([100, -5, 55].map(euros))
  expect(cafOf(small).amount).toBe(euros(75))
})

test('value added and EBE of a published example with its production in three parts (Gualino 2025)', () => {
  const found = sigOf(
    balancesOf({
      '701': -1_000_000,
      '713': -70_000,
      '72': -10_000,
      '707': -179_446,
      '601': 530_000,
      '741': -30_000,
      '64': 300_000,
    }),
  )
  expect(found.tradeMargin + found.production).toBe(euros(1_259_446))
  expect(found.valueAdded).toBe(euros(729_446))
  expect(found.grossOperatingSurplus).toBe(euros(459_446))
})

test('the income statement ends on the result of the SIG, its operating result too', () => {
  const statement = incomeStatementOf(year)
  expect(statement).toMatchObject({
    revenue: euros(600_000),
    operatingResult: euros(7_600),
    financialResult: euros(-2_700),
    currentResult: euros(4_900),
    exceptionalResult: euros(-500),
    result: euros(3_740),
  })
})

test('functional balance of PALENKO: FRNG 54 860, treasury −17 002, and the need that lies between', () => {
  // The excerpt of the source leaves out 90 of operating assets: the published need is 71 862.
  const found = equilibriumOf({
    stableUses: cents(euros(96_728)),
    stableResources: cents(euros(100_000 + 7_000 + 9_588 + 35_000)),
    operatingAssets: cents(euros(38_068 + 96_574 + 90)),
    operatingDebts: cents(euros(49_875 + 12_245)),
    otherAssets: cents(euros(525)),
    otherDebts: cents(euros(1_275)),
    cash: cents(euros(5_753 + 1_765)),
    overdrafts: cents(euros(17_346 + 7_174)),
  })
  expect(found).toMatchObject({
    workingCapital: euros(54_860),
    operatingNeed: euros(72_612),
    otherNeed: euros(-750),
    need: euros(71_862),
    netCash: euros(-17_002),
    isBalanced: true,
  })
})

test('functional balance of FILAPS: FRNG 164, BFR −169, treasury 333', () => {
  const found = equilibriumOf({
    stableUses: cents(5_106),
    stableResources: cents(5_270),
    operatingAssets: cents(655),
    operatingDebts: cents(824),
    otherAssets: cents(0),
    otherDebts: cents(0),
    cash: cents(333),
    overdrafts: cents(0),
  })
  expect(found).toMatchObject({ workingCapital: 164, need: -169, netCash: 333, isBalanced: true })
})

test.each([
  ['stock of goods (unit.eu)', (50_000 + 90_000) / 2, 700_000, 36],
  ['stock of products (unit.eu)', 50_000, 450_000, 40],
  ['customers (unit.eu)', 130_000, 1_170_000, 40],
  ['suppliers (unit.eu)', 140_000, 1_120_000, 45],
  ['stock (iutenligne TD15)', 15_156.25, 580_137.5, 9.4],
  ['customers (iutenligne TD15)', 32_000, 974_142, 11.82],
  ['suppliers (iutenligne TD15)', 112_500, 695_175, 58.25],
])('days of %s', (_, balance, flow, days) => {
  const found = daysOf(cents(euros(balance)), cents(euros(flow)), 360)
  expect(Number(found) / 1_000).toBeCloseTo(days, 1)
})

test('a quarter of the sales, over ninety days, gives the days of a whole year', () => {
  expect(daysOf(cents(euros(130_000)), cents(euros(1_170_000 / 4)), 90)).toBe(40_000)
})

test('stock turns ten times when it lasts thirty-six days', () => {
  expect(timesOf(cents(700_000_00), cents(70_000_00))).toBe(10_000)
})

test('a ratio over nothing is no ratio', () => {
  const ratios = ratiosOf({
    balances: [],
    earlierResult: cents(0),
    openingStock: cents(0),
    vatRate: basisPoints(2000),
    covered: 360,
  })
  expect(ratios.map(({ value }) => value)).toEqual(ratios.map(() => null))
})

test('every account of the plan has one place in the balance sheet or one line of the income statement, debit or credit', () => {
  const lost = chartOfAccounts.flatMap(({ number }) =>
    [1, -1].flatMap((sign) => {
      const balance = { account: number, balance: cents(sign) }
      const isFound = /^[67]/.test(number) ? incomeLineOf(balance) >= 0 : placeOf(balance) !== undefined
      return isFound ? [] : [`${number} ${sign}`]
    }),
  )
  expect(lost).toEqual([])
})

/** Any balanced set of balances. */
const anyBalances = fc
  .array(fc.tuple(fc.constantFrom(...chartOfAccounts), fc.integer({ min: -9_000_000, max: 9_000_000 })), {
    maxLength: 40,
  })
  .map((drawn): AccountBalance[] => {
    const amounts = new Map<string, number>()
    for (const [{ number }, amount] of drawn) amounts.set(number, (amounts.get(number) ?? 0) + amount)
    const total = [...amounts.values()].reduce((sum, amount) => sum + amount, 0)
    amounts.set('512000', (amounts.get('512000') ?? 0) - total)
    return [...amounts].map(([account, amount]) => ({ account, balance: cents(amount) }))
  })

test('whatever the balances: the balance sheet balances, SIG, statement and classes agree, FRNG is BFR and treasury', () => {
  fc.assert(
    fc.property(anyBalances, (balances) => {
      const sheet = balanceSheetOf(balances, cents(0))
      expect(sheet.totalAssets).toBe(sheet.totalLiabilities)
      const result = resultOf(balances)
      expect(sigOf(balances).netResult).toBe(result)
      expect(incomeStatementOf(balances).result).toBe(result)
      expect(functionalBalanceOf(balances, cents(0)).isBalanced).toBe(true)
      const { amount, subtractive } = cafOf(balances)
      expect(subtractive.reduce((sum, part) => sum + part.amount, 0)).toBe(amount)
    }),
    { numRuns: 300 },
  )
})
