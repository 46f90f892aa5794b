/** How the accountant writes: entries by hand, bills to pay later, and the bank statement, entered once a month. */
import type { Day } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import { byText } from '#base/sorting.ts'
import type { Recorded } from '#pgi'
import { workingDayFrom } from './calendar.ts'
import { planPayment } from './purchasing.ts'
import type { Story } from './step.ts'
import { type EntryLine, monthText, nextOf, perform, type StatementLine, type World } from './world.ts'

type Journal = 'AN' | 'AC' | 'VE' | 'BQ' | 'CA' | 'OD'
export type NewEntry = {
  readonly journal: Journal
  readonly date: Day
  readonly label: string
  readonly reference: string
  readonly lines: readonly EntryLine[]
}

/** From plain figures to what a command takes. A line that comes to nothing is not written. */
export const written = (lines: readonly EntryLine[]) =>
  lines
    .filter(({ debit = 0, credit = 0 }) => debit !== 0 || credit !== 0)
    .map(({ account, party, debit, credit, label, dueDate }) => ({
      account,
      ...(party === undefined ? {} : { party }),
      ...(label === undefined ? {} : { label }),
      ...(debit === undefined ? {} : { debit: cents(debit) }),
      ...(credit === undefined ? {} : { credit: cents(credit) }),
      ...(dueDate === undefined ? {} : { dueDate }),
    }))

export function* recordEntry(world: World, today: Day, { lines, ...entry }: NewEntry): Story<readonly Recorded[]> {
  const command = { type: 'entry.record' as const, ...entry, lines: written(lines) }
  return yield* perform(world, today, world.nameOf('accounting'), command)
}

export const rememberPayable = (world: World, supplier: string, number: string, item: string): void => {
  world.payables.set(`${supplier}/${number}`, item)
}

/** The open items of suppliers that an entry made. */
const itemsOfSuppliers = (recorded: readonly Recorded[]): string[] =>
  recorded.flatMap(({ event }) => (event.type === 'ItemOpened' && event.side === 'supplier' ? [event.item] : []))

export const VAT_ON_GOODS = '445660'
export const VAT_ON_ASSETS = '445620'

/** A supplier's invoice: what it is for, the VAT, what is owed. */
export function* recordSupplierInvoice(
  world: World,
  today: Day,
  invoice: {
    supplier: string
    number: string
    label: string
    charges: readonly EntryLine[]
    vat: Cents
    vatAccount?: string
    payable?: string
    due: Day
  },
): Story {
  const { supplier, number, label, charges, vat, vatAccount = VAT_ON_GOODS, payable = '401000', due } = invoice
  const total = charges.reduce((sum, { debit = 0 }) => sum + debit, 0) + vat
  const recorded = yield* recordEntry(world, today, {
    journal: 'AC',
    date: today,
    label,
    reference: number,
    lines: [
      ...charges,
      { account: vatAccount, debit: vat },
      { account: payable, party: supplier, credit: total, dueDate: due },
    ],
  })
  for (const item of itemsOfSuppliers(recorded)) rememberPayable(world, supplier, number, item)
  payLater(world, supplier, number, total, due, payable)
}

/**
 * The transfer leaves on the due date, or on the next day that banks work: with the others of the day since purchases are
 * kept in their module; before, it is entered from the bank’s statement.
 */
export function payLater(
  world: World,
  supplier: string,
  number: string,
  amount: number,
  due: Day,
  payable = '401000',
): void {
  const name = world.suppliers.get(supplier)?.name ?? supplier
  const date = workingDayFrom(due < world.first ? world.first : due)
  const item = world.payables.get(`${supplier}/${number}`)
  const { purchasing } = world.master.running
  if (purchasing && date >= purchasing.from && item !== undefined) {
    planPayment(world, date, item)
    return
  }
  world.statement.push({
    date,
    journal: 'BQ',
    label: `Virement ${name} – ${number}`,
    pays: { supplier, number },
    lines: [
      { account: payable, party: supplier, debit: amount },
      { account: '512000', credit: amount },
    ],
  })
}

export function debitLater(world: World, on: Day, label: string, account: string, amount: number): void {
  if (amount === 0) return
  world.statement.push({
    date: workingDayFrom(on),
    journal: 'BQ',
    label,
    lines: [
      { account, debit: amount },
      { account: '512000', credit: amount },
    ],
  })
}

/** The statement of a month, entered at once. What is dated later waits for the next one. */
export function* enterStatement(world: World, today: Day, until: Day): Story {
  const mine = world.statement.filter(({ date }) => date <= until).sort((one, two) => byText(one.date, two.date))
  const later = world.statement.filter(({ date }) => date > until)
  world.statement.splice(0, world.statement.length, ...later)
  for (const line of mine) {
    const { date, journal, label, lines } = line
    const reference = `${journal === 'CA' ? 'CAI' : 'REL'}-${monthText(date)}`
    const recorded = yield* recordEntry(world, today, { journal, date, label, reference, lines })
    yield* followStatement(world, today, line, recorded)
  }
}

/** A payment is matched with the invoice it pays; cheques taken to the bank get their slip. */
function* followStatement(
  world: World,
  today: Day,
  { date, pays, cheques }: StatementLine,
  recorded: readonly Recorded[],
): Story {
  const by = world.nameOf('accounting')
  const [payment] = itemsOfSuppliers(recorded)
  const invoice = pays && world.payables.get(`${pays.supplier}/${pays.number}`)
  if (payment !== undefined && invoice !== undefined) {
    yield* perform(world, today, by, { type: 'matching.match', items: [invoice, payment] })
  }
  const posted = recorded.find(({ event }) => event.type === 'EntryPosted')?.event
  if (cheques === undefined || posted?.type !== 'EntryPosted') return
  const reference = `REM-${String(nextOf(world, 'slip')).padStart(4, '0')}`
  const entry = `entry-${posted.number}`
  const receipts = [...cheques]
  yield* perform(world, today, by, { type: 'remittance.record', kind: 'cheques', receipts, date, reference, entry })
}
