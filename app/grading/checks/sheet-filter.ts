import { z } from 'zod'
import { areaAt } from '#documents/address.ts'
import { isHidden } from '#documents/workbook.ts'
import { count, list, share, text, verdict } from '../figures.ts'
import { declared } from '../sheet-spec.ts'
import { cellPlace, type StudentTable, studentTable } from '../student-table.ts'
import { studentWorkbook } from '../student-workbook.ts'
import { expectedRows, keysOf, tableSpec } from '../table-spec.ts'
import type { Finding } from '../verdict.ts'
import { defineCheck } from './define.ts'
import { hasTooFewRows } from './sheet-table.ts'

const args = z
  .strictObject({ deliverable: z.string().min(1), ...declared, table: tableSpec })
  .refine(({ table }) => table.filter !== undefined, { path: ['table', 'filter'], error: 'filter_expected' })

/** Rows chosen one by one, by hiding the others: the list is right today, and will not follow its data. */
const BY_HAND = 0.5

/** A list is filtered: a criterion is set, and the lines in sight are the right ones. */
export const sheetFilter = defineCheck('sheet.filter', args, (spec) => ({
  async evaluate(evidence, reference) {
    const workbook = await studentWorkbook(evidence, spec.deliverable)
    if (!workbook.ok) return workbook.error
    const read = studentTable(workbook.value, spec.deliverable, spec.table)
    if (!read.ok) return read.error
    const table = read.value
    const [keyColumn = ''] = keysOf(spec.table)
    const wanted = expectedRows(spec.table, reference, evidence.today).filter(({ shown }) => shown)
    const inSight = table.rows.filter(({ row }) => !isHidden(table.sheet.hiddenRows, row.row))
    const isFiltered = hasFilter(table)
    if (!isFiltered && inSight.length === table.rows.length) {
      const place = { kind: 'deliverable', deliverable: spec.deliverable } as const
      return verdict({ ratio: 0, code: 'filter_missing', figures: { count: count(0) }, locations: [place] })
    }
    const kept = new Set(inSight.map(({ key }) => key))
    const missing = wanted.filter(({ key }) => !kept.has(key))
    const extra = inSight.filter(({ key }) => !wanted.some((one) => one.key === key))
    const right = wanted.length - missing.length
    const ratio = share(right, wanted.length, extra.length)
    const findings: Finding[] = [
      ...missing.map(({ name }) => ({ label: name, found: null, expected: text(name), location: null })),
      ...extra.map(({ name, row }) => ({
        label: name,
        found: text(name),
        expected: null,
        location: cellPlace(table, row, keyColumn),
        tellable: true as const,
      })),
    ]
    const figures = {
      missing: list(missing.map(({ name }) => name)),
      extra: list(extra.map(({ name }) => name)),
      right: count(right),
      expected: count(wanted.length),
      count: count(inSight.length),
    }
    if (findings.length > 0) {
      return verdict({ ratio: isFiltered ? ratio : ratio * BY_HAND, code: 'filter_wrong', figures, findings })
    }
    const locations = inSight.map(({ row }) => cellPlace(table, row, keyColumn))
    return isFiltered
      ? verdict({ ratio, code: 'filter_right', figures, locations })
      : verdict({ ratio: ratio * BY_HAND, code: 'filter_missing', figures, locations })
  },
  trivialAgainst: (evidence, reference) => hasTooFewRows(spec.table, evidence, reference),
}))

/** A filter over the table, on which something is asked: buttons alone keep every line. */
const hasFilter = ({ sheet, found }: StudentTable): boolean =>
  (sheet.filters ?? []).some(({ range, columns }) => {
    const area = areaAt(range)
    return columns.length > 0 && area !== undefined && area.from.row <= found.headerRow && area.to.row > found.headerRow
  })
