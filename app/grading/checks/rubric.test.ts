/** What only a teacher can judge: evidence is gathered, a level proposed, and nothing decided. */
import { expect, test } from 'vitest'
import { copyOf, evidenceOf, LETTER, letter, type Made } from '../evidence.test-support.ts'
import { checkSpec, makeCheck } from './index.ts'

const model = copyOf({ deliverable: ['lettre', letter(...LETTER)] })
const LEVELS = [
  { label: 'Convaincant', points: 2, descriptor: 'Les faits mènent à la demande.' },
  { label: 'Acceptable', points: 1, descriptor: 'La demande est claire.' },
  { label: 'Insuffisant', points: 0, descriptor: 'Le lecteur ne sait que faire.' },
]
const EVIDENCE = {
  ideas: [{ id: 'delai', label: 'délai demandé', any: [['régler', 'sous huit jours']] }],
  facts: [{ label: 'montant', kind: 'money', value: 240_000 }],
  checks: [{ 'text.register': { deliverable: 'lettre' } }, { 'letter.form': { deliverable: 'lettre' } }],
}
const spec = (more: object = {}) => ({ rubric: { deliverable: 'lettre', levels: LEVELS, evidence: EVIDENCE, ...more } })
const judge = (asked: Record<string, unknown>, ...made: readonly Made[]) =>
  makeCheck(asked).evaluate(evidenceOf(copyOf(...made), model), model.company)

test.each<[string, readonly string[], number, number, number]>([
  ['all of it', LETTER, 0, 1, 4],
  // The idea is missing: three parts of four.
  ['a part of it', LETTER.filter((_, index) => index !== 6), 1, 0.5, 3],
  ['little of it', ['Tu dois payer !!'], 2, 0, 0],
])('the level that the evidence reaches is proposed: %s', async (_title, lines, proposed, ratio, right) => {
  const verdict = await judge(spec(), { deliverable: ['lettre', letter(...lines)] })
  expect(verdict).toMatchObject({
    code: 'rubric_proposed',
    ratio,
    needsTeacher: true,
    rubric: { proposed, levels: LEVELS },
    figures: { level: { value: LEVELS[proposed]?.label }, right: { value: right }, expected: { value: 4 } },
  })
  // What was found is there to be read, each with its place.
  expect(verdict.findings.map(({ label }) => label)).toEqual(expect.arrayContaining(['délai demandé', 'montant']))
})

test('an author says from which share of the evidence a level is proposed', async () => {
  const levels = LEVELS.map((level, rank) => (rank === 0 ? { ...level, from: 0.7 } : level))
  const lines = LETTER.filter((_, index) => index !== 6)
  expect(await judge(spec({ levels }), { deliverable: ['lettre', letter(...lines)] })).toMatchObject({
    rubric: { proposed: 0 },
  })
})

test('without a text there is nothing to decide', async () => {
  const verdict = await judge(spec())
  expect(verdict).toMatchObject({ ratio: 0, code: 'deliverable_missing', needsTeacher: false })
  expect(verdict.rubric).toBeUndefined()
})

test('a rubric reads mails, or nothing by itself', async () => {
  const mail = {
    mail: { to: ['manager'] },
    evidence: { ideas: [{ id: 'plafond', label: 'plafond', any: [['plafond']] }] },
  }
  expect(await judge({ rubric: { levels: LEVELS, ...mail } }, { mail: {} })).toMatchObject({ rubric: { proposed: 0 } })
  const checks = [{ 'mail.sent': { to: ['manager'], aspect: 'sent' } }]
  expect(await judge({ rubric: { levels: LEVELS, evidence: { checks } } }, { mail: {} })).toMatchObject({ ratio: 1 })
  expect(await judge({ rubric: { levels: LEVELS, evidence: { checks } } })).toMatchObject({ ratio: 0 })
})

test.each<[string, object]>([
  ['levels that do not descend', { levels: [...LEVELS].reverse() }],
  ['no level worth nothing', { levels: LEVELS.slice(0, 2) }],
  ['no evidence', { evidence: {} }],
  ['ideas to find in nothing', { deliverable: undefined }],
  ['a quarter of a point', { levels: LEVELS.map((level, rank) => (rank === 1 ? { ...level, points: 1.25 } : level)) }],
])('refused: %s', (_title, more) => {
  expect(checkSpec.safeParse(spec(more)).success).toBe(false)
  expect(checkSpec.safeParse(spec()).success).toBe(true)
})
