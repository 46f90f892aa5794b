import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { byText, folded } from '#base/sorting.ts'
import { contains, namesIn, namesOfTheApplication } from './identifiers.ts'

const entrySchema = z.strictObject({
  term: z.string().min(2),
  code: z.string().regex(/^[a-z][A-Za-z]*$/),
  planned: z.literal(true).optional(),
  avoid: z
    .array(z.string().regex(/^[a-z][A-Za-z]*$/))
    .min(1)
    .optional(),
  kept: z.string().min(10).optional(),
  definition: z.string().min(20),
})

const glossary = z.array(entrySchema).parse(parse(readFileSync('content/glossary.yml', 'utf8')))
const names = namesOfTheApplication()
const distinct = [...new Set(names.map((name) => name.name))]
const occurs = (code: string) => distinct.some((name) => contains(name, code))

test('the glossary and the application were read', () => {
  expect(glossary.length).toBeGreaterThanOrEqual(60)
  expect(distinct.length).toBeGreaterThan(300)
})

test('terms are unique and sorted', () => {
  const terms = glossary.map((entry) => folded(entry.term))
  expect(terms).toEqual([...new Set(terms)].toSorted(byText))
})

test('no code serves two terms', () => {
  const codes = glossary.map((entry) => entry.code.toLowerCase())
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
})

test('a word to avoid is not the code of another term', () => {
  const codes = new Set(glossary.map((entry) => entry.code))
  expect(glossary.flatMap((entry) => entry.avoid ?? []).filter((word) => codes.has(word))).toEqual([])
})

/** Tables, columns and measures are named as students write them in questions and formulas: data, that the code never speaks. */
const STUDENTS_WORDS = [
  'app/pgi/company/query/tables/',
  'app/pgi/company/dashboards/measures/',
  'app/pgi/company/dashboards/pieces/',
  'app/wording/pgi/query-words.ts',
  'app/wording/pgi/dashboard-words.ts',
]
const isStudentsWord = (file: string) => STUDENTS_WORDS.some((place) => file.startsWith(place))

test('words to avoid never occur as identifiers', () => {
  const found = glossary.flatMap((entry) =>
    (entry.avoid ?? []).flatMap((word) =>
      names
        .filter((name) => name.kind === 'identifier' && !isStudentsWord(name.file) && contains(name.name, word))
        .map((name) => `${name.file}: ${name.name} → ${entry.code}`),
    ),
  )
  expect([...new Set(found)]).toEqual([])
})

test('every code occurs in the application, unless it is planned', () => {
  const missing = glossary.filter((entry) => !entry.planned && !occurs(entry.code))
  expect(missing.map((entry) => `${entry.code}: not found, correct it or mark it planned`)).toEqual([])
})

test('a planned code that occurs loses its mark', () => {
  const arrived = glossary.filter((entry) => entry.planned && occurs(entry.code))
  expect(arrived.map((entry) => `${entry.code}: found, remove "planned"`)).toEqual([])
})

test('definitions are French sentences, with its typography', () => {
  const texts = glossary.flatMap((entry) => [entry.definition, ...(entry.kept ? [entry.kept] : [])])
  expect(texts.filter((text) => !/^\p{Lu}/u.test(text) || !text.endsWith('.'))).toEqual([])
  const faults = /['`]|[^\u202f][;:!?%»]|«[^\u202f]|\s\s|\s[,.]/u
  expect([...texts, ...glossary.map((entry) => entry.term)].filter((text) => faults.test(text))).toEqual([])
})

test('names are read from the code, not from comments, sentences or paths', () => {
  const source = `
    import { total } from './bill.ts'
    // the bill
    export type Payslip = { netBookValue: 'credit_note' }
    const dueDateOf = (bills: Payslip) => <Bill label={\`l'écran \${bills.netBookValue}\`}>the bill isn't here</Bill>
    const sentence = 'pay the bill'
  `
  const read = namesIn(source, 'example.tsx').map((name) => name.name)
  expect(new Set(read)).toEqual(
    new Set(['total', 'Payslip', 'netBookValue', 'credit_note', 'dueDateOf', 'bills', 'Bill', 'label', 'sentence']),
  )
})

test('a name contains another as whole words only', () => {
  expect(contains('InvoiceIssued', 'invoice')).toBe(true)
  expect(contains('credit_note_of_several', 'creditNote')).toBe(true)
  expect(contains('entries', 'entry')).toBe(true)
  expect(contains('pgi', 'pgi')).toBe(true)
  expect(contains('billedTo', 'bill')).toBe(false)
  expect(contains('billing', 'bill')).toBe(false)
  expect(contains('noteCredit', 'creditNote')).toBe(false)
})
