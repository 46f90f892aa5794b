/** Everything that a question may be about. A module adds its tables here. */
import { activityTables } from './activity.ts'
import { bankTables } from './bank.ts'
import { bookTables } from './books.ts'
import { partyTables } from './parties.ts'
import { payrollTables } from './payroll.ts'
import { purchaseTables } from './purchases.ts'
import { salesTables } from './sales.ts'
import { staffTables } from './staff.ts'
import { stockTables } from './stock.ts'
import { vatTables } from './vat.ts'

export const queryTables = {
  ...partyTables,
  ...stockTables,
  ...salesTables,
  ...purchaseTables,
  ...bookTables,
  ...bankTables,
  ...vatTables,
  ...activityTables,
  ...staffTables,
  ...payrollTables,
}
export type QueryTableName = keyof typeof queryTables
