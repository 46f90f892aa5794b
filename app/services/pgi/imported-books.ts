/** A company that is only its books: those of a journal kept elsewhere. */
import { type Day, day, yearOf } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { no, ok, type Result } from '#base/result.ts'
import { type JournalProblem, type ReadEntry, readJournal } from '#documents/read-journal.ts'
import { type Company, execute, type FiscalYear, found, type Identity, type Refusal } from '#pgi'

/** Calendar years: the file says nothing else. */
function identityOf(entries: readonly ReadEntry[]): Identity {
  let [first, last] = [9999, 0]
  for (const { date } of entries) {
    first = Math.min(first, yearOf(date))
    last = Math.max(last, yearOf(date))
  }
  const yearBeginning = (year: number): FiscalYear => ({ from: day(`${year}-01-01`), to: day(`${year}-12-31`) })
  const before = Array.from({ length: last - first }, (_, index) => yearBeginning(first + index))
  return {
    slug: 'journal-importe',
    name: 'Journal importé',
    legalForm: '',
    capital: cents(0),
    siren: '000000000',
    vatNumber: '',
    address: { lines: [], postcode: '', city: '' },
    rcs: '',
    phone: '',
    iban: '',
    bic: '',
    fiscalYear: yearBeginning(last),
    previousFiscalYears: before,
    vatRegime: 'debits',
    settlementDiscountNote: '',
    latePenaltyRate: basisPoints(0),
  }
}

export type ImportRefusal =
  | { readonly problems: readonly JournalProblem[] }
  | { readonly refusal: Refusal; readonly entry: ReadEntry | undefined }

export type ImportedBooks = { readonly company: Company; readonly lastDay: Day }

export function importBooks(bytes: Uint8Array): Result<ImportedBooks, ImportRefusal> {
  const read = readJournal(bytes)
  if (!read.ok) return no({ problems: read.error })
  const identity = identityOf(read.value)
  const lastDay = read.value.reduce<Day>((last, { date }) => (date > last ? date : last), identity.fiscalYear.from)
  const command = { type: 'journal.import' as const, entries: read.value }
  const done = execute(found(identity), command, { today: lastDay, by: 'import' })
  if (done.ok) return ok({ company: done.value.company, lastDay })
  const entry = 'entry' in done.error && typeof done.error.entry === 'number' ? read.value[done.error.entry] : undefined
  return no({ refusal: done.error, entry })
}
