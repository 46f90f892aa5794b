/** What customers pay for again each period: invoiced in advance, on its first working day. */
import { addMonths, type Day, monthOf, yearOf } from '#base/dates.ts'
import { rateOf, sumOf, times } from '#base/money.ts'
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
  const { number, customer, every } = contract
  const period = periodOf(month, MONTHS[every])
  const lines = contract.lines.flatMap(({ article: code, quantity, price }) => {
    const article = world.articles.get(code)
    return article ? [{ article, quantity, price: price ?? article.sale }] : []
  })
  const office = world.nameOf('salesOffice')
  const drafted = yield* perform(world, today, office, {
    type: 'sales.draft',
    kind: 'invoice',
    content: {
      customer,
      reference: `Contrat ${number}`,
      lines: lines.map(({ article, quantity, price }) => ({
        article: article.code,
        label: `${article.label} – ${period}`,
        quantity,
        unitPrice: price,
      })),
    },
  })
  const net = sumOf(lines, ({ price, quantity }) => times(price, quantity))
  const gross = net + rateOf(net, world.master.company.vatRate)
  const { by, overLimit } = approvalOf(world, customer, gross, office)
  const issued = yield* perform(world, today, by, { type: 'sales.validate', document: draftedIn(drafted), overLimit })
  afterInvoice(world, today, issued)
}
