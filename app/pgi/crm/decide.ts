import { defined, realChanges } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { CrmCommand } from './commands.ts'
import type { CrmEvent } from './events.ts'
import type { CrmFacts } from './facts.ts'
import type { PartyChanges, PartyFields } from './party.ts'
import type { CrmRefusal } from './refusal.ts'
import type { CrmState, Party } from './state.ts'
import { decideSupplier } from './supplier-record.ts'

type Decision = Result<CrmEvent[], CrmRefusal>

export function decide(state: CrmState, command: CrmCommand, facts: CrmFacts): Decision {
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
    case 'supplier.create':
    case 'supplier.update':
    case 'supplier.archive':
      return decideSupplier(state, command, facts)
  }
}

function withParty(state: CrmState, code: string, then: (party: Party) => Decision): Decision {
  const party = state.parties.get(code)
  if (!party) return no({ code: 'unknown_party', party: code })
  if (party.archived) return no({ code: 'party_is_archived', party: code })
  return then(party)
}

function create(state: CrmState, role: Party['role'], wanted: string | undefined, fields: PartyFields): Decision {
  if (wanted !== undefined && isTaken(state, wanted)) return no({ code: 'party_code_taken', party: wanted })
  const namesake = holderOfSiren(state, fields.siren)
  if (namesake && fields.siren) return no({ code: 'party_siren_taken', siren: fields.siren, party: namesake })
  return ok([{ type: 'PartyCreated', party: wanted ?? nextCode(state, role), role, fields: defined(fields) }])
}

/** Customers, prospects and suppliers share their codes: one code, one account. */
const isTaken = (state: CrmState, code: string): boolean => state.parties.has(code) || state.suppliers.has(code)

/** `C0001` for customers, `P0001` for prospects; a code that somebody chose by hand is stepped over. */
function nextCode(state: CrmState, role: Party['role']): string {
  const letter = role === 'customer' ? 'C' : 'P'
  for (let rank = state.created[role] + 1; ; rank += 1) {
    const code = `${letter}${String(rank).padStart(4, '0')}`
    if (!isTaken(state, code)) return code
  }
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
