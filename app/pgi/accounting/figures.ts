/** The lines of an entry, written from what each account takes. */
import { type BasisPoints, type Cents, ZERO } from '#base/money.ts'
import type { EntryLine } from './events.ts'

/** Labels go to the FEC and to columns; the longest customer's name must not overflow them. */
export const clipped = (label: string): string => (label.length <= 200 ? label : `${label.slice(0, 199)}…`)

/** What a tax was reckoned on: the base has the sign of the tax's credit side, or debit side for what is deducted. */
type Vat = { rate: BasisPoints; base: Cents }
export type Figure = { account: string; amount: Cents; party?: string; item?: string; label?: string; vat?: Vat }

export function linesOf(label: string, debits: readonly Figure[], credits: readonly Figure[]): EntryLine[] {
  const line = ({ account, amount, party, item, label: own, vat }: Figure, side: 'debit' | 'credit'): EntryLine => ({
    account,
    ...(party === undefined ? {} : { party }),
    label: clipped(own ?? label),
    debit: side === 'debit' ? amount : ZERO,
    credit: side === 'credit' ? amount : ZERO,
    ...(item === undefined ? {} : { item }),
    ...(vat === undefined ? {} : { vatRate: vat.rate, vatBase: vat.base }),
  })
  const some = ({ amount }: Figure) => amount !== 0
  return [
    ...debits.filter(some).map((figure) => line(figure, 'debit')),
    ...credits.filter(some).map((figure) => line(figure, 'credit')),
  ]
}
