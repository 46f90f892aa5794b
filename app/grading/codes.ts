/**
 * What a verdict may say, grouped by what it looks at. A mutant names the families that should notice it; the French
 * sentence of each code lives in the wording, where a code without sentence does not compile.
 */
export const codesByFamily = {
  deliverable: [
    'deliverable_handed_in',
    'deliverable_missing',
    'deliverable_unreadable',
    'deliverable_wrong_kind',
    'deliverable_blank',
  ],
  record: [
    'record_right',
    'record_partly_right',
    'record_wrong',
    'record_untouched',
    'record_damaged',
    'value_right',
    'value_wrong',
    'value_missing',
    'document_right',
    'document_different',
    'document_missing',
    'document_for_another',
    'document_extra',
    'entries_right',
    'entries_wrong',
    'entries_missing',
    'entries_extra',
    'lettrage_right',
    'lettrage_missing',
    'lettrage_crossed',
    'lettrage_broken',
    'lettrage_remainder',
  ],
  extra: ['nothing_else', 'changes_extra', 'nothing_done'],
  action: ['action_done', 'action_missing', 'action_too_few', 'action_too_many', 'action_avoided', 'action_forbidden'],
  process: [
    'consulted',
    'not_consulted',
    'consulted_too_late',
    'order_right',
    'order_wrong',
    'order_incomplete',
    'deadline_met',
    'deadline_missed',
    'deadline_missed_event',
    'deadline_undone',
    'delegation_kept',
    'delegation_breached',
  ],
  table: [
    'table_right',
    'table_missing',
    'column_missing',
    'rows_right',
    'rows_missing',
    'rows_extra',
    'rows_missing_and_extra',
    'rows_unordered',
    'values_right',
    'values_wrong',
    'total_right',
    'total_wrong',
    'total_missing',
  ],
  formula: [
    'formulas_live',
    'formulas_typed_in',
    'formulas_not_linked',
    'formulas_missing',
    'formulas_unproven',
    'range_too_short',
  ],
  recipient: ['recipient_right', 'recipient_wrong', 'recipient_missing', 'recipient_incomplete', 'recipient_extra'],
  facts: ['facts_right', 'facts_missing', 'facts_wrong'],
  ideas: ['ideas_right', 'ideas_missing', 'ideas_forbidden', 'ideas_contrary'],
  form: ['form_right', 'form_incomplete'],
  confidentiality: ['nothing_confidential', 'confidential_quoted'],
  mail: [
    'mail_sent',
    'mail_missing',
    'mail_empty',
    'mail_not_a_reply',
    'attachments_right',
    'attachments_missing',
    'subject_missing',
  ],
  combination: ['absence_right', 'absence_wrong'],
} as const

export type Family = keyof typeof codesByFamily
export type Code = (typeof codesByFamily)[Family][number]

const families = new Map<string, string>(
  Object.entries(codesByFamily).flatMap(([family, codes]) => codes.map((code) => [code, family] as const)),
)

export const isOfFamily = (code: Code, family: Family): boolean => families.get(code) === family
