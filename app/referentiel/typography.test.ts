import { expect, test } from 'vitest'
import {
  activities,
  blocks,
  candidateStatuses,
  competences,
  domains,
  evaluationScales,
  examForms,
  expectedResults,
  legalTexts,
  type Paragraph,
  pgiFunctions,
  pgiModules,
  sources,
  standard,
  tasks,
  units,
} from './index.ts'

const inParagraphs = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap((paragraph) => [paragraph.text, ...(paragraph.items ?? [])])

const labels: readonly string[] = [
  standard,
  ...[activities, blocks, candidateStatuses, competences, domains, evaluationScales].flat(),
  ...[expectedResults, legalTexts, pgiFunctions, pgiModules, sources, tasks, units].flat(),
  ...evaluationScales.flatMap((scale) => scale.levels),
].map((item) => item.label)

const texts: readonly string[] = [
  ...labels,
  ...domains.flatMap((domain) => [...inParagraphs(domain.presentation), ...inParagraphs(domain.autonomy)]),
  ...domains.flatMap((domain) => [...domain.resources, ...domain.equipment]),
  ...domains.flatMap((domain) => [...domain.internalRelations, ...domain.externalRelations]),
  ...tasks.flatMap((task) => task.note ?? []),
  ...legalTexts.map((text) => text.role),
  ...examForms.flatMap((form) => [...(form.material.value ?? []), ...(form.candidateFile.value ?? [])]),
]

const having = (fault: RegExp) => texts.filter((text) => fault.test(text))

test('the texts were read', () => {
  expect(texts.length).toBeGreaterThan(500)
})

test('no text is empty or edged with spaces', () => {
  expect(texts.filter((text) => text.trim() === '' || text.trim() !== text)).toEqual([])
})

test('no text has two spaces in a row, or a space before a comma or a full stop', () => {
  expect(having(/\s\s|\s[,.)]|\(\s/u)).toEqual([])
})

test('apostrophes are typographic', () => {
  expect(having(/['‘`´]/u)).toEqual([])
})

test('double punctuation and guillemets take a narrow no-break space', () => {
  expect(having(/[^\u202f][;:!?%»]|«[^\u202f]/u)).toEqual([])
})

test('no text holds the remains of a neighbour', () => {
  expect(having(/,,|, ,|,$|;$|T ?\.? ?\d\.\d|Activité$|\s[-–]\s|\/méthodologiques|\bPM$/u)).toEqual([])
})

test('labels start with a capital and do not end with a full stop', () => {
  expect(labels.filter((label) => !/^\p{Lu}/u.test(label) || label.endsWith('.'))).toEqual([])
})

test('the vendor of one ERP is never named', () => {
  expect(having(/\bEBP\b|Open Line|Jupiter Media|Control Reset/iu)).toEqual([])
})
