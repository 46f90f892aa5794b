import { type Day, day } from '#base/dates.ts'
import { type BasisPoints, basisPoints } from '#base/money.ts'
import { type Dated, holdsAt, type Source } from './dated.ts'

/** Taux de TVA en France continentale. */
export type VatRate = Dated & {
  readonly code: 'standard' | 'intermediate' | 'reduced' | 'special' | 'exempt'
  readonly label: string
  readonly rate: BasisPoints
  readonly source: Source
}

/** The table begins on the day the present standard and intermediate rates came into force. */
const since2014 = day('2014-01-01')
const law2012 = 'loi n° 2012-1510 du 29 décembre 2012, art. 68'
// The articles on VAT move to the CIBS on 1 September 2026 (ordonnance n° 2025-1247); the rates do not change.

export const vatRates: readonly VatRate[] = [
  {
    code: 'standard',
    label: 'Taux normal',
    rate: basisPoints(2000),
    from: since2014,
    source: { text: `CGI, art. 278 (${law2012})`, verified: false },
  },
  {
    code: 'intermediate',
    label: 'Taux intermédiaire',
    rate: basisPoints(1000),
    from: since2014,
    source: { text: `CGI, art. 278 bis et 279 (${law2012})`, verified: false },
  },
  {
    code: 'reduced',
    label: 'Taux réduit',
    rate: basisPoints(550),
    from: since2014,
    source: { text: 'CGI, art. 278-0 bis', verified: false },
  },
  {
    code: 'special',
    label: 'Taux particulier',
    rate: basisPoints(210),
    from: since2014,
    source: { text: 'CGI, art. 281 quater à 281 nonies', verified: false },
  },
  {
    code: 'exempt',
    label: 'Sans TVA',
    rate: basisPoints(0),
    from: since2014,
    source: { text: 'CGI, art. 261 à 263 et 293 B', verified: false },
  },
]

/** The rates in force that day, highest first. Empty before 2014, which no company here knows. */
export const vatRatesAt = (on: Day): readonly VatRate[] => vatRates.filter(holdsAt(on))

export const isVatRateAt = (rate: BasisPoints, on: Day): boolean => vatRatesAt(on).some((each) => each.rate === rate)
