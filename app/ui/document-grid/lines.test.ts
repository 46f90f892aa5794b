import { expect, test } from 'vitest'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import { type GridArticle, type GridState, gridReducer, openGrid, postedLines } from './lines.ts'

const VAT = basisPoints(2000)
const reduce = gridReducer(VAT)
const chair: GridArticle = { code: 'FAU-201', label: 'Fauteuil Ergo', unitPrice: cents(24900), vat: basisPoints(2000) }
const ids = (state: GridState) => state.lines.map((line) => line.id)

test('a grid opens on an empty line, which is not posted', () => {
  const state = openGrid([], VAT)
  expect(state.lines).toHaveLength(1)
  expect(postedLines(state.lines)).toEqual([])
})

test('choosing an article brings its label, price and rate, and keeps the quantity', () => {
  const start = reduce(openGrid([], basisPoints(0)), {
    type: 'change',
    id: 'ligne-1',
    change: { quantity: thousandths(3000) },
  })
  const [line] = postedLines(reduce(start, { type: 'choose', id: 'ligne-1', article: chair }).lines)
  expect(line).toEqual({
    article: 'FAU-201',
    description: 'Fauteuil Ergo',
    quantity: 3000,
    unitPrice: 24900,
    discount: 0,
    vat: 2000,
  })
})

test('a line is added after the one asked, with an identifier never used before', () => {
  let state = openGrid([], VAT)
  state = reduce(state, { type: 'add' })
  state = reduce(state, { type: 'add', after: 'ligne-1' })
  expect(ids(state)).toEqual(['ligne-1', 'ligne-3', 'ligne-2'])
  state = reduce(state, { type: 'remove', id: 'ligne-3' })
  expect(ids(reduce(state, { type: 'add' }))).toEqual(['ligne-1', 'ligne-2', 'ligne-4'])
})

test('a removed line comes back where it was', () => {
  const lines = ['a', 'b', 'c'].map((description) => ({
    article: null,
    description,
    quantity: thousandths(1000),
    unitPrice: cents(100),
    discount: basisPoints(0),
    vat: VAT,
  }))
  const start = openGrid(lines, VAT)
  const removed = reduce(start, { type: 'remove', id: 'ligne-2' })
  expect(postedLines(removed.lines).map((line) => line.description)).toEqual(['a', 'c'])
  expect(postedLines(reduce(removed, { type: 'restore' }).lines)).toEqual(lines)
})

test('removing the last line leaves an empty one, which restoring replaces', () => {
  const start = reduce(openGrid([], VAT), { type: 'choose', id: 'ligne-1', article: chair })
  const removed = reduce(start, { type: 'remove', id: 'ligne-1' })
  expect(removed.lines).toHaveLength(1)
  expect(postedLines(removed.lines)).toEqual([])
  expect(ids(reduce(removed, { type: 'restore' }))).toEqual(['ligne-1'])
})
