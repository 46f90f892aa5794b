/** Dates of a project's steps by the critical path method (PERT/MPM): whole days from the start, which is day 0. */
import type { ProjectStep } from './commands.ts'

export type StepDates = {
  readonly code: string
  readonly label: string
  readonly days: number
  readonly after: readonly string[]
  readonly earlyStart: number
  readonly earlyEnd: number
  readonly lateStart: number
  readonly lateEnd: number
  /** How late it may begin without delaying the project. */
  readonly totalFloat: number
  /** How late it may begin without delaying any other step. */
  readonly freeFloat: number
  readonly critical: boolean
}
export type Pert = {
  readonly days: number
  readonly steps: readonly StepDates[]
  readonly criticalPath: readonly string[]
}

/** The steps, each after those it waits for; or the circle that makes that impossible. */
export function inOrder(
  steps: readonly ProjectStep[],
): { readonly order: readonly ProjectStep[] } | { readonly circle: readonly string[] } {
  const byCode = new Map(steps.map((step) => [step.code, step]))
  const order: ProjectStep[] = []
  const done = new Set<string>()
  const path: string[] = []
  const visit = (step: ProjectStep): readonly string[] | undefined => {
    if (done.has(step.code)) return undefined
    if (path.includes(step.code)) return path.slice(path.indexOf(step.code))
    path.push(step.code)
    for (const code of step.after) {
      const before = byCode.get(code)
      const circle = before && visit(before)
      if (circle) return circle
    }
    path.pop()
    done.add(step.code)
    order.push(step)
    return undefined
  }
  for (const step of steps) {
    const circle = visit(step)
    if (circle) return { circle }
  }
  return { order }
}

/** Steps that wait for one another in a circle have no dates: `undefined`. */
export function pertOf(steps: readonly ProjectStep[]): Pert | undefined {
  const sorted = inOrder(steps)
  if ('circle' in sorted) return undefined
  const early = new Map<string, number>()
  for (const { code, after, days: _ } of sorted.order) {
    early.set(code, Math.max(0, ...after.map((before) => endOf(before))))
  }
  const daysOf = new Map(steps.map(({ code, days }) => [code, days]))
  function endOf(code: string): number {
    return (early.get(code) ?? 0) + (steps.find((step) => step.code === code)?.days ?? 0)
  }
  const total = Math.max(0, ...steps.map(({ code }) => endOf(code)))
  const late = new Map<string, number>()
  for (const { code, days } of [...sorted.order].reverse()) {
    const next = steps.filter(({ after }) => after.includes(code))
    late.set(code, Math.min(total, ...next.map((step) => late.get(step.code) ?? total)) - days)
  }
  const dated = steps.map(({ code, label, days, after }): StepDates => {
    const earlyStart = early.get(code) ?? 0
    const lateStart = late.get(code) ?? 0
    const next = steps.filter((step) => step.after.includes(code))
    const nextStart = Math.min(
      next.length === 0 ? total : Number.MAX_SAFE_INTEGER,
      ...next.map((step) => early.get(step.code) ?? 0),
    )
    return {
      code,
      label,
      days,
      after,
      earlyStart,
      earlyEnd: earlyStart + days,
      lateStart,
      lateEnd: lateStart + days,
      totalFloat: lateStart - earlyStart,
      freeFloat: nextStart - earlyStart - (daysOf.get(code) ?? 0),
      critical: lateStart === earlyStart,
    }
  })
  const criticalPath = [...dated]
    .filter(({ critical }) => critical)
    .sort((left, right) => left.earlyStart - right.earlyStart || left.earlyEnd - right.earlyEnd)
    .map(({ code }) => code)
  return { days: total, steps: dated, criticalPath }
}
