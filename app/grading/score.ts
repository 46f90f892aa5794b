import { roundHalfAway } from '#base/money.ts'
import { invariant } from '#base/result.ts'
import {
  type CompetenceCode,
  defaultScale,
  type ExpectedResultCode,
  type Level,
  levelFor,
  type NotAssessed,
  type TaskCode,
  type UnitCode,
  unit,
  unitOfCompetence,
} from '#referentiel'
import type { Criterion } from './criterion.ts'

export type Share = { points: number; max: number; ratio: number }
export type CompetenceShare = Share & { level: Level | NotAssessed }
export type UnitShare = Share & {
  coefficient: number
  /** The mark out of 20, and out of 20 × coefficient as the diploma counts it; both to the nearest hundredth. */
  outOf20: number
  weighted: number
}

export type Score = {
  total: Share
  tasks: ReadonlyMap<TaskCode, Share>
  results: ReadonlyMap<ExpectedResultCode, Share>
  competences: ReadonlyMap<CompetenceCode, CompetenceShare>
  units: ReadonlyMap<UnitCode, UnitShare>
}

/** Adds points up along the standard: they are the criteria's own, whatever a person decided after the grader. */
export function score(
  criteria: readonly Pick<Criterion, 'id' | 'points' | 'task' | 'competence' | 'expects'>[],
  earned: readonly { criterion: string; points: number }[],
): Score {
  const pointsOf = new Map(earned.map(({ criterion, points }) => [criterion, points]))
  const lines = criteria.map((criterion) => {
    const points = pointsOf.get(criterion.id)
    invariant(points !== undefined, `the criterion ${criterion.id} has no points`)
    return { ...criterion, earned: points }
  })
  type Line = (typeof lines)[number]
  const shareOf = (some: readonly Line[]): Share => {
    const points = some.reduce((sum, line) => sum + line.earned, 0)
    const max = some.reduce((sum, line) => sum + line.points, 0)
    return { points, max, ratio: max === 0 ? 0 : points / max }
  }
  const by = <Code>(codeOf: (line: Line) => Code): Map<Code, Share> => {
    const codes = new Set(lines.map(codeOf))
    return new Map([...codes].map((code) => [code, shareOf(lines.filter((line) => codeOf(line) === code))]))
  }

  const competences = by(({ competence }) => competence)
  const units = by(({ competence }) => unitOfCompetence(competence))
  return {
    total: shareOf(lines),
    tasks: by(({ task }) => task),
    results: by(({ expects }) => expects),
    competences: new Map(
      [...competences].map(([code, share]) => [
        code,
        // Criteria worth nothing prove nothing.
        { ...share, level: levelFor(defaultScale, share.max === 0 ? null : share.ratio) },
      ]),
    ),
    units: new Map(
      [...units].map(([code, share]) => {
        const coefficient = unit(code).coefficient.value
        return [
          code,
          {
            ...share,
            coefficient,
            outOf20: hundredth(share.ratio * 20),
            weighted: hundredth(share.ratio * 20 * coefficient),
          },
        ]
      }),
    ),
  }
}

const hundredth = (value: number): number => roundHalfAway(value * 100 + 1e-9) / 100
