import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import type { StockCommand } from './commands.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { issue, takeBack } from './move.ts'
import { emptyStock, type StockState } from './state.ts'

const today = day('2026-03-16')
const open = { isOpen: () => true, openDocumentsOfArticle: () => [], usesOfArticle: () => [] }

const told = (state: StockState, command: StockCommand): StockState => {
  const decided = decide(state, command, { today }, open)
  if (!decided.ok) throw new Error(decided.error.code)
  return decided.value.reduce(evolve, state)
}

const shelf = told(emptyStock, {
  type: 'article.create',
  article: 'A',
  fields: {
    label: 'Article',
    family: 'Essai',
    kind: 'goods',
    unit: 'pièce',
    salePrice: cents(20_00),
    purchasePrice: cents(9_00),
    vatRate: basisPoints(2_000),
    salesAccount: '707000',
  },
})

const receive = (state: StockState, units: number, unitCost: number) =>
  told(state, {
    type: 'stock.receive',
    reference: 'BR',
    lines: [{ article: 'A', quantity: thousandths(units * 1_000), unitCost: cents(unitCost) }],
  })
const leave = (state: StockState, units: number) =>
  issue(state, today, 'deliveryNote-1', [{ article: 'A', quantity: thousandths(units * 1_000) }]).reduce(evolve, state)
const back = (state: StockState, units: number) =>
  takeBack(state, today, 'creditNote-1', [{ article: 'A', quantity: thousandths(units * 1_000) }]).reduce(evolve, state)
const shown = (state: StockState) => {
  const { quantity, value } = state.articles.get('A') ?? { quantity: 0, value: 0 }
  return { units: quantity / 1_000, value }
}

test('100 × 10, 50 out, 150 × 12 in, 80 out, 200 × 13 in: 1 380 then 3 980 (12,4375 each)', () => {
  const first = leave(receive(leave(receive(shelf, 100, 10_00), 50), 150, 12_00), 80)
  expect(shown(first)).toEqual({ units: 120, value: 1_380_00 })
  expect(shown(receive(first, 200, 13_00))).toEqual({ units: 320, value: 3_980_00 })
})

test('1 300 × 105 and 5 000 × 108 are worth 676 500, 107,38 each', () => {
  const state = receive(receive(shelf, 1_300, 105_00), 5_000, 108_00)
  expect(shown(state)).toEqual({ units: 6_300, value: 676_500_00 })
  expect(shown(leave(state, 6_299))).toEqual({ units: 1, value: 107_38 })
})

test('the last unit takes all the value that is left', () => {
  const state = receive(shelf, 3, 33)
  const odd = receive(state, 4, 34)
  const one = leave(leave(odd, 3), 3)
  expect(shown(one).units).toBe(1)
  expect(shown(leave(one, 1))).toEqual({ units: 0, value: 0 })
})

test('goods come back at the average cost; on an empty shelf, at the last known; never seen, at the purchase price', () => {
  expect(shown(back(receive(shelf, 10, 12_50), 2))).toEqual({ units: 12, value: 150_00 })
  expect(shown(back(leave(receive(shelf, 10, 12_50), 10), 2))).toEqual({ units: 2, value: 25_00 })
  expect(shown(back(shelf, 2))).toEqual({ units: 2, value: 18_00 })
})

test('a count writes the difference off, or in, at the average cost', () => {
  const count = (state: StockState, counted: number) =>
    told(state, { type: 'stock.count', article: 'A', counted: thousandths(counted * 1_000), reason: 'Inventaire' })
  const state = receive(shelf, 10, 12_50)
  expect(shown(count(state, 8))).toEqual({ units: 8, value: 100_00 })
  expect(shown(count(state, 11))).toEqual({ units: 11, value: 137_50 })
  expect(shown(count(state, 0))).toEqual({ units: 0, value: 0 })
})

const moves = fc.array(
  fc.record({
    way: fc.constantFrom('in', 'out', 'back'),
    units: fc.integer({ min: 1, max: 60 }),
    cost: fc.nat(50_000),
  }),
  { maxLength: 40 },
)

test('a naive second opinion agrees: unit cost kept as an exact fraction, issues rounded to the cent', () => {
  fc.assert(
    fc.property(moves, (all) => {
      let state = shelf
      let units = 0n
      let value = 0n
      let last: { units: bigint; value: bigint } | undefined
      const half = (top: bigint, bottom: bigint) => (2n * top + bottom) / (2n * bottom)
      for (const { way, units: some, cost } of all) {
        const count = BigInt(some)
        if (way === 'in') {
          state = receive(state, some, cost)
          value += count * BigInt(cost)
          units += count
        } else if (way === 'out') {
          if (count > units) continue
          state = leave(state, some)
          value -= half(value * count, units)
          units -= count
        } else {
          state = back(state, some)
          const known = units > 0n ? { units, value } : (last ?? { units: 1n, value: 900n })
          value += half(known.value * count, known.units)
          units += count
        }
        if (units > 0n) last = { units, value }
        expect(shown(state)).toEqual({ units: Number(units), value: Number(value) })
        const article = state.articles.get('A')
        const movements = [...(article?.movements ?? [])]
        expect(movements.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(article?.quantity)
        expect(movements.reduce((sum, { value: worth }) => sum + worth, 0)).toBe(article?.value)
        if (article?.quantity === 0) expect(article.value).toBe(0)
      }
    }),
  )
})
