import { type Block, paragraphs } from './letter.ts'

/** A slide as its public sees it, and what the speaker notes under it. */
export type Slide = {
  /** Null when nothing on the slide stands as a title. */
  title: string | null
  blocks: Block[]
  notes: string[]
}

/** A presentation, in the order in which it is shown. Hidden slides are left out: nobody sees them. */
export type SlideDeck = { slides: Slide[] }

/** No presentation of a student comes near; these stop accidents and attacks. */
export const DECK_LIMITS = { slides: 200, textLength: 200_000 } as const

/** A paragraph of a presentation: where it stands, and which slide it is on (from 0). */
export type SlideParagraph = { index: number; slide: number; text: string; within: 'title' | 'body' | 'notes' }

export function deckParagraphs({ slides }: SlideDeck): SlideParagraph[] {
  const found: SlideParagraph[] = []
  const add = (slide: number, text: string, within: SlideParagraph['within']) => {
    if (text.trim() !== '') found.push({ index: found.length, slide, text, within })
  }
  for (const [slide, { title, blocks, notes }] of slides.entries()) {
    add(slide, title ?? '', 'title')
    for (const { text } of paragraphs({ blocks })) add(slide, text, 'body')
    for (const note of notes) add(slide, note, 'notes')
  }
  return found
}
