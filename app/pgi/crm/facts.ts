import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import type { Result } from '#base/result.ts'
import type { CommissionPlan } from './collaborator.ts'

export type Context = { readonly today: Day }

/** What the other modules know about a party, its documents and what they brought. */
export type CrmFacts = {
  balanceOf(party: string): Cents
  /** Numbers (or ids, for drafts) of the documents that still wait for something. */
  openDocumentsOf(party: string): readonly string[]
  /** What names a record besides its own story, whatever became of it: documents, entries, activities… At most a few. */
  usesOf(party: string): readonly string[]
  /** The customer of a sales document; undefined when there is no such document. */
  customerOf(document: string): string | undefined
  /** What a plan's rates apply to over a period, for the salesperson of that name. */
  commissionBase(
    salesperson: string,
    base: CommissionPlan['base'],
    families: readonly string[],
    from: Day,
    to: Day,
  ): Cents
  /** The first column of the answer to a question over the company's tables, or where the question fails. */
  segment(question: string): Result<readonly string[], { readonly at: number; readonly found: string }>
}
