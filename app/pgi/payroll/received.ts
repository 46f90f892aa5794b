/** Drafts of payslips received from elsewhere: what they say, and what differs from the right one. */
import { fineRate, fineRateOf } from '#base/fine-rate.ts'
import { type Cents, minus, sumOf, ZERO } from '#base/money.ts'
import { contributions } from '#content/law/payroll-contributions.ts'
import type { EnteredSlip, SlipChange } from './commands.ts'
import { totalsOf } from './compute-slip.ts'
import type { ReceivedSlip } from './events.ts'
import {
  LINE_CODES,
  type LineCode,
  lineOf,
  type Refund,
  type Slip,
  type SlipLine,
  TOTAL_CODES,
  type TotalCode,
} from './slip.ts'

type Totals = Pick<ReceivedSlip, 'netSocial' | 'netBeforeTax' | 'taxableNet' | 'withheld' | 'netPaid'>

/** What a draft says of its totals goes before what its lines come to. */
export function enteredFigures({ earnings, lines, ...said }: EnteredSlip, right: Slip): ReceivedSlip {
  const gross = sumOf(earnings, ({ amount }) => amount)
  return { earnings, lines, ...figuresOf(gross, lines, right.refunds, right, said) }
}

function figuresOf(
  gross: Cents,
  lines: readonly SlipLine[],
  refunds: readonly Refund[],
  right: Slip,
  said: Partial<Totals> = {},
): Omit<ReceivedSlip, 'earnings' | 'lines'> {
  const totals = totalsOf(gross, lines, refunds, right.exemptOvertime)
  const taxableNet = said.taxableNet ?? totals.taxableNet
  const netBeforeTax = said.netBeforeTax ?? totals.netBeforeTax
  const withheld = said.withheld ?? fineRateOf(taxableNet, right.withholding.rate)
  return {
    gross,
    employeeTotal: totals.employeeTotal,
    employerTotal: totals.employerTotal,
    netSocial: said.netSocial ?? totals.netSocial,
    netBeforeTax,
    taxableNet,
    withheld,
    netPaid: said.netPaid ?? minus(netBeforeTax, withheld),
  }
}

/** The right payslip, but for some lines: their amounts follow from their bases and rates, the totals from all amounts. */
export function plantedFigures(right: Slip, changes: readonly SlipChange[]): ReceivedSlip {
  const byLine = new Map(changes.map((change) => [change.line, change]))
  const kept = right.lines.flatMap((line) => {
    const change = byLine.get(line.code)
    if (!change) return [line]
    return change.omitted ? [] : [departed(line, change)]
  })
  const added = changes
    .filter(({ line, omitted }) => !omitted && !lineOf(right.lines, line))
    .map((change) => departed({ code: change.line, employee: ZERO, employer: ZERO }, change))
  const lines = [...kept, ...added].sort((left, other) => rankOf(left.code) - rankOf(other.code))
  const earnings = right.earnings.map(({ code, amount }) => ({ code, amount }))
  return { earnings, lines, ...figuresOf(right.gross, lines, right.refunds, right) }
}

const rankOf = (code: LineCode): number => LINE_CODES.indexOf(code)

function departed(line: SlipLine, change: SlipChange): SlipLine {
  const base = change.base ?? line.base
  const employeeRate = change.employeeRate ?? line.employeeRate
  const employerRate = change.employerRate ?? line.employerRate
  const counted = base !== undefined && (change.base !== undefined || !isLumpSum(line))
  const share = (rate: SlipLine['employeeRate'], amount: Cents) =>
    counted && rate !== undefined ? fineRateOf(base, rate ?? fineRate(0)) : amount
  const moved = (wanted: unknown) => wanted !== undefined || change.base !== undefined
  return {
    code: line.code,
    ...(base === undefined ? {} : { base }),
    ...(employeeRate === undefined ? {} : { employeeRate }),
    ...(employerRate === undefined ? {} : { employerRate }),
    employee: change.employee ?? (moved(change.employeeRate) ? share(employeeRate, line.employee) : line.employee),
    employer: change.employer ?? (moved(change.employerRate) ? share(employerRate, line.employer) : line.employer),
  }
}

const isLumpSum = ({ code }: SlipLine): boolean =>
  contributions.some((contribution) => contribution.code === code && contribution.base === 'lumpSum')

export type LineControl = {
  readonly code: LineCode
  readonly status: 'right' | 'wrong' | 'missing' | 'added'
  readonly entered: SlipLine | null
  readonly right: SlipLine | null
  /** What is wrong in it. */
  readonly faults: readonly ('base' | 'employeeRate' | 'employerRate' | 'employee' | 'employer')[]
}
export type TotalControl = {
  readonly code: TotalCode
  readonly entered: Cents
  readonly right: Cents
  readonly difference: Cents
}

const FIELDS = ['base', 'employeeRate', 'employerRate', 'employee', 'employer'] as const

/** Line by line, in the order of the payslip. A total is only ever wrong because a line is, or because it was not added up. */
export function controlLines(entered: readonly SlipLine[], right: readonly SlipLine[]): LineControl[] {
  return LINE_CODES.flatMap((code): LineControl[] => {
    const said = lineOf(entered, code) ?? null
    const due = lineOf(right, code) ?? null
    if (!said && !due) return []
    if (!said) return [{ code, status: 'missing', entered: null, right: due, faults: [] }]
    if (!due) return [{ code, status: 'added', entered: said, right: null, faults: [] }]
    const faults = FIELDS.filter((field) => (said[field] ?? 0) !== (due[field] ?? 0))
    return [{ code, status: faults.length === 0 ? 'right' : 'wrong', entered: said, right: due, faults }]
  })
}

export const controlTotals = (entered: ReceivedSlip, right: Slip): TotalControl[] =>
  TOTAL_CODES.map((code) => ({
    code,
    entered: entered[code],
    right: right[code],
    difference: minus(entered[code], right[code]),
  }))
