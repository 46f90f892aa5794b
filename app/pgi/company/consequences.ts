/** What an event of one module means in the others. */
import { cents, negate } from '#base/money.ts'
import type { AccountingEvent } from '../accounting/events.ts'
import type { YearEndCommand } from '../accounting/year-end/commands.ts'
import type { SalesEvent } from '../sales/events.ts'
import { goodsLeaving, goodsReturning } from '../sales/validate.ts'
import { issue, takeBack } from '../stock/move.ts'
import { evolve as evolveTreasury } from '../treasury/evolve.ts'
import { openCreditNote, openItem } from '../treasury/open.ts'
import type { Company, Context } from './company.ts'
import type { Event } from './event.ts'

export function consequencesOfSale(company: Company, event: SalesEvent, { today }: Context): Event[] {
  switch (event.type) {
    case 'GoodsDelivered': {
      const { document, content } = event
      return issue(company.stock, content.date, document, goodsLeaving({ kind: 'deliveryNote', content }))
    }
    case 'InvoiceIssued': {
      const { document, number, content, totals, dueDate } = event
      const { customer, date } = content
      const label = `Facture ${number}`
      return [
        openItem({ item: document, customer, date, dueDate, amount: totals.gross, label, reference: number }),
        ...issue(company.stock, date, document, goodsLeaving({ kind: 'invoice', content })),
      ]
    }
    case 'CreditNoteIssued': {
      const { document, number, content, totals } = event
      const { customer, date } = content
      const amount = negate(totals.gross)
      const credit = { item: document, customer, date, amount, label: `Avoir ${number}`, reference: number }
      const invoice = content.lines.find(({ origin }) => origin !== undefined)?.origin?.document
      return [
        ...openCreditNote(company.treasury, credit, invoice, today),
        ...takeBack(company.stock, date, document, goodsReturning({ kind: 'creditNote', content })),
      ]
    }
    default:
      return []
  }
}

/** A line typed by hand on a customer's account becomes an item that can be matched. */
export function consequencesOfEntry(event: AccountingEvent): Event[] {
  // An entry that comes from a document or a receipt stands for an item that is already open.
  if (event.type !== 'EntryPosted' || event.entry.source !== undefined) return []
  const { date, reference, lines } = event.entry
  return lines.flatMap(({ item, party, dueDate, label, debit, credit }) =>
    item === undefined || party === undefined
      ? []
      : [openItem({ item, customer: party, date, dueDate, amount: cents(debit - credit), label, reference })],
  )
}

/** Items that became doubtful are settled on the customer’s account: what is owed is on 416 now. */
export function consequencesOfYearEnd(
  company: Company,
  command: YearEndCommand,
  events: readonly Event[],
  { today }: Context,
): Event[] {
  if (command.type !== 'doubtful.transfer') return []
  let { treasury } = company
  return events.flatMap((event) => {
    if (event.type !== 'EntryPosted') return []
    const { date, reference, lines } = event.entry
    const credits = lines.filter(({ item }) => item !== undefined)
    return [...new Set(command.items)].flatMap((debit, rank) => {
      const line = credits[rank]
      if (line?.item === undefined || line.party === undefined) return []
      const credit = {
        item: line.item,
        customer: line.party,
        date,
        amount: negate(line.credit),
        label: line.label,
        reference,
      }
      const settled = openCreditNote(treasury, credit, debit, today)
      treasury = settled.reduce(evolveTreasury, treasury)
      return settled
    })
  })
}
