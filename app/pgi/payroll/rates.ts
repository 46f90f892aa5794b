/** The company's table of rates and figures: the law's, as far as the company knows it, and the notices it entered. */
import { type Day, day } from '#base/dates.ts'
import { type FineRate, fineRate } from '#base/fine-rate.ts'
import { type Cents, cents } from '#base/money.ts'
import type { Source } from '#content/law/dated.ts'
import {
  type ContributionCode,
  type ContributionRate,
  contributionRateAt,
  contributionRates,
} from '#content/law/payroll-contributions.ts'
import { type DatedFigure, minimumHourlyWages, monthlyCeilings } from '#content/law/payroll-figures.ts'
import type { FigureUpdate, PayrollState, RateUpdate } from './state.ts'

export type EffectiveRate = {
  readonly code: ContributionCode
  readonly employee: FineRate
  readonly employer: FineRate
  readonly reduced?: ContributionRate['reduced']
  readonly large?: ContributionRate['large']
  readonly from: Day
  readonly origin: 'law' | 'company'
  readonly source: Source
}

type Known = Pick<PayrollState, 'settings' | 'rateUpdates' | 'figureUpdates'>

/** Rules are the law alone, or the company's table: what it knows of the law, and its notices. */
export type Table = 'law' | 'company'

const lastUntil = <T extends { readonly from: Day }>(rows: readonly T[], on: Day): T | undefined =>
  rows
    .filter(({ from }) => from <= on)
    .reduce<T | undefined>((last, row) => (last && last.from > row.from ? last : row), undefined)

/** The rate that the company applies on a day. What began last wins; on the same day, the company's notice. */
export function rateAt(
  known: Known,
  code: ContributionCode,
  on: Day,
  table: Table = 'company',
): EffectiveRate | undefined {
  const own = ownRate(known, code)
  const legal = own ?? legalRate(known, code, on, table)
  const updates = [...known.rateUpdates].filter((update) => update.code === code)
  // AT-MP and the mobility rate are notified to the company: there is no other right rate than the company's.
  const notice = table === 'company' || own ? lastUntil(updates, on) : undefined
  if (notice && (!legal || own || notice.from >= legal.from)) return noticed(notice, legal)
  return legal
}

function legalRate(known: Known, code: ContributionCode, on: Day, table: Table): EffectiveRate | undefined {
  const until = known.settings?.ratesKnownUntil
  const row =
    table === 'law' || until === undefined || until >= on
      ? contributionRateAt(code, on)
      : lastUntil(
          contributionRates.filter((each) => each.code === code && each.from <= until),
          on,
        )
  return row && { ...row, origin: 'law' }
}

const NOTIFIED: Source = { text: 'Taux notifié à l’entreprise', verified: true }

function ownRate({ settings }: Known, code: ContributionCode): EffectiveRate | undefined {
  if (!settings) return undefined
  const employer = code === 'accident' ? settings.accidentRate : code === 'mobility' ? settings.mobilityRate : undefined
  if (employer === undefined) return undefined
  return { code, employee: fineRate(0), employer, from: BEGINNING, origin: 'company', source: NOTIFIED }
}

const BEGINNING = day('2024-01-01')

/** A notice gives the rate of this company, whatever its size; the base stays that of its size. */
const noticed = ({ code, from, employee, employer, reference }: RateUpdate, legal?: EffectiveRate): EffectiveRate => ({
  ...(legal?.large ? { large: { ...legal.large, employer } } : {}),
  code,
  employee,
  employer,
  from,
  origin: 'company',
  source: { text: reference ?? 'Mise à jour saisie dans l’entreprise', verified: true },
})

export type FigureName = FigureUpdate['figure']
export type EffectiveFigure = {
  readonly amount: Cents
  readonly from: Day
  readonly origin: 'law' | 'company'
  readonly source: Source
}

const LEGAL: Readonly<Record<FigureName, readonly DatedFigure[]>> = {
  minimumHourlyWage: minimumHourlyWages,
  monthlyCeiling: monthlyCeilings,
}

export function figureAt(
  known: Known,
  figure: FigureName,
  on: Day,
  table: Table = 'company',
): EffectiveFigure | undefined {
  const until = known.settings?.ratesKnownUntil
  const all = LEGAL[figure]
  const rows = table === 'law' || until === undefined ? all : all.filter(({ from }) => from <= until)
  const legal = lastUntil(rows, on)
  const notice =
    table === 'company'
      ? lastUntil(
          [...known.figureUpdates].filter((update) => update.figure === figure),
          on,
        )
      : undefined
  if (notice && (!legal || notice.from >= legal.from)) {
    const { amount, from, reference } = notice
    return {
      amount: cents(amount),
      from,
      origin: 'company',
      source: { text: reference ?? 'Mise à jour saisie dans l’entreprise', verified: true },
    }
  }
  return legal && { ...legal, origin: 'law' }
}
