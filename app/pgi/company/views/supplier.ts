import { z } from 'zod'
import { type Cents, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import type { SupplierFields } from '../../crm/supplier.ts'
import { zSupplierCode } from './named.ts'
import { openItemsAt } from './open-items.ts'
import { byDueDate, type PayableRow, payableRow, payablesSchedule } from './payables-schedule.ts'
import { purchaseRow } from './purchase-documents.ts'
import { purchaseStatistics } from './purchase-statistics.ts'
import { type SupplierRow, supplierRow } from './suppliers.ts'
import { view } from './view.ts'

export type SupplierAnswer = SupplierRow & {
  /** The record, as it stands. */
  readonly fields: SupplierFields
  readonly openItems: readonly PayableRow[]
  /** The overdue part of what it is owed. */
  readonly late: Cents
  /** Orders sent and not entirely received, with VAT. */
  readonly onOrder: Cents
  /** Bought this fiscal year, net of VAT, as the purchase statistics count it. */
  readonly purchased: Cents
}

/** Fiche d’un fournisseur, with what it is owed. Null for an unknown code. */
export const supplier = view({
  args: z.object({ supplier: zSupplierCode, at: zDay }),
  run(company, { supplier: code, at }): SupplierAnswer | null {
    const found = company.crm.suppliers.get(code)
    if (!found) return null
    const openItems = openItemsAt(company, code, at)
      .map((open) => payableRow(company, open))
      .sort(byDueDate)
    const documents = [...(company.purchasing.bySupplier.get(code) ?? [])]
      .flatMap((id) => company.purchasing.documents.get(id) ?? [])
      .map((document) => purchaseRow(company, document, at))
    const orders = documents.filter(({ status }) => status === 'ordered' || status === 'partlyReceived')
    const { from } = company.identity.fiscalYear
    const { amount: purchased } = purchaseStatistics.run(company, { from, to: at, by: 'supplier', supplier: code })
    return {
      ...supplierRow(company, found),
      fields: found.fields,
      openItems,
      late: sumOf(
        openItems.filter(({ daysLate }) => daysLate > 0),
        ({ balance }) => balance,
      ),
      onOrder: sumOf(orders, ({ gross }) => gross),
      purchased,
    }
  },
  table: {
    columns: payablesSchedule.table?.columns ?? [],
    rows: (answer) => answer?.openItems ?? [],
  },
})
