import { expect, test } from 'vitest'
import { discriminationOf, medianOf, type Observation, statisticsOf } from './statistics.ts'

const seen = (ratio: number, more: Partial<Observation> = {}): Observation => ({
  ratio,
  rest: 0.5,
  code: ratio >= 1 ? 'values_right' : 'values_wrong',
  minutes: null,
  ...more,
})

test('success is all the points, blank is no work at all, and what is between is neither', () => {
  const statistics = statisticsOf([
    seen(1),
    seen(1),
    seen(0.5),
    seen(0, { code: 'action_missing' }),
    seen(0, { code: 'values_wrong' }),
  ])
  expect(statistics).toMatchObject({ n: 5, success: 0.4, blank: 0.2, mean: 0.5, flag: null })
})

test('a code of work not done is not blank when it earned something', () => {
  expect(statisticsOf([seen(0.5, { code: 'action_missing' })]).blank).toBe(0)
})

test('mistakes are counted by the fault that was recognised, else by what the verdict says, blanks left out', () => {
  const statistics = statisticsOf([
    seen(0, { signature: 'net_for_gross' }),
    seen(0.5, { signature: 'net_for_gross', code: 'record_wrong' }),
    seen(0, { signature: 'wrong_customer' }),
    seen(0.25),
    seen(0, { code: 'deliverable_missing' }),
    seen(1),
  ])
  expect(statistics.wrong).toEqual([
    { signature: 'net_for_gross', count: 2 },
    { signature: 'wrong_customer', count: 1 },
    { code: 'values_wrong', count: 1 },
  ])
})

test('five mistakes at the most are told', () => {
  const codes = ['rows_missing', 'rows_extra', 'values_wrong', 'total_wrong', 'facts_wrong', 'form_incomplete'] as const
  expect(statisticsOf(codes.map((code) => seen(0.5, { code }))).wrong).toHaveLength(5)
})

test('everybody and nobody are said from five copies on', () => {
  const copies = (count: number, ratio: number) => statisticsOf(Array.from({ length: count }, () => seen(ratio)))
  expect([copies(5, 1).flag, copies(5, 0).flag]).toEqual(['everybody', 'nobody'])
  expect([copies(4, 1).flag, copies(4, 0).flag, copies(5, 0.5).flag]).toEqual([null, null, null])
})

test('the median is the middle, or between the two of the middle', () => {
  expect([medianOf([9, 1, 4]), medianOf([1, 4, 9, 10]), medianOf([])]).toEqual([4, 6.5, null])
})

test('under thirty copies no correlation is said', () => {
  const pairs = Array.from({ length: 29 }, (_, index) => ({ ratio: index % 2, rest: index / 29 }))
  expect(discriminationOf(pairs)).toEqual({ known: false, because: 'few', n: 29, needed: 30 })
})

test('a criterion that all copies have alike tells nothing, whatever their number', () => {
  const pairs = Array.from({ length: 40 }, (_, index) => ({ ratio: 1, rest: index / 40 }))
  expect(discriminationOf(pairs)).toEqual({ known: false, because: 'constant', n: 40 })
})

test('a correlation of 0.5 over 30 copies lies between 0.170 and 0.729 (Fisher’s interval, any table of it)', () => {
  // Thirty pairs built so that Pearson's r is exactly 0.5: ratio = u, rest = u/2 + v√3/2, with u and v orthogonal of equal size.
  const u = [1, 1, -1, -1, 0]
  const v = [1, -1, 1, -1, 0]
  const pairs = Array.from({ length: 30 }, (_, index) => {
    const [one, other] = [u[index % 5] ?? 0, v[index % 5] ?? 0]
    return { ratio: one, rest: one / 2 + (other * Math.sqrt(3)) / 2 }
  })
  const found = discriminationOf(pairs)
  expect(found).toMatchObject({ known: true, n: 30 })
  if (!found.known) return
  expect(found.r).toBeCloseTo(0.5, 10)
  expect(found.low).toBeCloseTo(0.17, 3)
  expect(found.high).toBeCloseTo(0.729, 3)
})

test('a perfect correlation is one, without width', () => {
  const pairs = Array.from({ length: 30 }, (_, index) => ({ ratio: index / 30, rest: index / 30 }))
  expect(discriminationOf(pairs)).toMatchObject({ known: true, r: 1, low: 1, high: 1 })
})
