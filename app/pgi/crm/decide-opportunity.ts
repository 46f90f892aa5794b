import { basisPoints } from '#base/money.ts'
import { defined, realChanges } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { Context, CrmFacts } from './facts.ts'
import { wrongCollaborator, wrongParty } from './known-parties.ts'
import {
  type Comparison,
  type Opportunity,
  type OpportunityCommand,
  type OpportunityEvent,
  scoresOf,
  USUAL_PROBABILITY,
} from './opportunity.ts'
import type { CrmRefusal } from './refusal.ts'
import type { CrmState } from './state.ts'

type Decision = Result<OpportunityEvent[], CrmRefusal>

export function decideOpportunity(
  state: CrmState,
  command: OpportunityCommand,
  { today }: Context,
  facts: CrmFacts,
): Decision {
  if (command.type === 'opportunity.open') return open(state, command, today)
  const { opportunity } = command
  const known = state.opportunities.get(opportunity)
  if (!known) return no({ code: 'unknown_opportunity', opportunity })
  if (command.type === 'opportunity.reopen') {
    return known.outcome
      ? ok([{ type: 'OpportunityReopened', opportunity }])
      : no({ code: 'opportunity_is_open', opportunity })
  }
  if (known.outcome) return no({ code: 'opportunity_is_closed', opportunity, result: known.outcome.result })
  switch (command.type) {
    case 'opportunity.update': {
      const wrong = wrongNames(state, command.changes)
      if (wrong) return no(wrong)
      const changes = realChanges(known.fields, command.changes)
      if (Object.keys(changes).length === 0) return no({ code: 'nothing_changes' })
      if (known.kind === 'sale' && changes.party === null) return no({ code: 'opportunity_needs_a_party' })
      return ok([{ type: 'OpportunityUpdated', opportunity, changes }])
    }
    case 'opportunity.move': {
      const probability = command.probability ?? USUAL_PROBABILITY[command.stage]
      if (command.stage === known.stage && probability === known.probability) {
        return no({ code: 'opportunity_already_there', opportunity })
      }
      return ok([{ type: 'OpportunityMoved', opportunity, stage: command.stage, probability }])
    }
    case 'opportunity.link':
      return link(known, command.document, facts)
    case 'opportunity.compare': {
      if (known.kind === 'sale') return no({ code: 'opportunity_is_a_sale', opportunity })
      const wrong = wrongComparison(command.comparison)
      return wrong ? no(wrong) : ok([{ type: 'OffersCompared', opportunity, comparison: command.comparison }])
    }
    case 'opportunity.win': {
      const wrong = wrongChoice(known, command)
      if (wrong) return no(wrong)
      const { offer, reason } = command
      return ok([defined({ type: 'OpportunityWon' as const, opportunity, on: today, offer, reason })])
    }
    case 'opportunity.lose': {
      const { reason, note } = command
      return ok([defined({ type: 'OpportunityLost' as const, opportunity, on: today, reason, note })])
    }
  }
}

type Open = Extract<OpportunityCommand, { type: 'opportunity.open' }>

function open(state: CrmState, { kind, stage, probability, fields }: Open, today: Context['today']): Decision {
  if (kind === 'sale' && fields.party === undefined) return no({ code: 'opportunity_needs_a_party' })
  const wrong = wrongNames(state, kind === 'sale' ? fields : { ...fields, party: undefined })
  if (wrong) return no(wrong)
  return ok([
    {
      type: 'OpportunityOpened',
      opportunity: `opportunity-${state.count.opportunity + 1}`,
      kind,
      on: today,
      stage,
      probability: probability ?? USUAL_PROBABILITY[stage],
      fields: defined(fields),
    },
  ])
}

type Names = { party?: string | null; collaborator?: string | null; campaign?: string | null }

function wrongNames(state: CrmState, { party, collaborator, campaign }: Names): CrmRefusal | undefined {
  const wrong = wrongParty(state, party) ?? wrongCollaborator(state, collaborator)
  if (wrong) return wrong
  return campaign && !state.campaigns.has(campaign) ? { code: 'unknown_campaign', campaign } : undefined
}

function link({ opportunity, kind, fields, documents }: Opportunity, document: string, facts: CrmFacts): Decision {
  if (kind === 'purchase') return no({ code: 'opportunity_is_a_purchase', opportunity })
  const customer = facts.customerOf(document)
  if (customer === undefined) return no({ code: 'unknown_linked_document', document })
  if (customer !== fields.party) {
    return no({ code: 'linked_document_of_another_party', document, customer, party: fields.party ?? null })
  }
  if (documents.includes(document)) return no({ code: 'document_already_linked', document })
  return ok([{ type: 'OpportunityLinked', opportunity, document }])
}

function wrongComparison({ criteria, offers }: Comparison): CrmRefusal | undefined {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0)
  if (sum !== 10_000) return { code: 'weights_do_not_sum', sum: basisPoints(sum) }
  const offer = offers.findIndex(({ marks }) => marks.length !== criteria.length)
  if (offer < 0) return undefined
  return {
    code: 'offer_without_all_marks',
    offer,
    marks: offers[offer]?.marks.length ?? 0,
    criteria: criteria.length,
  }
}

type Win = Extract<OpportunityCommand, { type: 'opportunity.win' }>

/** The best mark is chosen, or the choice is justified. */
function wrongChoice({ opportunity, kind, comparison }: Opportunity, { offer, reason }: Win): CrmRefusal | undefined {
  if (kind === 'sale') return offer === undefined ? undefined : { code: 'opportunity_is_a_sale', opportunity }
  if (!comparison) return offer === undefined ? undefined : { code: 'unknown_offer', offer }
  if (offer === undefined) return { code: 'offer_to_be_chosen', opportunity }
  const chosen = comparison.offers[offer]
  if (!chosen) return { code: 'unknown_offer', offer }
  const scores = scoresOf(comparison)
  const chosenScore = scores[offer] ?? 0
  const bestScore = Math.max(...scores)
  if (chosenScore === bestScore || reason !== undefined) return undefined
  const best = comparison.offers[scores.indexOf(bestScore)]?.supplier ?? ''
  return { code: 'choice_to_be_justified', chosen: chosen.supplier, chosenScore, best, bestScore }
}
