import Papa from 'papaparse'
import { no, ok, type Result } from '#base/result.ts'
import { folded } from '#base/sorting.ts'
import { decodeText, delimiterOf, withLineNumbers } from '#documents/csv-text.ts'
import type { ImportField, ImportRow } from '#pgi'

export type PartyListRefusal =
  | { code: 'list_empty' }
  | { code: 'list_unreadable' }
  | { code: 'list_too_long'; lines: number; max: number }
  | { code: 'name_column_missing'; found: string[] }

export type PartyList = {
  readonly rows: readonly ImportRow[]
  /** Headings that nothing was made of. */
  readonly ignored: readonly string[]
}

const MOST_LINES = 500
const LONGEST = 200

/** How lists head each column, without accents or capitals. */
const HEADINGS: Readonly<Record<ImportField, readonly string[]>> = {
  name: ['raison sociale', 'nom', 'societe', 'entreprise', 'client', 'prospect', 'denomination'],
  category: ['categorie', 'type'],
  siren: ['siren', 'n° siren', 'numero siren'],
  address: ['adresse', 'rue', 'voie'],
  postcode: ['code postal', 'cp'],
  city: ['ville', 'commune'],
  contact: ['contact', 'interlocuteur', 'nom du contact'],
  contactRole: ['fonction', 'fonction du contact', 'poste'],
  phone: ['telephone', 'tel', 'tel.', 'mobile'],
  email: ['courriel', 'email', 'e-mail', 'mail', 'adresse electronique'],
  salesperson: ['commercial', 'vendeur', 'suivi par'],
  optOut: ['refuse la sollicitation', 'opposition', 'refus', 'ne pas contacter', 'stop'],
}
const FIELDS = Object.keys(HEADINGS).filter((field): field is ImportField => Object.hasOwn(HEADINGS, field))

const fieldOf = (heading: string): ImportField | undefined =>
  FIELDS.find((field) => HEADINGS[field].includes(folded(heading)))

const BLANK: Omit<ImportRow, 'line'> = {
  name: '',
  category: '',
  siren: '',
  address: '',
  postcode: '',
  city: '',
  contact: '',
  contactRole: '',
  phone: '',
  email: '',
  salesperson: '',
  optOut: '',
}

/** A list of parties, its columns found by their headings, in any order. */
export function readPartyList(bytes: Uint8Array): Result<PartyList, PartyListRefusal> {
  const text = decodeText(bytes)
  if (text.includes('\0')) return no({ code: 'list_unreadable' })
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false })
  const [head, ...lines] = withLineNumbers(data).filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (!head || lines.length === 0) return no({ code: 'list_empty' })
  if (lines.length > MOST_LINES) return no({ code: 'list_too_long', lines: lines.length, max: MOST_LINES })
  const columns = head.cells.map(fieldOf)
  if (!columns.includes('name')) return no({ code: 'name_column_missing', found: head.cells.filter(Boolean) })
  const rows = lines.map(({ line, cells }): ImportRow => {
    const row = { line, ...BLANK }
    for (const [index, field] of columns.entries()) {
      const cell = cells[index]
      if (field && cell) row[field] = cell.slice(0, LONGEST)
    }
    return row
  })
  return ok({ rows, ignored: head.cells.filter((heading, index) => heading !== '' && columns[index] === undefined) })
}
