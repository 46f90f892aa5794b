import { changed } from '#base/record.ts'
import { invariant } from '#base/result.ts'
import type { SupplierEvent } from './events.ts'
import type { CrmState, Supplier } from './state.ts'

export function evolveSupplier(state: CrmState, event: SupplierEvent): CrmState {
  switch (event.type) {
    case 'SupplierCreated':
      return withSupplier(state, { code: event.supplier, archived: false, fields: event.fields })
    case 'SupplierUpdated': {
      const before = supplierOf(state, event.supplier)
      return withSupplier(state, { ...before, fields: changed(before.fields, event.changes) }, before.fields.siren)
    }
    case 'SupplierArchived':
      return withSupplier(state, { ...supplierOf(state, event.supplier), archived: true })
    case 'SupplierRestored':
      return withSupplier(state, { ...supplierOf(state, event.supplier), archived: false })
    case 'SupplierDeleted': {
      const { code, fields } = supplierOf(state, event.supplier)
      return {
        ...state,
        suppliers: state.suppliers.delete(code),
        suppliersBySiren: fields.siren ? state.suppliersBySiren.delete(fields.siren) : state.suppliersBySiren,
        deletedCodes: state.deletedCodes.set(code, true),
      }
    }
  }
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
