/** What it costs to open the door each month: bills, pay, bank, tax. */
import { addDays, addMonths, type Day, endOfMonth, firstOfMonth, monthOf } from '#base/dates.ts'
import { cents, rateOf } from '#base/money.ts'
import { registerInvestment } from './assets.ts'
import { dueDateOf } from './buying.ts'
import { addWorkingDays, inMonth, lastWorkingDay, monthsBetween } from './calendar.ts'
import {
  debitLater,
  enterStatement,
  recordEntry,
  recordSupplierInvoice,
  VAT_ON_ASSETS,
  VAT_ON_GOODS,
} from './ledger.ts'
import { nextSupplierInvoice } from './purchasing.ts'
import type { Story } from './step.ts'
import { monthLabel, monthText, perform, type World } from './world.ts'

/** A figure that varies around another, in whole cents. */
function around(world: World, amount: number, spread: number): number {
  return spread === 0 ? amount : Math.round((amount * (100 + world.chance('bills').int(-spread, spread))) / 100)
}

export function planMonths(world: World): void {
  for (const month of monthsBetween(world.first, world.last)) {
    planSupplierInvoices(world, month)
    planDebits(world, month)
    world.agenda.plan(lastWorkingDay(month), 'books', (today) => payStaff(world, today))
    // The statement of the month before comes, and what the month before did goes to the books.
    if (month > world.first) {
      world.agenda.plan(addWorkingDays(addDays(month, -1), 4), 'books', (today) => closeMonth(world, today))
      world.agenda.plan(inMonth(month, 18), 'books', (today) => declareVat(world, today))
    }
  }
  planInvestments(world)
}

function planSupplierInvoices(world: World, month: Day): void {
  for (const invoice of world.master.running.supplierInvoices) {
    const supplier = world.suppliers.get(invoice.supplier)
    if (!supplier || !invoice.months.includes(monthOf(month))) continue
    world.agenda.plan(inMonth(month, invoice.day), 'books', function* (today) {
      const net = cents(around(world, invoice.net, invoice.spread))
      const { label, account, covers, vat = world.master.company.vatRate } = invoice
      const number = nextSupplierInvoice(world, supplier, today)
      yield* recordSupplierInvoice(world, today, {
        supplier: supplier.code,
        number,
        label: `${label} – ${number}`,
        charges: [{ account, debit: net }],
        vat: rateOf(net, vat),
        due: dueDateOf(supplier, today),
      })
      world.serviceInvoices.push({ on: today, label, account, net, vat, ...(covers === undefined ? {} : { covers }) })
    })
  }
}

function planDebits(world: World, month: Day): void {
  const { debits, loan } = world.master.running
  for (const { label, account, amount, spread, day, months } of debits) {
    if (months.includes(monthOf(month))) {
      debitLater(world, inMonth(month, day), label, account, around(world, amount, spread))
    }
  }
  // The instalment is constant: interest on what is still owed, and the rest of it pays the loan back.
  const owed = -world.memory.balance('164000', monthText(addMonths(month, -1))) - repaid(world, month)
  const interest = Math.round((owed * loan.rate) / 10_000 / 12)
  const date = inMonth(month, loan.day)
  world.statement.push({
    date,
    journal: 'BQ',
    label: `${loan.label} – échéance`,
    lines: [
      { account: '164000', debit: loan.monthly - interest },
      { account: '661100', debit: interest },
      { account: '512000', credit: loan.monthly },
    ],
  })
}

/** What the instalments already planned pay back before a month. */
function repaid({ statement }: World, month: Day): number {
  return statement
    .filter(({ date }) => date < month)
    .flatMap(({ lines }) => lines)
    .reduce((sum, { account, debit = 0 }) => (account === '164000' ? sum + debit : sum), 0)
}

/** A company whose pay is one entry a month, at flat rates. */
function* payStaff(world: World, today: Day): Story {
  const { payroll } = world.master.running
  if (!payroll) return
  const gross = world.master.people.staff.reduce((sum, person) => sum + person.gross, 0)
  const share = (rate: typeof payroll.withholdingTax, of = gross) => rateOf(cents(of), rate)
  const { employee, employer } = payroll
  const kept = { urssaf: share(employee.urssaf), pension: share(employee.pension), health: share(employee.health) }
  const owed = { urssaf: share(employer.urssaf), pension: share(employer.pension), health: share(employer.health) }
  const net = gross - kept.urssaf - kept.pension - kept.health
  const tax = share(payroll.withholdingTax, net)
  const month = monthText(today)
  yield* recordEntry(world, today, {
    journal: 'OD',
    date: today,
    label: `Salaires – ${monthLabel(today)}`,
    reference: `PAIE-${month}`,
    lines: [
      { account: '641100', debit: gross },
      { account: '645100', debit: owed.urssaf },
      { account: '645300', debit: owed.pension },
      { account: '645200', debit: owed.health },
      { account: '431000', credit: kept.urssaf + owed.urssaf },
      { account: '437300', credit: kept.pension + owed.pension },
      { account: '437200', credit: kept.health + owed.health },
      { account: '442100', credit: tax },
      { account: '421000', credit: net - tax },
    ],
  })
  debitLater(world, today, `Virement des salaires – ${monthLabel(today)}`, '421000', net - tax)
}

/** The fourth working day: the transfer to the books, the bank statement, and what falls due from the month before. */
function* closeMonth(world: World, today: Day): Story {
  const until = addDays(firstOfMonth(today), -1)
  const by = world.nameOf('accounting')
  const month = monthText(until)
  yield* perform(world, today, by, { type: 'accounting.transfer', until })
  yield* enterStatement(world, today, until)
  const owed = (account: string) => -world.memory.balance(account, month)
  debitLater(world, inMonth(today, 15), `Urssaf – ${monthLabel(until)}`, '431000', owed('431000'))
  debitLater(world, inMonth(today, 15), `Prélèvement à la source – ${monthLabel(until)}`, '442100', owed('442100'))
  debitLater(world, inMonth(today, 25), `Retraite complémentaire – ${monthLabel(until)}`, '437300', owed('437300'))
  debitLater(world, inMonth(today, 25), `Mutuelle – ${monthLabel(until)}`, '437200', owed('437200'))
}

const euro = (amount: number): number => Math.round(amount / 100) * 100

/** The return is in whole euros; the cents go to 658 or 758. */
function* declareVat(world: World, today: Day): Story {
  const date = endOfMonth(addMonths(firstOfMonth(today), -1))
  const month = monthText(date)
  const { memory } = world
  const collected = -memory.balance('445710', month)
  const onGoods = memory.balance(VAT_ON_GOODS, month)
  const onAssets = memory.balance(VAT_ON_ASSETS, month)
  const carried = memory.balance('445670', month)
  const due = euro(collected - onGoods - onAssets - carried)
  const rounding = collected - onGoods - onAssets - carried - due
  yield* recordEntry(world, today, {
    journal: 'OD',
    date,
    label: `Déclaration de TVA – ${monthLabel(date)}`,
    reference: `CA3-${month}`,
    lines: [
      { account: '445710', debit: collected },
      { account: VAT_ON_GOODS, credit: onGoods },
      { account: VAT_ON_ASSETS, credit: onAssets },
      { account: '445670', credit: carried },
      due > 0 ? { account: '445510', credit: due } : { account: '445670', debit: -due },
      rounding > 0 ? { account: '758000', credit: rounding } : { account: '658000', debit: -rounding },
    ],
  })
  if (due > 0) debitLater(world, inMonth(today, 24), `TVA – ${monthLabel(date)}`, '445510', due)
}

function planInvestments(world: World): void {
  for (const investment of world.master.running.investments) {
    const { date, supplier: code, account, label, net } = investment
    const supplier = world.suppliers.get(code)
    if (!supplier) continue
    world.agenda.plan(date, 'books', function* (today) {
      const number = nextSupplierInvoice(world, supplier, today)
      yield* recordSupplierInvoice(world, today, {
        supplier: code,
        number,
        label: `${label} – ${number}`,
        charges: [{ account, debit: net }],
        vat: rateOf(net, world.master.company.vatRate),
        vatAccount: VAT_ON_ASSETS,
        payable: '404000',
        due: dueDateOf(supplier, today),
      })
      yield* registerInvestment(world, today, investment, number)
    })
  }
}
