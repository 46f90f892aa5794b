import { z } from 'zod'
import { folded } from '#base/sorting.ts'
import { findIdea } from '#documents/idea.ts'
import { paragraphs } from '#documents/letter.ts'
import { deckParagraphs, type Slide, type SlideDeck } from '#documents/slides.ts'
import { findSlides } from '../deliverables.ts'
import { count, list, name, text, verdict } from '../figures.ts'
import type { Figure, Finding } from '../verdict.ts'
import { defineCheck } from './define.ts'
import { wordCount } from './text-length.ts'

const args = z.strictObject({
  deliverable: z.string().min(1),
  count: z.strictObject({ min: z.int().min(1).default(1), max: z.int().min(1).default(200) }).optional(),
  /** More than these on one slide and nobody reads it. */
  words: z.int().min(5).max(300).default(60),
  bullets: z.int().min(1).max(20).default(7),
  /** What is told, in the order in which it must be: each on a slide, none before the one above it. */
  order: z
    .array(z.strictObject({ label: z.string().min(1), any: z.array(z.array(z.string().min(1)).min(1)).min(1) }))
    .default([]),
  /** Whether a slide or a note must say where the figures come from. */
  source: z.boolean().default(false),
})
type Args = z.output<typeof args>

const SOURCE = /\bsources?\s*[:–—-]|\b(?:d'apres|selon)\s+(?:l[ae']|les|notre|nos)\b/

/** What was looked at, and what is wrong with it, slide by slide. */
type Wrong = { slide: number | null; found: Figure | null; expected: Figure; label?: string }
type Looked = { aspect: string; wrong: readonly Wrong[] }

/** The presentation can be followed: one title a slide, little on each, in order, and as many as asked. */
export const slidesStructure = defineCheck('slides.structure', args, (asked) => ({
  evaluate({ student }) {
    const found = findSlides(student, asked.deliverable)
    if (!found.ok) return found.error
    const deck = found.value
    const looked = [
      ...(asked.count ? [lookAtCount(deck, asked.count)] : []),
      lookAtTitles(deck),
      lookAtCrowding(deck, asked),
      ...(asked.order.length > 0 ? [lookAtOrder(deck, asked.order)] : []),
      ...(asked.source ? [lookAtSource(deck)] : []),
    ]
    const wrong = looked.filter((one) => one.wrong.length > 0)
    return verdict({
      ratio: looked.reduce((sum, one) => sum + shareOf(one, deck), 0) / looked.length,
      code: wrong.length === 0 ? 'slides_right' : 'slides_incomplete',
      figures: {
        missing: list(wrong.map(({ aspect }) => aspect)),
        slides: count(deck.slides.length),
        right: count(looked.length - wrong.length),
        expected: count(looked.length),
      },
      findings: wrong.flatMap(({ aspect, wrong: all }) =>
        all.map(
          ({ slide, found: there, expected, label }): Finding => ({
            label: label ?? `slides_${aspect}`,
            found: there,
            expected,
            location:
              slide === null
                ? { kind: 'deliverable', deliverable: asked.deliverable }
                : { kind: 'slide', deliverable: asked.deliverable, index: slide },
            right: false,
          }),
        ),
      ),
      ...(wrong.length === 0 ? { locations: [{ kind: 'deliverable', deliverable: asked.deliverable }] } : {}),
    })
  },
}))

/** A slide among ten that is crowded or has no title costs a tenth of that aspect; the others are there or are not. */
const shareOf = ({ aspect, wrong }: Looked, { slides }: SlideDeck): number => {
  if (wrong.length === 0) return 1
  if (aspect !== 'titles' && aspect !== 'crowding') return 0
  return 1 - new Set(wrong.map(({ slide }) => slide)).size / Math.max(1, slides.length)
}

function lookAtCount({ slides }: SlideDeck, { min, max }: { min: number; max: number }): Looked {
  const isWithin = slides.length >= min && slides.length <= max
  const expected = slides.length < min ? count(min) : count(max)
  return { aspect: 'count', wrong: isWithin ? [] : [{ slide: null, found: count(slides.length), expected }] }
}

function lookAtTitles({ slides }: SlideDeck): Looked {
  const titles = slides.map(({ title }) => folded(title ?? ''))
  const wrong = slides.flatMap(({ title }, slide): Wrong[] => {
    if (!title) return [{ slide, found: null, expected: name('one_title') }]
    return titles.indexOf(folded(title)) < slide ? [{ slide, found: text(title), expected: name('own_title') }] : []
  })
  return { aspect: 'titles', wrong }
}

function lookAtCrowding({ slides }: SlideDeck, { words, bullets }: Pick<Args, 'words' | 'bullets'>): Looked {
  const wrong = slides.flatMap((slide, index): Wrong[] => {
    const [written, listed] = [wordsOn(slide), bulletsOn(slide)]
    return [
      ...(written > words
        ? [{ slide: index, found: count(written), expected: count(words), label: 'slides_words' }]
        : []),
      ...(listed > bullets
        ? [{ slide: index, found: count(listed), expected: count(bullets), label: 'slides_bullets' }]
        : []),
    ]
  })
  return { aspect: 'crowding', wrong }
}

const wordsOn = ({ blocks }: Slide): number => wordCount(paragraphs({ blocks }).map(({ text: written }) => written))
const bulletsOn = ({ blocks }: Slide): number => paragraphs({ blocks }).filter(({ within }) => within === 'list').length

function lookAtOrder(deck: SlideDeck, order: Args['order']): Looked {
  const all = deckParagraphs(deck)
  let reached = 0
  const wrong = order.flatMap(({ label, any }): Wrong[] => {
    const onSlides = deck.slides.map((_, slide) => all.filter((one) => one.slide === slide))
    const slides = onSlides.flatMap((some, slide) => (findIdea(some, { alternatives: any }) ? [slide] : []))
    const next = slides.find((slide) => slide >= reached)
    if (next !== undefined) {
      reached = next
      return []
    }
    const [first] = slides
    return first === undefined
      ? [{ slide: null, found: null, expected: name('told'), label }]
      : [{ slide: first, found: name('told_too_early'), expected: name('told_in_order'), label }]
  })
  return { aspect: 'order', wrong }
}

function lookAtSource(deck: SlideDeck): Looked {
  const there = deckParagraphs(deck).some(({ text: written }) => SOURCE.test(folded(written)))
  return { aspect: 'source', wrong: there ? [] : [{ slide: null, found: null, expected: name('asked_source') }] }
}
