import type { AccountingRefusal } from '../accounting/refusal.ts'
import type { YearEndRefusal } from '../accounting/year-end/refusal.ts'
import type { CrmRefusal } from '../crm/refusal.ts'
import type { FilingRefusal } from '../filing/refusal.ts'
import type { FixedAssetsRefusal } from '../fixed-assets/refusal.ts'
import type { PayrollRefusal } from '../payroll/refusal.ts'
import type { PlanningRefusal } from '../planning/refusal.ts'
import type { PurchasingRefusal } from '../purchasing/refusal.ts'
import type { SalesRefusal } from '../sales/refusal.ts'
import type { StockRefusal } from '../stock/refusal.ts'
import type { TreasuryRefusal } from '../treasury/refusal.ts'
import type { IndicatorRefusal } from './dashboards/dashboards.ts'

/** Each module lists its own by precedence. */
export type Refusal =
  | CrmRefusal
  | StockRefusal
  | SalesRefusal
  | PurchasingRefusal
  | TreasuryRefusal
  | PayrollRefusal
  | AccountingRefusal
  | PlanningRefusal
  | FilingRefusal
  | IndicatorRefusal
  | FixedAssetsRefusal
  | YearEndRefusal
