import { defined } from '#base/record.ts'
import { folded } from '#base/sorting.ts'
import type { ImportField, ImportRow } from './import.ts'
import { type PartyFields, partyFields } from './party.ts'

export type ImportProblem = {
  readonly line: number
  readonly field: ImportField
  readonly fault: 'missing' | 'malformed' | 'unknown_word'
  readonly found: string
}

/** The words that a list may write for each category, without accents. */
const CATEGORIES: Readonly<Record<string, PartyFields['category']>> = {
  '': 'company',
  entreprise: 'company',
  societe: 'company',
  professionnel: 'company',
  public: 'public',
  'secteur public': 'public',
  collectivite: 'public',
  administration: 'public',
  association: 'association',
  particulier: 'individual',
}
const YES = new Set(['oui', 'o', 'x', '1', 'vrai'])
const NO = new Set(['', 'non', 'n', '0', 'faux'])

/** Thirty days: the supplementary rule when nothing was agreed (C. com. L441-10 I). */
const TERMS = { days: 30, endOfMonth: false }

export type ReadRow = { readonly problems: readonly ImportProblem[]; readonly fields?: PartyFields }

/** What a row says of a party, or everything that is wrong in it. */
export function readImportRow(row: ImportRow): ReadRow {
  const problems: ImportProblem[] = []
  const say = (field: ImportField, fault: ImportProblem['fault']) =>
    problems.push({ line: row.line, field, fault, found: row[field] })

  for (const field of ['name', 'address', 'postcode', 'city'] as const) if (row[field] === '') say(field, 'missing')
  const postcode = row.postcode.replace(/\s/g, '')
  if (row.postcode !== '' && !/^\d{5}$/.test(postcode)) say('postcode', 'malformed')
  const siren = row.siren.replace(/[\s.]/g, '')
  if (row.siren !== '' && !/^\d{9}$/.test(siren)) say('siren', 'malformed')
  if (row.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(row.email)) say('email', 'malformed')
  const category = CATEGORIES[folded(row.category)]
  if (category === undefined) say('category', 'unknown_word')
  const optOut = folded(row.optOut)
  if (!YES.has(optOut) && !NO.has(optOut)) say('optOut', 'unknown_word')
  if (problems.length > 0) return { problems }

  const name = row.contact
  const { contactRole: role, phone, email } = row
  const reached = name !== '' || phone !== '' || email !== ''
  const parsed = partyFields.safeParse(
    defined({
      name: row.name,
      category,
      siren: siren || undefined,
      billing: { lines: [row.address], postcode, city: row.city },
      contact: reached
        ? defined({
            name: name || row.name,
            role: role || undefined,
            phone: phone || undefined,
            email: email || undefined,
          })
        : undefined,
      salesperson: row.salesperson || undefined,
      terms: TERMS,
      optOut: YES.has(optOut),
    }),
  )
  if (parsed.success) return { problems: [], fields: parsed.data }
  return { problems: [{ line: row.line, field: 'phone', fault: 'malformed', found: row.phone }] }
}
