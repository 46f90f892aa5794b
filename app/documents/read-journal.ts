/**
 * A journal kept elsewhere, as a CSV: date, journal, number, account, auxiliary, label, debit, credit. The columns are found by their
 * headings, in any order; lines that follow one another with the same journal, number and date are one entry. Written for a
 * million lines: nothing is copied that need not be.
 */
import { type Day, isDay } from '#base/dates.ts'
import { type Cents, cents, ZERO } from '#base/money.ts'
import { no, ok, type Result } from '#base/result.ts'
import { folded } from '#base/sorting.ts'

export type JournalColumn = 'date' | 'journal' | 'number' | 'account' | 'party' | 'label' | 'debit' | 'credit'
export type ReadLine = {
  readonly account: string
  readonly party?: string
  readonly label: string
  readonly debit: Cents
  readonly credit: Cents
}
export type ReadEntry = {
  /** The line of the file where it begins, counted from 1. */
  readonly at: number
  readonly journal: ReadJournal
  readonly date: Day
  readonly number: string
  readonly lines: ReadLine[]
}
export type ReadJournal = 'AN' | 'AC' | 'VE' | 'BQ' | 'CA' | 'OD'

/** What is wrong, and where: lines and columns are counted from 1, as a spreadsheet shows them. */
export type JournalProblem = {
  readonly code:
    | 'column_missing'
    | 'field_count'
    | 'date_unreadable'
    | 'journal_unknown'
    | 'account_unreadable'
    | 'amount_unreadable'
    | 'value_missing'
    | 'both_sides'
    | 'entry_unbalanced'
    | 'empty_file'
  readonly line: number
  readonly column?: number
  readonly value?: string
}

const HEADINGS: Readonly<Record<JournalColumn, readonly string[]>> = {
  date: ['date', 'ecrituredate', 'date ecriture'],
  journal: ['journal', 'journalcode', 'code journal', 'jnl'],
  number: ['number', 'numero', 'ecriturenum', 'n°', 'piece', 'no'],
  account: ['account', 'compte', 'comptenum', 'numero de compte'],
  party: ['auxiliary', 'auxiliaire', 'compauxnum', 'tiers', 'compte auxiliaire'],
  label: ['label', 'libelle', 'ecriturelib', 'intitule'],
  debit: ['debit', 'montant debit'],
  credit: ['credit', 'montant credit'],
}
const COLUMNS: readonly JournalColumn[] = ['date', 'journal', 'number', 'account', 'party', 'label', 'debit', 'credit']

/** Codes that packages give to the same six journals. */
const JOURNALS: readonly (readonly [RegExp, ReadJournal])[] = [
  [/^(AN|RAN|ANO?UV?|OUV)$/, 'AN'],
  [/^(AC|HA|ACH|ACHATS?)$/, 'AC'],
  [/^(VE|VT|VTE|VEN|VENTES?)$/, 'VE'],
  [/^(BQ|BQE|BAN|BANQUE|BQ?\d)$/, 'BQ'],
  [/^(CA|CAI|CAISSE)$/, 'CA'],
  [/^(OD|ODA|PA|PAIE|SAL|TVA|INV)$/, 'OD'],
]

const MOST_PROBLEMS = 20

export function readJournal(bytes: Uint8Array): Result<ReadEntry[], JournalProblem[]> {
  const text = new TextDecoder('utf-8').decode(bytes)
  const end = lineEnd(text, 0)
  const head = text.slice(0, end)
  if (head.trim() === '') return no([{ code: 'empty_file', line: 1 }])
  const separator = separatorOf(head)
  const columns = placesOf(fieldsOf(head, separator))
  if (!columns.ok) return columns
  return readLines(text, end + 1, separator, columns.value)
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** The one that cuts the headings most. */
function separatorOf(head: string): string {
  const counts = [';', '\t', ',', '|'].map((separator) => ({ separator, count: head.split(separator).length }))
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).separator
}

/** Fields of a line; a quoted one may hold the separator, and a doubled quote is a quote. */
function fieldsOf(line: string, separator: string): string[] {
  const content = line.endsWith('\r') ? line.slice(0, -1) : line
  if (!content.includes('"')) return content.split(separator)
  const fields: string[] = []
  let field = ''
  let quoted = false
  for (let at = 0; at < content.length; at += 1) {
    const character = content[at]
    if (character === '"' && quoted && content[at + 1] === '"') {
      field += '"'
      at += 1
    } else if (character === '"') quoted = !quoted
    else if (character === separator && !quoted) {
      fields.push(field)
      field = ''
    } else field += character
  }
  return [...fields, field]
}

/** Digits, and a comma or a point before the last two: nearly all that a file holds, without an expression to run. */
function simpleCents(text: string): Cents | undefined {
  const { length } = text
  if (length === 0 || length > 14) return length === 0 ? ZERO : undefined
  let value = 0
  let decimals = -1
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) {
      value = value * 10 + code - 48
      if (decimals >= 0) decimals += 1
    } else if ((code === 44 || code === 46) && decimals < 0 && at > 0) decimals = 0
    else return undefined
  }
  return decimals === 2 ? cents(value) : decimals < 0 ? cents(value * 100) : undefined
}

type Places = Readonly<Record<JournalColumn, number>> & { readonly count: number }

function placesOf(headings: readonly string[]): Result<Places, JournalProblem[]> {
  const names = headings.map((heading) => folded(heading.replace(/^\ufeff/, '')))
  const place = (column: JournalColumn): number => names.findIndex((name) => HEADINGS[column].includes(name))
  const missing = COLUMNS.filter((column) => place(column) < 0)
  if (missing.length > 0) return no(missing.map((value) => ({ code: 'column_missing', line: 1, value })))
  return ok({
    date: place('date'),
    journal: place('journal'),
    number: place('number'),
    account: place('account'),
    party: place('party'),
    label: place('label'),
    debit: place('debit'),
    credit: place('credit'),
    count: names.length,
  })
}

/** The same text is kept once, however many lines say it. */
function interning<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { value: Value }>()
  return (text) => {
    const found = known.get(text)
    if (found) return found.value
    const value = make(text)
    known.set(text, { value })
    return value
  }
}

const dayOf = (text: string): Day | undefined => {
  const written = text.trim()
  const french = /^(\d{2})[/.-](\d{2})[/.-](\d{4})$/.exec(written)
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(written)
  const iso = french ? `${french[3]}-${french[2]}-${french[1]}` : packed ? packed.slice(1).join('-') : written
  return isDay(iso) ? iso : undefined
}
const journalOf = (text: string): ReadJournal | undefined => {
  const code = text.trim().toUpperCase()
  return JOURNALS.find(([shape]) => shape.test(code))?.[1]
}
const accountOf = (text: string): string | undefined => {
  const number = text.trim()
  return /^[1-7]\d{2,7}$/.test(number) ? number.padEnd(6, '0') : undefined
}
const partyOf = (text: string): string | undefined => {
  const code = text
    .trim()
    .toUpperCase()
    .replace(/[^A-Z0-9-]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 20)
  return code === '' ? undefined : code
}

/** « 1 234,56 », « 1234.56 », « 12 »: cents, or undefined. An empty field is nil. */
export function centsOf(text: string): Cents | undefined {
  const simple = simpleCents(text)
  if (simple !== undefined) return simple
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '')
  if (plain === '') return ZERO
  const found = /^(-?)(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(plain)
  if (!found) return undefined
  const size = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'))
  return cents(found[1] === '-' ? -size : size)
}

function readLines(
  text: string,
  start: number,
  separator: string,
  places: Places,
): Result<ReadEntry[], JournalProblem[]> {
  const days = interning(dayOf)
  const journals = interning(journalOf)
  const accounts = interning(accountOf)
  const parties = interning(partyOf)
  const problems: JournalProblem[] = []
  const entries: ReadEntry[] = []
  let entry: ReadEntry | undefined
  let balance = 0
  const problem = (code: JournalProblem['code'], line: number, column?: JournalColumn, value?: string): void => {
    problems.push({
      code,
      line,
      ...(column === undefined ? {} : { column: places[column] + 1 }),
      ...(value === undefined ? {} : { value }),
    })
  }
  let lines: ReadLine[] = []
  const close = (): void => {
    if (entry && balance !== 0) problem('entry_unbalanced', entry.at, undefined, String(balance))
    // Exactly as long as it is: an array that grew keeps room for more.
    if (entry) entries.push({ ...entry, lines: lines.slice() })
    lines = []
    balance = 0
  }
  let line = 1
  for (let from = start; from < text.length && problems.length < MOST_PROBLEMS; ) {
    const end = lineEnd(text, from)
    const content = text.slice(from, end)
    from = end + 1
    line += 1
    const fields = fieldsOf(content, separator)
    if (fields.length === 1 && content.trim() === '') continue
    if (fields.length !== places.count) {
      problem('field_count', line, undefined, String(fields.length))
      continue
    }
    const field = (column: JournalColumn): string => fields[places[column]] ?? ''
    const date = days(field('date'))
    const journal = journals(field('journal'))
    const account = accounts(field('account'))
    const debit = centsOf(field('debit'))
    const credit = centsOf(field('credit'))
    if (date === undefined) problem('date_unreadable', line, 'date', field('date'))
    if (journal === undefined) problem('journal_unknown', line, 'journal', field('journal'))
    if (account === undefined) problem('account_unreadable', line, 'account', field('account'))
    if (debit === undefined || debit < 0) problem('amount_unreadable', line, 'debit', field('debit'))
    if (credit === undefined || credit < 0) problem('amount_unreadable', line, 'credit', field('credit'))
    const number = field('number').trim()
    const label = field('label').trim()
    if (number === '') problem('value_missing', line, 'number')
    if (label === '') problem('value_missing', line, 'label')
    if (date === undefined || journal === undefined || account === undefined) continue
    if (debit === undefined || credit === undefined) continue
    if (debit > 0 && credit > 0) problem('both_sides', line, 'credit', field('credit'))
    if (!entry || entry.number !== number || entry.journal !== journal || entry.date !== date) {
      close()
      entry = { at: line, journal, date, number, lines }
    }
    const party = parties(field('party'))
    lines.push(
      party === undefined || !/^4[01]/.test(account)
        ? { account, label, debit, credit }
        : { account, party, label, debit, credit },
    )
    balance += debit - credit
  }
  close()
  if (problems.length > 0) return no(problems)
  return entries.length > 0 ? ok(entries) : no([{ code: 'empty_file', line: 1 }])
}
