import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type BasisPoints, basisPoints, type Cents, cents, proportion, sumOf } from '#base/money.ts'
import { zCode, zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { type ProjectFields, projectId, type ResourceFields } from '../../planning/commands.ts'
import { pertOf, type StepDates } from '../../planning/pert.ts'
import type { Block, Project } from '../../planning/state.ts'
import type { Company } from '../company.ts'
import { workingDay } from '../working-days.ts'
import { isWithin, type Named, namedParty, namedResource, partySource, resourceSource, zPartyCode } from './named.ts'
import { rankOf } from './opportunities.ts'
import { column, columns, view } from './view.ts'

export type ResourceRow = ResourceFields & {
  readonly code: string
  readonly absences: readonly Omit<Block, 'resource'>[]
  readonly sources: readonly string[]
}

/** Ressources: people, vehicles, rooms, equipment, with their absences to come. */
export const resources = view({
  args: z.object({ at: zDay }),
  run({ planning }, { at }) {
    const rows = [...planning.resources.values()]
      .map(
        ({ code, fields }): ResourceRow => ({
          ...fields,
          code,
          absences: [...planning.blocks.values()]
            .filter((block) => block.resource === code && block.to >= at)
            .sort((left, right) => byText(left.from, right.from)),
          sources: [resourceSource(code)],
        }),
      )
      .sort((left, right) => byText(left.kind, right.kind) || byText(left.code, right.code))
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'code', 'label', 'kind'),
      column('dailyMinutes', 'count'),
      column('hourlyPrice', 'money'),
    ],
    rows: ({ rows }) => rows,
  },
})

export type ProjectRow = {
  readonly id: string
  readonly label: string
  readonly customer: Named | null
  readonly start: Day
  /** The day its last step ends, from its plan; null without plan. */
  readonly end: Day | null
  readonly days: number | null
  readonly closed: boolean
  readonly budgetMinutes: number | null
  readonly minutes: number
  readonly invoiceableMinutes: number
  /** Invoiceable time at each person's hourly price, net of VAT. */
  readonly invoiceable: Cents
  readonly spentRate: BasisPoints | null
  readonly sources: readonly string[]
}

const minutesOfProject = ({ planning }: Company, project: string) =>
  [...planning.times.values()].filter(({ fields }) => fields.project === project)

export const priceOf = ({ planning }: Company, resource: string, minutes: number): Cents =>
  cents(proportion(planning.resources.get(resource)?.fields.hourlyPrice ?? 0, minutes, 60))

export function projectRow(company: Company, { project, fields, steps, closed }: Project): ProjectRow {
  const times = minutesOfProject(company, project)
  const minutes = times.reduce((sum, each) => sum + each.fields.minutes, 0)
  const invoiceable = times.filter((each) => each.fields.invoiceable)
  const days = steps.length === 0 ? null : (pertOf(steps)?.days ?? null)
  const { party, budgetMinutes } = fields
  return {
    id: project,
    label: fields.label,
    customer: party === undefined ? null : namedParty(company, party),
    start: fields.start,
    end: days === null || days === 0 ? null : workingDay(fields.start, days - 1),
    days,
    closed,
    budgetMinutes: budgetMinutes ?? null,
    minutes,
    invoiceableMinutes: invoiceable.reduce((sum, each) => sum + each.fields.minutes, 0),
    invoiceable: sumOf(invoiceable, (each) => priceOf(company, each.fields.resource, each.fields.minutes)),
    spentRate:
      budgetMinutes === undefined || budgetMinutes === 0
        ? null
        : basisPoints(proportion(minutes, 10_000, budgetMinutes)),
    sources: [project, ...(party === undefined ? [] : [partySource(party)])],
  }
}

/** Projets, the latest first. */
export const projects = view({
  args: z.object({ openOnly: z.boolean().optional() }),
  run(company, { openOnly }) {
    const rows = [...company.planning.projects.values()]
      .filter(({ closed }) => !openOnly || !closed)
      .map((project) => projectRow(company, project))
      .sort((left, right) => byText(right.start, left.start) || rankOf(right.id) - rankOf(left.id))
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'id', 'label', 'customer.name'),
      ...columns('day', 'start', 'end'),
      ...columns('count', 'days', 'minutes', 'invoiceableMinutes'),
      column('invoiceable', 'money'),
      column('spentRate', 'rate'),
    ],
    rows: ({ rows }) => rows,
  },
})

export type ProjectStepRow = StepDates & {
  /** First and last working day at its early dates; a step of no day is a milestone, which has none. */
  readonly startsOn: Day | null
  readonly endsOn: Day | null
  readonly sources: readonly string[]
}
export type ProjectAnswer = ProjectRow & {
  readonly fields: ProjectFields
  readonly steps: readonly ProjectStepRow[]
  readonly criticalPath: readonly string[]
}

/** One project: its steps with their early and late dates, their floats and the critical path. Null when there is none of that number. */
export const project = view({
  args: z.object({ project: projectId }),
  run(company, { project: id }): ProjectAnswer | null {
    const found = company.planning.projects.get(id)
    if (!found) return null
    const pert = pertOf(found.steps)
    const { start } = found.fields
    return {
      ...projectRow(company, found),
      fields: found.fields,
      criticalPath: pert?.criticalPath ?? [],
      steps: (pert?.steps ?? []).map((step) => ({
        ...step,
        startsOn: step.days === 0 ? null : workingDay(start, step.earlyStart),
        endsOn: step.days === 0 ? null : workingDay(start, step.earlyEnd - 1),
        sources: [id],
      })),
    }
  },
  table: {
    columns: [
      ...columns('text', 'code', 'label'),
      ...columns('count', 'days', 'earlyStart', 'earlyEnd', 'lateStart', 'lateEnd', 'totalFloat', 'freeFloat'),
      column('critical'),
      ...columns('day', 'startsOn', 'endsOn'),
    ],
    rows: (answer) => answer?.steps ?? [],
  },
})

export type TimeRow = {
  readonly id: string
  readonly date: Day
  readonly resource: Named
  readonly project: { readonly id: string; readonly label: string } | null
  readonly customer: Named | null
  readonly work: string
  readonly minutes: number
  readonly invoiceable: boolean
  readonly amount: Cents
  readonly sources: readonly string[]
}

/** Temps saisis, the latest first; totals by project and by person. */
export const timeEntries = view({
  args: z.object({
    from: zDay.optional(),
    to: zDay.optional(),
    resource: zCode.optional(),
    project: projectId.optional(),
    customer: zPartyCode.optional(),
  }),
  run(company, { from, to, resource, project: wanted, customer }) {
    const { planning } = company
    const rows = [...planning.times.values()]
      .filter(({ fields }) => isWithin(fields.date, { from, to }))
      .filter(({ fields }) => resource === undefined || fields.resource === resource)
      .filter(({ fields }) => wanted === undefined || fields.project === wanted)
      .map(({ time, fields }): TimeRow => {
        const found = fields.project === undefined ? undefined : planning.projects.get(fields.project)
        const party = fields.party ?? found?.fields.party
        return {
          id: time,
          date: fields.date,
          resource: namedResource(company, fields.resource),
          project: found ? { id: found.project, label: found.fields.label } : null,
          customer: party === undefined ? null : namedParty(company, party),
          work: fields.work,
          minutes: fields.minutes,
          invoiceable: fields.invoiceable,
          amount: fields.invoiceable ? priceOf(company, fields.resource, fields.minutes) : cents(0),
          sources: [time, resourceSource(fields.resource), ...(found ? [found.project] : [])],
        }
      })
      .filter((row) => customer === undefined || row.customer?.code === customer)
      .sort((left, right) => byText(right.date, left.date) || rankOf(right.id) - rankOf(left.id))
    const totalsBy = (keyOf: (row: TimeRow) => string, nameOf: (row: TimeRow) => string) => {
      const totals = new Map<
        string,
        { key: string; name: string; minutes: number; invoiceable: number; amount: number }
      >()
      for (const row of rows) {
        const key = keyOf(row)
        const total = totals.get(key) ?? { key, name: nameOf(row), minutes: 0, invoiceable: 0, amount: 0 }
        total.minutes += row.minutes
        if (row.invoiceable) total.invoiceable += row.minutes
        total.amount += row.amount
        totals.set(key, total)
      }
      return [...totals.values()]
        .sort((left, right) => byText(left.key, right.key))
        .map((total) => ({ ...total, amount: cents(total.amount) }))
    }
    return {
      rows,
      count: rows.length,
      minutes: rows.reduce((sum, row) => sum + row.minutes, 0),
      invoiceableMinutes: rows.reduce((sum, row) => (row.invoiceable ? sum + row.minutes : sum), 0),
      amount: sumOf(rows, (row) => row.amount),
      byProject: totalsBy(
        (row) => row.project?.id ?? '',
        (row) => row.project?.label ?? '',
      ),
      byPerson: totalsBy(
        (row) => row.resource.code,
        (row) => row.resource.name,
      ),
    }
  },
  table: {
    columns: [
      column('date', 'day'),
      ...columns('text', 'resource.name', 'project.label', 'customer.name', 'work'),
      column('minutes', 'count'),
      column('invoiceable'),
      column('amount', 'money'),
    ],
    rows: ({ rows }) => rows,
  },
})
