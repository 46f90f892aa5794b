/** Why a question cannot be answered, and where: `at` and `length` are the place in its text. */
export type QueryErrorCode =
  | 'question_empty'
  | 'question_too_long'
  | 'character_unknown'
  | 'text_not_closed'
  | 'read_only'
  | 'select_expected'
  | 'word_expected'
  | 'one_question_only'
  | 'subquery_not_allowed'
  | 'table_unknown'
  | 'column_unknown'
  | 'column_ambiguous'
  | 'alias_twice'
  | 'function_unknown'
  | 'wrong_arguments'
  | 'types_differ'
  | 'number_expected'
  | 'text_expected'
  | 'day_expected'
  | 'condition_expected'
  | 'aggregate_not_here'
  | 'column_not_grouped'
  | 'star_with_groups'
  | 'rank_unknown'
  | 'limit_out_of_range'
  | 'too_deep'
  | 'too_many_joins'
  | 'too_many_steps'

export type QueryError = {
  readonly code: QueryErrorCode
  readonly at: number
  readonly length: number
  /** What stands there. */
  readonly found: string
  /** What was expected there (a keyword, a kind of value, a figure), or the names to choose among. */
  readonly wanted?: readonly string[]
  /** The known name that was probably meant. */
  readonly near?: string
}

/** Thrown inside the reading of a question, and caught by `ask-query.ts`: a question may fail at any depth. */
export class QueryFailure extends Error {
  readonly error: QueryError
  constructor(error: QueryError) {
    super(error.code)
    this.error = error
  }
}

type Place = { readonly at: number; readonly length: number; readonly found: string }

export function fail(code: QueryErrorCode, place: Place, more: Pick<QueryError, 'wanted' | 'near'> = {}): never {
  const { at, length, found } = place
  throw new QueryFailure({ code, at, length, found, ...more })
}
