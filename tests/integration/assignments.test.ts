import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '#db/current.server.ts'
import { AccessDenied } from '#services/access/access-denied.ts'
import {
  type AssignmentTerms,
  changeAssignment,
  createAssignment,
  deleteAssignment,
} from '#services/assignments/save-assignment.server.ts'
import { startAssigned } from '#services/attempts/start-attempt.server.ts'
import { createClass } from '#services/classes/create-class.server.ts'
import {
  addMember,
  createMember,
  membersOf,
  newFirstPasswords,
  removeMember,
  setTimeFactor,
} from '#services/classes/members.server.ts'
import { aSchool } from '#tests/support/database/builders.ts'
import { aClass, aGradedClass, aPerson, SLUG } from '#tests/support/database/graded-class.ts'

const now = new Date('2026-11-24T09:00:00Z')
const TRAINING: AssignmentTerms = {
  title: ' Relances ',
  mode: 'training',
  opensAt: null,
  closesAt: null,
  durationMinutes: 90,
  correctionOrder: 'by_name',
  blindCorrection: false,
  disputesUntil: null,
}

async function aTeacher() {
  const { id: schoolId } = await aSchool(database())
  const teacher = await aPerson(schoolId, 'teacher', 'Claire', 'Lefèvre')
  const student = await aPerson(schoolId, 'student', 'Inès', 'Aubry')
  return { schoolId, teacher, student, classGroup: await aClass(schoolId, teacher, [student]) }
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    (answer) => answer,
    (error: unknown) => (error instanceof AccessDenied ? error.refusal.code : error),
  )

test('a double click gives one assignment, on the scenario as it is today', async () => {
  const { teacher, classGroup } = await aTeacher()
  const id = randomUUID()
  const create = () => createAssignment({ by: teacher, classGroupId: classGroup.id, id, slug: SLUG, ...TRAINING, now })
  expect(await Promise.all([create(), create()])).toEqual([
    { ok: true, value: { id } },
    { ok: true, value: { id } },
  ])
  const rows = await database().assignment.findMany({ where: { classGroupId: classGroup.id } })
  expect(rows.map(({ title, durationMinutes }) => [title, durationMinutes])).toEqual([['Relances', null]])
})

test('an assignment with terms that make no sense is refused, each for its reason', async () => {
  const { teacher, classGroup } = await aTeacher()
  const create = async (terms: Partial<AssignmentTerms> & { slug?: string }) => {
    const asked = { by: teacher, classGroupId: classGroup.id, id: randomUUID(), slug: SLUG, now }
    const done = await createAssignment({ ...asked, ...TRAINING, ...terms })
    return done.ok ? 'passes' : done.error.code
  }
  expect(await create({ title: '  ' })).toBe('title_missing')
  expect(await create({ slug: 'nulle-part' })).toBe('scenario_not_published')
  expect(await create({ opensAt: now, closesAt: now })).toBe('closes_before_it_opens')
  expect(await create({ mode: 'exam', durationMinutes: null })).toBe('duration_missing')
  expect(await create({ mode: 'exam', durationMinutes: 4 })).toBe('duration_out_of_range')
  expect(await database().assignment.count({ where: { classGroupId: classGroup.id } })).toBe(0)
})

test('only the class’s teachers give, change and delete its assignments', async () => {
  const { assignment, schoolId, right, classGroup } = await aGradedClass('training')
  const other = await aPerson(schoolId, 'teacher', 'Paul', 'Riou')
  for (const by of [right, other]) {
    const asked = { by, classGroupId: classGroup.id, id: randomUUID(), slug: SLUG, now }
    expect(await codeOf(createAssignment({ ...asked, ...TRAINING }))).toBe('not_yours')
    expect(await codeOf(changeAssignment(by, assignment.id, TRAINING))).toBe('not_yours')
    expect(await codeOf(deleteAssignment(by, assignment.id, now))).toBe('not_yours')
  }
})

test('once somebody has started, dates still move, but not the rules; and nothing is deleted', async () => {
  const { teacher, assignment } = await aGradedClass('exam')
  const terms = { ...TRAINING, mode: 'exam' as const, durationMinutes: 90, closesAt: now }
  expect(await changeAssignment(teacher, assignment.id, terms)).toMatchObject({ ok: true })
  const longer = await changeAssignment(teacher, assignment.id, { ...terms, durationMinutes: 120 })
  expect(longer).toEqual({ ok: false, error: { code: 'exam_under_way' } })
  expect(await deleteAssignment(teacher, assignment.id, now)).toEqual({
    ok: false,
    error: { code: 'assignment_has_attempts', attempts: 2 },
  })
  const kept = await database().assignment.findUniqueOrThrow({ where: { id: assignment.id } })
  expect([kept.durationMinutes, kept.closesAt]).toEqual([90, now])
})

test('an assignment that nobody has started goes away, and the audit remembers it', async () => {
  const { teacher, classGroup } = await aTeacher()
  const id = randomUUID()
  await createAssignment({ by: teacher, classGroupId: classGroup.id, id, slug: SLUG, ...TRAINING, now })
  expect(await deleteAssignment(teacher, id, now)).toEqual({ ok: true, value: { classGroupId: classGroup.id } })
  expect(await database().assignment.findUnique({ where: { id } })).toBeNull()
  const actions = await database().auditEntry.findMany({ where: { subject: `assignment:${id}` } })
  expect(actions.map(({ action }) => action).sort()).toEqual(['assignment_created', 'assignment_deleted'])
})

test('one third more time moves the deadline of an exam, and of nothing else', async () => {
  const { teacher, student, classGroup } = await aTeacher()
  const id = randomUUID()
  const exam = { ...TRAINING, mode: 'exam' as const, durationMinutes: 90 }
  await createAssignment({ by: teacher, classGroupId: classGroup.id, id, slug: SLUG, ...exam, now })
  expect(await setTimeFactor(teacher, classGroup.id, student.id, 201)).toMatchObject({ ok: false })
  expect(await setTimeFactor(teacher, classGroup.id, student.id, 133)).toMatchObject({ ok: true })
  const started = await startAssigned(id, student.id, now)
  const attempt = started.ok ? await database().attempt.findUnique({ where: { id: started.value.id } }) : null
  // 90 × 1.33 = 119.7 minutes.
  expect(attempt?.deadlineAt?.getTime()).toBe(now.getTime() + 119.7 * 60_000)
  expect((await membersOf(classGroup.id)).map(({ timeFactorPercent }) => timeFactorPercent)).toEqual([100, 133])
  await setTimeFactor(teacher, classGroup.id, student.id, 100)
  expect(await database().accommodation.count({ where: { userId: student.id } })).toBe(0)
})

test('a teacher who opens a class teaches it; the same name twice in a year is refused', async () => {
  const { teacher, student } = await aTeacher()
  const asked = { by: teacher, name: ' GPME  2 ', schoolYear: '2026-2027', now }
  const created = await createClass(asked)
  const id = created.ok ? created.value.id : ''
  expect((await membersOf(id)).map((member) => [member.id, member.role])).toEqual([[teacher.id, 'teacher']])
  expect(await createClass(asked)).toEqual({
    ok: false,
    error: { code: 'class_exists', name: 'GPME 2', schoolYear: '2026-2027' },
  })
  expect(await createClass({ ...asked, schoolYear: '2026-2028' })).toMatchObject({ error: { code: 'year_invalid' } })
  expect(await codeOf(createClass({ ...asked, by: student }))).toBe('role_not_allowed')
})

test('members come and go; the last teacher stays, and people of other schools do not come', async () => {
  const { teacher, student, classGroup, schoolId } = await aTeacher()
  const stranger = await aPerson((await aSchool(database())).id, 'student', 'Lou', 'Carnot')
  const add = async (username: string) => {
    const done = await addMember(teacher, classGroup.id, username)
    return done.ok ? 'passes' : done.error.code
  }
  const newcomer = await aPerson(schoolId, 'student', 'Malo', 'Delaunay')
  expect(await add(stranger.username)).toBe('user_unknown')
  expect(await add(` ${newcomer.username.toUpperCase()}`)).toBe('passes')
  expect(await add(newcomer.username)).toBe('already_member')
  expect(await removeMember(teacher, classGroup.id, newcomer.id)).toMatchObject({ ok: true })
  expect(await removeMember(teacher, classGroup.id, teacher.id)).toEqual({ ok: false, error: { code: 'last_teacher' } })
  expect(await codeOf(removeMember(student, classGroup.id, student.id))).toBe('not_yours')
  const created = await createMember(teacher, classGroup.id, { firstName: 'Nour', lastName: 'El Amrani' })
  expect(created).toMatchObject({ ok: true, value: { username: 'nour.el-amrani' } })
})

test('new first passwords are given to the students who were chosen, of this class only', async () => {
  const { teacher, student, classGroup, schoolId } = await aTeacher()
  const elsewhere = await aPerson(schoolId, 'student', 'Lou', 'Carnot')
  const sheet = await newFirstPasswords(teacher, classGroup.id, [student.id, elsewhere.id, teacher.id])
  expect(sheet.map(({ username }) => username)).toEqual([student.username])
  const users = await database().user.findMany({ where: { id: { in: [student.id, elsewhere.id] } } })
  expect(users.filter(({ mustChangePassword }) => mustChangePassword).map(({ id }) => id)).toEqual([student.id])
})
