import { z } from 'zod'
import { type Cents, sumOf, ZERO } from '#base/money.ts'
import type { PartyFields, PaymentTerms } from '../../crm/party.ts'
import type { Party } from '../../crm/state.ts'
import type { Company } from '../company.ts'
import { byName, partySource } from './named.ts'
import { column, columns, view } from './view.ts'

export type PartyRow = {
  readonly code: string
  readonly name: string
  readonly category: PartyFields['category']
  readonly siren: string | null
  readonly postcode: string
  readonly city: string
  readonly contact: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly salesperson: string | null
  readonly archived: boolean
  readonly sources: readonly string[]
}
export type CustomerRow = PartyRow & {
  readonly terms: PaymentTerms
  readonly method: PartyFields['method']
  readonly creditLimit: Cents | null
  /** Balance of the account, transferred to the books or not; positive when the customer owes. */
  readonly balance: Cents
}

export function partyRow({ code, archived, fields }: Party): PartyRow {
  return {
    code,
    name: fields.name,
    category: fields.category,
    siren: fields.siren ?? null,
    postcode: fields.billing.postcode,
    city: fields.billing.city,
    contact: fields.contact?.name ?? null,
    phone: fields.contact?.phone ?? null,
    email: fields.contact?.email ?? null,
    salesperson: fields.salesperson ?? null,
    archived,
    sources: [partySource(code)],
  }
}

export const partiesWith = ({ crm }: Company, role: Party['role'], archived: boolean): Party[] =>
  [...crm.parties.values()].filter((party) => party.role === role && (archived || !party.archived))

/** Clients, by name. Archived ones only when asked for. */
export const customers = view({
  args: z.object({ archived: z.boolean().optional() }),
  run(company, { archived = false }) {
    const rows = partiesWith(company, 'customer', archived)
      .map(
        (party): CustomerRow => ({
          ...partyRow(party),
          terms: party.fields.terms,
          method: party.fields.method,
          creditLimit: party.fields.creditLimit ?? null,
          balance: company.treasury.balances.get(party.code) ?? ZERO,
        }),
      )
      .sort(byName)
    return { rows, count: rows.length, balance: sumOf(rows, (row) => row.balance) }
  },
  table: {
    columns: [
      ...columns('text', 'code', 'name', 'category', 'siren', 'postcode', 'city', 'contact', 'phone', 'email'),
      ...columns('text', 'salesperson', 'method'),
      ...columns('money', 'creditLimit', 'balance'),
      column('archived'),
    ],
    rows: ({ rows }) => rows,
  },
})
