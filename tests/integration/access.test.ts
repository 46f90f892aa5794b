import { expect, test } from 'vitest'
import { database } from '#db/current.server.ts'
import { attachFile, findFile, keepFile } from '#db/files.server.ts'
import { AccessDenied } from '#services/access/access-denied.ts'
import {
  requireAccountManager,
  requireAttemptOwner,
  requireAttemptReader,
  requireAttemptTeacher,
  requireClassMember,
  requireClassTeacher,
  requireFileReader,
} from '#services/access/membership.server.ts'
import { isSameOrigin, requireSameOrigin } from '#services/access/origin-check.server.ts'
import { anAttempt, aSchool, aUser } from '#tests/support/database/builders.ts'
import { requestOf } from '#tests/support/requests.ts'

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'passes',
    (error: unknown) => (error instanceof AccessDenied ? error.refusal.code : error),
  )

test('each door lets in whom it should: the whole table', async () => {
  const { school, student, teacher, classGroup, attempt } = await anAttempt(database())
  const elsewhere = await aSchool(database())
  const people = {
    student,
    teacher,
    classmate: await aUser(database(), school.id),
    colleague: await aUser(database(), school.id, { role: 'teacher' }),
    administrator: await aUser(database(), school.id, { role: 'administrator' }),
    stranger: await aUser(database(), elsewhere.id, { role: 'administrator' }),
  }
  const classmate = { userId: people.classmate.id, classGroupId: classGroup.id, role: 'student' as const }
  await database().membership.create({ data: classmate })
  const doors = {
    classTeacher: (user: typeof student) => requireClassTeacher(user, classGroup.id),
    classMember: (user: typeof student) => requireClassMember(user, classGroup.id),
    attemptOwner: (user: typeof student) => requireAttemptOwner(user, attempt.id),
    attemptReader: (user: typeof student) => requireAttemptReader(user, attempt.id),
    attemptTeacher: (user: typeof student) => requireAttemptTeacher(user, attempt.id),
    accountManager: (user: typeof student) => requireAccountManager(user, student.id),
  }
  const table: Record<string, string[]> = {}
  for (const [door, knock] of Object.entries(doors)) {
    const passing: string[] = []
    for (const [name, user] of Object.entries(people)) if ((await codeOf(knock(user))) === 'passes') passing.push(name)
    table[door] = passing
  }
  expect(table).toEqual({
    classTeacher: ['teacher', 'administrator'],
    classMember: ['student', 'teacher', 'classmate', 'administrator'],
    attemptOwner: ['student'],
    attemptReader: ['student', 'teacher', 'administrator'],
    attemptTeacher: ['teacher', 'administrator'],
    accountManager: ['teacher', 'administrator'],
  })
})

test('what does not exist is not found, and what is someone else’s is refused', async () => {
  const { student } = await anAttempt(database())
  const other = await anAttempt(database())
  expect(await codeOf(requireAttemptReader(student, 'nowhere'))).toBe('not_found')
  expect(await codeOf(requireClassMember(student, 'nowhere'))).toBe('not_found')
  expect(await codeOf(requireAttemptOwner(student, other.attempt.id))).toBe('not_yours')
  const denied = await requireAttemptOwner(student, other.attempt.id).catch((error: unknown) => error)
  expect(denied).toBeInstanceOf(Response)
  if (denied instanceof Response) {
    expect(denied.status).toBe(403)
    expect(await denied.json()).toEqual({ code: 'not_yours' })
  }
})

test('a teacher does not manage a colleague’s account', async () => {
  const { school, teacher } = await anAttempt(database())
  const colleague = await aUser(database(), school.id, { role: 'teacher' })
  expect(await codeOf(requireAccountManager(teacher, colleague.id))).toBe('not_yours')
})

test('a file is kept once, byte for byte, and read by those who may read its attempt', async () => {
  const { attempt, student, teacher } = await anAttempt(database())
  const other = await anAttempt(database())
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256)
  const kept = { bytes: Buffer.from(bytes), mime: 'application/octet-stream' }
  const sha256 = await keepFile(database(), kept)
  expect(await keepFile(database(), kept)).toBe(sha256)
  expect(await codeOf(requireFileReader(student, sha256))).toBe('not_found')
  await attachFile(database(), { attemptId: attempt.id, sha256, name: 'tableau.xlsx' })
  const found = await findFile(database(), sha256)
  expect(found?.size).toBe(70_000)
  expect(Buffer.compare(Buffer.from(found?.bytes ?? []), Buffer.from(bytes))).toBe(0)
  expect(await codeOf(requireFileReader(student, sha256))).toBe('passes')
  expect(await codeOf(requireFileReader(teacher, sha256))).toBe('passes')
  expect(await codeOf(requireFileReader(other.student, sha256))).toBe('not_yours')
})

test('forms sent from another site are refused, whatever the browser tells', () => {
  const post = (headers: Record<string, string>) => requestOf('/connexion', { method: 'POST', headers })
  expect(isSameOrigin(post({ 'sec-fetch-site': 'same-origin' }))).toBe(true)
  expect(isSameOrigin(post({ origin: 'http://localhost:3000' }))).toBe(true)
  expect(isSameOrigin(post({ origin: 'https://atelier.example', host: 'atelier.example' }))).toBe(true)
  const foreign: Record<string, string>[] = [
    {},
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' },
    { origin: 'https://ailleurs.example' },
    { origin: 'http://localhost:3001' },
    { origin: 'null' },
  ]
  for (const headers of foreign) {
    expect(isSameOrigin(post(headers)), JSON.stringify(headers)).toBe(false)
    expect(() => requireSameOrigin(post(headers))).toThrow(AccessDenied)
  }
  expect(isSameOrigin(requestOf('/connexion', { headers: { 'sec-fetch-site': 'cross-site' } }))).toBe(true)
})
