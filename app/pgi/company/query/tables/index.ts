/** Everything that a question may be about. A module adds its tables here. */
import { activityTables } from './activity.ts'
import { bookTables } from './books.ts'
import { partyTables } from './parties.ts'
import { salesTables } from './sales.ts'
import { stockTables } from './stock.ts'

export const queryTables = { ...partyTables, ...stockTables, ...salesTables, ...bookTables, ...activityTables }
export type QueryTableName = keyof typeof queryTables
