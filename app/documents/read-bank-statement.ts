/**
 * A bank statement as banks give it: CAMT.053 (ISO 20022, XML) or a CSV whose columns are found by their headings. A file that
 * cannot be read is a refusal, with the line where it goes wrong.
 */
import Papa from 'papaparse'
import { type Day, isDay } from '#base/dates.ts'
import { type Cents, cents, negate, sumOf } from '#base/money.ts'
import { no, ok, type Result } from '#base/result.ts'
import { folded } from '#base/sorting.ts'
import { centsOf } from './read-journal.ts'
import { descendantsNamed, elementsOf, localName, MalformedXml, parseXml, type XmlElement } from './xml.ts'

export type ReadStatementLine = {
  readonly date: Day
  readonly label: string
  readonly reference?: string
  /** Positive when money came in. */
  readonly amount: Cents
}
export type ReadStatement = {
  readonly reference?: string
  readonly from?: Day
  readonly to?: Day
  /** Positive in the holder's favour. A CSV says no balance. */
  readonly opening?: Cents
  readonly closing?: Cents
  readonly lines: readonly ReadStatementLine[]
}
export type StatementProblem =
  | { readonly code: 'statement_unreadable' }
  | { readonly code: 'statement_too_large'; readonly limit: number }
  | { readonly code: 'statement_column_missing'; readonly missing: 'date' | 'libellé' | 'montant' }
  | {
      readonly code: 'statement_line_unreadable'
      readonly line: number
      readonly column: string
      readonly value: string
    }

/** In bytes and in lines: a year of a busy account is far below. */
const LARGEST = 5_000_000
const MOST_LINES = 5_000

export function readBankStatement(bytes: Uint8Array): Result<ReadStatement, StatementProblem> {
  if (bytes.length > LARGEST) return no({ code: 'statement_too_large', limit: LARGEST })
  const start = new TextDecoder()
    .decode(bytes.slice(0, 200))
    .replace(/^\ufeff/, '')
    .trimStart()
  const read = start.startsWith('<') ? readCamt(bytes) : readCsv(bytes)
  if (read.ok && read.value.lines.length > MOST_LINES) return no({ code: 'statement_too_large', limit: MOST_LINES })
  return read
}

const text = (element: XmlElement | undefined): string =>
  (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : text(child)))
    .join('')
    .trim()

/** The first element at the end of a path of names, whatever their prefix. */
function below(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (found, name) => found && elementsOf(found).find((child) => localName(child.name) === name),
    element,
  )
}
const allNamed = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => localName(child.name) === name)

const dayIn = (element: XmlElement | undefined): Day | undefined => {
  const written = (text(below(element, 'Dt')) || text(below(element, 'DtTm'))).slice(0, 10)
  return isDay(written) ? written : undefined
}

/** `<Amt>12.30</Amt>` with `<CdtDbtInd>DBIT</CdtDbtInd>`: −12,30. */
function amountIn(element: XmlElement): Cents | undefined {
  const amount = centsOf(text(below(element, 'Amt')))
  if (amount === undefined || amount < 0) return undefined
  return text(below(element, 'CdtDbtInd')) === 'DBIT' ? negate(amount) : amount
}

function readCamt(bytes: Uint8Array): Result<ReadStatement, StatementProblem> {
  let document: XmlElement
  try {
    document = parseXml(bytes)
  } catch (error) {
    if (error instanceof MalformedXml) return no({ code: 'statement_unreadable' })
    throw error
  }
  const names = [...descendantsNamed(document, 'Stmt')]
  const statement = names[0] ?? below(document, 'BkToCstmrStmt', 'Stmt')
  if (!statement) return no({ code: 'statement_unreadable' })
  const balance = (code: string): { amount: Cents; date: Day | undefined } | undefined => {
    const found = allNamed(statement, 'Bal').find((each) => text(below(each, 'Tp', 'CdOrPrtry', 'Cd')) === code)
    const amount = found && amountIn(found)
    return amount === undefined ? undefined : { amount, date: dayIn(below(found, 'Dt')) }
  }
  const lines: ReadStatementLine[] = []
  for (const [index, entry] of allNamed(statement, 'Ntry').entries()) {
    const date = dayIn(below(entry, 'BookgDt'))
    const amount = amountIn(entry)
    const value = text(entry).slice(0, 60)
    if (date === undefined) return no({ code: 'statement_line_unreadable', line: index + 1, column: 'BookgDt', value })
    if (amount === undefined) return no({ code: 'statement_line_unreadable', line: index + 1, column: 'Amt', value })
    if (amount !== 0) lines.push({ date, amount, ...saidIn(entry) })
  }
  const [opening, closing] = [balance('OPBD') ?? balance('PRCD'), balance('CLBD')]
  const period = below(statement, 'FrToDt')
  const edge = (name: string): Day | undefined => {
    const written = text(below(period, name)).slice(0, 10)
    return isDay(written) ? written : undefined
  }
  const reference = text(below(statement, 'Id')).slice(0, 200)
  return ok({
    ...(reference === '' ? {} : { reference }),
    ...withEdges(lines, edge('FrDtTm') ?? opening?.date, edge('ToDtTm') ?? closing?.date),
    ...(opening ? { opening: opening.amount } : {}),
    ...(closing ? { closing: closing.amount } : {}),
    lines,
  })
}

function saidIn(entry: XmlElement): { label: string; reference?: string } {
  const details = below(entry, 'NtryDtls', 'TxDtls')
  const label =
    text(below(details, 'RmtInf', 'Ustrd')) ||
    text(below(entry, 'AddtlNtryInf')) ||
    text(below(entry, 'NtryRef')) ||
    '—'
  const endToEnd = text(below(details, 'Refs', 'EndToEndId'))
  const reference = endToEnd === 'NOTPROVIDED' || endToEnd === '' ? text(below(entry, 'NtryRef')) : endToEnd
  return { label: label.slice(0, 200), ...(reference === '' ? {} : { reference: reference.slice(0, 200) }) }
}

/** The days that the file says, stretched to the lines it holds. */
function withEdges(lines: readonly ReadStatementLine[], from?: Day, to?: Day): { from?: Day; to?: Day } {
  const days = [...lines.map(({ date }) => date), ...(from ? [from] : []), ...(to ? [to] : [])].sort()
  const [first, last] = [days[0], days.at(-1)]
  return { ...(first ? { from: first } : {}), ...(last ? { to: last } : {}) }
}

const HEADINGS = {
  date: ['date', 'date operation', "date d'operation", 'date comptable'],
  label: ['libelle', 'operation', 'nature', 'detail', 'label'],
  reference: ['reference', 'ref', 'n°', 'numero'],
  debit: ['debit'],
  credit: ['credit'],
  amount: ['montant', 'amount', 'montant(eur)', 'montant (eur)'],
} as const

function readCsv(bytes: Uint8Array): Result<ReadStatement, StatementProblem> {
  const decoded = new TextDecoder('utf-8').decode(bytes)
  const content = decoded.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : decoded
  const parsed = Papa.parse<string[]>(content.replace(/^\ufeff/, ''), { skipEmptyLines: false })
  const head = parsed.data.findIndex((cells) => place(cells, 'date') >= 0)
  const titles = parsed.data[head]
  if (!titles) return no({ code: 'statement_column_missing', missing: 'date' })
  const at = (name: keyof typeof HEADINGS) => place(titles, name)
  if (at('label') < 0) return no({ code: 'statement_column_missing', missing: 'libellé' })
  if (at('amount') < 0 && (at('debit') < 0 || at('credit') < 0)) {
    return no({ code: 'statement_column_missing', missing: 'montant' })
  }
  const lines: ReadStatementLine[] = []
  for (const [index, cells] of parsed.data.entries()) {
    if (index <= head || cells.every((cell) => cell.trim() === '')) continue
    const cell = (name: keyof typeof HEADINGS): string => (at(name) < 0 ? '' : (cells[at(name)] ?? '').trim())
    const date = dayWritten(cell('date'))
    if (date === undefined) return unreadable(index, 'date', cell('date'))
    const amount = at('amount') >= 0 ? signedCents(cell('amount')) : fromSides(cell('debit'), cell('credit'))
    if (amount === undefined) return unreadable(index, 'montant', `${cell('amount')}${cell('debit')}${cell('credit')}`)
    const label = cell('label').slice(0, 200) || '—'
    const reference = cell('reference').slice(0, 200)
    if (amount !== 0) lines.push({ date, label, amount, ...(reference === '' ? {} : { reference }) })
  }
  return ok({ ...withEdges(lines), lines })
}

const place = (titles: readonly string[], name: keyof typeof HEADINGS): number => {
  const known: readonly string[] = HEADINGS[name]
  return titles.findIndex((title) => known.includes(folded(title)))
}

const unreadable = (index: number, column: string, value: string): Result<ReadStatement, StatementProblem> =>
  no({ code: 'statement_line_unreadable', line: index + 1, column, value: value.slice(0, 60) })

function dayWritten(written: string): Day | undefined {
  const french = /^(\d{2})[/.-](\d{2})[/.-](\d{4})$/.exec(written)
  const iso = french ? `${french[3]}-${french[2]}-${french[1]}` : written
  return isDay(iso) ? iso : undefined
}

const signedCents = (written: string): Cents | undefined =>
  written === '' ? undefined : centsOf(written.replace(/^\+/, '').replace('\u2212', '-'))

/** What the bank takes is a debit, written with or without its sign. */
function fromSides(debit: string, credit: string): Cents | undefined {
  const [out, into] = [centsOf(debit.replace(/^[-+\u2212]/, '')), centsOf(credit.replace(/^\+/, ''))]
  return out === undefined || into === undefined ? undefined : cents(into - out)
}

/** What the lines lead to, from an opening balance. */
export const closingOf = (opening: Cents, lines: readonly ReadStatementLine[]): Cents =>
  cents(opening + sumOf(lines, ({ amount }) => amount))
