/** Brings the tables of a question together, row by row: by hashing when ON says an equality, else by trying every pair. */
import { type Compiled, compile, condition, type Joined, type NamedTable, type Scope } from './compile-expression.ts'
import type { Steps } from './steps.ts'
import type { Expression, Join } from './syntax.ts'
import type { Cell } from './table.ts'
import { keyOf } from './values.ts'

const scopeOf = (row: Joined): Scope => ({ row, group: [], keys: [] })

/** `a AND b AND c` as its parts. */
const partsOf = (expression: Expression): Expression[] =>
  expression.is === 'both' ? [...partsOf(expression.left), ...partsOf(expression.right)] : [expression]

/** The parts `before = new`, as what to work out on each side. */
function equalities(on: Expression, tables: readonly NamedTable[]): { before: Compiled; added: Compiled }[] {
  const added = tables.length - 1
  return partsOf(on).flatMap((part) => {
    if (part.is !== 'compare' || part.by !== '=') return []
    const sides = [part.left, part.right].map((side) => ({ side, uses: tablesUsed(side, tables) }))
    const ofAdded = sides.find(({ uses }) => uses.size === 1 && uses.has(added))
    const ofBefore = sides.find(({ uses }) => uses.size > 0 && !uses.has(added))
    if (!ofAdded || !ofBefore) return []
    const names = { tables, aggregates: false }
    const [one, two] = [compile(ofBefore.side, names), compile(ofAdded.side, names)]
    return one.type === two.type ? [{ before: one, added: two }] : []
  })
}

function tablesUsed(expression: Expression, tables: readonly NamedTable[]): Set<number> {
  const used = new Set<number>()
  const see = (each: Expression): void => {
    if (each.is === 'column') {
      const index = tables.findIndex(({ alias, columns }) =>
        each.table === undefined ? columns.some(({ name }) => name === each.name) : alias === each.table,
      )
      used.add(index)
    } else if (each.is === 'compute') {
      see(each.left)
      see(each.right)
    } else if (each.is === 'negative') see(each.of)
    else if (each.is === 'call') each.args.forEach(see)
  }
  see(expression)
  return used
}

/** `tables` ends with the one that is added. */
export function joinTable(
  sofar: readonly Joined[],
  rows: readonly (readonly Cell[])[],
  join: Join,
  tables: readonly NamedTable[],
  steps: Steps,
): Joined[] {
  // Checked whole, even when hashing does most of it: names and types fail here.
  const on = condition(join.on, { tables, aggregates: false })
  const equal = equalities(join.on, tables)
  const blank: Joined = tables.slice(0, -1).map(() => undefined)
  const candidates = equal.length === 0 ? () => rows : hashed()
  const joined: Joined[] = []
  for (const row of sofar) {
    let found = false
    for (const added of candidates(row)) {
      steps.take()
      const pair: Joined = [...row, added]
      if (on.run(scopeOf(pair)) !== true) continue
      found = true
      joined.push(pair)
    }
    if (!found) {
      steps.take()
      if (join.kind === 'left') joined.push([...row, undefined])
    }
  }
  return joined

  function hashed(): (row: Joined) => readonly (readonly Cell[])[] {
    const byKey = new Map<string, (readonly Cell[])[]>()
    for (const added of rows) {
      steps.take()
      const key = equal.map((each) => keyOf(each.added.run(scopeOf([...blank, added])))).join('\u0000')
      const known = byKey.get(key)
      if (known) known.push(added)
      else byKey.set(key, [added])
    }
    return (row) =>
      byKey.get(equal.map((each) => keyOf(each.before.run(scopeOf([...row, undefined])))).join('\u0000')) ?? []
  }
}
