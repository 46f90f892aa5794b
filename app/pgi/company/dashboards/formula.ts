// @exemplary: a language small enough to be read in one sitting.
/** An indicator's formula: named measures, figures, + − × ÷, parentheses, MIN, MAX, SOMME, MOYENNE, ABS, PRECEDENT. Exact to the end. */
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
  subtractExact,
} from '#base/exact.ts'
import { nearest } from '#base/nearest.ts'
import { no, ok, type Result } from '#base/result.ts'
import { folded } from '#base/sorting.ts'

export type Formula =
  | { readonly is: 'figure'; readonly value: Exact }
  | { readonly is: 'measure'; readonly name: string }
  | { readonly is: 'negative'; readonly of: Formula }
  | { readonly is: 'compute'; readonly by: '+' | '-' | '*' | '/'; readonly left: Formula; readonly right: Formula }
  | { readonly is: 'call'; readonly name: FormulaFunction; readonly args: readonly Formula[] }

export const FORMULA_FUNCTIONS = ['min', 'max', 'somme', 'moyenne', 'abs', 'precedent'] as const
export type FormulaFunction = (typeof FORMULA_FUNCTIONS)[number]

export type FormulaError = {
  readonly code:
    | 'formula_empty'
    | 'formula_character'
    | 'formula_value_expected'
    | 'formula_not_closed'
    | 'formula_goes_on'
    | 'formula_measure_unknown'
    | 'formula_function_unknown'
    | 'formula_arguments'
    | 'formula_too_deep'
  readonly at: number
  readonly length: number
  readonly found: string
  readonly near?: string
}

class Failure extends Error {
  readonly error: FormulaError
  constructor(error: FormulaError) {
    super(error.code)
    this.error = error
  }
}

const DEPTH = 30
const TOKEN = /\s+|[\p{L}_][\p{L}\p{N}_]*|\d+([.,]\d+)?|[-+*/×÷−(),;%]/uy

type Token = { readonly value: string; readonly at: number; readonly length: number; readonly found: string }

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)?.[0]
    if (found === undefined) throw new Failure({ code: 'formula_character', at, length: 1, found: text[at] ?? '' })
    const value = { '×': '*', '÷': '/', '−': '-' }[found] ?? folded(found)
    if (value !== '') tokens.push({ value, at, length: found.length, found })
    at += found.length
  }
  return tokens
}

export function parseFormula(text: string, measures: Iterable<string>): Result<Formula, FormulaError> {
  try {
    return ok(readFormula(text, new Set(measures)))
  } catch (failure) {
    if (failure instanceof Failure) return no(failure.error)
    throw failure
  }
}

function readFormula(text: string, measures: ReadonlySet<string>): Formula {
  const tokens = tokensOf(text)
  const end: Token = { value: '', at: text.length, length: 0, found: '' }
  let next = 0
  let depth = 0
  const peek = (): Token => tokens[next] ?? end
  const took = (...values: string[]): Token | undefined => {
    const token = peek()
    if (!values.includes(token.value)) return undefined
    next += 1
    return token
  }
  const fail = (code: FormulaError['code'], { at, length, found }: Token, near?: string): never => {
    throw new Failure({ code, at, length, found, ...(near === undefined ? {} : { near }) })
  }
  if (tokens.length === 0) fail('formula_empty', end)
  const formula = readSum()
  if (next < tokens.length) fail('formula_goes_on', peek())
  return formula

  function readSum(): Formula {
    depth += 1
    if (depth > DEPTH) fail('formula_too_deep', peek())
    let left = readProduct()
    for (let sign = took('+', '-'); sign; sign = took('+', '-')) {
      left = { is: 'compute', by: sign.value === '+' ? '+' : '-', left, right: readProduct() }
    }
    depth -= 1
    return left
  }

  function readProduct(): Formula {
    let left = readFactor()
    for (let sign = took('*', '/'); sign; sign = took('*', '/')) {
      left = { is: 'compute', by: sign.value === '*' ? '*' : '/', left, right: readFactor() }
    }
    return left
  }

  function readFactor(): Formula {
    let signs = 0
    while (took('-')) signs += 1
    const of = readValue()
    return signs % 2 === 1 ? { is: 'negative', of } : of
  }

  function readValue(): Formula {
    const token = peek()
    if (took('(')) {
      const inside = readSum()
      if (!took(')')) fail('formula_not_closed', peek())
      return inside
    }
    if (/^\d/.test(token.value)) {
      next += 1
      const value = readExact(token.value)
      if (!took('%')) return { is: 'figure', value }
      return { is: 'figure', value: multiplyExact(value, { numerator: 1n, denominator: 100n }) }
    }
    if (!/^[\p{L}_]/u.test(token.value)) return fail('formula_value_expected', token)
    next += 1
    if (took('(')) return readCall(token)
    if (!measures.has(token.value)) fail('formula_measure_unknown', token, nearest(token.value, measures))
    return { is: 'measure', name: token.value }
  }

  function readCall(token: Token): Formula {
    const name = FORMULA_FUNCTIONS.find((each) => each === token.value)
    if (!name) return fail('formula_function_unknown', token, nearest(token.value, FORMULA_FUNCTIONS))
    const args = [readSum()]
    while (took(';', ',')) args.push(readSum())
    if (!took(')')) fail('formula_not_closed', peek())
    if ((name === 'abs' || name === 'precedent') && args.length !== 1) fail('formula_arguments', token)
    return { is: 'call', name, args }
  }
}

/** `ago`: how many periods before the one asked for. Null when a measure is not known, or something is divided by nothing. */
export type Measured = (measure: string, ago: number) => Exact | null

export function valueOfFormula(formula: Formula, measured: Measured, ago = 0): Exact | null {
  switch (formula.is) {
    case 'figure':
      return formula.value
    case 'measure':
      return measured(formula.name, ago)
    case 'negative': {
      const value = valueOfFormula(formula.of, measured, ago)
      return value && negateExact(value)
    }
    case 'compute': {
      const left = valueOfFormula(formula.left, measured, ago)
      const right = valueOfFormula(formula.right, measured, ago)
      return left && right && OPERATIONS[formula.by](left, right)
    }
    case 'call':
      return called(formula.name, formula.args, measured, ago)
  }
}

const OPERATIONS = { '+': addExact, '-': subtractExact, '*': multiplyExact, '/': divideExact }

function called(name: FormulaFunction, args: readonly Formula[], measured: Measured, ago: number): Exact | null {
  const values: Exact[] = []
  for (const arg of args) {
    const value = valueOfFormula(arg, measured, name === 'precedent' ? ago + 1 : ago)
    if (!value) return null
    values.push(value)
  }
  const [first = exact(0)] = values
  const sum = values.reduce(addExact, exact(0))
  switch (name) {
    case 'precedent':
      return first
    case 'abs':
      return absoluteExact(first)
    case 'min':
      return values.reduce((least, value) => (compareExact(value, least) < 0 ? value : least), first)
    case 'max':
      return values.reduce((most, value) => (compareExact(value, most) > 0 ? value : most), first)
    case 'somme':
      return sum
    case 'moyenne':
      return divideExact(sum, exact(values.length))
  }
}

export type UsedMeasure = { readonly name: string; readonly ago: number }

/** The measures that a formula names, each once, with how many periods back it takes them. */
export function measuresIn(formula: Formula, ago = 0): UsedMeasure[] {
  switch (formula.is) {
    case 'figure':
      return []
    case 'measure':
      return [{ name: formula.name, ago }]
    case 'negative':
      return measuresIn(formula.of, ago)
    case 'compute':
      return unique([...measuresIn(formula.left, ago), ...measuresIn(formula.right, ago)])
    case 'call': {
      const back = ago + (formula.name === 'precedent' ? 1 : 0)
      return unique(formula.args.flatMap((each) => measuresIn(each, back)))
    }
  }
}

const unique = (used: readonly UsedMeasure[]): UsedMeasure[] =>
  used.filter(({ name, ago }, index) => used.findIndex((each) => each.name === name && each.ago === ago) === index)
