import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, cents } from '#base/money.ts'
import type { BankLine, BookLine } from '../../accounting/bank/lines.ts'
import { reconcile } from '../../accounting/bank/reconcile.ts'
import { accountSource, zAccount, zAt } from './named.ts'
import { column, columns, view } from './view.ts'

export type ReconciliationLine = {
  /** `statement-2.5` or `entry-51.0`. */
  readonly id: string
  readonly date: Day
  readonly label: string
  readonly reference: string | null
  readonly debit: Cents
  readonly credit: Cents
  readonly sources: readonly string[]
}
/** A line of the two-sided statement: `side` says which account it corrects. */
export type ReconciliationRow = Omit<ReconciliationLine, 'id' | 'date'> & {
  readonly side: 'books' | 'bank'
  readonly kind: 'balance' | 'operation' | 'corrected'
  readonly date: Day
}
export type ReconciliationAnswer = {
  readonly account: string
  readonly at: Day
  /** Account 512 in the books: positive when debit. The bank’s own: positive when it owes us, which it writes as a credit. */
  readonly books: Cents
  readonly bank: Cents
  /** Corrects the books: what the bank alone did, on the side it will be booked. */
  readonly bankOnly: readonly ReconciliationLine[]
  /** Corrects the bank: what the books alone say, on the side the bank will write it. */
  readonly booksOnly: readonly ReconciliationLine[]
  readonly correctedBooks: Cents
  readonly correctedBank: Cents
  /** Nil when both corrected balances are equal. */
  readonly difference: Cents
}

/** État de rapprochement on a day. Null before the first statement of the account. */
export const bankReconciliation = view({
  args: z.object({ account: zAccount.default('512000'), at: zAt }),
  run({ accounting }, { account, at }): ReconciliationAnswer | null {
    const found = reconcile(accounting, account, at)
    if (!found) return null
    const { bankOnly, booksOnly, ...figures } = found
    return {
      ...figures,
      bankOnly: bankOnly.map((line) => lineRow(line, line.amount)),
      booksOnly: booksOnly.map((line) => lineRow(line, cents(-line.amount))),
    }
  },
  table: {
    columns: [
      ...columns('text', 'side', 'kind'),
      column('date', 'day'),
      ...columns('text', 'reference', 'label'),
      ...columns('money', 'debit', 'credit'),
    ],
    rows: (answer) => (answer ? rowsOf(answer) : []),
  },
})

/** `debit` is what the amount is where it is positive. */
const sided = (amount: Cents): { debit: Cents; credit: Cents } => ({
  debit: cents(Math.max(amount, 0)),
  credit: cents(Math.max(-amount, 0)),
})

const lineRow = ({ id, date, label, reference }: BankLine | BookLine, amount: Cents): ReconciliationLine => ({
  id,
  date,
  label,
  reference: reference ?? null,
  ...sided(amount),
  sources: [id],
})

function rowsOf(answer: ReconciliationAnswer): ReconciliationRow[] {
  const { account, at } = answer
  const total = (side: ReconciliationRow['side'], kind: 'balance' | 'corrected', amount: Cents): ReconciliationRow => ({
    side,
    kind,
    date: at,
    label: '',
    reference: null,
    ...sided(side === 'books' ? amount : cents(-amount)),
    sources: [accountSource(account)],
  })
  const operations = (side: ReconciliationRow['side'], lines: readonly ReconciliationLine[]): ReconciliationRow[] =>
    lines.map(({ id: _, ...line }) => ({ side, kind: 'operation', ...line }))
  return [
    total('books', 'balance', answer.books),
    ...operations('books', answer.bankOnly),
    total('books', 'corrected', answer.correctedBooks),
    total('bank', 'balance', answer.bank),
    ...operations('bank', answer.booksOnly),
    total('bank', 'corrected', answer.correctedBank),
  ]
}
