import { plus, sumOf } from '#base/money.ts'
import type { DepositRow, DocumentContent, PurchaseContent, PurchaseDepositRow } from '#pgi'
import type { DeductibleDeposit } from '#ui/pgi/deduction-fields.tsx'

type Row = Pick<DepositRow | PurchaseDepositRow, 'id' | 'number' | 'date' | 'left'> & { reference?: string | null }
type Content = Pick<DocumentContent | PurchaseContent, 'deductions'>

/** The deposits that a draft may take off: numbered, and not used up once what the draft itself takes is given back. */
export const deductibleDeposits = (rows: readonly Row[], { deductions = [] }: Content): DeductibleDeposit[] =>
  rows.flatMap(({ id, number, reference, date, left }) => {
    if (number === null) return []
    const own = deductions.filter(({ deposit }) => deposit === id)
    const room = plus(
      left,
      sumOf(own, ({ gross }) => gross),
    )
    return room > 0 ? [{ id, number: reference ?? number, date, left: room }] : []
  })
