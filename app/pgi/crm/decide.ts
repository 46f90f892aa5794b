import { defined, realChanges } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { CrmCommand, PartyCommand } from './commands.ts'
import { decideActivity } from './decide-activity.ts'
import { decideCampaign } from './decide-campaign.ts'
import { decideCollaborator } from './decide-collaborator.ts'
import { decideContact } from './decide-contact.ts'
import { decideImport } from './decide-import.ts'
import { decideOpportunity } from './decide-opportunity.ts'
import type { CrmEvent } from './events.ts'
import type { Context, CrmFacts } from './facts.ts'
import { isTaken, nextCode } from './next-code.ts'
import type { PartyChanges, PartyFields } from './party.ts'
import type { CrmRefusal } from './refusal.ts'
import type { CrmState, Party } from './state.ts'
import { decideSupplier } from './supplier-record.ts'

type Decision = Result<CrmEvent[], CrmRefusal>

export function decide(state: CrmState, command: CrmCommand, context: Context, facts: CrmFacts): Decision {
  switch (command.type) {
    case 'customer.create':
    case 'prospect.create':
    case 'prospect.convert':
    case 'party.update':
    case 'party.archive':
    case 'party.restore':
    case 'party.delete':
      return decideParty(state, command, facts)
    case 'supplier.create':
    case 'supplier.update':
    case 'supplier.archive':
    case 'supplier.restore':
    case 'supplier.delete':
      return decideSupplier(state, command, facts)
    case 'contact.add':
    case 'contact.update':
    case 'contact.remove':
      return decideContact(state, command)
    case 'party.import':
      return decideImport(state, command)
    case 'collaborator.create':
    case 'collaborator.update':
    case 'commission.plan':
    case 'commission.approve':
      return decideCollaborator(state, command, context, facts)
    case 'opportunity.open':
    case 'opportunity.update':
    case 'opportunity.move':
    case 'opportunity.link':
    case 'opportunity.compare':
    case 'opportunity.win':
    case 'opportunity.lose':
    case 'opportunity.reopen':
      return decideOpportunity(state, command, context, facts)
    case 'activity.plan':
    case 'activity.complete':
    case 'activity.postpone':
    case 'activity.cancel':
      return decideActivity(state, command, context)
    case 'campaign.open':
    case 'campaign.update':
    case 'campaign.target':
    case 'campaign.launch':
    case 'campaign.task':
    case 'campaign.task.done':
    case 'campaign.cost':
    case 'campaign.answer':
    case 'campaign.close':
      return decideCampaign(state, command, context, facts)
  }
}

function decideParty(state: CrmState, command: PartyCommand, facts: CrmFacts): Decision {
  switch (command.type) {
    case 'customer.create':
      return create(state, 'customer', command.code, command.fields)
    case 'prospect.create':
      return create(state, 'prospect', command.code, command.fields)
    case 'prospect.convert':
      return withParty(state, command.party, (party) =>
        party.role === 'prospect'
          ? ok([{ type: 'ProspectConverted', party: party.code }])
          : no({ code: 'party_is_not_a_prospect', party: party.code }),
      )
    case 'party.update':
      return withParty(state, command.party, (party) => update(state, party, command.changes))
    case 'party.archive':
      return withParty(state, command.party, (party) => archive(party, facts))
    case 'party.restore':
      return withAnyParty(state, command.party, ({ code, archived }) =>
        archived ? ok([{ type: 'PartyRestored', party: code }]) : no({ code: 'party_is_not_archived', party: code }),
      )
    case 'party.delete':
      return withAnyParty(state, command.party, ({ code }) => remove(code, facts))
  }
}

function withAnyParty(state: CrmState, code: string, then: (party: Party) => Decision): Decision {
  const party = state.parties.get(code)
  return party ? then(party) : no({ code: 'unknown_party', party: code })
}

const withParty = (state: CrmState, code: string, then: (party: Party) => Decision): Decision =>
  withAnyParty(state, code, (party) => (party.archived ? no({ code: 'party_is_archived', party: code }) : then(party)))

function remove(party: string, facts: CrmFacts): Decision {
  const uses = facts.usesOf(party)
  return uses.length > 0
    ? no({ code: 'party_is_in_use', party, uses: [...uses] })
    : ok([{ type: 'PartyDeleted', party }])
}

function create(state: CrmState, role: Party['role'], wanted: string | undefined, fields: PartyFields): Decision {
  if (wanted !== undefined && isTaken(state, wanted)) return no({ code: 'party_code_taken', party: wanted })
  const namesake = holderOfSiren(state, fields.siren)
  if (namesake && fields.siren) return no({ code: 'party_siren_taken', siren: fields.siren, party: namesake })
  return ok([{ type: 'PartyCreated', party: wanted ?? nextCode(state, role), role, fields: defined(fields) }])
}

/** The SIREN names one legal person (C. com. R123-221): the same one on two records is a duplicate. */
function holderOfSiren(state: CrmState, siren: string | null | undefined): string | undefined {
  return siren ? state.bySiren.get(siren) : undefined
}

function update(state: CrmState, party: Party, wanted: PartyChanges): Decision {
  const namesake = holderOfSiren(state, wanted.siren)
  if (namesake && namesake !== party.code && wanted.siren) {
    return no({ code: 'party_siren_taken', siren: wanted.siren, party: namesake })
  }
  const changes = realChanges(party.fields, wanted)
  if (Object.keys(changes).length === 0) return no({ code: 'nothing_changes' })
  return ok([{ type: 'PartyUpdated', party: party.code, changes }])
}

function archive(party: Party, facts: CrmFacts): Decision {
  const balance = facts.balanceOf(party.code)
  if (balance !== 0) return no({ code: 'party_account_not_settled', party: party.code, balance })
  const documents = facts.openDocumentsOf(party.code)
  if (documents.length > 0) {
    return no({ code: 'party_has_open_documents', party: party.code, documents: [...documents] })
  }
  return ok([{ type: 'PartyArchived', party: party.code }])
}
