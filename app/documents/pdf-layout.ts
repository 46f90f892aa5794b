/**
 * From pieces of text placed on pages to lines and paragraphs. A PDF says where each word stands and nothing of what it
 * belongs to: what is written on one line, apart from its neighbours, is one text; lines that follow one another closely
 * from the same edge are one paragraph.
 */
import { type Block, paragraph, run } from './letter.ts'
import type { PdfPage, PdfPiece } from './pdf-pages.ts'

type Line = { text: string; x: number; y: number; right: number; size: number }

/** Beyond this many times the size of the letters, a blank parts two texts that stand side by side. */
const COLUMN_GAP = 2.5
/** Below it, two pieces are one word. */
const WORD_GAP = 0.15
/** Lines of one paragraph are at most this many times their size apart. */
const LINE_GAP = 1.45
/** Edges of lines of one paragraph, in points; a first line may be indented. */
const SAME_EDGE = 3
const INDENT = 60
/** What stands this near the top or the bottom of every page is repeated, not said again. */
const MARGIN = 0.09

export function pdfBlocks(pages: readonly PdfPage[]): Block[] {
  const seen = new Set<string>()
  const blocks: Block[] = []
  for (const page of pages) {
    for (const { text, isMarginal } of paragraphsOf(page)) {
      if (isMarginal && (seen.has(text) || isPageNumber(text))) continue
      if (isMarginal) seen.add(text)
      blocks.push(paragraph([run(text)]))
    }
  }
  return blocks
}

const isPageNumber = (text: string): boolean => /^(?:page\s*)?\d{1,3}(?:\s*(?:\/|sur)\s*\d{1,3})?$/i.test(text.trim())

function paragraphsOf({ height, pieces }: PdfPage): { text: string; isMarginal: boolean }[] {
  const groups: Line[][] = []
  for (const line of linesOf(pieces)) {
    const group = groups.find((lines) => follows(lines, line))
    if (group) group.push(line)
    else groups.push([line])
  }
  return groups.map((lines) => ({
    text: joined(lines),
    isMarginal: lines.every(({ y }) => y < height * MARGIN || y > height * (1 - MARGIN)),
  }))
}

/** Pieces from the top of the page to its bottom, gathered on their lines, cut where columns part. */
function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const rows: PdfPiece[][] = []
  const ordered = pieces
    .filter(({ text }) => text.trim() !== '')
    .sort((one, other) => other.y - one.y || one.x - other.x)
  for (const piece of ordered) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.y - piece.y) < Math.max(first.size, piece.size) * 0.5) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => cut(row.sort((one, other) => one.x - other.x)))
}

function cut(row: readonly PdfPiece[]): Line[] {
  const lines: Line[] = []
  for (const { text, x, y, width, size } of row) {
    const line = lines.at(-1)
    const gap = line ? x - line.right : 0
    if (line && gap < size * COLUMN_GAP) {
      const glue = gap > size * WORD_GAP && !/\s$/.test(line.text) && !/^\s/.test(text) ? ' ' : ''
      line.text += glue + text
      line.right = Math.max(line.right, x + width)
      line.size = Math.max(line.size, size)
    } else lines.push({ text, x, y, right: x + width, size })
  }
  return lines
}

function follows(lines: readonly Line[], line: Line): boolean {
  const last = lines.at(-1)
  if (!last || Math.abs(last.size - line.size) > 0.6 || isItem(line) || isPlaceAndDate(line)) return false
  const gap = last.y - line.y
  if (gap <= 0 || gap > line.size * LINE_GAP) return false
  // The second line may stand left of an indented first one.
  const edge = line.x - last.x
  const sameRight = Math.abs(line.right - last.right) <= SAME_EDGE
  return (
    Math.abs(edge) <= SAME_EDGE || sameRight || (lines.length === 1 && edge < 0 && edge > -INDENT) || hangs(lines, line)
  )
}

/** Lines after that of a bullet stand to the right of it. */
const hangs = (lines: readonly Line[], line: Line): boolean => {
  const [first] = lines
  return first !== undefined && isItem(first) && line.x > first.x && line.x - first.x < INDENT
}

/** « Brest, le 16 mars 2026 » begins something, however close it stands to the address above it. */
const isPlaceAndDate = ({ text }: Line): boolean =>
  /^\s*(?:\p{Lu}[\p{L} '’-]*,\s*)?le\s+\d{1,2}(?:er)?[\s/]/u.test(text)

const isItem = ({ text }: Line): boolean => /^\s*(?:[•●▪◦‣–—-]|\d{1,2}[.)])\s*\S/.test(text)

/** Lines that fill the width run on; short ones (an address, a signature) end where they are. */
function joined(lines: readonly Line[]): string {
  const right = Math.max(...lines.map((line) => line.right))
  const left = Math.min(...lines.map((line) => line.x))
  return lines
    .map((line, index) => {
      const text = line.text.replace(/[ \t]+/g, ' ').trim()
      if (index === lines.length - 1) return text
      const isFull = line.right > left + (right - left) * 0.72 && lines.length > 1 && right - left > 250
      return isFull ? (/\p{L}-$/u.test(text) ? text : `${text} `) : `${text}\n`
    })
    .join('')
}
