/** Faults in what is done in the PGI. */
import { addMonths } from '#base/dates.ts'
import { basisPoints, cents, proportion } from '#base/money.ts'
import { ask, type Command } from '#pgi'
import type { MutantCode } from './kinds.ts'
import { type AnswerParts, type Doing, type Mutant, type MutantContext, mutant } from './mutant.ts'
import { neighbourOf } from './neighbours.ts'

export function actMutants({ doings }: AnswerParts, context: MutantContext): Mutant[] {
  return doings.flatMap((doing, index): Mutant[] => {
    const becomes = (code: MutantCode, others: readonly Doing[], detail = ''): Mutant =>
      mutant(code, `${nameOf(doing)}${detail}`, { act: { index, becomes: others } })
    if (doing.kind === 'mail') return [becomes('missing_act', [])]
    if (doing.kind !== 'pgi') return []
    const { command } = doing
    return [
      becomes('missing_act', []),
      ...(REPEATABLE.has(command.type) ? [becomes('doubled_act', [doing, again(doing)])] : []),
      ...spoiltCommands(command, context).map(([code, spoilt, detail]) =>
        becomes(code, [{ kind: 'pgi', command: spoilt }], detail),
      ),
    ]
  })
}

const nameOf = (doing: Doing): string => {
  if (doing.kind === 'mail') return `mail ${doing.mail.to.join(' ')}`
  if (doing.kind !== 'pgi') return doing.kind
  const { command } = doing
  const who = 'customer' in command ? command.customer : 'party' in command ? command.party : ''
  return `${command.type} ${who}`.trim()
}

/** Commands that the PGI accepts twice: a doubled one is a real fault, not a refusal. */
const REPEATABLE: ReadonlySet<Command['type']> = new Set([
  'reminder.send',
  'receipt.record',
  'entry.record',
  'stock.receive',
])

/** What a first receipt settled, a second one cannot: it stays open on the account. */
const again = (doing: Extract<Doing, { kind: 'pgi' }>): Doing =>
  doing.command.type === 'receipt.record' ? { ...doing, command: { ...doing.command, allocations: [] } } : doing

type Spoilt = readonly [MutantCode, Command, string?]

function spoiltCommands(command: Command, { company, today }: MutantContext): Spoilt[] {
  switch (command.type) {
    case 'receipt.record': {
      const { amount, date = today } = command
      // Allocations without amounts take what there is: the fault is in the amount alone.
      const allocations = command.allocations.map(({ item }) => ({ item }))
      return [
        ...onNeighbour(command, command.customer),
        ['net_for_gross', { ...command, amount: cents(proportion(amount, 100, 120)), allocations }],
        ['amount_times_ten', { ...command, amount: cents(amount * 10), allocations }],
        ['date_outside_year', { ...command, date: addMonths(date, -36) }],
      ]
    }
    case 'receipt.reassign':
      return onNeighbour(command, command.customer)
    case 'reminder.send':
      return [
        ...onNeighbour(command, command.customer),
        ...[1, 2, 3]
          .filter((level) => level !== command.level)
          .map((level): Spoilt => ['level_wrong', { ...command, level }, ` ${level}`]),
      ]
    case 'party.update': {
      const { creditLimit, terms } = command.changes
      const near = neighbourOf(company, command.party)
      return [
        ...(near ? [['wrong_customer', { ...command, party: near.code }] satisfies Spoilt] : []),
        ...(creditLimit
          ? [
              [
                'amount_times_ten',
                { ...command, changes: { ...command.changes, creditLimit: cents(creditLimit * 10) } },
              ] satisfies Spoilt,
            ]
          : []),
        ...(terms?.endOfMonth
          ? [['net_for_end_of_month', { ...command, changes: { ...command.changes, terms: NET_30 } }] satisfies Spoilt]
          : []),
      ]
    }
    case 'sales.draft': {
      const { content } = command
      const near = neighbourOf(company, content.customer)
      const lines = content.lines.map((line) =>
        vatOf(line) === 2_000 ? { ...line, vatRate: basisPoints(1_000) } : line,
      )
      const terms =
        content.terms ?? ask(company, { view: 'customers' }).rows.find(({ code }) => code === content.customer)?.terms
      return [
        ...(near
          ? [['wrong_customer', { ...command, content: { ...content, customer: near.code } }] satisfies Spoilt]
          : []),
        ...(lines.some((line, index) => line !== content.lines[index])
          ? [['vat_10_for_20', { ...command, content: { ...content, lines } }] satisfies Spoilt]
          : []),
        ...(terms?.endOfMonth
          ? [['net_for_end_of_month', { ...command, content: { ...content, terms: NET_30 } }] satisfies Spoilt]
          : []),
        ['date_outside_year', { ...command, content: { ...content, date: addMonths(content.date ?? today, -36) } }],
      ]
    }
    default:
      return []
  }

  function onNeighbour<Type extends Extract<Command, { customer: string }>>(one: Type, customer: string): Spoilt[] {
    const near = neighbourOf(company, customer)
    return near ? [['wrong_customer', { ...one, customer: near.code }]] : []
  }

  function vatOf({ article, vatRate }: { article?: string; vatRate?: number }): number | undefined {
    return vatRate ?? ask(company, { view: 'articles' }).rows.find(({ code }) => code === article)?.vatRate
  }
}

const NET_30 = { days: 30, endOfMonth: false } as const
