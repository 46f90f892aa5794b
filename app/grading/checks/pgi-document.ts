import { z } from 'zod'
import { type Company, documentKind, purchaseKind } from '#pgi'
import { rowMatches } from '../condition.ts'
import type { Evidence } from '../evidence.ts'
import { count, figureOf, list, rate, text, verdict } from '../figures.ts'
import { type MadeDocument, type MadeLine, madeDocuments } from '../made-documents.ts'
import { sameValue } from '../paths.ts'
import type { Figure, Finding, Location } from '../verdict.ts'
import { defineCheck } from './define.ts'

const ASPECTS = ['lines', 'discounts', 'terms', 'totals', 'source', 'state', 'date'] as const
type Aspect = (typeof ASPECTS)[number]

const args = z.strictObject({
  kind: z.union([documentKind, purchaseKind]),
  /** The code of the customer or of the supplier. Left out: whoever the model makes it for. */
  party: z.string().min(1).optional(),
  /** Which of the model's, when it makes several of that kind for that party: `isDeposit`, `isFirst`, `isLast`, `reference`, `state`. */
  where: z.record(z.string(), z.unknown()).default({}),
  /** What of it is compared; each is worth the same. Left out: everything. */
  aspects: z
    .array(z.enum(ASPECTS))
    .min(1)
    .default([...ASPECTS]),
})
type Args = z.output<typeof args>

/** One document too many costs as much as half of one that is missing. */
const COST_OF_AN_EXTRA = 0.5

/**
 * The document of this kind for this party is the model's: its lines, its discounts, its terms, its totals, what it was
 * made from. Never its number, which only says who came first.
 */
export const pgiDocument = defineCheck('pgi.document', args, (asked) => ({
  evaluate({ student, world, model }, reference) {
    const isCarried = reference !== model.company
    const ofThatKind = expectedIn(asked, reference, { world, model })
    const all = madeDocuments(student.company, world).filter(({ kind }) => kind === asked.kind)
    const parties = new Set(ofThatKind.map(({ party }) => party))
    const mine = all.filter(({ party }) => parties.has(party))
    // Paired with the others of that kind too: the first delivery note is not the second one made badly.
    const everyPair = paired(ofThatKind, mine)
    const pairs = everyPair.filter(({ wanted }) => rowMatches(wanted, asked.where))
    const expected = pairs.map(({ wanted }) => wanted)
    const missing = pairs.filter(({ found }) => !found)
    const paidFor = new Set(everyPair.flatMap(({ found }) => (found ? [found] : [])))
    const extra = mine.filter((one) => !paidFor.has(one) && rowMatches(one, asked.where))
    const elsewhere = all.filter(({ party }) => !parties.has(party))
    const findings = [
      ...pairs.flatMap(({ wanted, found }) => (found ? differences(wanted, found, asked.aspects) : [])),
      ...missing.map(({ wanted }) => finding(wanted.kind, undefined, null, text(wanted.party), null)),
      ...extra.map((one) => finding(one.kind, undefined, text(one.number ?? one.party), null, placeOf(one))),
    ]
    const wrong = [...new Set(pairs.flatMap(({ wanted, found }) => (found ? wrongAspects(wanted, found, asked) : [])))]
    const figures = {
      document: text(asked.kind),
      aspects: list(wrong),
      missing: count(missing.length),
      extra: count(extra.length),
      parties: list([...new Set(elsewhere.map(({ party }) => party))]),
    }
    const right = pairs.reduce((sum, { wanted, found }) => sum + (found ? shareRight(wanted, found, asked) : 0), 0)
    const ratio = expected.length === 0 ? 0 : (right - COST_OF_AN_EXTRA * extra.length) / expected.length
    if (expected.length > 0 && ratio === 1) {
      return verdict({ ratio, code: 'document_right', figures, locations: mine.map(placeOf) })
    }
    const code =
      missing.length > 0
        ? missing.length === expected.length && elsewhere.length > 0
          ? 'document_for_another'
          : 'document_missing'
        : wrong.length > 0
          ? 'document_different'
          : 'document_extra'
    // Over the student's own earlier work, what was there before this step began would earn something for nothing.
    return verdict({ ratio: isCarried ? 0 : ratio, code, figures, findings })
  },
  trivialAgainst({ student, model, world }, reference) {
    if (reference === student.company) return true
    const [here = [], there = []] = [reference, model.company].map((company) =>
      expectedIn(asked, company, { world, model }).filter((one) => rowMatches(one, asked.where)),
    )
    // Less than half of the lines is less than half of the work.
    const lines = (all: readonly MadeDocument[]) => all.reduce((sum, one) => sum + one.lines.length, 0)
    const isLess = (of: (one: MadeDocument) => number) => there.some(of) && !here.every(of)
    return (
      here.length < there.length ||
      lines(here) * 2 < lines(there) ||
      isLess(({ totals }) => totals.gross) ||
      (there.every(({ totals }) => totals.vat !== 0) && isLess(({ totals }) => totals.vat))
    )
  },
}))

/** All of that kind. When an earlier mistake changed the party, the document to make is for that one. */
function expectedIn(
  { kind, party }: Args,
  reference: Company,
  { world, model }: Pick<Evidence, 'world' | 'model'>,
): readonly MadeDocument[] {
  const all = madeDocuments(reference, world).filter((one) => one.kind === kind)
  if (party === undefined) return all
  const own = all.filter((one) => one.party === party)
  if (own.length > 0 || reference === model.company) return own
  const others = new Set(madeDocuments(model.company, world).map((one) => one.party))
  return all.filter((one) => !others.has(one.party))
}

type Pair = { wanted: MadeDocument; found: MadeDocument | undefined }

/** Each expected document with the one that looks most like it in all, the best fit first. */
function paired(expected: readonly MadeDocument[], mine: readonly MadeDocument[]): Pair[] {
  const left = new Set(mine)
  const found = new Map<MadeDocument, MadeDocument>()
  const fits = expected
    .flatMap((wanted) => mine.map((one) => ({ wanted, one, fit: shareRight(wanted, one, { aspects: ASPECTS }) })))
    .sort((a, b) => b.fit - a.fit)
  for (const { wanted, one } of fits) {
    if (found.has(wanted) || !left.has(one) || wanted.party !== one.party) continue
    found.set(wanted, one)
    left.delete(one)
  }
  return expected.map((wanted) => ({ wanted, found: found.get(wanted) }))
}

const wrongAspects = (wanted: MadeDocument, found: MadeDocument, { aspects }: Args): Aspect[] =>
  aspects.filter((aspect) => rightOf(aspect, wanted, found) < 1)

const shareRight = (wanted: MadeDocument, found: MadeDocument, { aspects }: { aspects: readonly Aspect[] }): number =>
  aspects.reduce((sum, aspect) => sum + rightOf(aspect, wanted, found), 0) / aspects.length

/** What an aspect compares: a value, but for the lines, of which some may be right. */
function rightOf(aspect: Aspect, wanted: MadeDocument, found: MadeDocument): number {
  if (aspect !== 'lines') return sameValue(partOf(aspect, wanted), partOf(aspect, found)) ? 1 : 0
  const left = found.lines.map(sold)
  const right = wanted.lines.filter((line) => {
    const place = left.findIndex((one) => sameValue(one, sold(line)))
    if (place >= 0) left.splice(place, 1)
    return place >= 0
  })
  return right.length / Math.max(wanted.lines.length, found.lines.length)
}

function partOf(aspect: Exclude<Aspect, 'lines'>, one: MadeDocument): unknown {
  switch (aspect) {
    case 'discounts':
      return { ...one.discounts, lines: one.lines.map(({ article, discount }) => `${article} ${discount}`).sort() }
    case 'source':
      return one.sources
    default:
      return one[aspect]
  }
}

const sold = ({ discount: _discount, ...line }: MadeLine) => line

/** What differs, line by line and field by field. */
function differences(wanted: MadeDocument, found: MadeDocument, aspects: readonly Aspect[]): Finding[] {
  const place = placeOf(found)
  const differing = (label: string, left: object, right: object) =>
    Object.entries(left).flatMap(([field, value]) => {
      const other: unknown = Reflect.get(right, field)
      if (sameValue(value, other) || field === 'rates') return []
      return [finding(label, field, figureIn(other, field), figureIn(value, field), place)]
    })
  return aspects.flatMap((aspect): Finding[] => {
    switch (aspect) {
      case 'lines':
        return lineDifferences(wanted, found, (label, left, right) => differing(label, sold(left), sold(right)))
      case 'discounts':
        return [
          ...differing(wanted.kind, wanted.discounts, found.discounts),
          ...wanted.lines.flatMap((line) => {
            const mine = found.lines.find(({ article }) => article === line.article)
            return mine ? differing(line.article, { discount: line.discount }, { discount: mine.discount }) : []
          }),
        ]
      case 'terms':
        return differing(wanted.kind, wanted.terms, found.terms)
      case 'totals':
        return differing(wanted.kind, wanted.totals, found.totals)
      case 'source':
        return differing(wanted.kind, { sources: wanted.sources }, { sources: found.sources })
      default:
        return differing(wanted.kind, { [aspect]: wanted[aspect] }, { [aspect]: found[aspect] })
    }
  })
}

function lineDifferences(
  wanted: MadeDocument,
  found: MadeDocument,
  differing: (label: string, left: MadeLine, right: MadeLine) => Finding[],
): Finding[] {
  const left = [...found.lines]
  const findings = wanted.lines.flatMap((line) => {
    const same = left.findIndex((one) => sameValue(sold(one), sold(line)))
    const place = same >= 0 ? same : left.findIndex(({ article }) => article === line.article)
    const [mine] = place >= 0 ? left.splice(place, 1) : []
    return mine
      ? differing(line.article, line, mine)
      : [finding(line.article, undefined, null, text(line.article), placeOf(found))]
  })
  return [...findings, ...left.map(({ article }) => finding(article, undefined, text(article), null, placeOf(found)))]
}

const RATES = new Set(['discount', 'vatRate', 'settlementDiscount'])

/** Quantities are kept in thousandths, rates in hundredths of a percent. */
function figureIn(value: unknown, field: string): Figure | null {
  if (typeof value !== 'number') return figureOf(value, field)
  if (RATES.has(field)) return rate(value)
  if (field === 'quantity') return count(value / 1_000)
  return figureOf(value, field === 'shipping' || field === 'vat' ? 'amount' : field)
}

const finding = (
  label: string,
  field: string | undefined,
  found: Figure | null,
  expected: Figure | null,
  location: Location | null,
): Finding => ({
  label,
  ...(field === undefined ? {} : { field }),
  found,
  expected,
  location,
  ...(found ? { tellable: true as const } : {}),
})

const placeOf = ({ id, party }: MadeDocument): Location => ({ kind: 'pgi', source: id, party })
