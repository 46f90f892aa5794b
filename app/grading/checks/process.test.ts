import { expect, test } from 'vitest'
import type { ActContent } from '../act.ts'
import { CORRECTION, commands, copyOf, evidenceOf, REMINDER } from '../evidence.test-support.ts'
import { makeCheck } from './index.ts'

const look = (view: string, args: Record<string, unknown> = {}): { act: ActContent } => ({
  act: { kind: 'consult', view, args },
})
const remind = { pgi: REMINDER }
const judge = (check: Record<string, unknown>, student: ReturnType<typeof copyOf>) =>
  makeCheck(check).evaluate(evidenceOf(student), student.company)

test.each([
  ['looked at', [look('aged-receivables')], {}, { ratio: 1, code: 'consulted' }],
  ['never looked at', [look('customers')], {}, { ratio: 0, code: 'not_consulted' }],
  ['looked at before', [look('aged-receivables'), remind], { before: { act: 'reminder.send' } }, { ratio: 1 }],
  [
    'looked at too late',
    [remind, look('aged-receivables')],
    { before: { act: 'ReminderSent' } },
    { ratio: 0, code: 'consulted_too_late' },
  ],
  ['looked at, though nothing followed', [look('aged-receivables')], { before: { act: 'ReminderSent' } }, { ratio: 1 }],
  [
    'looked at for the right customer',
    [look('aged-receivables', { customer: 'DURAND' })],
    { args: { customer: 'DURAND' } },
    { ratio: 1 },
  ],
  [
    'looked at for another customer',
    [look('aged-receivables', { customer: 'MARTIN' })],
    { args: { customer: 'DURAND' } },
    { ratio: 0 },
  ],
])('a view of the PGI: %s', async (_title, made, more, expected) => {
  expect(await judge({ 'process.consulted': { view: 'aged-receivables', ...more } }, copyOf(...made))).toMatchObject(
    expected,
  )
})

test('an argument that travelled as text is the same argument', async () => {
  const check = { 'process.consulted': { view: 'reminders', args: { level: 2 } } }
  expect(await judge(check, copyOf(look('reminders', { level: '2' })))).toMatchObject({ ratio: 1 })
})

const order = { 'process.order': { first: { act: 'MatchingUndone' }, next: { act: 'mail', where: { to: 'manager' } } } }
const undo = commands(...CORRECTION.slice(0, 1))

test.each([
  ['in order', [...undo, { mail: {} }], { ratio: 1, code: 'order_right' }],
  ['the other way round', [{ mail: {} }, ...undo], { ratio: 0, code: 'order_wrong' }],
  [
    'without the first',
    [{ mail: {} }],
    { ratio: 0, code: 'order_incomplete', figures: { missing: { value: 'first' } } },
  ],
  ['without the second', [...undo], { ratio: 0, code: 'order_incomplete', figures: { missing: { value: 'next' } } }],
  ['nothing', [], { ratio: 0, code: 'order_incomplete' }],
])('two acts: %s', async (_title, made, expected) => {
  expect(await judge(order, copyOf(...made))).toMatchObject(expected)
})
