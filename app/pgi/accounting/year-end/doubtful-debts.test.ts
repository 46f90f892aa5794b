/** The published table of doubtful debts (audit-controle), at the VAT rate of its time, 19,6 %. */
import { expect, test } from 'vitest'
import { basisPoints, cents } from '#base/money.ts'
import { adjustmentOf, netOfVat } from './doubtful-debts.ts'

const euros = (amount: number) => cents(Math.round(amount * 100))
const VAT = basisPoints(1_960)

const TABLE = [
  { name: 'Jean', gross: 2_392, net: 2_000, loss: 30, required: 600, previous: 750, charge: 0, reversal: 150 },
  { name: 'Paul', gross: 4_473.04, net: 3_740, loss: 75, required: 2_805, previous: 1_870, charge: 935, reversal: 0 },
  { name: 'Jacques', gross: 598, net: 500, loss: 100, required: 500, previous: 375, charge: 125, reversal: 0 },
  { name: 'Marie', gross: 6_219.2, net: 5_200, loss: 25, required: 1_300, previous: 0, charge: 1_300, reversal: 0 },
  { name: 'Claude', gross: 8_252.4, net: 6_900, loss: 25, required: 1_725, previous: 0, charge: 1_725, reversal: 0 },
]

test.each(TABLE)('$name', ({ gross, net, loss, required, previous, charge, reversal }) => {
  const debt = { gross: euros(gross), vatRate: VAT, lossRate: basisPoints(loss * 100), previous: euros(previous) }
  const found = adjustmentOf(debt)
  expect(found).toMatchObject({ net: euros(net), required: euros(required), charge: euros(charge) })
  expect(found.reversal).toBe(euros(reversal))
})

test('René is lost: 2 345 € net, 459,62 € of VAT', () => {
  const gross = euros(2_804.62)
  const net = netOfVat(gross, VAT)
  expect([net, gross - net]).toEqual([euros(2_345), euros(459.62)])
})

test('what 491 held, plus the charges, less the reversals, is what it must hold', () => {
  const adjusted = TABLE.map(({ gross, loss, previous }) =>
    adjustmentOf({ gross: euros(gross), vatRate: VAT, lossRate: basisPoints(loss * 100), previous: euros(previous) }),
  )
  const sum = (pick: (each: (typeof adjusted)[number]) => number) =>
    adjusted.reduce((total, each) => total + pick(each), 0)
  // René’s 3 100 € are given back whole.
  expect(sum(({ charge }) => charge)).toBe(euros(4_085))
  expect(sum(({ reversal }) => reversal) + euros(3_100)).toBe(euros(3_250))
  expect(sum(({ required }) => required)).toBe(euros(6_930))
})
