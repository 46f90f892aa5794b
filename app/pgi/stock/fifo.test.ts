import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents, sumOf, thousandths } from '#base/money.ts'
import type { StockCommand } from './commands.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { issue, takeBack } from './move.ts'
import { emptyStock, type StockState } from './state.ts'

const today = day('2026-03-16')
const open = { isOpen: () => true, openDocumentsOfArticle: () => [], usesOfArticle: () => [] }

const asked = (state: StockState, command: StockCommand) => decide(state, command, { today }, open)
const told = (state: StockState, command: StockCommand): StockState => {
  const decided = asked(state, command)
  if (!decided.ok) throw new Error(decided.error.code)
  return decided.value.reduce(evolve, state)
}

const created = (costing?: 'fifo'): StockState =>
  told(emptyStock, {
    type: 'article.create',
    article: 'A',
    fields: {
      label: 'Article',
      family: 'Essai',
      kind: 'goods',
      unit: 'pièce',
      salePrice: cents(200_00),
      purchasePrice: cents(90_00),
      vatRate: basisPoints(2_000),
      salesAccount: '707000',
      costing,
    },
  })
const shelf = created('fifo')

const pieces = (units: number) => thousandths(units * 1_000)
const receive = (state: StockState, units: number, unitCost: number) =>
  told(state, {
    type: 'stock.receive',
    reference: 'BR',
    lines: [{ article: 'A', quantity: pieces(units), unitCost: cents(unitCost) }],
  })
const leave = (state: StockState, units: number) =>
  issue(state, today, 'deliveryNote-1', [{ article: 'A', quantity: pieces(units) }]).reduce(evolve, state)
const back = (state: StockState, units: number) =>
  takeBack(state, today, 'creditNote-1', [{ article: 'A', quantity: pieces(units) }]).reduce(evolve, state)
const articleOf = (state: StockState) => {
  const article = state.articles.get('A')
  if (!article) throw new Error('the article is there')
  return article
}
const shown = (state: StockState) => ({
  units: articleOf(state).quantity / 1_000,
  value: Number(articleOf(state).value),
})
const layers = (state: StockState) => articleOf(state).layers.map(({ quantity, value }) => [quantity / 1_000, value])
const issued = (state: StockState) =>
  [...articleOf(state).movements].filter(({ kind }) => kind === 'issued').map(({ value }) => 0 - value)

test('30 × 105, 17 out, 50 × 108 in, 20 then 15 out, 30 × 112 in: 1 785, 2 121 and 1 620 leave, 6 384 stays', () => {
  const first = leave(receive(shelf, 30, 105_00), 17)
  const second = leave(leave(receive(first, 50, 108_00), 20), 15)
  const state = receive(second, 30, 112_00)
  expect(issued(state)).toEqual([1_785_00, 2_121_00, 1_620_00])
  expect(shown(state)).toEqual({ units: 58, value: 6_384_00 })
  expect(layers(state)).toEqual([
    [28, 3_024_00],
    [30, 3_360_00],
  ])
})

test('goods that come back cost what the last ones left with, and are the first to leave again', () => {
  const state = receive(leave(receive(shelf, 10, 100_00), 4), 10, 120_00)
  const returned = back(state, 2)
  expect(shown(returned)).toEqual({ units: 18, value: 6 * 100_00 + 10 * 120_00 + 200_00 })
  expect(layers(returned)[0]).toEqual([2, 200_00])
  expect(issued(leave(returned, 3)).at(-1)).toBe(300_00)
  // Nothing left yet: the purchase price.
  expect(shown(back(shelf, 2))).toEqual({ units: 2, value: 180_00 })
})

test('a count takes what is missing from the oldest layer', () => {
  const state = receive(receive(shelf, 3, 100_00), 3, 120_00)
  const counted = told(state, { type: 'stock.count', article: 'A', counted: pieces(2), reason: 'Inventaire' })
  expect(layers(counted)).toEqual([[2, 240_00]])
})

test('the method is chosen before anything moves, and stays', () => {
  const other: StockCommand = { type: 'article.update', article: 'A', changes: { costing: null } }
  expect(articleOf(told(shelf, other)).fields.costing).toBeUndefined()
  expect(asked(receive(shelf, 1, 100_00), other)).toEqual({
    ok: false,
    error: { code: 'article_has_moved', article: 'A', movements: 1 },
  })
})

const moves = fc.array(
  fc.record({
    way: fc.constantFrom('in', 'in', 'out', 'back'),
    units: fc.integer({ min: 1, max: 40 }),
    cost: fc.nat(50_000),
  }),
  { maxLength: 40 },
)

test('a naive second opinion agrees: every piece keeps its own price, the oldest leaves first', () => {
  fc.assert(
    fc.property(moves, (all) => {
      let state = shelf
      let queue: number[] = []
      for (const { way, units, cost } of all) {
        if (way === 'back' || (way === 'out' && units > queue.length)) continue
        if (way === 'in') {
          state = receive(state, units, cost)
          queue = [...queue, ...Array<number>(units).fill(cost)]
        } else {
          state = leave(state, units)
          const gone = queue.slice(0, units).reduce((sum, each) => sum + each, 0)
          expect(issued(state).at(-1)).toBe(gone)
          queue = queue.slice(units)
        }
        expect(shown(state)).toEqual({ units: queue.length, value: queue.reduce((sum, each) => sum + each, 0) })
      }
    }),
  )
})

test('the layers make the stock and its value; both methods agree on quantities, and on what all receipts cost once all has left', () => {
  fc.assert(
    fc.property(moves, (all) => {
      let [fifo, average] = [shelf, created()]
      for (const { way, units, cost } of all) {
        if (way === 'out' && pieces(units) > articleOf(fifo).quantity) continue
        const next = (state: StockState) =>
          way === 'in' ? receive(state, units, cost) : way === 'out' ? leave(state, units) : back(state, units)
        fifo = next(fifo)
        average = next(average)
        const { quantity, value, layers: queue } = articleOf(fifo)
        expect(sumOf(queue, (layer) => layer.value)).toBe(value)
        expect(queue.reduce((sum, layer) => sum + layer.quantity, 0)).toBe(quantity)
        expect(articleOf(average).quantity).toBe(quantity)
      }
      if (all.some(({ way }) => way === 'back') || articleOf(fifo).quantity === 0) return
      const cost = (state: StockState) => issued(leave(state, shown(state).units)).reduce((sum, each) => sum + each, 0)
      expect(cost(fifo)).toBe(cost(average))
    }),
  )
})
