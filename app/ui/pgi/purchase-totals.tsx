import { negate } from '#base/money.ts'
import type { PurchaseContent, PurchaseTotals } from '#pgi'
import { percent } from '#wording/formats.ts'
import type { TotalRow } from '../totals.tsx'
import { deductionRows } from './deduction-rows.ts'

type Foot = Pick<PurchaseContent, 'discount' | 'settlementDiscount' | 'treatment' | 'deductions'>

/** The foot of a purchase document. VAT that the buyer declares itself is shown, and not added to what is owed. */
export function purchaseTotalRows(
  totals: PurchaseTotals,
  { discount, settlementDiscount, treatment, deductions = [] }: Foot,
): TotalRow[] {
  const isSelfAssessed = treatment === 'intraCommunity' || treatment === 'reverseCharge'
  return [
    { id: 'lines', label: 'Total des lignes', amount: totals.lines },
    ...(totals.discount > 0
      ? [
          { id: 'discount', label: `Remise ${percent(discount)}`, amount: negate(totals.discount) },
          { id: 'netCommercial', label: 'Net commercial', amount: totals.netCommercial },
        ]
      : []),
    ...(totals.settlementDiscount > 0
      ? [
          {
            id: 'settlement',
            label: `Escompte ${percent(settlementDiscount)}`,
            amount: negate(totals.settlementDiscount),
          },
          { id: 'netFinancial', label: 'Net financier', amount: totals.netFinancial },
        ]
      : []),
    ...(totals.shipping > 0 ? [{ id: 'shipping', label: 'Port', amount: totals.shipping }] : []),
    { id: 'net', label: 'Total HT', amount: totals.net },
    ...totals.vat
      .filter(({ amount }) => amount !== 0)
      .map(({ rate, amount }) => ({
        id: `vat-${rate}`,
        label: `TVA ${percent(rate)}${isSelfAssessed ? ' autoliquidée' : ''}`,
        amount,
      })),
    {
      id: 'gross',
      label: isSelfAssessed ? 'À payer' : 'Total TTC',
      amount: totals.gross,
      strong: deductions.length === 0,
    },
    ...deductionRows(totals.gross, deductions),
  ]
}
