/** Every way that a command of the PGI may be given wrong. A module's operators are a file here and a line below. */
import { thousandths } from '#base/money.ts'
import type { Command } from '#pgi'
import type { MutantCode } from '../kinds.ts'
import { neighbourOfArticle } from '../neighbours.ts'
import { outsideYear, type Spoiling, type Spoilt, withAt } from '../spoilt-command.ts'
import { assetFaults } from './assets.ts'
import { bookFaults } from './books.ts'
import { payrollFaults } from './payroll.ts'
import { purchaseFaults } from './purchases.ts'
import { salesFaults } from './sales.ts'
import { treasuryFaults } from './treasury.ts'

/** The commands given instead of this one, one fault at a time. Silent where no fault makes sense. */
export const spoiltCommands = (command: Command, spoiling: Spoiling): Spoilt[] =>
  [salesFaults, purchaseFaults, treasuryFaults, bookFaults, assetFaults, payrollFaults, stockFaults].flatMap(
    (faultsOf) => faultsOf(command, spoiling),
  )

function stockFaults(command: Command, { company, today }: Spoiling): Spoilt[] {
  if (command.type === 'stock.receive') {
    const [first] = command.lines
    if (!first) return []
    const near = neighbourOfArticle(company, first.article)
    const withLine = (changes: Partial<typeof first>): readonly Command[] => [
      { ...command, lines: withAt(command.lines, 0, { ...first, ...changes }) },
    ]
    return [
      ['quantity_one_more', withLine({ quantity: thousandths(first.quantity + 1_000) })],
      ...(first.quantity > 1_000
        ? [['quantity_one_less', withLine({ quantity: thousandths(first.quantity - 1_000) })] satisfies Spoilt]
        : []),
      ...(near ? [['wrong_article', withLine({ article: near.code })] satisfies Spoilt] : []),
      ['date_outside_year', [{ ...command, date: outsideYear(command.date ?? today) }]],
    ]
  }
  if (command.type === 'stock.count') {
    const near = neighbourOfArticle(company, command.article)
    return [
      ['quantity_one_more', [{ ...command, counted: thousandths(command.counted + 1_000) }]],
      ...(near ? [['wrong_article', [{ ...command, article: near.code }]] satisfies Spoilt] : []),
    ]
  }
  return []
}

const BANK_CHARGES = /^(627|661)/

/** What leaving this command out is called, when the trade has a name for it. */
export function forgottenCode(command: Command): MutantCode {
  switch (command.type) {
    case 'bank.book':
      return BANK_CHARGES.test(command.account) ? 'bank_charges_forgotten' : 'missing_act'
    case 'entry.record':
    case 'entry.draft':
      return command.lines.length <= 3 &&
        command.lines.some(({ account, debit }) => BANK_CHARGES.test(account) && debit) &&
        command.lines.some(({ account }) => account.startsWith('512'))
        ? 'bank_charges_forgotten'
        : 'missing_act'
    case 'contributionRate.update':
    case 'payrollFigure.update':
      return 'payroll_old_rate'
    default:
      return 'missing_act'
  }
}

/** Commands that the PGI accepts twice: a doubled one is a real fault, not a refusal. */
const REPEATABLE: ReadonlySet<Command['type']> = new Set([
  'reminder.send',
  'receipt.record',
  'payment.record',
  'entry.record',
  'stock.receive',
  'payrollVariable.record',
  'accrual.record',
  'expenseReport.submit',
])

/** The same command given again, when the PGI takes it. What a first payment settled, a second one cannot: it stays open. */
export function again(command: Command): Command | undefined {
  if (!REPEATABLE.has(command.type)) return undefined
  return command.type === 'receipt.record' || command.type === 'payment.record'
    ? { ...command, allocations: [] }
    : command
}
