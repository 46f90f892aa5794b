/** The answer given to a payslip received, as its control page says it: what was found, how many were missed, what was said wrongly. */
import { isRecord } from '#base/record.ts'
import { listOf, plural } from './formats.ts'
import { PAYROLL_LINES } from './pgi/payroll.ts'

/** Undefined for a value that is no such answer. What was missed is counted, never named: it would be the answer. */
export function controlText(value: string): string | undefined {
  if (!value.startsWith('{"falseAlarms"')) return undefined
  const answer: unknown = JSON.parse(value)
  if (!isRecord(answer)) return undefined
  const [found, missed, wrong] = [linesOf(answer.found), linesOf(answer.missed), linesOf(answer.falseAlarms)]
  const named = (lines: readonly string[], one: string, many: string) =>
    lines.length === 0 ? [] : [`${plural(lines.length, one, many)} (${listOf(lines)})`]
  const said = [
    ...named(found, 'ligne fausse trouvée', 'lignes fausses trouvées'),
    ...(missed.length === 0 ? [] : [plural(missed.length, 'ligne fausse oubliée', 'lignes fausses oubliées')]),
    ...named(wrong, 'ligne juste signalée à tort', 'lignes justes signalées à tort'),
  ]
  return said.length === 0 ? 'aucune ligne fausse, et aucune signalée' : said.join(', ')
}

const linesOf = (codes: unknown): string[] =>
  Array.isArray(codes) ? codes.flatMap((code) => (typeof code === 'string' ? [PAYROLL_LINES[code] ?? code] : [])) : []
