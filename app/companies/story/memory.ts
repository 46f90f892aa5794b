/** What the people of the story know, learned from what happened: shelves, orders to deliver, who owes what, the books. */
import type { Day } from '#base/dates.ts'
import type { Event, Recorded } from '#pgi'

type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>
export type Invoice = EventOf<'InvoiceIssued'>
export type DocumentContent = Invoice['content']
export type DocumentId = Invoice['document']
type Allocation = EventOf<'ItemsMatched'>['allocations'][number]

export type OpenItem = {
  readonly item: string
  readonly customer: string
  readonly dueDate?: Day
  /** What is not settled yet: positive when the customer owes it. */
  left: number
}
export type Order = {
  readonly customer: string
  readonly content: DocumentContent
  readonly left: number[]
  gross: number
}
/** A line of account 512: `entry-51.0`. Positive when money came in. */
export type BankLine = { readonly id: string; readonly amount: number; readonly entry: EventOf<'EntryPosted'>['entry'] }
type Stock = { quantity: number; reserved: number; coming: number }

const add = (map: Map<string, number>, key: string, amount: number) => map.set(key, (map.get(key) ?? 0) + amount)

export class Memory {
  readonly items = new Map<string, OpenItem>()
  readonly itemsByCustomer = new Map<string, OpenItem[]>()
  readonly orders = new Map<string, Order>()
  /** Invoices whose payment came and waits to be matched: nobody pays them again. */
  readonly beingSettled = new Set<string>()
  readonly reminded = new Map<string, { level: number; date: Day }>()
  /** Worth of all that is on the shelves, in cents. */
  stockWorth = 0
  /** Debit less credit, by account and month: `512000/2025-03`. */
  readonly movements = new Map<string, number>()
  /** What the books say the bank did; a balance that is carried from one year to the next is none of it. */
  readonly bankLines: BankLine[] = []
  /** The day of each delivery note. */
  readonly deliveries = new Map<string, Day>()
  readonly invoices: Invoice[] = []
  /** What each salesperson earned, and the day it was fixed. */
  readonly commissions: { readonly event: EventOf<'CommissionApproved'>; readonly on: Day }[] = []
  readonly #stocks = new Map<string, Stock>()
  readonly #allocations = new Map<string, readonly Allocation[]>()
  readonly #ordered = new Map<string, number>()

  stockOf(article: string): Stock {
    const known = this.#stocks.get(article)
    if (known) return known
    const fresh = { quantity: 0, reserved: 0, coming: 0 }
    this.#stocks.set(article, fresh)
    return fresh
  }

  itemsOf(customer: string): readonly OpenItem[] {
    return this.itemsByCustomer.get(customer) ?? []
  }

  /** The last order that a customer confirmed since a day, if any. */
  lastOrderOf(customer: string, since: Day): string | undefined {
    const mine = [...this.orders].filter(([, order]) => order.customer === customer && order.content.date >= since)
    return mine.at(-1)?.[0]
  }

  /** What a customer owes or will owe, as near as people know it: the company itself is exact. */
  outstandingOf(customer: string): number {
    return this.itemsOf(customer).reduce((sum, { left }) => sum + left, 0) + (this.#ordered.get(customer) ?? 0)
  }

  /** Debit less credit of an account at the end of a month, or at the beginning of all. */
  balance(account: string, until: string): number {
    let sum = 0
    for (const [key, amount] of this.movements) {
      if (key.startsWith(`${account}/`) && key.slice(account.length + 1) <= until) sum += amount
    }
    return sum
  }

  /** Debit less credit of the accounts that begin so, within the months of a year. */
  movementOf(prefix: string, year: string): number {
    let sum = 0
    for (const [key, amount] of this.movements) {
      if (key.startsWith(prefix) && key.includes(`/${year}`)) sum += amount
    }
    return sum
  }

  learn(recorded: readonly Recorded[]): void {
    for (const { event, on } of recorded) this.#learnEvent(event, on)
  }

  #learnEvent(event: Event, on: Day): void {
    switch (event.type) {
      case 'ItemOpened':
        // What suppliers are owed is the accountant's business: `world.payables`.
        if (event.side === undefined) this.#open(event)
        return
      case 'ReceiptRecorded':
        this.#open({ item: event.receipt, customer: event.customer, amount: -event.amount })
        return
      case 'ReceiptReassigned':
        this.#open({ item: `${event.reassignment}.0`, customer: event.from, amount: event.amount })
        this.#open({ item: `${event.reassignment}.1`, customer: event.to, amount: -event.amount })
        return
      case 'ItemsMatched':
        for (const replaced of event.replaces) this.#forget(replaced)
        this.#allocations.set(event.matching, event.allocations)
        this.#settle(event.allocations, 1)
        return
      case 'MatchingUndone':
        this.#forget(event.matching)
        return
      case 'ReminderSent':
        for (const item of event.items) this.reminded.set(item, { level: event.level, date: on })
        return
      case 'EntryPosted': {
        const { date, reference, lines } = event.entry
        const isCarried = /^(CLOTURE|AN)-/.test(reference)
        for (const [index, { account, debit, credit }] of lines.entries()) {
          if (account === '512000' && !isCarried) {
            this.bankLines.push({ id: `entry-${event.number}.${index}`, amount: debit - credit, entry: event.entry })
          }
          add(this.movements, `${account}/${date.slice(0, 7)}`, debit - credit)
        }
        return
      }
      case 'GoodsReceived':
        this.#move(event.lines, 1)
        return
      case 'GoodsReturned':
        this.#move(event.lines, 1)
        return
      case 'GoodsIssued':
        this.#move(event.lines, -1)
        return
      case 'OrderConfirmed':
        this.#confirm(event)
        return
      case 'GoodsDelivered':
        this.deliveries.set(event.document, event.content.date)
        this.#deliver(event)
        return
      case 'InvoiceIssued':
        this.invoices.push(event)
        this.#invoice(event)
        return
      case 'CommissionApproved':
        this.commissions.push({ event, on })
        return
    }
  }

  #open({ item, customer, dueDate, amount }: { item: string; customer: string; dueDate?: Day; amount: number }): void {
    const opened: OpenItem = { item, customer, left: amount, ...(dueDate === undefined ? {} : { dueDate }) }
    this.items.set(item, opened)
    const others = this.itemsByCustomer.get(customer)
    if (others) others.push(opened)
    else this.itemsByCustomer.set(customer, [opened])
  }

  #settle(allocations: readonly Allocation[], sign: 1 | -1): void {
    for (const { debit, credit, amount } of allocations) {
      const [owed, paid] = [this.items.get(debit), this.items.get(credit)]
      if (owed) owed.left -= sign * amount
      if (paid) paid.left += sign * amount
    }
  }

  #forget(matching: string): void {
    this.#settle(this.#allocations.get(matching) ?? [], -1)
    this.#allocations.delete(matching)
  }

  #move(lines: readonly { article: string; quantity: number; value: number }[], sign: 1 | -1): void {
    for (const { article, quantity, value } of lines) {
      this.stockOf(article).quantity += sign * quantity
      this.stockWorth += sign * value
    }
  }

  #confirm({ document, content, totals }: EventOf<'OrderConfirmed'>): void {
    const { customer, lines } = content
    this.orders.set(document, { customer, content, left: lines.map(({ quantity }) => quantity), gross: totals.gross })
    add(this.#ordered, customer, totals.gross)
    for (const { article, goods, quantity } of lines) {
      if (article !== undefined && goods) this.stockOf(article).reserved += quantity
    }
  }

  #deliver({ content }: EventOf<'GoodsDelivered'>): void {
    for (const { article, goods, quantity, origin } of content.lines) {
      const order = origin && this.orders.get(origin.document)
      if (!origin || !order) continue
      order.left[origin.line] = (order.left[origin.line] ?? 0) - quantity
      if (article !== undefined && goods) this.stockOf(article).reserved -= quantity
    }
  }

  #invoice({ content, totals }: Invoice): void {
    if (content.lines.some(({ origin }) => origin !== undefined)) add(this.#ordered, content.customer, -totals.gross)
  }
}
