import { cents } from '#base/money.ts'
import { defined, realChanges } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import { folded } from '#base/sorting.ts'
import type { CollaboratorCommand, CollaboratorEvent, CommissionPlan } from './collaborator.ts'
import { commissionOn } from './commission.ts'
import type { Context, CrmFacts } from './facts.ts'
import type { CrmRefusal } from './refusal.ts'
import type { CrmState } from './state.ts'

type Decision = Result<CollaboratorEvent[], CrmRefusal>

export function decideCollaborator(
  state: CrmState,
  command: CollaboratorCommand,
  context: Context,
  facts: CrmFacts,
): Decision {
  switch (command.type) {
    case 'collaborator.create': {
      const { collaborator, fields } = command
      if (state.collaborators.has(collaborator)) return no({ code: 'collaborator_code_taken', collaborator })
      const wrong = wrongFields(state, collaborator, fields)
      return wrong ? no(wrong) : ok([{ type: 'CollaboratorCreated', collaborator, fields: defined(fields) }])
    }
    case 'collaborator.update': {
      const { collaborator } = command
      const known = state.collaborators.get(collaborator)
      if (!known) return no({ code: 'unknown_collaborator', collaborator })
      const wrong = wrongFields(state, collaborator, command.changes)
      if (wrong) return no(wrong)
      const changes = realChanges(known.fields, command.changes)
      if (Object.keys(changes).length === 0) return no({ code: 'nothing_changes' })
      return ok([{ type: 'CollaboratorUpdated', collaborator, changes }])
    }
    case 'commission.plan': {
      const tier = outOfOrder(command.fields)
      if (tier !== undefined) return no({ code: 'commission_tiers_not_in_order', tier })
      return ok([{ type: 'CommissionPlanSet', plan: command.plan, fields: command.fields }])
    }
    case 'commission.approve':
      return approve(state, command, context, facts)
  }
}

/** Sales are attributed by name: two people of the same name could not be told apart. */
function wrongFields(
  state: CrmState,
  code: string,
  { name, commissionPlan }: { name?: string; commissionPlan?: string | null },
): CrmRefusal | undefined {
  if (name !== undefined) {
    for (const other of state.collaborators.values()) {
      if (other.code !== code && folded(other.fields.name) === folded(name)) {
        return { code: 'collaborator_name_taken', name, collaborator: other.code }
      }
    }
  }
  if (commissionPlan && !state.commissionPlans.has(commissionPlan)) {
    return { code: 'unknown_commission_plan', plan: commissionPlan }
  }
  return undefined
}

function outOfOrder({ tiers }: CommissionPlan): number | undefined {
  const at = tiers.findIndex(({ from }, index) => index > 0 && from <= (tiers[index - 1]?.from ?? 0))
  return at < 0 ? undefined : at
}

type Approve = Extract<CollaboratorCommand, { type: 'commission.approve' }>

function approve(state: CrmState, { collaborator, from, to }: Approve, { today }: Context, facts: CrmFacts): Decision {
  const known = state.collaborators.get(collaborator)
  if (!known) return no({ code: 'unknown_collaborator', collaborator })
  const { name, commissionPlan, articleFamilies } = known.fields
  const plan = commissionPlan === undefined ? undefined : state.commissionPlans.get(commissionPlan)
  if (commissionPlan === undefined || !plan) return no({ code: 'collaborator_without_plan', collaborator })
  if (to < from) return no({ code: 'period_backwards', from, to })
  if (to > today) return no({ code: 'commission_period_not_over', to, today })
  for (const each of state.commissions) {
    if (each.collaborator === collaborator && each.from <= to && from <= each.to) {
      return no({ code: 'commission_already_approved', collaborator, from: each.from, to: each.to })
    }
  }
  const base = cents(Math.max(0, facts.commissionBase(name, plan.base, articleFamilies, from, to)))
  const { amount } = commissionOn(plan, base)
  const commission = `commission-${state.commissions.length + 1}`
  return ok([{ type: 'CommissionApproved', commission, collaborator, plan: commissionPlan, from, to, base, amount }])
}
