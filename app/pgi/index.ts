/** The only door to the PGI. */

export { lineAmount, shippingVatRate } from '#base/discounts.ts'
export { dueDateOf } from '#base/due-date.ts'
export type { FiscalYear } from '#base/fiscal-year.ts'
export {
  type EntryTemplate,
  type EntryTemplateCode,
  entryTemplateCode,
  entryTemplates,
  guidedLines,
} from './accounting/entry-templates.ts'
export { checkFec, type FecFinding, type FecReport } from './accounting/fec/check-fec.ts'
export { latin9Bytes } from './accounting/fec/latin9.ts'
export { JOURNAL_LABELS } from './accounting/fec/write-fec.ts'
export { type Command, type CommandInput, command } from './company/command.ts'
export { type Company, type Context, found } from './company/company.ts'
export { BUILT_IN, type BuiltInCode } from './company/dashboards/built-in.ts'
export { FORMULA_FUNCTIONS, type FormulaError } from './company/dashboards/formula.ts'
export {
  BOARDS,
  type Board,
  type IndicatorFields,
  type Threshold,
  UNITS,
  type Unit,
} from './company/dashboards/indicator.ts'
export type { MeasureName } from './company/dashboards/measures/index.ts'
export { type Event, event, type Recorded, recorded } from './company/event.ts'
export { execute } from './company/execute.ts'
export { fiscalYearAt, fiscalYearsOf, isClosedYear, openFiscalYearOf } from './company/fiscal-years.ts'
export type { Identity } from './company/identity.ts'
export type { OpportunityWarning } from './company/opportunity-status.ts'
export { type Outstanding, outstandingOf } from './company/outstanding.ts'
export { type MalformedCommand, parseCommand } from './company/parse-command.ts'
export type { QueryError, QueryErrorCode } from './company/query/query-error.ts'
export type { QueryTableName } from './company/query/tables/index.ts'
export type { Refusal } from './company/refusal.ts'
export { replay } from './company/replay.ts'
export { commandSchema, type JsonSchema } from './company/schema.ts'
export * from './company/views/index.ts'
export { ACTIVITY_KINDS, type ActivityKind } from './crm/activity.ts'
export {
  CAMPAIGN_ANSWERS,
  CAMPAIGN_CHANNELS,
  type CampaignAnswer,
  type CampaignChannel,
} from './crm/campaign.ts'
export type { CollaboratorFields, CommissionPlan } from './crm/collaborator.ts'
export { IMPORT_DECISIONS, type ImportDecision, type ImportField, type ImportRow } from './crm/import.ts'
export {
  LOSS_REASONS,
  type LossReason,
  OPPORTUNITY_STAGES,
  type OpportunityKind,
  type OpportunityStage,
  USUAL_PROBABILITY,
} from './crm/opportunity.ts'
export type { PartyFields, PaymentTerms } from './crm/party.ts'
export type { ImportProblem } from './crm/read-import-row.ts'
export type { SupplierFields, VatTreatment } from './crm/supplier.ts'
export type { FolderFields } from './filing/commands.ts'
export { ACCESS_LEVELS, type AccessLevel, FILED_KINDS, type FiledKind } from './filing/document-kinds.ts'
export { NAME_PARTS, type NamePart } from './filing/naming.ts'
export type { FilingRefusal } from './filing/refusal.ts'
export { nirKeyOf } from './payroll/nir.ts'
export type { PayrollRefusal } from './payroll/refusal.ts'
export { LINE_CODES as PAYSLIP_LINES } from './payroll/slip.ts'
export type { ResourceFields } from './planning/commands.ts'
export type { Conflict } from './planning/conflicts.ts'
export type { PurchaseInput, PurchaseLineInput } from './purchasing/commands.ts'
export {
  isFixedAsset,
  type PurchaseContent,
  type PurchaseId,
  type PurchaseKind,
  type PurchaseLine,
  type PurchaseTotals,
  purchaseId,
  purchaseKind,
} from './purchasing/document.ts'
export type { Discrepancy } from './purchasing/match.ts'
export type { OfferContent, RequestContent, RequestId } from './purchasing/request.ts'
export { totalsOf as purchaseTotalsOf } from './purchasing/totals.ts'
export type { ContentInput, LineInput } from './sales/commands.ts'
export {
  type DocumentContent,
  type DocumentId,
  type DocumentKind,
  type DocumentLine,
  documentId,
  documentKind,
  type Returned,
  type Totals,
} from './sales/document.ts'
export { totalsOf } from './sales/totals.ts'
export type { ArticleFields } from './stock/commands.ts'
export type { DisbursementMethod, RemittanceKind } from './treasury/commands.ts'
