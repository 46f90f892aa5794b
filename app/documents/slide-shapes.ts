/** From the shapes of a slide, whatever wrote them, to a title and what stands under it. */
import { type Block, paragraphs } from './letter.ts'
import type { Slide } from './slides.ts'

/** A shape with text. `top` and `left` are in one unit for a whole slide. */
export type Shape = { isTitle: boolean; top: number; left: number; size: number; blocks: Block[] }

/** A title is a line, not a paragraph. */
const LONGEST_TITLE = 120

/**
 * Some programs mark no shape as the title: the highest one that holds a single short line is what everybody reads as
 * one, unless a larger line stands on the slide.
 */
export function slideOf(shapes: readonly Shape[], notes: readonly string[]): Slide {
  const told = shapes.filter(({ blocks }) => paragraphs({ blocks }).length > 0)
  const title = told.find(({ isTitle }) => isTitle) ?? lineAbove(told)
  return {
    title: title ? lineOf(title) : null,
    blocks: told.filter((shape) => shape !== title).flatMap(({ blocks }) => blocks),
    notes: [...notes],
  }
}

const lineOf = ({ blocks }: Shape): string =>
  paragraphs({ blocks })
    .map(({ text }) => text.replace(/[ \t\n]+/g, ' ').trim())
    .join(' ')

function lineAbove(shapes: readonly Shape[]): Shape | undefined {
  const lines = shapes.filter(({ blocks }) => {
    const [only, ...others] = paragraphs({ blocks })
    return others.length === 0 && only?.within === 'body' && only.text.trim().length <= LONGEST_TITLE
  })
  const largest = Math.max(0, ...lines.map(({ size }) => size))
  const [first] = lines
    .filter(({ size }) => size === largest)
    .sort((one, other) => one.top - other.top || one.left - other.left)
  return first
}
