// @exemplary: a grammar read from top to bottom, one function a rule.
/** Reads a question: SELECT … FROM … [JOIN … ON …] [WHERE …] [GROUP BY …] [HAVING …] [ORDER BY …] [LIMIT …], and nothing else. */
import { readExact } from '#base/exact.ts'
import { nearest } from '#base/nearest.ts'
import { BOUNDS } from './bounds.ts'
import { fail } from './query-error.ts'
import {
  COMPARISONS,
  type Comparison,
  type Expression,
  type Join,
  type Place,
  type Select,
  type Selected,
  type TableUsed,
} from './syntax.ts'
import { type Token, tokensOf } from './tokens.ts'

const CLAUSES = ['from', 'inner', 'left', 'join', 'on', 'where', 'group', 'by', 'having', 'order', 'limit'] as const
const OPERATORS = [
  'and',
  'or',
  'not',
  'between',
  'in',
  'like',
  'is',
  'null',
  'as',
  'distinct',
  'asc',
  'desc',
  'outer',
] as const
const RESERVED: ReadonlySet<string> = new Set(['select', 'union', ...CLAUSES, ...OPERATORS])
/** What would change the data: named, to say that this view only reads. */
const WRITING: ReadonlySet<string> = new Set([
  'insert',
  'update',
  'delete',
  'drop',
  'create',
  'alter',
  'truncate',
  'merge',
  'replace',
  'grant',
  'revoke',
  'exec',
])

export function parseQuery(question: string): Select {
  const tokens = tokensOf(question)
  let next = 0
  let depth = 0

  const peek = (ahead = 0): Token => tokens[Math.min(next + ahead, tokens.length - 1)] as Token
  const take = (): Token => {
    const token = peek()
    next += 1
    return token
  }
  const isWord = (...words: string[]): boolean =>
    words.every((word, at) => peek(at).kind === 'word' && peek(at).value === word)
  const isSymbol = (symbol: string): boolean => peek().kind === 'symbol' && peek().value === symbol
  const took = (...words: string[]): boolean => {
    if (!isWord(...words)) return false
    next += words.length
    return true
  }
  const tookSymbol = (symbol: string): boolean => {
    if (!isSymbol(symbol)) return false
    next += 1
    return true
  }
  const expected = (...wanted: string[]): never => {
    const token = peek()
    const near =
      token.kind === 'word'
        ? nearest(
            token.value,
            wanted.map((word) => word.toLowerCase()),
          )
        : undefined
    return fail('word_expected', token, near === undefined ? { wanted } : { wanted, near: near.toUpperCase() })
  }
  const need = (...words: string[]): void => {
    if (!took(...words)) expected(words.join(' ').toUpperCase())
  }
  const needSymbol = (symbol: string): void => {
    if (!tookSymbol(symbol)) expected(symbol)
  }
  const upTo = (from: Place): Place => {
    const last = tokens[next - 1] as Token
    const length = last.at + last.length - from.at
    return { at: from.at, length, found: question.slice(from.at, from.at + length) }
  }
  const name = (kind: 'table' | 'column' | 'alias'): Token => {
    const token = peek()
    if (token.kind !== 'word' || RESERVED.has(token.value)) expected(kind)
    return take()
  }
  const deeper = <T>(read: () => T): T => {
    depth += 1
    if (depth > BOUNDS.depth) fail('too_deep', peek(), { wanted: [String(BOUNDS.depth)] })
    const value = read()
    depth -= 1
    return value
  }
  const listOf = <T>(read: () => T): T[] => {
    const items = [read()]
    while (tookSymbol(',')) items.push(read())
    return items
  }

  const first = peek()
  if (first.kind === 'end') fail('question_empty', first)
  if (WRITING.has(first.value)) fail('read_only', first)
  if (!took('select')) fail('select_expected', first)
  const select = readSelect()
  tookSymbol(';')
  const after = peek()
  if (after.kind !== 'end') {
    if (isWord('union') || isWord('select') || WRITING.has(after.value)) fail('one_question_only', after)
    expected('AND', 'JOIN', 'WHERE', 'GROUP BY', 'HAVING', 'ORDER BY', 'LIMIT')
  }
  return select

  function readSelect(): Select {
    const distinct = took('distinct')
    const selected = listOf(readSelected)
    need('from')
    const from = readTable()
    const joins: Join[] = []
    while (isWord('join') || isWord('inner') || isWord('left')) {
      const place = peek()
      const kind = took('left') ? 'left' : 'inner'
      if (kind === 'left') took('outer')
      else took('inner')
      need('join')
      const table = readTable()
      need('on')
      joins.push({ ...table, kind, on: readCondition() })
      if (joins.length > BOUNDS.joins) fail('too_many_joins', place, { wanted: [String(BOUNDS.joins)] })
    }
    const where = took('where') ? readCondition() : undefined
    const groupBy = took('group', 'by') ? listOf(readSum) : []
    const having = took('having') ? readCondition() : undefined
    const orderBy = took('order', 'by') ? listOf(readOrder) : []
    const limit = took('limit') ? readLimit() : undefined
    return {
      distinct,
      selected,
      from,
      joins,
      groupBy,
      orderBy,
      ...(where && { where }),
      ...(having && { having }),
      ...(limit !== undefined && { limit }),
    }
  }

  function readSelected(): Selected {
    const from = peek()
    if (tookSymbol('*')) return { ...from, star: true }
    if (peek().kind === 'word' && peek(1).value === '.' && peek(2).value === '*' && peek(2).kind === 'symbol') {
      const table = take().value
      next += 2
      return { ...upTo(from), star: true, table }
    }
    const expression = readSum()
    if (took('as') || (peek().kind === 'word' && !RESERVED.has(peek().value))) {
      const alias = name('alias').found
      return { ...upTo(from), star: false, expression, alias }
    }
    return { ...upTo(from), star: false, expression }
  }

  function readTable(): TableUsed {
    if (isSymbol('(')) fail('subquery_not_allowed', peek())
    const table = name('table')
    const named = took('as') || (peek().kind === 'word' && !RESERVED.has(peek().value))
    const alias = named ? name('alias').value : table.value
    return { table: table.value, alias, at: table.at, length: table.length, found: table.found }
  }

  function readOrder(): Select['orderBy'][number] {
    const expression = readSum()
    const descending = took('desc')
    if (!descending) took('asc')
    return { expression, descending }
  }

  function readLimit(): number {
    const token = peek()
    const count = Number(token.value)
    if (token.kind !== 'number' || !Number.isInteger(count) || count < 1) fail('limit_out_of_range', token)
    take()
    return count
  }

  function readCondition(): Expression {
    return deeper(() => {
      const from = peek()
      let left = readBoth()
      while (took('or')) {
        const right = readBoth()
        left = { is: 'either', left, right, ...upTo(from) }
      }
      return left
    })
  }

  function readBoth(): Expression {
    const from = peek()
    let left = readNot()
    while (took('and')) {
      const right = readNot()
      left = { is: 'both', left, right, ...upTo(from) }
    }
    return left
  }

  function readNot(): Expression {
    const from = peek()
    if (!took('not')) return readTest()
    const of = deeper(readNot)
    return { is: 'not', of, ...upTo(from) }
  }

  function readTest(): Expression {
    const from = peek()
    const of = readSum()
    const comparison = COMPARISONS.find(isSymbol)
    if (comparison) return readComparison(from, of, comparison)
    if (took('is')) {
      const not = took('not')
      need('null')
      return { is: 'isNull', of, not, ...upTo(from) }
    }
    const not = isWord('not') && took('not')
    if (took('between')) {
      const low = readSum()
      need('and')
      const high = readSum()
      return { is: 'between', of, low, high, not, ...upTo(from) }
    }
    if (took('in')) {
      needSymbol('(')
      if (isWord('select')) fail('subquery_not_allowed', peek())
      const among = listOf(readSum)
      needSymbol(')')
      return { is: 'in', of, among, not, ...upTo(from) }
    }
    if (took('like')) {
      const pattern = readSum()
      return { is: 'like', of, pattern, not, ...upTo(from) }
    }
    if (not) expected('BETWEEN', 'IN', 'LIKE')
    return of
  }

  function readComparison(from: Place, left: Expression, by: Comparison): Expression {
    take()
    const right = readSum()
    return { is: 'compare', by, left, right, ...upTo(from) }
  }

  function readSum(): Expression {
    return deeper(() => {
      const from = peek()
      let left = readProduct()
      while (isSymbol('+') || isSymbol('-')) {
        const by = take().value === '+' ? '+' : '-'
        const right = readProduct()
        left = { is: 'compute', by, left, right, ...upTo(from) }
      }
      return left
    })
  }

  function readProduct(): Expression {
    const from = peek()
    let left = readFactor()
    while (isSymbol('*') || isSymbol('/')) {
      const by = take().value === '*' ? '*' : '/'
      const right = readFactor()
      left = { is: 'compute', by, left, right, ...upTo(from) }
    }
    return left
  }

  function readFactor(): Expression {
    const from = peek()
    if (tookSymbol('-')) {
      const of = deeper(readFactor)
      return { is: 'negative', of, ...upTo(from) }
    }
    if (tookSymbol('(')) {
      if (isWord('select')) fail('subquery_not_allowed', peek())
      const inside = readCondition()
      needSymbol(')')
      return { ...inside, ...upTo(from) }
    }
    if (from.kind === 'number') {
      take()
      return { is: 'number', value: readExact(from.value), whole: !from.value.includes('.'), ...upTo(from) }
    }
    if (from.kind === 'text') {
      take()
      return { is: 'text', value: from.value, ...upTo(from) }
    }
    if (took('null')) return { is: 'null', ...upTo(from) }
    const first = name('column')
    if (tookSymbol('(')) return readCall(from, first.value)
    if (!tookSymbol('.')) return { is: 'column', name: first.value, ...upTo(from) }
    const second = name('column')
    return { is: 'column', table: first.value, name: second.value, ...upTo(from) }
  }

  function readCall(from: Place, called: string): Expression {
    if (tookSymbol('*')) {
      needSymbol(')')
      return { is: 'call', name: called, args: [], star: true, distinct: false, ...upTo(from) }
    }
    const distinct = took('distinct')
    const args = isSymbol(')') ? [] : listOf(readSum)
    needSymbol(')')
    return { is: 'call', name: called, args, star: false, distinct, ...upTo(from) }
  }
}
