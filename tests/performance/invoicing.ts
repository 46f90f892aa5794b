import { prepareClass } from './class.ts'
import { type Measure, median, percentile, rounded, type Subject } from './measure.ts'
import { startServer } from './running-server.ts'
import { type Answer, Student } from './student.ts'

const INVOICES = 500
const AT_ONCE = 100
const PAGES = 30

/**
 * A busy day of invoices over HTTP, each act stored before it is answered: one student alone, then the same student in two
 * browsers at once, then the list that holds them all.
 */
export const invoicing: Subject = {
  name: 'invoicing',
  async measure(): Promise<readonly Measure[]> {
    const prepared = await prepareClass(1)
    const running = await startServer(prepared.folder)
    try {
      const [username = ''] = prepared.usernames
      const one = new Student(running.url, 0)
      const two = new Student(running.url, 0)
      await one.signIn(username, prepared.password)
      await two.signIn(username, prepared.password)
      await one.open(prepared.assignment)
      two.join(one)
      return [await alone(one), ...(await atOnce(one, two)), await listed(one)]
    } finally {
      await running.stop()
      prepared.remove()
    }
  },
}

const LINES = [
  { label: 'Bureau droit', quantity: 2_000, unitPrice: 24_900, vatRate: 2_000 },
  { label: 'Caisson mobile', quantity: 2_000, unitPrice: 9_900, vatRate: 2_000 },
  { label: 'Montage', quantity: 1_500, unitPrice: 4_500, vatRate: 2_000 },
]

const customerOf = (rank: number): string => `C${String(2 + (rank % 40)).padStart(4, '0')}`

async function draft(student: Student, rank: number): Promise<{ answer: Answer; document: string }> {
  let document = ''
  const content = { customer: customerOf(rank), lines: LINES }
  const answer = await student.give({ type: 'sales.draft', kind: 'invoice', content }, (outcome) => {
    document = /"document":"([^"]+)"/.exec(outcome)?.[1] ?? ''
  })
  return { answer: mustSucceed(answer), document }
}

/** Resolves with the number that the invoice took. */
async function validate(student: Student, document: string): Promise<{ answer: Answer; number: number }> {
  let number = 0
  const answer = await student.give({ type: 'sales.validate', document, overLimit: true }, (outcome) => {
    number = Number(/FA\d{4}-(\d+)/.exec(outcome)?.[1] ?? 0)
  })
  return { answer, number }
}

function mustSucceed(answer: Answer): Answer {
  if (answer.error !== undefined) throw new Error(`${answer.what}: ${answer.error}`)
  return answer
}

async function alone(student: Student): Promise<Measure> {
  const taken: number[] = []
  for (let rank = 0; rank < INVOICES; rank += 1) {
    const drafted = await draft(student, rank)
    const validated = await validate(student, drafted.document)
    taken.push(drafted.answer.ms + mustSucceed(validated.answer).ms)
  }
  const transfer = mustSucceed(await student.give({ type: 'accounting.transfer' }))
  const total = taken.reduce((sum, ms) => sum + ms, transfer.ms)
  return {
    name: `${INVOICES} invoices of 3 lines drafted, validated and transferred over HTTP: each`,
    value: rounded(total / INVOICES),
    unit: 'ms',
    target: { atMost: 10 },
    detail: { p50: rounded(median(taken)), p95: rounded(percentile(taken, 95)), transferMs: rounded(transfer.ms) },
  }
}

async function atOnce(one: Student, two: Student): Promise<Measure[]> {
  const waiting: string[] = []
  for (let rank = 0; rank < AT_ONCE; rank += 1) waiting.push((await draft(one, rank)).document)
  const validated: { answer: Answer; number: number }[] = []
  const work = async (student: Student) => {
    for (let document = waiting.pop(); document !== undefined; document = waiting.pop()) {
      validated.push(await validate(student, document))
    }
  }
  await Promise.all([work(one), work(two)])
  const numbers = validated.map(({ number }) => number).sort((left, right) => left - right)
  const [first = 0] = numbers
  const failures = validated.filter(({ answer }) => answer.error !== undefined)
  return [
    {
      name: `${AT_ONCE} invoices validated by two clients at once: failures`,
      value: failures.length,
      unit: 'count',
      target: { atMost: 0 },
      ...(failures[0] ? { detail: { first: failures[0].answer.error ?? '' } } : {}),
    },
    {
      name: `${AT_ONCE} invoices validated by two clients at once: numbers missing or twice`,
      value: numbers.filter((number, index) => number !== first + index).length,
      unit: 'count',
      target: { atMost: 0 },
      detail: { first, last: numbers.at(-1) ?? 0 },
    },
  ]
}

async function listed(student: Student): Promise<Measure> {
  let count = ''
  const taken: number[] = []
  for (let page = 0; page < PAGES; page += 1) {
    const answer = await student.follow('factures', (data) => {
      count = /"total",(\d+)/.exec(data)?.[1] ?? ''
    })
    if (page >= 3) taken.push(mustSucceed(answer).ms)
  }
  return {
    name: 'page of a list of more than 1 000 invoices, p50',
    value: rounded(median(taken)),
    unit: 'ms',
    target: { atMost: 20 },
    detail: { p95: rounded(percentile(taken, 95)), invoices: count },
  }
}
