/** Every measure that a formula may name. A module adds its own here. */
import type { Measures } from '../measure.ts'
import { bankMeasures } from './bank.ts'
import { commercialMeasures } from './commercial.ts'
import { financialMeasures } from './financial.ts'
import { purchasingMeasures } from './purchasing.ts'
import { staffMeasures } from './staff.ts'
import { workMeasures } from './work.ts'

const all = {
  ...commercialMeasures,
  ...financialMeasures,
  ...purchasingMeasures,
  ...bankMeasures,
  ...staffMeasures,
  ...workMeasures,
}
export type MeasureName = keyof typeof all
export const measures: Measures = all
export const MEASURE_NAMES: readonly string[] = Object.keys(all)
