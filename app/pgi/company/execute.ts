import { ok, type Result } from '#base/result.ts'
import { chained } from '../accounting/chain.ts'
import { decide as decideAccounting } from '../accounting/decide.ts'
import { decideYearEnd } from '../accounting/year-end/decide.ts'
import { decide as decideCrm } from '../crm/decide.ts'
import { decide as decideFiling } from '../filing/decide.ts'
import { decide as decideFixedAssets } from '../fixed-assets/decide.ts'
import { decide as decidePayroll } from '../payroll/decide.ts'
import { decide as decidePlanning } from '../planning/decide.ts'
import { decide as decidePurchasing } from '../purchasing/decide.ts'
import { decide as decideSales } from '../sales/decide.ts'
import { decide as decideStock } from '../stock/decide.ts'
import { decide as decideTreasury } from '../treasury/decide.ts'
import type { Command } from './command.ts'
import type { Company, Context } from './company.ts'
import {
  consequencesOfAsset,
  consequencesOfEntry,
  consequencesOfPurchase,
  consequencesOfSale,
  consequencesOfYearEnd,
} from './consequences.ts'
import { decideIndicator } from './dashboards/dashboards.ts'
import type { Event, Recorded } from './event.ts'
import { evolve } from './evolve.ts'
import {
  accountingFacts,
  crmFacts,
  fixedAssetsFacts,
  payrollFacts,
  planningFacts,
  purchasingFacts,
  salesFacts,
  stockFacts,
  treasuryFacts,
  yearEndFacts,
} from './facts.ts'
import { filingFacts } from './filable.ts'
import { consequencesOfCommission } from './linked-employees.ts'
import type { Refusal } from './refusal.ts'
import { replay } from './replay.ts'

export type Executed = { readonly company: Company; readonly events: readonly Recorded[] }

/** From so many events on, opening private copies to fill in place is worth its price. */
const MANY = 32

/** Gives the company a command: it becomes another company, or says why not and stays itself. */
export function execute(company: Company, command: Command, context: Context): Result<Executed, Refusal> {
  const decided = decide(company, command, context)
  if (!decided.ok) return decided
  const { today: on, by } = context
  const first = company.history.length + 1
  const events = chained(company.accounting.lastHash, decided.value).map((event, index) => ({
    seq: first + index,
    on,
    by,
    event,
  }))
  return ok({ company: events.length > MANY ? replay(company, events) : events.reduce(evolve, company), events })
}

function decide(company: Company, command: Command, context: Context): Result<Event[], Refusal> {
  switch (command.type) {
    case 'customer.create':
    case 'prospect.create':
    case 'prospect.convert':
    case 'party.update':
    case 'party.archive':
    case 'party.restore':
    case 'party.delete':
    case 'supplier.create':
    case 'supplier.update':
    case 'supplier.archive':
    case 'supplier.restore':
    case 'supplier.delete':
    case 'contact.add':
    case 'contact.update':
    case 'contact.remove':
    case 'party.import':
    case 'collaborator.create':
    case 'collaborator.update':
    case 'commission.plan':
    case 'opportunity.open':
    case 'opportunity.update':
    case 'opportunity.move':
    case 'opportunity.link':
    case 'opportunity.compare':
    case 'opportunity.win':
    case 'opportunity.lose':
    case 'opportunity.reopen':
    case 'activity.plan':
    case 'activity.complete':
    case 'activity.postpone':
    case 'activity.cancel':
    case 'campaign.open':
    case 'campaign.update':
    case 'campaign.target':
    case 'campaign.launch':
    case 'campaign.task':
    case 'campaign.task.done':
    case 'campaign.cost':
    case 'campaign.answer':
    case 'campaign.close':
      return decideCrm(company.crm, command, context, crmFacts(company, context))
    case 'commission.approve': {
      const decided = decideCrm(company.crm, command, context, crmFacts(company, context))
      if (!decided.ok) return decided
      return ok(
        decided.value.flatMap((event) =>
          event.type === 'CommissionApproved' ? [event, ...consequencesOfCommission(company, event)] : [event],
        ),
      )
    }
    case 'article.create':
    case 'article.update':
    case 'article.archive':
    case 'article.restore':
    case 'article.delete':
    case 'stock.receive':
    case 'stock.count':
      return decideStock(company.stock, command, context, stockFacts(company))
    case 'sales.draft':
    case 'sales.revise':
    case 'sales.transform':
    case 'sales.return':
    case 'sales.deposit':
    case 'sales.validate':
    case 'sales.abandon':
    case 'quote.accept':
    case 'quote.decline': {
      const decided = decideSales(company.sales, command, context, salesFacts(company))
      if (!decided.ok) return decided
      return ok(decided.value.flatMap((event) => [event, ...consequencesOfSale(company, event, context)]))
    }
    case 'priceRequest.send':
    case 'offer.record':
    case 'offer.retain':
    case 'purchase.draft':
    case 'purchase.receive':
    case 'purchase.revise':
    case 'purchase.transform':
    case 'purchase.deposit':
    case 'purchase.validate':
    case 'purchase.abandon':
    case 'purchase.close':
    case 'purchase.dispute':
    case 'purchase.approve': {
      const decided = decidePurchasing(company.purchasing, command, context, purchasingFacts(company))
      if (!decided.ok) return decided
      return ok(decided.value.flatMap((event) => [event, ...consequencesOfPurchase(company, event, context)]))
    }
    case 'receipt.record':
    case 'receipt.reassign':
    case 'payment.record':
    case 'payment.run':
    case 'tradeNote.settle':
    case 'remittance.record':
    case 'remittance.credit':
    case 'matching.match':
    case 'matching.automate':
    case 'matching.undo':
    case 'reminder.send':
      return decideTreasury(company.treasury, command, context, treasuryFacts(company))
    case 'payroll.setUp':
    case 'contributionRate.update':
    case 'payrollFigure.update':
    case 'employee.hire':
    case 'employee.update':
    case 'preHiring.declare':
    case 'contract.amend':
    case 'employee.leave':
    case 'employee.link':
    case 'leaveBalance.open':
    case 'absence.request':
    case 'absence.approve':
    case 'absence.decline':
    case 'absence.cancel':
    case 'timeSheet.enter':
    case 'payrollVariable.record':
    case 'payrollVariable.cancel':
    case 'payslip.prepare':
    case 'payslip.validate':
    case 'payslip.enter':
    case 'payslip.receive':
    case 'payslip.check':
    case 'salaries.pay':
    case 'socialBody.pay':
    case 'benefits.receive':
    case 'benefits.settle':
    case 'expenseReport.submit':
    case 'expenseReport.approve':
    case 'expenseReport.decline':
      return decidePayroll(company.payroll, command, context, payrollFacts(company, context))
    case 'resource.create':
    case 'resource.update':
    case 'resource.block':
    case 'resource.free':
    case 'project.open':
    case 'project.plan':
    case 'project.close':
    case 'appointment.plan':
    case 'appointment.move':
    case 'appointment.cancel':
    case 'projectTime.record':
    case 'projectTime.remove':
      return decidePlanning(company.planning, command, context, planningFacts(company))
    case 'filing.setUp':
    case 'folder.create':
    case 'folder.update':
    case 'folder.remove':
    case 'document.file':
    case 'paper.file':
    case 'document.reclassify':
    case 'document.unfile':
    case 'document.destroy':
      return decideFiling(company.filing, command, context, filingFacts(company))
    case 'indicator.define':
    case 'indicator.remove':
      return decideIndicator(company.dashboards, command)
    case 'asset.acquire':
    case 'asset.commission':
    case 'asset.revise':
    case 'asset.impair':
    case 'asset.dispose':
    case 'depreciation.record': {
      const decided = decideFixedAssets(company.fixedAssets, command, context, fixedAssetsFacts(company))
      if (!decided.ok) return decided
      return ok(decided.value.flatMap((event) => [event, ...consequencesOfAsset(event)]))
    }
    case 'doubtful.transfer':
    case 'doubtful.provide':
    case 'doubtful.write-off':
    case 'accrual.record':
    case 'inventory.book':
    case 'fiscal-year.open':
    case 'fiscal-year.close':
    case 'result.allocate': {
      const decided = decideYearEnd(company.accounting, command, context, yearEndFacts(company))
      if (!decided.ok) return decided
      return ok([...decided.value, ...consequencesOfYearEnd(company, command, decided.value, context)])
    }
    // What an imported journal says of parties stands for itself: it opens no item.
    case 'journal.import':
      return decideAccounting(company.accounting, command, context, accountingFacts(company))
    case 'accounting.transfer':
    case 'entry.record':
    case 'entry.draft':
    case 'entry.guided':
    case 'entry.revise':
    case 'entry.discard':
    case 'entry.validate':
    case 'entry.reverse':
    case 'bank-statement.import':
    case 'bank.point':
    case 'bank.point-automatically':
    case 'bank.unpoint':
    case 'bank.book':
    case 'vat.prepare':
    case 'vat.declare':
    case 'account.open': {
      const decided = decideAccounting(company.accounting, command, context, accountingFacts(company))
      if (!decided.ok) return decided
      return ok(decided.value.flatMap((event) => [event, ...consequencesOfEntry(company, event, context)]))
    }
  }
}
