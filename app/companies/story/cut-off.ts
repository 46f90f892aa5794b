/**
 * Cut-off at the end of the fiscal year: what the year bears and nobody has billed or paid yet, and what was billed to it and
 * is for the next one. Closing the year reverses each entry on the first day of the next.
 */
import { addDays, addMonths, type Day, dayOfMonth, endOfMonth, firstOfMonth, yearOf } from '#base/dates.ts'
import { type BasisPoints, basisPoints, type Cents, cents, proportion, rateOf, sumOf } from '#base/money.ts'
import { type Command, shippingVatRate } from '#pgi'
import type { Master } from '../master.ts'
import { monthsBetween } from './calendar.ts'
import { recordEntry } from './ledger.ts'
import type { Invoice } from './memory.ts'
import type { Story } from './step.ts'
import { type EntryLine, monthLabel, monthText, perform, type World } from './world.ts'

type Opening = Master['opening']['cutOff'][number]
type Recording = Extract<Command, { type: 'accrual.record' }>
type Accrual = Omit<Recording, 'type' | 'date' | 'vatRate' | 'reversed'> & { readonly vatRate?: BasisPoints }

const LEAVE_PAY = { account: '641200', counterpart: '428200', charges: '438200' }
const COMMISSIONS = { account: '641100', counterpart: '428600', charges: '438600' }
const NO_VAT = basisPoints(0)
const CONTRIBUTIONS = '645100'
const CARRIAGE_BILLED = '708500'

export function* recordCutOff(world: World, today: Day, to: Day): Story {
  const accruals = [
    ...invoicesNotReceived(world, to),
    ...prepaidExpenses(world, to),
    ...deliveriesToInvoice(world, to),
    ...leaveOwed(world, to),
    ...commissionsOwed(world, to),
    ...interestAccrued(world, to),
  ]
  for (const accrual of accruals) {
    if (accrual.amount === 0) continue
    yield* perform(world, today, world.nameOf('accounting'), {
      type: 'accrual.record',
      date: to,
      reversed: true,
      vatRate: NO_VAT,
      ...accrual,
    })
  }
}

/** Bills of the next month for the last one of the year: they came before the entries are written, their amount is known. */
function invoicesNotReceived({ serviceInvoices }: World, to: Day): Accrual[] {
  const late = serviceInvoices.filter(
    ({ on, covers }) => covers === 'monthBefore' && monthText(addDays(firstOfMonth(on), -1)) === monthText(to),
  )
  return late.map(({ label, account, net, vat }) => ({
    kind: 'invoiceNotReceived',
    label: `Facture non parvenue – ${label} – ${monthLabel(to)}`,
    reference: `FNP-${yearOf(to)}`,
    account,
    amount: net,
    vatRate: vat,
  }))
}

/** The months that a bill pays for beyond the year, out of all that it pays for. */
function prepaidExpenses({ serviceInvoices }: World, to: Day): Accrual[] {
  return serviceInvoices.flatMap(({ on, label, account, net, covers }) => {
    if (on > to || typeof covers !== 'number') return []
    const beyond = monthsBetween(addDays(to, 1), addDays(addMonths(firstOfMonth(on), covers), -1)).length
    if (beyond === 0) return []
    return {
      kind: 'prepaidExpense' as const,
      label: `Charge constatée d’avance – ${label} – ${beyond} mois sur ${covers}`,
      reference: `CCA-${yearOf(to)}`,
      account,
      amount: cents(proportion(net, beyond, covers)),
    }
  })
}

/** The goods left in the year, their invoice is dated in the next: revenue by account and rate, as the invoices say it. */
function deliveriesToInvoice({ memory }: World, to: Day): Accrual[] {
  const amounts = new Map<string, { account: string; rate: BasisPoints; amount: number }>()
  const late = memory.invoices.filter(
    ({ content }) => content.date > to && wasDeliveredBy(memory.deliveries, content, to),
  )
  for (const { content, totals } of late) {
    const carriage = { account: CARRIAGE_BILLED, rate: shippingVatRate(content.lines), amount: totals.shipping }
    for (const { account, rate, amount } of [...totals.revenue, carriage]) {
      const key = `${account}/${rate}`
      amounts.set(key, { account, rate, amount: (amounts.get(key)?.amount ?? 0) + amount })
    }
  }
  return [...amounts.values()].map(({ account, rate, amount }) => ({
    kind: 'invoiceToIssue',
    label: `Factures à établir – livraisons de ${monthLabel(to)}`,
    reference: `FAE-${yearOf(to)}`,
    account,
    amount: cents(amount),
    vatRate: rate,
  }))
}

function wasDeliveredBy(deliveries: ReadonlyMap<string, Day>, { lines }: Invoice['content'], to: Day): boolean {
  const days = lines.flatMap(({ origin }) => (origin === undefined ? [] : (deliveries.get(origin.document) ?? [])))
  return days.length > 0 && days.every((day) => day <= to)
}

/**
 * Days acquired and not taken, at the tenth of a year's pay for thirty days (C. trav. art. L3141-24): at a constant pay it
 * is a little more than what working would have paid, a twenty-sixth of the month.
 */
function leaveOwed(world: World, to: Day): Accrual[] {
  const days = new Map(world.leaveAt(to).map(({ employee, balance }) => [employee, balance]))
  const present = world.master.people.staff.filter(({ employment }) => (employment?.until ?? '9999') > to)
  const owed = present.map(({ id, gross }) =>
    proportion(gross * 12, days.get(world.employees.get(id) ?? '') ?? 0, 10 * 30_000),
  )
  const amount = cents(owed.reduce((sum, each) => sum + each, 0))
  return staffCost(world, to, amount, LEAVE_PAY, 'Congés payés à payer', `CP-${yearOf(to)}`)
}

/** Commissions of the last period, fixed and paid in the first month of the next year. */
function commissionsOwed(world: World, to: Day): Accrual[] {
  const late = world.memory.commissions.filter(({ event, on }) => event.to <= to && on > to)
  const amount = sumOf(late, ({ event }) => event.amount)
  return staffCost(world, to, amount, COMMISSIONS, 'Commissions à payer du dernier trimestre', `COM-${yearOf(to)}`)
}

/** Pay that is owed, and the employer's contributions on it at the average rate of the year. */
function staffCost(
  { memory }: World,
  to: Day,
  amount: Cents,
  { account, counterpart, charges }: typeof LEAVE_PAY,
  label: string,
  reference: string,
): Accrual[] {
  const year = String(yearOf(to))
  const paid = memory.movementOf('641', year)
  if (paid === 0) return []
  const contributions = cents(proportion(amount, memory.movementOf('645', year), paid))
  return [
    { kind: 'accruedExpense', label, reference, account, counterpart, amount },
    {
      kind: 'accruedExpense',
      label: `Charges sociales – ${label}`,
      reference,
      account: CONTRIBUTIONS,
      counterpart: charges,
      amount: contributions,
    },
  ]
}

/** From the last instalment to the end of the year, months counting for thirty days. */
function interestAccrued({ memory, master }: World, to: Day): Accrual[] {
  const { loan } = master.running
  const owed = -memory.balance('164000', monthText(to))
  const days = 30 - Math.min(loan.day, dayOfMonth(endOfMonth(to)))
  return [
    {
      kind: 'accruedExpense',
      label: `Intérêts courus – ${loan.label}`,
      reference: `ICNE-${yearOf(to)}`,
      account: '661100',
      counterpart: '164800',
      amount: cents(Math.round((owed * loan.rate * days) / (10_000 * 360))),
    },
  ]
}

const PREPAID = '486'
const VAT_TO_COME = '445860'

/** What the balance sheet of the year before holds of its cut-off. */
export function setApart({ account, amount, vat }: Opening): EntryLine[] {
  if (account.startsWith(PREPAID)) return [{ account, debit: amount }]
  const tax = rateOf(amount, vat)
  return [
    { account: VAT_TO_COME, debit: tax },
    { account, credit: amount + tax },
  ]
}

/** The company kept its books elsewhere before: what was set apart there is reversed on the first day, like the rest. */
export function* reverseOpeningCutOff(world: World): Story {
  for (const each of world.master.opening.cutOff) {
    const { label, expense, amount } = each
    const isPrepaid = each.account.startsWith(PREPAID)
    yield* recordEntry(world, world.first, {
      journal: 'OD',
      date: world.first,
      label: `Extourne – ${label}`,
      reference: `EXT-${yearOf(addDays(world.first, -1))}`,
      lines: [
        ...setApart(each).map(({ account, debit, credit }) => ({
          account,
          ...(credit === undefined ? {} : { debit: credit }),
          ...(debit === undefined ? {} : { credit: debit }),
        })),
        { account: expense, ...(isPrepaid ? { debit: amount } : { credit: amount }) },
      ],
    })
  }
}
