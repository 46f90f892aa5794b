/** The word of a code that a table shows in a column. */
import {
  ASSET_STATUSES,
  BALANCE_SHEET_LINES,
  BALANCE_SHEET_SECTIONS,
  BALANCE_SHEET_SIDES,
  CAF_APPROACHES,
  CAF_PARTS,
  CHECKLIST_STEPS,
  COST_KINDS,
  DEPRECIATION_METHODS,
  INCOME_LINES,
  INCOME_SECTIONS,
  MASSES,
  PLAN_STATUSES,
  RATIO_UNITS,
  RATIOS,
  SIG_BALANCES,
  SIG_PARTS,
} from './statements.ts'

const names = (table: Readonly<Record<string, { name: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(table).map(([code, { name }]) => [code, name]))

type Codes = Readonly<Record<string, Readonly<Record<string, string>>>>

/** By view, then by column. */
const CODES: Readonly<Record<string, Codes>> = {
  'balance-sheet': { side: BALANCE_SHEET_SIDES, section: BALANCE_SHEET_SECTIONS, line: BALANCE_SHEET_LINES },
  'income-statement': { section: INCOME_SECTIONS, line: INCOME_LINES },
  sig: { balance: names(SIG_BALANCES), part: SIG_PARTS },
  caf: { approach: CAF_APPROACHES, part: CAF_PARTS },
  'functional-balance': { mass: MASSES },
  ratios: { ratio: names(RATIOS), unit: RATIO_UNITS },
  'break-even': { kind: COST_KINDS },
  'fixed-assets': { status: ASSET_STATUSES, method: DEPRECIATION_METHODS },
  'fixed-asset': { status: PLAN_STATUSES },
  depreciation: { status: PLAN_STATUSES },
  'closing-checklist': { step: names(CHECKLIST_STEPS) },
}

/** What a reader sees for a value of a view’s table: a code becomes its word, anything else stays as it is. */
export const wordOfCode = (view: string, column: string, value: string): string =>
  CODES[view]?.[column]?.[value] ?? value
