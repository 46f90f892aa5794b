/** Fichier des écritures comptables: the 18 columns of LPF art. A47 A-1, tab-separated. */
import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import { accountLabel } from '../accounts.ts'
import type { EntryLine } from '../events.ts'
import type { JournalCode } from '../journal-code.ts'
import { type AccountingState, entryId, type PostedEntry } from '../state.ts'
import { isClosingEntry } from '../year-end/state.ts'
import { latin9Text } from './latin9.ts'

export const FEC_COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const
export type FecColumn = (typeof FEC_COLUMNS)[number]
export type FecRow = Readonly<Record<FecColumn, string>> & { readonly sources: readonly string[] }

export const JOURNAL_LABELS: Readonly<Record<JournalCode, string>> = {
  AN: 'À-nouveaux',
  AC: 'Achats',
  VE: 'Ventes',
  BQ: 'Banque',
  CA: 'Caisse',
  OD: 'Opérations diverses',
}

/** What the file needs to know outside the books. A lettrage still partial is not one: only whole groups are exported. */
export type FecFacts = {
  partyName(code: string): string
  letterOf(item: string): { readonly letter: string; readonly date: Day } | undefined
}

/** No separator may stand inside a field. */
const field = (text: string): string =>
  latin9Text(text)
    .replace(/[\t|\r\n]+/g, ' ')
    .trim()
const fecDay = (date: Day): string => date.replaceAll('-', '')

export function fecAmount(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
}

export const fecName = (siren: string, yearEnd: Day): string => `${siren}FEC${fecDay(yearEnd)}.txt`

/** Opening balances first, then in order of validation, which is that of the numbers. */
const openingFirst = (left: PostedEntry, right: PostedEntry): number =>
  Number(right.entry.journal === 'AN') - Number(left.entry.journal === 'AN') || left.number - right.number

export function fecRows(state: AccountingState, period: { from: Day; to: Day }, facts: FecFacts): FecRow[] {
  return (
    [...state.entries]
      // The file is that of the year after its inventory, without the entries that empty its accounts (LPF art. A47 A-1).
      .filter(({ entry }) => period.from <= entry.date && entry.date <= period.to && !isClosingEntry(entry))
      .sort(openingFirst)
      .flatMap((posted) => posted.entry.lines.map((line) => rowOf(state, posted, line, facts)))
  )
}

function rowOf(state: AccountingState, posted: PostedEntry, line: EntryLine, facts: FecFacts): FecRow {
  const { number, yearNumber, postedOn, entry } = posted
  const letter = line.item === undefined ? undefined : facts.letterOf(line.item)
  return {
    JournalCode: entry.journal,
    JournalLib: field(JOURNAL_LABELS[entry.journal]),
    EcritureNum: String(yearNumber),
    EcritureDate: fecDay(entry.date),
    CompteNum: line.account,
    CompteLib: field(accountLabel(state, line.account)),
    CompAuxNum: field(line.party ?? ''),
    CompAuxLib: line.party === undefined ? '' : field(facts.partyName(line.party)),
    PieceRef: field(entry.reference),
    PieceDate: fecDay(entry.referenceDate),
    EcritureLib: field(line.label),
    Debit: fecAmount(line.debit),
    Credit: fecAmount(line.credit),
    EcritureLet: letter?.letter ?? '',
    DateLet: letter ? fecDay(letter.date) : '',
    ValidDate: fecDay(postedOn),
    Montantdevise: '',
    Idevise: '',
    sources: [entryId(number), ...(entry.source === undefined ? [] : [entry.source])],
  }
}

export const fecText = (rows: readonly FecRow[]): string =>
  [FEC_COLUMNS.join('\t'), ...rows.map((row) => FEC_COLUMNS.map((column) => row[column]).join('\t'))]
    .map((line) => `${line}\r\n`)
    .join('')
