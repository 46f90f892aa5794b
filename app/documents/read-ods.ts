import { isDay } from '#base/dates.ts'
import { no, ok, type Result } from '#base/result.ts'
import { addressOf, LAST_COLUMN, LAST_ROW } from './address.ts'
import { isErrorText } from './cell-errors.ts'
import type { GuardedArchive } from './guard.ts'
import { excelFormula } from './odf-formula.ts'
import { odfText } from './odf-text.ts'
import type { DocumentRefusal } from './refusal.ts'
import { type Cell, type Sheet, serialOf, WORKBOOK_LIMITS, type Workbook } from './workbook.ts'
import { childNamed, childrenNamed, elementsOf, parseXml, type XmlElement } from './xml.ts'

/** Read from content.xml by ourselves: other readers translate half of the formulas and unfold blank repetitions. */
export function readOds({ parts }: GuardedArchive): Result<Workbook, DocumentRefusal> {
  const content = parts.get('content.xml')
  if (!content) return no({ code: 'corrupt', part: 'content.xml' })
  const budget = { cells: 0 }
  let sheets: Sheet[]
  let names: Workbook['names']
  try {
    const body = childNamed(parseXml(content), 'office:body')
    const spreadsheet = body && childNamed(body, 'office:spreadsheet')
    if (!spreadsheet) return no({ code: 'corrupt', part: 'content.xml' })
    sheets = childrenNamed(spreadsheet, 'table:table').map((table) => sheetFrom(table, budget))
    names = namesOf(spreadsheet)
  } catch {
    return no({ code: 'corrupt', part: 'content.xml' })
  }
  if (budget.cells > WORKBOOK_LIMITS.cells) {
    return no({ code: 'too_many_cells', count: budget.cells, limit: WORKBOOK_LIMITS.cells })
  }
  if (sheets.length === 0) return no({ code: 'corrupt', part: 'content.xml' })
  return ok(names && names.length > 0 ? { sheets, names } : { sheets })
}

function namesOf(spreadsheet: XmlElement): Workbook['names'] {
  const named = childNamed(spreadsheet, 'table:named-expressions')
  return named
    ? childrenNamed(named, 'table:named-range').flatMap(({ attributes }) => {
        const range = attributes['table:cell-range-address']
        const formula = range && excelFormula(`of:=[${range}]`)
        return attributes['table:name'] && formula ? [{ name: attributes['table:name'], formula }] : []
      })
    : []
}

type Budget = { cells: number }

function sheetFrom(table: XmlElement, budget: Budget): Sheet {
  const cells: Record<string, Cell> = {}
  let row = 1
  for (const element of rowsOf(table)) {
    const times = repetition(element, 'table:number-rows-repeated')
    const filled = cellsOfRow(element)
    // A row repeated to the end of the sheet is blank, whatever it repeats.
    for (let index = 0; index < times && filled.length > 0 && row + index <= LAST_ROW; index++) {
      for (const { column, cell } of filled) {
        if (++budget.cells > WORKBOOK_LIMITS.cells) return { name: nameOf(table), cells }
        cells[addressOf({ column, row: row + index })] = cell
      }
    }
    row += times
  }
  return { name: nameOf(table), cells }
}

const nameOf = (table: XmlElement): string => table.attributes['table:name'] ?? 'Feuille'

const ROW_GROUPS = new Set(['table:table-header-rows', 'table:table-row-group', 'table:table-rows'])

function* rowsOf(parent: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(parent)) {
    if (child.name === 'table:table-row') yield child
    else if (ROW_GROUPS.has(child.name)) yield* rowsOf(child)
  }
}

function cellsOfRow(row: XmlElement): { column: number; cell: Cell }[] {
  const filled: { column: number; cell: Cell }[] = []
  let column = 1
  for (const element of elementsOf(row)) {
    if (element.name !== 'table:table-cell' && element.name !== 'table:covered-table-cell') continue
    const times = repetition(element, 'table:number-columns-repeated')
    const cell = cellFrom(element)
    for (let index = 0; cell && index < times && column + index <= LAST_COLUMN; index++) {
      filled.push({ column: column + index, cell: { ...cell } })
    }
    column += times
  }
  return filled
}

function repetition({ attributes }: XmlElement, name: string): number {
  const times = Number(attributes[name] ?? 1)
  return Number.isInteger(times) && times > 0 ? times : 1
}

function cellFrom(element: XmlElement): Cell | undefined {
  const written = element.attributes['table:formula']
  const formula = written === undefined ? undefined : excelFormula(written)
  const content = contentOf(element)
  if (content.value === null && formula === undefined) return undefined
  return formula === undefined ? content : { ...content, formula }
}

function contentOf(element: XmlElement): Cell {
  const { attributes } = element
  const number = Number(attributes['office:value'])
  switch (attributes['office:value-type']) {
    case 'float':
      // LibreOffice writes an error as a number 0 whose text is the error.
      return errorIn(element) ?? { value: number, kind: 'number' }
    case 'percentage':
      return { value: number, kind: 'number', format: '0.00%' }
    case 'currency':
      return {
        value: number,
        kind: 'number',
        format: attributes['office:currency'] === 'EUR' ? '#,##0.00 €' : '#,##0.00',
      }
    case 'date':
      return dateContent(attributes['office:date-value'] ?? '')
    case 'time':
      return { value: textOf(element), kind: 'text' }
    case 'boolean':
      return { value: attributes['office:boolean-value'] === 'true', kind: 'bool' }
    case 'string':
      return errorIn(element) ?? textContent(attributes['office:string-value'] ?? textOf(element))
    default:
      return errorIn(element) ?? textContent(textOf(element))
  }
}

function dateContent(iso: string): Cell {
  const date = iso.slice(0, 10)
  if (!isDay(date)) return textContent(iso)
  const time = /T(\d{2}):(\d{2}):(\d{2})/.exec(iso)
  const seconds = time ? Number(time[1]) * 3_600 + Number(time[2]) * 60 + Number(time[3]) : 0
  return { value: serialOf(date) + seconds / 86_400, kind: 'date', format: 'dd/mm/yyyy' }
}

/** LibreOffice shows a few errors in words of its own. */
const OWN_ERRORS: Readonly<Record<string, string>> = { 'Err:502': '#VALUE!', 'Err:508': '#ERROR!', 'Err:522': '#CIRC!' }

function errorIn(element: XmlElement): Cell | undefined {
  const text = textOf(element)
  const error = OWN_ERRORS[text] ?? (text.startsWith('Err:') ? '#VALUE!' : text)
  return isErrorText(error) ? { value: error, kind: 'error' } : undefined
}

const textContent = (text: string): Cell =>
  text === '' ? { value: null } : { value: text.slice(0, WORKBOOK_LIMITS.textLength), kind: 'text' }

const textOf = (element: XmlElement): string => childrenNamed(element, 'text:p').map(odfText).join('\n')
