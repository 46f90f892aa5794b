import type { PersistentMap } from '#base/persistent-map.ts'
import { changed } from '#base/record.ts'
import { invariant } from '#base/result.ts'
import type { ActivityEvent } from './activity.ts'
import type { Campaign, CampaignEvent } from './campaign.ts'
import type { CollaboratorEvent } from './collaborator.ts'
import type { ContactEvent } from './contact.ts'
import type { CrmEvent } from './events.ts'
import { evolveParty } from './evolve-party.ts'
import { evolveSupplier } from './evolve-supplier.ts'
import type { Opportunity, OpportunityEvent } from './opportunity.ts'
import type { CrmState } from './state.ts'

export function evolve(state: CrmState, event: CrmEvent): CrmState {
  switch (event.type) {
    case 'PartyCreated':
    case 'ProspectConverted':
    case 'PartyUpdated':
    case 'PartyArchived':
    case 'PartyRestored':
    case 'PartyDeleted':
      return evolveParty(state, event)
    case 'SupplierCreated':
    case 'SupplierUpdated':
    case 'SupplierArchived':
    case 'SupplierRestored':
    case 'SupplierDeleted':
      return evolveSupplier(state, event)
    case 'PartiesImported':
      return { ...state, imports: state.imports.push(event) }
    case 'ContactAdded':
    case 'ContactUpdated':
    case 'ContactRemoved':
      return evolveContact(state, event)
    case 'CollaboratorCreated':
    case 'CollaboratorUpdated':
    case 'CommissionPlanSet':
    case 'CommissionApproved':
      return evolveCollaborator(state, event)
    case 'ActivityPlanned':
    case 'ActivityCompleted':
    case 'ActivityPostponed':
    case 'ActivityCancelled':
      return evolveActivity(state, event)
    case 'OpportunityOpened': {
      const { opportunity, kind, on, stage, probability, fields } = event
      const opened: Opportunity = { opportunity, kind, openedOn: on, stage, probability, fields, documents: [] }
      return {
        ...state,
        opportunities: state.opportunities.set(opportunity, opened),
        count: { ...state.count, opportunity: state.count.opportunity + 1 },
      }
    }
    case 'OpportunityUpdated':
    case 'OpportunityMoved':
    case 'OpportunityLinked':
    case 'OffersCompared':
    case 'OpportunityWon':
    case 'OpportunityLost':
    case 'OpportunityReopened': {
      const before = known(state.opportunities, event.opportunity)
      return { ...state, opportunities: state.opportunities.set(event.opportunity, opportunityAfter(before, event)) }
    }
    case 'CampaignOpened': {
      const { campaign, fields } = event
      const opened: Campaign = { campaign, fields, status: 'prepared', tasks: [], costs: [], answers: [] }
      return {
        ...state,
        campaigns: state.campaigns.set(campaign, opened),
        count: { ...state.count, campaign: state.count.campaign + 1 },
      }
    }
    case 'CampaignUpdated':
    case 'CampaignTargeted':
    case 'CampaignLaunched':
    case 'CampaignTaskAdded':
    case 'CampaignTaskDone':
    case 'CampaignCostRecorded':
    case 'CampaignAnswered':
    case 'CampaignClosed': {
      const before = known(state.campaigns, event.campaign)
      return { ...state, campaigns: state.campaigns.set(event.campaign, campaignAfter(before, event)) }
    }
  }
}

function known<V>(map: PersistentMap<string, V>, id: string): V {
  const value = map.get(id)
  invariant(value, `an event names ${id}, which was never made`)
  return value
}

function evolveContact(state: CrmState, event: ContactEvent): CrmState {
  const { contact, party } = event
  const ofParty = state.contactsByParty.get(party) ?? []
  switch (event.type) {
    case 'ContactAdded':
      return {
        ...state,
        contacts: state.contacts.set(contact, { contact, party, fields: event.fields }),
        contactsByParty: state.contactsByParty.set(party, [...ofParty, contact]),
        count: { ...state.count, contact: state.count.contact + 1 },
      }
    case 'ContactUpdated': {
      const before = known(state.contacts, contact)
      const after = { ...before, fields: changed(before.fields, event.changes) }
      return { ...state, contacts: state.contacts.set(contact, after) }
    }
    case 'ContactRemoved':
      return {
        ...state,
        contacts: state.contacts.delete(contact),
        contactsByParty: state.contactsByParty.set(
          party,
          ofParty.filter((each) => each !== contact),
        ),
      }
  }
}

function evolveCollaborator(state: CrmState, event: CollaboratorEvent): CrmState {
  switch (event.type) {
    case 'CollaboratorCreated': {
      const { collaborator: code, fields } = event
      return { ...state, collaborators: state.collaborators.set(code, { code, fields }) }
    }
    case 'CollaboratorUpdated': {
      const { code, fields } = known(state.collaborators, event.collaborator)
      return {
        ...state,
        collaborators: state.collaborators.set(code, { code, fields: changed(fields, event.changes) }),
      }
    }
    case 'CommissionPlanSet':
      return { ...state, commissionPlans: state.commissionPlans.set(event.plan, event.fields) }
    case 'CommissionApproved': {
      const { type: _, ...approved } = event
      return { ...state, commissions: state.commissions.push(approved) }
    }
  }
}

function evolveActivity(state: CrmState, event: ActivityEvent): CrmState {
  if (event.type === 'ActivityPlanned') {
    const { activity, fields, after } = event
    const planned = { activity, fields, status: 'planned' as const, ...(after === undefined ? {} : { after }) }
    return {
      ...state,
      activities: state.activities.set(activity, planned),
      count: { ...state.count, activity: state.count.activity + 1 },
    }
  }
  const before = known(state.activities, event.activity)
  const set = (after: typeof before): CrmState => ({
    ...state,
    activities: state.activities.set(event.activity, after),
  })
  switch (event.type) {
    case 'ActivityCompleted':
      return set({ ...before, status: 'done', doneOn: event.on, outcome: event.outcome })
    case 'ActivityPostponed': {
      const { date, time, minutes } = event
      return set({ ...before, fields: changed(before.fields, { date, time: time ?? null, minutes }) })
    }
    case 'ActivityCancelled':
      return set({ ...before, status: 'cancelled', outcome: event.reason })
  }
}

type LaterOfOpportunity = Exclude<OpportunityEvent, { type: 'OpportunityOpened' }>

function opportunityAfter(before: Opportunity, event: LaterOfOpportunity): Opportunity {
  switch (event.type) {
    case 'OpportunityUpdated':
      return { ...before, fields: changed(before.fields, event.changes) }
    case 'OpportunityMoved':
      return { ...before, stage: event.stage, probability: event.probability }
    case 'OpportunityLinked':
      return { ...before, documents: [...before.documents, event.document] }
    case 'OffersCompared':
      return { ...before, comparison: event.comparison }
    case 'OpportunityWon': {
      const { type: _, opportunity: __, ...outcome } = event
      return { ...before, outcome: { result: 'won', ...outcome } }
    }
    case 'OpportunityLost': {
      const { type: _, opportunity: __, ...outcome } = event
      return { ...before, outcome: { result: 'lost', ...outcome } }
    }
    case 'OpportunityReopened':
      return { ...before, outcome: undefined }
  }
}

type LaterOfCampaign = Exclude<CampaignEvent, { type: 'CampaignOpened' }>

function campaignAfter(before: Campaign, event: LaterOfCampaign): Campaign {
  switch (event.type) {
    case 'CampaignUpdated':
      return { ...before, fields: changed(before.fields, event.changes) }
    case 'CampaignTargeted': {
      const { question, parties, optedOut } = event
      return { ...before, target: { question, parties, optedOut } }
    }
    case 'CampaignLaunched':
      return { ...before, status: 'running', launchedOn: event.on }
    case 'CampaignTaskAdded':
      return { ...before, tasks: [...before.tasks, event.fields] }
    case 'CampaignTaskDone':
      return {
        ...before,
        tasks: before.tasks.map((task, at) => (at === event.task ? { ...task, doneOn: event.on } : task)),
      }
    case 'CampaignCostRecorded': {
      const { date, label, amount } = event
      return { ...before, costs: [...before.costs, { date, label, amount }] }
    }
    case 'CampaignAnswered': {
      const { type: _, campaign: __, ...answer } = event
      const others = before.answers.filter(({ party }) => party !== answer.party)
      const first = before.answers.findIndex(({ party }) => party === answer.party)
      const answers = first < 0 ? [...others, answer] : others.toSpliced(first, 0, answer)
      return { ...before, answers }
    }
    case 'CampaignClosed':
      return { ...before, status: 'closed', closedOn: event.on, assessment: event.assessment }
  }
}
