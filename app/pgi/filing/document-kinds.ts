/** What the PGI keeps that can be filed: how the law has it kept, who may read it, how its name says what it is. */
import type { RetentionCode } from '#content/law/retention.ts'

export const ACCESS_LEVELS = ['open', 'restricted', 'confidential'] as const
/** Open to all the staff; to the services concerned; to the management and those it names. */
export type AccessLevel = (typeof ACCESS_LEVELS)[number]

export const FILED_KINDS = [
  'quote',
  'order',
  'deliveryNote',
  'returnNote',
  'invoice',
  'creditNote',
  'purchaseOrder',
  'goodsReceipt',
  'purchaseInvoice',
  'goodsReturn',
  'supplierCreditNote',
  'statement',
  'expenseReport',
  'payslip',
  'paper',
] as const
export type FiledKind = (typeof FILED_KINDS)[number]

type KindRules = {
  /** Its abbreviation in the name of a file. */
  readonly short: string
  /** Absent for a paper: its folder says. */
  readonly retention?: RetentionCode
  readonly access: AccessLevel
}

export const KIND_RULES: Readonly<Record<FiledKind, KindRules>> = {
  quote: { short: 'DEV', retention: 'contract', access: 'open' },
  order: { short: 'CDC', retention: 'contract', access: 'open' },
  deliveryNote: { short: 'BL', retention: 'contract', access: 'open' },
  returnNote: { short: 'RTC', retention: 'contract', access: 'open' },
  invoice: { short: 'FAC', retention: 'accounting', access: 'open' },
  creditNote: { short: 'AVC', retention: 'accounting', access: 'open' },
  purchaseOrder: { short: 'CDF', retention: 'contract', access: 'open' },
  goodsReceipt: { short: 'REC', retention: 'contract', access: 'open' },
  purchaseInvoice: { short: 'FAF', retention: 'accounting', access: 'open' },
  goodsReturn: { short: 'RET', retention: 'contract', access: 'open' },
  supplierCreditNote: { short: 'AVF', retention: 'accounting', access: 'open' },
  statement: { short: 'REL', retention: 'accounting', access: 'restricted' },
  expenseReport: { short: 'NDF', retention: 'accounting', access: 'restricted' },
  payslip: { short: 'BUL', retention: 'payslip', access: 'confidential' },
  paper: { short: 'DIV', access: 'open' },
}

export const isReservedEnough = (access: AccessLevel, least: AccessLevel): boolean =>
  ACCESS_LEVELS.indexOf(access) >= ACCESS_LEVELS.indexOf(least)
