/** The records of suppliers. */
import { isIban } from '#base/identifiers.ts'
import { defined, realChanges } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { SupplierCommand } from './commands.ts'
import type { CrmEvent } from './events.ts'
import type { CrmFacts } from './facts.ts'
import { isTaken } from './next-code.ts'
import type { CrmRefusal } from './refusal.ts'
import type { CrmState, Supplier } from './state.ts'
import type { SupplierChanges } from './supplier.ts'

type Decision = Result<CrmEvent[], CrmRefusal>

export function decideSupplier(state: CrmState, command: SupplierCommand, facts: CrmFacts): Decision {
  if (command.type === 'supplier.create') return create(state, command)
  const supplier = state.suppliers.get(command.supplier)
  if (!supplier) return no({ code: 'unknown_supplier', supplier: command.supplier })
  if (command.type === 'supplier.delete') return remove(supplier, facts)
  if (command.type === 'supplier.restore') return restore(supplier)
  if (supplier.archived) return no({ code: 'supplier_is_archived', supplier: command.supplier })
  return command.type === 'supplier.update' ? update(state, supplier, command.changes) : archive(supplier, facts)
}

function create(state: CrmState, { code, fields }: Extract<SupplierCommand, { type: 'supplier.create' }>): Decision {
  if (code !== undefined && isTaken(state, code)) {
    return no({ code: 'party_code_taken', party: code })
  }
  const refused = refusalOfIdentifiers(state, fields)
  if (refused) return no(refused)
  return ok([{ type: 'SupplierCreated', supplier: code ?? nextCode(state), fields: defined(fields) }])
}

/** The SIREN names one legal person: the same one on two suppliers is a duplicate. */
function refusalOfIdentifiers(state: CrmState, wanted: SupplierChanges, self?: string): CrmRefusal | undefined {
  const { siren, iban } = wanted
  const namesake = siren ? state.suppliersBySiren.get(siren) : undefined
  if (siren && namesake !== undefined && namesake !== self) {
    return { code: 'supplier_siren_taken', siren, supplier: namesake }
  }
  return iban && !isIban(iban) ? { code: 'iban_key_is_wrong', iban } : undefined
}

/** `F0001`; a code that somebody chose by hand is stepped over. */
function nextCode(state: CrmState): string {
  for (let rank = state.suppliers.size + 1; ; rank += 1) {
    const code = `F${String(rank).padStart(4, '0')}`
    if (!isTaken(state, code)) return code
  }
}

function update(state: CrmState, supplier: Supplier, wanted: SupplierChanges): Decision {
  const refused = refusalOfIdentifiers(state, wanted, supplier.code)
  if (refused) return no(refused)
  const changes = realChanges(supplier.fields, wanted)
  if (Object.keys(changes).length === 0) return no({ code: 'nothing_changes' })
  return ok([{ type: 'SupplierUpdated', supplier: supplier.code, changes }])
}

function archive({ code }: Supplier, facts: CrmFacts): Decision {
  const balance = facts.balanceOf(code)
  if (balance !== 0) return no({ code: 'supplier_account_not_settled', supplier: code, balance })
  const documents = facts.openDocumentsOf(code)
  if (documents.length > 0)
    return no({ code: 'supplier_has_open_documents', supplier: code, documents: [...documents] })
  return ok([{ type: 'SupplierArchived', supplier: code }])
}

const restore = ({ code, archived }: Supplier): Decision =>
  archived
    ? ok([{ type: 'SupplierRestored', supplier: code }])
    : no({ code: 'supplier_is_not_archived', supplier: code })

function remove({ code }: Supplier, facts: CrmFacts): Decision {
  const uses = facts.usesOf(code)
  return uses.length > 0
    ? no({ code: 'supplier_is_in_use', supplier: code, uses: [...uses] })
    : ok([{ type: 'SupplierDeleted', supplier: code }])
}
