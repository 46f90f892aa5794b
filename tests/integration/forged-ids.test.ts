/** The pages of the correction, asked with the ids of other people's copies, assignments, comments and rehearsals. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { AccessDenied } from '#services/access/access-denied.ts'
import { writeComment } from '#services/correction/comment-bank.server.ts'
import { applyComment } from '#services/correction/give-comments.server.ts'
import { openDispute } from '#services/correction/open-dispute.server.ts'
import { askRehearsal } from '#services/correction/rehearse-regrade.server.ts'
import { aClass, aCopy, aGradedClass, anAssignment, aPerson } from '#tests/support/database/graded-class.ts'
import { type Requests, requestsBy } from '#tests/support/database/signed-in.ts'

const now = new Date()
const LOST = 'plafond-modifie'
const SECRET = 'Relisez l’avis de l’assureur.'

/** One school where a copy was contested, commented and judged again; and people who have nothing to do with it. */
async function scene() {
  const school = await aGradedClass('training')
  const { schoolId, teacher, wrong, right, assignment, copies } = school
  const run = await database().gradeRun.findFirstOrThrow({ where: { attemptId: copies.wrong } })
  const contested = { by: wrong, attemptId: copies.wrong, criterion: LOST, evidence: [], run: run.id, now }
  expect(await openDispute({ ...contested, reason: 'Le plafond est relevé.' })).toMatchObject({ ok: true })
  const comment = randomUUID()
  const written = { by: teacher, attemptId: copies.wrong, criterion: LOST, id: comment, text: SECRET, adjustment: null }
  expect(await writeComment({ ...written, shared: false, now })).toMatchObject({ ok: true })
  expect(await applyComment(teacher, assignment.id, comment, now)).toMatchObject({ ok: true })
  const version = assignment.scenarioVersionId
  const asked = await askRehearsal(teacher, assignment.id, version, now)
  invariant(asked.ok, 'a rehearsal may be asked')

  const colleague = await aPerson(schoolId, 'teacher', 'Hugo', 'Marchal')
  const student = await aPerson(schoolId, 'student', 'Lina', 'Perrot')
  const ownClass = await aClass(schoolId, colleague, [student])
  const ownAssignment = await anAssignment(ownClass.id, colleague.id, 'training')
  const ownCopy = await aCopy(ownAssignment, student.id, 'plafond-faux', { seed: 12 })
  const stranger = (await aGradedClass('training')).teacher
  return {
    theirs: {
      assignment: assignment.id,
      attempt: copies.wrong,
      comment,
      class: school.classGroup.id,
      regrade: asked.value.id,
      run: run.id,
      version,
    },
    own: { assignment: ownAssignment.id, attempt: ownCopy },
    people: { colleague, stranger, classmate: right, student },
    wrong,
  }
}

type Scene = Awaited<ReturnType<typeof scene>>
type Person = keyof Scene['people']
let at: Scene
const requests = new Map<Person, Requests>()

beforeAll(async () => {
  at = await scene()
  for (const name of ['colleague', 'stranger', 'classmate', 'student'] as const) {
    requests.set(name, await requestsBy(at.people[name]))
  }
})

type Params = Record<string, string>
type Answer = { refused: string } | { sent: string }

/** What a page answers: refused by name, or all that it sends. */
async function ask(
  who: Person,
  path: string,
  params: Params,
  asked: { query?: string; form?: Record<string, string> },
): Promise<Answer> {
  const by = requests.get(who)
  invariant(by, `${who} is signed in`)
  const { loader, action } = await import(join(process.cwd(), 'app/routes', path))
  const request = asked.form ? by.post('/', asked.form) : by.get(`/${asked.query ?? ''}`)
  try {
    const sent: unknown = await (asked.form ? action : loader)({ request, params })
    return { sent: sent instanceof Response ? await sent.text() : (JSON.stringify(sent) ?? '') }
  } catch (error) {
    if (error instanceof AccessDenied) return { refused: error.refusal.code }
    throw error
  }
}

/** All that a forged request could change. */
const written = () =>
  Promise.all([
    database().correctionEntry.count(),
    database().bankComment.findMany({ orderBy: { id: 'asc' } }),
    database().commentUse.findMany({ orderBy: { id: 'asc' } }),
    database().regrade.findMany({ orderBy: { id: 'asc' } }),
    database().gradeRun.count(),
    database().auditEntry.count(),
    database().assignment.findMany({ orderBy: { id: 'asc' } }),
  ])

type Case = {
  page: string
  params: (at: Scene) => Params
  query?: (at: Scene) => string
  form?: (at: Scene) => Record<string, string>
}

const theirs: Case['params'] = ({ theirs: { assignment, attempt, comment, class: classGroup } }) => ({
  assignment,
  attempt,
  comment,
  class: classGroup,
})
const seen = '1'
const decide = { criterion: LOST, points: '1', reason: 'Vu.', seen }

const TEACHERS: Readonly<Record<string, Case>> = {
  'reads a copy': { page: 'assignment/copy.tsx', params: theirs },
  decides: { page: 'assignment/copy.tsx', params: theirs, form: () => ({ intent: 'decide', ...decide }) },
  'answers a dispute': { page: 'assignment/copy.tsx', params: theirs, form: () => ({ intent: 'answer', ...decide }) },
  'writes a comment': {
    page: 'assignment/copy.tsx',
    params: theirs,
    form: () => ({ intent: 'write', id: randomUUID(), text: 'Bonjour', criterion: LOST, points: '' }),
  },
  'gives a comment': {
    page: 'assignment/copy.tsx',
    params: theirs,
    form: ({ theirs: { comment } }) => ({ intent: 'give', comment }),
  },
  'takes a comment off': {
    page: 'assignment/copy.tsx',
    params: theirs,
    form: ({ theirs: { comment } }) => ({ intent: 'remove', comment }),
  },
  'retires a comment': {
    page: 'assignment/copy.tsx',
    params: theirs,
    form: ({ theirs: { comment } }) => ({ intent: 'retire', comment }),
  },
  'reads the log': {
    page: 'assignment/journal.tsx',
    params: theirs,
    query: ({ theirs: { run } }) => `?evaluation=${run}`,
  },
  'reads the disputes of an assignment': { page: 'assignment/disputes.tsx', params: theirs },
  'reads the disputes of a class': { page: 'class/disputes.tsx', params: theirs },
  'looks at the equal copies': { page: 'assignment/comment.tsx', params: theirs },
  'applies a comment': { page: 'assignment/comment.tsx', params: theirs, form: () => ({ intent: 'apply' }) },
  'ends a comment': { page: 'assignment/comment.tsx', params: theirs, form: () => ({ intent: 'end' }) },
  'reads a rehearsal': {
    page: 'assignment/regrade.tsx',
    params: theirs,
    query: ({ theirs: { regrade } }) => `?repetition=${regrade}`,
  },
  'asks for a rehearsal': {
    page: 'assignment/regrade.tsx',
    params: theirs,
    form: ({ theirs: { version } }) => ({ intent: 'rehearse', version }),
  },
  'publishes a regrade': {
    page: 'assignment/regrade.tsx',
    params: theirs,
    form: ({ theirs: { regrade } }) => ({ intent: 'publish', regrade }),
  },
  'exports a rehearsal': {
    page: 'assignment/regrade-export.ts',
    params: theirs,
    query: ({ theirs: { regrade } }) => `?repetition=${regrade}`,
  },
  'reads statistics': { page: 'assignment/statistics.tsx', params: theirs, query: () => '?portee=etablissement' },
  'exports statistics': { page: 'assignment/statistics-export.ts', params: theirs },
  'reads a grid': { page: 'class/grid.tsx', params: theirs },
  'exports a grid': { page: 'class/grid-export.ts', params: theirs },
  'reads an assignment': { page: 'assignment/assignment.tsx', params: theirs },
}

const REFUSED = ['not_yours', 'not_found', 'role_not_allowed']
const cases = Object.entries(TEACHERS).map(([what, one]) => ({ what, ...one }))

test.each(cases)('neither a colleague, a stranger nor a student $what', async ({ page, params, query, form }) => {
  const before = await written()
  for (const who of ['colleague', 'stranger', 'classmate'] as const) {
    const answer = await ask(who, page, params(at), {
      ...(query ? { query: query(at) } : {}),
      ...(form ? { form: form(at) } : {}),
    })
    expect([who, answer]).toEqual([who, { refused: expect.stringMatching(new RegExp(`^(?:${REFUSED.join('|')})$`)) }])
  }
  expect(await written()).toEqual(before)
})

/** Through a door that is theirs, with the id of something that is not. */
const MIXED: Readonly<Record<string, Case>> = {
  'a copy of another assignment': {
    page: 'assignment/copy.tsx',
    params: ({ own, theirs: { attempt } }) => ({ assignment: own.assignment, attempt }),
  },
  'a decision on a copy of another assignment': {
    page: 'assignment/copy.tsx',
    params: ({ own, theirs: { attempt } }) => ({ assignment: own.assignment, attempt }),
    form: () => ({ intent: 'decide', ...decide }),
  },
  'the log of another copy': {
    page: 'assignment/journal.tsx',
    params: ({ own, theirs: { attempt } }) => ({ assignment: own.assignment, attempt }),
  },
  'the comment of somebody else': {
    page: 'assignment/comment.tsx',
    params: ({ own, theirs: { comment } }) => ({ assignment: own.assignment, comment }),
  },
  'somebody else’s comment, applied': {
    page: 'assignment/comment.tsx',
    params: ({ own, theirs: { comment } }) => ({ assignment: own.assignment, comment }),
    form: () => ({ intent: 'apply' }),
  },
  'somebody else’s comment, given to one’s own copy': {
    page: 'assignment/copy.tsx',
    params: ({ own }) => own,
    form: ({ theirs: { comment } }) => ({ intent: 'give', comment }),
  },
  'the rehearsal of another assignment': {
    page: 'assignment/regrade.tsx',
    params: ({ own }) => own,
    query: ({ theirs: { regrade } }) => `?repetition=${regrade}`,
  },
  'the rehearsal of another assignment, published': {
    page: 'assignment/regrade.tsx',
    params: ({ own }) => own,
    form: ({ theirs: { regrade } }) => ({ intent: 'publish', regrade }),
  },
  'the rehearsal of another assignment, exported': {
    page: 'assignment/regrade-export.ts',
    params: ({ own }) => own,
    query: ({ theirs: { regrade } }) => `?repetition=${regrade}`,
  },
  'the grading of another copy, opened in a log': {
    page: 'assignment/journal.tsx',
    params: ({ own }) => own,
    query: ({ theirs: { run } }) => `?evaluation=${run}`,
  },
  'one’s own statistics over the school': {
    page: 'assignment/statistics.tsx',
    params: ({ own }) => own,
    query: () => '?portee=etablissement',
  },
}

test.each(Object.entries(MIXED).map(([what, one]) => ({ what, ...one })))(
  'a teacher asks, from an assignment of their own, for $what: nothing of it is sent or changed',
  async ({ page, params, query, form }) => {
    const before = await written()
    const answer = await ask('colleague', page, params(at), {
      ...(query ? { query: query(at) } : {}),
      ...(form ? { form: form(at) } : {}),
    })
    if ('sent' in answer) {
      expect(answer.sent).not.toMatch(/Ferrand|Oscar|Aubry|Inès/)
      for (const secret of [SECRET, at.theirs.attempt, 'Le plafond est relevé.'])
        expect(answer.sent).not.toContain(secret)
    } else expect(REFUSED).toContain(answer.refused)
    expect(await written()).toEqual(before)
  },
)

test('a student reads, replays, takes again and contests no copy but their own', async () => {
  const before = await written()
  const { attempt, run } = at.theirs
  for (const who of ['classmate', 'student'] as const) {
    const pages: readonly { page: string; form?: Record<string, string> }[] = [
      { page: 'result/result.tsx' },
      { page: 'result/replay.tsx' },
      { page: 'result/retry.ts', form: {} },
      { page: 'result/result.tsx', form: { criterion: LOST, reason: 'Pour voir.', run } },
    ]
    for (const asked of pages) {
      const answer = await ask(who, asked.page, { attempt }, asked.form ? { form: asked.form } : {})
      expect([asked.page, answer]).toEqual([asked.page, { refused: 'not_yours' }])
    }
  }
  expect(await written()).toEqual(before)
})

test('a student joins to a dispute no place and no act of another copy, and no grading but their own', async () => {
  const mine = await database().gradeRun.findFirstOrThrow({ where: { attemptId: at.own.attempt } })
  const form = { criterion: LOST, reason: 'Relisez.', run: mine.id }
  for (const forged of [
    { ...form, evidence: 'acte-nulle-part' },
    { ...form, evidence: 'lieu-999' },
    { ...form, run: at.theirs.run },
    { ...form, criterion: 'inconnu' },
  ]) {
    const before = await written()
    const answer = await ask('student', 'result/result.tsx', { attempt: at.own.attempt }, { form: forged })
    expect('sent' in answer && answer.sent).toMatch(/"status":400|said/)
    expect(await written()).toEqual(before)
  }
})
