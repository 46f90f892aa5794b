import type { Day } from '#base/dates.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { Company } from '../company.ts'
import { parseQuery } from './parse-query.ts'
import { type QueryError, QueryFailure } from './query-error.ts'
import { type QueryAnswer, runQuery } from './run-query.ts'
import { queryTables } from './tables/index.ts'

/** Asks a question of the company's tables, which it can only read. `at` says what is late and what has expired. */
export function askQuery(company: Company, question: string, at: Day): Result<QueryAnswer, QueryError> {
  try {
    return ok(runQuery(parseQuery(question), queryTables, company, at))
  } catch (failure) {
    if (failure instanceof QueryFailure) return no(failure.error)
    throw failure
  }
}
