/** What an event of one module means in the others. */
import { cents, negate } from '#base/money.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import { isCustomerAccount } from '../accounting/accounts.ts'
import type { AccountingEvent } from '../accounting/events.ts'
import { entryNumbered } from '../accounting/state.ts'
import type { YearEndCommand } from '../accounting/year-end/commands.ts'
import type { FixedAssetsEvent } from '../fixed-assets/events.ts'
import { toPay as amountOwed } from '../purchasing/deduction.ts'
import type { PurchasingEvent } from '../purchasing/events.ts'
import { goodsComing, goodsGoingBack } from '../purchasing/goods.ts'
import { invoiceOf } from '../purchasing/match.ts'
import { payableAccountOf } from '../purchasing/payable.ts'
import { toPay } from '../sales/deduction.ts'
import type { SalesEvent } from '../sales/events.ts'
import { partsCredited } from '../sales/return.ts'
import { goodsLeaving, goodsReturning } from '../sales/validate.ts'
import { issue, takeBack } from '../stock/move.ts'
import { evolve as evolveTreasury } from '../treasury/evolve.ts'
import { matched } from '../treasury/match.ts'
import { openCreditNote, openItem, openSupplierCreditNote } from '../treasury/open.ts'
import type { Company, Context } from './company.ts'
import type { Event } from './event.ts'

export function consequencesOfSale(company: Company, event: SalesEvent, { today }: Context): Event[] {
  switch (event.type) {
    case 'GoodsDelivered': {
      const { document, content } = event
      return issue(company.stock, content.date, document, goodsLeaving({ kind: 'deliveryNote', content }))
    }
    case 'CustomerReturnRecorded': {
      const { document, content } = event
      return takeBack(company.stock, content.date, document, goodsReturning({ kind: 'returnNote', content }))
    }
    case 'InvoiceIssued': {
      const { document, number, content, totals, dueDate } = event
      const { customer, date } = content
      const amount = toPay(totals, content)
      const label = `${content.depositOn === undefined ? 'Facture' : 'Facture d’acompte'} ${number}`
      return [
        // Deposits may have paid all of it: then nothing more is owed.
        ...(amount > 0
          ? [openItem({ item: document, customer, date, dueDate, amount, label, reference: number })]
          : []),
        ...issue(company.stock, date, document, goodsLeaving({ kind: 'invoice', content })),
      ]
    }
    case 'CreditNoteIssued': {
      const { document, number, content, totals } = event
      const { customer, date } = content
      const amount = negate(totals.gross)
      const credit = { item: document, customer, date, amount, label: `Avoir ${number}`, reference: number }
      return [
        ...openCreditNote(company.treasury, credit, partsCredited(company.sales, content, totals.gross), today),
        ...takeBack(company.stock, date, document, goodsReturning({ kind: 'creditNote', content })),
      ]
    }
    default:
      return []
  }
}

export function consequencesOfPurchase(company: Company, event: PurchasingEvent, { today }: Context): Event[] {
  switch (event.type) {
    case 'GoodsReceiptRecorded': {
      const { document, content } = event
      const lines = goodsComing(content)
      return lines.length > 0 ? [{ type: 'GoodsReceived', date: content.date, reference: document, lines }] : []
    }
    // What goes back leaves the shelf at its average cost, like goods sold.
    case 'GoodsReturnRecorded':
      return issue(company.stock, event.content.date, event.document, goodsGoingBack(event.content))
    case 'PurchaseInvoiceRecorded': {
      const { document, number, content, totals, dueDate } = event
      const { reference = number } = content
      const amount = negate(amountOwed(totals, content))
      const label = `${content.depositOn === undefined ? 'Facture' : 'Facture d’acompte'} ${reference}`
      if (amount === 0) return []
      return [openItem({ ...owedTo(content), item: document, dueDate, amount, label, reference })]
    }
    case 'SupplierCreditNoteRecorded': {
      const { document, number, content, totals } = event
      const { reference = number } = content
      const owed = { ...owedTo(content), item: document, amount: totals.gross, label: `Avoir ${reference}`, reference }
      const [line] = content.lines
      return openSupplierCreditNote(company.treasury, owed, invoiceOf(company.purchasing, line?.origin), today)
    }
    default:
      return []
  }
}

/** An invoice booked with the asset it bills is owed to its supplier on 404, as one recorded by the purchases is. */
export function consequencesOfAsset(event: FixedAssetsEvent): Event[] {
  if (event.type !== 'AssetAcquired' || event.booking === undefined) return []
  const { asset, booking, fields } = event
  const { supplier, reference, gross, dueDate } = booking
  const owed = { side: 'supplier' as const, account: ACCOUNTS.assetSuppliers, date: fields.acquiredOn }
  const label = `Facture ${reference}`.slice(0, 200)
  return [openItem({ ...owed, item: asset, customer: supplier, dueDate, amount: negate(gross), label, reference })]
}

const owedTo = (content: Extract<PurchasingEvent, { totals: unknown }>['content']) => ({
  customer: content.supplier,
  side: 'supplier' as const,
  account: payableAccountOf(content),
  date: content.date,
})

/**
 * A line typed by hand on a party's account becomes an item that can be matched; one that undoes another settles it, when it was
 * still whole.
 */
export function consequencesOfEntry(company: Company, event: AccountingEvent, { today }: Context): Event[] {
  // An entry that comes from a document or a receipt stands for an item that is already open.
  if (event.type !== 'EntryPosted' || event.entry.source !== undefined) return []
  const { date, reference, lines } = event.entry
  const opened = lines.flatMap(({ account, item, party, dueDate, label, debit, credit }) => {
    if (item === undefined || party === undefined) return []
    const side = isCustomerAccount(account) ? {} : { side: 'supplier' as const, account }
    return [{ item, customer: party, ...side, date, dueDate, amount: cents(debit - credit), label, reference }]
  })
  const [only] = opened
  const undone =
    only && opened.length === 1 && event.reverses !== undefined ? itemUndone(company, event.reverses) : undefined
  const events: Event[] = opened.map(openItem)
  if (!only || !undone || undone.left !== negate(only.amount)) return events
  const [debit, credit] = only.amount > 0 ? [only.item, undone.item] : [undone.item, only.item]
  const allocation = { debit, credit, amount: cents(Math.abs(only.amount)) }
  return [...events, matched(company.treasury, [undone, { ...only, left: only.amount }], [allocation], today)]
}

/** The item of the one line on a customer's account that an entry has. */
function itemUndone({ accounting, treasury }: Company, number: number) {
  const items = entryNumbered(accounting, number)?.entry.lines.flatMap(({ item }) => item ?? []) ?? []
  return items.length === 1 ? treasury.items.get(items[0] ?? '') : undefined
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
      const settled = openCreditNote(treasury, credit, [{ invoice: debit, amount: line.credit }], today)
      treasury = settled.reduce(evolveTreasury, treasury)
      return settled
    })
  })
}
