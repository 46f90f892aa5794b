/** The management faults that are known: put in a model answer to try a marking scheme, recognised in a student's copy. */
import type { Family } from '../codes.ts'

/** A fault that costs money, trust or secrets is major; a clumsiness is minor. */
export type Severity = 'major' | 'minor'

/** What kind of work a fault is made in: the share of faults noticed is told area by area. */
export const mutantAreas = [
  'acts',
  'sales',
  'purchases',
  'treasury',
  'books',
  'bank',
  'assets',
  'payroll',
  'sheet',
  'letter',
  'mail',
] as const
export type MutantArea = (typeof mutantAreas)[number]

type Kind = { area: MutantArea; severity: Severity; families: readonly Family[] }

/** What notices a fault in the PGI: its state, what happened there, what happened too much. */
const PGI = ['record', 'action', 'extra'] as const satisfies readonly Family[]

const inPgi = (area: MutantArea, severity: Severity = 'major') => ({ area, severity, families: PGI }) satisfies Kind

/** Each fault, how bad it is, and what should notice it. The code also names it in statistics and in remediation. */
export const mutantKinds = {
  missing_act: {
    area: 'acts',
    severity: 'major',
    families: [...PGI, 'process', 'mail', 'recipient', 'facts', 'ideas'],
  },
  doubled_act: inPgi('acts'),
  wrong_customer: inPgi('acts'),
  wrong_supplier: inPgi('acts'),
  wrong_employee: inPgi('acts'),
  wrong_article: inPgi('acts'),
  net_for_gross: inPgi('acts'),
  gross_for_net: inPgi('acts'),
  amount_times_ten: inPgi('acts'),
  date_outside_year: inPgi('acts'),
  quantity_one_more: inPgi('acts'),
  quantity_one_less: inPgi('acts'),

  vat_10_for_20: inPgi('sales'),
  vat_55_for_20: inPgi('sales'),
  vat_forgotten: inPgi('sales'),
  discount_forgotten: inPgi('sales'),
  discount_twice: inPgi('sales'),
  discount_on_wrong_base: inPgi('sales'),
  shipping_forgotten: inPgi('sales'),
  net_for_end_of_month: inPgi('sales'),
  end_of_month_for_net: inPgi('sales'),
  invoice_doubled: inPgi('sales'),
  credit_note_as_invoice: inPgi('sales'),
  deposit_not_deducted: inPgi('sales'),
  partial_delivery_in_full: inPgi('sales'),

  receipt_above_order: inPgi('purchases'),
  discrepancy_accepted: inPgi('purchases'),

  level_wrong: inPgi('treasury'),
  matching_crossed: inPgi('treasury'),

  debit_credit_swapped: inPgi('books'),
  neighbour_account: inPgi('books'),
  vat_deducted_on_car: inPgi('books'),
  vat_taken_at_invoice: inPgi('books'),
  accrual_reversed: inPgi('books'),
  subcontracting_misfiled: { area: 'books', severity: 'major', families: [...PGI, 'table'] },

  bank_charges_forgotten: inPgi('bank'),
  bank_sign_reversed: inPgi('bank'),

  asset_gross_base: inPgi('assets'),
  asset_costs_left_out: inPgi('assets'),
  asset_without_prorata: inPgi('assets'),
  asset_from_purchase_date: inPgi('assets'),
  asset_calendar_days: inPgi('assets', 'minor'),
  asset_net_value_wrong: inPgi('assets'),

  payroll_ceiling_ignored: inPgi('payroll'),
  payroll_old_rate: inPgi('payroll'),
  overtime_25_for_50: inPgi('payroll'),
  absence_not_deducted: inPgi('payroll'),
  withholding_on_wrong_net: inPgi('payroll'),
  payroll_fault_missed: inPgi('payroll'),

  missing_deliverable: { area: 'sheet', severity: 'major', families: ['deliverable'] },
  typed_figure_for_formula: { area: 'sheet', severity: 'minor', families: ['formula'] },
  reference_not_absolute: { area: 'sheet', severity: 'major', families: ['formula', 'table'] },
  reference_frozen: { area: 'sheet', severity: 'major', families: ['formula', 'table'] },
  subtraction_reversed: { area: 'sheet', severity: 'major', families: ['formula', 'table'] },
  range_too_short: { area: 'sheet', severity: 'major', families: ['formula', 'table', 'cell'] },
  constant_in_formula: { area: 'sheet', severity: 'minor', families: ['formula'] },
  rounding_wrong: { area: 'sheet', severity: 'minor', families: ['table', 'cell'] },
  row_forgotten: { area: 'sheet', severity: 'major', families: ['table'] },
  row_extra: { area: 'sheet', severity: 'major', families: ['table'] },
  value_altered: { area: 'sheet', severity: 'major', families: ['table', 'cell'] },
  sort_undone: { area: 'sheet', severity: 'minor', families: ['table'] },
  filter_forgotten: { area: 'sheet', severity: 'major', families: ['filter'] },
  filter_wrong: { area: 'sheet', severity: 'major', families: ['filter'] },
  chart_missing: { area: 'sheet', severity: 'major', families: ['chart'] },
  chart_wrong_type: { area: 'sheet', severity: 'minor', families: ['chart'] },
  chart_range_short: { area: 'sheet', severity: 'major', families: ['chart'] },
  chart_with_total: { area: 'sheet', severity: 'major', families: ['chart'] },
  chart_untitled: { area: 'sheet', severity: 'minor', families: ['chart'] },
  break_even_on_gross: { area: 'sheet', severity: 'major', families: ['table'] },

  wrong_recipient: { area: 'letter', severity: 'major', families: ['recipient', 'mail'] },
  /** A reference quoted wrong: an invoice, an order. */
  fact_altered: { area: 'letter', severity: 'major', families: ['facts'] },
  amount_misquoted: { area: 'letter', severity: 'major', families: ['facts'] },
  date_misquoted: { area: 'letter', severity: 'major', families: ['facts'] },
  idea_dropped: { area: 'letter', severity: 'minor', families: ['ideas', 'facts'] },
  forbidden_added: { area: 'letter', severity: 'major', families: ['ideas'] },
  commitment_beyond_delegation: { area: 'letter', severity: 'major', families: ['ideas', 'commitment'] },
  confidential_quoted: { area: 'letter', severity: 'major', families: ['confidentiality'] },
  letter_date_wrong: { area: 'letter', severity: 'minor', families: ['form', 'facts'] },
  subject_dropped: { area: 'letter', severity: 'minor', families: ['form', 'facts'] },
  closing_dropped: { area: 'letter', severity: 'minor', families: ['form'] },
  part_dropped: { area: 'letter', severity: 'minor', families: ['form', 'recipient', 'facts'] },
  enclosure_missing: { area: 'letter', severity: 'minor', families: ['form', 'ideas', 'facts'] },

  mail_to_customer: { area: 'mail', severity: 'major', families: ['recipient', 'mail', 'confidentiality'] },
  attachment_missing: { area: 'mail', severity: 'minor', families: ['mail'] },
} as const satisfies Readonly<Record<string, Kind>>

export type MutantCode = keyof typeof mutantKinds

export const isMutantCode = (code: string): code is MutantCode => Object.hasOwn(mutantKinds, code)
