import { no, ok, type Result } from '#base/result.ts'
import { type DrawnLine, drawnLines, drawnTable, linesToBlocks } from './drawing-text.ts'
import type { GuardedArchive } from './guard.ts'
import { mainPartOf, type Parts, relationshipsOf } from './ooxml-parts.ts'
import type { DocumentRefusal } from './refusal.ts'
import { type Shape, slideOf } from './slide-shapes.ts'
import { DECK_LIMITS, type Slide, type SlideDeck } from './slides.ts'
import { childNamed, childrenNamed, descendantsNamed, elementsOf, parseXml, type XmlElement } from './xml.ts'

export function readPptx({ parts }: GuardedArchive): Result<SlideDeck, DocumentRefusal> {
  let part = 'ppt/presentation.xml'
  try {
    part = mainPartOf(parts) ?? part
    const main = parts.get(part)
    if (!main) return no({ code: 'corrupt', part })
    const targets = relationshipsOf(parts, part)
    const listed = [...descendantsNamed(parseXml(main), 'p:sldId')].flatMap(
      ({ attributes }) => targets.get(attributes['r:id'] ?? '')?.target ?? [],
    )
    if (listed.length > DECK_LIMITS.slides) {
      return no({ code: 'too_many_slides', count: listed.length, limit: DECK_LIMITS.slides })
    }
    const slides: Slide[] = []
    for (const target of listed) {
      part = target
      const content = parts.get(target)
      if (!content) return no({ code: 'corrupt', part })
      const slide = parseXml(content)
      if (slide.attributes.show === '0' || slide.attributes.show === 'false') continue
      slides.push(slideOf(shapesOf(slide), notesOf(parts, target)))
    }
    return ok({ slides })
  } catch {
    return no({ code: 'corrupt', part })
  }
}

/** What repeats on every slide, or is not for the public. */
const AROUND = new Set(['dt', 'ftr', 'hdr', 'sldNum', 'sldImg'])
const TITLES = new Set(['title', 'ctrTitle'])

function shapesOf(slide: XmlElement): Shape[] {
  const tree = [...descendantsNamed(slide, 'p:spTree')][0]
  return tree ? shapesIn(tree) : []
}

function shapesIn(group: XmlElement): Shape[] {
  return elementsOf(group).flatMap((element): Shape[] => {
    if (element.name === 'p:grpSp') return shapesIn(element)
    // A fallback says again, for older programs, what the choice beside it says.
    if (element.name === 'mc:AlternateContent') {
      const choice = childNamed(element, 'mc:Choice') ?? childNamed(element, 'mc:Fallback')
      return choice ? shapesIn(choice) : []
    }
    if (element.name === 'p:sp') return shapeOf(element)
    if (element.name !== 'p:graphicFrame') return []
    return [...descendantsNamed(element, 'a:tbl')].flatMap((table) => {
      const blocks = drawnTable(table)
      return blocks.length > 0 ? [{ ...placeOf(element), isTitle: false, size: 0, blocks }] : []
    })
  })
}

/** The placeholder that a shape fills: « title », « body »…; undefined for a shape of its own. */
function placeholderOf(shape: XmlElement): string | undefined {
  const [placeholder] = [...descendantsNamed(childNamed(shape, 'p:nvSpPr') ?? shape, 'p:ph')]
  return placeholder && (placeholder.attributes.type ?? 'body')
}

function shapeOf(element: XmlElement): Shape[] {
  const placeholder = placeholderOf(element)
  const body = childNamed(element, 'p:txBody')
  if (!body || (placeholder !== undefined && AROUND.has(placeholder))) return []
  const isTitle = placeholder !== undefined && TITLES.has(placeholder)
  // The body of a slide is bulleted unless its author says no; a subtitle and a text box are not.
  const lines = drawnLines(body, placeholder === 'body' || placeholder === 'obj')
  return [{ ...placeOf(element), isTitle, size: largestOf(lines), blocks: linesToBlocks(lines) }]
}

const largestOf = (lines: readonly DrawnLine[]): number => Math.max(0, ...lines.map(({ size }) => size))

function placeOf(element: XmlElement): Pick<Shape, 'top' | 'left'> {
  const [offset] = [...descendantsNamed(element, 'a:off')]
  const number = (written: string | undefined): number => {
    const value = Number(written)
    return Number.isFinite(value) ? value : 0
  }
  return { top: number(offset?.attributes.y), left: number(offset?.attributes.x) }
}

function notesOf(parts: Parts, slide: string): string[] {
  const target = [...relationshipsOf(parts, slide).values()].find(({ kind }) => kind === 'notesSlide')?.target
  const content = target === undefined ? undefined : parts.get(target)
  if (!content) return []
  return [...descendantsNamed(parseXml(content), 'p:sp')]
    .filter((shape) => placeholderOf(shape) === 'body')
    .flatMap((shape) => childrenNamed(shape, 'p:txBody').flatMap((body) => drawnLines(body, false)))
    .map(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
    .filter((text) => text !== '')
}
