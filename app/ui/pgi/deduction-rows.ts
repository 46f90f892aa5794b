import type { Day } from '#base/dates.ts'
import { type Cents, minus, negate, sumOf } from '#base/money.ts'
import { shortDay } from '#wording/formats.ts'
import type { TotalRow } from '../totals.tsx'

type Deduction = { deposit: string; number: string; reference?: string; date: Day; gross: Cents }

/** Each deposit that comes off a total, then what is left to pay. */
export function deductionRows(gross: Cents, deductions: readonly Deduction[]): TotalRow[] {
  if (deductions.length === 0) return []
  return [
    ...deductions.map(({ deposit, number, reference = number, date, gross: taken }) => ({
      id: deposit,
      label: `Acompte facture ${reference} du ${shortDay(date)}`,
      amount: negate(taken),
    })),
    {
      id: 'toPay',
      label: 'Net à payer',
      amount: minus(
        gross,
        sumOf(deductions, (each) => each.gross),
      ),
      strong: true,
    },
  ]
}
