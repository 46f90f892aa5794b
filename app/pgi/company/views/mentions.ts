/** What each event is about: the ids by which `provenance` finds it. */
import { assertNever } from '#base/result.ts'
import { entryId } from '../../accounting/state.ts'
import { timeSheetId } from '../../payroll/working-time.ts'
import { itemsOfReassignment } from '../../treasury/receipt.ts'
import type { Event } from '../event.ts'
import { accountSource, articleSource, employeeSource, PAYROLL_SETTINGS, partySource, rateSource } from './named.ts'

export function mentionsOf(event: Event): string[] {
  switch (event.type) {
    case 'PartyCreated':
    case 'ProspectConverted':
    case 'PartyUpdated':
    case 'PartyArchived':
      return [partySource(event.party)]
    case 'ArticleCreated':
    case 'ArticleUpdated':
    case 'StockCounted':
      return [articleSource(event.article)]
    case 'GoodsReceived':
      return event.lines.map(({ article }) => articleSource(article))
    case 'GoodsIssued':
    case 'GoodsReturned':
      return [event.document, ...event.lines.map(({ article }) => articleSource(article))]
    case 'DocumentDrafted':
    case 'DocumentRevised':
      return [event.document, partySource(event.content.customer), ...originsOf(event.content)]
    case 'QuoteSent':
    case 'OrderConfirmed':
    case 'GoodsDelivered':
    case 'InvoiceIssued':
    case 'CreditNoteIssued':
      return [event.document, event.number, partySource(event.content.customer)]
    case 'DraftAbandoned':
    case 'QuoteAccepted':
    case 'QuoteDeclined':
      return [event.document]
    case 'ItemOpened':
      return [event.item, partySource(event.customer)]
    case 'ReceiptRecorded':
      return [event.receipt, partySource(event.customer)]
    case 'ReceiptReassigned': {
      const { debit, credit } = itemsOfReassignment(event.reassignment)
      return [event.receipt, event.reassignment, debit, credit, partySource(event.from), partySource(event.to)]
    }
    case 'ItemsMatched':
      return [event.matching, ...event.items, partySource(event.customer)]
    case 'MatchingUndone':
      return [event.matching, partySource(event.customer)]
    case 'ReminderSent':
      return [...event.items, partySource(event.customer)]
    case 'PayrollSetUp':
      return [PAYROLL_SETTINGS]
    case 'ContributionRateUpdated':
      return [rateSource(event.code)]
    case 'PayrollFigureUpdated':
      return [rateSource(event.figure)]
    case 'EmployeeHired':
    case 'EmployeeUpdated':
    case 'PreHiringDeclared':
    case 'ContractAmended':
    case 'EmployeeLeft':
    case 'LeaveBalanceOpened':
      return [employeeSource(event.employee)]
    case 'AbsenceRequested':
    case 'AbsenceApproved':
    case 'AbsenceDeclined':
    case 'AbsenceCancelled':
      return [event.absence, employeeSource(event.employee)]
    case 'TimeSheetEntered':
      return [timeSheetId(event.employee, event.week), employeeSource(event.employee)]
    case 'PayrollVariableRecorded':
    case 'PayrollVariableCancelled':
      return [event.variable, employeeSource(event.employee)]
    case 'PayslipPrepared':
    case 'PayslipValidated':
      return [event.payslip, employeeSource(event.slip.employee)]
    case 'PayslipReceived':
    case 'PayslipChecked':
      return [event.payslip, employeeSource(event.employee)]
    case 'SalariesPaid':
      return [event.payment, ...event.paid.flatMap(({ payslip, employee }) => [payslip, employeeSource(employee)])]
    case 'ExpenseReportSubmitted':
    case 'ExpenseReportApproved':
    case 'ExpenseReportDeclined':
      return [event.report, employeeSource(event.employee)]
    case 'AccountOpened':
      return [accountSource(event.account)]
    case 'EntryPosted': {
      const { source, lines } = event.entry
      const parties = lines.flatMap(({ party }) => (party === undefined ? [] : [partySource(party)]))
      const items = lines.flatMap(({ item }) => (item === undefined ? [] : [item]))
      const accounts = lines.map(({ account }) => accountSource(account))
      return [entryId(event.number), ...(source === undefined ? [] : [source]), ...items, ...accounts, ...parties]
    }
    default:
      return assertNever(event)
  }
}

const originsOf = ({ lines }: { lines: readonly { origin?: { document: string } }[] }): string[] =>
  lines.flatMap(({ origin }) => (origin ? [origin.document] : []))
