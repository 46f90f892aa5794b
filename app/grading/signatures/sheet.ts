/** Known faults of spreadsheets, told from the verdict's findings and, where it says too little, from the formulas. */

import { roundHalfAway } from '#base/money.ts'
import { requirePlace } from '#documents/address.ts'
import { isBlank, sheetNamed, type Workbook } from '#documents/workbook.ts'
import type { Criterion } from '../criterion.ts'
import type { Evidence } from '../evidence.ts'
import { formulaColumns } from '../mutants/formula-faults.ts'
import type { MutantCode } from '../mutants/kinds.ts'
import type { CriterionVerdict, Finding } from '../verdict.ts'
import { argumentOf } from './spec.ts'

export function sheetFault(
  criterion: Criterion,
  verdict: CriterionVerdict,
  { student }: Evidence,
): MutantCode | undefined {
  switch (verdict.code) {
    case 'deliverable_missing':
      return 'missing_deliverable'
    case 'formulas_typed_in':
    case 'formulas_lost':
      return 'typed_figure_for_formula'
    case 'formulas_with_constant':
      return 'constant_in_formula'
    case 'references_slide':
      return 'reference_not_absolute'
    case 'rows_unsorted':
    case 'rows_unordered':
      return 'sort_undone'
    case 'filter_missing':
      return 'filter_forgotten'
    case 'filter_wrong':
    case 'chart_missing':
    case 'chart_wrong_type':
    case 'chart_with_total':
    case 'chart_untitled':
      return verdict.code
    case 'chart_incomplete':
      return 'chart_range_short'
    case 'cell_wrong':
      return shortRange(workbookOf(), verdict.findings) ?? figureFault(verdict.findings) ?? 'value_altered'
    case 'range_too_short':
      return 'range_too_short'
    case 'rows_missing':
      return 'row_forgotten'
    case 'rows_extra':
      return 'row_extra'
    case 'formulas_differ':
    case 'formulas_not_linked':
      return formulaFault(workbookOf())
    case 'values_wrong':
    case 'total_wrong':
      return formulaFault(workbookOf()) ?? figureFault(verdict.findings) ?? 'value_altered'
    default:
      return undefined
  }

  function workbookOf(): Workbook | undefined {
    const deliverable = student.deliverables.get(String(argumentOf(criterion.check, 'deliverable')))
    return deliverable?.kind === 'spreadsheet' ? deliverable.workbook : undefined
  }
}

const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)(\d+)/g
/** A line of another sheet is not on another line of this one: its place tells nothing. */
const ELSEWHERE = /(?:'[^']+'|[\p{L}\p{N}_]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/gu

/** A column whose formulas all read the first line, or read a cell that should have stayed where it was. */
function formulaFault(workbook: Workbook | undefined): MutantCode | undefined {
  for (const { cells } of workbook?.sheets ?? []) {
    for (const [column, addresses] of formulaColumns(cells)) {
      // A total under the column is another formula.
      const formulas = addresses
        .map((address) => ({ row: requirePlace(address).row, text: cells[address]?.formula ?? '' }))
        .filter(({ text }, index) => index === 0 || !text.includes(':'))
      const [first, second] = formulas
      if (!first || !second) continue
      const relative = [...first.text.matchAll(REFERENCE)].filter(([, , , fixed]) => fixed !== '$')
      if (relative.length > 0 && formulas.every(({ text }) => text === first.text)) return 'reference_frozen'
      const here = first.text.replaceAll(ELSEWHERE, '')
      const astray = [...here.matchAll(REFERENCE)].some(
        ([, , of, fixed, row]) =>
          fixed !== '$' && of !== column && !first.text.includes(':') && Number(row) !== first.row,
      )
      if (astray && second.text === slid(first.text, second.row - first.row)) return 'reference_not_absolute'
    }
  }
  return undefined
}

/** The range of a wrong result stops above a line that is no total. */
function shortRange(workbook: Workbook | undefined, findings: readonly Finding[]): MutantCode | undefined {
  const isShort = findings.some(({ location }) => {
    if (location?.kind !== 'cell') return false
    const cells = workbook && sheetNamed(workbook, location.sheet)?.cells
    const [, column = '', end = ''] = /:([A-Z]+)(\d+)/.exec(cells?.[location.cell]?.formula ?? '') ?? []
    const below = cells?.[`${column}${Number(end) + 1}`]
    return column !== '' && !isBlank(below) && !below?.formula?.includes(':')
  })
  return isShort ? 'range_too_short' : undefined
}

const slid = (formula: string, by: number): string =>
  formula.replace(REFERENCE, (whole, side: string, column: string, fixed: string, row: string) =>
    fixed === '$' ? whole : `${side}${column}${Number(row) + by}`,
  )

/** What one figure is to the one that was expected, when it is the same for all that are wrong. */
export function figureFault(findings: readonly Finding[]): MutantCode | undefined {
  const pairs = findings.flatMap(({ found, expected }) => {
    const isPair =
      (found?.kind === 'money' && expected?.kind === 'money') || (found?.kind === 'count' && expected?.kind === 'count')
    return isPair ? [{ found: found.value, expected: expected.value, isMoney: found.kind === 'money' }] : []
  })
  if (pairs.length === 0 || pairs.length < findings.filter(({ expected }) => expected).length) return undefined
  return RATIOS.find(([, isIt]) => pairs.every(isIt))?.[0]
}

type Pair = { found: number; expected: number; isMoney: boolean }

const RATIOS: readonly (readonly [MutantCode, (pair: Pair) => boolean])[] = [
  ['subtraction_reversed', ({ found, expected }) => expected !== 0 && found === -expected],
  ['amount_times_ten', ({ found, expected }) => expected !== 0 && found === expected * 10],
  ['net_for_gross', ({ found, expected, isMoney }) => isMoney && found === roundHalfAway(expected / 1.2)],
  ['gross_for_net', ({ found, expected, isMoney }) => isMoney && found === roundHalfAway(expected * 1.2)],
  ['rounding_wrong', ({ found, expected, isMoney }) => isMoney && found === Math.round(expected / 100) * 100],
]
