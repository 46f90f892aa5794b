import { expect, test } from 'vitest'
import { AccessDenied } from '#services/access/access-denied.ts'
import { recordDecision } from '#services/correction/record-decision.server.ts'
import { statisticsTable } from '#services/statistics/export-statistics.server.ts'
import { loadStatistics } from '#services/statistics/load-statistics.server.ts'
import { aCopy, aGradedClass, aPerson, criteriaTexts, declaredPoints } from '#tests/support/database/graded-class.ts'

const rowOf = ({ rows }: Awaited<ReturnType<typeof loadStatistics>>, id: string) => {
  const row = rows.find((one) => one.id === id)
  if (!row) throw new Error(`no criterion ${id}`)
  return row.statistics
}

test('each criterion says how many copies have it whole, as the authors of the copies declared', async () => {
  const { teacher, assignment, wrongAnswer } = await aGradedClass('training')
  const loaded = await loadStatistics(teacher, assignment.id, 'assignment')
  expect(loaded.copies).toBe(2)
  expect(loaded.rows.map(({ id }) => id)).toEqual(criteriaTexts().map(({ id }) => id))
  const declared = declaredPoints(wrongAnswer)
  for (const { id, statistics } of loaded.rows) {
    const { points, max } = declared.get(id) ?? { points: 0, max: 1 }
    expect([id, statistics.n, statistics.success]).toEqual([id, 2, points === max ? 1 : 0.5])
    expect(statistics.mean).toBeCloseTo((1 + points / max) / 2, 12)
    expect(statistics.discrimination).toEqual({ known: false, because: 'few', n: 2, needed: 30 })
  }
})

test('a later try is left out, and a teacher’s decision counts', async () => {
  const { teacher, assignment, wrong, copies } = await aGradedClass('training')
  await aCopy(assignment, wrong.id, 'model', { seed: 11, number: 2 })
  expect((await loadStatistics(teacher, assignment.id, 'assignment')).copies).toBe(2)
  const before = rowOf(await loadStatistics(teacher, assignment.id, 'assignment'), 'plafond-modifie')
  const decision = { criterion: 'plafond-modifie', points: 1, reason: 'Accordé.', seen: 0, now: new Date() }
  await recordDecision({ by: teacher, attemptId: copies.wrong, ...decision })
  const after = rowOf(await loadStatistics(teacher, assignment.id, 'assignment'), 'plafond-modifie')
  expect([before.success, after.success]).toEqual([0.5, 1])
})

test('the whole school counts no copy of another school', async () => {
  const one = await aGradedClass('training')
  const before = await loadStatistics(one.teacher, one.assignment.id, 'school')
  await aGradedClass('training')
  const after = await loadStatistics(one.teacher, one.assignment.id, 'school')
  expect([before.copies, after.copies]).toEqual([2, 2])
})

test('statistics are for those who teach the class, and bear no name', async () => {
  const { teacher, assignment, right, schoolId } = await aGradedClass('training')
  const stranger = await aPerson(schoolId, 'teacher', 'Paul', 'Riou')
  for (const user of [right, stranger]) {
    const denied = await loadStatistics(user, assignment.id, 'assignment').catch((error: unknown) => error)
    expect(denied instanceof AccessDenied && denied.refusal.code).toBe('not_yours')
  }
  const loaded = await loadStatistics(teacher, assignment.id, 'assignment')
  expect(JSON.stringify([loaded, statisticsTable(loaded)])).not.toMatch(/Aubry|Ferrand/)
})

test('a fault is counted once a copy, with the criteria that it spoilt, until a teacher gives the points back', async () => {
  const { teacher, assignment, copies } = await aGradedClass('training', 'lettre-au-mauvais-client')
  const { faults } = await loadStatistics(teacher, assignment.id, 'assignment')
  // What the author of the wrong answer declared: two criteria lost to the recipient, one to the customer.
  const titleOf = new Map(criteriaTexts().map(({ id, title }) => [id, title]))
  expect(faults.find(({ code }) => code === 'wrong_recipient')).toMatchObject({
    copies: 1,
    criteria: [titleOf.get('lettre-destinataire'), titleOf.get('lettre-confidentielle')],
  })
  const decision = { criterion: 'relance-enregistree', points: 1, reason: 'Accordé.', seen: 0, now: new Date() }
  expect(faults.some(({ code }) => code === 'wrong_customer')).toBe(true)
  await recordDecision({ by: teacher, attemptId: copies.wrong, ...decision })
  const after = await loadStatistics(teacher, assignment.id, 'assignment')
  expect(after.faults.some(({ code }) => code === 'wrong_customer')).toBe(false)
})
