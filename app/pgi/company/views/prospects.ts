import { z } from 'zod'
import { partiesWith, partyRow } from './customers.ts'
import { byName } from './named.ts'
import { column, columns, view } from './view.ts'

/** Prospects, by name. Archived ones only when asked for. */
export const prospects = view({
  args: z.object({ archived: z.boolean().optional() }),
  run(company, { archived = false }) {
    const rows = partiesWith(company, 'prospect', archived).map(partyRow).sort(byName)
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'code', 'name', 'category', 'siren', 'postcode', 'city', 'contact', 'phone', 'email'),
      column('salesperson'),
      column('archived'),
    ],
    rows: ({ rows }) => rows,
  },
})
