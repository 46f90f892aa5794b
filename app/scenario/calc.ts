/**
 * Arithmetic of an author: `{ calc: '($prix - $remise) * $quantite', kind: money }`. Figures are worked out as people
 * say them (euros, shares, units, days), exactly, and rounded once, to the unit of the kind.
 */
import { addDays, type Day, day, daysBetween, isDay } from '#base/dates.ts'
import {
  absoluteExact,
  addExact,
  compareExact,
  divideExact,
  type Exact,
  exact,
  multiplyExact,
  negateExact,
  readExact,
  roundExact,
  subtractExact,
} from '#base/exact.ts'
import type { Named, ValueKind } from './values.ts'

export const CALC_KINDS = ['money', 'rate', 'count', 'quantity', 'day'] as const
export type CalcKind = (typeof CALC_KINDS)[number]
export type Calculated =
  | { ok: true; value: number | Day }
  | { ok: false; code: 'path_unknown' | 'value_refused'; at: string }

/** How many units of the kernel make one of what people say: cents, basis points, thousandths. */
const SCALE: Readonly<Record<Exclude<CalcKind, 'day'>, number>> = {
  money: 100,
  rate: 10_000,
  count: 1,
  quantity: 1_000,
}
const EPOCH = day('2000-01-01')

const TOKEN =
  /\s*(?:(\d[\d \u00a0\u202f]*(?:[.,]\d+)?)[ \u00a0\u202f]?([€%])?|\$([a-zA-Z]\w*(?:\.[a-zA-Z]\w*|\[\d+\])*)|([a-z]+)(?=\s*\()|(<=|>=|<>|[-+*/(),;<>=]))/y
type Token =
  | { kind: 'number'; value: Exact }
  | { kind: 'path'; path: string }
  | { kind: 'word'; word: string }
  | { kind: 'sign'; sign: string }

class CalcRefused extends Error {
  readonly code: 'path_unknown' | 'value_refused'
  readonly at: string
  constructor(code: 'path_unknown' | 'value_refused', at: string) {
    super(code)
    this.code = code
    this.at = at
  }
}
const refuse = (at: string): never => {
  throw new CalcRefused('value_refused', at)
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const from = TOKEN.lastIndex
    const found = TOKEN.exec(text)
    if (!found) return refuse(text.slice(from).trim())
    const [, digits, unit, path, word, sign] = found
    if (digits !== undefined) {
      const value = readExact(digits.replace(/[ \u00a0\u202f]/g, ''))
      tokens.push({ kind: 'number', value: unit === '%' ? { ...value, denominator: value.denominator * 100n } : value })
    } else if (path !== undefined) tokens.push({ kind: 'path', path })
    else if (word !== undefined) tokens.push({ kind: 'word', word })
    else tokens.push({ kind: 'sign', sign: sign ?? '' })
  }
  return tokens
}

export type Look = (path: string) => Named | undefined

/** Reads and works out. A list stands only inside `sum`, `count`, `average`, `min` and `max`. */
export function calculate(text: string, kind: CalcKind, look: Look): Calculated {
  try {
    const value = new Reading(tokensOf(text), look).whole()
    if (kind === 'day') return { ok: true, value: addDays(EPOCH, roundExact(value) ?? refuse(text)) }
    return { ok: true, value: roundExact(value, SCALE[kind]) ?? refuse(text) }
  } catch (error) {
    if (error instanceof CalcRefused) return { ok: false, code: error.code, at: error.at }
    throw error
  }
}

class Reading {
  private at = 0
  private readonly tokens: readonly Token[]
  private readonly look: Look
  constructor(tokens: readonly Token[], look: Look) {
    this.tokens = tokens
    this.look = look
  }

  whole(): Exact {
    const value = this.sum()
    const left = this.tokens[this.at]
    return left ? refuse(textOf(left)) : value
  }

  private takes(...signs: string[]): string | undefined {
    const next = this.tokens[this.at]
    if (next?.kind !== 'sign' || !signs.includes(next.sign)) return undefined
    this.at += 1
    return next.sign
  }
  private must(sign: string): void {
    if (!this.takes(sign)) refuse(sign)
  }

  private sum(): Exact {
    let value = this.product()
    for (;;) {
      const sign = this.takes('+', '-')
      if (!sign) return value
      value = sign === '+' ? addExact(value, this.product()) : subtractExact(value, this.product())
    }
  }

  private product(): Exact {
    let value = this.part()
    for (;;) {
      const sign = this.takes('*', '/')
      if (!sign) return value
      const other = this.part()
      value = sign === '*' ? multiplyExact(value, other) : (divideExact(value, other) ?? refuse('/ 0'))
    }
  }

  private part(): Exact {
    if (this.takes('-')) return negateExact(this.part())
    if (this.takes('(')) {
      const value = this.sum()
      this.must(')')
      return value
    }
    const token = this.tokens[this.at]
    this.at += 1
    if (token?.kind === 'number') return token.value
    if (token?.kind === 'path') return this.figure(token.path)
    if (token?.kind === 'word') return this.call(token.word)
    return refuse(token ? textOf(token) : '')
  }

  private figure(path: string): Exact {
    const found = this.look(path)
    if (!found) throw new CalcRefused('path_unknown', `$${path}`)
    return figureOf(found.value, found.kind) ?? refuse(`$${path}`)
  }

  private call(word: string): Exact {
    this.must('(')
    if (word === 'if') return this.choice()
    const values = LISTS.has(word) ? (this.list() ?? this.several()) : this.several()
    const done = FUNCTIONS[word]?.(values)
    return done ?? refuse(word)
  }

  /** `if(a < b; x; y)` */
  private choice(): Exact {
    const left = this.sum()
    const sign = this.takes('<', '>', '<=', '>=', '=', '<>') ?? refuse('if')
    const order = compareExact(left, this.sum())
    this.separator()
    const yes = this.sum()
    this.separator()
    const no = this.sum()
    this.must(')')
    return HOLDS[sign]?.(order) ? yes : no
  }

  private separator(): void {
    if (!this.takes(';', ',')) refuse(';')
  }

  /** One path to a list: `$plan.solde`. */
  private list(): Exact[] | undefined {
    const token = this.tokens[this.at]
    const next = this.tokens[this.at + 1]
    if (token?.kind !== 'path' || next?.kind !== 'sign' || next.sign !== ')') return undefined
    const found = this.look(token.path)
    if (!found) throw new CalcRefused('path_unknown', `$${token.path}`)
    if (!Array.isArray(found.value)) return undefined
    this.at += 2
    return found.value.map((value: unknown) => figureOf(value, found.kind) ?? refuse(`$${token.path}`))
  }

  private several(): Exact[] {
    const values = [this.sum()]
    while (this.takes(';', ',')) values.push(this.sum())
    this.must(')')
    return values
  }
}

const textOf = (token: Token): string =>
  token.kind === 'sign'
    ? token.sign
    : token.kind === 'word'
      ? token.word
      : token.kind === 'path'
        ? `$${token.path}`
        : '…'

function figureOf(value: unknown, kind: ValueKind | undefined): Exact | undefined {
  if (typeof value === 'string') return isDay(value) ? exact(daysBetween(EPOCH, value)) : undefined
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return undefined
  if (kind === 'money') return exact(value, 100)
  if (kind === 'rate') return exact(value, 10_000)
  if (kind === 'fineRate') return exact(value, 100_000)
  if (kind === 'quantity') return exact(value, 1_000)
  return exact(value)
}

const LISTS = new Set(['sum', 'count', 'average', 'min', 'max'])
const ZERO = exact(0)
const total = (values: readonly Exact[]): Exact => values.reduce(addExact, ZERO)

/** To a multiple of the step (1 if not said): nearest, half away from zero; below; above. */
function toStep(values: readonly Exact[], shift: -1 | 0 | 1): Exact | undefined {
  const [value, step = exact(1)] = values
  const steps = value && divideExact(value, step)
  if (!steps) return undefined
  const nearest = exact(roundExact(steps) ?? 0)
  const gap = compareExact(nearest, steps)
  const whole =
    shift === 0 || gap === 0
      ? nearest
      : shift < 0
        ? gap > 0
          ? subtractExact(nearest, exact(1))
          : nearest
        : gap < 0
          ? addExact(nearest, exact(1))
          : nearest
  return multiplyExact(whole, step)
}

const extreme = (values: readonly Exact[], side: number): Exact | undefined =>
  values.reduce<Exact | undefined>(
    (kept, one) => (kept === undefined || compareExact(one, kept) * side > 0 ? one : kept),
    undefined,
  )

const FUNCTIONS: Readonly<Record<string, (values: readonly Exact[]) => Exact | undefined | null>> = {
  sum: total,
  count: (values) => exact(values.length),
  average: (values) => divideExact(total(values), exact(values.length)),
  min: (values) => extreme(values, -1),
  max: (values) => extreme(values, 1),
  abs: ([value]) => value && absoluteExact(value),
  round: (values) => toStep(values, 0),
  down: (values) => toStep(values, -1),
  up: (values) => toStep(values, 1),
}

const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
}
