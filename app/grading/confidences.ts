/** What a text must not tell its reader: other people's names and figures. */
import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { findAmounts, findName } from '#documents/letter-facts.ts'
import type { Company } from '#pgi'
import { binding, bindingValues, resolved, valueOrBinding } from './binding.ts'
import { count, list, money, text, verdict } from './figures.ts'
import { type JudgedText, namesIn } from './text.ts'
import type { Finding, Verdict } from './verdict.ts'

export const confidences = z.strictObject({
  /** Names that must not be there: most often those of all customers… */
  names: binding.optional(),
  /** … and amounts that are theirs, in cents. */
  amounts: binding.optional(),
  /** … but these, which the reader knows. */
  except: z.array(valueOrBinding).default([]),
})
export type Confidences = z.output<typeof confidences>

export function judgeConfidences(
  { paragraphs, place, whole }: JudgedText,
  { names, amounts, except }: Confidences,
  reference: Company,
  today: Day,
): Verdict {
  const allowed = new Set(except.map((one) => resolved(one, reference, today)))
  const secret = (asked: z.output<typeof binding> | undefined): unknown[] =>
    asked ? bindingValues(reference, asked, today).filter((one) => !allowed.has(one)) : []
  // A short name may stand inside a longer one that the reader knows.
  const known = [...allowed].flatMap((one) => (typeof one === 'string' ? (findName(paragraphs, one) ?? []) : []))
  const findings: Finding[] = namesIn(paragraphs, secret(names)).flatMap(({ name, found }) => {
    const inside = known.some(
      ({ paragraph, start, end }) => paragraph === found.paragraph && start <= found.start && found.end <= end,
    )
    return inside
      ? []
      : [{ label: name, found: text(found.text), expected: null, location: place(found), tellable: true }]
  })
  const figures = new Set(secret(amounts))
  for (const one of findAmounts(paragraphs)) {
    if (figures.has(one.cents)) {
      findings.push({ label: one.text, found: money(one.cents), expected: null, location: place(one), tellable: true })
    }
  }
  if (findings.length === 0) return verdict({ ratio: 1, code: 'nothing_confidential', locations: [whole] })
  return verdict({
    ratio: 0,
    code: 'confidential_quoted',
    figures: { count: count(findings.length), quoted: list([...new Set(findings.map(({ label }) => label))]) },
    findings,
  })
}
