/**
 * What the bank says of its account: the statement of a month comes at the beginning of the next one, once the books of the
 * month are written. The first ones are reconciled at once; the last is left to whoever comes after the story.
 */
import { type Day, endOfMonth } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import type { Recorded } from '#pgi'
import type { Master } from '../master.ts'
import { addWorkingDays, lastWorkingDay, monthsBetween, workingDayFrom } from './calendar.ts'
import type { BankLine } from './memory.ts'
import type { Story } from './step.ts'
import { monthText, perform, type World } from './world.ts'

type Bank = NonNullable<Master['running']['bank']>
/** A line of a statement, and what it is in the books: a line already there, or the account that it is booked on. */
type Shown = {
  readonly date: Day
  readonly label: string
  readonly reference?: string
  readonly amount: Cents
  readonly entry?: string
  readonly account?: string
}
/** What the statements already said. */
type Sent = { closing: number | undefined; readonly entries: Set<string> }

/** The fourth working day: the books of the month are complete. */
const WORKING_DAYS_AFTER = 4

export function planStatements(world: World): void {
  const { bank } = world.master.running
  if (!bank) return
  const sent: Sent = { closing: undefined, entries: new Set() }
  for (const month of monthsBetween(bank.from, world.last)) {
    const comesOn = addWorkingDays(endOfMonth(month), WORKING_DAYS_AFTER)
    if (comesOn > world.last) return
    world.agenda.plan(comesOn, 'books', (today) => receiveStatement(world, today, month, bank, sent))
  }
}

function* receiveStatement(world: World, today: Day, from: Day, bank: Bank, sent: Sent): Story {
  const to = endOfMonth(from)
  const isFirst = sent.closing === undefined
  const unseen = world.memory.bankLines.filter(({ id }) => !sent.entries.has(id))
  const before = isFirst ? unseen.filter((line) => dayAtBank(line) < from) : []
  const opening = sent.closing ?? before.reduce((sum, { amount }) => sum + amount, 0)
  const booked = unseen.filter((line) => from <= dayAtBank(line) && dayAtBank(line) <= to)
  const shown = [
    ...booked.map((line) => shownOf(world, line)),
    ...bank.lines.filter(({ on }) => from <= on && on <= to).map(aloneOf),
  ].sort((one, two) => byText(one.date, two.date))
  const closing = shown.reduce((sum, { amount }) => sum + amount, opening)
  sent.closing = closing
  for (const { id } of [...before, ...booked]) sent.entries.add(id)
  const imported = yield* perform(world, today, world.nameOf('accounting'), {
    type: 'bank-statement.import',
    account: '512000',
    reference: `Relevé ${monthText(from)}`,
    from,
    to,
    opening: cents(opening),
    closing: cents(closing),
    lines: shown.map(({ date, label, reference, amount }) => ({
      date,
      label,
      amount,
      ...(reference === undefined ? {} : { reference }),
    })),
    outstanding: isFirst ? booked.filter(({ entry }) => entry.date < from).map(({ id }) => id) : [],
  })
  if (to > bank.reconciledUntil) return
  for (const { event } of imported) {
    if (event.type === 'BankStatementImported') yield* reconcile(world, today, to, event.statement, shown, sent)
  }
}

/** What leaves no doubt is pointed at once, the rest by hand; what only the bank knew is booked. */
function* reconcile(
  world: World,
  today: Day,
  until: Day,
  statement: string,
  shown: readonly Shown[],
  sent: Sent,
): Story {
  const by = world.nameOf('accounting')
  const automatic = { type: 'bank.point-automatically' as const, account: '512000', until }
  const pointed = pointedIn(yield* perform(world, today, by, automatic))
  for (const [index, { entry, account, amount }] of shown.entries()) {
    const line = `${statement}.${index}`
    if (pointed.has(line)) continue
    if (account !== undefined) {
      const from = world.memory.bankLines.length
      yield* perform(world, today, by, { type: 'bank.book', line, account })
      for (const { id } of world.memory.bankLines.slice(from)) sent.entries.add(id)
      continue
    }
    // Two sums that are equal may have been taken one for the other: what is left is as good.
    const left = shown.filter((each) => each.amount === amount && each.entry !== undefined && !pointed.has(each.entry))
    const found = left.find((each) => each.entry === entry) ?? left[0]
    if (found?.entry === undefined) continue
    pointed.add(found.entry)
    yield* perform(world, today, by, { type: 'bank.point', lines: [line], entries: [found.entry] })
  }
}

const pointedIn = (recorded: readonly Recorded[]): Set<string> =>
  new Set(
    recorded.flatMap(({ event }) => (event.type === 'BankLinesPointed' ? [...event.lines, ...event.entries] : [])),
  )

type Kind = 'cheques' | 'cash' | 'card' | 'received' | 'paid' | 'other'

function kindOf({ entry, amount }: BankLine): Kind {
  const faces = (start: string) => entry.lines.some(({ account }) => account.startsWith(start))
  if (faces('5112')) return 'cheques'
  if (faces('58')) return 'cash'
  if (faces('411') && amount > 0) return entry.reference.startsWith('CB ') ? 'card' : 'received'
  return (faces('401') || faces('404')) && amount < 0 ? 'paid' : 'other'
}

/** A slip, cash and cards are credited the next working day; so does a transfer leave that was ordered on the month's last one. */
function dayAtBank(line: BankLine): Day {
  const { date } = line.entry
  const kind = kindOf(line)
  const isLater =
    kind === 'cheques' || kind === 'cash' || kind === 'card' || (kind === 'paid' && date === lastWorkingDay(date))
  return isLater ? addWorkingDays(date, 1) : workingDayFrom(date)
}

/** As the bank names an operation; a transfer received is known by who sent it. */
function wordsOf(world: World, { entry: { label, reference, lines } }: BankLine, kind: Kind): string {
  const customer = world.customers.get(lines.find(({ party }) => party !== undefined)?.party ?? '')?.name ?? ''
  switch (kind) {
    case 'cheques':
      return 'REM CHQ'
    case 'cash':
      return 'VERS ESPECES'
    case 'card':
      return `REMISE ${reference}`
    case 'received':
      return `${reference.startsWith('PRLV') ? 'PRLV' : 'VIR RECU'} ${customer}`
    default:
      return label.replace(/^Virement/, 'VIR')
  }
}

/** Banks write in capitals, without accents. */
const asBanksWrite = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’–]/g, ' ').replace(/\s+/g, ' ').toUpperCase().trim()

function shownOf(world: World, line: BankLine): Shown {
  const { id, entry, amount } = line
  const kind = kindOf(line)
  return {
    date: dayAtBank(line),
    label: asBanksWrite(wordsOf(world, line, kind)),
    amount: cents(amount),
    entry: id,
    ...(kind === 'received' ? { reference: entry.reference } : {}),
  }
}

const aloneOf = ({ on, label, account, received, paid }: Bank['lines'][number]): Shown => ({
  date: workingDayFrom(on),
  label: asBanksWrite(label),
  amount: cents((received ?? 0) - (paid ?? 0)),
  account,
})
