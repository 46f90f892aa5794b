import { database } from '#db/current.server.ts'
import { verdictsOf } from '../attempts/grade-attempt.server.ts'
import { type Mistake, mistakeOf } from './mistake.ts'

/** How many copies of a class made each mistake, by criterion and cause (`mistakeKey`). */
export async function countMistakes(scenarioSlug: string, classGroupId: string): Promise<Map<string, number>> {
  const attempts = await database().attempt.findMany({
    where: { status: 'handed_in', assignment: { classGroupId }, scenarioVersion: { slug: scenarioSlug } },
    select: { gradeRuns: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: { id: true } } },
  })
  const runs = attempts.flatMap(({ gradeRuns: [latest] }) => latest?.id ?? [])
  const counts = new Map<string, number>()
  for (const mistakes of await mistakesOf(runs, scenarioSlug)) {
    for (const key of mistakes) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

export const mistakeKey = ({ criterionId, cause, recognised }: Mistake): string =>
  `${criterionId}/${cause}/${recognised}`

/** A grading never changes: its mistakes are read once, a dozen words each, where its verdicts are tens of kilobytes. */
const known = new Map<string, readonly string[]>()
const KEPT = 5_000

async function mistakesOf(runs: readonly string[], scenarioSlug: string): Promise<(readonly string[])[]> {
  const unread = await database().gradeRun.findMany({
    where: { id: { in: runs.filter((id) => !known.has(id)) } },
    select: { id: true, verdicts: true },
  })
  const read = new Map(
    unread.map(({ id, verdicts }) => {
      const mistakes = verdictsOf(verdicts).flatMap((verdict) => mistakeOf(scenarioSlug, verdict) ?? [])
      return [id, mistakes.map(mistakeKey)] as const
    }),
  )
  const found = runs.map((id) => known.get(id) ?? read.get(id) ?? [])
  for (const [id, mistakes] of read) keep(id, mistakes)
  return found
}

function keep(id: string, mistakes: readonly string[]): void {
  known.set(id, mistakes)
  const oldest = known.keys().next().value
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
}
