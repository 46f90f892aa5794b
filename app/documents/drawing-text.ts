/** The text of DrawingML: what stands in the shapes and tables of a PowerPoint file. */
import {
  type Align,
  type Block,
  joinedRuns,
  type ListLine,
  nestedLists,
  type Paragraph,
  paragraph,
  type Run,
  run,
} from './letter.ts'
import { childNamed, childrenNamed, elementsOf, isElement, type XmlElement } from './xml.ts'

/** A paragraph of a shape. `bulleted` says of which list it is an item, if it is one. `size` in hundredths of a point. */
export type DrawnLine = {
  runs: Run[]
  align: Align
  level: number
  bulleted: 'ordered' | 'bulleted' | undefined
  size: number
}

const ALIGNMENTS: Readonly<Record<string, Align>> = {
  l: 'left',
  ctr: 'center',
  r: 'right',
  just: 'justify',
  dist: 'justify',
}
/** PowerPoint has nine levels. */
const DEEPEST_LEVEL = 8

export function drawnLines(body: XmlElement, bulletedByDefault: boolean): DrawnLine[] {
  return childrenNamed(body, 'a:p').map((element): DrawnLine => {
    const properties = childNamed(element, 'a:pPr')
    const sizes = elementsOf(element).flatMap((child) => childNamed(child, 'a:rPr')?.attributes.sz ?? [])
    return {
      runs: runsOf(element),
      align: ALIGNMENTS[properties?.attributes.algn ?? ''] ?? 'left',
      level: Math.min(DEEPEST_LEVEL, Math.max(0, Number(properties?.attributes.lvl ?? 0) || 0)),
      bulleted: bulletOf(properties, bulletedByDefault),
      size: Math.max(0, ...sizes.map(Number).filter(Number.isFinite)),
    }
  })
}

function bulletOf(properties: XmlElement | undefined, byDefault: boolean): DrawnLine['bulleted'] {
  if (properties && childNamed(properties, 'a:buAutoNum')) return 'ordered'
  if (properties && (childNamed(properties, 'a:buChar') || childNamed(properties, 'a:buBlip'))) return 'bulleted'
  if (properties && childNamed(properties, 'a:buNone')) return undefined
  return byDefault ? 'bulleted' : undefined
}

function runsOf(element: XmlElement): Run[] {
  const spans = elementsOf(element).flatMap((child): Run[] => {
    if (child.name === 'a:br') return [run('\n')]
    if (child.name !== 'a:r' && child.name !== 'a:fld') return []
    const style = childNamed(child, 'a:rPr')?.attributes ?? {}
    const marks = { bold: isOn(style.b), italic: isOn(style.i), underline: style.u !== undefined && style.u !== 'none' }
    return childrenNamed(child, 'a:t').map((text) => run(textOf(text), marks))
  })
  return joinedRuns(spans)
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'
const textOf = (element: XmlElement): string => element.children.filter((node) => !isElement(node)).join('')

/** Items that follow one another make a list; the others are paragraphs. */
export function linesToBlocks(lines: readonly DrawnLine[]): Block[] {
  const blocks: Block[] = []
  let pending: ListLine[] = []
  const closeLists = () => {
    blocks.push(...nestedLists(pending))
    pending = []
  }
  for (const { runs, align, level, bulleted } of lines) {
    // PowerPoint draws no bullet before an empty line.
    if (bulleted && runs.length > 0) pending.push({ level, ordered: bulleted === 'ordered', runs })
    else {
      closeLists()
      blocks.push(paragraph(runs, align))
    }
  }
  closeLists()
  return blocks
}

export function drawnTable(table: XmlElement): Block[] {
  const first = childNamed(table, 'a:tblPr')?.attributes.firstRow
  const rows = childrenNamed(table, 'a:tr').flatMap((row, index) => {
    const cells = childrenNamed(row, 'a:tc').flatMap((cell) => {
      // A cell that a wider or taller one covers holds nothing of its own.
      if (isOn(cell.attributes.hMerge) || isOn(cell.attributes.vMerge)) return []
      const paragraphs = childrenNamed(cell, 'a:txBody')
        .flatMap((body) => drawnLines(body, false))
        .map(({ runs, align }): Paragraph => paragraph(runs, align))
      return [{ header: index === 0 && isOn(first), paragraphs: paragraphs.length > 0 ? paragraphs : [paragraph([])] }]
    })
    return cells.length > 0 ? [{ cells }] : []
  })
  return rows.length > 0 ? [{ type: 'table', rows }] : []
}
