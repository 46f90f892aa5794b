import { z } from 'zod'
import { type Letter, paragraphs } from '#documents/letter.ts'
import { findLetter } from '../deliverables.ts'
import { count, list, name, text, verdict } from '../figures.ts'
import { brokenNumber, type Outline, outlineOf, skippedLevel } from '../report-outline.ts'
import type { Finding, Location } from '../verdict.ts'
import { defineCheck } from './define.ts'

const reportAspects = [
  'title',
  'sections',
  'levels',
  'introduction',
  'conclusion',
  'numbered',
  'contents',
  'captions',
] as const
type ReportAspect = (typeof reportAspects)[number]

const args = z.strictObject({
  deliverable: z.string().min(1),
  /** Left out: a title, sections whose levels follow, an introduction and a conclusion. */
  aspects: z.array(z.enum(reportAspects)).min(1).default(['title', 'sections', 'levels', 'introduction', 'conclusion']),
  /** How many sections at least, the introduction and the conclusion among them when they have a heading. */
  sections: z.int().min(1).max(30).default(2),
})

/** Where an aspect was found (or where it breaks), and whether it holds. */
type Seen = { right: boolean; at: number | undefined; unseen?: true }

/** The report is built as one: a title, sections in order, something that opens and something that closes it. */
export const reportStructure = defineCheck('report.structure', args, ({ deliverable, aspects, sections }) => ({
  evaluate({ student }) {
    const found = findLetter(student, deliverable)
    if (!found.ok) return found.error
    const outline = outlineOf(found.value)
    const place = (index: number | undefined): Location | null =>
      index === undefined ? null : { kind: 'paragraph', deliverable, index }
    const seen = aspects.map((aspect) => ({ aspect, ...LOOKS[aspect](outline, sections) }))
    const wrong = seen.filter(({ right, unseen }) => !right && !unseen).map(({ aspect }) => aspect)
    const headings = outline.sections.map((section) => section.text)
    return verdict({
      ratio: 1 - wrong.length / aspects.length,
      code: wrong.length === 0 ? 'structure_right' : 'structure_incomplete',
      figures: {
        missing: list(wrong),
        right: count(aspects.length - wrong.length),
        expected: count(aspects.length),
        sections: count(headings.length),
      },
      findings: seen.map(
        ({ aspect, right, at, unseen }): Finding => ({
          label: `structure_${aspect}`,
          found: at === undefined ? null : text(extract(found.value, at)),
          expected: name(unseen ? 'numbers_unseen' : `asked_${aspect}`),
          location: place(at),
          right: right || unseen === true,
        }),
      ),
      locations: seen.flatMap(({ at }) => place(at) ?? []),
      // Numbers that a word processor draws by itself are not in the text of a heading.
      needsTeacher: seen.some(({ unseen }) => unseen),
    })
  },
}))

/** A heading whole, a sentence by its beginning. */
function extract(letter: Letter, index: number): string {
  const written = paragraphs(letter)[index]?.text.trim() ?? ''
  return written.length <= LONGEST_EXTRACT ? written : `${written.slice(0, LONGEST_EXTRACT).trimEnd()}…`
}
const LONGEST_EXTRACT = 80

const LOOKS: Readonly<Record<ReportAspect, (outline: Outline, sections: number) => Seen>> = {
  title: ({ title }) => ({ right: title !== undefined, at: title }),
  sections: ({ sections }, asked) => ({ right: sections.length >= asked, at: sections[0]?.index }),
  levels: (outline) => {
    const skipped = skippedLevel(outline)
    return { right: outline.sections.length > 0 && !skipped, at: skipped?.index ?? outline.sections[0]?.index }
  },
  introduction: ({ introduction }) => ({ right: introduction !== undefined, at: introduction }),
  conclusion: ({ conclusion }) => ({ right: conclusion !== undefined, at: conclusion }),
  numbered: (outline) => {
    const isNumbered = outline.sections.some(({ number }) => number !== null)
    if (!isNumbered && outline.isStyled) return { right: false, at: outline.sections[0]?.index, unseen: true }
    const broken = brokenNumber(outline)
    return { right: isNumbered && !broken, at: broken?.index ?? outline.sections[0]?.index }
  },
  contents: ({ contents }) => ({ right: contents !== undefined, at: contents }),
  captions: ({ uncaptioned }) => ({ right: uncaptioned.length === 0, at: uncaptioned[0] }),
}
