import Papa from 'papaparse'
import { folded } from '#base/sorting.ts'
import { decodeText, delimiterOf, type Line, withLineNumbers } from '#documents/csv-text.ts'
import { isUsername, typedUsername } from './usernames.ts'

/** One student as the file names them, with the line they stand on (the first is 1). */
export type ListedStudent = { line: number; lastName: string; firstName: string; username?: string }

/** `column` counts from 1. */
export type ClassListProblem = { line: number; column: number } & (
  | { code: 'last_name_missing' }
  | { code: 'first_name_missing' }
  | { code: 'name_too_long'; max: number }
  | { code: 'username_invalid'; username: string }
  | { code: 'username_listed_twice'; username: string; firstLine: number }
  | { code: 'student_listed_twice'; firstLine: number }
  | { code: 'quote_not_closed' }
  | { code: 'column_missing'; missing: 'nom' | 'prénom' }
)

export type ClassListRefusal =
  | { code: 'list_empty' }
  | { code: 'list_too_long'; lines: number; max: number }
  | { code: 'list_unreadable' }

/** Where the file has what, from 1; 0 for what it does not have. */
export type ListColumns = { lastName: number; firstName: number; username: number }
export type ClassList = { students: ListedStudent[]; problems: ClassListProblem[]; columns: ListColumns }

const MOST_LINES = 500
const LONGEST_NAME = 80

/** A class list as spreadsheets save it: UTF-8 or Windows-1252, cut by semicolons, commas or tabs, with or without titles. */
export function readClassList(bytes: Uint8Array): ClassList | ClassListRefusal {
  const text = decodeText(bytes)
  if (text.includes('\0')) return { code: 'list_unreadable' }
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false })
  const rows = withLineNumbers(parsed.data)
  const lines = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (lines.length === 0) return { code: 'list_empty' }
  if (lines.length > MOST_LINES) return { code: 'list_too_long', lines: lines.length, max: MOST_LINES }
  const openQuote = parsed.errors.find(({ code }) => code === 'MissingQuotes')
  if (openQuote) {
    const line = rows[openQuote.row ?? 0]?.line ?? 1
    return { students: [], problems: [{ line, column: 1, code: 'quote_not_closed' }], columns: UNTITLED }
  }
  return readLines(lines)
}

const UNTITLED: ListColumns = { lastName: 1, firstName: 2, username: 3 }

const TITLES = {
  lastName: ['nom', 'nom de famille', 'nom eleve'],
  firstName: ['prenom', 'prenoms', 'prenom eleve'],
  username: ['identifiant', 'login', "nom d'utilisateur"],
}

function readLines(lines: readonly Line[]): ClassList {
  const [first, ...others] = lines
  const titles = first?.cells.map(folded) ?? []
  const find = (names: readonly string[]) => titles.findIndex((title) => names.includes(title)) + 1
  const titled = { lastName: find(TITLES.lastName), firstName: find(TITLES.firstName), username: find(TITLES.username) }
  const isTitled = Object.values(titled).some((column) => column > 0)
  if (!first || !isTitled) return readStudents(lines, UNTITLED)
  const at = { line: first.line, column: 1, code: 'column_missing' as const }
  if (titled.lastName === 0) return { students: [], problems: [{ ...at, missing: 'nom' }], columns: titled }
  if (titled.firstName === 0) return { students: [], problems: [{ ...at, missing: 'prénom' }], columns: titled }
  return readStudents(others, titled)
}

function readStudents(lines: readonly Line[], columns: ListColumns): ClassList {
  const students: ListedStudent[] = []
  const problems: ClassListProblem[] = []
  const lineOfUsername = new Map<string, number>()
  const lineOfName = new Map<string, number>()
  for (const { line, cells } of lines) {
    const cell = (column: number) => cells[column - 1] ?? ''
    const [lastName, firstName, username] = [
      cell(columns.lastName),
      cell(columns.firstName),
      typedUsername(cell(columns.username)),
    ]
    const before = problems.length
    const at = (name: keyof ListColumns) => ({ line, column: columns[name] })
    if (lastName === '') problems.push({ ...at('lastName'), code: 'last_name_missing' })
    if (firstName === '') problems.push({ ...at('firstName'), code: 'first_name_missing' })
    for (const [name, text] of [['lastName', lastName] as const, ['firstName', firstName] as const]) {
      if (text.length > LONGEST_NAME) problems.push({ ...at(name), code: 'name_too_long', max: LONGEST_NAME })
    }
    if (username !== '' && !isUsername(username)) {
      problems.push({ ...at('username'), code: 'username_invalid', username })
    }
    const usernameLine = lineOfUsername.get(username)
    if (username !== '' && usernameLine) {
      problems.push({ ...at('username'), code: 'username_listed_twice', username, firstLine: usernameLine })
    }
    // Two people may share a name when the file tells them apart by their user names.
    const person = `${folded(lastName)}\t${folded(firstName)}\t${username}`
    const nameLine = lineOfName.get(person)
    if (nameLine && username === '' && lastName !== '' && firstName !== '') {
      problems.push({ ...at('lastName'), code: 'student_listed_twice', firstLine: nameLine })
    }
    if (username !== '' && !usernameLine) lineOfUsername.set(username, line)
    if (!nameLine) lineOfName.set(person, line)
    if (problems.length === before) {
      students.push(username === '' ? { line, lastName, firstName } : { line, lastName, firstName, username })
    }
  }
  return { students, problems, columns }
}
