import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, sumOf } from '#base/money.ts'
import { zCode, zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import type { CommissionPlan } from '../../crm/collaborator.ts'
import { type CommissionSlice, commissionOn } from '../../crm/commission.ts'
import { commissionParts } from '../commission-base.ts'
import { byName, collaboratorSource, type Named, namedCollaborator, planSource } from './named.ts'
import { column, columns, view } from './view.ts'

export type CommissionPlanRow = CommissionPlan & { readonly code: string; readonly sources: readonly string[] }

/** Plans de commission, by code. */
export const commissionPlans = view({
  args: z.object({ plan: zCode.optional() }),
  run({ crm }, { plan }) {
    const rows = [...crm.commissionPlans.entries()]
      .filter(([code]) => plan === undefined || code === plan)
      .map(([code, fields]): CommissionPlanRow => ({ ...fields, code, sources: [planSource(code)] }))
      .sort((left, right) => byText(left.code, right.code))
    return { rows, count: rows.length }
  },
  table: { columns: columns('text', 'code', 'label', 'base', 'method'), rows: ({ rows }) => rows },
})

export type CommissionDocument = {
  readonly id: string
  readonly number: string
  readonly date: Day
  readonly customer: Named
  readonly amount: Cents
}
export type CommissionRow = {
  readonly collaborator: Named
  readonly plan: Named
  readonly planBase: CommissionPlan['base']
  readonly base: Cents
  readonly amount: Cents
  readonly slices: readonly CommissionSlice[]
  readonly documents: readonly CommissionDocument[]
  /** Fixed already over a period that touches this one. */
  readonly approved: { readonly from: Day; readonly to: Day; readonly base: Cents; readonly amount: Cents } | null
  readonly sources: readonly string[]
}

/** État des commissions of a period, salesperson by salesperson, down to the documents that the base is made of. */
export const commissions = view({
  args: z.object({ from: zDay, to: zDay, collaborator: zCode.optional() }),
  run(company, { from, to, collaborator }) {
    const { crm } = company
    const rows = [...crm.collaborators.values()]
      .filter(({ code }) => collaborator === undefined || code === collaborator)
      .flatMap(({ code, fields }): CommissionRow[] => {
        const plan = fields.commissionPlan === undefined ? undefined : crm.commissionPlans.get(fields.commissionPlan)
        if (!plan || fields.commissionPlan === undefined) return []
        const parts = commissionParts(company, fields.name, plan.base, fields.articleFamilies, { from, to })
        const base = sumOf(parts, ({ amount }) => amount)
        const { slices, amount } = commissionOn(plan, base)
        const approved = [...crm.commissions].find(
          (each) => each.collaborator === code && each.from <= to && from <= each.to,
        )
        return [
          {
            collaborator: namedCollaborator(company, code),
            plan: { code: fields.commissionPlan, name: plan.label },
            planBase: plan.base,
            base,
            amount,
            slices,
            documents: parts.flatMap((part) => {
              const document = company.sales.documents.get(part.document)
              if (!document) return []
              return {
                id: part.document,
                number: document.number ?? part.document,
                date: document.content.date,
                customer: { code: document.content.customer, name: document.content.billedTo.name },
                amount: part.amount,
              }
            }),
            approved: approved
              ? { from: approved.from, to: approved.to, base: approved.base, amount: approved.amount }
              : null,
            sources: [
              collaboratorSource(code),
              planSource(fields.commissionPlan),
              ...parts.map(({ document }) => document),
            ],
          },
        ]
      })
      .sort((left, right) => byName(left.collaborator, right.collaborator))
    return {
      from,
      to,
      rows,
      count: rows.length,
      base: sumOf(rows, (row) => row.base),
      amount: sumOf(rows, (row) => row.amount),
    }
  },
  table: {
    columns: [
      ...columns('text', 'collaborator.code', 'collaborator.name', 'plan.name', 'planBase'),
      ...columns('money', 'base', 'amount'),
      column('approved.amount', 'money'),
    ],
    rows: ({ rows }) => rows,
  },
})
