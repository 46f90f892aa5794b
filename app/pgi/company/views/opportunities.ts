import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type BasisPoints, type Cents, sumOf } from '#base/money.ts'
import { zCode, zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import {
  type LossReason,
  OPPORTUNITY_STAGES,
  type Opportunity,
  type OpportunityKind,
  type OpportunityStage,
  opportunityKind,
} from '../../crm/opportunity.ts'
import type { Company } from '../company.ts'
import { type OpportunityWarning, statusOfOpportunity, warningsOf } from '../opportunity-status.ts'
import { collaboratorSource, type Named, namedCollaborator, namedParty, partySource, zPartyCode } from './named.ts'
import { column, columns, view } from './view.ts'

/** The open stages, then how it ended. */
export const PIPELINE_STAGES = [...OPPORTUNITY_STAGES, 'won', 'lost'] as const
export type PipelineStage = OpportunityStage | 'won' | 'lost'

export type OpportunityRow = {
  readonly id: string
  readonly kind: OpportunityKind
  readonly label: string
  /** Null for a purchase whose supplier is still to be chosen. */
  readonly customer: Named | null
  readonly collaborator: Named | null
  readonly campaign: string | null
  readonly stage: PipelineStage
  readonly probability: BasisPoints
  readonly amount: Cents
  /** Amount × probability. */
  readonly weighted: Cents
  readonly openedOn: Day
  readonly expectedOn: Day
  readonly nextAction: string | null
  readonly nextActionOn: Day | null
  readonly endedOn: Day | null
  readonly lossReason: LossReason | null
  readonly warnings: readonly OpportunityWarning[]
  readonly sources: readonly string[]
}

/** `opportunity-12` after `opportunity-9`. */
export const rankOf = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1))

export function opportunityRow(company: Company, opportunity: Opportunity, at: Day): OpportunityRow {
  const { fields, outcome, documents } = opportunity
  const { party, collaborator, nextAction } = fields
  return {
    id: opportunity.opportunity,
    kind: opportunity.kind,
    label: fields.label,
    customer: party === undefined ? null : namedParty(company, party),
    collaborator: collaborator === undefined ? null : namedCollaborator(company, collaborator),
    campaign: fields.campaign ?? null,
    stage: outcome?.result ?? opportunity.stage,
    ...statusOfOpportunity(opportunity),
    amount: fields.amount,
    openedOn: opportunity.openedOn,
    expectedOn: fields.expectedOn,
    nextAction: nextAction?.what ?? null,
    nextActionOn: nextAction?.on ?? null,
    endedOn: outcome?.on ?? null,
    lossReason: outcome?.result === 'lost' ? outcome.reason : null,
    warnings: warningsOf(company, opportunity, at),
    sources: [
      opportunity.opportunity,
      ...documents,
      ...(party === undefined ? [] : [partySource(party)]),
      ...(collaborator === undefined ? [] : [collaboratorSource(collaborator)]),
    ],
  }
}

export type StageTotal = {
  readonly stage: PipelineStage
  readonly count: number
  readonly amount: Cents
  readonly weighted: Cents
}

/** Opportunités, by expected closing; with what each stage adds up to, and the weighted pipeline of those still open. */
export const opportunities = view({
  args: z.object({
    at: zDay,
    kind: opportunityKind.optional(),
    stage: z.enum(PIPELINE_STAGES).optional(),
    customer: zPartyCode.optional(),
    collaborator: zCode.optional(),
    openOnly: z.boolean().optional(),
  }),
  run(company, { at, kind, stage, customer, collaborator, openOnly }) {
    const rows = [...company.crm.opportunities.values()]
      .filter((each) => kind === undefined || each.kind === kind)
      .filter(({ fields }) => customer === undefined || fields.party === customer)
      .filter(({ fields }) => collaborator === undefined || fields.collaborator === collaborator)
      .filter(({ outcome }) => !openOnly || outcome === undefined)
      .map((each) => opportunityRow(company, each, at))
      .filter((row) => stage === undefined || row.stage === stage)
      .sort((left, right) => byText(left.expectedOn, right.expectedOn) || rankOf(left.id) - rankOf(right.id))
    const stages = PIPELINE_STAGES.map((each): StageTotal => {
      const there = rows.filter((row) => row.stage === each)
      return {
        stage: each,
        count: there.length,
        amount: sumOf(there, (row) => row.amount),
        weighted: sumOf(there, (row) => row.weighted),
      }
    })
    const open = rows.filter((row) => row.stage !== 'won' && row.stage !== 'lost')
    return {
      at,
      rows,
      count: rows.length,
      stages,
      openAmount: sumOf(open, (row) => row.amount),
      openWeighted: sumOf(open, (row) => row.weighted),
    }
  },
  table: {
    columns: [
      ...columns('text', 'id', 'kind', 'label', 'customer.code', 'customer.name', 'collaborator.name', 'stage'),
      column('probability', 'rate'),
      ...columns('money', 'amount', 'weighted'),
      ...columns('day', 'openedOn', 'expectedOn'),
      column('nextAction'),
      ...columns('day', 'nextActionOn', 'endedOn'),
      column('lossReason'),
    ],
    rows: ({ rows }) => rows,
  },
})
