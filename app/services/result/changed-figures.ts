import { dayOf, type Moment } from '#base/dates.ts'
import { ask, type Company } from '#pgi'
import { euros } from '#wording/formats.ts'

export type ChangedFigure = { label: string; before: string; after: string; changed: boolean }

/** The figures that a manager watches, before an act and after it: what the act did, in money. */
export function changedFigures(before: Company, after: Company, at: Moment): ChangedFigure[] {
  const today = dayOf(at)
  const [old, now] = [before, after].map((company) => {
    const late = ask(company, { view: 'overdue-invoices', at: today })
    const credit = ask(company, { view: 'credit-watch', at: today })
    const receipts = ask(company, { view: 'receipts' })
    return {
      overdue: euros(late.total),
      overdueCount: String(late.count),
      exceeded: String(credit.rows.filter(({ excess }) => excess > 0).length),
      unallocated: euros(receipts.unallocated),
    }
  })
  if (!old || !now) return []
  const figure = (label: string, key: keyof typeof old): ChangedFigure => ({
    label,
    before: old[key],
    after: now[key],
    changed: old[key] !== now[key],
  })
  return [
    figure('Échu à relancer', 'overdue'),
    figure('Factures échues', 'overdueCount'),
    figure('Règlements non affectés', 'unallocated'),
    figure('Clients au-dessus de leur plafond', 'exceeded'),
  ]
}
