import type { Day } from '#base/dates.ts'
import type { Thousandths } from '#base/money.ts'
import type { PurchaseContent, PurchaseLine, Seller, Treatment } from './document.ts'

export type SupplierFacts = {
  readonly standing: 'supplier' | 'archived'
  readonly seller: Seller
  readonly terms: PurchaseContent['terms']
  readonly method: PurchaseContent['method']
  readonly purchaseAccount: string
  readonly treatment: Treatment
}

export type ArticleFacts = Pick<PurchaseLine, 'label' | 'unitPrice' | 'vatRate' | 'goods'> & {
  readonly archived: boolean
}

/** What purchasing asks the rest of the company. */
export type PurchasingFacts = {
  supplier(code: string): SupplierFacts | undefined
  article(code: string): ArticleFacts | undefined
  /** What is really on the shelf. */
  stockOf(article: string): Thousandths
  isAccount(number: string): boolean
  isOpen(date: Day): boolean
}

export type Context = { readonly today: Day }
