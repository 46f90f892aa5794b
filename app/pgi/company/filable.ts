/** The documents of the PGI as filing knows them: what each is, whose, of which day. Drafts are no documents yet. */
import { lastDayOf } from '#base/months.ts'
import type { Statement } from '../accounting/bank/state.ts'
import type { FilingFacts } from '../filing/decide.ts'
import type { Nameable } from '../filing/naming.ts'
import type { ExpenseReport, Payslip } from '../payroll/state.ts'
import { purchaseId } from '../purchasing/document.ts'
import type { PurchaseDocument } from '../purchasing/state.ts'
import { documentId } from '../sales/document.ts'
import type { SalesDocument } from '../sales/state.ts'
import type { Company } from './company.ts'
import { fiscalYearAt } from './fiscal-years.ts'

function ofSales({ kind, stage, number, content }: SalesDocument): Nameable | undefined {
  if (stage === 'draft' || stage === 'abandoned' || number === undefined) return undefined
  return { kind, title: number, party: content.billedTo.name, date: content.date }
}

/** A supplier's paper is known by the number and the day that the supplier wrote on it. */
function ofPurchases({ crm }: Company, { kind, stage, number, content }: PurchaseDocument): Nameable | undefined {
  if (stage === 'draft' || stage === 'abandoned' || number === undefined) return undefined
  const party = crm.suppliers.get(content.supplier)?.fields.name ?? content.supplier
  return { kind, title: content.reference ?? number, party, date: content.referenceDate ?? content.date }
}

function ofPayroll(payslip: Payslip): Nameable | undefined {
  if (payslip.stage !== 'validated') return undefined
  const { period, name } = payslip.slip
  return { kind: 'payslip', title: period, party: name, date: lastDayOf(period) }
}

const ofBank = ({ reference, to }: Statement): Nameable => ({ kind: 'statement', title: reference, date: to })

function ofExpenses({ payroll }: Company, { purpose, employee, date }: ExpenseReport): Nameable {
  const { firstName = '', lastName = employee } = payroll.employees.get(employee)?.fields ?? {}
  return { kind: 'expenseReport', title: purpose, party: `${firstName} ${lastName}`.trim(), date }
}

export function described(company: Company, id: string): Nameable | undefined {
  const { sales, purchasing, payroll, accounting } = company
  const ofSale = documentId.safeParse(id)
  const sold = ofSale.success ? sales.documents.get(ofSale.data) : undefined
  if (sold) return ofSales(sold)
  const ofPurchase = purchaseId.safeParse(id)
  const bought = ofPurchase.success ? purchasing.documents.get(ofPurchase.data) : undefined
  if (bought) return ofPurchases(company, bought)
  const payslip = payroll.payslips.get(id)
  if (payslip) return ofPayroll(payslip)
  const statement = accounting.bank.statements.get(id)
  if (statement) return ofBank(statement)
  const report = payroll.expenseReports.get(id)
  return report && ofExpenses(company, report)
}

/** All that could be filed, in the order it was made, module by module. */
export function* filableOf(company: Company): Generator<string> {
  const { sales, purchasing, payroll, accounting } = company
  yield* sales.ids
  yield* purchasing.ids
  yield* accounting.bank.statementIds
  yield* payroll.payslipIds
  yield* payroll.expenseReportIds
}

export const filingFacts = (company: Company): FilingFacts => ({
  describe: (document) => described(company, document),
  yearEndOf: (date) => fiscalYearAt(company, date).to,
})
