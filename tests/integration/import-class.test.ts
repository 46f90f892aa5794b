import { expect, test } from 'vitest'
import { database } from '#db/current.server.ts'
import { AccessDenied } from '#services/access/access-denied.ts'
import type { CurrentUser } from '#services/accounts/current-user.server.ts'
import { importClass } from '#services/accounts/import-class.server.ts'
import { signIn } from '#services/accounts/sign-in.server.ts'
import { aSchool, aUser } from '#tests/support/database/builders.ts'

async function aClass(schoolId?: string) {
  const school = schoolId ?? (await aSchool(database())).id
  const teacher = await aUser(database(), school, { role: 'teacher' })
  const data = { name: `GPME ${teacher.username}`, schoolYear: '2026-2027', schoolId: school }
  const classGroup = await database().classGroup.create({ data })
  const membership = { userId: teacher.id, classGroupId: classGroup.id, role: 'teacher' as const }
  await database().membership.create({ data: membership })
  const { id, username, firstName, lastName, role } = teacher
  const by: CurrentUser = { id, username, firstName, lastName, role, schoolId: school, mustChangePassword: false }
  const bring = (text: string, { dryRun = false } = {}) =>
    importClass({ by, classGroupId: classGroup.id, bytes: new TextEncoder().encode(text), dryRun })
  return { by, classGroup, bring }
}

const importOf = (answer: Awaited<ReturnType<typeof importClass>>) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

test('a list opens accounts whose first passwords work', async () => {
  const { bring } = await aClass()
  const { students, absent } = importOf(await bring('Nom;Prénom\nSaïdi;Noé\nLe Goff;Anne-Lise\n'))
  expect(students).toMatchObject([
    { line: 2, username: 'noe.saidi', outcome: 'created' },
    { line: 3, username: 'anne-lise.le-goff', outcome: 'created' },
  ])
  expect(absent).toEqual([])
  const [noe] = students
  const right = {
    username: 'noe.saidi',
    password: noe?.password ?? '',
    address: '10.1.0.1',
    now: new Date('2026-11-24'),
  }
  expect(await signIn(right)).toMatchObject({ ok: true })
  expect(await database().user.findUnique({ where: { username: 'noe.saidi' } })).toMatchObject({
    role: 'student',
    mustChangePassword: true,
  })
})

test('a dry run says the same and changes nothing', async () => {
  const { bring, classGroup } = await aClass()
  const rehearsed = importOf(await bring('Dry;Run\nDry;Run2', { dryRun: true }))
  expect(rehearsed.students.map(({ password }) => password)).toEqual([undefined, undefined])
  expect(await database().membership.count({ where: { classGroupId: classGroup.id, role: 'student' } })).toBe(0)
  const done = importOf(await bring('Dry;Run\nDry;Run2'))
  expect(done.students.map(({ password, ...student }) => student)).toEqual(rehearsed.students)
})

test('the same list sent again changes nothing, and nobody is taken out', async () => {
  const { bring, classGroup } = await aClass()
  await bring('Petit;Zoé\nGrand;Éloi')
  const again = importOf(await bring('PETIT;zoe'))
  expect(again.students).toMatchObject([{ outcome: 'already_member', username: 'zoe.petit' }])
  expect(again.students[0]?.password).toBeUndefined()
  expect(again.absent).toEqual([{ username: 'eloi.grand', lastName: 'Grand', firstName: 'Éloi' }])
  expect(await database().membership.count({ where: { classGroupId: classGroup.id, role: 'student' } })).toBe(2)
})

test('in second year, last year’s account is found again', async () => {
  const first = await aClass()
  await first.bring('Moreau;Jade')
  const second = await aClass(first.classGroup.schoolId)
  const { students } = importOf(await second.bring('Moreau;Jade'))
  expect(students).toMatchObject([{ outcome: 'joined', username: 'jade.moreau' }])
  expect(await database().user.count({ where: { username: { startsWith: 'jade.moreau' } } })).toBe(1)
})

test('someone of the same name elsewhere keeps theirs, and the newcomer takes a number', async () => {
  await (await aClass()).bring('Martin;Paul')
  const { students } = importOf(await (await aClass()).bring('Martin;Paul'))
  expect(students).toMatchObject([{ outcome: 'created', username: 'paul.martin2' }])
})

test('two of the same name in a class are told apart by their user names', async () => {
  const { bring } = await aClass()
  const list = 'Nom;Prénom;Identifiant\nRoy;Lou;lou.a\nRoy;Lou;lou.b'
  expect(importOf(await bring(list)).students.map(({ username }) => username)).toEqual(['lou.a', 'lou.b'])
  expect(importOf(await bring(list)).students.map(({ outcome }) => outcome)).toEqual([
    'already_member',
    'already_member',
  ])
  expect(await bring('Roy;Lou')).toEqual({
    ok: false,
    error: {
      code: 'list_has_problems',
      problems: [{ code: 'several_accounts_match', line: 1, column: 1, usernames: ['lou.a', 'lou.b'] }],
    },
  })
})

test('one problem, and nothing is imported', async () => {
  await (await aClass()).bring('Blanc;Ugo;ugo')
  const { bring, classGroup } = await aClass()
  expect(await bring('Nom;Prénom;Identifiant\nNoir;Léa;\nRoux;Ugo;ugo\n;Tom;')).toEqual({
    ok: false,
    error: {
      code: 'list_has_problems',
      problems: [
        { code: 'username_taken', line: 3, column: 3, username: 'ugo' },
        { code: 'last_name_missing', line: 4, column: 1 },
      ],
    },
  })
  expect(await database().membership.count({ where: { classGroupId: classGroup.id, role: 'student' } })).toBe(0)
})

test('only those who teach a class may fill it', async () => {
  const [mine, other] = [await aClass(), await aClass()]
  const bytes = new TextEncoder().encode('Intrus;Jean')
  const intruding = importClass({ by: mine.by, classGroupId: other.classGroup.id, bytes, dryRun: false })
  await expect(intruding).rejects.toBeInstanceOf(AccessDenied)
})
