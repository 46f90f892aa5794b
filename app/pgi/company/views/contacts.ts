import { z } from 'zod'
import { byName, type Named, namedParty, partySource, zPartyCode } from './named.ts'
import { column, columns, view } from './view.ts'

export type ContactRow = {
  readonly id: string
  readonly customer: Named
  readonly name: string
  readonly role: string | null
  readonly phone: string | null
  readonly email: string | null
  /** This person, or the whole party, refused solicitation. */
  readonly optOut: boolean
  /** This person alone. */
  readonly ownOptOut: boolean
  readonly sources: readonly string[]
}

/** Contacts, by party then by name. */
export const contacts = view({
  args: z.object({ customer: zPartyCode.optional() }),
  run(company, { customer }) {
    const rows = [...company.crm.contacts.values()]
      .filter(({ party }) => customer === undefined || party === customer)
      .map(
        ({ contact, party, fields }): ContactRow => ({
          id: contact,
          customer: namedParty(company, party),
          name: fields.name,
          role: fields.role ?? null,
          phone: fields.phone ?? null,
          email: fields.email ?? null,
          ownOptOut: fields.optOut,
          optOut: fields.optOut || company.crm.parties.get(party)?.fields.optOut === true,
          sources: [contact, partySource(party)],
        }),
      )
      .sort(
        (left, right) =>
          byName(left.customer, right.customer) ||
          byName({ code: left.id, name: left.name }, { code: right.id, name: right.name }),
      )
    return { rows, count: rows.length }
  },
  table: {
    columns: [...columns('text', 'customer.code', 'customer.name', 'name', 'role', 'phone', 'email'), column('optOut')],
    rows: ({ rows }) => rows,
  },
})
