/** The spreadsheet engine of the browser: our JSON in, our JSON out. Loaded on demand, never on the server. */
import init, { Model } from '@ironcalc/wasm'
import wasmAddress from '@ironcalc/wasm/wasm_bg.wasm?url'
import { addressOf, requirePlace } from '#documents/address.ts'
import { type Cell, type CellKind, isDateFormat, type Sheet, type Workbook } from '#documents/workbook.ts'
import { dangerousFormula, normalInput } from './typed-input.ts'

export { Model } from '@ironcalc/wasm'

const TIME_ZONE = 'Europe/Paris'
const GENERAL = 'general'
/** The only way to read a number unrounded is to show it with all its digits. */
const ALL_DIGITS = '0.00000000000000E+00'
/** What `getCellType` answers, as in the TYPE function of spreadsheets. */
const KINDS: Readonly<Record<number, Exclude<CellKind, 'date'>>> = { 1: 'number', 2: 'text', 4: 'bool', 16: 'error' }
/** Columns looked at when a sheet is read; a student's table has ten. */
const COLUMNS_READ = 256

let ready: Promise<void> | undefined

export function loadEngine(): Promise<void> {
  ready ??= init({ module_or_path: wasmAddress }).then(guardInputs)
  ready.catch(() => {
    ready = undefined
  })
  return ready
}

const DIFFERENCE = /^=\s*\(?\s*\$?[A-Z]{1,3}\$?\d+\s*-\s*\$?[A-Z]{1,3}\$?\d+\s*\)?\s*$/i

/**
 * Every input, from the grid or from the table, goes through here: spaces between thousands are dropped, a formula that
 * would stop the engine is kept as text, and a difference of two dates shows a number of days, not a date of 1900.
 */
function guardInputs(): void {
  const setUserInput = Model.prototype.setUserInput
  Model.prototype.setUserInput = function guarded(sheet: number, row: number, column: number, input: string) {
    if (dangerousFormula(input)) return setUserInput.call(this, sheet, row, column, `'${input}`)
    const before = formatOf(this, sheet, row, column)
    setUserInput.call(this, sheet, row, column, normalInput(input))
    if (before === undefined && DIFFERENCE.test(input) && isDateFormat(formatOf(this, sheet, row, column) ?? '')) {
      format(this, sheet, row, column, GENERAL)
    }
    // The engine takes « 1234,50€ » for an amount and writes it so; in French a space goes before the sign.
    const after = formatOf(this, sheet, row, column)
    if (before === undefined && after?.endsWith('0€')) format(this, sheet, row, column, after.replace('€', ' €'))
  }
  const pasteCsvText = Model.prototype.pasteCsvText
  Model.prototype.pasteCsvText = function guarded(area: Parameters<typeof pasteCsvText>[0], text: string) {
    const cells = text.split(/(\t|\r?\n)/).map((part, index) => (index % 2 === 0 ? pasted(part) : part))
    pasteCsvText.call(this, area, cells.join(''))
  }
}

const pasted = (input: string): string => (dangerousFormula(input) ? `'${input}` : normalInput(input))

function formatOf(model: Model, sheet: number, row: number, column: number): string | undefined {
  const { num_fmt: code } = model.getCellStyle(sheet, row, column).style
  return code.toLowerCase() === GENERAL ? undefined : code
}

const format = (model: Model, sheet: number, row: number, column: number, code: string): void =>
  model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', code)

/** A model that shows French, from a workbook kept in English; its history is empty. */
export function openWorkbook(workbook: Workbook): Model {
  const english = new Model('classeur', 'en', TIME_ZONE, 'en')
  english.pauseEvaluation()
  workbook.sheets.forEach((sheet, index) => {
    if (index > 0) english.newSheet()
    english.renameSheet(index, sheet.name)
  })
  for (const { name, formula } of workbook.names ?? []) defineName(english, name, formula)
  for (const [index, sheet] of workbook.sheets.entries()) fillSheet(english, index, sheet)
  english.resumeEvaluation()
  english.evaluate()
  const french = reopened(english, 'fr')
  french.setLocale('fr')
  const fresh = reopened(french, 'fr')
  fresh.setSelectedSheet(0)
  fresh.setSelectedCell(1, 1)
  fresh.flushSendQueue()
  return fresh
}

/** A copy without history; the first one is freed. */
function reopened(model: Model, language: string): Model {
  const bytes = model.toBytes()
  model.free()
  return Model.from_bytes(bytes, language)
}

/** A name that the engine does not take is left out: formulas that use it show #NOM?, the others are calculated. */
function defineName(model: Model, name: string, formula: string): void {
  try {
    model.newDefinedName(name, undefined, formula)
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error
  }
}

function fillSheet(model: Model, index: number, { cells }: Sheet): void {
  const longest = new Map<number, number>()
  for (const [address, cell] of Object.entries(cells)) {
    const { column, row } = requirePlace(address)
    model.setUserInput(index, row, column, inputOf(cell))
    if (cell.kind === 'text' && model.getCellType(index, row, column) !== 2) {
      model.setUserInput(index, row, column, `'${cell.value}`)
    }
    if (cell.format) format(model, index, row, column, cell.format)
    longest.set(column, Math.max(longest.get(column) ?? 0, row === 1 ? 0 : String(cell.value ?? '').length))
  }
  for (const [column, length] of longest) {
    model.setColumnsWidth(index, column, column, Math.min(WIDEST, Math.max(NARROWEST, length * CHARACTER + 24)))
  }
  for (const row of headerRows(cells)) {
    model.updateRangeStyle({ sheet: index, row, column: 1, width: COLUMNS_READ, height: 1 }, 'font.b', 'true')
  }
}

const CHARACTER = 8
const NARROWEST = 90
const WIDEST = 320

/** The title, and the first row of three texts in a row: shown bold. Only how it looks; nothing of it is kept. */
function headerRows(cells: Readonly<Record<string, Cell>>): number[] {
  const texts = new Map<number, number>()
  for (const [address, cell] of Object.entries(cells)) {
    if (typeof cell.value !== 'string' || cell.formula !== undefined) continue
    const { row } = requirePlace(address)
    texts.set(row, (texts.get(row) ?? 0) + 1)
  }
  const header = [...texts].filter(([, count]) => count >= 3).sort(([left], [right]) => left - right)[0]
  return [...(typeof cells.A1?.value === 'string' ? [1] : []), ...(header ? [header[0]] : [])]
}

function inputOf(cell: Cell): string {
  if (cell.formula !== undefined) return `=${cell.formula}`
  if (cell.value === null) return ''
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE'
  if (typeof cell.value === 'number') return String(cell.value)
  return /^[=+'-]/.test(cell.value) ? `'${cell.value}` : cell.value
}

/** What the model holds, in English and unrounded, read on a copy so that neither its history nor its cells move. */
export function workbookFrom(model: Model): Workbook {
  const copy = Model.from_bytes(model.toBytes(), 'en')
  try {
    copy.setLocale('en')
    const sheets = copy.getWorksheetsProperties().map(({ name }, index) => ({ name, cells: cellsOf(copy, index) }))
    const names = copy.getDefinedNameList().map(({ name, formula }) => ({ name, formula: formula.replace(/^=/, '') }))
    return names.length > 0 ? { sheets, names } : { sheets }
  } finally {
    copy.free()
  }
}

function cellsOf(model: Model, sheet: number): Record<string, Cell> {
  const cells: Record<string, Cell> = {}
  for (let column = 1; column <= COLUMNS_READ; column += 1) {
    for (const row of model.getRowsWithData(sheet, column)) {
      const cell = cellOf(model, sheet, row, column)
      if (cell) cells[addressOf({ column, row })] = cell
    }
  }
  return cells
}

function cellOf(model: Model, sheet: number, row: number, column: number): Cell | undefined {
  const structure = model.getCellArrayStructure(sheet, row, column)
  // What a formula poured out of its own cell comes back with that formula.
  if (typeof structure === 'object' && ('DynamicChild' in structure || 'ArrayChild' in structure)) return undefined
  const content = model.getCellContent(sheet, row, column)
  if (content === '') return undefined
  const code = formatOf(model, sheet, row, column)
  const shaped = code ? { format: code } : {}
  const formula = content.startsWith('=') ? { formula: content.slice(1) } : {}
  const kind = KINDS[model.getCellType(sheet, row, column)] ?? 'text'
  if (kind !== 'number') {
    const shown = model.getFormattedCellValue(sheet, row, column)
    return { value: kind === 'bool' ? shown === 'TRUE' : shown, kind, ...formula, ...shaped }
  }
  format(model, sheet, row, column, ALL_DIGITS)
  const value = Number(model.getFormattedCellValue(sheet, row, column))
  return { value, kind: code && isDateFormat(code) ? 'date' : 'number', ...formula, ...shaped }
}

/** Whether anything changed since the last time this was asked: the engine queues what it would send to others. */
export const hasChanged = (model: Model): boolean => model.flushSendQueue().length > 1
