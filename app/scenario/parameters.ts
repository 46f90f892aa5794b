/** What differs from one attempt to the next: drawn from the seed, so that two neighbours never have the same figures. */
import { addDays } from '#base/dates.ts'
import { proportion } from '#base/money.ts'
import type { Random } from '#base/random.ts'
import { binding, bindingRows, fieldOf } from '#grading'
import type { ComputedText, ParameterText } from './format.ts'
import { kindOfField, lookup, type Named, resolve, type Scope, type ValueKind } from './values.ts'

export type DrawRefusal = { code: 'parameter_cannot_be_drawn'; name: string; wanted: number; found: number }

const whole = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)

/** Rounds down to a multiple: amounts that a manager would say. */
const toStep = (amount: number, step: number): number => Math.floor(amount / step) * step

/** Draws one parameter. Those already drawn are in the scope, so a later one may depend on them or exclude them. */
export function draw(name: string, parameter: ParameterText, scope: Scope, random: Random): Named | DrawRefusal {
  if ('int' in parameter) return { kind: 'count', value: random.int(...parameter.int) }
  if ('day' in parameter) return { kind: 'day', value: addDays(scope.today, random.int(...parameter.day)) }
  if ('units' in parameter) return { kind: 'quantity', value: random.int(...parameter.units) * 1_000 }
  if ('digits' in parameter) {
    const digits = Array.from({ length: parameter.digits }, (_, index) => random.int(index === 0 ? 1 : 0, 9))
    return { kind: 'text', value: digits.join('') }
  }
  if ('one' in parameter) return { value: resolve(random.pick(parameter.one), scope) }
  if ('money' in parameter) {
    const [min, max] = parameter.money.map((bound) => whole(resolve(bound, scope)))
    const step = parameter.step === undefined ? 1 : whole(resolve(parameter.step, scope))
    if (!min || !max || !step || max < min) return { code: 'parameter_cannot_be_drawn', name, wanted: 1, found: 0 }
    return { kind: 'money', value: min + step * random.int(0, Math.floor((max - min) / step)) }
  }
  return 'pick' in parameter ? pickRows(name, parameter, scope, random) : compute(parameter, scope)
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
    const kind = field ? kindOfField(view, field) : undefined
    return { value: resolve(computed, scope), view, ...(kind ? { kind } : {}) }
  }
  if ('day' in computed) return { kind: 'day', value: addDays(scope.today, computed.day) }
  if ('sum' in computed) {
    const total = computed.sum.map((part) => whole(resolve(part, scope))).reduce((sum, part) => sum + part, 0)
    return measure(total, kindIn(computed.sum, scope), scope)
  }
  if ('minus' in computed) {
    const [from, what] = computed.minus.map((part) => whole(resolve(part, scope)))
    return measure((from ?? Number.NaN) - (what ?? Number.NaN), kindIn(computed.minus, scope), scope)
  }
  if ('product' in computed) {
    const [price, quantity] = computed.product.map((part) => whole(resolve(part, scope)))
    return measure(proportion(price || 0, quantity || 0, 1_000), 'money', scope)
  }
  const [amount, share] = computed.share.map((part) => whole(resolve(part, scope)))
  const step = computed.step === undefined ? 1 : whole(resolve(computed.step, scope))
  return measure(toStep(proportion(amount || 0, share || 0, 10_000), step), 'money', scope)
}

function measure(value: number, kind: ValueKind, scope: Scope): Named {
  if (!Number.isSafeInteger(value)) scope.missed({ path: '', code: 'value_refused' })
  return { kind, value }
}

/** Quantities add up to a quantity; whatever else is added is money. */
const kindIn = (parts: readonly unknown[], { names }: Scope): ValueKind =>
  parts.every((part) => typeof part === 'string' && lookup(names, part.slice(1))?.kind === 'quantity')
    ? 'quantity'
    : 'money'
