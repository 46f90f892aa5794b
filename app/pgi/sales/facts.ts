import type { Day } from '#base/dates.ts'
import type { BasisPoints, Cents, Thousandths } from '#base/money.ts'
import type { BilledParty, DocumentContent, DocumentId, DocumentLine } from './document.ts'

export type CustomerFacts = {
  readonly standing: 'customer' | 'prospect' | 'archived'
  readonly billedTo: BilledParty
  readonly terms: DocumentContent['terms']
  readonly method: DocumentContent['method']
  readonly discount: BasisPoints
  readonly creditLimit?: Cents
  readonly salesperson?: string
}

export type ArticleFacts = Pick<DocumentLine, 'label' | 'unitPrice' | 'vatRate' | 'salesAccount' | 'goods'> & {
  readonly archived: boolean
}

/** What sales asks the rest of the company. */
export type SalesFacts = {
  customer(code: string): CustomerFacts | undefined
  article(code: string): ArticleFacts | undefined
  /** What is really on the shelf. */
  stockOf(article: string): Thousandths
  /** What this customer owes or will owe, without what this document takes over from the documents it comes from. */
  outstandingWithout(customer: string, document: DocumentId): Cents
  isOpen(date: Day): boolean
}

export type Context = { readonly today: Day }
