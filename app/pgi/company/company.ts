import type { Day } from '#base/dates.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { type AccountingState, emptyAccounting } from '../accounting/state.ts'
import { emptyVat } from '../accounting/vat/state.ts'
import { type CrmState, emptyCrm } from '../crm/state.ts'
import { emptyFiling, type FilingState } from '../filing/state.ts'
import { emptyFixedAssets, type FixedAssetsState } from '../fixed-assets/state.ts'
import { emptyPayroll, type PayrollState } from '../payroll/state.ts'
import { emptyPlanning, type PlanningState } from '../planning/state.ts'
import { emptyPurchasing, type PurchasingState } from '../purchasing/state.ts'
import { emptySales, type SalesState } from '../sales/state.ts'
import { emptyStock, type StockState } from '../stock/state.ts'
import { emptyTreasury, type TreasuryState } from '../treasury/state.ts'
import { type DashboardState, emptyDashboards } from './dashboards/dashboards.ts'
import type { Recorded } from './event.ts'
import type { Identity } from './identity.ts'

/** A company is a value: keeping one, or branching from it, costs a reference. */
export type Company = {
  readonly identity: Identity
  readonly crm: CrmState
  readonly stock: StockState
  readonly sales: SalesState
  readonly purchasing: PurchasingState
  readonly treasury: TreasuryState
  readonly payroll: PayrollState
  readonly fixedAssets: FixedAssetsState
  readonly accounting: AccountingState
  readonly planning: PlanningState
  readonly filing: FilingState
  readonly dashboards: DashboardState
  readonly history: PersistentList<Recorded>
}

/** When a command is given, and by whom. The day is the story's, never the clock's. */
export type Context = { readonly today: Day; readonly by: string }

export const found = (identity: Identity): Company => ({
  identity,
  crm: emptyCrm,
  stock: emptyStock,
  sales: emptySales,
  purchasing: emptyPurchasing,
  treasury: emptyTreasury,
  payroll: emptyPayroll,
  fixedAssets: emptyFixedAssets,
  accounting: { ...emptyAccounting, vat: { ...emptyVat, regime: identity.vatRegime } },
  planning: emptyPlanning,
  filing: emptyFiling,
  dashboards: emptyDashboards,
  history: PersistentList.empty(),
})
