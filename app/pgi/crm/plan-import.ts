/** What an import would do, row by row: the same reading serves the preview and the decision. */
import { defined } from '#base/record.ts'
import { folded } from '#base/sorting.ts'
import { evolveParty } from './evolve-party.ts'
import type { ImportCommand, ImportDecision } from './import.ts'
import { nextCode } from './next-code.ts'
import type { PartyChanges, PartyFields } from './party.ts'
import { type ImportProblem, readImportRow } from './read-import-row.ts'
import type { CrmState } from './state.ts'

export type PlannedRow = {
  readonly line: number
  readonly problems: readonly ImportProblem[]
  readonly fields?: PartyFields
  /** The record that the row seems to be a second time; `line` when that record comes from an earlier row. */
  readonly duplicate?: { readonly party: string; readonly by: 'siren' | 'name'; readonly line?: number }
  readonly decision?: ImportDecision
  readonly outcome: 'created' | 'merged' | 'skipped' | 'undecided' | 'faulty'
  /** The record made or completed. */
  readonly party?: string
  readonly changes?: PartyChanges
}

const LEGAL_FORMS = new Set([
  'sarl',
  'sas',
  'sasu',
  'sa',
  'eurl',
  'ei',
  'snc',
  'ets',
  'etablissements',
  'societe',
  'ste',
])

/** What tells two namesakes apart: the name without its legal form, and the postcode. */
export function sameNameKey(name: string, postcode: string): string {
  const words = folded(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !LEGAL_FORMS.has(word))
  return `${words.join(' ')}/${postcode}`
}

export function planImport(
  state: CrmState,
  { rows, role, decisions }: Pick<ImportCommand, 'rows' | 'role' | 'decisions'>,
): PlannedRow[] {
  const decided = new Map(decisions.map(({ line, decision }) => [line, decision]))
  const byName = new Map<string, string>()
  for (const { code, archived, fields } of state.parties.values()) {
    if (!archived) byName.set(sameNameKey(fields.name, fields.billing.postcode), code)
  }
  const lineOf = new Map<string, number>()
  let sofar = state
  return rows.map((row): PlannedRow => {
    const { line } = row
    const { problems, fields } = readImportRow(row)
    const decision = decided.get(line)
    const common = defined({ line, problems, fields, decision })
    if (decision === 'skip') return { ...common, outcome: 'skipped' }
    if (!fields) return { ...common, outcome: 'faulty' }
    const bySiren = fields.siren === undefined ? undefined : sofar.bySiren.get(fields.siren)
    const key = sameNameKey(fields.name, fields.billing.postcode)
    const namesake = bySiren ?? byName.get(key)
    if (namesake !== undefined) {
      const by = bySiren === undefined ? ('name' as const) : ('siren' as const)
      const duplicate = defined({ party: namesake, by, line: lineOf.get(namesake) })
      if (decision === undefined) return { ...common, duplicate, outcome: 'undecided' }
      if (decision === 'merge') {
        const record = sofar.parties.get(namesake)
        const changes = record ? completing(record.fields, fields) : {}
        if (Object.keys(changes).length > 0) {
          sofar = evolveParty(sofar, { type: 'PartyUpdated', party: namesake, changes })
        }
        return { ...common, duplicate, outcome: 'merged', party: namesake, changes }
      }
      const kept = create()
      return { ...common, duplicate, outcome: 'created', party: kept }
    }
    return { ...common, outcome: 'created', party: create() }

    function create(): string {
      const party = nextCode(sofar, role)
      if (fields) sofar = evolveParty(sofar, { type: 'PartyCreated', party, role, fields })
      byName.set(key, party)
      lineOf.set(party, line)
      return party
    }
  })
}

/** What the row knows and the record does not. A refusal of solicitation, once said, stays. */
function completing(record: PartyFields, row: PartyFields): PartyChanges {
  return defined({
    siren: record.siren === undefined ? row.siren : undefined,
    salesperson: record.salesperson === undefined ? row.salesperson : undefined,
    contact: record.contact === undefined ? row.contact : undefined,
    optOut: row.optOut && !record.optOut ? true : undefined,
  })
}
