/** What the result page is sent: a student in training never receives an answer, on the screen or in its data. */
import { expect, test } from 'vitest'
import { database } from '#db/current.server.ts'
import type { CriterionVerdict, Figure, Finding } from '#grading'
import { verdictsOf } from '#services/attempts/grade-attempt.server.ts'
import { publishResults } from '#services/exam/publish-results.server.ts'
import { loadResult } from '#services/result/load-result.server.ts'
import { aGradedClass } from '#tests/support/database/graded-class.ts'
import { requestsBy } from '#tests/support/database/signed-in.ts'

const now = new Date()
const SENTINEL = 'Sentinelle-7319'
const SENTINEL_MONEY = 98_765_432
const AS_TOLD = new RegExp(`${SENTINEL}|987\\u202f654,32|98765432`)

/** The same figure of another answer: one that nothing else on the page says. */
const other = (figure: Figure): Figure =>
  figure.kind === 'money'
    ? { kind: 'money', value: SENTINEL_MONEY }
    : figure.kind === 'list'
      ? { kind: 'list', value: [SENTINEL] }
      : { kind: 'text', value: SENTINEL }

const isWrong = ({ found, expected }: Finding) =>
  expected !== null && (found === null || JSON.stringify(found) !== JSON.stringify(expected))

/** Of what was lost, every answer is replaced: expected figures, and the names of what had to be found. */
function withSentinels(verdict: CriterionVerdict): CriterionVerdict {
  const { figures, findings } = verdict
  return {
    ...verdict,
    figures: figures.expected ? { ...figures, expected: other(figures.expected) } : figures,
    findings: findings.map((finding) =>
      isWrong(finding) && finding.expected
        ? {
            ...finding,
            expected: other(finding.expected),
            label: finding.tellable || finding.field ? finding.label : SENTINEL,
            location: finding.location?.kind === 'pgi' ? { ...finding.location, party: SENTINEL } : finding.location,
          }
        : finding,
    ),
    locations: verdict.locations.map((location) =>
      location.kind === 'pgi' && verdict.ratio < 1 ? { ...location, party: SENTINEL } : location,
    ),
  }
}

async function aResult(mode: 'training' | 'exam' = 'training', wrongAnswer = 'plafond-faux') {
  const school = await aGradedClass(mode, wrongAnswer)
  const attempt = school.copies.wrong
  const run = await database().gradeRun.findFirstOrThrow({ where: { attemptId: attempt } })
  const verdicts = verdictsOf(run.verdicts).map(withSentinels)
  await database().gradeRun.update({ where: { id: run.id }, data: { verdicts: JSON.stringify(verdicts) } })
  const sentTo = async (user: typeof school.wrong) => {
    const requests = await requestsBy(user)
    return loadResult(requests.get(`/tentatives/${attempt}/resultat`), attempt)
  }
  return { ...school, attempt, verdicts, sentTo }
}

const WRONG_ANSWERS = [
  'plafond-faux',
  'cheque-non-retrouve',
  'echeance-prise-pour-facture',
  'lettre-au-mauvais-client',
  'alerte-au-comptable',
  'tableau-incomplet',
]

test.each(WRONG_ANSWERS)('in training, no answer is sent to the student: %s', async (wrongAnswer) => {
  const { wrong, teacher, verdicts, sentTo } = await aResult('training', wrongAnswer)
  const lost = verdicts.filter(({ ratio }) => ratio < 1)
  expect(JSON.stringify(lost)).toMatch(AS_TOLD)
  const student = await sentTo(wrong)
  expect(student).toMatchObject({ state: 'graded', voice: 'training' })
  expect(JSON.stringify(student)).not.toMatch(AS_TOLD)
  // The teacher of the class reads them.
  const seen = await sentTo(teacher)
  expect(seen).toMatchObject({ state: 'graded', voice: 'correction' })
  expect(JSON.stringify(seen)).toMatch(AS_TOLD)
})

test('once the assignment is closed, the student reads the correction', async () => {
  const { wrong, assignment, sentTo } = await aResult()
  const closeAt = (closesAt: Date) => database().assignment.update({ where: { id: assignment.id }, data: { closesAt } })
  const tomorrow = new Date(now.getTime() + 86_400_000)
  await closeAt(tomorrow)
  const before = await sentTo(wrong)
  expect(before).toMatchObject({ voice: 'training', answersFrom: tomorrow.toISOString() })
  expect(JSON.stringify(before)).not.toMatch(AS_TOLD)
})

test('after the closing, everything is told', async () => {
  const { wrong, assignment, sentTo } = await aResult()
  const closesAt = new Date(now.getTime() - 60_000)
  await database().assignment.update({ where: { id: assignment.id }, data: { closesAt } })
  const after = await sentTo(wrong)
  expect(after).toMatchObject({ voice: 'correction', answersFrom: null })
  expect(JSON.stringify(after)).toMatch(AS_TOLD)
})

test('a published exam is told in full', async () => {
  const { wrong, teacher, assignment, sentTo } = await aResult('exam')
  expect(await sentTo(wrong)).toMatchObject({ state: 'waiting' })
  expect(await publishResults(teacher, assignment.id, now)).toMatchObject({ ok: true })
  const told = await sentTo(wrong)
  expect(told).toMatchObject({ voice: 'correction' })
  expect(JSON.stringify(told)).toMatch(AS_TOLD)
})
