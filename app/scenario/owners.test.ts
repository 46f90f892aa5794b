/** Whose step each act of a copy does the work of: the rules, on a few acts of a small company. */
import { expect, test } from 'vitest'
import { day, moment } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import type { Act, ActContent } from '#grading'
import { type CommandInput, execute, parseCommand } from '#pgi'
import { smallCompany, thousand } from '#tests/support/small-company.ts'
import { marksOf } from './marks.ts'
import { ownersOf } from './owners.ts'

const AT = moment('2026-03-16T09:00')
let count = 0
const act = (content: ActContent): Act => {
  count += 1
  return { ...content, id: `act-${count}`, at: AT }
}
const company = smallCompany()

/** Given to a company where nothing happened before: what it makes says the same, whenever it is done. */
function pgi(input: CommandInput): Act {
  const command = parseCommand(input)
  if (!command.ok) throw new Error('malformed')
  const done = execute(company, command.value, { today: day('2026-03-16'), by: 'student' })
  if (!done.ok) throw new Error(done.error.code)
  return act({ kind: 'pgi', command: command.value, events: done.value.events })
}
const receipt = (customer = 'C0001', amount = 10_000) =>
  pgi({ type: 'receipt.record', customer, amount: cents(amount), method: 'transfer', reference: `VIR ${amount}` })
const draft = (kind: 'quote' | 'order', customer = 'C0001', pieces = 1) =>
  pgi({ type: 'sales.draft', kind, content: { customer, lines: [{ article: 'BUR', quantity: thousand(pieces) }] } })
const limit = (customer = 'C0001') =>
  pgi({ type: 'party.update', party: customer, changes: { creditLimit: cents(7_000_00) } })
const mail = (to: string) =>
  act({ kind: 'mail', mail: { id: 'm', to: [to], cc: [], subject: 'Objet', body: 'Texte', attachments: [] } })
const save = (deliverable: string) => act({ kind: 'save', deliverable, content: 'hash' })
const read = (what: string) => act({ kind: 'read', what })

const model = new Map([
  ['devis', [draft('quote'), mail('buyer')]],
  ['acompte', [receipt()]],
  ['commande', [draft('order')]],
  ['solde', [read('settled'), receipt()]],
  ['lettre', [save('lettre')]],
])
const owners = (...acts: Act[]) => ownersOf(acts, model)

test('an act is known by what it does and for whom, never by its figures', () => {
  expect(marksOf(draft('quote', 'C0001', 5))).toEqual(marksOf(draft('quote', 'C0001', 2)))
  expect(marksOf(receipt('C0001', 12_345))).toEqual(marksOf(receipt('C0001', 99_999)))
})

test('a draft is known by what it is a draft of', () => {
  expect(marksOf(draft('order')).rough).not.toEqual(marksOf(draft('quote')).rough)
})

test('for another party it is the same thing, but not exactly', () => {
  const [mine, theirs] = [marksOf(receipt('C0001')), marksOf(receipt('C0002'))]
  expect(mine.rough).toEqual(theirs.rough)
  expect(mine.exact).not.toEqual(theirs.exact)
})

test('what was read is a landmark, waiting is nothing', () => {
  expect(marksOf(read('settled'))).toEqual({ exact: [], rough: [], seen: ['read settled'] })
  expect(marksOf(act({ kind: 'wait', minutes: 30 }))).toEqual({ exact: [], rough: [], seen: [] })
})

test('done as the model does it, each act is its own step’s', () => {
  expect(owners(draft('quote'), mail('buyer'), receipt(), draft('order'), receipt(), save('lettre'))).toEqual([
    'devis',
    'devis',
    'acompte',
    'commande',
    'solde',
    'lettre',
  ])
})

test('a step left out does not give its place to one that looks like it', () => {
  expect(owners(draft('quote'), draft('order'), receipt())).toEqual(['devis', 'commande', 'solde'])
})

test('of two that look alike, what was read before tells which one was done', () => {
  expect(owners(read('settled'), receipt())).toEqual([undefined, 'solde'])
})

test('done out of order, an act is still its step’s', () => {
  expect(owners(save('lettre'), draft('order'), draft('quote'))).toEqual(['lettre', 'commande', 'devis'])
})

test('the same thing for another customer is the step done for the wrong one', () => {
  expect(owners(draft('quote', 'C0003'), receipt(), draft('order'))).toEqual(['devis', 'acompte', 'commande'])
})

test('a thing done once too often belongs to the last step that does it', () => {
  expect(owners(receipt(), receipt(), receipt())).toEqual(['acompte', 'solde', 'solde'])
})

test('what the model never does is the work of no step', () => {
  expect(owners(limit(), mail('manager'), draft('quote'))).toEqual([undefined, undefined, 'devis'])
})
