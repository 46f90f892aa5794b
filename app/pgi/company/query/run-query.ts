/** Answers a question that was read: join, filter, gather, choose, sort, cut. */
import type { Day } from '#base/dates.ts'
import { nearest } from '#base/nearest.ts'
import { folded } from '#base/sorting.ts'
import type { Company } from '../company.ts'
import { BOUNDS } from './bounds.ts'
import {
  type Compiled,
  columnAt,
  compile,
  condition,
  gathers,
  type Joined,
  type NamedTable,
  type Names,
  type Scope,
} from './compile-expression.ts'
import { joinTable } from './join-tables.ts'
import { fail } from './query-error.ts'
import { stepsFor } from './steps.ts'
import type { Expression, Select, TableUsed } from './syntax.ts'
import type { Cell, QueryTable } from './table.ts'
import { keyOf, orderValues, type Value, type ValueType, writeCell } from './values.ts'

export type AnswerColumn = { readonly name: string; readonly type: ValueType }
export type QueryAnswer = {
  readonly columns: readonly AnswerColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** Rows that the question gives; more than `rows` holds when the answer was cut. */
  readonly count: number
}

export type Tables = Readonly<Record<string, QueryTable>>

export function runQuery(select: Select, tables: Tables, company: Company, at: Day): QueryAnswer {
  const { from, joins } = select
  const used: NamedTable[] = []
  const open = (table: TableUsed): QueryTable => {
    const known = Object.hasOwn(tables, table.table) ? tables[table.table] : undefined
    if (!known) {
      const names = Object.keys(tables)
      const near = nearest(table.table, names)
      return fail('table_unknown', table, { wanted: names, ...(near && { near }) })
    }
    if (used.some(({ alias }) => alias === table.alias)) fail('alias_twice', table)
    used.push({ alias: table.alias, columns: known.columns })
    return known
  }
  // Every name and type is checked before a row is read.
  const steps = stepsFor(from)
  const opened = [from, ...joins].map(open)
  const chosen = chosenColumns(select, used)
  const aliases = new Map(
    chosen.flatMap(({ alias, expression }) => (alias === undefined ? [] : [[folded(alias), expression] as const])),
  )
  const row: Names = { tables: used, aggregates: false }
  const where = select.where && condition(select.where, row)
  const withAliases: Names = { ...row, aliases: withoutColumns(aliases, used) }
  const groupBy = select.groupBy.map((expression) => {
    const named =
      expression.is === 'column' && expression.table === undefined
        ? withAliases.aliases?.get(expression.name)
        : undefined
    const gathered = named ?? expression
    return { expression: gathered, compiled: compile(gathered, row) }
  })
  const isGathered =
    groupBy.length > 0 ||
    select.having !== undefined ||
    chosen.some(({ expression }) => gathers(expression)) ||
    select.orderBy.some(({ expression }) => gathers(expression))
  const names: Names = isGathered
    ? {
        tables: used,
        aggregates: true,
        grouped: groupBy.map(({ expression, compiled }) => ({ expression, type: compiled.type })),
      }
    : row
  if (isGathered && select.selected.some(({ star }) => star)) {
    fail('star_with_groups', select.selected.find(({ star }) => star) ?? from)
  }
  const outputs = chosen.map(({ expression }) => compile(expression, names))
  const having = select.having && condition(select.having, { ...names, aliases: withoutColumns(aliases, used) })
  const order = select.orderBy.map(({ expression, descending }) => ({
    descending,
    compiled: compile(rankOrExpression(expression, chosen), { ...names, aliases }),
  }))

  let rows: Joined[] = (opened[0]?.rows(company, at) ?? []).map((cells) => {
    steps.take()
    return [cells]
  })
  joins.forEach((join, index) => {
    const added = opened[index + 1]?.rows(company, at) ?? []
    rows = joinTable(rows, added, join, used.slice(0, index + 2), steps)
  })
  if (where) rows = rows.filter((each) => where.run({ row: each, group: [], keys: [] }) === true)

  let scopes = isGathered
    ? gatherRows(
        rows,
        groupBy.map(({ compiled }) => compiled),
        steps.take,
      )
    : rows.map(scopeOf)
  if (having) scopes = scopes.filter((scope) => having.run(scope) === true)
  let answers = scopes.map((scope) => ({
    values: outputs.map((output) => output.run(scope)),
    keys: order.map(({ compiled }) => compiled.run(scope)),
  }))
  if (order.length > 0) {
    answers.sort((one, two) => {
      for (const [index, { descending }] of order.entries()) {
        const compared = orderValues(one.keys[index] ?? null, two.keys[index] ?? null)
        if (compared !== 0) return descending ? -compared : compared
      }
      return 0
    })
  }
  if (select.distinct) {
    const seen = new Set<string>()
    answers = answers.filter(({ values }) => {
      const key = values.map(keyOf).join('\u0000')
      return seen.has(key) ? false : seen.add(key)
    })
  }
  if (select.limit !== undefined) answers = answers.slice(0, select.limit)
  const columns = chosen.map(({ name }, index) => ({ name, type: outputs[index]?.type ?? 'nothing' }))
  return {
    columns,
    count: answers.length,
    rows: answers
      .slice(0, BOUNDS.rows)
      .map(({ values }) => values.map((value, index) => writeCell(value, columns[index]?.type ?? 'text'))),
  }
}

const scopeOf = (row: Joined): Scope => ({ row, group: [row], keys: [] })

type Chosen = { readonly name: string; readonly alias?: string; readonly expression: Expression }

/** The columns of the answer, stars opened; two of the same name are told apart by their rank. */
function chosenColumns({ selected }: Select, tables: readonly NamedTable[]): Chosen[] {
  const chosen = selected.flatMap((item): Chosen[] => {
    if (!item.star) {
      const { expression, alias } = item
      if (alias !== undefined) return [{ name: alias, alias, expression }]
      const name = expression.is === 'column' ? expression.name : item.found.replace(/\s+/g, ' ')
      return [{ name, expression }]
    }
    const opened = tables.filter(({ alias }) => item.table === undefined || alias === item.table)
    if (opened.length === 0) columnAt(tables, { ...item, table: item.table ?? '', name: '' })
    return opened.flatMap(({ alias, columns }) =>
      columns.map(({ name }) => ({ name, expression: { ...item, is: 'column' as const, table: alias, name } })),
    )
  })
  const times = new Map<string, number>()
  return chosen.map((each) => {
    const rank = (times.get(each.name) ?? 0) + 1
    times.set(each.name, rank)
    return rank === 1 ? each : { ...each, name: `${each.name} (${rank})` }
  })
}

/** In GROUP BY and HAVING a column of a table comes before a name given with AS. */
const withoutColumns = (
  aliases: ReadonlyMap<string, Expression>,
  tables: readonly NamedTable[],
): Map<string, Expression> =>
  new Map([...aliases].filter(([alias]) => !tables.some(({ columns }) => columns.some(({ name }) => name === alias))))

/** ORDER BY 2 is the second column of the answer. */
function rankOrExpression(expression: Expression, chosen: readonly Chosen[]): Expression {
  if (expression.is !== 'number') return expression
  const rank = Number(expression.value.numerator)
  const column = expression.whole ? chosen[rank - 1] : undefined
  return column ? column.expression : fail('rank_unknown', expression, { wanted: [String(chosen.length)] })
}

/** Without GROUP BY everything is one group, even nothing. */
function gatherRows(rows: readonly Joined[], by: readonly Compiled[], step: () => void): Scope[] {
  if (by.length === 0) return [{ row: rows[0] ?? [], group: rows, keys: [] }]
  const groups = new Map<string, { row: Joined; group: Joined[]; keys: Value[] }>()
  for (const row of rows) {
    step()
    const keys = by.map((each) => each.run(scopeOf(row)))
    const key = keys.map(keyOf).join('\u0000')
    const known = groups.get(key)
    if (known) known.group.push(row)
    else groups.set(key, { row, group: [row], keys })
  }
  return [...groups.values()]
}
