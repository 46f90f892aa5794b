import { z } from 'zod'
import { sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { type AgedFigures, type AgedItems, aged, totalOf } from './aged-receivables.ts'
import { byName, type Named, namedParty, zSupplierCode } from './named.ts'
import { openItemsAt, suppliersWithItems } from './open-items.ts'
import { column, columns, view } from './view.ts'

export type AgedPayableRow = AgedFigures & {
  readonly supplier: Named
  readonly items: AgedItems
  readonly sources: readonly string[]
}

/** Balance âgée fournisseurs: what each supplier is owed on that day, by how long it is overdue. */
export const agedPayables = view({
  args: z.object({ at: zDay, supplier: zSupplierCode.optional() }),
  run(company, { at, supplier }) {
    const rows: AgedPayableRow[] = []
    for (const code of supplier === undefined ? suppliersWithItems(company) : [supplier]) {
      const open = openItemsAt(company, code, at)
      if (open.length === 0) continue
      const { figures, items } = aged(open, -1)
      rows.push({ supplier: namedParty(company, code), ...figures, items, sources: open.map(({ item }) => item.item) })
    }
    rows.sort((left, right) => byName(left.supplier, right.supplier))
    return { at, rows, totals: totalOf(rows), owed: sumOf(rows, (row) => row.balance) }
  },
  table: {
    columns: [
      ...columns('text', 'supplier.code', 'supplier.name'),
      ...columns('money', 'notDue', 'late1to30', 'late31to60', 'late61to90', 'lateOver90', 'total', 'credits'),
      column('balance', 'money'),
    ],
    rows: ({ rows }) => rows,
  },
})
