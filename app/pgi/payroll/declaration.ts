/** What payslips owe to each social body and to the tax office, line by line: what the monthly declaration (DSN) sums up. */
import { type Cents, minus, plus, sumOf, ZERO } from '#base/money.ts'
import { type ContributionCode, contributions } from '#content/law/payroll-contributions.ts'
import type { DeclarationBody } from '#content/law/social-payments.ts'
import { lineOf, type Slip } from './slip.ts'

export type DeclarationDetail = {
  readonly code: ContributionCode | 'generalRelief' | 'overtimeRelief' | 'withheld'
  readonly base: Cents
  readonly employee: Cents
  readonly employer: Cents
}

/** Relief is split between Urssaf and the pension fund as it is booked. */
export function detailsFor(slips: readonly Slip[], body: DeclarationBody): DeclarationDetail[] {
  const sum = (of: (slip: Slip) => Cents) => sumOf(slips, of)
  if (body === 'tax') {
    const withheld = sum((slip) => slip.withholding.amount)
    return withheld === 0
      ? []
      : [{ code: 'withheld', base: sum((slip) => slip.taxableNet), employee: withheld, employer: ZERO }]
  }
  const details: DeclarationDetail[] = contributions
    .filter((contribution) => contribution.body === body)
    .map(({ code }) => ({
      code,
      base: sum((slip) => lineOf(slip.lines, code)?.base ?? ZERO),
      employee: sum((slip) => lineOf(slip.lines, code)?.employee ?? ZERO),
      employer: sum((slip) => lineOf(slip.lines, code)?.employer ?? ZERO),
    }))
  const pension = sum((slip) => slip.relief.pension)
  const relief =
    body === 'pensionFund'
      ? pension
      : minus(
          sum((slip) => slip.relief.amount),
          pension,
        )
  if (body === 'urssaf' || body === 'pensionFund') {
    details.push({ code: 'generalRelief', base: ZERO, employee: ZERO, employer: minus(ZERO, relief) })
  }
  if (body === 'urssaf') {
    details.push({
      code: 'overtimeRelief',
      base: sum((slip) => slip.exemptOvertime),
      employee: sum((slip) => lineOf(slip.lines, 'overtimeRelief')?.employee ?? ZERO),
      employer: sum((slip) => lineOf(slip.lines, 'overtimeRelief')?.employer ?? ZERO),
    })
  }
  return details.filter(({ employee, employer }) => employee !== 0 || employer !== 0)
}

export const owedTo = (body: DeclarationBody, slips: readonly Slip[]): Cents =>
  sumOf(detailsFor(slips, body), ({ employee, employer }) => plus(employee, employer))
