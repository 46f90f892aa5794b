import { prepareClass } from './class.ts'
import { type Measure, median, percentile, rounded, type Subject } from './measure.ts'
import { startServer } from './running-server.ts'
import { type Answer, Student } from './student.ts'

const INVOICES = 500
const ONE_BY_ONE = 200
const AT_ONCE = 100
const PAGES = 30

/**
 * A busy day of invoices over HTTP, each act stored before it is answered: invoices given together, then one at a time, then
 * by the same student in two browsers at once, then the list that holds them all.
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
      return [await together(one), await alone(one), ...(await atOnce(one, two)), await listed(one)]
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

const contentOf = (rank: number) => ({ customer: customerOf(rank), lines: LINES })

async function draft(student: Student, rank: number): Promise<{ answer: Answer; document: string }> {
  let document = ''
  const answer = await student.give({ type: 'sales.draft', kind: 'invoice', content: contentOf(rank) }, (outcome) => {
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

const TOGETHER = 50

/** As an import gives them: fifty drafts in a request, then their validations in another. */
async function together(student: Student): Promise<Measure> {
  const taken: number[] = []
  for (let from = 0; from < INVOICES; from += TOGETHER) {
    const ranks = Array.from({ length: TOGETHER }, (_, rank) => from + rank)
    let last = 0
    const drafted = await student.give(
      ranks.map((rank) => ({ type: 'sales.draft', kind: 'invoice', content: contentOf(rank) })),
      (outcome) => {
        last = Number(/"document":"invoice-(\d+)"/.exec(outcome)?.[1] ?? 0)
      },
    )
    // The drafts of one request follow one another.
    const documents = ranks.map((_, rank) => `invoice-${last - TOGETHER + 1 + rank}`)
    const validated = await student.give(
      documents.map((document) => ({ type: 'sales.validate', document, overLimit: true })),
    )
    taken.push(mustSucceed(drafted).ms + mustSucceed(validated).ms)
  }
  const transfer = mustSucceed(await student.give({ type: 'accounting.transfer' }))
  const total = taken.reduce((sum, ms) => sum + ms, transfer.ms)
  return {
    name: `${INVOICES} invoices of 3 lines, ${TOGETHER} to a request, drafted, validated and transferred: each`,
    value: rounded(total / INVOICES),
    unit: 'ms',
    target: { atMost: 10 },
    detail: { perRequest: rounded(median(taken) / 2), transferMs: rounded(transfer.ms) },
  }
}

async function alone(student: Student): Promise<Measure> {
  const taken: number[] = []
  for (let rank = 0; rank < ONE_BY_ONE; rank += 1) {
    const drafted = await draft(student, rank)
    const validated = await validate(student, drafted.document)
    taken.push(drafted.answer.ms + mustSucceed(validated.answer).ms)
  }
  const transfer = mustSucceed(await student.give({ type: 'accounting.transfer' }))
  const total = taken.reduce((sum, ms) => sum + ms, transfer.ms)
  return {
    name: `${ONE_BY_ONE} invoices of 3 lines, each act in a request of its own: each`,
    value: rounded(total / ONE_BY_ONE),
    unit: 'ms',
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
