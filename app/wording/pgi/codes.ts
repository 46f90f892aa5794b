/** The word of a code that a table shows in a column. */
import { MATCHING_RULES } from './books.ts'
import { CAMPAIGN_ANSWER_WORDS, COMMISSION_BASES, CONFLICT_NAMES, RESOURCE_KINDS } from './crm-words.ts'
import { ITEM_KINDS, MOVEMENT_KINDS, PARTY_SIDES, REMINDER_CHANNELS, type StatusWords } from './kinds.ts'
import {
  ABSENCE_KINDS,
  ABSENCE_STATUSES,
  BODIES,
  EARNINGS,
  PAYROLL_LINES,
  REFUNDS,
  SLIP_SECTIONS,
  SLIP_TOTALS,
  VARIABLE_KINDS,
} from './payroll.ts'
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

const words = (table: Readonly<Record<string, StatusWords>>): Record<string, string> =>
  Object.fromEntries(Object.entries(table).map(([code, { word }]) => [code, word]))

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
  'bank-reconciliation': {
    side: { books: 'comptabilité', bank: 'relevé' },
    kind: { balance: 'solde', operation: 'opération', corrected: 'solde rapproché' },
  },
  'party-ledger': { kind: ITEM_KINDS },
  'party-accounts': { side: PARTY_SIDES },
  'stock-movements': { kind: MOVEMENT_KINDS },
  article: { kind: MOVEMENT_KINDS },
  'matching-proposals': { rule: MATCHING_RULES },
  commissions: { planBase: COMMISSION_BASES },
  campaign: { answer: CAMPAIGN_ANSWER_WORDS },
  resources: { kind: RESOURCE_KINDS },
  agenda: { conflict: CONFLICT_NAMES },
  absences: { kind: ABSENCE_KINDS, status: words(ABSENCE_STATUSES) },
  'payroll-variables': { kind: VARIABLE_KINDS },
  'social-declaration': { body: BODIES },
  'social-debts': { body: BODIES },
  payslip: {
    section: { ...SLIP_SECTIONS, gross: 'Rémunération', total: 'Totaux', refunds: 'Remboursements et retenues' },
    line: {
      ...PAYROLL_LINES,
      ...REFUNDS,
      ...EARNINGS,
      ...SLIP_TOTALS,
      contributions: 'Total des cotisations',
      withheld: 'Impôt sur le revenu prélevé à la source',
    },
  },
  reminders: { channel: REMINDER_CHANNELS },
}

/** What a reader sees for a value of a view’s table: a code becomes its word, anything else stays as it is. */
export const wordOfCode = (view: string, column: string, value: string): string =>
  CODES[view]?.[column]?.[value] ?? value
