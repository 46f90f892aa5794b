/** Why an invoice bears no VAT: what it must say then (CGI ann. II art. 242 nonies A, 9° to 13°). */
import { type Day, day } from '#base/dates.ts'
import { type Dated, holdsAt, type Source } from './dated.ts'

export type VatExemption = Dated & {
  readonly code: 'exempt' | 'intraCommunity' | 'reverseCharge' | 'export' | 'abroad'
  /** Category of EN 16931 (BT-151). */
  readonly category: 'E' | 'K' | 'AE' | 'G'
  readonly mention: string
  /** Code of the list VATEX (BT-121), where there is one. */
  readonly vatex?: string
  readonly source: Source
}

const since = day('2014-01-01')
// The articles move to the CIBS on 1 September 2026 (ordonnance n° 2025-1247); invoices may cite the CGI until 31 December 2027.
const source: Source = { text: 'CGI, ann. II, art. 242 nonies A', verified: false }

export const vatExemptions: readonly VatExemption[] = [
  {
    code: 'exempt',
    category: 'E',
    mention: 'Opération exonérée de TVA, articles 261 à 261 E du CGI',
    from: since,
    source,
  },
  {
    code: 'intraCommunity',
    category: 'K',
    mention: 'Livraison intracommunautaire exonérée de TVA, article 262 ter, I du CGI',
    vatex: 'VATEX-EU-IC',
    from: since,
    source,
  },
  {
    code: 'reverseCharge',
    category: 'AE',
    mention: 'Autoliquidation, article 283 du CGI',
    vatex: 'VATEX-EU-AE',
    from: since,
    source,
  },
  {
    code: 'export',
    category: 'G',
    mention: 'Exportation exonérée de TVA, article 262, I du CGI',
    vatex: 'VATEX-EU-G',
    from: since,
    source,
  },
  {
    code: 'abroad',
    category: 'E',
    mention: 'TVA non applicable, article 259, 1° du CGI',
    from: since,
    source,
  },
]

export const vatExemptionAt = (code: VatExemption['code'], on: Day): VatExemption | undefined =>
  vatExemptions.filter(holdsAt(on)).find((each) => each.code === code)

/** Member states of the European Union, by their ISO 3166-1 code. */
const MEMBERS: readonly (Dated & { readonly country: string })[] = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
].map((country) => ({ country, from: since }))

export const isInEuropeanUnionAt = (country: string, on: Day): boolean =>
  MEMBERS.filter(holdsAt(on)).some((each) => each.country === country)
