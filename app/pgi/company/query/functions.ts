/** What a question may call. */
import { absoluteExact, addExact, divideExact, type Exact, exact, roundExact } from '#base/exact.ts'
import { folded } from '#base/sorting.ts'
import { fail } from './query-error.ts'
import type { Place } from './syntax.ts'
import { compareValues, isFigure, keyOf, type Value, type ValueType } from './values.ts'

export const AGGREGATES = ['count', 'sum', 'avg', 'min', 'max'] as const
export type Aggregate = (typeof AGGREGATES)[number]
export const isAggregate = (name: string): name is Aggregate => AGGREGATES.some((each) => each === name)

/** Values that are not known do not count. */
export function aggregate(name: Aggregate, values: readonly Value[], distinct: boolean): Value {
  let known = values.filter((value) => value !== null)
  if (distinct) known = [...new Map(known.map((value) => [keyOf(value), value])).values()]
  if (name === 'count') return exact(known.length)
  if (known.length === 0) return null
  if (name === 'min') return known.reduce((least, value) => (compareValues(value, least) < 0 ? value : least))
  if (name === 'max') return known.reduce((most, value) => (compareValues(value, most) > 0 ? value : most))
  const sum = known.reduce<Exact>(
    (total, value) => (typeof value === 'object' ? addExact(total, value) : total),
    exact(0),
  )
  return name === 'sum' ? sum : divideExact(sum, exact(known.length))
}

export function typeOfAggregate(name: Aggregate, of: ValueType, place: Place): ValueType {
  if (name === 'count') return 'count'
  if (name === 'min' || name === 'max') return of
  if (!isFigure(of)) fail('number_expected', place)
  return name === 'avg' && of === 'count' ? 'number' : of
}

type ScalarFunction = {
  readonly names: readonly string[]
  /** The type of the answer, or a refusal of the arguments. */
  type(args: readonly ValueType[], place: Place): ValueType
  run(args: readonly Value[]): Value
}

const one = (name: string, args: readonly ValueType[], place: Place, wanted: ValueType): void => {
  if (args.length !== 1 || (args[0] !== wanted && args[0] !== 'nothing'))
    fail('wrong_arguments', place, { wanted: [name, wanted] })
}
const partOfDay = (name: string, from: number, to: number): Omit<ScalarFunction, 'names'> => ({
  type: (args, place) => {
    one(name, args, place, 'day')
    return 'count'
  },
  run: ([value]) => (typeof value === 'string' ? exact(Number(value.slice(from, to))) : null),
})

const SCALARS: readonly ScalarFunction[] = [
  { names: ['annee', 'year'], ...partOfDay('ANNEE', 0, 4) },
  { names: ['mois', 'month'], ...partOfDay('MOIS', 5, 7) },
  { names: ['jour', 'day'], ...partOfDay('JOUR', 8, 10) },
  {
    names: ['arrondi', 'round'],
    type: ([of = 'nothing', decimals, ...rest], place) => {
      const wrong = rest.length > 0 || !isFigure(of) || (decimals !== undefined && !isFigure(decimals))
      if (wrong) fail('wrong_arguments', place, { wanted: ['ARRONDI', 'number'] })
      return of
    },
    run: ([value, decimals]) => {
      if (typeof value !== 'object' || value === null) return null
      const kept = typeof decimals === 'object' && decimals !== null ? (roundExact(decimals) ?? 0) : 0
      const scale = 10 ** Math.min(Math.max(kept, 0), 6)
      const rounded = roundExact(value, scale)
      return rounded === null ? value : exact(rounded, scale)
    },
  },
  {
    names: ['abs'],
    type: ([of = 'nothing', ...rest], place) => {
      if (rest.length > 0 || !isFigure(of)) fail('wrong_arguments', place, { wanted: ['ABS', 'number'] })
      return of
    },
    run: ([value]) => (typeof value === 'object' && value !== null ? absoluteExact(value) : null),
  },
  {
    names: ['coalesce'],
    type: (args, place) => {
      const known = args.filter((type) => type !== 'nothing')
      const [first = 'nothing'] = known
      const alike = known.every((type) => type === first || (isFigure(type) && isFigure(first)))
      if (args.length < 2 || !alike) fail('wrong_arguments', place, { wanted: ['COALESCE', 'same'] })
      return first
    },
    run: (args) => args.find((value) => value !== null) ?? null,
  },
  {
    names: ['majuscules', 'upper'],
    type: (args, place) => {
      one('MAJUSCULES', args, place, 'text')
      return 'text'
    },
    run: ([value]) => (typeof value === 'string' ? value.toUpperCase() : null),
  },
  {
    names: ['longueur', 'length'],
    type: (args, place) => {
      one('LONGUEUR', args, place, 'text')
      return 'count'
    },
    run: ([value]) => (typeof value === 'string' ? exact([...value].length) : null),
  },
]

export const scalarNamed = (name: string): ScalarFunction | undefined =>
  SCALARS.find(({ names }) => names.includes(name))
export const FUNCTION_NAMES: readonly string[] = [...AGGREGATES, ...SCALARS.flatMap(({ names }) => names)].map((name) =>
  name.toUpperCase(),
)

/** `%` stands for any letters, `_` for one; capitals and accents do not count. Works in one pass, whatever the pattern. */
export function isLike(value: string, pattern: string): boolean {
  const letters = [...folded(value)]
  const wanted = [...folded(pattern)]
  let at = 0
  let to = 0
  let star = -1
  let mark = 0
  while (at < letters.length) {
    if (to < wanted.length && wanted[to] === '%') {
      star = to
      mark = at
      to += 1
    } else if (to < wanted.length && (wanted[to] === '_' || wanted[to] === letters[at])) {
      at += 1
      to += 1
    } else if (star >= 0) {
      to = star + 1
      mark += 1
      at = mark
    } else return false
  }
  while (wanted[to] === '%') to += 1
  return to === wanted.length
}
