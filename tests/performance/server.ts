import { setTimeout as pause } from 'node:timers/promises'
import { prepareClass } from './class.ts'
import { type Measure, median, percentile, rounded, type Subject } from './measure.ts'
import { processorMs, startServer } from './running-server.ts'
import { type Answer, ROUND, Student } from './student.ts'

const STUDENTS = 36
const EVERY_MS = 2_000
const DURATION_MS = 30_000

/**
 * A class at work over HTTP: `npm start` on a database of its own, thirty-six students who each do something every two
 * seconds. The students run here, on the same processors as the server.
 */
export const server: Subject = {
  name: 'server',
  async measure(): Promise<readonly Measure[]> {
    const prepared = await prepareClass(STUDENTS)
    const running = await startServer(prepared.folder)
    try {
      const students: Student[] = []
      for (const [index, username] of prepared.usernames.entries()) {
        const student = new Student(running.url, index % ROUND)
        await student.signIn(username, prepared.password)
        await student.open(prepared.assignment)
        students.push(student)
      }
      const before = await processorMs(running.child)
      const answers = await classAtWork(students)
      const after = await processorMs(running.child)
      return measuresOf(answers, after - before)
    } finally {
      await running.stop()
      prepared.remove()
    }
  },
}

/** Nobody waits for the others: a slow answer does not slow the next act of anyone else. */
async function classAtWork(students: readonly Student[]): Promise<Answer[]> {
  const answers: Answer[] = []
  const end = performance.now() + DURATION_MS
  const work = async (student: Student, index: number) => {
    await pause((EVERY_MS * index) / students.length)
    while (performance.now() < end) {
      const next = performance.now() + EVERY_MS
      answers.push(await student.act())
      await pause(Math.max(0, next - performance.now()))
    }
  }
  await Promise.all(students.map(work))
  return answers
}

function measuresOf(answers: readonly Answer[], processor: number): Measure[] {
  const errors = answers.filter(({ error }) => error !== undefined)
  const kinds = [
    ['page', 'PGI page loaded whole'],
    ['navigation', 'PGI page reached by a link'],
    ['action', 'PGI action'],
  ] as const
  return [
    ...kinds.map(([kind, label]): Measure => {
      const taken = answers.flatMap((answer) => (answer.kind === kind ? [answer.ms] : []))
      return {
        name: `${label}, p95`,
        value: rounded(percentile(taken, 95)),
        unit: 'ms',
        target: { atMost: 150 },
        detail: {
          answers: taken.length,
          p50: rounded(median(taken)),
          p99: rounded(percentile(taken, 99)),
          slowestMs: rounded(Math.max(...taken)),
        },
      }
    }),
    ...slowest(answers),
    {
      name: `errors of ${STUDENTS} students in ${DURATION_MS / 1_000} s`,
      value: errors.length,
      unit: 'count',
      target: { atMost: 0 },
      detail: { answers: answers.length, ...(errors[0] ? { first: `${errors[0].what}: ${errors[0].error}` } : {}) },
    },
    {
      name: 'processor time of the server per answer',
      value: rounded(processor / answers.length),
      unit: 'ms',
      detail: { totalMs: Math.round(processor) },
    },
  ]
}

/** Each thing that students ask, so that the slow one has a name. */
function slowest(answers: readonly Answer[]): Measure[] {
  const names = [...new Set(answers.map(({ kind, what }) => `${kind} ${what}`))].sort()
  return names.map((name) => {
    const taken = answers.flatMap((answer) => (`${answer.kind} ${answer.what}` === name ? [answer.ms] : []))
    return {
      name: `  ${name}, p50`,
      value: rounded(median(taken)),
      unit: 'ms',
      detail: { p95: rounded(percentile(taken, 95)), answers: taken.length },
    }
  })
}
