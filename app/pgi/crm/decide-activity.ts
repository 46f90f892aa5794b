import { defined } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { ActivityCommand, ActivityEvent, ActivityFields } from './activity.ts'
import type { Context } from './facts.ts'
import { wrongCollaborator, wrongContact, wrongParty } from './known-parties.ts'
import type { CrmRefusal } from './refusal.ts'
import type { CrmState } from './state.ts'

type Decision = Result<ActivityEvent[], CrmRefusal>

export function decideActivity(state: CrmState, command: ActivityCommand, { today }: Context): Decision {
  const nextId = `activity-${state.count.activity + 1}`
  if (command.type === 'activity.plan') {
    const wrong = wrongFields(state, command.fields)
    if (wrong) return no(wrong)
    const { date } = command.fields
    if (date < today) return no({ code: 'activity_in_the_past', date, today })
    return ok([{ type: 'ActivityPlanned', activity: nextId, fields: defined(command.fields) }])
  }
  const { activity } = command
  const known = state.activities.get(activity)
  if (!known) return no({ code: 'unknown_activity', activity })
  if (known.status !== 'planned') return no({ code: 'activity_is_over', activity, status: known.status })
  switch (command.type) {
    case 'activity.complete': {
      const { date } = known.fields
      if (date > today) return no({ code: 'activity_still_to_come', activity, date, today })
      const done: ActivityEvent = { type: 'ActivityCompleted', activity, on: today, outcome: command.outcome }
      if (!command.followUp) return ok([done])
      if (command.followUp.date < today) return no({ code: 'activity_in_the_past', date: command.followUp.date, today })
      const { note: _, ...about } = known.fields
      const fields = defined({ ...about, time: undefined, ...command.followUp })
      return ok([done, { type: 'ActivityPlanned', activity: nextId, fields, after: activity }])
    }
    case 'activity.postpone': {
      const { date, time } = command
      if (date < today) return no({ code: 'activity_in_the_past', date, today })
      const minutes = command.minutes ?? known.fields.minutes
      const same = date === known.fields.date && time === known.fields.time && minutes === known.fields.minutes
      if (same) return no({ code: 'nothing_changes' })
      return ok([defined({ type: 'ActivityPostponed' as const, activity, date, time, minutes })])
    }
    case 'activity.cancel':
      return ok([{ type: 'ActivityCancelled', activity, reason: command.reason }])
  }
}

function wrongFields(state: CrmState, fields: ActivityFields): CrmRefusal | undefined {
  const { collaborator, party, contact, opportunity, campaign } = fields
  const wrong =
    wrongCollaborator(state, collaborator) ?? wrongParty(state, party) ?? wrongContact(state, contact, party)
  if (wrong) return wrong
  if (opportunity !== undefined && !state.opportunities.has(opportunity)) {
    return { code: 'unknown_opportunity', opportunity }
  }
  if (campaign === undefined) return undefined
  if (!state.campaigns.has(campaign)) return { code: 'unknown_campaign', campaign }
  // Whoever refused solicitation is not prospected again (RGPD, art. 21 § 3); other exchanges stay free.
  const refusesAll = party !== undefined && state.parties.get(party)?.fields.optOut === true
  const refuses = contact !== undefined && state.contacts.get(contact)?.fields.optOut === true
  if (party === undefined || !(refusesAll || refuses)) return undefined
  return { code: 'party_refuses_solicitation', party, contact: refuses ? contact : null }
}
