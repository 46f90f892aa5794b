/** Everything that a question may be about. A module adds its tables here. */
import { activityTables } from './activity.ts'
import { bookTables } from './books.ts'
import { partyTables } from './parties.ts'
import { payrollTables } from './payroll.ts'
import { salesTables } from './sales.ts'
import { staffTables } from './staff.ts'
import { stockTables } from './stock.ts'

export const queryTables = {
  ...partyTables,
  ...stockTables,
  ...salesTables,
  ...bookTables,
  ...activityTables,
  ...staffTables,
  ...payrollTables,
}
export type QueryTableName = keyof typeof queryTables
