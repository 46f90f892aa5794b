import { z } from 'zod'
import { areLive } from '#documents/live-formula.ts'
import type { Workbook } from '#documents/workbook.ts'
import { isBlank } from '#documents/workbook.ts'
import type { Company } from '#pgi'
import { askBinding } from '../binding.ts'
import type { Evidence } from '../evidence.ts'
import { count, list, text, verdict } from '../figures.ts'
import { type FoundCell, findCell, foundAt } from '../find-cell.ts'
import { codeOfFaults, faultOf, judgeByRule } from '../formula-faults.ts'
import { agrees, columnFigure, readFigure } from '../read-cell.ts'
import { type PlacedRule, placeRule, roundingOf } from '../rule.ts'
import { type AskedCell, type Declared, declared } from '../sheet-spec.ts'
import { type StudentTable, studentTable } from '../student-table.ts'
import { contextOf, isListOfValues, studentWorkbook } from '../student-workbook.ts'
import { columnOf, expectedRows, keysOf, keyText, labelOf } from '../table-spec.ts'
import type { Location, Verdict } from '../verdict.ts'
import { defineCheck } from './define.ts'
import { formulasLost, fromLinks, readBy } from './sheet-live-formula.ts'

const args = z
  .strictObject({
    deliverable: z.string().min(1),
    ...declared,
    /** A figure that the deliverable asks for, found by its name or its label… */
    result: z.string().min(1).optional(),
    /** … or a cell of the table: the line that has this key, and a column. */
    at: z
      .strictObject({ key: z.union([z.string(), z.number(), z.array(z.unknown()).min(1)]), column: z.string().min(1) })
      .optional(),
    aspect: z.enum(['value', 'formula', 'all']).default('value'),
  })
  .refine(({ result, at }) => (result === undefined) !== (at === undefined), { error: 'result_or_at' })
  .refine(({ result, results }) => result === undefined || Object.hasOwn(results, result), {
    path: ['result'],
    error: 'unknown_result',
  })
  .refine(({ at, table }) => at === undefined || (table && Object.hasOwn(table.columns, at.column)), {
    path: ['at', 'column'],
    error: 'unknown_column',
  })
type Args = z.output<typeof args>

/** What is looked for, and what it should say. */
type Question = { id: string; asked: AskedCell; expected: unknown; row?: StudentTable['rows'][number]['row'] }

export const sheetValue = defineCheck('sheet.value', args, (spec) => ({
  async evaluate(evidence, reference) {
    const workbook = await studentWorkbook(evidence, spec.deliverable)
    if (!workbook.ok) return workbook.error
    const table = spec.table && studentTable(workbook.value, spec.deliverable, spec.table)
    const owned = table?.ok ? table.value : undefined
    const located = spec.at
      ? inTable(spec, spec.at, owned, evidence, reference)
      : byLabel(spec, workbook.value, evidence, reference)
    if (spec.at && table && !table.ok) return table.error
    const { question, found } = located
    if (!question || !found) return cellMissing(spec, located.label)
    const rule = question.asked.expression
      ? placeRule(question.asked.expression, spec, workbook.value, owned, question.row)
      : undefined
    const cell: Judged = { evidence, workbook: workbook.value, question, found, rule, table: owned, spec }
    if (spec.aspect === 'value') return judgeValue(cell)
    if (spec.aspect === 'formula') return judgeFormula(cell)
    const [value, formula] = [await judgeValue(cell), await judgeFormula(cell)]
    const weakest = formula.ratio < value.ratio ? formula : value
    return {
      ...weakest,
      ratio: (value.ratio + formula.ratio) / 2,
      findings: [...value.findings, ...formula.findings],
      needsTeacher: value.needsTeacher || formula.needsTeacher,
    }
  },
  trivialAgainst: ({ model, today }, reference) => {
    const asked = spec.result === undefined ? undefined : spec.results[spec.result]
    // A value that is said is the same whatever company one asks.
    if (!asked) return false
    if (!asked.from) return true
    const [there, here] = [model.company, reference].map(
      (company) => asked.from && askBinding(company, asked.from, today),
    )
    return (here === undefined || here === null || here === 0) && here !== there
  },
}))

type Located = { label: string; question?: Question; found?: FoundCell }

function byLabel(spec: Args, workbook: Workbook, { today }: Evidence, reference: Company): Located {
  const id = spec.result ?? ''
  const asked = spec.results[id]
  if (!asked) return { label: id }
  const expected = asked.from ? askBinding(reference, asked.from, today) : asked.value
  const found = findCell(workbook, { id, ...asked }, expected, asked.tolerance)
  return { label: asked.label, question: { id, asked, expected }, ...(found ? { found } : {}) }
}

function inTable(
  { table: spec }: Args,
  { key, column }: NonNullable<Args['at']>,
  table: StudentTable | undefined,
  { today }: Evidence,
  reference: Company,
): Located {
  if (!spec) return { label: column }
  const wanted = keyText([key].flat().map(String))
  const expected = expectedRows(spec, reference, today).find((row) => row.key === wanted)
  const label = `${expected?.name ?? [key].flat().join(' ')} – ${labelOf(spec, column)}`
  const row = table?.rows.find((one) => one.key === wanted)?.row
  const address = row?.cells[column]?.address
  const { kind, tolerance, expression } = columnOf(spec, column)
  const asked: AskedCell = { label, aliases: [], kind, tolerance, ...(expression ? { expression } : {}) }
  if (!table || !row || address === undefined || !keysOf(spec).every((id) => table.found.headers[id])) return { label }
  return {
    label,
    question: { id: column, asked, expected: expected?.values[column], row },
    found: foundAt(table.sheet, address, kind),
  }
}

type Judged = {
  evidence: Evidence
  workbook: Workbook
  question: Question
  found: FoundCell
  rule: PlacedRule | undefined
  table: StudentTable | undefined
  spec: Args
}

const placeOf = ({ spec, found }: Judged): Location => ({
  kind: 'cell',
  deliverable: spec.deliverable,
  sheet: found.sheet,
  cell: found.address,
})

const cellMissing = ({ deliverable }: Args, label: string): Verdict =>
  verdict({
    ratio: 0,
    code: 'cell_missing',
    figures: { label: text(label) },
    locations: [{ kind: 'deliverable', deliverable }],
  })

async function judgeValue(judged: Judged): Promise<Verdict> {
  const { question, found } = judged
  const { asked, expected } = question
  const place = placeOf(judged)
  const should = columnFigure(expected, asked.kind)
  const figures = { label: text(asked.label), ...(should ? { expected: should } : {}) }
  if (found.read.kind === 'blank') return verdict({ ratio: 0, code: 'cell_blank', figures, locations: [place] })
  if (agrees(found.read, expected, asked)) {
    return verdict({ ratio: 1, code: 'cell_right', figures, locations: [place] })
  }
  const shown = readFigure(found.read, asked.kind)
  if (await followsOwnData(judged)) {
    const told = { ...figures, ...(shown ? { found: shown } : {}) }
    return verdict({ ratio: 1, code: 'cell_follows', figures: told, locations: [place] })
  }
  return verdict({
    ratio: 0,
    code: 'cell_wrong',
    figures: { ...figures, ...(shown ? { found: shown } : {}) },
    findings: [{ label: asked.label, found: shown, expected: should, location: place, tellable: true }],
  })
}

/**
 * Right for the student's own lines and earlier results, as a total is: what is wrong in them is paid there. The cells that were given must hold
 * what was given, or any figure could be reached.
 */
async function followsOwnData({ evidence, workbook, rule, found, spec, question }: Judged): Promise<boolean> {
  if (!rule || found.read.kind !== 'value' || typeof found.read.value !== 'number') return false
  if (!hasGivenValues(workbook, rule, spec)) return false
  const shown = workbook.sheets.find(({ name }) => name === found.sheet)?.cells[found.address]?.value
  if (typeof shown !== 'number') return false
  // No rounding is forgiven here: what is a hair beside is wrong like any other value.
  const answers = await judgeByRule(
    evidence,
    workbook,
    [{ target: found, rule }],
    spec.cells,
    sameShown(question.asked.kind),
  )
  return answers?.[0]?.agrees ?? false
}

/** Below this, two figures show the same: half a cent, half a basis point of a share. */
const sameShown = (kind: AskedCell['kind']): number => (kind === 'rate' ? 0.000_05 : 0.005)

function hasGivenValues(workbook: Workbook, rule: PlacedRule, { cells }: Pick<Declared, 'cells'>): boolean {
  return rule.inputs.every(({ id }) => {
    const given = cells[id]
    const at = given && findCell(workbook, { id, ...given }, given.value)
    return !given || (at !== undefined && agrees(at.read, given.value, { kind: given.kind, tolerance: 0 }))
  })
}

async function judgeFormula(judged: Judged): Promise<Verdict> {
  const { evidence, workbook, question, found, rule, table, spec } = judged
  const { asked } = question
  const place = placeOf(judged)
  const figures = { column: text(asked.label), label: text(asked.label), count: count(1), cells: count(1) }
  if (isListOfValues(evidence, spec.deliverable)) return formulasLost(spec.deliverable)
  if (isBlank(found.cell)) return verdict({ ratio: 0, code: 'cell_blank', figures, locations: [place] })
  const target = { sheet: found.sheet, address: found.address }
  const inputs = rule && rule.inputs.length > 0 ? rule.inputs.flatMap(({ cells }) => cells) : readBy(workbook, target)
  const asks = { target, inputs }
  const calculated = await areLive(workbook, [asks], contextOf(evidence))
  const liveness = (calculated.ok ? calculated.value[0] : undefined) ?? fromLinks(workbook, asks)
  const dead = faultOf(liveness)
  if (dead) {
    return verdict({
      ratio: dead.worth,
      code: codeOfFaults([dead]),
      figures,
      findings: [{ label: asked.label, found: text(dead.because), expected: null, location: place, tellable: true }],
    })
  }
  const needsTeacher = !calculated.ok
  const within = roundingOf(asked.kind, asked.tolerance)
  const answers =
    rule && calculated.ok ? await judgeByRule(evidence, workbook, [{ target, rule }], spec.cells, within) : []
  const fault = answers?.[0]?.fault
  if (fault) {
    const forgotten = liveness.live && rule ? linesForgotten(rule, liveness.ignored, table) : []
    const constant = fault.constant
    return verdict({
      ratio: fault.worth,
      code: forgotten.length > 0 ? 'range_too_short' : codeOfFaults([fault]),
      figures: {
        ...figures,
        ...(constant ? { constant: count(constant.figure), input: text(constant.label) } : {}),
        ...(forgotten.length > 0 ? { missing: list(forgotten) } : {}),
      },
      findings: [
        {
          label: asked.label,
          found: text(fault.because),
          expected: constant ? text(constant.label) : null,
          location: place,
          tellable: true,
        },
      ],
    })
  }
  const isProven = calculated.ok && answers !== undefined
  return verdict({
    ratio: 1,
    code: isProven ? 'formulas_live' : 'formulas_unproven',
    figures: { ...figures, right: count(1), count: count(0) },
    locations: [place],
    needsTeacher: needsTeacher || !isProven,
  })
}

/** Lines of a column that the formula reads in part: its range stops too soon. None when it reads none of the column. */
function linesForgotten(
  rule: PlacedRule,
  ignored: readonly { sheet: string; address: string }[],
  table: StudentTable | undefined,
): string[] {
  return rule.inputs.flatMap(({ cells }) => {
    const left = cells.filter((cell) =>
      ignored.some(({ sheet, address }) => sheet === cell.sheet && address === cell.address),
    )
    return table && left.length < cells.length ? left.map(({ address }) => address) : []
  })
}
