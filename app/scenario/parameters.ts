/** What differs from one attempt to the next: drawn from the seed, so that two neighbours never have the same figures. */
import { addDays } from '#base/dates.ts'
import type { Random } from '#base/random.ts'
import { binding, bindingRows, chosenRows, fieldOf } from '#grading'
import type { ComputedText, ParameterText } from './format.ts'
import { kindOfField, lookup, type Named, resolve, resolveNamed, type Scope, type ValueKind } from './values.ts'

export type DrawRefusal = { code: 'parameter_cannot_be_drawn'; name: string; wanted: number; found: number }

const whole = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)

/** Draws one parameter. Those already drawn are in the scope, so a later one may depend on them or exclude them. */
export function draw(name: string, parameter: ParameterText, scope: Scope, random: Random): Named | DrawRefusal {
  if ('int' in parameter) return { kind: 'count', value: random.int(...parameter.int) }
  if ('day' in parameter) return { kind: 'day', value: addDays(scope.today, random.int(...parameter.day)) }
  if ('digits' in parameter) {
    const digits = Array.from({ length: parameter.digits }, (_, index) => random.int(index === 0 ? 1 : 0, 9))
    return { kind: 'text', value: digits.join('') }
  }
  if ('units' in parameter) return { kind: 'quantity', value: random.int(...parameter.units) * 1_000 }
  if ('one' in parameter) return resolveNamed(random.pick(parameter.one), scope)
  if ('money' in parameter) {
    const [min, max] = parameter.money.map((bound) => whole(resolve(bound, scope)))
    const step = parameter.step === undefined ? 1 : whole(resolve(parameter.step, scope))
    if (!min || !max || !step || max < min) return { code: 'parameter_cannot_be_drawn', name, wanted: 1, found: 0 }
    return { kind: 'money', value: min + step * random.int(0, Math.floor((max - min) / step)) }
  }
  return pickRows(name, parameter, scope, random)
}

type Pick = Extract<ParameterText, { pick: string }>

function pickRows(name: string, parameter: Pick, scope: Scope, random: Random): Named | DrawRefusal {
  const wanted = parameter.take ?? 1
  const question = binding.safeParse({
    view: parameter.pick,
    args: resolve(parameter.args ?? {}, scope),
    where: resolve(parameter.where ?? {}, scope),
  })
  if (!question.success) {
    scope.missed({ path: parameter.pick, code: 'view_unknown' })
    return { code: 'parameter_cannot_be_drawn', name, wanted, found: 0 }
  }
  const excluded = new Set((parameter.not ?? []).flatMap((text) => [resolve(text, scope)].flat().map(codeOf)))
  const rows = bindingRows(scope.company, question.data, scope.today).filter((row) => !excluded.has(codeOf(row)))
  if (rows.length < wanted) return { code: 'parameter_cannot_be_drawn', name, wanted, found: rows.length }
  const ordered = parameter.order
    ? [...rows].sort(
        (left, right) => whole(fieldOf(right, parameter.order ?? '')) - whole(fieldOf(left, parameter.order ?? '')),
      )
    : random.shuffle(rows)
  const taken = ordered.slice(0, wanted)
  return { view: parameter.pick, value: parameter.take === undefined ? taken[0] : taken }
}

/** What identifies a row, so that `not` can exclude the customer of another row. */
function codeOf(row: unknown): string {
  const code = fieldOf(row, 'customer.code') ?? fieldOf(row, 'code') ?? fieldOf(row, 'number') ?? row
  return typeof code === 'string' ? code : JSON.stringify(code)
}

/** What is worked out from the parameters, once the situation is set. */
export function compute(computed: ComputedText, scope: Scope): Named {
  if ('ask' in computed) {
    const { view, field } = computed.ask
    const kind = computed.kind ?? (field ? kindOfField(view, field) : undefined)
    return { value: resolve({ ask: computed.ask }, scope), view, ...(kind ? { kind } : {}) }
  }
  if ('calc' in computed) return resolveNamed(computed, scope)
  if ('rows' in computed)
    return rowsWritten(
      computed.rows.map((row) => ({ row })),
      computed.before,
      scope,
    )
  if ('each' in computed) {
    const { value, view, fields } = rowsNamed(computed.each, scope)
    const known = { ...(view ? { view } : {}), ...(fields ? { fields } : {}) }
    if (!Array.isArray(value)) scope.missed({ path: String(computed.each), code: 'value_refused' })
    const items = Array.isArray(value)
      ? value.map((item: unknown) => ({ row: computed.row, item: { value: item, ...known } }))
      : []
    return rowsWritten(items, computed.before, scope)
  }
  if ('among' in computed) return rowsAmong(computed, scope)
  return { kind: 'day', value: addDays(scope.today, computed.day) }
}

/**
 * Rows that the author wrote: each cell may name the cells before it (`$row.prix`), the row above (`$previous.solde`;
 * `before` stands above the first) and, of rows made from a list, the element (`$item`).
 */
function rowsWritten(
  written: readonly { row: Readonly<Record<string, unknown>>; item?: Named }[],
  before: Readonly<Record<string, unknown>> | undefined,
  scope: Scope,
): Named {
  const fields: Record<string, ValueKind> = {}
  const rowOf = (cells: Readonly<Record<string, unknown>>, names: ReadonlyMap<string, Named>) => {
    const row: Record<string, unknown> = {}
    for (const [id, cell] of Object.entries(cells)) {
      const inner = { ...scope, names: new Map(names).set('row', { value: row, fields }) }
      const { value, kind } = resolveNamed(cell, inner)
      row[id] = value
      if (kind) fields[id] = kind
    }
    return row
  }
  let previous = rowOf(before ?? {}, scope.names)
  const value = written.map(({ row, item }) => {
    const names = new Map(scope.names).set('previous', { value: previous, fields })
    if (item) names.set('item', item)
    previous = rowOf(row, names)
    return previous
  })
  return { value, fields }
}

/** `$plan`, with the kinds of its fields; or any other value that is a list. */
function rowsNamed(text: unknown, scope: Scope): Named {
  const named = typeof text === 'string' && text.startsWith('$') ? lookup(scope.names, text.slice(1)) : undefined
  return named ?? { value: resolve(text, scope) }
}

type Among = Extract<ComputedText, { among: unknown }>

/** Rows chosen among those of a value, or one field of one of them. */
function rowsAmong({ among, where, order, take, field }: Among, scope: Scope): Named {
  const from = rowsNamed(among, scope)
  const rows = chosenRows(from.value, {
    where: resolveBag(where, scope),
    ...(order === undefined ? {} : { order }),
    ...(take === undefined ? {} : { take }),
  })
  const chosen = field === undefined ? rows : rows.map((row) => fieldOf(row, field))
  const value = take === 'first' || take === 'last' ? chosen[0] : chosen
  const kind = field === undefined ? undefined : (from.fields?.[field] ?? kindOfField(from.view, field))
  const known = { ...(from.fields ? { fields: from.fields } : {}), ...(from.view ? { view: from.view } : {}) }
  return { value, ...(kind ? { kind } : field === undefined ? known : {}) }
}

function resolveBag(bag: Readonly<Record<string, unknown>> | undefined, scope: Scope): Record<string, unknown> {
  return Object.fromEntries(Object.entries(bag ?? {}).map(([key, value]) => [key, resolve(value, scope)]))
}
