import { z } from 'zod'
import { type Cents, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import type { CollaboratorFields } from '../../crm/collaborator.ts'
import { statusOfOpportunity } from '../opportunity-status.ts'
import { byName, collaboratorSource, type Named } from './named.ts'
import { column, columns, view } from './view.ts'

export type CollaboratorRow = {
  readonly code: string
  readonly name: string
  readonly function: string
  readonly family: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly articleFamilies: readonly string[]
  readonly plan: Named | null
  readonly active: boolean
  readonly openOpportunities: number
  readonly weighted: Cents
  readonly activitiesToDo: number
  readonly activitiesOverdue: number
  readonly fields: CollaboratorFields
  readonly sources: readonly string[]
}

/** Collaborateurs, by name, with what each has in hand. */
export const collaborators = view({
  args: z.object({ at: zDay, activeOnly: z.boolean().optional() }),
  run({ crm }, { at, activeOnly }) {
    const open = [...crm.opportunities.values()].filter(({ outcome, kind }) => outcome === undefined && kind === 'sale')
    const planned = [...crm.activities.values()].filter(({ status }) => status === 'planned')
    const rows = [...crm.collaborators.values()]
      .filter(({ fields }) => !activeOnly || fields.active)
      .map(({ code, fields }): CollaboratorRow => {
        const theirs = open.filter((each) => each.fields.collaborator === code)
        const todo = planned.filter((each) => each.fields.collaborator === code)
        const { commissionPlan } = fields
        return {
          code,
          name: fields.name,
          function: fields.function,
          family: fields.family ?? null,
          email: fields.email ?? null,
          phone: fields.phone ?? null,
          articleFamilies: fields.articleFamilies,
          plan:
            commissionPlan === undefined
              ? null
              : { code: commissionPlan, name: crm.commissionPlans.get(commissionPlan)?.label ?? commissionPlan },
          active: fields.active,
          openOpportunities: theirs.length,
          weighted: sumOf(theirs, (each) => statusOfOpportunity(each).weighted),
          activitiesToDo: todo.length,
          activitiesOverdue: todo.filter((each) => each.fields.date < at).length,
          fields,
          sources: [collaboratorSource(code)],
        }
      })
      .sort(byName)
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'code', 'name', 'function', 'family', 'email', 'phone', 'plan.name'),
      column('active'),
      column('openOpportunities', 'count'),
      column('weighted', 'money'),
      ...columns('count', 'activitiesToDo', 'activitiesOverdue'),
    ],
    rows: ({ rows }) => rows,
  },
})
