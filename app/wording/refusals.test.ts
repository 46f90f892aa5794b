import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { cents, thousandths } from '#base/money.ts'
import { REFUSAL_CODES, refusalSentence } from './refusals.ts'

test('the alert on the credit limit shows the sum and asks for an agreement', () => {
  const said = refusalSentence({
    code: 'credit_limit_exceeded',
    limit: cents(6_000_00),
    outstanding: cents(5_500_00),
    document: cents(1_200_00),
    excess: cents(700_00),
  })
  expect(said.what).toBe('Le plafond de crédit serait dépassé de 700,00\u202f€.')
  expect(said.meaning).toContain('5\u202f500,00\u202f€ + document 1\u202f200,00\u202f€ = 6\u202f700,00\u202f€')
})

test('a refusal about a line says which one, counted from 1, and where it is mended', () => {
  const said = refusalSentence({
    code: 'quantity_exceeds_remaining',
    document: 'order-3',
    line: 1,
    remaining: thousandths(2_500),
  })
  expect(said).toMatchObject({ line: 1, remedy: { place: 'ventes/order-3' } })
  expect(said.what).toContain('ligne\u00a02')
  expect(said.what).toContain('2,5')
})

test('a date that goes back on the series is explained by the law', () => {
  const said = refusalSentence({
    code: 'date_before_last_number',
    date: day('2026-03-01'),
    last: day('2026-03-13'),
  })
  expect(said.todo).toContain('13\u00a0mars\u00a02026')
})

test('every refusal has its sentence', () => {
  expect(REFUSAL_CODES.length).toBeGreaterThan(70)
})
