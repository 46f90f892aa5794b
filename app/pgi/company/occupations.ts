import type { Day } from '#base/dates.ts'
import type { Occupation } from '../planning/conflicts.ts'
import type { Company } from './company.ts'

/** What a collaborator has planned with customers on a day: it takes the time of the resource that the person is. */
export function occupationsOf({ crm }: Company, collaborator: string, date: Day): Occupation[] {
  const occupations: Occupation[] = []
  for (const { activity, fields, status } of crm.activities.values()) {
    if (status === 'cancelled' || fields.collaborator !== collaborator || fields.date !== date) continue
    const { subject: label, time, minutes } = fields
    occupations.push(
      time === undefined ? { id: activity, label, date, minutes } : { id: activity, label, date, time, minutes },
    )
  }
  return occupations.sort((left, right) => Number(left.id.slice(9)) - Number(right.id.slice(9)))
}
