/** Facts that a text must quote, and whether it does. */
import { z } from 'zod'
import { type Day, daysBetween, isDay } from '#base/dates.ts'
import { roundHalfAway } from '#base/money.ts'
import { findIdea } from '#documents/idea.ts'
import {
  bareReference,
  findAmounts,
  findDayOfMonth,
  findDays,
  findName,
  findReference,
  findReferences,
  type Located,
  type TextParagraph,
} from '#documents/letter-facts.ts'
import { numbersInWords } from '#documents/number-words.ts'
import { type FoundRate, findRates, isSameRate } from '#documents/rates.ts'
import type { Company } from '#pgi'
import { binding, bindingValues } from './binding.ts'
import { count, day, list, money, rate, share, text, verdict } from './figures.ts'
import { ownFigure } from './own-figure.ts'
import type { JudgedText } from './text.ts'
import type { Figure, Finding, Verdict } from './verdict.ts'

export const fact = z
  .strictObject({
    label: z.string().min(1),
    kind: z.enum(['money', 'rate', 'day', 'reference', 'text', 'count']),
    /** The fact, asked: when the answer has several rows, each is a fact. */
    from: binding.optional(),
    /** Or the fact itself, drawn with the parameters. */
    value: z.union([z.string(), z.number()]).optional(),
    /** Words one of which stands in the same sentence, when the figure alone would not tell what it is. */
    near: z.array(z.string().min(1)).min(1).optional(),
    /** How far an amount or a rate may be and still be quoted, in cents or basis points: a report may round to the euro. */
    tolerance: z.number().min(0).default(0),
    /** Where the student worked it out: what they found there is what is asked, once that mistake was paid. */
    own: ownFigure.optional(),
  })
  .refine(({ from, value }) => (from === undefined) !== (value === undefined), { error: 'from_or_value' })
/** `rounded`: said to the euro, to the tenth or the whole of a percent, it is said. */
export type Fact = z.output<typeof fact> & { rounded?: true }

const valuesOf = ({ from, value }: Fact, company: Company, today: Day): readonly unknown[] =>
  from ? bindingValues(company, from, today) : [value]

export function judgeFacts(judged: JudgedText, facts: readonly Fact[], reference: Company, today: Day): Verdict {
  const wanted = facts.flatMap((one) => valuesOf(one, reference, today).map((value) => ({ fact: one, value })))
  const findings = wanted.map(({ fact: one, value }): Finding => {
    const found = whereIs(judged, one, value, today)
    const expected = factFigure(one, value)
    return {
      label: one.label,
      found: found ? expected : null,
      expected,
      location: found ? judged.place(found) : null,
      tellable: true,
    }
  })
  const missing = findings.filter(({ found }) => found === null)
  const kinds = new Set(wanted.filter((_, index) => findings[index]?.found === null).map(({ fact: one }) => one.kind))
  const quoted = missing.length === 0 ? [] : quotedInstead(judged, kinds, wanted, today)
  return verdict({
    // Nothing to quote means that the reference has nothing to say: then nothing was proved.
    ratio: wanted.length === 0 ? 0 : share(wanted.length - missing.length, wanted.length),
    code:
      missing.length === 0 && wanted.length > 0 ? 'facts_right' : quoted.length > 0 ? 'facts_wrong' : 'facts_missing',
    figures: {
      missing: list([...new Set(missing.map(({ label }) => label))]),
      right: count(wanted.length - missing.length),
      expected: count(wanted.length),
    },
    findings: [...findings, ...quoted],
    locations: [...findings, ...quoted].flatMap(({ location }) => (location ? [location] : [])),
  })
}

/** A fact that is gone, or worth nothing, is easy to quote: then the reference proves nothing. */
export const hasVanished = (facts: readonly Fact[], model: Company, reference: Company, today: Day): boolean =>
  facts.some((one) => {
    const values = valuesOf(one, reference, today)
    return valuesOf(one, model, today).length > 0 && (values.length === 0 || values.includes(0) || values.includes(''))
  })

function whereIs(judged: JudgedText, asked: Fact, value: unknown, today: Day): Located | undefined {
  const { kind, near } = asked
  const isNear = (one: TextParagraph) =>
    findIdea([one], { alternatives: near?.map((word) => [word]) ?? [] }) !== undefined
  // In a table, the word that tells what a figure is stands in another cell of the line.
  const paragraphs = near ? [...judged.paragraphs, ...judged.rows].filter(isNear) : judged.paragraphs
  if (typeof value === 'number') {
    if (kind === 'money') return findAmounts(paragraphs).find(({ cents }) => isAmount(cents, value, asked))
    if (kind === 'rate') return findRates(paragraphs).find((found) => isRate(found, value, asked))
    return kind === 'count' ? findCount(paragraphs, value) : undefined
  }
  if (typeof value !== 'string') return undefined
  if (kind === 'day') {
    return (
      findDays(paragraphs).find(({ day: found }) => found === value) ??
      (isDay(value) && isOfTheseMonths(value, today) ? findDayOfMonth(paragraphs, value) : undefined)
    )
  }
  return kind === 'reference' ? findReference(paragraphs, value) : findName(paragraphs, value)
}

const isWithin = (found: number, value: number, { tolerance }: Fact): boolean =>
  Math.abs(Math.abs(found) - Math.abs(value)) <= tolerance

/** A credit is quoted without its sign. */
const isAmount = (cents: number, value: number, asked: Fact): boolean =>
  isWithin(cents, value, asked) || (asked.rounded === true && Math.abs(cents) === inWhole(value))

const isRate = (found: FoundRate, value: number, asked: Fact): boolean =>
  isWithin(found.rate, value, asked) ||
  isSameRate(found, Math.abs(value)) ||
  (asked.rounded === true && found.rate === inWhole(value))

/** To the euro, or to the percent. */
const inWhole = (value: number): number => roundHalfAway(Math.abs(value) / 100) * 100

/** In the half year behind and the three quarters of a year ahead, a day needs no year: a plan says « le 30 septembre ». */
const isOfTheseMonths = (value: Day, today: Day): boolean => {
  const ahead = daysBetween(today, value)
  return ahead >= -HALF_A_YEAR && ahead <= THREE_QUARTERS_OF_A_YEAR
}
const HALF_A_YEAR = 183
const THREE_QUARTERS_OF_A_YEAR = 275

/** A whole number in figures (« 1 026 » too) or in letters; not a piece of an amount, of a date or of a reference. */
function findCount(paragraphs: readonly TextParagraph[], value: number): Located | undefined {
  const figured = String(value).replace(/\B(?=(\d{3})+$)/g, String.raw`[ \u00a0\u2009\u202f.]?`)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}.,/-])${figured}(?![\\p{L}\\p{N}/-]|[.,]\\p{N})`, 'iu')
  for (const { index, text: paragraph } of paragraphs) {
    const figures = pattern.exec(paragraph)
    if (figures) {
      const end = figures.index + figures[0].length
      return { paragraph: index, start: figures.index, end, text: figures[0] }
    }
    const words = numbersInWords(paragraph).find((one) => one.value === value)
    if (words) return { paragraph: index, start: words.start, end: words.end, text: words.text }
  }
  return undefined
}

/** What the text quotes of the same kind and was not expected: most often the wrong amount or the wrong date. */
function quotedInstead(
  { paragraphs, place }: JudgedText,
  kinds: ReadonlySet<Fact['kind']>,
  wanted: readonly { fact: Fact; value: unknown }[],
  today: Day,
): Finding[] {
  const values = new Set(wanted.map(({ value }) => value))
  const findings: Finding[] = []
  const isWanted = (kind: Fact['kind'], says: (asked: Fact, value: number) => boolean) =>
    wanted.some(({ fact: one, value }) => one.kind === kind && typeof value === 'number' && says(one, value))
  const add = (found: Located, figure: Figure) =>
    findings.push({ label: found.text, found: figure, expected: null, location: place(found), tellable: true })
  if (kinds.has('money')) {
    for (const one of findAmounts(paragraphs)) {
      if (!isWanted('money', (asked, value) => isAmount(one.cents, value, asked))) add(one, money(one.cents))
    }
  }
  if (kinds.has('rate')) {
    for (const one of findRates(paragraphs)) {
      if (!isWanted('rate', (asked, value) => isRate(one, value, asked))) add(one, rate(one.rate))
    }
  }
  if (kinds.has('day')) {
    // The date of the text itself stands in the place of no other.
    for (const one of findDays(paragraphs)) if (!values.has(one.day) && one.day !== today) add(one, day(one.day))
  }
  if (kinds.has('reference')) {
    const known = new Set(wanted.map(({ value }) => (typeof value === 'string' ? bareReference(value) : '')))
    for (const one of findReferences(paragraphs)) if (!known.has(one.reference)) add(one, text(one.text))
  }
  return findings
}

function factFigure({ kind }: Fact, value: unknown): Figure | null {
  if (typeof value === 'number') {
    return kind === 'money' ? money(Math.abs(value)) : kind === 'rate' ? rate(Math.abs(value)) : count(value)
  }
  if (typeof value !== 'string') return null
  return kind === 'day' ? day(value) : text(value)
}
