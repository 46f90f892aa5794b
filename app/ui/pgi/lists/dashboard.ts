import { firstOfMonth } from '#base/dates.ts'
import type { IndicatorRow } from '#pgi'
import { ALERT_WORDS, BOARD_WORDS, UNIT_WORDS } from '#wording/pgi/crm-words.ts'
import { builtInWords } from '#wording/pgi/dashboard-words.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { askedDays } from './accounting.ts'
import { textColumn } from './columns.tsx'
import { defineList, type ListColumn } from './list-definition.ts'

/** Units of the domain in one unit of the sheet: euros, per cent, pieces, days. */
const DIVISORS: Readonly<Record<IndicatorRow['unit'], number>> = { money: 100, rate: 100, number: 1_000, days: 1_000 }

const figure = (id: string, header: string, value: (row: IndicatorRow) => number | null): ListColumn<IndicatorRow> => ({
  id,
  header,
  kind: 'number',
  align: 'end',
  value: (row) => {
    const found = value(row)
    return found === null ? null : found / DIVISORS[row.unit]
  },
})

/** The indicators as a file: on screen they are cards. */
export const dashboardList = defineList<'dashboard', IndicatorRow>({
  place: PLACES.dashboard,
  view: 'dashboard',
  unit: ['indicateur', 'indicateurs'],
  question: ({ today, params }) => ({
    view: 'dashboard',
    ...askedDays(params, { from: firstOfMonth(today), to: today }),
  }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.code,
  columns: [
    textColumn('indicateur', 'Indicateur', (row) => row.label ?? builtInWords(row.code)?.label ?? row.code),
    textColumn('tableau', 'Tableau', (row) => BOARD_WORDS[row.board]),
    textColumn('formule', 'Formule', (row) => row.formula),
    figure('valeur', 'Valeur', (row) => row.value),
    figure('precedente', 'Période précédente', (row) => row.before),
    textColumn('unite', 'Unité', (row) => UNIT_WORDS[row.unit]),
    textColumn('alerte', 'Alerte', (row) => ALERT_WORDS[row.alert]),
  ],
  empty: { title: 'Aucun indicateur', children: 'Un indicateur se définit par une formule sur les mesures du PGI.' },
})
