import { z } from 'zod'
import { type Area, areaText, requirePlace } from '#documents/address.ts'
import { areLive, type Liveness } from '#documents/live-formula.ts'
import { type CellRef, precedentsOf } from '#documents/precedents.ts'
import { isBlank } from '#documents/workbook.ts'
import { count, share, text, verdict } from '../figures.ts'
import { findCell } from '../find-cell.ts'
import { constantOf } from '../formula-faults.ts'
import { declared } from '../sheet-spec.ts'
import { cellPlace, type StudentTable, studentTable } from '../student-table.ts'
import { contextOf, isListOfValues, studentWorkbook } from '../student-workbook.ts'
import { expectedRows, labelOf, tableSpec } from '../table-spec.ts'
import type { Finding } from '../verdict.ts'
import { defineCheck } from './define.ts'
import { formulasLost, fromLinks } from './sheet-live-formula.ts'
import { hasTooFewRows } from './sheet-table.ts'

const args = z
  .strictObject({
    deliverable: z.string().min(1),
    ...declared,
    table: tableSpec,
    /** The column of copied formulas… */
    column: z.string().min(1),
    /** … and the given cell that each of its lines must read. */
    input: z.string().min(1),
  })
  .refine(({ column, table }) => Object.hasOwn(table.columns, column), { path: ['column'], error: 'unknown_column' })
  .refine(({ input, cells }) => Object.hasOwn(cells, input), { path: ['input'], error: 'unknown_cell' })

type Fault = 'typed_in' | 'constant' | 'slides' | 'elsewhere'

/** Whether a formula copied down a column goes on reading the one cell that all its lines share. */
export const sheetReferences = defineCheck('sheet.references', args, (spec) => ({
  async evaluate(evidence, reference) {
    const workbook = await studentWorkbook(evidence, spec.deliverable)
    if (!workbook.ok) return workbook.error
    if (isListOfValues(evidence, spec.deliverable)) return formulasLost(spec.deliverable)
    const read = studentTable(workbook.value, spec.deliverable, spec.table, [spec.column])
    if (!read.ok) return read.error
    const table = read.value
    const given = spec.cells[spec.input]
    const input = given && findCell(workbook.value, { id: spec.input, ...given }, given.value)
    const label = text(given?.label ?? spec.input)
    if (!input || isBlank(input.cell)) {
      return verdict({
        ratio: 0,
        code: 'cell_missing',
        figures: { label },
        locations: [{ kind: 'deliverable', deliverable: spec.deliverable }],
      })
    }
    const column = text(labelOf(spec.table, spec.column))
    const rows = table.rows.filter(({ row }) => !isBlank(row.cells[spec.column]?.cell))
    if (rows.length === 0) return verdict({ ratio: 0, code: 'formulas_missing', figures: { column } })
    const at: CellRef = { sheet: input.sheet, address: input.address }
    const questions = rows.map(({ row }) => ({
      target: { sheet: table.sheet.name, address: row.cells[spec.column]?.address ?? '' },
      inputs: [at],
    }))
    const calculated = await areLive(workbook.value, questions, contextOf(evidence))
    const answers = calculated.ok ? calculated.value : questions.map((one) => fromLinks(workbook.value, one))
    const faults = answers.map((answer, index): Fault | undefined => {
      const target = questions[index]?.target.address ?? ''
      return faultAt(table, target, at, answer, (formula) =>
        Boolean(constantOf(workbook.value, formula, spec.input, [at], spec.cells)),
      )
    })
    const findings = rows.flatMap(({ name, row }, index): Finding[] => {
      const fault = faults[index]
      const instead = fault === 'slides' ? slidTo(table, questions[index]?.target.address ?? '', at) : undefined
      return fault
        ? [
            {
              label: name,
              found: text(instead ? areaText(instead) : fault),
              expected: text(input.address),
              location: cellPlace(table, row, spec.column),
              tellable: true,
            },
          ]
        : []
    })
    const lines = expectedRows(spec.table, reference, evidence.today).length
    const right = rows.length - findings.length
    return verdict({
      // Half of the lines at least: a formula that was never copied slides nowhere.
      ratio: share(right, Math.max(rows.length, Math.ceil(lines / 2))),
      code: codeOf(faults, calculated.ok),
      figures: { column, label, input: label, count: count(findings.length), right: count(right) },
      findings,
      needsTeacher: !calculated.ok,
      ...(findings.length > 0 ? {} : { locations: rows.map(({ row }) => cellPlace(table, row, spec.column)) }),
    })
  },
  trivialAgainst: (evidence, reference) => hasTooFewRows(spec.table, evidence, reference),
}))

function codeOf(faults: readonly (Fault | undefined)[], isProven: boolean) {
  if (faults.includes('slides')) return 'references_slide'
  if (faults.includes('typed_in')) return 'formulas_typed_in'
  if (faults.includes('constant')) return 'formulas_with_constant'
  if (faults.includes('elsewhere')) return 'formulas_not_linked'
  return isProven ? 'references_right' : 'formulas_unproven'
}

function faultAt(
  table: StudentTable,
  target: string,
  input: CellRef,
  answer: Liveness,
  hasConstant: (formula: string) => boolean,
): Fault | undefined {
  if (answer.live) return undefined
  const formula = table.sheet.cells[target]?.formula
  if (formula === undefined) return 'typed_in'
  if (slidTo(table, target, input)) return 'slides'
  return hasConstant(formula) ? 'constant' : 'elsewhere'
}

/** The neighbour that a formula reads in place of the cell: the same column or row, some cells away, and outside its own line. */
function slidTo({ workbook, sheet }: StudentTable, target: string, input: CellRef): Area | undefined {
  const formula = sheet.cells[target]?.formula ?? ''
  const goal = requirePlace(input.address)
  const { row } = requirePlace(target)
  return precedentsOf(workbook, sheet, formula).find(({ sheet: name, area }) => {
    const { from, to } = area
    const isOne = from.row === to.row && from.column === to.column
    const isBeside = (from.column === goal.column) !== (from.row === goal.row)
    return isOne && isBeside && name === input.sheet && from.row !== row
  })?.area
}
