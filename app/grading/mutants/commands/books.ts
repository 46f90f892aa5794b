/** Faults in the books: entries typed by hand, accruals, the bank's statement. */
import { basisPoints, cents, negate, proportion } from '#base/money.ts'
import type { Command } from '#pgi'
import { neighbourAccount, neighbourOf, neighbourOfSupplier } from '../neighbours.ts'
import { type CommandOf, outsideYear, type Spoiling, type Spoilt, withAt } from '../spoilt-command.ts'

export function bookFaults(command: Command, spoiling: Spoiling): Spoilt[] {
  switch (command.type) {
    case 'entry.record':
    case 'entry.draft':
    case 'entry.revise':
      return entryFaults(command, spoiling)
    case 'entry.guided':
      return guidedFaults(command, spoiling)
    case 'accrual.record':
      return accrualFaults(command)
    case 'bank.book': {
      const account = neighbourAccount(command.account)
      return account ? [['neighbour_account', [{ ...command, account }]]] : []
    }
    case 'bank-statement.import': {
      const lines = command.lines.map((line) => ({ ...line, amount: negate(line.amount) }))
      const moved = command.closing - command.opening
      return [['bank_sign_reversed', [{ ...command, lines, closing: cents(command.opening - moved) }]]]
    }
    default:
      return []
  }
}

type Entry = CommandOf<'entry.record'> | CommandOf<'entry.draft'> | CommandOf<'entry.revise'>
type Line = Entry['lines'][number]

const swapped = ({ debit, credit, ...line }: Line): Line => ({
  ...line,
  ...(credit ? { debit: credit } : {}),
  ...(debit ? { credit: debit } : {}),
})

/** 44574: VAT that is due, or deducted, when the money moves; taken as VAT due at the invoice. */
const WAITING_VAT = /^(44574|445664)/
const SUBCONTRACTING = /^611/

function entryFaults(command: Entry, { company, today }: Spoiling): Spoilt[] {
  const { lines } = command
  const withLines = (changed: Line[]): readonly Command[] => [{ ...command, lines: changed }]
  const onAccount = (pattern: RegExp, to: string): readonly Command[] | undefined =>
    lines.some(({ account }) => pattern.test(account))
      ? withLines(
          lines.map((line) =>
            pattern.test(line.account) ? { ...line, account: to.padEnd(line.account.length, '0') } : line,
          ),
        )
      : undefined
  const times = (amount: Line['debit']) => (amount === undefined ? undefined : cents(amount * 10))
  const neighbour = lines.findIndex(({ account }) => !account.startsWith('4') && neighbourAccount(account))
  const third = neighbour >= 0 ? neighbour : lines.findIndex(({ account }) => neighbourAccount(account))
  const taken = lines[third]
  const account = taken && neighbourAccount(taken.account)
  const customer = lines.findIndex((line) => line.party !== undefined && line.account.startsWith('411'))
  const supplier = lines.findIndex((line) => line.party !== undefined && /^40/.test(line.account))
  const near = neighbourOf(company, lines[customer]?.party ?? '')
  const nearSupplier = neighbourOfSupplier(company, lines[supplier]?.party ?? '')
  const early = onAccount(WAITING_VAT, '44571')
  const misfiled = onAccount(SUBCONTRACTING, '621')
  const car = vatOnCar(lines)
  return [
    ['debit_credit_swapped', withLines(lines.map(swapped))],
    [
      'amount_times_ten',
      withLines(
        lines.map(({ debit, credit, ...line }) => ({
          ...line,
          ...(debit === undefined ? {} : { debit: times(debit) }),
          ...(credit === undefined ? {} : { credit: times(credit) }),
        })),
      ),
    ],
    ['date_outside_year', [{ ...command, date: outsideYear(command.date ?? today) }]],
    ...(taken && account
      ? [['neighbour_account', withLines(withAt(lines, third, { ...taken, account }))] satisfies Spoilt]
      : []),
    ...(customer >= 0 && near ? [['wrong_customer', withParty(customer, near.code)] satisfies Spoilt] : []),
    ...(supplier >= 0 && nearSupplier
      ? [['wrong_supplier', withParty(supplier, nearSupplier.code)] satisfies Spoilt]
      : []),
    ...(early ? [['vat_taken_at_invoice', early] satisfies Spoilt] : []),
    ...(misfiled ? [['subcontracting_misfiled', misfiled] satisfies Spoilt] : []),
    ...(car ? [['vat_deducted_on_car', withLines(car)] satisfies Spoilt] : []),
  ]

  function withParty(at: number, party: string): readonly Command[] {
    const line = lines[at]
    return line ? withLines(withAt([...lines], at, { ...line, party })) : [command]
  }
}

/** A car that carries people costs what was paid: its VAT is not deducted (CGI ann. II art. 206, IV, 6°). */
function vatOnCar(lines: readonly Line[]): Line[] | undefined {
  const at = lines.findIndex(({ account, debit }) => account.startsWith('2182') && debit)
  const line = lines[at]
  if (!line?.debit || lines.some(({ account }) => account.startsWith('44562'))) return undefined
  const net = cents(proportion(line.debit, 100, 120))
  const vat: Line = { account: '44562', debit: cents(line.debit - net) }
  return [...lines.slice(0, at), { ...line, debit: net }, vat, ...lines.slice(at + 1)]
}

function guidedFaults(command: CommandOf<'entry.guided'>, { today }: Spoiling): Spoilt[] {
  const account = command.account === undefined ? undefined : neighbourAccount(command.account)
  return [
    [command.gross ? 'gross_for_net' : 'net_for_gross', [{ ...command, gross: !command.gross }]],
    ['amount_times_ten', [{ ...command, amount: cents(command.amount * 10) }]],
    ['date_outside_year', [{ ...command, date: outsideYear(command.date ?? today) }]],
    ...(command.rate === 2_000
      ? [
          ['vat_10_for_20', [{ ...command, rate: basisPoints(1_000) }]] satisfies Spoilt,
          ['vat_55_for_20', [{ ...command, rate: basisPoints(550) }]] satisfies Spoilt,
        ]
      : []),
    ...(account ? [['neighbour_account', [{ ...command, account }]] satisfies Spoilt] : []),
  ]
}

/** What was paid in advance taken for what was received in advance, and the like. */
const OPPOSITES = {
  prepaidExpense: 'accruedExpense',
  accruedExpense: 'prepaidExpense',
  deferredIncome: 'accruedIncome',
  accruedIncome: 'deferredIncome',
  invoiceNotReceived: 'prepaidExpense',
  invoiceToIssue: 'deferredIncome',
  creditNoteToReceive: 'invoiceNotReceived',
  creditNoteToIssue: 'invoiceToIssue',
} as const

function accrualFaults(command: CommandOf<'accrual.record'>): Spoilt[] {
  const { counterpart: _counterpart, ...rest } = command
  const account = neighbourAccount(command.account)
  return [
    ['accrual_reversed', [{ ...rest, kind: OPPOSITES[command.kind] }]],
    ['gross_for_net', [{ ...command, amount: cents(proportion(command.amount, 120, 100)) }]],
    ['amount_times_ten', [{ ...command, amount: cents(command.amount * 10) }]],
    ...(account ? [['neighbour_account', [{ ...command, account }]] satisfies Spoilt] : []),
  ]
}
