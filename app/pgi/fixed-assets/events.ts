import { z } from 'zod'
import { zCents, zDay, zRate, zText, zUnsignedCents } from '#base/schema.ts'
import { assetFields, assetId } from './commands.ts'

export const depreciationLine = z.object({
  asset: assetId,
  label: zText,
  chargeAccount: z.string(),
  depreciationAccount: z.string(),
  /** Wear, 6811/28. */
  economic: zUnsignedCents,
  /** Tax depreciation beyond it (68725/145) when positive, given back (145/78725) when negative. */
  excess: zCents,
})
export type DepreciationLine = z.infer<typeof depreciationLine>

export const fixedAssetsEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('AssetAcquired'),
    asset: assetId,
    fields: assetFields.required({ acquiredOn: true }),
    cost: zUnsignedCents,
    booking: z
      .object({
        supplier: z.string(),
        reference: zText,
        vat: zUnsignedCents,
        gross: zUnsignedCents,
        dueDate: zDay.optional(),
      })
      .optional(),
    /** Depreciation of years that closed before this PGI: it is in the opening balances. */
    opening: z.object({ until: zDay, economic: zUnsignedCents, excess: zCents }).optional(),
  }),
  z.object({ type: z.literal('AssetCommissioned'), asset: assetId, on: zDay }),
  z.object({
    type: z.literal('AssetPlanRevised'),
    asset: assetId,
    from: zDay,
    years: z.int().positive(),
    residualValue: zUnsignedCents,
    reason: zText,
  }),
  z.object({
    type: z.literal('AssetImpaired'),
    impairment: z.string(),
    asset: assetId,
    label: zText,
    date: zDay,
    amount: zUnsignedCents,
    account: z.string(),
    /** First day of the years that bear what is left. */
    from: zDay,
    years: z.int().positive(),
    reason: zText,
  }),
  /** The charge of a fiscal year, or of part of one for a fixed asset that leaves. */
  z.object({
    type: z.literal('DepreciationRecorded'),
    depreciation: z.string(),
    from: zDay,
    to: zDay,
    date: zDay,
    /** Set when the asset leaves on that day: « dotation complémentaire ». */
    beforeDisposal: z.boolean(),
    lines: z.array(depreciationLine).min(1),
  }),
  z.object({
    type: z.literal('AssetRetired'),
    retirement: z.string(),
    asset: assetId,
    label: zText,
    date: zDay,
    reason: z.enum(['sale', 'scrapping']),
    account: z.string(),
    depreciationAccount: z.string(),
    impairmentAccount: z.string(),
    cost: zUnsignedCents,
    accumulated: zUnsignedCents,
    impairment: zUnsignedCents,
    netBookValue: zUnsignedCents,
    /** What was left on 145 for it. */
    excess: zUnsignedCents,
  }),
  z.object({
    type: z.literal('AssetSold'),
    sale: z.string(),
    asset: assetId,
    label: zText,
    date: zDay,
    reference: zText,
    buyer: zText.optional(),
    net: zUnsignedCents,
    vatRate: zRate,
    vat: zUnsignedCents,
  }),
])
export type FixedAssetsEvent = z.infer<typeof fixedAssetsEvent>
