/** Faults in receipts, payments, lettrage and reminders; and in the customer's terms and limit. */
import { cents, proportion } from '#base/money.ts'
import type { Command } from '#pgi'
import { neighbourOf, neighbourOfSupplier } from '../neighbours.ts'
import { type CommandOf, NET_30, outsideYear, type Spoiling, type Spoilt } from '../spoilt-command.ts'

export function treasuryFaults(command: Command, spoiling: Spoiling): Spoilt[] {
  const { company } = spoiling
  switch (command.type) {
    case 'receipt.record': {
      const near = neighbourOf(company, command.customer)
      return [
        ...(near ? [['wrong_customer', [{ ...command, customer: near.code }]] satisfies Spoilt] : []),
        ...moneyFaults(command, spoiling),
      ]
    }
    case 'payment.record': {
      const near = neighbourOfSupplier(company, command.supplier)
      return [
        ...(near ? [['wrong_supplier', [{ ...command, supplier: near.code }]] satisfies Spoilt] : []),
        ...moneyFaults(command, spoiling),
      ]
    }
    case 'receipt.reassign': {
      const near = neighbourOf(company, command.customer)
      return near ? [['wrong_customer', [{ ...command, customer: near.code }]]] : []
    }
    case 'matching.match':
      return command.items.flatMap((item): Spoilt[] => {
        const other = otherInvoice(company, item, command.items)
        return other === undefined
          ? []
          : [
              [
                'matching_crossed',
                [{ ...command, items: command.items.map((one) => (one === item ? other : one)) }],
                ` ${item}`,
              ],
            ]
      })
    case 'reminder.send': {
      const near = neighbourOf(company, command.customer)
      return [
        ...(near ? [['wrong_customer', [{ ...command, customer: near.code }]] satisfies Spoilt] : []),
        ...[1, 2, 3]
          .filter((level) => level !== command.level)
          .map((level): Spoilt => ['level_wrong', [{ ...command, level }], ` ${level}`]),
      ]
    }
    case 'party.update':
      return recordFaults(command, spoiling)
    default:
      return []
  }
}

type Money = CommandOf<'receipt.record'> | CommandOf<'payment.record'>

function moneyFaults(command: Money, { company, today }: Spoiling): Spoilt[] {
  const { amount, date = today } = command
  // Allocations without amounts take what there is: the fault is in the amount alone.
  const allocations = command.allocations.map(({ item }) => ({ item }))
  const [first, ...others] = allocations
  const crossed =
    first &&
    otherInvoice(
      company,
      first.item,
      allocations.map(({ item }) => item),
    )
  return [
    ['net_for_gross', [{ ...command, amount: cents(proportion(amount, 100, 120)), allocations }]],
    ['amount_times_ten', [{ ...command, amount: cents(amount * 10), allocations }]],
    ['date_outside_year', [{ ...command, date: outsideYear(date) }]],
    ...(crossed === undefined
      ? []
      : [['matching_crossed', [{ ...command, allocations: [{ item: crossed }, ...others] }]] satisfies Spoilt]),
  ]
}

/** Another open item of the same account and of the same side, that was not taken. */
function otherInvoice({ treasury }: Spoiling['company'], item: string, taken: readonly string[]): string | undefined {
  const own = treasury.items.get(item)
  if (!own) return undefined
  return [...treasury.items.values()].find(
    (other) =>
      other.customer === own.customer &&
      other.side === own.side &&
      !taken.includes(other.item) &&
      other.left !== 0 &&
      Math.sign(other.amount) === Math.sign(own.amount),
  )?.item
}

function recordFaults(command: CommandOf<'party.update'>, { company }: Spoiling): Spoilt[] {
  const { creditLimit, terms } = command.changes
  const near = neighbourOf(company, command.party)
  const changed = (changes: typeof command.changes): readonly Command[] => [
    { ...command, changes: { ...command.changes, ...changes } },
  ]
  return [
    ...(near ? [['wrong_customer', [{ ...command, party: near.code }]] satisfies Spoilt] : []),
    ...(creditLimit ? [['amount_times_ten', changed({ creditLimit: cents(creditLimit * 10) })] satisfies Spoilt] : []),
    ...(terms?.endOfMonth ? [['net_for_end_of_month', changed({ terms: NET_30 })] satisfies Spoilt] : []),
    ...(terms && !terms.endOfMonth && terms.days > 0
      ? [['end_of_month_for_net', changed({ terms: { ...terms, endOfMonth: true } })] satisfies Spoilt]
      : []),
  ]
}
