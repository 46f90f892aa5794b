/** What a question is made of, once read. `at`, `length` and `found` are its place in the text. */
import type { Exact } from '#base/exact.ts'

export type Place = { readonly at: number; readonly length: number; readonly found: string }

export const COMPARISONS = ['=', '<>', '<', '>', '<=', '>='] as const
export type Comparison = (typeof COMPARISONS)[number]
export type Arithmetic = '+' | '-' | '*' | '/'

export type Expression = Place &
  (
    | { readonly is: 'column'; readonly table?: string; readonly name: string }
    | { readonly is: 'number'; readonly value: Exact; readonly whole: boolean }
    | { readonly is: 'text'; readonly value: string }
    | { readonly is: 'null' }
    | { readonly is: 'negative'; readonly of: Expression }
    | { readonly is: 'not'; readonly of: Expression }
    | { readonly is: 'both' | 'either'; readonly left: Expression; readonly right: Expression }
    | { readonly is: 'compare'; readonly by: Comparison; readonly left: Expression; readonly right: Expression }
    | { readonly is: 'compute'; readonly by: Arithmetic; readonly left: Expression; readonly right: Expression }
    | { readonly is: 'in'; readonly of: Expression; readonly among: readonly Expression[]; readonly not: boolean }
    | {
        readonly is: 'between'
        readonly of: Expression
        readonly low: Expression
        readonly high: Expression
        readonly not: boolean
      }
    | { readonly is: 'like'; readonly of: Expression; readonly pattern: Expression; readonly not: boolean }
    | { readonly is: 'isNull'; readonly of: Expression; readonly not: boolean }
    | {
        readonly is: 'call'
        readonly name: string
        readonly args: readonly Expression[]
        /** COUNT(*). */
        readonly star: boolean
        readonly distinct: boolean
      }
  )

export type Selected =
  | (Place & { readonly star: true; readonly table?: string })
  | (Place & { readonly star: false; readonly expression: Expression; readonly alias?: string })

export type TableUsed = Place & { readonly table: string; readonly alias: string }
export type Join = TableUsed & { readonly kind: 'inner' | 'left'; readonly on: Expression }

export type Select = {
  readonly distinct: boolean
  readonly selected: readonly Selected[]
  readonly from: TableUsed
  readonly joins: readonly Join[]
  readonly where?: Expression
  readonly groupBy: readonly Expression[]
  readonly having?: Expression
  readonly orderBy: readonly { readonly expression: Expression; readonly descending: boolean }[]
  readonly limit?: number
}
