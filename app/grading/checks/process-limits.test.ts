/** What is done in time, and what is decided within one's delegation. */
import { expect, test } from 'vitest'
import { type Moment, moment } from '#base/dates.ts'
import { copyOf, evidenceOf, LIMIT, type Made, REMINDER } from '../evidence.test-support.ts'
import type { Copy } from '../evidence.ts'
import { makeCheck } from './index.ts'

const judge = (check: Record<string, unknown>, student: Copy) =>
  makeCheck(check).evaluate(evidenceOf(student), student.company)

/** Each act at its own time. */
const at = (copy: Copy, ...times: string[]): Copy => ({
  ...copy,
  acts: copy.acts.map((act, index) => ({ ...act, at: clock(times[index] ?? '09:00') })),
})
const clock = (time: string): Moment => moment(`2026-03-16T${time}`)

const deadline = (more: Record<string, unknown>) => ({ 'process.deadline': { act: { act: 'reminder.send' }, ...more } })
const reminded = copyOf({ pgi: REMINDER })

test.each([
  ['before the hour', at(reminded, '10:29'), { ratio: 1, code: 'deadline_met' }],
  ['on the hour', at(reminded, '10:30'), { ratio: 1, code: 'deadline_met' }],
  ['after the hour', at(reminded, '10:31'), { ratio: 0, code: 'deadline_missed' }],
  ['never', copyOf(), { ratio: 0, code: 'deadline_undone' }],
])('an act before a time of day: %s', async (_title, student, expected) => {
  expect(await judge(deadline({ by: '10:30' }), student)).toMatchObject(expected)
})

test.each([
  ['before the event', copyOf({ pgi: REMINDER }, { pgi: LIMIT }), { ratio: 1, code: 'deadline_met' }],
  ['after it', copyOf({ pgi: LIMIT }, { pgi: REMINDER }), { ratio: 0, code: 'deadline_missed_event' }],
  ['though it never came', copyOf({ pgi: REMINDER }), { ratio: 1, code: 'deadline_met' }],
  ['never', copyOf({ pgi: LIMIT }), { ratio: 0, code: 'deadline_undone' }],
])('an act before an event: %s', async (_title, student, expected) => {
  expect(await judge(deadline({ before: { act: 'PartyUpdated' } }), student)).toMatchObject(expected)
})

test('an event may be what somebody else did because of an act', async () => {
  const [first, second] = copyOf({ mail: {} }, { pgi: REMINDER }).acts
  const paid = copyOf({ pgi: LIMIT }).acts.flatMap((act) => (act.kind === 'pgi' ? act.events : []))
  const student: Copy = { ...reminded, acts: [first, second].flatMap((act) => (act ? [act] : [])) }
  const followed: Copy = {
    ...student,
    acts: student.acts.map((act, index) => (index === 0 ? { ...act, consequences: paid } : act)),
  }
  const check = deadline({ before: { act: 'PartyUpdated' } })
  expect(await judge(check, student)).toMatchObject({ ratio: 1 })
  expect(await judge(check, followed)).toMatchObject({ ratio: 0, code: 'deadline_missed_event' })
})

test.each([
  ['in time', '09:50', { ratio: 1, code: 'deadline_met' }],
  ['too late', '09:51', { ratio: 0, code: 'deadline_missed', figures: { limit: { value: '09:50' } } }],
])('an act within minutes of a mail: %s', async (_title, time, expected) => {
  const student = { ...at(reminded, time), received: [{ mail: 'proof', at: clock('09:20') }] }
  expect(await judge(deadline({ within: { minutes: 30, of: 'proof' } }), student)).toMatchObject(expected)
})

test('a deliverable counts from its last save', async () => {
  const save = { act: { kind: 'save' as const, deliverable: 'lettre', content: 'hash' } }
  const check = { 'process.deadline': { act: { act: 'save', where: { deliverable: 'lettre' } }, by: '10:00' } }
  expect(await judge(check, at(copyOf(save, save), '09:00', '09:59'))).toMatchObject({ ratio: 1 })
  expect(await judge(check, at(copyOf(save, save), '09:00', '10:01'))).toMatchObject({ ratio: 0 })
})

const quote = (discount: number, own = 0): Made[] => [
  {
    pgi: {
      type: 'sales.draft',
      kind: 'quote',
      content: { customer: 'DURAND', discount, lines: [{ article: 'CONSEIL', quantity: 1_000, discount: own }] },
    },
  },
  { pgi: { type: 'sales.validate', document: 'quote-1' } },
]
const raised = (creditLimit: number): Made => ({ pgi: { ...LIMIT, changes: { creditLimit } } })
const delegation = { 'process.delegation': { limits: { discount: 1_000, creditLimit: 50_000 }, approvals: ['ok'] } }

test.each([
  ['a discount within the limit', quote(1_000), { ratio: 1, code: 'delegation_kept' }],
  [
    'a discount beyond it',
    quote(1_001),
    {
      ratio: 0,
      code: 'delegation_breached',
      figures: { found: { kind: 'rate', value: 1_001 }, limit: { value: 1_000 } },
    },
  ],
  // 6 % then 5 % of what is left are 10,7 % together.
  ['two discounts that go beyond it together', quote(500, 600), { ratio: 0, figures: { found: { value: 1_070 } } }],
  ['a draft that nobody sent', quote(2_000).slice(0, 1), { ratio: 1, code: 'delegation_kept' }],
  ['a credit limit raised a little', [raised(250_000)], { ratio: 1 }],
  [
    'a credit limit raised too much',
    [raised(250_001)],
    { ratio: 0, figures: { found: { kind: 'money', value: 50_001 } } },
  ],
  [
    'a credit limit raised too much in two steps that are each allowed',
    [raised(240_000), raised(280_000)],
    { ratio: 1 },
  ],
  ['the manager asked first', [{ mail: { to: ['manager'] } }, ...quote(2_000)], { ratio: 1 }],
  ['the manager told afterwards', [...quote(2_000), { mail: { to: ['manager'] } }], { ratio: 0 }],
  ['somebody else asked first', [{ mail: { to: ['accountant'] } }, ...quote(2_000)], { ratio: 0 }],
  ['nothing at all', [], { ratio: 0, code: 'nothing_done' }],
] satisfies [string, Made[], object][])('limits of delegation: %s', async (_title, made, expected) => {
  expect(await judge(delegation, copyOf(...made))).toMatchObject(expected)
})

test('an approval that was received is as good as a question, once it came', async () => {
  const student = at(copyOf(...quote(2_000)), '10:00', '10:02')
  const received = (time: string) => ({ ...student, received: [{ mail: 'ok', at: clock(time) }] })
  expect(await judge(delegation, received('10:02'))).toMatchObject({ ratio: 1 })
  expect(await judge(delegation, received('10:03'))).toMatchObject({ ratio: 0 })
})
