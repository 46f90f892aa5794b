/** What the views say of articles and their stock, against figures worked out by hand. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { ask } from '#pgi'
import { LOOKED_AT, lookedAtCompany } from '#tests/support/looked-at-company.ts'
import { after, thousand } from '#tests/support/small-company.ts'

const at = LOOKED_AT
const company = lookedAtCompany()

test('articles: real, reserved and available stock at average cost', () => {
  const { rows, value } = ask(company, { view: 'articles' })
  expect(rows.map(({ code }) => code)).toEqual(['BUR', 'CHA', 'LAM', 'POSE'])
  expect(rows[0]).toMatchObject({
    quantity: 16_000,
    reserved: 6_000,
    available: 10_000,
    value: 3_200_00,
    averageCost: 200_00,
    belowThreshold: false,
  })
  expect(rows[2]).toMatchObject({ quantity: 0, value: 0, averageCost: null })
  expect(value).toBe(3_200_00 + 3_500_00)
  const short = after(company, at, { type: 'article.update', article: 'BUR', changes: { threshold: thousand(11) } })
  expect(ask(short, { view: 'articles', belowThreshold: true }).rows.map(({ code }) => code)).toEqual(['BUR'])
})

test('article and stock-movements: the stock card, movement by movement', () => {
  const card = ask(company, { view: 'article', article: 'BUR' })
  expect(
    card?.movements.map(({ kind, reference, quantity, value, stock, worth }) => ({
      kind,
      reference,
      quantity,
      value,
      stock,
      worth,
    })),
  ).toEqual([
    { kind: 'received', reference: 'BR-1', quantity: 20_000, value: 4_000_00, stock: 20_000, worth: 4_000_00 },
    { kind: 'issued', reference: 'BL2026-00001', quantity: -4_000, value: -800_00, stock: 16_000, worth: 3_200_00 },
  ])
  expect(card?.movements[1]?.sources).toEqual(['deliveryNote-1'])
  expect(ask(company, { view: 'article', article: 'NONE' })).toBeNull()
  const { rows } = ask(company, { view: 'stock-movements', from: day('2026-02-01') })
  expect(rows.map(({ article, unitCost }) => [article.code, unitCost])).toEqual([['BUR', 200_00]])
})
