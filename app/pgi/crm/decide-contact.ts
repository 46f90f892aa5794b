import { defined, realChanges } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { ContactCommand, ContactEvent } from './contact.ts'
import { wrongParty } from './known-parties.ts'
import type { CrmRefusal } from './refusal.ts'
import type { CrmState } from './state.ts'

export function decideContact(state: CrmState, command: ContactCommand): Result<ContactEvent[], CrmRefusal> {
  if (command.type === 'contact.add') {
    const wrong = wrongParty(state, command.party)
    if (wrong) return no(wrong)
    const contact = `contact-${state.count.contact + 1}`
    return ok([{ type: 'ContactAdded', contact, party: command.party, fields: defined(command.fields) }])
  }
  const known = state.contacts.get(command.contact)
  if (!known) return no({ code: 'unknown_contact', contact: command.contact })
  const { contact, party } = known
  if (command.type === 'contact.remove') return ok([{ type: 'ContactRemoved', contact, party }])
  const changes = realChanges(known.fields, command.changes)
  if (Object.keys(changes).length === 0) return no({ code: 'nothing_changes' })
  return ok([{ type: 'ContactUpdated', contact, party, changes }])
}
