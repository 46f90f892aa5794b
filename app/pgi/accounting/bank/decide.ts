import { basisPoints, cents, minus, negate, proportion, sumOf } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import { ACCOUNTS, padAccount } from '#content/law/chart-of-accounts.ts'
import type { AccountingCommand } from '../commands.ts'
import type { AccountingEvent, DraftEntry, EntryLine } from '../events.ts'
import type { AccountingFacts } from '../facts.ts'
import { type Decision, posting } from '../record.ts'
import type { AccountingRefusal } from '../refusal.ts'
import type { AccountingState } from '../state.ts'
import type { Today } from '../transfer.ts'
import type { StatementSaid } from './events.ts'
import {
  amountOf,
  type BankLine,
  type BookLine,
  bankLinesOf,
  bookLinesOf,
  isPointed,
  statementLines,
  statementsOf,
} from './lines.ts'
import { type PointingProposal, proposePointing } from './propose.ts'

type CommandOf<Type extends AccountingCommand['type']> = Extract<AccountingCommand, { type: Type }>
type BankCommand = CommandOf<
  'bank-statement.import' | 'bank.point' | 'bank.point-automatically' | 'bank.unpoint' | 'bank.book'
>

export function decide(state: AccountingState, command: BankCommand, context: Today, facts: AccountingFacts): Decision {
  switch (command.type) {
    case 'bank-statement.import':
      return importStatement(state, command)
    case 'bank.point':
      return point(state, command, context)
    case 'bank.point-automatically':
      return pointAutomatically(state, command, context)
    case 'bank.unpoint':
      return unpoint(state, command.pointing, context)
    case 'bank.book':
      return book(state, command, context, facts)
  }
}

const isBankAccount = (account: string): boolean => account.startsWith('512')

function importStatement(state: AccountingState, command: CommandOf<'bank-statement.import'>): Decision {
  const { reference, from, to, opening, closing, lines, outstanding = [] } = command
  const account = padAccount(command.account)
  const said: StatementSaid = { account, reference, from, to, opening, closing, lines: lines.map(defined), outstanding }
  const refusal = refusalOfStatement(state, said)
  if (refusal) return no(refusal)
  return ok([{ type: 'BankStatementImported', statement: `statement-${state.bank.statements.size + 1}`, said }])
}

function refusalOfStatement(state: AccountingState, said: StatementSaid): AccountingRefusal | undefined {
  const { account, reference, from, to, opening, closing, lines, outstanding } = said
  if (!isBankAccount(account)) return { code: 'not_a_bank_account', account }
  if (to < from) return { code: 'statement_ends_before_it_begins', from, to }
  const before = statementsOf(state, account)
  if (before.some((each) => each.reference === reference)) return { code: 'statement_already_imported', reference }
  const outside = lines.findIndex(({ date }) => date < from || date > to)
  const stray = lines[outside]
  if (stray) return { code: 'statement_line_outside', line: outside, date: stray.date, from, to }
  const last = before.at(-1)
  if (last && last.closing !== opening) {
    return { code: 'statement_does_not_follow', expected: last.closing, opening, previous: last.reference }
  }
  const expected = cents(opening + sumOf(lines, ({ amount }) => amount))
  if (expected !== closing) return { code: 'statement_does_not_add_up', expected, closing }
  const known = new Set(bookLinesOf(state, account).map(({ id }) => id))
  const unknown = outstanding.find((id) => !known.has(id))
  return unknown === undefined ? undefined : { code: 'unknown_entry_line', line: unknown }
}

type Sides = { readonly lines: readonly BankLine[]; readonly entries: readonly BookLine[]; readonly account: string }

/** The lines named, unless one is unknown, of another account, or pointed already. */
function sidesOf(
  state: AccountingState,
  { lines: lineIds, entries: entryIds }: CommandOf<'bank.point'>,
): Result<Sides, AccountingRefusal> {
  const lines: BankLine[] = []
  for (const id of new Set(lineIds)) {
    const line = lineNamed(state, id)
    if (!line) return no({ code: 'unknown_statement_line', line: id })
    lines.push(line)
  }
  const accounts = [...new Set(lines.map(({ statement }) => accountOf(state, statement)))]
  const [account = ''] = accounts
  if (accounts.length > 1) return no({ code: 'lines_of_several_accounts', accounts })
  const known = new Map(bookLinesOf(state, account).map((line) => [line.id, line]))
  const entries: BookLine[] = []
  for (const id of new Set(entryIds)) {
    const entry = known.get(id)
    if (!entry) return no({ code: 'unknown_entry_line', line: id })
    entries.push(entry)
  }
  const pointed = [...lines, ...entries].find(({ id }) => isPointed(state, id))
  if (pointed) return no(alreadyPointed(state, pointed.id))
  return ok({ lines, entries, account })
}

function lineNamed({ bank }: AccountingState, id: string): BankLine | undefined {
  const [statement = '', index = ''] = id.split('.')
  const found = bank.statements.get(statement)
  return found && statementLines(found)[Number(index)]
}

const accountOf = ({ bank }: AccountingState, statement: string): string =>
  bank.statements.get(statement)?.account ?? ''

const alreadyPointed = ({ bank }: AccountingState, line: string): AccountingRefusal => ({
  code: 'line_already_pointed',
  line,
  pointing: bank.pointed.get(line) ?? '',
})

function point(state: AccountingState, command: CommandOf<'bank.point'>, { today }: Today): Decision {
  const sides = sidesOf(state, command)
  if (!sides.ok) return sides
  const { lines, entries, account } = sides.value
  const [bank, books] = [amountOf(lines), amountOf(entries)]
  if (bank !== books) return no({ code: 'amounts_differ', bank, books, difference: minus(bank, books) })
  return ok([pointed(state, account, lines, entries, today)])
}

function pointed(
  { bank }: AccountingState,
  account: string,
  lines: readonly { readonly id: string }[],
  entries: readonly { readonly id: string }[],
  date: Today['today'],
  rank = 1,
): AccountingEvent {
  return {
    type: 'BankLinesPointed',
    pointing: `pointing-${bank.pointings.size + rank}`,
    account,
    date,
    lines: lines.map(({ id }) => id),
    entries: entries.map(({ id }) => id),
  }
}

/** What a person is offered to point, up to a day. */
export function pointingProposals(state: AccountingState, account: string, until: Today['today']): PointingProposal[] {
  const isFree = ({ id, date }: { readonly id: string; readonly date: string }) =>
    date <= until && !isPointed(state, id)
  return proposePointing(bankLinesOf(state, account).filter(isFree), bookLinesOf(state, account).filter(isFree))
}

function pointAutomatically(
  state: AccountingState,
  command: CommandOf<'bank.point-automatically'>,
  { today }: Today,
): Decision {
  const account = padAccount(command.account)
  const certain = pointingProposals(state, account, command.until ?? today).filter((proposal) => proposal.certain)
  if (certain.length === 0) return no({ code: 'nothing_to_point', account })
  return ok(certain.map(({ lines, entries }, index) => pointed(state, account, lines, entries, today, index + 1)))
}

function unpoint({ bank }: AccountingState, id: string, { today }: Today): Decision {
  const pointing = bank.pointings.get(id)
  if (!pointing) return no({ code: 'unknown_pointing', pointing: id })
  if (pointing.undone !== undefined) return no({ code: 'pointing_already_undone', pointing: id })
  return ok([{ type: 'BankPointingUndone', pointing: id, account: pointing.account, date: today }])
}

/** On the day of the bank: fees with their VAT (44566), interest without, money in or out on any account. */
function book(
  state: AccountingState,
  command: CommandOf<'bank.book'>,
  context: Today,
  facts: AccountingFacts,
): Decision {
  const line = lineNamed(state, command.line)
  if (!line) return no({ code: 'unknown_statement_line', line: command.line })
  if (isPointed(state, line.id)) return no(alreadyPointed(state, line.id))
  const account = accountOf(state, line.statement)
  const entry = bankEntry(state, line, command, account)
  const posted = posting(state, entry, context, facts)
  if (!posted.ok) return posted
  const index = entry.lines.findIndex((each) => each.account === account)
  const entryLine = { id: `entry-${posted.value.number}.${index}` }
  return ok([posted.value, pointed(state, account, [line], [entryLine], context.today)])
}

function bankEntry(
  { bank }: AccountingState,
  line: BankLine,
  { account: number, party, label: said, vatRate = basisPoints(0) }: CommandOf<'bank.book'>,
  bankAccount: string,
): DraftEntry {
  const isOut = line.amount < 0
  const amount = isOut ? negate(line.amount) : line.amount
  const net = cents(proportion(amount, 10_000, 10_000 + vatRate))
  const tax = minus(amount, net)
  const label = said ?? line.label
  const side = (value: EntryLine['debit'], isDebit: boolean) => ({
    debit: isDebit ? value : cents(0),
    credit: isDebit ? cents(0) : value,
  })
  const other: EntryLine = {
    account: padAccount(number),
    ...(party === undefined ? {} : { party }),
    label,
    ...side(net, isOut),
  }
  const vat: EntryLine = {
    account: isOut ? ACCOUNTS.inputVat : ACCOUNTS.outputVat,
    label,
    ...side(tax, isOut),
    vatRate,
    vatBase: net,
  }
  const money: EntryLine = { account: bankAccount, label, ...side(amount, !isOut) }
  const rest = tax === 0 ? [other] : [other, vat]
  return {
    journal: 'BQ',
    date: line.date,
    label,
    reference: line.reference ?? bank.statements.get(line.statement)?.reference ?? label,
    referenceDate: line.date,
    lines: isOut ? [...rest, money] : [money, ...rest],
  }
}
