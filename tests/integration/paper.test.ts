import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '#db/current.server.ts'
import { AccessDenied } from '#services/access/access-denied.ts'
import { createUser } from '#services/accounts/create-user.server.ts'
import { signIn } from '#services/accounts/sign-in.server.ts'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import { startFree } from '#services/attempts/start-attempt.server.ts'
import { submitAct } from '#services/attempts/submit-act.server.ts'
import { annexesOf } from '#services/desk/annex-page.server.ts'
import { deliverablePage } from '#services/desk/deliverable-page.server.ts'
import { missionPage } from '#services/desk/mission-page.server.ts'
import { loadPaper, loadPaperKey } from '#services/paper/load-paper.server.ts'
import { aSchool } from '#tests/support/database/builders.ts'
import { requestOf } from '#tests/support/requests.ts'

const SLUG = 'sujet-u52-buromod'
const now = new Date('2026-11-24T09:00:00Z')
const PASSWORD = 'un long mot de passe'

let number = 0
async function somebody(role: 'student' | 'teacher') {
  const { id: schoolId } = await aSchool(database())
  number += 1
  const person = {
    firstName: 'Karim',
    lastName: `Haddad ${number}`,
    role,
    password: PASSWORD,
    mustChangePassword: false,
  }
  const created = await createUser({ schoolId, ...person })
  if (!created.ok) throw new Error(created.error.code)
  const { id, username } = created.value
  const answer = await signIn({ username, password: PASSWORD, address: '10.0.0.1', now: new Date() })
  if (!answer.ok) throw new Error(answer.error.code)
  return { id, asks: (path: string) => requestOf(path, { cookies: answer.value }) }
}

const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'open',
    (error: unknown) => (error instanceof AccessDenied ? error.refusal.code : error),
  )

test('in a written paper the PGI, the mailbox and the agenda are closed, by page and by act', async () => {
  const { id, asks } = await somebody('student')
  const started = await startFree(SLUG, id, now)
  if (!started.ok) throw new Error(started.error.code)
  const attempt = started.value.id
  const opened = (place: string) => refusalOf(openDesk(asks(`/tentatives/${attempt}${place}`), attempt))
  for (const place of ['/pgi', '/pgi.data', '/pgi/clients', '/pgi/clients.data', '/messagerie/nouveau', '/agenda']) {
    expect([place, await opened(place)]).toEqual([place, 'closed_in_a_paper'])
  }
  for (const place of ['', '/documents', '/livrables/heures', '/rendre']) {
    expect([place, await opened(place)]).toEqual([place, 'open'])
  }
  const looking = { kind: 'consult', view: 'payslips', args: {} } as const
  expect(await submitAct({ attemptId: attempt, commandId: randomUUID(), now, doing: looking })).toEqual({
    ok: false,
    error: { code: 'closed_in_a_paper' },
  })
})

test('the paper has its cover, its dossiers and its annexes, and is worth what the exam is', async () => {
  const { id, asks } = await somebody('student')
  const started = await startFree(SLUG, id, now)
  if (!started.ok) throw new Error(started.error.code)
  const { paper } = await missionPage(await openDesk(asks(`/tentatives/${started.value.id}`), started.value.id))
  expect(paper?.exam).toMatchObject({ code: 'E52', unit: 'U52', points: 80, minutes: 150, coefficient: 4 })
  expect(paper?.dossiers.map(({ points }) => points)).toEqual([45, 35])
  expect(paper?.dossiers.flatMap(({ missions }) => missions.map((mission) => mission.number))).toEqual([
    '1.1',
    '1.2',
    '1.3',
    '1.4',
    '2.1',
    '2.2',
    '2.3',
  ])
  // « Durée du travail » serves both dossiers.
  expect(paper?.annexes.filter(({ dossiers }) => dossiers.length === 2).map(({ number: rank }) => rank)).toEqual([2])
  for (const { html } of paper?.annexes ?? []) expect(html).not.toMatch(/\{[a-z]/)
})

test('an answer says the question that it is for, and an annex the number by which the questions call it', async () => {
  const { id, asks } = await somebody('student')
  const started = await startFree(SLUG, id, now)
  if (!started.ok) throw new Error(started.error.code)
  const desk = await openDesk(asks(`/tentatives/${started.value.id}`), started.value.id)
  const { deliverables } = await missionPage(desk)
  const questionOf = (name: string) => deliverables.find((one) => one.id === name)?.question
  expect([questionOf('heures'), questionOf('lettre')]).toEqual(['1.1', '2.3'])
  expect(await deliverablePage(desk.run, 'heures')).toMatchObject({ question: { number: '1.1', points: 14 } })
  expect(annexesOf(desk.run).map(({ title }) => title.split(' – ')[0])).toEqual(
    Array.from({ length: 9 }, (_, index) => `Annexe\u00a0${index + 1}`),
  )
})

test('a share in the key is read as a share', async () => {
  const teacher = await somebody('teacher')
  const { answers } = await loadPaperKey(teacher.asks(`/missions/${SLUG}/corrige?graine=1`), SLUG)
  const rates = answers.find(({ id }) => id === 'absenteisme')
  const texts = rates?.state === 'sheets' ? rates.sheets.flatMap(({ rows }) => rows.flat().map(({ text }) => text)) : []
  expect(texts).toContain('2,92\u202f%')
  expect(texts).not.toContain('0,03')
})

test('a teacher prints a subject and its key for the figures they choose; a student does not', async () => {
  const teacher = await somebody('teacher')
  const student = await somebody('student')
  const address = (seed: number) => `/missions/${SLUG}/corrige?graine=${seed}`
  const [one, again, other] = await Promise.all([
    loadPaperKey(teacher.asks(address(1)), SLUG),
    loadPaperKey(teacher.asks(address(1)), SLUG),
    loadPaperKey(teacher.asks(address(2)), SLUG),
  ])
  expect(one).toEqual(again)
  expect(JSON.stringify(one.answers)).not.toEqual(JSON.stringify(other.answers))
  expect(one.answers.map(({ state }) => state)).not.toContain('missing')
  expect(await refusalOf(loadPaperKey(student.asks(address(1)), SLUG))).toBe('role_not_allowed')
  expect(await refusalOf(loadPaper(student.asks(`/missions/${SLUG}/sujet`), SLUG))).toBe('role_not_allowed')
  expect(
    await refusalOf(loadPaper(teacher.asks('/missions/relance-clients-buromod/sujet'), 'relance-clients-buromod')),
  ).toBe('not_found')
})
