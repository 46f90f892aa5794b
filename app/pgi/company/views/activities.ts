import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { zCode, zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import type { Time } from '#base/times.ts'
import { type Activity, type ActivityKind, activityKind } from '../../crm/activity.ts'
import type { Company } from '../company.ts'
import {
  collaboratorSource,
  isWithin,
  type Named,
  namedCollaborator,
  namedParty,
  partySource,
  zPartyCode,
} from './named.ts'
import { rankOf } from './opportunities.ts'
import { column, columns, view } from './view.ts'

export type ActivityRow = {
  readonly id: string
  readonly kind: ActivityKind
  readonly subject: string
  readonly collaborator: Named
  readonly customer: Named | null
  readonly contact: string | null
  readonly opportunity: string | null
  readonly campaign: string | null
  readonly date: Day
  readonly time: Time | null
  readonly minutes: number
  readonly status: Activity['status']
  /** Planned for a day that is over. */
  readonly overdue: boolean
  readonly outcome: string | null
  /** The activity that it follows up. */
  readonly after: string | null
  readonly note: string | null
  readonly sources: readonly string[]
}

export function activityRow(
  company: Company,
  { activity, fields, status, outcome, after }: Activity,
  at: Day,
): ActivityRow {
  const { party, contact, opportunity, campaign } = fields
  return {
    id: activity,
    kind: fields.kind,
    subject: fields.subject,
    collaborator: namedCollaborator(company, fields.collaborator),
    customer: party === undefined ? null : namedParty(company, party),
    contact: contact === undefined ? null : (company.crm.contacts.get(contact)?.fields.name ?? null),
    opportunity: opportunity ?? null,
    campaign: campaign ?? null,
    date: fields.date,
    time: fields.time ?? null,
    minutes: fields.minutes,
    status,
    overdue: status === 'planned' && fields.date < at,
    outcome: outcome ?? null,
    after: after ?? null,
    note: fields.note ?? null,
    sources: [
      activity,
      collaboratorSource(fields.collaborator),
      ...(party === undefined ? [] : [partySource(party)]),
      ...(opportunity === undefined ? [] : [opportunity]),
      ...(campaign === undefined ? [] : [campaign]),
    ],
  }
}

/** Activités, in the order of the days; with what each collaborator did and has to do. */
export const activities = view({
  args: z.object({
    at: zDay,
    collaborator: zCode.optional(),
    customer: zPartyCode.optional(),
    kind: activityKind.optional(),
    status: z.enum(['planned', 'done', 'cancelled']).optional(),
    from: zDay.optional(),
    to: zDay.optional(),
  }),
  run(company, { at, collaborator, customer, kind, status, from, to }) {
    const rows = [...company.crm.activities.values()]
      .filter(({ fields }) => collaborator === undefined || fields.collaborator === collaborator)
      .filter(({ fields }) => customer === undefined || fields.party === customer)
      .filter(({ fields }) => kind === undefined || fields.kind === kind)
      .filter((each) => status === undefined || each.status === status)
      .filter(({ fields }) => isWithin(fields.date, { from, to }))
      .map((each) => activityRow(company, each, at))
      .sort(
        (left, right) =>
          byText(left.date, right.date) ||
          byText(left.time ?? '', right.time ?? '') ||
          rankOf(left.id) - rankOf(right.id),
      )
    const codes = [...new Set(rows.map((row) => row.collaborator.code))].sort(byText)
    const byCollaborator = codes.map((code) => {
      const theirs = rows.filter((row) => row.collaborator.code === code)
      return {
        collaborator: namedCollaborator(company, code),
        planned: theirs.filter((row) => row.status === 'planned').length,
        overdue: theirs.filter((row) => row.overdue).length,
        done: theirs.filter((row) => row.status === 'done').length,
        minutes: theirs.reduce((sum, row) => (row.status === 'done' ? sum + row.minutes : sum), 0),
      }
    })
    return { at, rows, count: rows.length, byCollaborator }
  },
  table: {
    columns: [
      ...columns('text', 'id', 'kind', 'subject', 'collaborator.name', 'customer.code', 'customer.name', 'contact'),
      column('date', 'day'),
      column('time'),
      column('minutes', 'count'),
      ...columns('text', 'status', 'outcome'),
    ],
    rows: ({ rows }) => rows,
  },
})
