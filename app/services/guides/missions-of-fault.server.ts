import type { MutantCode } from '#grading'
import { publishedScenarios } from '../catalogue/scenarios.server.ts'

export type MissionOfFault = { slug: string; title: string; level: number; duration: number }

/** The missions in which each fault is noticed, proven so: the easiest first, then the shortest. */
export function missionsOfFaults<Codes extends MutantCode>(codes: readonly Codes[]): Map<Codes, MissionOfFault[]> {
  const published = publishedScenarios()
  return new Map(
    codes.map((code) => [
      code,
      published
        .filter(({ proof }) => (proof.noticed[code] ?? 0) > 0)
        .map(({ slug, scenario: { text } }) => ({
          slug,
          title: text.title,
          level: text.level,
          duration: text.duration,
        }))
        .sort((left, right) => left.level - right.level || left.duration - right.duration),
    ]),
  )
}

/** A fault that was recognised, its lesson, and where to practise: another mission, no harder than the one it was made in. */
export type Remedy = { code: MutantCode; criteria: readonly string[]; mission: MissionOfFault | null }

export function remediesOf(
  faults: readonly { code: MutantCode; criteria: readonly string[] }[],
  played: { slug: string; level: number },
): Remedy[] {
  const missions = missionsOfFaults(faults.map(({ code }) => code))
  return faults.map(({ code, criteria }) => ({
    code,
    criteria,
    mission: missions.get(code)?.find(({ slug, level }) => slug !== played.slug && level <= played.level) ?? null,
  }))
}
