/** An attempt goes on in the company that it began in, whatever becomes of that company's files and of the PGI. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { invariant } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { type Company, execute, type Recorded } from '#pgi'
import { gradeAttempt } from '#services/attempts/grade-attempt.server.ts'
import { loadAttempt } from '#services/attempts/load-attempt.server.ts'
import { startAssigned, startFree } from '#services/attempts/start-attempt.server.ts'
import { submitAct } from '#services/attempts/submit-act.server.ts'
import { findCompany } from '#services/catalogue/companies.server.ts'
import { companyOfVersion, freezeCompany } from '#services/catalogue/company-version.server.ts'
import { gradingVersions } from '#services/correction/grading-versions.server.ts'
import { aSchool } from '#tests/support/database/builders.ts'
import { aClass, anAssignment, aPerson, SLUG } from '#tests/support/database/graded-class.ts'

const NOW = new Date('2026-11-24T09:00:00Z')

function buromod(): Company {
  const company = findCompany('buromod')
  invariant(company, 'BUROMOD is there')
  return company
}

/** BUROMOD as it was before an update of the product: one customer more, the first by its code. */
const CODE = '0ANCIEN'
function before(): Company {
  const customer = buromod().crm.parties.values().next().value
  invariant(customer, 'BUROMOD has customers')
  const { siren: _, vatNumber: __, ...fields } = customer.fields
  const command = { type: 'customer.create', code: CODE, fields: { ...fields, name: 'Client d’avant' } } as const
  const done = execute(buromod(), command, { today: day('2026-03-31'), by: 'lefevre' })
  invariant(done.ok, `a customer is created: ${done.ok ? '' : JSON.stringify(done.error)}`)
  return done.value.company
}

async function aSmallClass() {
  const { id } = await aSchool(database())
  const teacher = await aPerson(id, 'teacher', 'Claire', 'Lefèvre')
  const student = await aPerson(id, 'student', 'Zoé', 'Marin')
  return { teacher, student, classGroup: await aClass(id, teacher, [student]) }
}

async function anAttemptBegunBefore() {
  const { student, teacher, classGroup } = await aSmallClass()
  const assignment = await anAssignment(classGroup.id, teacher.id, 'training')
  const { id: companyVersionId } = await freezeCompany(before())
  const today = await database().scenarioVersion.findUniqueOrThrow({ where: { id: assignment.scenarioVersionId } })
  const { id: _, ...version } = today
  const { slug, contentHash } = version
  const { id: scenarioVersionId } = await database().scenarioVersion.upsert({
    where: { slug_contentHash_companyVersionId: { slug, contentHash, companyVersionId } },
    create: { ...version, companyVersionId },
    update: {},
  })
  await database().assignment.update({ where: { id: assignment.id }, data: { scenarioVersionId } })
  const started = await startAssigned(assignment.id, student.id, NOW)
  invariant(started.ok, 'an assignment can be started')
  return { attemptId: started.value.id, assignment: { scenarioVersionId, gradingVersionId: null } }
}

test('a company is kept as it was lived, and opened again without its files', async () => {
  const { id } = await freezeCompany(before())
  expect(await freezeCompany(before())).toEqual({ id })
  const opened = await companyOfVersion(id)
  expect(opened.crm.parties.get(CODE)?.fields.name).toBe('Client d’avant')
  expect(opened.accounting.lastHash).toBe(buromod().accounting.lastHash)
  expect([...opened.history]).toEqual([...before().history])
})

test('a company that is still the same is not opened twice', async () => {
  const { id } = await freezeCompany(buromod())
  expect(await companyOfVersion(id)).toBe(buromod())
})

test('an attempt is played, replayed and graded in the company that it began in', async () => {
  const { attemptId } = await anAttemptBegunBefore()
  const act = await submitAct({
    attemptId,
    doing: {
      kind: 'pgi',
      command: { type: 'party.update', party: CODE, changes: { name: 'Client renommé' } },
    },
    commandId: 'rename',
    now: NOW,
  })
  expect(act.ok).toBe(true)
  const loaded = await loadAttempt(attemptId)
  expect(loaded?.run.company.crm.parties.get(CODE)?.fields.name).toBe('Client renommé')
  const grade = await gradeAttempt(attemptId, 'test', NOW)
  expect(grade?.maxThousandths).toBeGreaterThan(0)
})

test('the same marking scheme over another state of the company is no other version to grade with', async () => {
  const { assignment } = await anAttemptBegunBefore()
  const versions = await gradingVersions(assignment)
  expect(versions.map(({ id }) => id)).toEqual([assignment.scenarioVersionId])
})

test('what the situation made happen is kept with the attempt, and never decided again', async () => {
  const { student } = await aSmallClass()
  const started = await startFree(SLUG, student.id, NOW)
  invariant(started.ok, 'a published scenario can be started')
  const where = { id: started.value.id }
  const { situation } = await database().attempt.findUniqueOrThrow({ where })
  const steps: Recorded[][] = JSON.parse(situation ?? '[]')
  expect(steps.flat().length).toBeGreaterThan(0)
  const byAnother = steps.map((events) => events.map((recorded) => ({ ...recorded, by: 'quelqu’un d’autre' })))
  await database().attempt.update({ where, data: { situation: JSON.stringify(byAnother) } })
  const loaded = await loadAttempt(where.id)
  invariant(loaded, 'the attempt is there')
  const set = [...loaded.run.world.company.history].slice(buromod().history.length)
  expect(set).toEqual(byAnother.flat())
})
