import { type Cents, cents, minus, plus, ZERO } from '#base/money.ts'
import { no, ok } from '#base/result.ts'
import { byText } from '#base/sorting.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import { vatBoxes } from '#content/law/vat-return.ts'
import type { AccountingCommand } from '../commands.ts'
import type { DraftEntry, EntryLine } from '../events.ts'
import type { AccountingFacts } from '../facts.ts'
import { type Decision, posting } from '../record.ts'
import type { AccountingRefusal } from '../refusal.ts'
import type { AccountingState } from '../state.ts'
import type { Today } from '../transfer.ts'
import type { FilledBoxes } from './events.ts'
import {
  lastDayOf,
  netOfBooks,
  roundingTolerance,
  TOTAL_BOXES,
  type VatReturnFigures,
  vatReturn,
  withTotals,
} from './return.ts'

type CommandOf<Type extends AccountingCommand['type']> = Extract<AccountingCommand, { type: Type }>

export function decide(
  state: AccountingState,
  command: CommandOf<'vat.prepare' | 'vat.declare'>,
  context: Today,
  facts: AccountingFacts,
): Decision {
  const refusal = refusalOfMonth(state, command.month, context)
  if (refusal) return no(refusal)
  return command.type === 'vat.prepare' ? prepare(state, command) : declare(state, command, context, facts)
}

function refusalOfMonth(state: AccountingState, month: string, { today }: Today): AccountingRefusal | undefined {
  if (lastDayOf(month) > today) return { code: 'vat_month_not_over', month, today }
  return state.vat.declared.has(month) ? { code: 'vat_already_declared', month } : undefined
}

const KNOWN = new Set(
  vatBoxes.flatMap(({ box, holds }) => (holds === 'both' ? [`${box}.base`, `${box}.tax`] : [`${box}.${holds}`])),
)

function prepare(state: AccountingState, command: CommandOf<'vat.prepare'>): Decision {
  const { month, refund = ZERO } = command
  const boxes = command.boxes ?? vatReturn(state, month, refund).boxes
  const unknown = Object.keys(boxes).find((box) => !KNOWN.has(box))
  if (unknown !== undefined) return no({ code: 'vat_box_unknown', box: unknown })
  return ok([{ type: 'VatReturnPrepared', month, boxes, refund }])
}

function declare(
  state: AccountingState,
  { month }: CommandOf<'vat.declare'>,
  context: Today,
  facts: AccountingFacts,
): Decision {
  const prepared = state.vat.prepared.get(month)
  const refund = prepared?.refund ?? ZERO
  const figures = vatReturn(state, month, refund)
  const boxes = prepared?.boxes ?? figures.boxes
  const refusal = refusalOfBoxes(boxes, refund) ?? refusalOfDifference(boxes, figures)
  if (refusal) return no(refusal)
  const declared = { type: 'VatDeclared' as const, month, boxes, refund, through: state.entries.length }
  const entry = settlement(boxes, figures, refund)
  if (entry.lines.length === 0) return ok([declared])
  const posted = posting(state, entry, context, facts)
  if (!posted.ok) return posted
  const { value } = posted
  return ok([declared, { ...value, entry: { ...value.entry, source: `vat-${month}` } }])
}

const filledIn = (boxes: FilledBoxes, box: string): number => boxes[box] ?? 0

function refusalOfBoxes(boxes: FilledBoxes, refund: Cents): AccountingRefusal | undefined {
  const credit = cents(filledIn(boxes, '25.tax') * 100)
  if (refund > credit) return { code: 'refund_exceeds_credit', refund, credit }
  const totals = withTotals(boxes, refund / 100)
  const wrong = TOTAL_BOXES.find((box) => filledIn(boxes, box) !== filledIn(totals, box))
  return (
    wrong && {
      code: 'vat_boxes_do_not_add_up',
      box: wrong,
      entered: filledIn(boxes, wrong),
      expected: filledIn(totals, wrong),
    }
  )
}

const netDeclared = (boxes: FilledBoxes): Cents => cents((filledIn(boxes, '28.tax') - filledIn(boxes, '25.tax')) * 100)

function refusalOfDifference(boxes: FilledBoxes, figures: VatReturnFigures): AccountingRefusal | undefined {
  const [declared, books] = [netDeclared(boxes), netOfBooks(figures)]
  const tolerance = roundingTolerance({ ...figures.boxes, ...boxes })
  const isRounding = Math.abs(minus(declared, books)) <= tolerance
  return isRounding ? undefined : { code: 'vat_return_differs_from_books', declared, books, tolerance }
}

/** Empties the month's VAT accounts into what is owed (44551) or carried (44567); cents go to 658 or 758. */
function settlement(boxes: FilledBoxes, figures: VatReturnFigures, refund: Cents): DraftEntry {
  const { month } = figures
  const label = `Liquidation de la TVA ${month.slice(5)}/${month.slice(0, 4)}`
  const amounts = new Map<string, number>()
  const add = (account: string, credited: number) => amounts.set(account, (amounts.get(account) ?? 0) + credited)
  for (const { account, tax } of figures.lines) add(account, -tax)
  const due = cents(filledIn(boxes, '28.tax') * 100)
  const kept = cents(filledIn(boxes, '27.tax') * 100)
  add(ACCOUNTS.vatCredit, figures.carried - kept)
  add(ACCOUNTS.vatRefundClaimed, -refund)
  add(ACCOUNTS.vatPayable, due)
  const rounding = minus(netOfBooks(figures), minus(due, plus(kept, refund)))
  add(rounding < 0 ? ACCOUNTS.roundingLoss : ACCOUNTS.roundingGain, rounding)
  const lines = [...amounts]
    .filter(([, credited]) => credited !== 0)
    .sort(([one, left], [two, right]) => Math.sign(left) - Math.sign(right) || byText(one, two))
    .map(
      ([account, credited]): EntryLine => ({
        account,
        label,
        debit: cents(Math.max(-credited, 0)),
        credit: cents(Math.max(credited, 0)),
      }),
    )
  const date = lastDayOf(month)
  return { journal: 'OD', date, label, reference: `CA3-${month}`, referenceDate: date, lines }
}
