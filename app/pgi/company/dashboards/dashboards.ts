/** The indicators of a company: what was defined, decided and remembered. */
import { PersistentMap } from '#base/persistent-map.ts'
import { defined, sameJson } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import { type FormulaError, parseFormula } from './formula.ts'
import type { IndicatorCommand, IndicatorEvent, IndicatorFields } from './indicator.ts'
import { MEASURE_NAMES } from './measures/index.ts'

export type DashboardState = { readonly indicators: PersistentMap<string, IndicatorFields> }
export const emptyDashboards: DashboardState = { indicators: PersistentMap.empty() }

/** Listed by precedence: the first one that applies is the one returned. */
export type IndicatorRefusal =
  | { code: 'formula_refused'; formula: string; error: FormulaError }
  | { code: 'thresholds_contradict'; direction: 'above' | 'below'; watch: number; alert: number }
  | { code: 'indicator_unchanged'; indicator: string }
  | { code: 'unknown_indicator'; indicator: string }

export function decideIndicator(
  state: DashboardState,
  command: IndicatorCommand,
): Result<IndicatorEvent[], IndicatorRefusal> {
  const { indicator } = command
  const known = state.indicators.get(indicator)
  if (command.type === 'indicator.remove') {
    return known ? ok([{ type: 'IndicatorRemoved', indicator }]) : no({ code: 'unknown_indicator', indicator })
  }
  const fields = defined(command.fields)
  const read = parseFormula(fields.formula, MEASURE_NAMES)
  if (!read.ok) return no({ code: 'formula_refused', formula: fields.formula, error: read.error })
  const wrong = contradiction(fields)
  if (wrong) return no(wrong)
  if (known && sameJson(known, fields)) return no({ code: 'indicator_unchanged', indicator })
  return ok([{ type: 'IndicatorDefined', indicator, fields }])
}

/** On one side, one is warned before one is alarmed. */
function contradiction({ thresholds }: IndicatorFields): IndicatorRefusal | undefined {
  for (const direction of ['above', 'below'] as const) {
    const of = (level: 'watch' | 'alert') =>
      thresholds.find((each) => each.level === level && each.direction === direction)
    const [watch, alert] = [of('watch')?.value, of('alert')?.value]
    if (watch === undefined || alert === undefined) continue
    const backwards = direction === 'above' ? alert < watch : alert > watch
    if (backwards) return { code: 'thresholds_contradict', direction, watch, alert }
  }
  return undefined
}

export function evolveIndicators(state: DashboardState, event: IndicatorEvent): DashboardState {
  return event.type === 'IndicatorDefined'
    ? { indicators: state.indicators.set(event.indicator, event.fields) }
    : { indicators: state.indicators.delete(event.indicator) }
}
