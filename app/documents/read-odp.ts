import { no, ok, type Result } from '#base/result.ts'
import type { GuardedArchive } from './guard.ts'
import { type Block, paragraphs } from './letter.ts'
import { blocksOf, tableOf } from './odf-blocks.ts'
import { OdfStyles } from './odf-styles.ts'
import type { DocumentRefusal } from './refusal.ts'
import { type Shape, slideOf } from './slide-shapes.ts'
import { DECK_LIMITS, type Slide, type SlideDeck } from './slides.ts'
import { childNamed, childrenNamed, descendantsNamed, elementsOf, parseXml, type XmlElement } from './xml.ts'

const CONTENT = 'content.xml'

export function readOdp({ parts }: GuardedArchive): Result<SlideDeck, DocumentRefusal> {
  const content = parts.get(CONTENT)
  if (!content) return no({ code: 'corrupt', part: CONTENT })
  try {
    const document = parseXml(content)
    const common = parts.get('styles.xml')
    const styles = new OdfStyles(common ? [parseXml(common), document] : [document])
    const [presentation] = [...descendantsNamed(document, 'office:presentation')]
    if (!presentation) return no({ code: 'corrupt', part: CONTENT })
    const pages = childrenNamed(presentation, 'draw:page')
    if (pages.length > DECK_LIMITS.slides) {
      return no({ code: 'too_many_slides', count: pages.length, limit: DECK_LIMITS.slides })
    }
    const hidden = hiddenStyles(document)
    const slides = pages
      .filter(({ attributes }) => !hidden.has(attributes['draw:style-name'] ?? ''))
      .map((page): Slide => slideOf(shapesIn(page, styles), notesOf(page, styles)))
    return ok({ slides })
  } catch {
    return no({ code: 'corrupt', part: CONTENT })
  }
}

/** Page styles that hide their slide. */
function hiddenStyles(document: XmlElement): ReadonlySet<string> {
  const names = [...descendantsNamed(document, 'style:style')].flatMap((style) => {
    const properties = childNamed(style, 'style:drawing-page-properties')
    const name = style.attributes['style:name']
    return name && properties?.attributes['presentation:visibility'] === 'hidden' ? [name] : []
  })
  return new Set(names)
}

/** What repeats on every slide. */
const AROUND = new Set(['header', 'footer', 'date-time', 'page-number', 'page'])

function shapesIn(parent: XmlElement, styles: OdfStyles): Shape[] {
  return elementsOf(parent).flatMap((element): Shape[] => {
    if (element.name === 'presentation:notes') return []
    if (element.name === 'draw:g') return shapesIn(element, styles)
    if (!element.name.startsWith('draw:')) return []
    const role = element.attributes['presentation:class']
    if (role !== undefined && AROUND.has(role)) return []
    // An empty frame of the layout shows its own advice, that nobody wrote.
    if (element.attributes['presentation:placeholder'] === 'true') return []
    const blocks = blocksIn(element, styles)
    return blocks.length > 0 ? [{ ...placeOf(element), isTitle: role === 'title', size: 0, blocks }] : []
  })
}

/** A frame holds a text box or a table; a drawn shape holds its text itself. */
function blocksIn(element: XmlElement, styles: OdfStyles): Block[] {
  if (element.name !== 'draw:frame') return blocksOf(element, styles)
  const tables = childrenNamed(element, 'table:table')
  if (tables.length > 0) return tables.flatMap((table) => tableOf(table, styles))
  return childrenNamed(element, 'draw:text-box').flatMap((box) => blocksOf(box, styles))
}

function placeOf({ attributes }: XmlElement): Pick<Shape, 'top' | 'left'> {
  const length = (written: string | undefined): number => Number.parseFloat(written ?? '') || 0
  return { top: length(attributes['svg:y']), left: length(attributes['svg:x']) }
}

function notesOf(page: XmlElement, styles: OdfStyles): string[] {
  return childrenNamed(page, 'presentation:notes')
    .flatMap((notes) => childrenNamed(notes, 'draw:frame'))
    .filter(({ attributes }) => attributes['presentation:class'] === 'notes')
    .flatMap((frame) => paragraphs({ blocks: blocksIn(frame, styles) }))
    .map(({ text }) => text.trim())
}
