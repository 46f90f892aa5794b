import { changed } from '#base/record.ts'
import { invariant } from '#base/result.ts'
import type { PartyEvent } from './events.ts'
import type { CrmState, Party } from './state.ts'

export function evolveParty(state: CrmState, event: PartyEvent): CrmState {
  switch (event.type) {
    case 'PartyCreated': {
      const party: Party = { code: event.party, role: event.role, archived: false, fields: event.fields }
      const created = { ...state.created, [event.role]: state.created[event.role] + 1 }
      return { ...withParty(state, party), created }
    }
    case 'ProspectConverted':
      return withParty(state, { ...partyOf(state, event.party), role: 'customer' })
    case 'PartyUpdated': {
      const before = partyOf(state, event.party)
      return withParty(state, { ...before, fields: changed(before.fields, event.changes) }, before.fields.siren)
    }
    case 'PartyArchived':
      return withParty(state, { ...partyOf(state, event.party), archived: true })
    case 'PartyRestored':
      return withParty(state, { ...partyOf(state, event.party), archived: false })
    case 'PartyDeleted':
      return withoutParty(state, partyOf(state, event.party))
  }
}

/** Its contacts go with it. */
function withoutParty(state: CrmState, { code, fields }: Party): CrmState {
  const contacts = (state.contactsByParty.get(code) ?? []).reduce((kept, id) => kept.delete(id), state.contacts)
  return {
    ...state,
    parties: state.parties.delete(code),
    bySiren: fields.siren ? state.bySiren.delete(fields.siren) : state.bySiren,
    contacts,
    contactsByParty: state.contactsByParty.delete(code),
    deletedCodes: state.deletedCodes.set(code, true),
  }
}

function partyOf(state: CrmState, code: string): Party {
  const party = state.parties.get(code)
  invariant(party, `an event names the party ${code}, which was never created`)
  return party
}

function withParty(state: CrmState, party: Party, siren?: string): CrmState {
  const parties = state.parties.set(party.code, party)
  if (party.fields.siren === siren) return { ...state, parties }
  let bySiren = siren ? state.bySiren.delete(siren) : state.bySiren
  if (party.fields.siren) bySiren = bySiren.set(party.fields.siren, party.code)
  return { ...state, parties, bySiren }
}
