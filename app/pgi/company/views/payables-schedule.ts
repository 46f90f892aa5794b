import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, negate, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { type DisbursementMethod, disbursementMethod } from '../../treasury/commands.ts'
import type { Company } from '../company.ts'
import { byName, isWithin, type Named, namedParty, zSupplierCode } from './named.ts'
import { type ItemKind, kindOfItem, type OpenItem, openItemsAt, suppliersWithItems } from './open-items.ts'
import { column, columns, view } from './view.ts'

/** Where an invoice stands in its control; null for what is not controlled (an entry typed by hand, a credit). */
export type ControlStatus = 'toCheck' | 'disputed' | 'approved'

export type PayableRow = {
  readonly item: string
  readonly kind: ItemKind
  readonly supplier: Named
  readonly reference: string
  readonly label: string
  readonly date: Day
  /** Null for a credit. */
  readonly dueDate: Day | null
  readonly daysLate: number
  /** How the supplier is usually paid. */
  readonly method: DisbursementMethod
  /** As it was at first, signed: negative for what lowers the debt. */
  readonly amount: Cents
  readonly balance: Cents
  readonly control: ControlStatus | null
  readonly status: 'notDue' | 'late' | 'credit'
  readonly sources: readonly string[]
}

/** What is owed is positive here, though it is a credit of the account. */
export function payableRow(company: Company, { item, balance, dueDate, daysLate }: OpenItem): PayableRow {
  return {
    item: item.item,
    kind: kindOfItem(item.item),
    supplier: namedParty(company, item.customer),
    reference: item.reference,
    label: item.label,
    date: item.date,
    dueDate,
    daysLate,
    method: methodOf(company, item.item, item.customer),
    amount: negate(item.amount),
    balance: negate(balance),
    control: company.purchasing.documents.get(item.item)?.control?.status ?? null,
    status: balance > 0 ? 'credit' : daysLate > 0 ? 'late' : 'notDue',
    sources: [item.item],
  }
}

const methodOf = ({ purchasing, crm }: Company, item: string, supplier: string): DisbursementMethod =>
  purchasing.documents.get(item)?.content.method ?? crm.suppliers.get(supplier)?.fields.method ?? 'transfer'

/** Échéancier fournisseurs: everything open on that day, by due date; credits, which are never due, come last. */
export const payablesSchedule = view({
  args: z.object({
    at: zDay,
    supplier: zSupplierCode.optional(),
    method: disbursementMethod.optional(),
    /** Due from one day to another, both included. */
    from: zDay.optional(),
    to: zDay.optional(),
    lateOnly: z.boolean().optional(),
  }),
  run(company, { at, supplier, method, from, to, lateOnly }) {
    const rows = (supplier === undefined ? suppliersWithItems(company) : [supplier])
      .flatMap((code) => openItemsAt(company, code, at))
      .map((open) => payableRow(company, open))
      .filter((row) => !lateOnly || row.daysLate > 0)
      .filter((row) => method === undefined || row.method === method)
      .filter(({ dueDate }) =>
        dueDate === null ? from === undefined && to === undefined : isWithin(dueDate, { from, to }),
      )
      .sort(byDueDate)
    return { at, rows, total: sumOf(rows, (row) => row.balance) }
  },
  table: {
    columns: [
      ...columns('text', 'supplier.code', 'supplier.name', 'kind', 'reference'),
      ...columns('day', 'date', 'dueDate'),
      column('daysLate', 'count'),
      column('method'),
      ...columns('money', 'amount', 'balance'),
      ...columns('text', 'control', 'status'),
    ],
    rows: ({ rows }) => rows,
  },
})

export const byDueDate = (left: PayableRow, right: PayableRow): number =>
  byText(left.dueDate ?? '9999', right.dueDate ?? '9999') ||
  byName(left.supplier, right.supplier) ||
  byText(left.item, right.item)
