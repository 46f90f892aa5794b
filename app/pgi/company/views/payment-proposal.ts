import { z } from 'zod'
import { type Cents, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { disbursementMethod } from '../../treasury/commands.ts'
import { byName, type Named } from './named.ts'
import { openItemsAt, suppliersWithItems } from './open-items.ts'
import { byDueDate, type PayableRow, payableRow } from './payables-schedule.ts'
import { column, columns, view } from './view.ts'

export type ProposalGroup = {
  readonly supplier: Named
  /** What falls due by then, and the credits that come off. */
  readonly items: readonly PayableRow[]
  readonly amount: Cents
}

/**
 * Proposition de paiement: what to pay by a day, supplier by supplier. Invoices that are disputed or not checked yet are held
 * back; a supplier whose credits cover all is left out.
 */
export const paymentProposal = view({
  args: z.object({ at: zDay, until: zDay, method: disbursementMethod.optional() }),
  run(company, { at, until, method }) {
    const groups: ProposalGroup[] = []
    const held: PayableRow[] = []
    for (const code of suppliersWithItems(company)) {
      const open = openItemsAt(company, code, at)
        .map((each) => payableRow(company, each))
        .filter((row) => method === undefined || row.method === method)
      const due = open.filter(({ dueDate }) => dueDate !== null && dueDate <= until)
      const isHeld = ({ control }: PayableRow) => control === 'toCheck' || control === 'disputed'
      held.push(...due.filter(isHeld))
      const payable = due.filter((row) => !isHeld(row))
      const [first] = payable
      if (!first) continue
      const items = [...payable, ...open.filter(({ dueDate }) => dueDate === null)]
      const amount = sumOf(items, ({ balance }) => balance)
      if (amount > 0) groups.push({ supplier: first.supplier, items, amount })
    }
    groups.sort((left, right) => byName(left.supplier, right.supplier))
    const rows = groups.flatMap(({ items }) => items)
    return { at, until, groups, rows, held: held.sort(byDueDate), total: sumOf(groups, ({ amount }) => amount) }
  },
  table: {
    columns: [
      ...columns('text', 'supplier.code', 'supplier.name', 'kind', 'reference'),
      ...columns('day', 'date', 'dueDate'),
      column('method'),
      ...columns('money', 'amount', 'balance'),
    ],
    rows: ({ rows }) => rows,
  },
})
