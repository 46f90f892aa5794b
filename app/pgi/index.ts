/** The only door to the PGI. */

export type { FiscalYear } from '#base/fiscal-year.ts'
export { checkFec, type FecFinding, type FecReport } from './accounting/fec/check-fec.ts'
export { latin9Bytes } from './accounting/fec/latin9.ts'
export { JOURNAL_LABELS } from './accounting/fec/write-fec.ts'
export { type Command, type CommandInput, command } from './company/command.ts'
export { type Company, type Context, found } from './company/company.ts'
export { type Event, event, type Recorded, recorded } from './company/event.ts'
export { execute } from './company/execute.ts'
export { fiscalYearAt, fiscalYearsOf, isClosedYear, openFiscalYearOf } from './company/fiscal-years.ts'
export type { Identity } from './company/identity.ts'
export { type Outstanding, outstandingOf } from './company/outstanding.ts'
export { type MalformedCommand, parseCommand } from './company/parse-command.ts'
export type { Refusal } from './company/refusal.ts'
export { replay } from './company/replay.ts'
export * from './company/views/index.ts'
export type { PartyFields, PaymentTerms } from './crm/commands.ts'
export type { ContentInput, LineInput } from './sales/commands.ts'
export {
  type DocumentContent,
  type DocumentId,
  type DocumentKind,
  type DocumentLine,
  documentId,
  type Totals,
} from './sales/document.ts'
export { shippingVatRate } from './sales/draft.ts'
export { dueDateOf } from './sales/due-date.ts'
export { lineAmount, totalsOf } from './sales/totals.ts'
export type { ArticleFields } from './stock/commands.ts'
