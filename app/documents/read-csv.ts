import Papa from 'papaparse'
import { no, ok, type Result } from '#base/result.ts'
import { addressOf, LAST_COLUMN, LAST_ROW } from './address.ts'
import { dayInText, figureIn } from './cell-reading.ts'
import { decodeText, delimiterOf } from './csv-text.ts'
import type { DocumentRefusal } from './refusal.ts'
import { type Cell, type Sheet, serialOf, WORKBOOK_LIMITS, type Workbook } from './workbook.ts'

/** The name that the only sheet of a list is given. */
export const CSV_SHEET = 'Feuille1'

/**
 * A sheet handed in as a list of values. What a French spreadsheet would take for a figure or a date when it opens the file
 * is one here; a text that looks like a formula stays a text, for a list holds none.
 */
export function readCsv(bytes: Uint8Array): Result<Workbook, DocumentRefusal> {
  const text = decodeText(bytes)
  // The first line of a list made for Excel may say its separator.
  const said = /^\uFEFF?sep=(.)\r?\n/i.exec(text)
  const body = said ? text.slice(said[0].length) : text.replace(/^\uFEFF/, '')
  const cells: Record<string, Cell> = {}
  let [row, count] = [0, 0]
  Papa.parse<string[]>(body, {
    delimiter: said?.[1] ?? delimiterOf(body),
    step: ({ data }, parser) => {
      row += 1
      data.slice(0, LAST_COLUMN).forEach((written, index) => {
        const cell = row > LAST_ROW ? undefined : cellFrom(written)
        if (!cell) return
        count += 1
        if (count <= WORKBOOK_LIMITS.cells) cells[addressOf({ column: index + 1, row })] = cell
      })
      if (count > WORKBOOK_LIMITS.cells) parser.abort()
    },
  })
  if (count > WORKBOOK_LIMITS.cells) return no({ code: 'too_many_cells', count, limit: WORKBOOK_LIMITS.cells })
  const sheet: Sheet = { name: CSV_SHEET, cells }
  return ok({ sheets: [sheet] })
}

/** An apostrophe before such a sign is how a harmless list writes a text; see `write-csv.ts`. */
const MADE_HARMLESS = /^'(?=\s*[=+\-@])/

function cellFrom(written: string): Cell | undefined {
  const text = written.trim()
  if (text === '') return undefined
  return (
    figureCell(text) ??
    dateCell(text) ?? { value: text.replace(MADE_HARMLESS, '').slice(0, WORKBOOK_LIMITS.textLength), kind: 'text' }
  )
}

/** A code such as « 0042 » keeps its zeros, a figure longer than a number holds exactly keeps its digits. */
const CODE = /^[+-]?0\d|\d{16}/

function figureCell(text: string): Cell | undefined {
  if (CODE.test(text)) return undefined
  const figure = figureIn(text)
  if (!figure) return undefined
  if (figure.percent) return { value: Number((figure.value / 100).toPrecision(15)), kind: 'number', format: '0.00%' }
  // A unit in letters makes a text of it.
  if (/\p{L}/u.test(text)) return undefined
  return { value: figure.value, kind: 'number', ...(text.includes('€') ? { format: '#,##0.00 €' } : {}) }
}

/** Only a date written in figures is one for a spreadsheet. */
const NUMERIC_DATE = /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})$/

function dateCell(text: string): Cell | undefined {
  const day = NUMERIC_DATE.test(text) ? dayInText(text) : undefined
  return day && { value: serialOf(day), kind: 'date', format: 'dd/mm/yyyy' }
}
