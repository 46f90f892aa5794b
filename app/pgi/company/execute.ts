import { ok, type Result } from '#base/result.ts'
import { decide as decideAccounting } from '../accounting/decide.ts'
import { decideYearEnd } from '../accounting/year-end/decide.ts'
import { decide as decideCrm } from '../crm/decide.ts'
import { decide as decideFixedAssets } from '../fixed-assets/decide.ts'
import { decide as decideSales } from '../sales/decide.ts'
import { decide as decideStock } from '../stock/decide.ts'
import { decide as decideTreasury } from '../treasury/decide.ts'
import type { Command } from './command.ts'
import type { Company, Context } from './company.ts'
import { consequencesOfEntry, consequencesOfSale, consequencesOfYearEnd } from './consequences.ts'
import type { Event, Recorded } from './event.ts'
import { evolve } from './evolve.ts'
import {
  accountingFacts,
  crmFacts,
  fixedAssetsFacts,
  salesFacts,
  stockFacts,
  treasuryFacts,
  yearEndFacts,
} from './facts.ts'
import type { Refusal } from './refusal.ts'

export type Executed = { readonly company: Company; readonly events: readonly Recorded[] }

/** Gives the company a command: it becomes another company, or says why not and stays itself. */
export function execute(company: Company, command: Command, context: Context): Result<Executed, Refusal> {
  const decided = decide(company, command, context)
  if (!decided.ok) return decided
  const { today: on, by } = context
  const first = company.history.length + 1
  const events = decided.value.map((event, index) => ({ seq: first + index, on, by, event }))
  return ok({ company: events.reduce(evolve, company), events })
}

function decide(company: Company, command: Command, context: Context): Result<Event[], Refusal> {
  switch (command.type) {
    case 'customer.create':
    case 'prospect.create':
    case 'prospect.convert':
    case 'party.update':
    case 'party.archive':
      return decideCrm(company.crm, command, crmFacts(company))
    case 'article.create':
    case 'article.update':
    case 'stock.receive':
    case 'stock.count':
      return decideStock(company.stock, command, context, stockFacts(company))
    case 'sales.draft':
    case 'sales.revise':
    case 'sales.transform':
    case 'sales.validate':
    case 'sales.abandon':
    case 'quote.accept':
    case 'quote.decline': {
      const decided = decideSales(company.sales, command, context, salesFacts(company))
      if (!decided.ok) return decided
      return ok(decided.value.flatMap((event) => [event, ...consequencesOfSale(company, event, context)]))
    }
    case 'receipt.record':
    case 'receipt.reassign':
    case 'matching.match':
    case 'matching.undo':
    case 'reminder.send':
      return decideTreasury(company.treasury, command, context, treasuryFacts(company))
    case 'asset.acquire':
    case 'asset.commission':
    case 'asset.revise':
    case 'asset.impair':
    case 'asset.dispose':
    case 'depreciation.record':
      return decideFixedAssets(company.fixedAssets, command, context, fixedAssetsFacts(company))
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
    case 'accounting.transfer':
    case 'entry.record':
    case 'account.open': {
      const decided = decideAccounting(company.accounting, command, context, accountingFacts(company))
      if (!decided.ok) return decided
      return ok(decided.value.flatMap((event) => [event, ...consequencesOfEntry(event)]))
    }
  }
}
