import { type BasisPoints, type Cents, negate } from '#base/money.ts'
import type { DocumentContent, Totals } from '#pgi'
import { euros, percent } from '#wording/formats.ts'
import { Amount } from '../amount.tsx'
import type { ProvenanceProps } from '../provenance.tsx'
import type { TotalRow } from '../totals.tsx'
import { deductionRows } from './deduction-rows.ts'

type Foot = Pick<DocumentContent, 'deductions'> & { discount: BasisPoints; settlementDiscount: BasisPoints }

/** The foot of a sales document, each figure with its rule and what enters it. */
export function totalRows(totals: Totals, { discount, settlementDiscount, deductions = [] }: Foot): TotalRow[] {
  const hasDiscount = totals.discount > 0
  const hasSettlement = totals.settlementDiscount > 0
  return [
    ...(hasDiscount || hasSettlement || totals.shipping > 0
      ? [
          {
            id: 'lines',
            label: 'Total des lignes',
            amount: totals.lines,
            explanation: explain(
              'Total des lignes',
              totals.lines,
              'Somme des montants hors taxes des lignes, remises de ligne déduites.',
              [],
            ),
          },
        ]
      : []),
    ...(hasDiscount
      ? [
          {
            id: 'discount',
            label: `Remise ${percent(discount)}`,
            amount: negate(totals.discount),
            explanation: explain(
              'Remise',
              negate(totals.discount),
              'Réduction commerciale sur l’ensemble du document\u202f: elle diminue la vente, jamais un compte de charges (PCG, art. 1222-70).',
              [
                ['Total des lignes', totals.lines],
                ['Taux', percent(discount)],
              ],
            ),
          },
          { id: 'netCommercial', label: 'Net commercial', amount: totals.netCommercial },
        ]
      : []),
    ...(hasSettlement
      ? [
          {
            id: 'settlement',
            label: `Escompte ${percent(settlementDiscount)}`,
            amount: negate(totals.settlementDiscount),
            explanation: explain(
              'Escompte de règlement',
              negate(totals.settlementDiscount),
              'Réduction financière pour paiement comptant, calculée sur le net commercial.',
              [
                ['Net commercial', totals.netCommercial],
                ['Taux', percent(settlementDiscount)],
              ],
            ),
          },
          { id: 'netFinancial', label: 'Net financier', amount: totals.netFinancial },
        ]
      : []),
    ...(totals.shipping > 0 ? [{ id: 'shipping', label: 'Port', amount: totals.shipping }] : []),
    {
      id: 'net',
      label: 'Total HT',
      amount: totals.net,
      explanation: explain('Total HT', totals.net, 'Net financier plus port. C’est la base de la TVA.', [
        ['Total des lignes', totals.lines],
        ...(hasDiscount ? [['Remise', negate(totals.discount)] as const] : []),
        ...(hasSettlement ? [['Escompte', negate(totals.settlementDiscount)] as const] : []),
        ...(totals.shipping > 0 ? [['Port', totals.shipping] as const] : []),
      ]),
    },
    ...totals.vat.map(({ rate, base, amount }) => ({
      id: `vat-${rate}`,
      label: `TVA ${percent(rate)}`,
      amount,
      explanation: explain(
        `TVA ${percent(rate)}`,
        amount,
        'La base de ce taux sur tout le document, multipliée par le taux et arrondie une seule fois au centime.',
        [
          ['Base HT', base],
          ['Taux', percent(rate)],
        ],
      ),
    })),
    {
      id: 'gross',
      label: 'Total TTC',
      amount: totals.gross,
      strong: deductions.length === 0,
      explanation: explain('Total TTC', totals.gross, 'Total hors taxes plus TVA\u202f: ce que le client doit payer.', [
        ['Total HT', totals.net],
        ['TVA', totals.vatTotal],
      ]),
    },
    ...deductionRows(totals.gross, deductions),
  ]
}

function explain(
  label: string,
  amount: Cents,
  rule: string,
  inputs: readonly (readonly [string, Cents | string])[],
): ProvenanceProps {
  return {
    title: `D’où vient ${euros(amount)}\u202f?`,
    rule,
    inputs: inputs.map(([name, value]) => ({
      label: name,
      value: typeof value === 'string' ? value : <Amount value={value} />,
    })),
    result: { label, value: <Amount value={amount} /> },
  }
}
