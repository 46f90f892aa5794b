import { draftAccounting, sealAccounting } from '../accounting/state.ts'
import { draftCrm, sealCrm } from '../crm/state.ts'
import { draftFiling, sealFiling } from '../filing/state.ts'
import { draftFixedAssets, sealFixedAssets } from '../fixed-assets/state.ts'
import { draftPayroll, sealPayroll } from '../payroll/state.ts'
import { draftPlanning, sealPlanning } from '../planning/state.ts'
import { draftPurchasing, sealPurchasing } from '../purchasing/state.ts'
import { draftSales, sealSales } from '../sales/state.ts'
import { draftStock, sealStock } from '../stock/state.ts'
import { draftTreasury, sealTreasury } from '../treasury/state.ts'
import type { Company } from './company.ts'
import type { Recorded } from './event.ts'
import { evolve } from './evolve.ts'

/** Lives a history again. The company given does not move: the maps are filled in place in private copies of its own. */
export function replay(company: Company, history: Iterable<Recorded>): Company {
  let lived: Company = {
    ...company,
    crm: draftCrm(company.crm),
    stock: draftStock(company.stock),
    sales: draftSales(company.sales),
    purchasing: draftPurchasing(company.purchasing),
    treasury: draftTreasury(company.treasury),
    payroll: draftPayroll(company.payroll),
    fixedAssets: draftFixedAssets(company.fixedAssets),
    accounting: draftAccounting(company.accounting),
    planning: draftPlanning(company.planning),
    filing: draftFiling(company.filing),
    history: company.history.draft(),
  }
  for (const recorded of history) {
    const { length } = lived.history
    if (recorded.seq !== length + 1) throw new Error(`event ${recorded.seq} does not follow ${length}`)
    lived = evolve(lived, recorded)
  }
  return {
    ...lived,
    crm: sealCrm(lived.crm),
    stock: sealStock(lived.stock),
    sales: sealSales(lived.sales),
    purchasing: sealPurchasing(lived.purchasing),
    treasury: sealTreasury(lived.treasury),
    payroll: sealPayroll(lived.payroll),
    fixedAssets: sealFixedAssets(lived.fixedAssets),
    accounting: sealAccounting(lived.accounting),
    planning: sealPlanning(lived.planning),
    filing: sealFiling(lived.filing),
    history: lived.history.seal(),
  }
}
