/**
 * How each event of the PGI is told when two people's work is compared: by what it means, never by the numbers that it
 * took. Every type of event has its line here; one that had none would not compile.
 */
import type { Event } from '#pgi'

type Common = {
  /** What it is about, by path, beside the party or the person that it concerns: two changes about the same thing are variants. */
  about?: readonly string[]
  /** Left out of what it says: ranks, which only say who came first, and days that the clock of the story gives. */
  without?: readonly string[]
}

export type Telling =
  /** Follows from another event, which is told. */
  | ({ as: 'consequence'; of: readonly Event['type'][] } & Common)
  /** A thing begins: told with the last words on it, and not at all once it is taken back. `known` is what a person knows it by. */
  | ({ as: 'making'; thing: string; id: string; known: readonly string[] } & Common)
  /** Other words on a thing: told with its beginning when it began here, otherwise as the last words on it. */
  | ({ as: 'revision'; id: string } & Common)
  /** Some fields of a record: told one by one when they are not what they were. */
  | ({ as: 'fields'; id: string } & Common)
  /** A thing is taken back: told when it was there before. */
  | ({ as: 'ending'; id: string } & Common)
  /** A draft becomes final: told in its place. */
  | ({ as: 'fixing'; id: string } & Common)
  /**
   * The last one about the same thing is what counts, among those of its slot (its own type, when not said). One that `undoes`
   * puts back what there was before the others.
   */
  | ({ as: 'setting'; slot?: string; undoes?: true } & Common)
  /** Told as it is. */
  | ({ as: 'fact' } & Common)

const making = (thing: string, id: string, known: readonly string[], more: Common = {}): Telling => ({
  as: 'making',
  thing,
  id,
  known,
  ...more,
  without: [id, ...(more.without ?? [])],
})
const revision = (id: string): Telling => ({ as: 'revision', id, about: [id] })
const fields = (id: string): Telling => ({ as: 'fields', id })
const ending = (id: string, more: Common = {}): Telling => ({ as: 'ending', id, about: [id], ...more })
const fixing = (id: string, ...without: readonly string[]): Telling => ({ as: 'fixing', id, without: [id, ...without] })
type Setting = Extract<Telling, { as: 'setting' }>
const setting = (about: readonly string[], ...without: readonly string[]): Setting => ({
  as: 'setting',
  about,
  without,
})
const fact = (about: readonly string[] = [], ...without: readonly string[]): Telling => ({ as: 'fact', about, without })
const follows = (...of: readonly Event['type'][]): Telling => ({ as: 'consequence', of })

export const TELLINGS: Readonly<Record<Event['type'], Telling>> = {
  // Customers, prospects, suppliers and those who speak for them
  PartyCreated: making('party', 'party', ['role', 'fields.name']),
  ProspectConverted: fact(),
  PartyUpdated: fields('party'),
  PartyArchived: { ...setting(['party']), slot: 'archiving' },
  PartyRestored: { ...setting(['party']), slot: 'archiving', undoes: true },
  PartyDeleted: ending('party'),
  SupplierCreated: making('supplier', 'supplier', ['fields.name']),
  SupplierUpdated: fields('supplier'),
  SupplierArchived: { ...setting(['supplier']), slot: 'archiving' },
  SupplierRestored: { ...setting(['supplier']), slot: 'archiving', undoes: true },
  SupplierDeleted: ending('supplier'),
  ContactAdded: making('contact', 'contact', ['party', 'fields.name']),
  ContactUpdated: fields('contact'),
  ContactRemoved: ending('contact'),
  // Each record made or completed is told by itself; a row that was skipped changed nothing.
  PartiesImported: follows('PartyCreated', 'PartyUpdated', 'ContactAdded'),
  CollaboratorCreated: making('collaborator', 'collaborator', ['fields.name']),
  CollaboratorUpdated: fields('collaborator'),
  CommissionPlanSet: setting(['plan']),
  CommissionApproved: making('commission', 'commission', ['collaborator', 'from', 'to'], { about: ['from', 'to'] }),
  OpportunityOpened: making('opportunity', 'opportunity', ['kind', 'fields.party', 'fields.label'], {
    about: ['kind', 'fields.party'],
    without: ['on'],
  }),
  OpportunityUpdated: fields('opportunity'),
  OpportunityMoved: setting(['opportunity']),
  OpportunityLinked: fact(['opportunity']),
  OffersCompared: setting(['opportunity']),
  OpportunityWon: { ...setting(['opportunity'], 'on'), slot: 'outcome' },
  OpportunityLost: { ...setting(['opportunity'], 'on'), slot: 'outcome' },
  OpportunityReopened: { ...setting(['opportunity']), slot: 'outcome', undoes: true },
  ActivityPlanned: making('activity', 'activity', ['fields.kind', 'fields.party', 'fields.subject'], {
    about: ['fields.kind', 'fields.party'],
  }),
  ActivityPostponed: revision('activity'),
  ActivityCompleted: fact(['activity'], 'on'),
  ActivityCancelled: ending('activity'),
  CampaignOpened: making('campaign', 'campaign', ['fields.label']),
  CampaignUpdated: fields('campaign'),
  // Two questions that name the same parties aim at the same parties.
  CampaignTargeted: setting(['campaign'], 'question'),
  CampaignLaunched: fact(['campaign'], 'on'),
  CampaignTaskAdded: fact(['campaign']),
  CampaignTaskDone: fact(['campaign'], 'on'),
  CampaignCostRecorded: fact(['campaign']),
  CampaignAnswered: setting(['campaign'], 'on'),
  CampaignClosed: fact(['campaign'], 'on'),

  // Articles and stock
  ArticleCreated: making('article', 'article', ['fields.label']),
  ArticleUpdated: fields('article'),
  ArticleArchived: { ...setting(['article']), slot: 'archiving' },
  ArticleRestored: { ...setting(['article']), slot: 'archiving', undoes: true },
  ArticleDeleted: ending('article'),
  // But for goods that no document brought: see `isToldOf`.
  GoodsReceived: fact(),
  GoodsIssued: follows('GoodsDelivered', 'InvoiceIssued', 'GoodsReturnRecorded'),
  GoodsReturned: follows('CustomerReturnRecorded', 'CreditNoteIssued'),
  StockCounted: fact(),

  // Sales
  DocumentDrafted: making('document', 'document', ['content.customer'], { about: ['kind'] }),
  DocumentRevised: revision('document'),
  DraftAbandoned: ending('document'),
  QuoteSent: fixing('document', 'number'),
  QuoteAccepted: fact(),
  QuoteDeclined: fact(),
  OrderConfirmed: fixing('document', 'number'),
  GoodsDelivered: fixing('document', 'number'),
  InvoiceIssued: fixing('document', 'number'),
  CustomerReturnRecorded: fixing('document', 'number'),
  CreditNoteIssued: fixing('document', 'number'),

  // Purchases
  PriceRequestSent: making('priceRequest', 'request', ['content.suppliers'], { without: ['number'] }),
  OfferRecorded: setting(['request']),
  OfferRetained: setting(['request'], 'order'),
  PurchaseDrafted: making('purchase', 'document', ['content.supplier'], { about: ['kind'] }),
  PurchaseRevised: revision('document'),
  PurchaseAbandoned: ending('document'),
  PurchaseOrderSent: fixing('document', 'number'),
  PurchaseOrderClosed: fact(),
  GoodsReceiptRecorded: fixing('document', 'number'),
  PurchaseInvoiceRecorded: fixing('document', 'number'),
  GoodsReturnRecorded: fixing('document', 'number'),
  SupplierCreditNoteRecorded: fixing('document', 'number'),
  PurchaseDisputed: fact([], 'date'),
  PurchaseApproved: fact([], 'date'),

  // Treasury
  ItemOpened: follows(
    'InvoiceIssued',
    'CreditNoteIssued',
    'PurchaseInvoiceRecorded',
    'SupplierCreditNoteRecorded',
    'EntryPosted',
    'AssetAcquired',
  ),
  ReceiptRecorded: making('receipt', 'receipt', ['customer']),
  PaymentRecorded: making('payment', 'payment', ['supplier']),
  TradeNotePaid: making('settlement', 'settlement', ['payment']),
  RemittanceRecorded: making('remittance', 'remittance', ['kind']),
  RemittanceCredited: making('bankCredit', 'bankCredit', ['remittance']),
  ReceiptReassigned: fact([], 'reassignment', 'date'),
  // Told by the items that it holds together, net of second thoughts: see `changes.ts` and `matching-changes.ts`.
  ItemsMatched: fact(),
  MatchingUndone: fact(),
  ReminderSent: fact([], 'date'),

  // Staff and payroll
  PayrollSetUp: setting([]),
  ContributionRateUpdated: setting(['code', 'from']),
  PayrollFigureUpdated: setting(['figure', 'from']),
  EmployeeHired: making('employee', 'employee', ['fields.lastName', 'fields.firstName'], { without: ['rank'] }),
  EmployeeUpdated: fields('employee'),
  PreHiringDeclared: fact(),
  ContractAmended: fact(['from']),
  EmployeeLeft: setting([]),
  EmployeeLinked: fact(['kind']),
  LeaveBalanceOpened: setting(['on']),
  AbsenceRequested: making('absence', 'absence', ['employee', 'kind', 'from'], { about: ['kind'] }),
  AbsenceApproved: fact(['absence']),
  AbsenceDeclined: fact(['absence']),
  AbsenceCancelled: ending('absence'),
  TimeSheetEntered: setting(['week']),
  PayrollVariableRecorded: making('variable', 'variable', ['employee', 'period', 'kind'], {
    about: ['period', 'kind'],
  }),
  PayrollVariableCancelled: ending('variable'),
  PayslipPrepared: making('payslip', 'payslip', ['slip.employee', 'slip.period'], {
    about: ['slip.employee', 'slip.period'],
  }),
  PayslipValidated: { ...fixing('payslip'), about: ['slip.employee', 'slip.period'] },
  PayslipReceived: making('payslip', 'payslip', ['employee', 'period'], { about: ['period'] }),
  PayslipChecked: setting(['payslip']),
  SalariesPaid: making('salaryPayment', 'payment', ['period'], { about: ['period'] }),
  SocialBodyPaid: making('socialPayment', 'payment', ['body', 'date'], { about: ['body'] }),
  SicknessBenefitsReceived: making('benefitsReceipt', 'receipt', ['date'], { without: ['reference'] }),
  SicknessBenefitsSettled: making('benefitsSettlement', 'settlement', ['absence'], { about: ['charge'] }),
  ExpenseReportSubmitted: making('expenseReport', 'report', ['employee', 'purpose'], { about: ['employee'] }),
  ExpenseReportApproved: fact(['report']),
  ExpenseReportDeclined: fact(['report']),

  // Filing: a document is told by what it is, wherever it was made
  FilingSetUp: setting([]),
  FolderCreated: making('folder', 'folder', ['fields.label']),
  FolderUpdated: fields('folder'),
  FolderRemoved: ending('folder'),
  DocumentFiled: making('filing', 'filing', ['fields.kind', 'fields.title', 'fields.date'], { without: ['document'] }),
  DocumentReclassified: fields('filing'),
  DocumentUnfiled: ending('filing'),
  DocumentDestroyed: fact(['filing'], 'document', 'date'),

  // Accounts
  AccountOpened: fact(['account']),
  EntryPosted: {
    as: 'fixing',
    id: 'draft',
    about: ['entry.journal', 'entry.source'],
    without: ['number', 'postedOn', 'hash', 'draft'],
  },
  EntryDrafted: making('draft', 'draft', ['entry.journal', 'entry.label'], { about: ['entry.journal'] }),
  EntryDraftRevised: revision('draft'),
  EntryDraftDiscarded: ending('draft'),
  BankStatementImported: making('statement', 'statement', ['said.account', 'said.reference'], {
    about: ['said.account'],
  }),
  BankLinesPointed: making('pointing', 'pointing', ['account', 'lines'], { about: ['account'], without: ['date'] }),
  BankPointingUndone: ending('pointing', { without: ['date'] }),
  VatReturnPrepared: making('vatReturn', 'month', [], { about: ['month'] }),
  VatDeclared: { ...fixing('month', 'through'), about: ['month'] },
  FiscalYearOpened: fact(['from']),
  FiscalYearClosed: fact(['from']),
  AccrualRecorded: making('accrual', 'accrual', ['kind', 'year'], { about: ['kind'] }),
  AccrualReversed: fact(['accrual']),
  DebtProvided: setting([]),

  // Fixed assets
  AssetAcquired: making('asset', 'asset', ['fields.label']),
  AssetCommissioned: setting(['asset']),
  AssetPlanRevised: fact(['asset']),
  AssetImpaired: making('impairment', 'impairment', ['asset', 'date'], { about: ['asset'] }),
  DepreciationRecorded: making('depreciation', 'depreciation', ['from', 'to', 'lines.0.asset'], { about: ['to'] }),
  AssetRetired: making('retirement', 'retirement', ['asset'], { about: ['asset'] }),
  AssetSold: making('sale', 'sale', ['asset'], { about: ['asset'] }),

  // Dashboards and planning
  IndicatorDefined: making('indicator', 'indicator', ['fields.label']),
  IndicatorRemoved: ending('indicator'),
  ResourceCreated: making('resource', 'resource', ['fields.label']),
  ResourceUpdated: fields('resource'),
  ResourceBlocked: making('block', 'block', ['resource', 'from', 'to']),
  ResourceFreed: ending('block'),
  ProjectOpened: making('project', 'project', ['fields.label']),
  ProjectPlanned: setting(['project']),
  ProjectClosed: fact(['project']),
  AppointmentPlanned: making('appointment', 'appointment', ['fields.label', 'fields.date', 'fields.time'], {
    about: ['fields.label'],
  }),
  AppointmentMoved: revision('appointment'),
  AppointmentCancelled: ending('appointment'),
  ProjectTimeRecorded: making('time', 'time', ['fields.resource', 'fields.date', 'fields.work'], {
    about: ['fields.resource', 'fields.date'],
  }),
  ProjectTimeRemoved: ending('time'),
}

/** Whether an event is told when two people's work is compared, or follows from one that is. */
export const isToldOf = (event: Event): boolean =>
  event.type === 'GoodsReceived'
    ? // A receipt of goods is told by its document.
      !event.reference.startsWith('goodsReceipt-')
    : TELLINGS[event.type].as !== 'consequence'

/** The party or the person that an event concerns, by the code that the company knows them by. */
export function subjectOf(event: Event): string | null {
  if (event.type === 'OfferRecorded') return event.offer.supplier
  if (event.type === 'ReceiptReassigned') return event.to
  if ('customer' in event) return event.customer
  if ('party' in event) return event.party
  if ('supplier' in event) return event.supplier
  if ('employee' in event && typeof event.employee === 'string') return event.employee
  if ('collaborator' in event) return event.collaborator
  if ('resource' in event) return event.resource
  if ('article' in event) return event.article
  if ('indicator' in event) return event.indicator
  if ('content' in event) {
    const { content } = event
    if ('customer' in content) return content.customer
    return 'supplier' in content ? content.supplier : null
  }
  return null
}
