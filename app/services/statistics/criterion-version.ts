import { createHash } from 'node:crypto'
import type { Scenario } from '#scenario'

/**
 * What makes two criteria of two versions of a scenario the same one: what they ask, of which deliverable, for how many points. Their title and
 * their explanation may be written better without being another criterion.
 */
export function criterionVersions({ text }: Scenario): Map<string, string> {
  return new Map(
    text.criteria.map(({ title: _title, why: _why, ...asked }) => {
      const check = JSON.stringify(asked.check)
      const about = Object.entries(text.deliverables).filter(([id]) => check.includes(JSON.stringify(id)))
      const hash = createHash('sha256')
        .update(JSON.stringify([asked, about]))
        .digest('hex')
      return [asked.id, hash.slice(0, 12)]
    }),
  )
}
