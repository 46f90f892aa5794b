import type { Company } from '../../company.ts'
import type { Period } from '../../sales-lines.ts'
import { isWithin } from '../../views/named.ts'
import { countMeasure, type Measure } from '../measure.ts'

/** Hours in thousandths of an hour. */
const hours = (counts: (invoiceable: boolean) => boolean): Measure => ({
  unit: 'number',
  run({ planning }: Company, period: Period) {
    let minutes = 0
    for (const { fields } of planning.times.values()) {
      if (isWithin(fields.date, period) && counts(fields.invoiceable)) minutes += fields.minutes
    }
    return Math.round((minutes * 1_000) / 60)
  },
})

export const workMeasures = {
  heures_saisies: hours(() => true),
  heures_facturables: hours((invoiceable) => invoiceable),
  personnes_planifiees: countMeasure(
    ({ planning }) => [...planning.resources.values()].filter(({ fields }) => fields.kind === 'person').length,
  ),
}
