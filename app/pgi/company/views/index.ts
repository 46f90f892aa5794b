import { z } from 'zod'
import { invariant, no, ok, type Result } from '#base/result.ts'
import type { Company } from '../company.ts'
import { views } from './registry.ts'
import type { Column, Row, View } from './view.ts'

type Views = typeof views
export type ViewName = keyof Views
export type ArgsOf<Name extends ViewName> = z.output<Views[Name]['args']>
export type Answer<Name extends ViewName> = ReturnType<Views[Name]['run']>
/** `{ view: 'aged-receivables', at: '2026-03-16' }` */
export type QuestionOf<Name extends ViewName> = { readonly view: Name } & ArgsOf<Name>
/** A question whose view is only known when it is read. */
export type Question = QuestionOf<ViewName>

/** The same views, typed so that a name that is not known yet can be followed to its arguments and its answer. */
const registry: { readonly [Name in ViewName]: View<z.ZodType<ArgsOf<Name>>, Answer<Name>> } = views

export const VIEW_NAMES: readonly ViewName[] = Object.keys(views).filter(isViewName)

export function isViewName(name: string): name is ViewName {
  return Object.hasOwn(views, name)
}

/** Asks the company something. Views that depend on a day are given it: they never know what day it is. */
export function ask<Name extends ViewName>(company: Company, question: QuestionOf<Name>): Answer<Name> {
  return registry[question.view].run(company, question)
}

/** How the view is laid out as a table; undefined for one that is not a table. */
export const viewColumns = (name: ViewName): readonly Column[] | undefined => registry[name].table?.columns

export type AnswerTable = { readonly columns: readonly Column[]; readonly rows: readonly Row[] }

/** The answer laid out as one table, with what each column holds. */
export function tableOf<Name extends ViewName>(company: Company, question: QuestionOf<Name>): AnswerTable {
  const { table, run } = registry[question.view]
  invariant(table, `${question.view} has no table`)
  const answer = run(company, question)
  return { columns: table.columnsOf?.(answer) ?? table.columns, rows: table.rows(answer) }
}

/** What a question of this view is made of, as JSON Schema. */
export const argsSchema = (name: ViewName): z.core.JSONSchema.JSONSchema =>
  z.toJSONSchema(registry[name].args, { io: 'input', unrepresentable: 'any' })

export type MalformedQuestion =
  | { code: 'unknown_view'; view: string }
  | { code: 'malformed_question'; view: ViewName; issues: { path: string; code: string }[] }

/** Reads a question from JSON that anybody may have written. */
export function parseQuestion(json: unknown): Result<Question, MalformedQuestion> {
  const named = z.object({ view: z.string() }).safeParse(json)
  if (!named.success || !isViewName(named.data.view)) {
    return no({ code: 'unknown_view', view: named.success ? named.data.view : '' })
  }
  return parseAs(named.data.view, json)
}

function parseAs<Name extends ViewName>(view: Name, json: unknown): Result<QuestionOf<Name>, MalformedQuestion> {
  const parsed = registry[view].args.safeParse(json)
  if (parsed.success) return ok({ view, ...parsed.data })
  const issues = parsed.error.issues.map(({ path, code, message }) => ({
    path: path.join('.'),
    code: code === 'custom' ? message : code,
  }))
  return no({ code: 'malformed_question', view, issues })
}

export type { AbsenceRow, PlanningDay, PlanningRow } from './absences.ts'
export type { ActivityRow } from './activities.ts'
export type { AgedPayableRow } from './aged-payables.ts'
export type { AgedFigures, AgedRow } from './aged-receivables.ts'
export type { AgendaAbsence, AgendaConflict, AgendaEntry } from './agenda.ts'
export type { ArticleAnswer, LayerRow } from './article.ts'
export type { ArticleRow } from './articles.ts'
export type { BalanceSheetRow } from './balance-sheet.ts'
export type { PointingProposalRow } from './bank-pointing.ts'
export type { ReconciliationAnswer, ReconciliationLine } from './bank-reconciliation.ts'
export type { StatementLineRow, StatementRow } from './bank-statements.ts'
export type { CampaignAnswerRecord, CampaignContact, CampaignRow } from './campaigns.ts'
export type { CashRow } from './cash-position.ts'
export type { ChartRow } from './chart-of-accounts.ts'
export type { CollaboratorRow } from './collaborators.ts'
export type { CommissionPlanRow, CommissionRow } from './commissions.ts'
export type { ContactRow } from './contacts.ts'
export type { CreditRow } from './credit-watch.ts'
export type { CustomerAnswer, PaymentHabits } from './customer.ts'
export type { OutstandingAnswer } from './customer-outstanding.ts'
export type { CustomerRow, PartyRow } from './customers.ts'
export type { FormulaValue, IndicatorRow, MeasureRow, TrendPoint, UsedValue } from './dashboard.ts'
export type { DepositRow } from './deposits.ts'
export type { DepreciationRow } from './depreciation.ts'
export { DOCUMENT_STATUSES, type DocumentStatus } from './document-status.ts'
export type { EntryLineRow, EntryRow, FlatEntryRow } from './entries.ts'
export type { DraftRow } from './entry-drafts.ts'
export type { FilingRow, FilingStatus, FilingWarning, FolderRow } from './filing.ts'
export type { FixedAssetAnswer, PlanRow } from './fixed-asset.ts'
export type { AssetInventoryRow, AssetStatus, FixedAssetRow } from './fixed-assets.ts'
export type { MassRow } from './functional-balance.ts'
export type { LedgerAccountRow, LedgerLineRow } from './general-ledger.ts'
export type { HistoryRow } from './history.ts'
export type { ImportPreviewRow } from './import-preview.ts'
export type { IncomeRow } from './income-statement.ts'
export type { ChainedEntryRow } from './ledger-integrity.ts'
export type { BreakEvenRow } from './management.ts'
export type { MatchingProposalRow } from './matching-proposals.ts'
export type { MatchedItem, MatchingRow } from './matchings.ts'
export type { ItemKind } from './open-items.ts'
export { type OpportunityRow, PIPELINE_STAGES, type PipelineStage, type StageTotal } from './opportunities.ts'
export type { ComparedOffer, OpportunityAnswer } from './opportunity.ts'
export type { OrderProgressRow } from './order-progress.ts'
export type { OverdueRow } from './overdue-invoices.ts'
export type { PartyAccountRow } from './party-accounts.ts'
export type { PartyLedger, PartyLedgerRow } from './party-ledger.ts'
export type { ControlStatus, PayableRow } from './payables-schedule.ts'
export type { ProposalGroup } from './payment-proposal.ts'
export type { PaymentRow } from './payments.ts'
export type { ExpenseReportRow, FigureRow, RateRow } from './payroll-law.ts'
export type { DashboardMonth } from './payroll-months.ts'
export type {
  BookRow,
  ControlAnswer,
  LineExplanation,
  PayslipLine,
  PayslipRow,
  PayslipSectionRows,
} from './payslips.ts'
export type { ProjectAnswer, ProjectRow, ProjectStepRow, ResourceRow, TimeRow } from './planning.ts'
export type { OfferRow, PriceRequestRow } from './price-requests.ts'
export type { ProvenanceAnswer } from './provenance.ts'
export type { PurchaseDepositRow } from './purchase-deposits.ts'
export type { PurchaseAnswer, PurchaseLineRow } from './purchase-document.ts'
export type { PurchaseRow } from './purchase-documents.ts'
export type { MatchRow } from './purchase-match.ts'
export type { PurchaseProgressRow } from './purchase-progress.ts'
export type { PurchaseAxis } from './purchase-statistics.ts'
export { PURCHASE_STATUSES, type PurchaseStatus } from './purchase-status.ts'
export type { QueryAnswerView, QueryColumnShown, QueryRow, SchemaRow, SchemaTable } from './query.ts'
export type { RatioRow } from './ratios.ts'
export type { ReceiptRow } from './receipts.ts'
export type { ScheduleRow } from './receivables-schedule.ts'
export type { ReminderRow } from './reminders.ts'
export type { RemittanceRow, RemittedRow } from './remittances.ts'
export type { DocumentAnswer, DocumentLineRow, Settlement } from './sales-document.ts'
export type { DocumentRow } from './sales-documents.ts'
export type { SalesAxis } from './sales-statistics.ts'
export type { SicknessBenefitsRow } from './sickness-benefits.ts'
export type { CafRow, SigRow } from './sig.ts'
export type { DeclarationRow, SocialAccountRow, SocialDebtRow } from './social-debts.ts'
export type { ContractRow, EmployeeRow, LeaveRow, NamedEmployee, RegisterRow, StaffStatus } from './staff.ts'
export type { SettlementLine } from './staff-papers.ts'
export type { StatementHead } from './statement-years.ts'
export type { MarginRow, StatisticRow } from './statistics.ts'
export type { StockRow } from './stock.ts'
export type { MovementRow } from './stock-movements.ts'
export type { SupplierAnswer } from './supplier.ts'
export type { SupplierRow } from './suppliers.ts'
export type { TradeNoteRow } from './trade-notes.ts'
export type { PartyBalanceRow, TrialBalanceRow } from './trial-balance.ts'
export type { VatControlRow, VatGap, VatGapRow } from './vat-control.ts'
export type { VatBoxLineRow, VatBoxRow, VatReturnAnswer } from './vat-return.ts'
export { type Column, type ColumnKind, type Row, valueAt } from './view.ts'
export type { TimeSheetRow, VariableRow } from './working-time.ts'
export type { AccrualRow, ChecklistRow, ChecklistStep, DoubtfulRow, FiscalYearRow } from './year-end.ts'
