import { expect, test } from 'vitest'
import { isDay } from '#base/dates.ts'
import {
  candidateStatuses,
  type Datum,
  examForms,
  examFormsOf,
  findExamForm,
  legalTexts,
  passingRules,
  source,
  sources,
  standard,
  units,
} from './index.ts'

const isDatum = (value: unknown): value is Datum<unknown> =>
  typeof value === 'object' && value !== null && 'confidence' in value

const data: readonly Datum<unknown>[] = [
  ...[...examForms, ...units, standard, passingRules].flatMap((item) => Object.values<unknown>(item)),
  ...legalTexts.map((text) => ({ ...text, value: text.code })),
].filter(isDatum)

test('the data were read', () => {
  expect(data.length).toBeGreaterThan(100)
})

test('every datum names a source that is listed', () => {
  const listed: readonly string[] = sources.map((item) => item.code)
  expect(data.filter((datum) => !listed.includes(datum.source))).toEqual([])
})

test('every source is used', () => {
  const used = new Set<string>([...data.map((datum) => datum.source), 'activities-standard'])
  expect(sources.filter((item) => !used.has(item.code)).map((item) => item.code)).toEqual([])
})

test('a datum is verified exactly when it was read in, or follows from, a text of this diploma', () => {
  const trusted = ['read', 'read_in_part', 'standard', 'deduced']
  expect(data.filter((datum) => datum.verified !== trusted.includes(datum.confidence))).toEqual([])
})

test('what is not known has no value, and what has no value is not known', () => {
  expect(data.filter((datum) => (datum.value === null) !== (datum.confidence === 'unknown'))).toEqual([])
})

test('what is said from memory names no text as its source', () => {
  const fromMemory = data.filter((datum) => datum.confidence === 'from_memory')
  expect(fromMemory.length).toBeGreaterThan(0)
  expect(new Set(fromMemory.map((datum) => datum.source))).toEqual(new Set(['common-knowledge']))
})

test('coefficients are 6, 4, 4 and 6, and papers are marked on 20 times the coefficient', () => {
  expect(units.map((unit) => [unit.code, unit.exam, unit.coefficient.value, unit.maxPoints.value])).toEqual([
    ['U4', 'E4', 6, 120],
    ['U51', 'E51', 4, 80],
    ['U52', 'E52', 4, 80],
    ['U6', 'E6', 6, 120],
  ])
})

test('every unit has one form per status of candidates, at any session since the first', () => {
  for (const unit of units) {
    for (const status of candidateStatuses) {
      const now = examFormsOf(unit.code).filter(
        (form) => form.status === status.code && findExamForm(unit.code, status.code, 2026) === form,
      )
      expect(now, `${unit.code} ${status.code}`).toHaveLength(1)
      expect(findExamForm(unit.code, status.code, 2020)).toBeDefined()
      expect(findExamForm(unit.code, status.code, 2019)).toBeUndefined()
    }
  }
})

test('two forms of one unit and status never hold at the same session', () => {
  for (const [index, form] of examForms.entries()) {
    for (const other of examForms.slice(index + 1)) {
      if (form.unit !== other.unit || form.status !== other.status) continue
      const apart =
        (form.sessionTo.value ?? Number.POSITIVE_INFINITY) < other.sessionFrom.value ||
        (other.sessionTo.value ?? Number.POSITIVE_INFINITY) < form.sessionFrom.value
      expect(apart, `${form.unit} ${form.status}`).toBe(true)
    }
  }
})

test('U52 is written in 2 h 30 and U6 in 4 h 30, with extracts of the ERP; U4 is a CCF', () => {
  const inSchool = (unit: 'U4' | 'U52' | 'U6') => findExamForm(unit, 'school_or_apprentice', 2026)
  expect(inSchool('U52')).toMatchObject({ forms: { value: ['written'] }, durationMinutes: { value: 150 } })
  expect(inSchool('U6')).toMatchObject({ forms: { value: ['written'] }, durationMinutes: { value: 270 } })
  expect(inSchool('U52')?.pgi.value).toBe('extracts')
  expect(inSchool('U4')?.forms).toEqual({ value: ['ccf'], source: 'crcom-faq', confidence: 'read', verified: true })
})

test('legal texts are dated, oldest first', () => {
  const dates: readonly string[] = legalTexts.map((text) => text.date)
  expect(dates.every(isDay)).toBe(true)
  expect(dates).toEqual(dates.toSorted())
})

test('a source says its address when it has one', () => {
  for (const { code, url } of sources) expect(url === null || url.startsWith('https://'), code).toBe(true)
  expect(source('crcom-faq').url).toContain('crcom.ac-versailles.fr')
})
