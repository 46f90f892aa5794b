/** What customers pay for again each period: invoiced in advance, on its first working day. */
import { addMonths, type Day, monthOf, yearOf } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import type { Contract } from '../master.ts'
import { approvalOf } from './approval.ts'
import { monthsBetween } from './calendar.ts'
import { afterInvoice } from './invoicing.ts'
import type { Story } from './step.ts'
import { draftedIn, monthLabel, perform, type World } from './world.ts'

const MONTHS: Readonly<Record<Contract['every'], number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 }

export function planContracts(world: World): void {
  for (const contract of world.master.contracts) {
    const length = MONTHS[contract.every]
    for (const month of monthsBetween(world.first, world.last)) {
      const begins = (monthOf(month) - 1) % length === 0
      const runs = month >= contract.from && (contract.to === undefined || month <= contract.to)
      if (begins && runs) world.agenda.plan(month, 'invoice', (today) => renew(world, today, contract, month))
    }
  }
}

function periodOf(month: Day, length: number): string {
  const last = addMonths(month, length - 1)
  if (length === 1) return monthLabel(month)
  if (length === 12) return `année ${yearOf(month)}`
  return `${monthLabel(month).split(' ')[0]} à ${monthLabel(last)}`
}

function* renew(world: World, today: Day, contract: Contract, month: Day): Story {
  const { number, customer, quantity, price, every } = contract
  const article = world.articles.get(contract.article)
  if (!article) return
  const office = world.nameOf('salesOffice')
  const content = {
    customer,
    reference: `Contrat ${number}`,
    lines: [
      {
        article: article.code,
        label: `${article.label} – ${periodOf(month, MONTHS[every])}`,
        quantity,
        ...(price === undefined ? {} : { unitPrice: price }),
      },
    ],
  }
  const drafted = yield* perform(world, today, office, { type: 'sales.draft', kind: 'invoice', content })
  const gross = Math.round(((price ?? article.sale) * quantity * 1.2) / 1000)
  const { by, overLimit } = approvalOf(world, customer, cents(gross), office)
  const issued = yield* perform(world, today, by, { type: 'sales.validate', document: draftedIn(drafted), overLimit })
  afterInvoice(world, today, issued)
}
