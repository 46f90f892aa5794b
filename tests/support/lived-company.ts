/** Companies that lived through commands as a student would type them, refused ones included. */
import fc from 'fast-check'
import { addDays, type Day, day } from '#base/dates.ts'
import { basisPoints, cents, thousandths } from '#base/money.ts'
import { type CommandInput, type Company, found } from '#pgi'
import { identity, smallCompany, tell } from './small-company.ts'

export type Step = { readonly days: number; readonly commands: (company: Company) => readonly CommandInput[] }

const customer = fc.constantFrom('C0001', 'C0002', 'C0003')
const rank = fc.integer({ min: 1, max: 8 })
const amount = fc.integer({ min: 1, max: 900_00 }).map(cents)
const rate = fc.constantFrom(0, 200, 500, 1_000).map(basisPoints)

const line = fc.oneof(
  fc.record({
    article: fc.constantFrom('BUR', 'CHA', 'POSE'),
    quantity: fc.integer({ min: 1, max: 3_000 }).map(thousandths),
  }),
  fc.record({
    label: fc.constant('Divers'),
    quantity: fc.integer({ min: 1, max: 9_999 }).map(thousandths),
    unitPrice: fc.integer({ min: 0, max: 300_00 }).map(cents),
    vatRate: fc.constantFrom(2_000, 1_000, 550).map(basisPoints),
    discount: rate,
  }),
)

export const invoiceContent = fc.record({
  customer,
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  discount: rate,
  settlementDiscount: rate,
  shipping: fc.constantFrom(0, 19_90).map(cents),
})

type Say = Step['commands']
const say =
  (...commands: readonly CommandInput[]): Say =>
  () =>
    commands

/** Drafts are numbered the day they are made, so that nothing is dated before it is known. */
const drafted = (kind: 'invoice' | 'creditNote', draft: CommandInput): Say => {
  return ({ sales }) => [
    draft,
    { type: 'sales.validate', document: `${kind}-${sales.drafted[kind] + 1}`, overLimit: true },
  ]
}

const weighted = (weight: number, arbitrary: fc.Arbitrary<Say>) => ({ weight, arbitrary })

const commands: fc.Arbitrary<Say> = fc.oneof(
  weighted(
    6,
    invoiceContent.map((content) => drafted('invoice', { type: 'sales.draft', kind: 'invoice', content })),
  ),
  weighted(
    2,
    rank.map((at) => drafted('creditNote', { type: 'sales.transform', from: [`invoice-${at}`], to: 'creditNote' })),
  ),
  weighted(
    5,
    fc
      .record({
        customer,
        amount,
        method: fc.constantFrom('transfer' as const, 'cheque' as const, 'cash' as const, 'card' as const),
        allocations: fc.array(
          rank.map((at) => ({ item: `invoice-${at}` })),
          { maxLength: 2 },
        ),
      })
      .map((said) => say({ type: 'receipt.record', reference: 'R', ...said })),
  ),
  weighted(
    3,
    fc
      .tuple(rank, rank)
      .map(([invoice, receipt]) =>
        say({ type: 'matching.match', items: [`invoice-${invoice}`, `receipt-${receipt}`] }),
      ),
  ),
  weighted(
    1,
    rank.map((at) => say({ type: 'matching.undo', matching: `matching-${at}` })),
  ),
  weighted(
    1,
    fc
      .tuple(rank, customer)
      .map(([at, to]) => say({ type: 'receipt.reassign', receipt: `receipt-${at}`, customer: to })),
  ),
  weighted(
    1,
    fc.tuple(customer, amount, fc.boolean()).map(([party, value, owes]) => {
      const [one, other] = owes ? ['411', '471'] : ['471', '411']
      const of = (account: string) => (account === '411' ? { account, party } : { account })
      return say({
        type: 'entry.record',
        journal: 'OD',
        label: 'Régularisation',
        reference: 'OD',
        lines: [
          { ...of(one), debit: value },
          { ...of(other), credit: value },
        ],
      })
    }),
  ),
  weighted(1, fc.constant(say({ type: 'accounting.transfer' }))),
)

export const steps = fc.array(fc.record({ days: fc.integer({ min: 0, max: 9 }), commands }), {
  maxLength: 35,
  size: 'max',
})

export type Lived = { readonly company: Company; readonly today: Day; readonly accepted: number }

/** What the company accepts of these commands, each on its day. */
export function live(said: readonly Step[]): Lived {
  let lived: Lived = { company: smallCompany(), today: day('2026-01-05'), accepted: 0 }
  for (const { days, commands } of said) {
    const today = addDays(lived.today, days)
    lived = { ...lived, today }
    for (const command of commands(lived.company)) {
      const told = tell(lived.company, command, today)
      if ('company' in told) lived = { company: told.company, today, accepted: lived.accepted + 1 }
    }
  }
  return lived
}

export const foundedAgain = (): Company => found(identity)
