/** A list printed out of the PGI, as the situation leaves the company: an annex that looks like what an exam prints. */
import { binding, bindingRows, fieldOf } from '#grading'
import type { ExtractText } from './format.ts'
import { scopeOf } from './run.ts'
import { type Named, resolve, type ValueKind } from './values.ts'
import type { World } from './world.ts'

export type Extract = {
  columns: readonly { label: string; kind: ValueKind }[]
  rows: readonly (readonly Named[])[]
  /** Under each column, what it adds up to; undefined under the others. */
  totals: readonly (Named | undefined)[] | undefined
  note: string | undefined
}

/** Undefined when the annex is something else. */
export function extractOf(world: World, annex: string): Extract | undefined {
  const text = world.scenario.text.annexes[annex]?.extract
  if (!text) return undefined
  const columns = Object.entries(text.columns)
  const rows = rowsOfExtract(text, world).map((row) =>
    columns.map(([, { field, kind }]): Named => ({ value: fieldOf(row, field), kind })),
  )
  const totals = columns.map(([id, { kind }], index): Named | undefined =>
    text.total.includes(id)
      ? { kind, value: rows.reduce((sum, cells) => sum + Number(cells[index]?.value ?? 0), 0) }
      : undefined,
  )
  return {
    columns: columns.map(([, { label, kind }]) => ({ label, kind })),
    rows,
    totals: text.total.length > 0 ? totals : undefined,
    note: text.note,
  }
}

function rowsOfExtract(text: ExtractText, world: World): readonly unknown[] {
  const scope = scopeOf(world, world.company)
  if (text.rows !== undefined) {
    const rows = resolve(text.rows, scope)
    return Array.isArray(rows) ? rows : []
  }
  const question = binding.safeParse(resolve(text.from, scope))
  return question.success ? bindingRows(world.company, question.data, world.today) : []
}
