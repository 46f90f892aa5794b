/** The end of the fiscal year: depreciation, inventory, cut-off, corporate tax; and what the meeting decides of the last profit. */
import { addMonths, type Day, yearOf } from '#base/dates.ts'
import { cents, rateOf } from '#base/money.ts'
import { chargeYear } from './assets.ts'
import { addWorkingDays, inMonth } from './calendar.ts'
import { recordCutOff } from './cut-off.ts'
import { debitLater, recordEntry } from './ledger.ts'
import type { Story } from './step.ts'
import { perform, type World } from './world.ts'

/** Inventory entries are written once the last month is in the books and its VAT declared. */
const WORKING_DAYS_AFTER = 18

export function planYear(world: World): void {
  const { allocation } = world.master.running
  world.agenda.plan(allocation.date, 'books', (today) => allocate(world, today))
  for (const { to } of world.master.company.fiscalYears) {
    if (to >= world.last) continue
    let worth = 0
    // The count of the shelves on the last evening, whatever happens before the entries are written.
    world.closings.set(to, () => {
      worth = world.memory.stockWorth
    })
    world.agenda.plan(addWorkingDays(to, WORKING_DAYS_AFTER), 'books', (today) => close(world, today, to, () => worth))
  }
}

function* close(world: World, today: Day, to: Day, worth: () => number): Story {
  const { memory } = world
  const { depreciation, corporateTax } = world.master.running
  const year = String(yearOf(to))
  const total = depreciation.reduce((sum, { amount }) => sum + amount, 0)
  if (!(yield* chargeYear(world, today, to)))
    yield* recordEntry(world, today, {
      journal: 'OD',
      date: to,
      label: `Dotations aux amortissements ${year}`,
      reference: `INV-${year}-1`,
      lines: [
        { account: '681120', debit: total },
        ...depreciation.map(({ account, amount }) => ({ account, credit: amount })),
      ],
    })
  const opening = memory.balance('370000', to.slice(0, 7))
  yield* recordEntry(world, today, {
    journal: 'OD',
    date: to,
    label: 'Annulation du stock initial',
    reference: `INV-${year}-2`,
    lines: [
      { account: '603700', debit: opening },
      { account: '370000', credit: opening },
    ],
  })
  yield* recordEntry(world, today, {
    journal: 'OD',
    date: to,
    label: 'Constatation du stock final',
    reference: `INV-${year}-3`,
    lines: [
      { account: '370000', debit: worth() },
      { account: '603700', credit: worth() },
    ],
  })
  yield* recordCutOff(world, today, to)
  const profit = -memory.movementOf('6', year) - memory.movementOf('7', year)
  const reduced = Math.min(Math.max(profit, 0), corporateTax.reducedUpTo)
  const rest = Math.max(profit, 0) - reduced
  // Whole euros, as the return is (CGI art. 1657).
  const tax =
    Math.round((rateOf(cents(reduced), corporateTax.reducedRate) + rateOf(cents(rest), corporateTax.rate)) / 100) * 100
  yield* recordEntry(world, today, {
    journal: 'OD',
    date: to,
    label: `Impôt sur les bénéfices ${year}`,
    reference: `INV-${year}-4`,
    lines: [
      { account: '695000', debit: tax },
      { account: '444000', credit: tax },
    ],
  })
  // A register of fixed assets is what the year needs to be closed for good.
  if (world.master.assets.length > 0) {
    yield* perform(world, today, world.nameOf('accounting'), { type: 'fiscal-year.close', to })
  }
}

function* allocate(world: World, today: Day): Story {
  const { dividends, paidOn } = world.master.running.allocation
  const profit = world.master.opening.credits.find(({ account }) => account === '120000')?.amount ?? 0
  yield* recordEntry(world, today, {
    journal: 'OD',
    date: today,
    label: 'Affectation du résultat',
    reference: `AG-${yearOf(today)}`,
    lines: [
      { account: '120000', debit: profit },
      { account: '106800', credit: profit - dividends },
      { account: '457000', credit: dividends },
    ],
  })
  world.agenda.plan(paidOn, 'books', (day) => payDividends(world, day))
}

/** Partners are people: income tax and social levies are kept, and paid by the 15th of the next month (CGI art. 117 quater and 1671 C). */
function* payDividends(world: World, today: Day): Story {
  const { dividends, withholding, paidOn } = world.master.running.allocation
  const kept = rateOf(dividends, withholding)
  yield* recordEntry(world, today, {
    journal: 'OD',
    date: paidOn,
    label: 'Retenues sur les dividendes',
    reference: `AG-${yearOf(today)}`,
    lines: [
      { account: '457000', debit: kept },
      { account: '442300', credit: kept },
    ],
  })
  debitLater(world, paidOn, 'Versement des dividendes', '457000', dividends - kept)
  debitLater(world, inMonth(addMonths(paidOn, 1), 15), 'Retenues sur les dividendes', '442300', kept)
}
