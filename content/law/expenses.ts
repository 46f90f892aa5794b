/** Expense reports: the mileage scale, and what part of the VAT on an expense may be recovered. */
import { type Day, day } from '#base/dates.ts'
import { type Cents, cents, proportion } from '#base/money.ts'
import { type Dated, holdsAt, type Source } from './dated.ts'

/** Up to 5 000 km: `first` × d. To 20 000: `second` × d + `added`. Beyond: `third` × d. Thousandths of a euro a kilometre, whole euros. */
type MileageRow = {
  readonly power: number
  readonly first: number
  readonly second: number
  readonly added: number
  readonly third: number
}

export type MileageScale = Dated & { readonly rows: readonly MileageRow[]; readonly source: Source }

const rows: readonly MileageRow[] = [
  { power: 3, first: 529, second: 316, added: 1_065, third: 370 },
  { power: 4, first: 606, second: 340, added: 1_330, third: 407 },
  { power: 5, first: 636, second: 357, added: 1_395, third: 427 },
  { power: 6, first: 665, second: 374, added: 1_457, third: 447 },
  { power: 7, first: 697, second: 394, added: 1_515, third: 470 },
]

export const mileageScales: readonly MileageScale[] = [
  {
    rows,
    from: day('2024-01-01'),
    source: { text: 'Barème kilométrique 2025, reconduit en 2026 (service-public.fr)', verified: false },
  },
]

/** What so many kilometres of a year are worth, for a car of so many fiscal horsepower; an electric one is worth 20 % more. */
export function mileageWorth(kilometres: number, horsepower: number, electric: boolean, on: Day): Cents {
  const scale = mileageScales.find(holdsAt(on))
  const row = scale?.rows.find(({ power }) => horsepower <= power) ?? scale?.rows.at(-1)
  if (!row) return cents(0)
  const { first, second, added, third } = row
  const milli =
    kilometres <= 5_000
      ? first * kilometres
      : kilometres <= 20_000
        ? second * kilometres + added * 1_000
        : third * kilometres
  return cents(proportion(milli, electric ? 12 : 10, 100))
}

export const EXPENSE_KINDS = ['travel', 'lodging', 'meal', 'fuel', 'toll', 'supplies', 'mileage'] as const
export type ExpenseKind = (typeof EXPENSE_KINDS)[number]

export type ExpenseRule = {
  readonly kind: ExpenseKind
  readonly account: string
  /** Per cent of the VAT on the receipt that may be recovered. */
  readonly recoverablePercent: number
  readonly source: Source
}

export const expenseRules: readonly ExpenseRule[] = [
  {
    kind: 'travel',
    account: '625100',
    recoverablePercent: 0,
    source: { text: 'CGI, ann. II, art. 206 IV-2-5° : transport de personnes', verified: false },
  },
  {
    kind: 'lodging',
    account: '625600',
    recoverablePercent: 0,
    source: { text: 'CGI, ann. II, art. 206 IV-2-2° : logement du personnel', verified: false },
  },
  {
    kind: 'meal',
    account: '625700',
    recoverablePercent: 100,
    source: { text: 'CGI, art. 271 : repas dans l’intérêt de l’entreprise', verified: false },
  },
  {
    kind: 'fuel',
    account: '625100',
    recoverablePercent: 80,
    source: { text: 'CGI, art. 298-4 : carburant d’un véhicule de tourisme', verified: false },
  },
  {
    kind: 'toll',
    account: '625100',
    recoverablePercent: 100,
    source: { text: 'CGI, art. 271 : péages et stationnement', verified: false },
  },
  {
    kind: 'supplies',
    account: '606400',
    recoverablePercent: 100,
    source: { text: 'CGI, art. 271', verified: false },
  },
  {
    kind: 'mileage',
    account: '625100',
    recoverablePercent: 0,
    source: { text: 'Barème kilométrique : indemnité sans TVA', verified: false },
  },
]
