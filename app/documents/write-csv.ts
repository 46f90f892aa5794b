import Papa from 'papaparse'

/** A figure is written as it stands; a text is made harmless first. */
export type CsvValue = { figure: string } | { text: string }

/** Excel runs a text that starts so as a formula, even from a CSV file. */
const LOOKS_LIKE_FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

/** An apostrophe in front makes any spreadsheet take what follows as text. */
export const harmless = (text: string): string =>
  text.trim().length > 1 && LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text

/** With its byte order mark, French Excel opens the file in UTF-8 and not in the code page of the machine. */
const BYTE_ORDER_MARK = '\ufeff'

/** A CSV that French spreadsheets open with a double click: semicolons, decimal commas, UTF-8. */
export function writeCsv(header: readonly string[], rows: readonly (readonly CsvValue[])[]): Uint8Array {
  const lines = [
    header.map(harmless),
    ...rows.map((row) => row.map((value) => ('figure' in value ? value.figure : harmless(value.text)))),
  ]
  const csv = Papa.unparse(lines, { delimiter: ';', newline: '\r\n' })
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${csv}\r\n`)
}

/** `1234.5` with two decimals → `1234,50`: a figure for a French spreadsheet, no separator between thousands. */
export const frenchFigure = (value: number, decimals?: number): string =>
  (decimals === undefined ? plainDigits(value) : value.toFixed(decimals)).replace('.', ',')

/** Never `1e-7`, which a spreadsheet would take for text. */
const plainDigits = (value: number): string =>
  /e/.test(String(value)) ? value.toFixed(12).replace(/\.?0+$/, '') : String(value)
