import { z } from 'zod'
import { type ImportDecision, importDecision, importRow } from '../../crm/import.ts'
import { planImport } from '../../crm/plan-import.ts'
import type { ImportProblem } from '../../crm/read-import-row.ts'
import { type Named, namedParty, partySource } from './named.ts'
import { column, columns, view } from './view.ts'

export type ImportPreviewRow = {
  readonly line: number
  readonly name: string
  readonly postcode: string
  readonly city: string
  readonly siren: string
  readonly optOut: boolean
  readonly problems: readonly ImportProblem[]
  /** The record that the row seems to be a second time; `earlierLine` when that record would come from this very file. */
  readonly duplicate: {
    readonly party: Named
    readonly by: 'siren' | 'name'
    readonly earlierLine: number | null
  } | null
  readonly decision: ImportDecision | null
  readonly outcome: 'created' | 'merged' | 'skipped' | 'undecided' | 'faulty'
  readonly sources: readonly string[]
}

/** What an import would do, before it is done. */
export const importPreview = view({
  args: z.object({
    rows: z.array(importRow).max(2_000),
    role: z.enum(['prospect', 'customer']).default('prospect'),
    decisions: z.array(importDecision).max(2_000).default([]),
  }),
  run(company, args) {
    const plan = planImport(company.crm, args)
    const rows = plan.map((planned, index): ImportPreviewRow => {
      const row = args.rows[index]
      const { duplicate } = planned
      return {
        line: planned.line,
        name: row?.name ?? '',
        postcode: row?.postcode ?? '',
        city: row?.city ?? '',
        siren: row?.siren ?? '',
        optOut: planned.fields?.optOut ?? false,
        problems: planned.problems,
        duplicate: duplicate
          ? { party: namedParty(company, duplicate.party), by: duplicate.by, earlierLine: duplicate.line ?? null }
          : null,
        decision: planned.decision ?? null,
        outcome: planned.outcome,
        sources: duplicate && duplicate.line === undefined ? [partySource(duplicate.party)] : [],
      }
    })
    const countOf = (outcome: ImportPreviewRow['outcome']) => rows.filter((row) => row.outcome === outcome).length
    return {
      rows,
      count: rows.length,
      created: countOf('created'),
      merged: countOf('merged'),
      skipped: countOf('skipped'),
      undecided: countOf('undecided'),
      faulty: countOf('faulty'),
    }
  },
  table: {
    columns: [column('line', 'count'), ...columns('text', 'name', 'postcode', 'city', 'siren', 'outcome')],
    rows: ({ rows }) => rows,
  },
})
