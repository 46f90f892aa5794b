import { z } from 'zod'
import { isRecord } from '#base/record.ts'
import type { Company } from '#pgi'
import { answerTo, rowsOf } from '../binding.ts'
import type { Evidence } from '../evidence.ts'
import { count, figureOf, list, text, verdict } from '../figures.ts'
import { meaningsOf } from '../meanings.ts'
import { canonicalText, sameValue, valueAt } from '../paths.ts'
import type { Finding, Location } from '../verdict.ts'
import { defineCheck } from './define.ts'

const args = z.strictObject({
  view: z.string().min(1),
  args: z.record(z.string(), z.unknown()).default({}),
  /** Which list of the answer holds the rows, when it is not `rows`. */
  rows: z.string().min(1).optional(),
  /** What of each row is compared, by path. Left out: all that is not an identifier. */
  fields: z.array(z.string().min(1)).min(1).optional(),
  /** What tells the rows apart. Left out: rows are compared whole. */
  key: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
})
type Args = z.output<typeof args>

/** A row reduced to its business meaning. */
type Row = { key: string; fields: Readonly<Record<string, unknown>>; location: Location | null }

/** They depend on who came first, or only repeat what the other fields say. */
const IDENTIFIERS = new Set(['sources', 'id', 'item', 'document', 'entry', 'letter', 'number', 'seq'])

/**
 * The student's answer is the model's. Only what the model answer changed is worth points: what was right before anybody
 * acted earns nothing, but costs when the student broke it.
 */
export const pgiSame = defineCheck('pgi.same', args, (asked) => ({
  evaluate(evidence, reference) {
    const { world, student } = evidence
    const before = rowsIn(asked, world, evidence)
    const expected = rowsIn(asked, reference, evidence)
    const mine = rowsIn(asked, student.company, evidence)
    const keys = [...new Set([...expected.keys(), ...before.keys(), ...mine.keys()])]
    const intended = keys.filter((key) => !sameRow(expected.get(key), before.get(key)))
    const isRight = (key: string) => sameRow(mine.get(key), expected.get(key))
    const right = intended.filter(isRight)
    const damaged = keys.filter((key) => !intended.includes(key) && !isRight(key))
    const wrong = [...intended.filter((key) => !isRight(key)), ...damaged]

    const figures = {
      view: text(asked.view),
      right: count(right.length),
      expected: count(intended.length),
      damaged: list(damaged),
    }
    const findings = wrong.flatMap((key) => differences(key, mine.get(key), expected.get(key)))
    if (wrong.length === 0) {
      const locations = [...mine.values()].flatMap(({ location }) => (location ? [location] : []))
      return verdict({ ratio: 1, code: 'record_right', figures, locations })
    }
    // Over the student's own earlier work, a row that was right before this step began would earn something for nothing.
    const isCarried = reference !== evidence.model.company
    const untouched = keys.every((key) => sameRow(mine.get(key), before.get(key)))
    const ratio = isCarried || intended.length === 0 ? 0 : (right.length - damaged.length) / intended.length
    const code = untouched
      ? 'record_untouched'
      : damaged.length > 0 && right.length === intended.length
        ? 'record_damaged'
        : right.length > 0
          ? 'record_partly_right'
          : 'record_wrong'
    return verdict({ ratio, code, figures, findings })
  },
  trivialAgainst(evidence, reference) {
    // Compared with themselves, everyone is right.
    if (reference === evidence.student.company) return true
    const before = rowsIn(asked, evidence.world, evidence)
    const changes = (company: Company) => {
      const after = rowsIn(asked, company, evidence)
      return [...new Set([...before.keys(), ...after.keys()])].filter(
        (key) => !sameRow(before.get(key), after.get(key)),
      ).length
    }
    // Fewer rows to put right is less work.
    return changes(reference) < changes(evidence.model.company)
  },
}))

function rowsIn(asked: Args, company: Company, { world, today }: Evidence): Map<string, Row> {
  const meanings = meaningsOf(company, world)
  const keys = asked.key === undefined ? [] : [asked.key].flat()
  const rows = new Map<string, Row>()
  for (const raw of rowsOf(answerTo(company, asked, today))) {
    const meant = meanings.in(raw)
    const fields = fieldsOf(meant, asked.fields)
    const parts = keys.length > 0 ? keys.map((path) => String(valueAt(meant, path) ?? '')) : [canonicalText(fields)]
    const base = parts.join(' ')
    // Two rows that say the same are two rows.
    let key = base
    for (let rank = 2; rows.has(key); rank += 1) key = `${base} (${rank})`
    rows.set(key, { key, fields, location: locationOf(raw) })
  }
  return rows
}

function fieldsOf(row: unknown, fields: readonly string[] | undefined): Record<string, unknown> {
  if (fields) return Object.fromEntries(fields.map((path) => [path, valueAt(row, path) ?? null]))
  if (!isRecord(row)) return { value: row }
  return Object.fromEntries(Object.entries(row).filter(([name]) => !IDENTIFIERS.has(name)))
}

function locationOf(row: unknown): Location | null {
  const sources = valueAt(row, 'sources')
  const source: unknown = Array.isArray(sources) ? sources[0] : undefined
  if (typeof source !== 'string') return null
  const party = valueAt(row, 'customer.code')
  return { kind: 'pgi', source, ...(typeof party === 'string' ? { party } : {}) }
}

const sameRow = (one: Row | undefined, other: Row | undefined): boolean =>
  one === undefined || other === undefined ? one === other : sameValue(one.fields, other.fields)

/** What differs on one row, field by field; a row that is there too much, or not at all, is one finding. */
function differences(key: string, mine: Row | undefined, expected: Row | undefined): Finding[] {
  if (!mine) return [{ label: key, found: null, expected: text(key), location: null }]
  if (!expected) return [{ label: key, found: text(key), expected: null, location: mine.location }]
  return Object.entries(expected.fields)
    .filter(([path, value]) => !sameValue(mine.fields[path], value))
    .map(([path, value]) => ({
      label: key,
      field: path,
      found: figureOf(mine.fields[path], path),
      expected: figureOf(value, path),
      location: mine.location,
    }))
}
