/** The management faults that are known: put in a model answer to try a marking scheme, recognised in a student's copy. */
import type { Family } from '../codes.ts'

/** A fault that costs money, trust or secrets is major; a clumsiness is minor. */
export type Severity = 'major' | 'minor'

/** Each fault, how bad it is, and what should notice it. The code also names it in statistics and in remediation. */
export const mutantKinds = {
  missing_act: {
    severity: 'major',
    families: ['record', 'action', 'extra', 'process', 'mail', 'recipient', 'facts', 'ideas'],
  },
  doubled_act: { severity: 'major', families: ['record', 'action', 'extra'] },
  wrong_customer: { severity: 'major', families: ['record', 'action', 'extra'] },
  net_for_gross: { severity: 'major', families: ['record', 'action', 'extra'] },
  amount_times_ten: { severity: 'major', families: ['record', 'action', 'extra'] },
  vat_10_for_20: { severity: 'major', families: ['record', 'action', 'extra'] },
  net_for_end_of_month: { severity: 'major', families: ['record', 'action', 'extra'] },
  date_outside_year: { severity: 'major', families: ['record', 'action', 'extra'] },
  level_wrong: { severity: 'major', families: ['record', 'action', 'extra'] },
  missing_deliverable: { severity: 'major', families: ['deliverable'] },
  typed_figure_for_formula: { severity: 'minor', families: ['formula'] },
  range_too_short: { severity: 'major', families: ['formula', 'table'] },
  row_forgotten: { severity: 'major', families: ['table'] },
  row_extra: { severity: 'major', families: ['table'] },
  value_altered: { severity: 'major', families: ['table'] },
  wrong_recipient: { severity: 'major', families: ['recipient', 'mail'] },
  fact_altered: { severity: 'major', families: ['facts'] },
  idea_dropped: { severity: 'minor', families: ['ideas', 'facts'] },
  part_dropped: { severity: 'minor', families: ['form', 'recipient', 'facts'] },
  forbidden_added: { severity: 'major', families: ['ideas'] },
  confidential_quoted: { severity: 'major', families: ['confidentiality'] },
  attachment_missing: { severity: 'minor', families: ['mail'] },
} as const satisfies Readonly<Record<string, { severity: Severity; families: readonly Family[] }>>

export type MutantCode = keyof typeof mutantKinds
