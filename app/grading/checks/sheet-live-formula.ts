import { z } from 'zod'
import { areaText, isWithin, requirePlace } from '#documents/address.ts'
import { areLive, type Liveness, type LiveQuestion, linkOf } from '#documents/live-formula.ts'
import { type CellRef, precedentsOf, reaches } from '#documents/precedents.ts'
import { isBlank, sheetNamed, type Workbook } from '#documents/workbook.ts'
import type { Evidence } from '../evidence.ts'
import { count, list, share, text, verdict } from '../figures.ts'
import { findCell } from '../find-cell.ts'
import { codeOfFaults, type FormulaFault, faultOf, judgeByRule } from '../formula-faults.ts'
import { placeRule, roundingOf } from '../rule.ts'
import { type Declared, declared } from '../sheet-spec.ts'
import { cellPlace, type StudentRow, type StudentTable, studentTable } from '../student-table.ts'
import { contextOf, isListOfValues, studentWorkbook } from '../student-workbook.ts'
import { type ColumnSpec, columnOf, expectedRows, labelOf, tableSpec } from '../table-spec.ts'
import type { Finding, Verdict } from '../verdict.ts'
import { defineCheck } from './define.ts'
import { hasTooFewRows } from './sheet-table.ts'

const args = z
  .strictObject({
    deliverable: z.string().min(1),
    ...declared,
    table: tableSpec,
    /** The column whose cells must be formulas… */
    column: z.string().min(1).optional(),
    /** … or the total under the rows. */
    total: z.literal(true).optional(),
    /** What a cell of the column must depend on: columns of its line, or names given to cells. */
    inputs: z.array(z.string().min(1)).min(1).optional(),
  })
  .refine(({ column, total }) => (column === undefined) !== (total === undefined), { error: 'column_or_total' })

/** A formula is there but its range misses lines: the hand was right, the range was not. */
const SHORT_RANGE = 0.5

export const sheetLiveFormula = defineCheck('sheet.liveFormula', args, ({ deliverable, table: spec, ...wanted }) => ({
  async evaluate(evidence, reference) {
    const workbook = await studentWorkbook(evidence, deliverable)
    if (!workbook.ok) return workbook.error
    if (isListOfValues(evidence, deliverable)) return formulasLost(deliverable)
    const of = wanted.total ? spec.total?.of : wanted.column
    if (of === undefined) return verdict({ ratio: 0, code: 'formulas_missing', figures: { missing: list([]) } })
    const read = studentTable(workbook.value, deliverable, spec, [of])
    if (!read.ok) return read.error
    if (wanted.total) return judgeTotal(evidence, read.value, of)
    const expected = expectedRows(spec, reference, evidence.today)
    const label = labelOf(spec, of)
    const { cells, results } = wanted
    const column = { of, label, spec: columnOf(spec, of), inputs: wanted.inputs, lines: expected.length }
    return judgeColumn(evidence, read.value, column, { cells, results })
  },
  trivialAgainst: (evidence, reference) => hasTooFewRows(spec, evidence, reference),
}))

/** A file of values can't be blamed for each of its cells: what to do is to hand in another file. */
export const formulasLost = (deliverable: string): Verdict =>
  verdict({ ratio: 0, code: 'formulas_lost', locations: [{ kind: 'deliverable', deliverable }] })

type ColumnQuestion = {
  of: string
  label: string
  spec: ColumnSpec
  inputs: readonly string[] | undefined
  lines: number
}
type Parts = Pick<Declared, 'cells' | 'results'>

async function judgeColumn(
  evidence: Evidence,
  table: StudentTable,
  { of, label, spec, inputs, lines }: ColumnQuestion,
  parts: Parts,
): Promise<Verdict> {
  const { workbook, sheet } = table
  const rows = table.rows.filter(({ row }) => !isBlank(row.cells[of]?.cell))
  const questions = rows.map(({ row }): LiveQuestion => {
    const target = { sheet: sheet.name, address: row.cells[of]?.address ?? '' }
    return {
      target,
      inputs: inputs ? inputs.flatMap((input) => inputCell(table, row.cells, input, parts)) : readBy(workbook, target),
    }
  })
  if (rows.length === 0) {
    return verdict({ ratio: 0, code: 'formulas_missing', figures: { column: text(label), missing: list([label]) } })
  }
  const calculated = await areLive(workbook, questions, contextOf(evidence))
  // Without the engine, links are all there is: they say what a formula reads, not what it does with it.
  const answers = calculated.ok ? calculated.value : questions.map((question) => fromLinks(workbook, question))
  const faults = answers.map(faultOf)
  const isRuled =
    calculated.ok && (await applyRules(evidence, table, { spec, rows, targets: questions }, parts, faults))
  const findings = faults.flatMap((fault, index): Finding[] => {
    const row = rows[index]
    if (!row || !fault) return []
    return [
      {
        label: row.name,
        found: text(fault.because),
        expected: fault.constant ? text(fault.constant.label) : null,
        location: cellPlace(table, row.row, of),
        tellable: true,
      },
    ]
  })
  const right = answers.length - findings.length
  const worth = faults.reduce((sum, fault) => sum + (fault ? fault.worth : 1), 0)
  // Half of the lines at least: one formula is not a column of formulas.
  const ratio = share(worth, Math.max(answers.length, Math.ceil(lines / 2)))
  const found = faults.flatMap((fault) => fault ?? [])
  const code = found.length > 0 ? codeOfFaults(found) : isRuled ? 'formulas_live' : 'formulas_unproven'
  const constant = found.find((fault) => fault.constant)?.constant
  return verdict({
    ratio,
    code,
    figures: {
      column: text(label),
      count: count(findings.length),
      right: count(right),
      cells: count(answers.length),
      ...(constant ? { constant: count(constant.figure), input: text(constant.label) } : {}),
    },
    findings,
    needsTeacher: !isRuled,
    ...(findings.length > 0 ? {} : { locations: rows.map(({ row }) => cellPlace(table, row, of)) }),
  })
}

type Column = Pick<ColumnQuestion, 'spec'> & {
  rows: readonly StudentRow[]
  targets: readonly LiveQuestion[]
}

/**
 * Adds to the faults those of formulas that follow the data otherwise than the author's; false when that could not be
 * calculated.
 */
async function applyRules(
  evidence: Evidence,
  table: StudentTable,
  { spec, rows, targets }: Column,
  parts: Parts,
  faults: (FormulaFault | undefined)[],
): Promise<boolean> {
  const { expression } = spec
  if (expression === undefined) return true
  const ruled = rows.flatMap(({ row }, index) => {
    const target = targets[index]?.target
    const rule = faults[index] || !target ? undefined : placeRule(expression, parts, table.workbook, table, row)
    return rule && target ? [{ index, target, rule }] : []
  })
  const answers = await judgeByRule(evidence, table.workbook, ruled, parts.cells, roundingOf(spec.kind, spec.tolerance))
  if (!answers) return false
  answers.forEach(({ fault }, at) => {
    const index = ruled[at]?.index
    if (index !== undefined && fault) faults[index] = fault
  })
  return true
}

/** The total reads every line; when some are out of its range, it says which. */
async function judgeTotal(evidence: Evidence, table: StudentTable, of: string): Promise<Verdict> {
  const { workbook, sheet, total } = table
  const cell = total?.cells[of]
  if (!total || !cell || isBlank(cell.cell)) {
    return verdict({
      ratio: 0,
      code: 'total_missing',
      locations: [{ kind: 'deliverable', deliverable: table.deliverable }],
    })
  }
  const location = cellPlace(table, total, of)
  const target: CellRef = { sheet: sheet.name, address: cell.address }
  const inputs = table.rows.flatMap(({ row }): CellRef[] => {
    const one = row.cells[of]
    return one && !isBlank(one.cell) ? [{ sheet: sheet.name, address: one.address }] : []
  })
  const figures = {
    column: text(table.found.headers[of]?.label ?? of),
    count: count(1),
    cells: count(1),
    right: count(0),
  }
  const link = linkOf(workbook, { target, inputs })
  if (link === 'typed_in') return verdict({ ratio: 0, code: 'formulas_typed_in', figures, locations: [location] })
  if (link === 'without_link') return verdict({ ratio: 0, code: 'formulas_not_linked', figures, locations: [location] })
  const calculated = await areLive(workbook, [{ target, inputs }], contextOf(evidence))
  const answer = calculated.ok ? calculated.value[0] : undefined
  const unread = inputs.filter((input) =>
    answer?.live ? answer.ignored.some(({ address }) => address === input.address) : !reaches(workbook, target, input),
  )
  if (answer && !answer.live && unread.length === inputs.length) {
    return verdict({ ratio: 0, code: 'formulas_not_linked', figures, locations: [location] })
  }
  if (unread.length > 0) {
    return verdict({
      ratio: SHORT_RANGE,
      code: 'range_too_short',
      figures: { ...figures, missing: list(unread.map(({ address }) => address)) },
      findings: unread.map(({ address }) => ({
        label: address,
        found: null,
        expected: text(address),
        location: { kind: 'cell', deliverable: table.deliverable, sheet: sheet.name, cell: address },
      })),
      locations: [location],
      needsTeacher: !calculated.ok,
    })
  }
  return verdict({
    ratio: 1,
    code: calculated.ok ? 'formulas_live' : 'formulas_unproven',
    figures: { ...figures, right: count(1), count: count(0) },
    locations: [location],
    needsTeacher: !calculated.ok,
  })
}

/** What an input's name stands for on this line: a column of the table, a given cell, a name of the workbook, or a cell. */
function inputCell(
  { workbook, sheet }: StudentTable,
  cells: Partial<Record<string, { address: string }>>,
  input: string,
  parts: Parts,
): CellRef[] {
  const here = cells[input]
  if (here) return [{ sheet: sheet.name, address: here.address }]
  const given = parts.cells[input]
  const found = given && findCell(workbook, { id: input, ...given }, given.value)
  if (found) return [{ sheet: found.sheet, address: found.address }]
  return cellsRead(workbook, sheet.name, input)
}

export const readBy = (workbook: Workbook, { sheet, address }: CellRef): CellRef[] => {
  const formula = sheetNamed(workbook, sheet)?.cells[address]?.formula
  return formula === undefined ? [] : cellsRead(workbook, sheet, formula)
}

/** A name given to a whole column would be thousands of inputs: a few tell whether the formula moves. */
const ENOUGH_INPUTS = 12

/** The cells that a formula, or a name, reads and that hold something. */
function cellsRead(workbook: Workbook, home: string, formula: string): CellRef[] {
  const sheet = sheetNamed(workbook, home)
  if (!sheet) return []
  return precedentsOf(workbook, sheet, formula).flatMap((precedent) => {
    const { area } = precedent
    const cells = sheetNamed(workbook, precedent.sheet)?.cells ?? {}
    // A single cell counts even when it is empty: what is typed there later moves the formula.
    if (area.from.column === area.to.column && area.from.row === area.to.row) {
      return [{ sheet: precedent.sheet, address: areaText(area) }]
    }
    return Object.entries(cells)
      .filter(([address, cell]) => !isBlank(cell) && isWithin(requirePlace(address), area))
      .slice(0, ENOUGH_INPUTS)
      .map(([address]) => ({ sheet: precedent.sheet, address }))
  })
}

/** What the links say when the engine could not calculate. */
export function fromLinks(workbook: Workbook, question: LiveQuestion): Liveness {
  const link = linkOf(workbook, question)
  return link === 'linked' ? { live: true, movedBy: [], ignored: [] } : { live: false, because: link }
}
