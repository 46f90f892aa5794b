/** Entry lines from figures: an amount on a side of an account. */
import { type Cents, ZERO } from '#base/money.ts'
import type { EntryLine } from './events.ts'

/** Labels go to the FEC and to columns; the longest customer's name must not overflow them. */
export const clipped = (label: string): string => (label.length <= 200 ? label : `${label.slice(0, 199)}…`)

export type Figure = { account: string; amount: Cents; party?: string; item?: string; label?: string }

export function linesOf(label: string, debits: readonly Figure[], credits: readonly Figure[]): EntryLine[] {
  const line = ({ account, amount, party, item, label: own }: Figure, side: 'debit' | 'credit'): EntryLine => ({
    account,
    ...(party === undefined ? {} : { party }),
    label: clipped(own ?? label),
    debit: side === 'debit' ? amount : ZERO,
    credit: side === 'credit' ? amount : ZERO,
    ...(item === undefined ? {} : { item }),
  })
  const some = ({ amount }: Figure) => amount !== 0
  return [
    ...debits.filter(some).map((figure) => line(figure, 'debit')),
    ...credits.filter(some).map((figure) => line(figure, 'credit')),
  ]
}
