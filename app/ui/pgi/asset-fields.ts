/** A fixed asset’s record as it is typed. */
import type { Day } from '#base/dates.ts'
import { type BasisPoints, basisPoints, type Cents, cents } from '#base/money.ts'
import type { CommandInput } from '#pgi'

type Acquire = Extract<CommandInput, { type: 'asset.acquire' }>
type Component = Acquire['fields']['cost'][number]['component']
export type Method = NonNullable<Acquire['fields']['method']>
export type DayCount = NonNullable<Acquire['fields']['dayCount']>

export type AssetForm = {
  label: string
  account: string
  location: string
  supplier: string
  reference: string
  acquiredOn: Day | null
  commissionedOn: Day | null
  price: Cents | null
  discount: Cents | null
  settlementDiscount: Cents | null
  carriage: Cents | null
  installation: Cents | null
  residualValue: Cents | null
  years: string
  method: Method
  dayCount: DayCount
  /** Whether the tax return follows the declining balance. */
  declinesForTax: boolean
  booksInvoice: boolean
  /** Of the invoice that is booked; empty, the supplier’s terms say. */
  dueDate: Day | null
  vatRate: BasisPoints
}

export const emptyAsset = (today: Day): AssetForm => ({
  label: '',
  account: '218300',
  location: '',
  supplier: '',
  reference: '',
  acquiredOn: today,
  commissionedOn: today,
  price: null,
  discount: null,
  settlementDiscount: null,
  carriage: null,
  installation: null,
  residualValue: null,
  years: '5',
  method: 'straightLine',
  dayCount: 'thirtyInclusive',
  declinesForTax: false,
  booksInvoice: false,
  dueDate: null,
  vatRate: basisPoints(2000),
})

const PARTS = [
  'price',
  'discount',
  'settlementDiscount',
  'carriage',
  'installation',
] as const satisfies readonly Component[]

/** Net price plus what it took to have it work, net of VAT. */
export const costOfForm = ({ price, discount, settlementDiscount, carriage, installation }: AssetForm): Cents =>
  cents((price ?? 0) - (discount ?? 0) - (settlementDiscount ?? 0) + (carriage ?? 0) + (installation ?? 0))

export function acquireCommand(form: AssetForm): Acquire {
  const years = Number(form.years)
  const text = (value: string) => value.trim()
  const cost = PARTS.flatMap((component) => {
    const amount = form[component]
    return typeof amount === 'number' && amount > 0 ? [{ component, amount: cents(amount) }] : []
  })
  return {
    type: 'asset.acquire',
    fields: {
      label: text(form.label),
      account: form.account,
      cost,
      residualValue: form.residualValue ?? cents(0),
      years,
      method: form.method,
      dayCount: form.dayCount,
      ...(form.acquiredOn ? { acquiredOn: form.acquiredOn } : {}),
      ...(form.commissionedOn ? { commissionedOn: form.commissionedOn } : {}),
      ...(text(form.location) ? { location: text(form.location) } : {}),
      ...(text(form.supplier) ? { supplier: text(form.supplier).toUpperCase() } : {}),
      ...(text(form.reference) ? { reference: text(form.reference) } : {}),
      ...(form.declinesForTax ? { tax: { method: 'declining' as const, years } } : {}),
    },
    ...(form.booksInvoice
      ? { booking: { vatRate: form.vatRate, ...(form.dueDate ? { dueDate: form.dueDate } : {}) } }
      : {}),
  }
}
