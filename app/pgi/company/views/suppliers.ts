import { z } from 'zod'
import { type Cents, negate, sumOf, ZERO } from '#base/money.ts'
import type { Supplier } from '../../crm/state.ts'
import type { SupplierFields } from '../../crm/supplier.ts'
import type { Company } from '../company.ts'
import { byName, partySource } from './named.ts'
import { column, columns, view } from './view.ts'

export type SupplierRow = {
  readonly code: string
  readonly name: string
  readonly family: string | null
  readonly siren: string | null
  readonly vatNumber: string | null
  readonly postcode: string
  readonly city: string
  readonly contact: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly terms: SupplierFields['terms']
  readonly method: SupplierFields['method']
  readonly purchaseAccount: string
  readonly vatTreatment: SupplierFields['vatTreatment']
  /** What it is owed: positive when the company owes. */
  readonly balance: Cents
  readonly archived: boolean
  readonly sources: readonly string[]
}

/** What a supplier is owed, transferred to the books or not. */
export const owedTo = ({ treasury }: Company, supplier: string): Cents =>
  negate(treasury.balances.get(supplier) ?? ZERO)

export function supplierRow(company: Company, { code, archived, fields }: Supplier): SupplierRow {
  return {
    code,
    name: fields.name,
    family: fields.family ?? null,
    siren: fields.siren ?? null,
    vatNumber: fields.vatNumber ?? null,
    postcode: fields.address.postcode,
    city: fields.address.city,
    contact: fields.contact?.name ?? null,
    phone: fields.contact?.phone ?? null,
    email: fields.contact?.email ?? null,
    terms: fields.terms,
    method: fields.method,
    purchaseAccount: fields.purchaseAccount,
    vatTreatment: fields.vatTreatment,
    balance: owedTo(company, code),
    archived,
    sources: [partySource(code)],
  }
}

/** Fournisseurs, by name. Archived ones only when asked for. */
export const suppliers = view({
  args: z.object({ archived: z.boolean().optional(), family: z.string().max(200).optional() }),
  run(company, { archived = false, family }) {
    const rows = [...company.crm.suppliers.values()]
      .filter((supplier) => archived || !supplier.archived)
      .map((supplier) => supplierRow(company, supplier))
      .filter((row) => family === undefined || row.family === family)
      .sort(byName)
    return { rows, count: rows.length, balance: sumOf(rows, (row) => row.balance) }
  },
  table: {
    columns: [
      ...columns(
        'text',
        'code',
        'name',
        'family',
        'siren',
        'vatNumber',
        'postcode',
        'city',
        'contact',
        'phone',
        'email',
      ),
      ...columns('text', 'method', 'purchaseAccount'),
      column('balance', 'money'),
      column('archived'),
    ],
    rows: ({ rows }) => rows,
  },
})
