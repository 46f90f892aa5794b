/** Who an employee is for the rest of the company, from a day to another: a resource of the planning, a salesperson. */
import { addDays, type Day } from '#base/dates.ts'
import { defined } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { CommandOf } from './commands.ts'
import { isEmployedOn, lastDay } from './contract.ts'
import type { LinkKind } from './employee.ts'
import type { PayrollEvent } from './events.ts'
import type { PayrollFacts } from './facts.ts'
import type { PayrollRefusal } from './refusal.ts'
import { withEmployee } from './staff.ts'
import type { Employee, PayrollState } from './state.ts'

type Decision = Result<PayrollEvent[], PayrollRefusal>

export type Link = { readonly kind: LinkKind; readonly code: string; readonly from: Day; readonly to?: Day }

const holdsOn = ({ from, to }: Link, day: Day): boolean => from <= day && (to === undefined || day <= to)

/** Who is a resource or a salesperson on a day. */
export function employeeLinkedTo(state: PayrollState, kind: LinkKind, code: string, on: Day): Employee | undefined {
  for (const employee of state.employees.values()) {
    if (!isEmployedOn(employee, on)) continue
    if (employee.links.some((link) => link.kind === kind && link.code === code && holdsOn(link, on))) return employee
  }
  return undefined
}

const isBetween = (link: Link, { from, to }: { from: Day; to?: Day | undefined }): boolean =>
  (to === undefined || link.from <= to) && (link.to === undefined || from <= link.to)

/** Once linked otherwise, an employee is no longer what they were: the link of before ends on the eve. */
export const link = (state: PayrollState, command: CommandOf<'employee.link'>, facts: PayrollFacts): Decision =>
  withEmployee(state, command.employee, (employee) => {
    const { kind, code, from, to } = command
    if (!facts.isKnown(kind, code)) return no({ code: 'unknown_linked', kind, linked: code })
    if (to !== undefined && to < from) return no({ code: 'link_dates_reversed', from, to })
    if (!isEmployedOn(employee, from)) {
      return no({ code: 'outside_contract', from: employee.contract.start, to: lastDay(employee) ?? null })
    }
    for (const other of state.employees.values()) {
      const taken = other.links.find(
        (each) => each.kind === kind && each.code === code && isBetween(each, { from, to }),
      )
      if (taken && other.code !== employee.code) {
        return no({ code: 'linked_to_another', kind, linked: code, employee: other.code })
      }
      if (taken && taken.from === from && taken.to === to) return no({ code: 'nothing_changes' })
    }
    return ok([defined({ type: 'EmployeeLinked' as const, employee: employee.code, kind, linked: code, from, to })])
  })

/** The links of an employee once a new one is told. */
export function linksWith(links: readonly Link[], added: Link): Link[] {
  const kept = links.flatMap((each) => {
    if (each.kind !== added.kind || !isBetween(each, added)) return [each]
    return each.from < added.from ? [{ ...each, to: addDays(added.from, -1) }] : []
  })
  return [...kept, added].sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0))
}
