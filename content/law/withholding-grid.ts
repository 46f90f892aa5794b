/** Taux par défaut (« taux neutre ») of income-tax withholding, mainland, on the month's taxable net (CGI art. 204 H III 1 a). */
import { type Day, day } from '#base/dates.ts'
import { type FineRate, fineRate } from '#base/fine-rate.ts'
import { type Cents, cents } from '#base/money.ts'
import { type Dated, holdsAt, type Source } from './dated.ts'

/** A rate holds for a taxable net strictly below its bound; the last one has none. */
export type WithholdingGrid = Dated & {
  readonly bands: readonly { readonly below: Cents | null; readonly rate: FineRate }[]
  readonly source: Source
}

type Row = readonly [below: number | null, permille: number]

/** Bounds in euros, rates in tenths of a per cent. */
const bands = (...rows: readonly Row[]): WithholdingGrid['bands'] =>
  rows.map(([below, permille]) => ({
    below: below === null ? null : cents(below * 100),
    rate: fineRate(permille * 100),
  }))

export const withholdingGrids: readonly WithholdingGrid[] = [
  {
    bands: bands(
      [1518, 0],
      [1577, 5],
      [1678, 13],
      [1791, 21],
      [1914, 29],
      [2016, 35],
      [2150, 41],
      [2544, 53],
      [2912, 75],
      [3317, 99],
      [3734, 119],
      [4357, 138],
      [5224, 158],
      [6537, 179],
      [8165, 200],
      [11333, 240],
      [15349, 280],
      [24094, 330],
      [51611, 380],
      [null, 430],
    ),
    from: day('2023-01-01'),
    to: day('2023-12-31'),
    source: { text: 'OpenFisca-France, prélèvement à la source, taux neutres 2023', verified: true },
  },
  {
    bands: bands(
      [1591, 0],
      [1653, 5],
      [1759, 13],
      [1877, 21],
      [2006, 29],
      [2113, 35],
      [2253, 41],
      [2666, 53],
      [3052, 75],
      [3476, 99],
      [3913, 119],
      [4566, 138],
      [5475, 158],
      [6851, 179],
      [8557, 200],
      [11877, 240],
      [16086, 280],
      [25251, 330],
      [54088, 380],
      [null, 430],
    ),
    from: day('2024-01-01'),
    to: day('2025-04-30'),
    source: { text: 'OpenFisca-France, prélèvement à la source, taux neutres 2024', verified: true },
  },
  {
    bands: bands(
      [1620, 0],
      [1683, 5],
      [1791, 13],
      [1911, 21],
      [2042, 29],
      [2151, 35],
      [2294, 41],
      [2714, 53],
      [3107, 75],
      [3539, 99],
      [3983, 119],
      [4648, 138],
      [5574, 158],
      [6974, 179],
      [8711, 200],
      [12091, 240],
      [16376, 280],
      [25706, 330],
      [55062, 380],
      [null, 430],
    ),
    from: day('2025-05-01'),
    to: day('2025-12-31'),
    source: { text: 'OpenFisca-France, prélèvement à la source, taux neutres au 1er mai 2025', verified: true },
  },
  {
    bands: bands(
      [1635, 0],
      [1698, 5],
      [1807, 13],
      [1928, 21],
      [2060, 29],
      [2170, 35],
      [2315, 41],
      [2738, 53],
      [3135, 75],
      [3571, 99],
      [4019, 119],
      [4690, 138],
      [5624, 158],
      [7037, 179],
      [8789, 200],
      [12200, 240],
      [16523, 280],
      [25937, 330],
      [55558, 380],
      [null, 430],
    ),
    from: day('2026-01-01'),
    source: {
      text: 'Urssaf, règles du simulateur mon-entreprise : grille 2026, dont la date d’effet reste à confirmer',
      verified: false,
    },
  },
]

export const withholdingGridAt = (on: Day): WithholdingGrid | undefined => withholdingGrids.find(holdsAt(on))

/** The default rate for a month's taxable net. */
export function neutralRateOf(taxable: Cents, on: Day): FineRate {
  const grid = withholdingGridAt(on)
  const band = grid?.bands.find(({ below }) => below === null || taxable < below)
  return band?.rate ?? fineRate(0)
}
