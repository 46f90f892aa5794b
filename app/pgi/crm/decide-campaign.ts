import { defined, realChanges } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { Campaign, CampaignCommand } from './campaign.ts'
import type { CrmEvent } from './events.ts'
import type { Context, CrmFacts } from './facts.ts'
import { wrongCollaborator } from './known-parties.ts'
import type { CrmRefusal } from './refusal.ts'
import type { CrmState } from './state.ts'

type Decision = Result<CrmEvent[], CrmRefusal>

export function decideCampaign(
  state: CrmState,
  command: CampaignCommand,
  { today }: Context,
  facts: CrmFacts,
): Decision {
  if (command.type === 'campaign.open') {
    const wrong = wrongFields(state, command.fields)
    if (wrong) return no(wrong)
    const campaign = `campaign-${state.count.campaign + 1}`
    return ok([{ type: 'CampaignOpened', campaign, fields: defined(command.fields) }])
  }
  const { campaign } = command
  const known = state.campaigns.get(campaign)
  if (!known) return no({ code: 'unknown_campaign', campaign })
  if (known.status === 'closed') return no({ code: 'campaign_is_closed', campaign })
  switch (command.type) {
    case 'campaign.update': {
      const wrong = wrongFields(state, { ...known.fields, ...command.changes })
      if (wrong) return no(wrong)
      const changes = realChanges(known.fields, command.changes)
      if (Object.keys(changes).length === 0) return no({ code: 'nothing_changes' })
      return ok([{ type: 'CampaignUpdated', campaign, changes }])
    }
    case 'campaign.target':
      return known.status === 'running' ? no({ code: 'campaign_is_running', campaign }) : target(state, command, facts)
    case 'campaign.launch':
      if (known.status === 'running') return no({ code: 'campaign_is_running', campaign })
      if (!known.target) return no({ code: 'campaign_without_target', campaign })
      return ok([{ type: 'CampaignLaunched', campaign, on: today }])
    case 'campaign.task': {
      const wrong = wrongCollaborator(state, command.fields.collaborator)
      return wrong ? no(wrong) : ok([{ type: 'CampaignTaskAdded', campaign, fields: defined(command.fields) }])
    }
    case 'campaign.task.done': {
      const task = known.tasks[command.task]
      if (!task) return no({ code: 'unknown_campaign_task', campaign, task: command.task })
      if (task.doneOn !== undefined) return no({ code: 'campaign_task_already_done', campaign, task: command.task })
      return ok([{ type: 'CampaignTaskDone', campaign, task: command.task, on: today }])
    }
    case 'campaign.cost': {
      const date = command.date ?? today
      if (date > today) return no({ code: 'cost_in_the_future', date, today })
      return ok([{ type: 'CampaignCostRecorded', campaign, date, label: command.label, amount: command.amount }])
    }
    case 'campaign.answer':
      return answer(state, known, command, today, facts)
    case 'campaign.close':
      if (known.status === 'prepared') return no({ code: 'campaign_not_launched', campaign })
      return ok([{ type: 'CampaignClosed', campaign, on: today, assessment: command.assessment }])
  }
}

type Named = { collaborator?: string | null; from: Campaign['fields']['from']; to: Campaign['fields']['to'] }

function wrongFields(state: CrmState, { collaborator, from, to }: Named): CrmRefusal | undefined {
  const wrong = wrongCollaborator(state, collaborator)
  if (wrong) return wrong
  return to < from ? { code: 'period_backwards', from, to } : undefined
}

type Target = Extract<CampaignCommand, { type: 'campaign.target' }>

function target(state: CrmState, { campaign, question }: Target, facts: CrmFacts): Decision {
  const answered = facts.segment(question)
  if (!answered.ok) return no({ code: 'segment_refused', question, ...answered.error })
  const parties: string[] = []
  const optedOut: string[] = []
  for (const code of new Set(answered.value)) {
    const party = state.parties.get(code)
    if (!party) return no({ code: 'segment_names_no_party', value: code })
    if (party.archived) continue
    if (party.fields.optOut) optedOut.push(code)
    else parties.push(code)
  }
  if (parties.length === 0) return no({ code: 'segment_is_empty', optedOut: optedOut.length })
  return ok([{ type: 'CampaignTargeted', campaign, question, parties, optedOut }])
}

type Answer = Extract<CampaignCommand, { type: 'campaign.answer' }>

function answer(
  state: CrmState,
  { campaign, status, target: aimedAt }: Campaign,
  { party, answer: said, document, optOut }: Answer,
  today: Context['today'],
  facts: CrmFacts,
): Decision {
  if (status !== 'running') return no({ code: 'campaign_not_launched', campaign })
  if (!aimedAt?.parties.includes(party)) return no({ code: 'party_not_targeted', campaign, party })
  if (document !== undefined) {
    const customer = facts.customerOf(document)
    if (customer === undefined) return no({ code: 'unknown_linked_document', document })
    if (customer !== party) return no({ code: 'linked_document_of_another_party', document, customer, party })
  }
  const answered: CrmEvent = defined({
    type: 'CampaignAnswered' as const,
    campaign,
    party,
    on: today,
    answer: said,
    document,
  })
  const refuses = optOut && state.parties.get(party)?.fields.optOut === false
  return ok(refuses ? [answered, { type: 'PartyUpdated', party, changes: { optOut: true } }] : [answered])
}
