import { z } from 'zod'
import { basisPoints, cents } from '#base/money.ts'
import { zCode, zDay, zPositiveCents, zRate, zText, zUnsignedCents } from '#base/schema.ts'
import { DAY_COUNTS } from './prorata.ts'

export const assetId = z.string().regex(/^asset-\d+$/)

/** What a cost is made of. The two discounts are taken off; everything else is added (PCG art. 213-8). */
export const COST_COMPONENTS = [
  'price',
  'discount',
  'settlementDiscount',
  'carriage',
  'installation',
  'customsDuty',
  'other',
] as const
export const costComponent = z.object({
  component: z.enum(COST_COMPONENTS),
  label: zText.optional(),
  /** Net of VAT; never negative, discounts included. */
  amount: zUnsignedCents,
})
export type CostComponent = z.infer<typeof costComponent>

export const depreciationMethod = z.enum(['straightLine', 'declining'])
const years = z.int().min(1).max(50)

export const assetFields = z.object({
  label: zText,
  account: z.string().regex(/^2\d{1,5}$/),
  acquiredOn: zDay.optional(),
  /** Mise en service. Nothing is depreciated before it, except by the declining balance. */
  commissionedOn: zDay.optional(),
  cost: z.array(costComponent).min(1).max(20),
  residualValue: zUnsignedCents.default(cents(0)),
  years,
  method: depreciationMethod.default('straightLine'),
  dayCount: z.enum(DAY_COUNTS).default('thirtyInclusive'),
  /** The plan of the tax return, when it differs: the difference goes to 145. */
  tax: z.object({ method: depreciationMethod, years }).optional(),
  supplier: zCode.optional(),
  /** Number of the supplier’s invoice. */
  reference: zText.optional(),
  /** The line of the purchase invoice it comes from, counted from 0. */
  purchase: z.object({ document: z.string().max(40), line: z.int().min(0) }).optional(),
  location: zText.optional(),
})
export type AssetFields = z.infer<typeof assetFields>

export const fixedAssetsCommand = z.discriminatedUnion('type', [
  /**
   * `booking` books the supplier’s invoice too, and owes it on 404, for a company whose purchases do not. Without `dueDate`,
   * it falls due by the supplier’s terms.
   */
  z.object({
    type: z.literal('asset.acquire'),
    fields: assetFields,
    booking: z.object({ vatRate: zRate, dueDate: zDay.optional() }).optional(),
  }),
  z.object({ type: z.literal('asset.commission'), asset: assetId, date: zDay.optional() }),
  /** From the first day of a fiscal year, what is left is spread in a straight line over other years. */
  z.object({
    type: z.literal('asset.revise'),
    asset: assetId,
    from: zDay,
    years,
    residualValue: zUnsignedCents.optional(),
    reason: zText,
  }),
  /** The asset is worth less than its net book value: `years` are those left after the year of the impairment. */
  z.object({
    type: z.literal('asset.impair'),
    asset: assetId,
    date: zDay.optional(),
    amount: zPositiveCents,
    years,
    reason: zText,
  }),
  z.object({
    type: z.literal('asset.dispose'),
    asset: assetId,
    date: zDay.optional(),
    /** Absent for a scrapping. */
    sale: z
      .object({
        price: zUnsignedCents,
        vatRate: zRate.default(basisPoints(2000)),
        reference: zText,
        buyer: zText.optional(),
      })
      .optional(),
  }),
  /** Charges the fiscal year that ends on `to` for every fixed asset that was not charged yet. */
  z.object({ type: z.literal('depreciation.record'), to: zDay }),
])
export type FixedAssetsCommand = z.infer<typeof fixedAssetsCommand>
