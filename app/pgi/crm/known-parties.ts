/** Who a command names: what is wrong with it, or nothing. */
import type { CrmRefusal } from './refusal.ts'
import type { CrmState } from './state.ts'

export function wrongParty(state: CrmState, code: string | null | undefined): CrmRefusal | undefined {
  if (code === undefined || code === null) return undefined
  const party = state.parties.get(code)
  if (!party) return { code: 'unknown_party', party: code }
  return party.archived ? { code: 'party_is_archived', party: code } : undefined
}

export function wrongCollaborator(state: CrmState, code: string | null | undefined): CrmRefusal | undefined {
  if (code === undefined || code === null) return undefined
  const collaborator = state.collaborators.get(code)
  if (!collaborator) return { code: 'unknown_collaborator', collaborator: code }
  return collaborator.fields.active ? undefined : { code: 'collaborator_is_inactive', collaborator: code }
}

export function wrongContact(
  state: CrmState,
  contact: string | undefined,
  party: string | undefined,
): CrmRefusal | undefined {
  if (contact === undefined) return undefined
  const known = state.contacts.get(contact)
  if (!known) return { code: 'unknown_contact', contact }
  return known.party === party ? undefined : { code: 'contact_of_another_party', contact, party: known.party }
}
