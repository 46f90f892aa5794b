import { no, ok, type Result } from '#base/result.ts'
import type { CrmEvent } from './events.ts'
import type { ImportCommand } from './import.ts'
import { type PlannedRow, planImport } from './plan-import.ts'
import type { CrmRefusal } from './refusal.ts'
import type { CrmState } from './state.ts'

export function decideImport(state: CrmState, command: ImportCommand): Result<CrmEvent[], CrmRefusal> {
  const lines = command.rows.map(({ line }) => line)
  const twice = lines.find((line, at) => lines.indexOf(line) !== at)
  if (twice !== undefined) return no({ code: 'import_line_twice', importLine: twice })
  const unknown = command.decisions.find(({ line }) => !lines.includes(line))
  if (unknown) return no({ code: 'import_line_unknown', importLine: unknown.line })

  const plan = planImport(state, command)
  const problems = plan.flatMap((row) => (row.outcome === 'faulty' ? row.problems : []))
  if (problems.length > 0) return no({ code: 'import_rows_faulty', problems })
  const undecided = plan.filter(({ outcome }) => outcome === 'undecided')
  if (undecided.length > 0) return no({ code: 'import_duplicates_undecided', lines: undecided.map(({ line }) => line) })
  // The SIREN names one legal person: two records cannot share it (C. com. R123-221).
  const kept = plan.find(({ outcome, duplicate }) => outcome === 'created' && duplicate?.by === 'siren')
  if (kept?.duplicate) {
    const { party } = kept.duplicate
    const siren = kept.fields?.siren ?? ''
    return no({ code: 'import_duplicate_cannot_be_kept', importLine: kept.line, siren, party })
  }
  return ok([...plan.flatMap((row) => eventsOf(row, command.role)), imported(state, command, plan)])
}

function eventsOf({ outcome, party, fields, changes }: PlannedRow, role: ImportCommand['role']): CrmEvent[] {
  if (party === undefined) return []
  if (outcome === 'created' && fields) return [{ type: 'PartyCreated', party, role, fields }]
  if (outcome === 'merged' && changes && Object.keys(changes).length > 0) {
    return [{ type: 'PartyUpdated', party, changes }]
  }
  return []
}

const imported = (state: CrmState, { source, role }: ImportCommand, plan: readonly PlannedRow[]): CrmEvent => ({
  type: 'PartiesImported',
  import: `import-${state.imports.length + 1}`,
  source,
  role,
  lines: plan.flatMap(({ line, outcome, party }) =>
    outcome === 'created' || outcome === 'merged' || outcome === 'skipped'
      ? [{ line, outcome, ...(party === undefined ? {} : { party }) }]
      : [],
  ),
})
