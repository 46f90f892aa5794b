/**
 * A journal kept elsewhere, as a CSV: date, journal, number, account, auxiliary, label, debit, credit. The columns are found by their
 * headings, in any order; lines that follow one another with the same journal, number and date are one entry. Written for a
 * million lines: nothing is copied that need not be.
 */
import { type Day, isDay } from '#base/dates.ts'
import { type Cents, cents, ZERO } from '#base/money.ts'
import { no, ok, type Result } from '#base/result.ts'
import { folded } from '#base/sorting.ts'
import { DelimitedLines, piecesOf, repeating } from './delimited-lines.ts'

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
  const [first = ''] = piecesOf(bytes)
  const [head = ''] = first.split('\n', 1)
  if (head.trim() === '') return no([{ code: 'empty_file', line: 1 }])
  const lines = new DelimitedLines(piecesOf(bytes), separatorOf(head))
  lines.advance()
  const columns = placesOf(Array.from({ length: lines.count }, (_, place) => lines.field(place)))
  if (!columns.ok) return columns
  return readLines(lines, columns.value)
}

/** The one that cuts the headings most. */
function separatorOf(head: string): string {
  const counts = [';', '\t', ',', '|'].map((separator) => ({ separator, count: head.split(separator).length }))
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).separator
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
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '')
  if (plain === '') return ZERO
  const found = /^(-?)(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(plain)
  if (!found) return undefined
  const size = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'))
  return cents(found[1] === '-' ? -size : size)
}

function readLines(fields: DelimitedLines, places: Places): Result<ReadEntry[], JournalProblem[]> {
  const days = repeating(interning(dayOf))
  const journals = repeating(interning(journalOf))
  const numbers = repeating((text) => text.trim())
  const accounts = repeating(interning(accountOf))
  const parties = repeating(interning(partyOf))
  const labels = repeating((text) => text.trim())
  const amountAt = (place: number): Cents | undefined => {
    const simple = fields.hundredths(place)
    return simple === undefined ? centsOf(fields.field(place)) : cents(simple)
  }
  const problems: JournalProblem[] = []
  const entries: ReadEntry[] = []
  let entry: Omit<ReadEntry, 'lines'> | undefined
  const lines: ReadLine[] = []
  let balance = 0
  let line = 1
  const problem = (code: JournalProblem['code'], column?: JournalColumn, value?: string): void => {
    problems.push({
      code,
      line,
      ...(column === undefined ? {} : { column: places[column] + 1 }),
      ...(value === undefined ? {} : { value }),
    })
  }
  const unreadable = (code: JournalProblem['code'], column: JournalColumn): void =>
    problem(code, column, fields.field(places[column]))
  const close = (): void => {
    if (!entry) return
    const { at, journal, date, number } = entry
    if (balance !== 0) problems.push({ code: 'entry_unbalanced', line: at, value: String(balance) })
    // Exactly as long as it is: an array that grew keeps room for more.
    entries.push({ at, journal, date, number, lines: lines.slice() })
    lines.length = 0
    balance = 0
  }
  while (problems.length < MOST_PROBLEMS && fields.advance()) {
    line += 1
    if (fields.isBlank) continue
    if (fields.count !== places.count) {
      problem('field_count', undefined, String(fields.count))
      continue
    }
    const date = days(fields, places.date)
    const journal = journals(fields, places.journal)
    const number = numbers(fields, places.number)
    const account = accounts(fields, places.account)
    const label = labels(fields, places.label)
    const debit = amountAt(places.debit)
    const credit = amountAt(places.credit)
    if (date === undefined) unreadable('date_unreadable', 'date')
    if (journal === undefined) unreadable('journal_unknown', 'journal')
    if (account === undefined) unreadable('account_unreadable', 'account')
    if (debit === undefined || debit < 0) unreadable('amount_unreadable', 'debit')
    if (credit === undefined || credit < 0) unreadable('amount_unreadable', 'credit')
    if (number === '') problem('value_missing', 'number')
    if (label === '') problem('value_missing', 'label')
    if (date === undefined || journal === undefined || account === undefined) continue
    if (debit === undefined || credit === undefined) continue
    if (debit > 0 && credit > 0) unreadable('both_sides', 'credit')
    if (!entry || entry.number !== number || entry.journal !== journal || entry.date !== date) {
      close()
      entry = { at: line, journal, date, number }
    }
    const party = mayHaveParty(account) ? parties(fields, places.party) : undefined
    lines.push(party === undefined ? { account, label, debit, credit } : { account, party, label, debit, credit })
    balance += debit - credit
  }
  close()
  if (problems.length > 0) return no(problems)
  return entries.length > 0 ? ok(entries) : no([{ code: 'empty_file', line: 1 }])
}

const mayHaveParty = (account: string): boolean => account.startsWith('40') || account.startsWith('41')
