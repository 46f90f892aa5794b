import type { Cents } from '#base/money.ts'

/** What the other modules know about a party. */
export type CrmFacts = {
  balanceOf(party: string): Cents
  /** Numbers (or ids, for drafts) of the documents that still wait for something. */
  openDocumentsOf(party: string): readonly string[]
}
