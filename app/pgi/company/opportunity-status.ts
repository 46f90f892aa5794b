/** What an opportunity is worth today, and whether it still agrees with what is known elsewhere. */
import { type Day, daysBetween } from '#base/dates.ts'
import { type BasisPoints, basisPoints, type Cents, rateOf } from '#base/money.ts'
import type { Opportunity } from '../crm/opportunity.ts'
import type { Company } from './company.ts'
import { statusOf } from './views/document-status.ts'

export const OPPORTUNITY_WARNINGS = [
  'closing_passed',
  'action_overdue',
  'action_missing',
  'quote_missing',
  'quote_declined',
  'quote_expired',
  'quote_accepted',
] as const
export type OpportunityWarning = (typeof OPPORTUNITY_WARNINGS)[number]

/** Won counts whole, lost counts for nothing, open counts by its probability. */
export function statusOfOpportunity({
  outcome,
  probability,
  fields,
}: Pick<Opportunity, 'outcome' | 'probability' | 'fields'>): {
  readonly probability: BasisPoints
  readonly weighted: Cents
} {
  const likely = outcome ? basisPoints(outcome.result === 'won' ? 10_000 : 0) : probability
  return { probability: likely, weighted: rateOf(fields.amount, likely) }
}

/** What a reader should look into before believing an open opportunity. */
export function warningsOf(
  company: Company,
  { kind, stage, fields, documents, outcome }: Opportunity,
  at: Day,
): OpportunityWarning[] {
  if (outcome) return []
  const warnings: OpportunityWarning[] = []
  if (daysBetween(fields.expectedOn, at) > 0) warnings.push('closing_passed')
  if (!fields.nextAction) warnings.push('action_missing')
  else if (fields.nextAction.on < at) warnings.push('action_overdue')
  if (kind === 'purchase') return warnings
  const linked = documents.flatMap((id) => company.sales.documents.get(id) ?? [])
  const statuses = new Set(linked.map((document) => statusOf(company, document, at)))
  const proposed = stage === 'proposed' || stage === 'negotiated'
  if (proposed && linked.length === 0) warnings.push('quote_missing')
  if (statuses.has('accepted') || linked.some((document) => document.kind !== 'quote')) warnings.push('quote_accepted')
  else if (statuses.has('declined')) warnings.push('quote_declined')
  else if (statuses.has('expired')) warnings.push('quote_expired')
  return warnings
}
