import { z } from 'zod'

export type Align = 'left' | 'center' | 'right' | 'justify'

/** A stretch of text in one style. A line break inside a paragraph is `\n`. */
export type Run = { text: string; bold?: true; italic?: true; underline?: true }
export type Paragraph = { type: 'paragraph'; align: Align; runs: Run[] }
export type Heading = { type: 'heading'; level: number; align: Align; runs: Run[] }
export type ListItem = { runs: Run[]; lists: List[] }
export type List = { type: 'list'; ordered: boolean; items: ListItem[] }
export type TableCellBlock = { header: boolean; paragraphs: Paragraph[] }
export type Table = { type: 'table'; rows: { cells: TableCellBlock[] }[] }
export type Block = Heading | Paragraph | List | Table

/**
 * A text as a word processor holds it, reduced to what a reader sees and a grader judges. `printed` is said of one read
 * from a PDF: how many pages it has is then known, and how it was laid out (styles, alignment) is not.
 */
export type Letter = { blocks: Block[]; printed?: { pages: number } }

/** No letter comes near; these stop accidents and attacks. */
export const LETTER_LIMITS = { paragraphs: 2_000, textLength: 200_000 } as const

const alignSchema = z.enum(['left', 'center', 'right', 'justify'])
const runSchema = z.strictObject({
  text: z.string().min(1).max(LETTER_LIMITS.textLength),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
})
const runs = z.array(runSchema).max(LETTER_LIMITS.paragraphs)
const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), align: alignSchema, runs })
const headingSchema = z.strictObject({
  type: z.literal('heading'),
  level: z.int().min(1).max(6),
  align: alignSchema,
  runs,
})
const listSchema: z.ZodType<List> = z.lazy(() =>
  z.strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(z.strictObject({ runs, lists: z.array(listSchema) })).min(1),
  }),
)
const tableSchema = z.strictObject({
  type: z.literal('table'),
  rows: z
    .array(
      z.strictObject({
        cells: z.array(z.strictObject({ header: z.boolean(), paragraphs: z.array(paragraphSchema).min(1) })).min(1),
      }),
    )
    .min(1),
})

export const letterSchema: z.ZodType<Letter> = z.strictObject({
  blocks: z.array(z.union([headingSchema, paragraphSchema, listSchema, tableSchema])).max(LETTER_LIMITS.paragraphs),
  printed: z.strictObject({ pages: z.int().min(1) }).optional(),
})

/** A paragraph that has text, wherever it stands, as one would count them on paper. */
export type LetterParagraph = {
  /** From 0, blank paragraphs not counted. */
  index: number
  text: string
  align: Align
  /** Whether all of it is bold. */
  bold: boolean
  within: 'heading' | 'body' | 'list' | 'table'
  /** In a table: the rank of its line among the lines of all tables. */
  row?: number
}

export function paragraphs(letter: Letter): LetterParagraph[] {
  const found: LetterParagraph[] = []
  let row = 0
  const add = (spans: readonly Run[], align: Align, within: LetterParagraph['within']) => {
    const text = textOf(spans)
    if (text.trim() === '') return
    const bold = spans.every((run) => run.bold || run.text.trim() === '')
    found.push({ index: found.length, text, align, bold, within, ...(within === 'table' ? { row } : {}) })
  }
  const addList = ({ items }: List): void => {
    for (const item of items) {
      add(item.runs, 'left', 'list')
      item.lists.forEach(addList)
    }
  }
  for (const block of letter.blocks) {
    if (block.type === 'heading') add(block.runs, block.align, 'heading')
    else if (block.type === 'paragraph') add(block.runs, block.align, 'body')
    else if (block.type === 'list') addList(block)
    else {
      for (const { cells } of block.rows) {
        for (const cell of cells) for (const paragraph of cell.paragraphs) add(paragraph.runs, paragraph.align, 'table')
        row += 1
      }
    }
  }
  return found
}

export const textOf = (spans: readonly Run[]): string => spans.map(({ text }) => text).join('')

/** The whole text, a paragraph a line. */
export const plainText = (letter: Letter): string =>
  paragraphs(letter)
    .map(({ text }) => text)
    .join('\n')

export type RunStyle = { bold?: boolean; italic?: boolean; underline?: boolean }

/** A run of this style, without the marks it does not have. */
export function run(text: string, { bold, italic, underline }: RunStyle = {}): Run {
  return {
    text,
    ...(bold ? { bold: true as const } : {}),
    ...(italic ? { italic: true as const } : {}),
    ...(underline ? { underline: true as const } : {}),
  }
}

/** Neighbours of one style joined and empty ones dropped: two texts that look the same are then equal. */
export function joinedRuns(spans: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const span of spans) {
    if (span.text === '') continue
    const last = joined.at(-1)
    const same = last && last.bold === span.bold && last.italic === span.italic && last.underline === span.underline
    if (same) last.text += span.text
    else joined.push({ ...span })
  }
  return joined
}

export const paragraph = (spans: readonly Run[], align: Align = 'left'): Paragraph => ({
  type: 'paragraph',
  align,
  runs: joinedRuns(spans),
})

/** Paragraphs that belong to a list one after the other, each with its depth, made into nested lists. */
export type ListLine = { level: number; ordered: boolean; runs: Run[] }

export function nestedLists(lines: readonly ListLine[]): List[] {
  const lists: List[] = []
  // The open list of each depth; a line deeper than any item hangs under the last item above it.
  const open: List[] = []
  for (const { level, ordered, runs: spans } of lines) {
    const depth = Math.min(level, open.length)
    open.length = Math.min(open.length, depth + 1)
    let list = open[depth]
    if (!list || list.ordered !== ordered) {
      list = { type: 'list', ordered, items: [] }
      const parent = depth === 0 ? undefined : open[depth - 1]?.items.at(-1)
      if (parent) parent.lists.push(list)
      else lists.push(list)
      open[depth] = list
    }
    list.items.push({ runs: joinedRuns(spans), lists: [] })
  }
  return lists
}
