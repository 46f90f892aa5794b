import { z } from 'zod'
import type { Cents } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { type Comparison, type OpportunityFields, opportunityId, scoresOf } from '../../crm/opportunity.ts'
import type { SalesDocument } from '../../sales/state.ts'
import { type ActivityRow, activityRow } from './activities.ts'
import { type OpportunityRow, opportunityRow, rankOf } from './opportunities.ts'
import { type DocumentRow, documentRow } from './sales-documents.ts'
import { columns, view } from './view.ts'

export type ComparedOffer = {
  readonly supplier: string
  readonly amount: Cents
  readonly marks: readonly number[]
  readonly note: string | null
  /** Weighted mark out of 20, in hundredths. */
  readonly score: number
  readonly best: boolean
  readonly chosen: boolean
}
export type OpportunityAnswer = OpportunityRow & {
  readonly fields: OpportunityFields
  readonly documents: readonly DocumentRow[]
  readonly activities: readonly ActivityRow[]
  readonly criteria: Comparison['criteria']
  readonly offers: readonly ComparedOffer[]
  /** Why it was won, lost, or why the best offer was not chosen. */
  readonly reason: string | null
}

/** One opportunity with its documents, its activities and the offers compared. Null when there is none of that number. */
export const opportunity = view({
  args: z.object({ opportunity: opportunityId, at: zDay }),
  run(company, { opportunity: id, at }): OpportunityAnswer | null {
    const found = company.crm.opportunities.get(id)
    if (!found) return null
    const { comparison, outcome } = found
    const scores = comparison ? scoresOf(comparison) : []
    const best = Math.max(0, ...scores)
    const chosen = outcome?.result === 'won' ? outcome.offer : undefined
    const note = outcome?.result === 'won' ? outcome.reason : outcome?.note
    return {
      ...opportunityRow(company, found, at),
      fields: found.fields,
      documents: found.documents
        .flatMap((each): SalesDocument[] => {
          const document = company.sales.documents.get(each)
          return document ? [document] : []
        })
        .map((document) => documentRow(company, document, at)),
      activities: [...company.crm.activities.values()]
        .filter(({ fields }) => fields.opportunity === id)
        .sort((left, right) => rankOf(left.activity) - rankOf(right.activity))
        .map((activity) => activityRow(company, activity, at)),
      criteria: comparison?.criteria ?? [],
      offers: (comparison?.offers ?? []).map((offer, index) => ({
        supplier: offer.supplier,
        amount: offer.amount,
        marks: offer.marks,
        note: offer.note ?? null,
        score: scores[index] ?? 0,
        best: scores[index] === best,
        chosen: chosen === index,
      })),
      reason: note ?? null,
    }
  },
  table: {
    columns: [...columns('text', 'supplier'), ...columns('money', 'amount'), ...columns('count', 'score')],
    rows: (answer) => (answer?.offers ?? []).map((offer) => ({ ...offer, sources: answer?.sources ?? [] })),
  },
})
