/** Makes a function of an expression, once every name and type in it has been checked. */
import { isDay } from '#base/dates.ts'
import { addExact, divideExact, exact, multiplyExact, negateExact, subtractExact } from '#base/exact.ts'
import { nearest } from '#base/nearest.ts'
import { aggregate, FUNCTION_NAMES, isAggregate, isLike, scalarNamed, typeOfAggregate } from './functions.ts'
import { fail } from './query-error.ts'
import type { Comparison, Expression, Place } from './syntax.ts'
import type { Cell, QueryColumn } from './table.ts'
import { compareValues, isFigure, keyOf, readCell, type Value, type ValueType } from './values.ts'

/** One row of each table of the question; undefined where a LEFT JOIN found none. */
export type Joined = readonly (readonly Cell[] | undefined)[]
/** What an expression is worked out on: a row; with groups, the rows of one group and what they were grouped by. */
export type Scope = { readonly row: Joined; readonly group: readonly Joined[]; readonly keys: readonly Value[] }
export type Compiled = { readonly type: ValueType; run(scope: Scope): Value }

export type NamedTable = { readonly alias: string; readonly columns: readonly QueryColumn[] }
export type Names = {
  readonly tables: readonly NamedTable[]
  /** What GROUP BY gathers; undefined when rows are not gathered. */
  readonly grouped?: readonly { readonly expression: Expression; readonly type: ValueType }[]
  /** Names given with AS, where the place allows them (GROUP BY, HAVING, ORDER BY). */
  readonly aliases?: ReadonlyMap<string, Expression>
  /** Where aggregates are allowed and rows are gathered. */
  readonly aggregates: boolean
}

export function columnAt(
  tables: readonly NamedTable[],
  wanted: { table?: string; name: string } & Place,
): { table: number; column: number; type: QueryColumn['type'] } {
  const { table: owner, name } = wanted
  if (owner !== undefined && !tables.some(({ alias }) => alias === owner)) {
    const known = tables.map(({ alias }) => alias)
    const near = nearest(owner, known)
    fail(
      'table_unknown',
      { at: wanted.at, length: owner.length, found: owner },
      { wanted: known, ...(near && { near }) },
    )
  }
  const found = tables.flatMap(({ alias, columns }, table) => {
    if (owner !== undefined && alias !== owner) return []
    const column = columns.findIndex((each) => each.name === name)
    return column < 0 ? [] : [{ table, column, type: columns[column]?.type ?? 'text' }]
  })
  if (found.length > 1) {
    fail('column_ambiguous', wanted, { wanted: found.map(({ table }) => `${tables[table]?.alias}.${name}`) })
  }
  const [only] = found
  if (only) return only
  const known = tables
    .filter(({ alias }) => owner === undefined || alias === owner)
    .flatMap(({ columns }) => columns.map((column) => column.name))
  const near = nearest(name, known)
  return fail('column_unknown', wanted, { wanted: [...new Set(known)], ...(near && { near }) })
}

/** Whether two expressions say the same column or computation. */
export function sameExpression(tables: readonly NamedTable[], one: Expression, two: Expression): boolean {
  if (one.is === 'column' && two.is === 'column') {
    const left = columnAt(tables, one)
    const right = columnAt(tables, two)
    return left.table === right.table && left.column === right.column
  }
  if (one.is === 'compute' && two.is === 'compute') {
    return (
      one.by === two.by && sameExpression(tables, one.left, two.left) && sameExpression(tables, one.right, two.right)
    )
  }
  if (one.is === 'call' && two.is === 'call') {
    return (
      one.name === two.name &&
      one.args.length === two.args.length &&
      one.args.every((arg, at) => sameExpression(tables, arg, two.args[at] ?? arg))
    )
  }
  if (one.is === 'number' && two.is === 'number') return keyOf(one.value) === keyOf(two.value)
  return one.is === 'text' && two.is === 'text' && one.value === two.value
}

export function compile(expression: Expression, names: Names): Compiled {
  const rank = names.grouped?.findIndex((each) =>
    sameExpression(names.tables, each.expression, resolved(expression, names)),
  )
  if (rank !== undefined && rank >= 0) {
    return { type: names.grouped?.[rank]?.type ?? 'nothing', run: ({ keys }) => keys[rank] ?? null }
  }
  switch (expression.is) {
    case 'column':
      return column(expression, names)
    case 'number': {
      const { value, whole } = expression
      return { type: whole ? 'count' : 'number', run: () => value }
    }
    case 'text': {
      const { value } = expression
      return { type: 'text', run: () => value }
    }
    case 'null':
      return { type: 'nothing', run: () => null }
    case 'negative': {
      const of = figure(expression.of, names)
      return { type: of.type, run: (scope) => onFigure(of.run(scope), negateExact) }
    }
    case 'not': {
      const of = condition(expression.of, names)
      return {
        type: 'condition',
        run: (scope) => {
          const value = of.run(scope)
          return value === null ? null : value === false
        },
      }
    }
    case 'both':
    case 'either':
      return logic(expression, names)
    case 'compare':
      return compared(expression, names)
    case 'compute':
      return computed(expression, names)
    case 'between': {
      const { of, low, high, not } = expression
      const place = { at: expression.at, length: expression.length, found: expression.found }
      const above = compared({ ...place, is: 'compare', by: '>=', left: of, right: low }, names)
      const below = compared({ ...place, is: 'compare', by: '<=', left: of, right: high }, names)
      return { type: 'condition', run: (scope) => negatedIf(not, and(above.run(scope), below.run(scope))) }
    }
    case 'in': {
      const tests = expression.among.map((item) =>
        compared({ ...item, is: 'compare', by: '=', left: expression.of, right: item }, names),
      )
      const { not } = expression
      return {
        type: 'condition',
        run: (scope) => negatedIf(not, tests.map((test) => test.run(scope)).reduce(or, false)),
      }
    }
    case 'like': {
      const of = compile(expression.of, names)
      const pattern = compile(expression.pattern, names)
      if (!isTextual(of.type)) fail('text_expected', expression.of)
      if (!isTextual(pattern.type)) fail('text_expected', expression.pattern)
      const { not } = expression
      return {
        type: 'condition',
        run: (scope) => {
          const value = of.run(scope)
          const wanted = pattern.run(scope)
          if (typeof value !== 'string' || typeof wanted !== 'string') return null
          return negatedIf(not, isLike(value, wanted))
        },
      }
    }
    case 'isNull': {
      const of = compile(expression.of, names)
      const { not } = expression
      return { type: 'condition', run: (scope) => (of.run(scope) === null) !== not }
    }
    case 'call':
      return called(expression, names)
  }
}

/** A name given with AS stands for what it names. */
const resolved = (expression: Expression, { aliases }: Names): Expression =>
  (expression.is === 'column' && expression.table === undefined && aliases?.get(expression.name)) || expression

const isTextual = (type: ValueType): boolean => type === 'text' || type === 'nothing'

type Of<Is extends Expression['is']> = Extract<Expression, { is: Is }>

function column(expression: Of<'column'>, names: Names): Compiled {
  const named = resolved(expression, names)
  if (named !== expression) return compile(named, { ...names, aliases: new Map() })
  const { table, column: at, type } = columnAt(names.tables, expression)
  if (names.grouped) fail('column_not_grouped', expression)
  return { type, run: ({ row }) => readCell(row[table]?.[at] ?? null, type) }
}

export function condition(expression: Expression, names: Names): Compiled {
  const compiled = compile(expression, names)
  if (compiled.type !== 'condition' && compiled.type !== 'nothing') fail('condition_expected', expression)
  return compiled
}

function figure(expression: Expression, names: Names): Compiled {
  const compiled = compile(expression, names)
  if (!isFigure(compiled.type) && compiled.type !== 'nothing') fail('number_expected', expression)
  return compiled
}

const onFigure = (value: Value, run: (value: ReturnType<typeof exact>) => Value): Value =>
  typeof value === 'object' && value !== null ? run(value) : null

/** Three values: true, false, not known. */
const and = (left: Value, right: Value): Value =>
  left === false || right === false ? false : left === null || right === null ? null : true
const or = (left: Value, right: Value): Value =>
  left === true || right === true ? true : left === null || right === null ? null : false
const negatedIf = (not: boolean, value: Value): Value => (value === null ? null : (value === true) !== not)

function logic({ is, left, right }: Of<'both' | 'either'>, names: Names): Compiled {
  const one = condition(left, names)
  const two = condition(right, names)
  const join = is === 'both' ? and : or
  return { type: 'condition', run: (scope) => join(one.run(scope), two.run(scope)) }
}

const TESTS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
}

function compared({ by, left, right, ...place }: Of<'compare'>, names: Names): Compiled {
  let one = compile(left, names)
  let two = compile(right, names)
  if (one.type === 'day' && two.type === 'text') two = asDay(right)
  if (two.type === 'day' && one.type === 'text') one = asDay(left)
  const alike =
    one.type === two.type ||
    (isFigure(one.type) && isFigure(two.type)) ||
    one.type === 'nothing' ||
    two.type === 'nothing'
  if (!alike) fail('types_differ', place, { wanted: [one.type, two.type] })
  const test = TESTS[by]
  const [first, second] = [one, two]
  return {
    type: 'condition',
    run: (scope) => {
      const a = first.run(scope)
      const b = second.run(scope)
      return a === null || b === null ? null : test(compareValues(a, b))
    },
  }
}

/** A date is written '2026-03-16', or '16/03/2026' as people do. */
function asDay(expression: Expression): Compiled {
  if (expression.is !== 'text') return fail('day_expected', expression)
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(expression.value)
  const written = french ? `${french[3]}-${french[2]}-${french[1]}` : expression.value
  if (!isDay(written)) fail('day_expected', expression)
  return { type: 'day', run: () => written }
}

function computed({ by, left, right, ...place }: Of<'compute'>, names: Names): Compiled {
  const one = compile(left, names)
  const two = compile(right, names)
  if (one.type === 'day' || two.type === 'day') return computedDays(by, one, two, place)
  if (!isFigure(one.type) && one.type !== 'nothing') fail('number_expected', left)
  if (!isFigure(two.type) && two.type !== 'nothing') fail('number_expected', right)
  const run = {
    '+': addExact,
    '-': subtractExact,
    '*': multiplyExact,
    '/': divideExact,
  }[by]
  return {
    type: typeOfComputation(by, one.type, two.type),
    run: (scope) => onFigure(one.run(scope), (a) => onFigure(two.run(scope), (b) => run(a, b))),
  }
}

/** Money stays money when it is added to money or multiplied by a figure; money ÷ money is a plain number. */
function typeOfComputation(by: string, left: ValueType, right: ValueType): ValueType {
  if (by === '+' || by === '-')
    return left === right ? left : left === 'money' || right === 'money' ? 'money' : 'number'
  if (left === 'money' && right !== 'money') return 'money'
  if (by === '*' && right === 'money' && left !== 'money') return 'money'
  return by === '*' && left === 'count' && right === 'count' ? 'count' : 'number'
}

const MS_PER_DAY = 86_400_000
const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY)

/** Days between two dates; a date some days later or earlier. */
function computedDays(by: string, one: Compiled, two: Compiled, place: Place): Compiled {
  if (by === '-' && one.type === 'day' && two.type === 'day') {
    return {
      type: 'count',
      run: (scope) => {
        const a = one.run(scope)
        const b = two.run(scope)
        return typeof a === 'string' && typeof b === 'string' ? exact(dayNumber(a) - dayNumber(b)) : null
      },
    }
  }
  if ((by !== '+' && by !== '-') || one.type !== 'day' || two.type !== 'count') {
    fail('types_differ', place, { wanted: [one.type, two.type] })
  }
  return {
    type: 'day',
    run: (scope) => {
      const a = one.run(scope)
      const b = two.run(scope)
      if (typeof a !== 'string' || typeof b !== 'object' || b === null) return null
      const moved = new Date((dayNumber(a) + Number(b.numerator) * (by === '+' ? 1 : -1)) * MS_PER_DAY)
      return Number.isFinite(moved.getTime()) ? moved.toISOString().slice(0, 10) : null
    },
  }
}

function called(expression: Of<'call'>, names: Names): Compiled {
  const { name, args, star, distinct } = expression
  if (!isAggregate(name)) {
    const scalar = scalarNamed(name)
    if (!scalar) {
      const near = nearest(name.toUpperCase(), FUNCTION_NAMES)
      return fail('function_unknown', expression, { wanted: FUNCTION_NAMES, ...(near && { near }) })
    }
    if (star || distinct) fail('wrong_arguments', expression, { wanted: [name.toUpperCase(), 'value'] })
    const compiled = args.map((arg) => compile(arg, names))
    const type = scalar.type(
      compiled.map((each) => each.type),
      expression,
    )
    return { type, run: (scope) => scalar.run(compiled.map((each) => each.run(scope))) }
  }
  if (!names.aggregates) fail('aggregate_not_here', expression)
  if (star) {
    if (name !== 'count') fail('wrong_arguments', expression, { wanted: [name.toUpperCase(), 'column'] })
    return { type: 'count', run: ({ group }) => exact(group.length) }
  }
  const [arg, ...rest] = args
  if (!arg || rest.length > 0) return fail('wrong_arguments', expression, { wanted: [name.toUpperCase(), 'column'] })
  const of = compile(arg, { tables: names.tables, aggregates: false })
  const type = typeOfAggregate(name, of.type, arg)
  return {
    type,
    run: ({ group }) =>
      aggregate(
        name,
        group.map((row) => of.run({ row, group: [], keys: [] })),
        distinct,
      ),
  }
}

/** Whether an expression gathers rows. */
export function gathers(expression: Expression): boolean {
  switch (expression.is) {
    case 'call':
      return isAggregate(expression.name) || expression.args.some(gathers)
    case 'negative':
    case 'not':
    case 'isNull':
      return gathers(expression.of)
    case 'both':
    case 'either':
    case 'compare':
    case 'compute':
      return gathers(expression.left) || gathers(expression.right)
    case 'between':
      return [expression.of, expression.low, expression.high].some(gathers)
    case 'in':
      return [expression.of, ...expression.among].some(gathers)
    case 'like':
      return gathers(expression.of) || gathers(expression.pattern)
    default:
      return false
  }
}
