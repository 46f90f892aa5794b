/** What a measure is made of adds up to it. */
import { describe, expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { ask, type Company } from '#pgi'
import { holds } from '#tests/support/any-commands/live.ts'
import { lookedAtCompany } from '#tests/support/looked-at-company.ts'
import { sellingCompany } from '#tests/support/selling-company.ts'
import { staffedCompany } from '#tests/support/staffed-company.ts'
import { MEASURE_NAMES } from './measures/index.ts'

const period = { from: day('2026-01-01'), to: day('2026-04-30') }
const COMPANIES: Readonly<Record<string, Company>> = {
  selling: sellingCompany(lookedAtCompany()),
  staffed: staffedCompany(),
}

const piecesOf = (company: Company, measure: string) => {
  const answer = ask(company, { view: 'measure-pieces', ...period, measure })
  if (!answer) throw new Error(measure)
  return answer
}

describe.each(Object.keys(COMPANIES))('in the %s company', (name) => {
  const company = COMPANIES[name]
  if (!company) throw new Error(name)

  test.each(MEASURE_NAMES.filter((each) => each !== 'jours_periode'))('the pieces of %s add up to it', (measure) => {
    const { rows, value } = piecesOf(company, measure)
    expect(rows.reduce((sum, { amount }) => sum + amount, 0)).toBe(value + 0)
    for (const { label } of rows) expect(label).not.toBe('')
  })

  test('every piece opens onto something that happened, or onto an account', () => {
    for (const measure of MEASURE_NAMES) {
      for (const { source } of piecesOf(company, measure).rows) {
        const { events } = ask(company, { view: 'provenance', source })
        expect(`${measure} ${source}: ${events.length}`).not.toBe(`${measure} ${source}: 0`)
      }
    }
  })
})

test('whatever people do, the pieces of every measure add up to it', () => {
  const made = new Set<string>()
  holds(({ company }) => {
    for (const measure of MEASURE_NAMES) {
      const { rows, value } = piecesOf(company, measure)
      if (rows.length > 0) made.add(measure)
      if (measure !== 'jours_periode')
        expect(
          rows.reduce((sum, { amount }) => sum + amount, 0),
          measure,
        ).toBe(value + 0)
    }
  }, 20)
  for (const company of Object.values(COMPANIES)) {
    for (const measure of MEASURE_NAMES) if (piecesOf(company, measure).rows.length > 0) made.add(measure)
  }
  expect(made.size).toBeGreaterThan(45)
})

test('an indicator says which measures it takes, and over which period', () => {
  const { rows } = ask(COMPANIES.selling ?? staffedCompany(), { view: 'dashboard', ...period })
  const change = rows.find(({ code }) => code === 'CA-EVOLUTION')
  expect(change?.uses.map(({ name, period: over }) => [name, over.from])).toEqual([
    ['ca_ht', '2026-01-01'],
    ['ca_ht', '2025-09-01'],
  ])
  expect(rows.find(({ code }) => code === 'DELAI-CLIENTS')?.uses).toMatchObject([
    { name: 'creances', hasPieces: true },
    { name: 'ca_ht', hasPieces: true },
    { name: 'jours_periode', hasPieces: false, value: 120_000 },
  ])
})
