import { changed } from '#base/record.ts'
import { invariant } from '#base/result.ts'
import type { CrmEvent } from './events.ts'
import type { CrmState, Party, Supplier } from './state.ts'

export function evolve(state: CrmState, event: CrmEvent): CrmState {
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
    case 'SupplierCreated':
      return withSupplier(state, { code: event.supplier, archived: false, fields: event.fields })
    case 'SupplierUpdated': {
      const before = supplierOf(state, event.supplier)
      return withSupplier(state, { ...before, fields: changed(before.fields, event.changes) }, before.fields.siren)
    }
    case 'SupplierArchived':
      return withSupplier(state, { ...supplierOf(state, event.supplier), archived: true })
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

function supplierOf(state: CrmState, code: string): Supplier {
  const supplier = state.suppliers.get(code)
  invariant(supplier, `an event names the supplier ${code}, which was never created`)
  return supplier
}

function withSupplier(state: CrmState, supplier: Supplier, siren?: string): CrmState {
  const suppliers = state.suppliers.set(supplier.code, supplier)
  if (supplier.fields.siren === siren) return { ...state, suppliers }
  let suppliersBySiren = siren ? state.suppliersBySiren.delete(siren) : state.suppliersBySiren
  if (supplier.fields.siren) suppliersBySiren = suppliersBySiren.set(supplier.fields.siren, supplier.code)
  return { ...state, suppliers, suppliersBySiren }
}
