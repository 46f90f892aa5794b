/** What OpenDocument calls text, in any of its documents, as the blocks of a letter. */
import { type Block, joinedRuns, type List, type ListItem, type Paragraph, paragraph, type Run, run } from './letter.ts'
import type { OdfStyle, OdfStyles } from './odf-styles.ts'
import { isOdfText, odfBlank } from './odf-text.ts'
import { childrenNamed, descendantsNamed, elementsOf, isElement, type XmlElement } from './xml.ts'

const CONTAINERS = new Set(['text:section', 'text:index-body', 'text:table-of-content'])

/** The blocks of an element that holds text: a body, a header, a frame, a shape. */
export function blocksOf(parent: XmlElement, styles: OdfStyles): Block[] {
  return elementsOf(parent).flatMap((element): Block[] => {
    switch (element.name) {
      case 'text:h':
      case 'text:p':
        return [...framesIn(element, styles), blockOf(element, styles)]
      case 'text:list': {
        const list = listOf(element, styles, undefined, 1)
        return list.items.length > 0 ? [list] : []
      }
      case 'table:table':
        return tableOf(element, styles)
      case 'draw:frame':
        return boxesIn(element, styles)
      default:
        return CONTAINERS.has(element.name) ? blocksOf(element, styles) : []
    }
  })
}

/** Text in frames (an address in its window, often): it comes before the paragraph that anchors it. */
const framesIn = (element: XmlElement, styles: OdfStyles): Block[] =>
  [...descendantsNamed(element, 'draw:frame')].flatMap((frame) => boxesIn(frame, styles))

const boxesIn = (frame: XmlElement, styles: OdfStyles): Block[] =>
  childrenNamed(frame, 'draw:text-box').flatMap((box) => blocksOf(box, styles))

function blockOf(element: XmlElement, styles: OdfStyles): Block {
  const style = styles.named(element.attributes['text:style-name'])
  const outline = element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) : undefined
  const level = outline ?? (style.isTitle ? 1 : undefined)
  if (level === undefined) return paragraphOf(element, styles)
  return {
    type: 'heading',
    level: Math.min(6, Math.max(1, level || 1)),
    align: style.align ?? 'left',
    // A heading is bold by nature; only what the author made bold is worth saying.
    runs: joinedRuns(runsOf(element, styles, styles.named(undefined))),
  }
}

function paragraphOf(element: XmlElement, styles: OdfStyles): Paragraph {
  const style = styles.named(element.attributes['text:style-name'])
  return paragraph(runsOf(element, styles, style), style.align ?? 'left')
}

type Marks = Pick<OdfStyle, 'bold' | 'italic' | 'underline'>

function runsOf(element: XmlElement, styles: OdfStyles, inherited: Marks): Run[] {
  return element.children.flatMap((node): Run[] => {
    if (!isElement(node)) return [run(node.replace(/[ \t\r\n]+/g, ' '), inherited)]
    const blank = odfBlank(node)
    if (blank !== undefined) return [run(blank, inherited)]
    if (!isOdfText(node)) return []
    const marks = node.name === 'text:span' ? styles.over(inherited, node.attributes['text:style-name']) : inherited
    return runsOf(node, styles, marks)
  })
}

function listOf(element: XmlElement, styles: OdfStyles, inheritedStyle: string | undefined, depth: number): List {
  const style = element.attributes['text:style-name'] ?? inheritedStyle
  const items = elementsOf(element)
    .filter(({ name }) => name === 'text:list-item' || name === 'text:list-header')
    .map((item): ListItem => {
      const lines = elementsOf(item).filter(({ name }) => name === 'text:p' || name === 'text:h')
      const runs = lines.flatMap((line, index) => {
        const own = paragraphOf(line, styles).runs
        return index === 0 ? own : [run('\n'), ...own]
      })
      return {
        runs: joinedRuns(runs),
        lists: childrenNamed(item, 'text:list').map((nested) => listOf(nested, styles, style, depth + 1)),
      }
    })
  return { type: 'list', ordered: styles.isOrderedList(style, depth), items }
}

export function tableOf(table: XmlElement, styles: OdfStyles): Block[] {
  const rows: { cells: { header: boolean; paragraphs: Paragraph[] }[] }[] = []
  const addRows = (parent: XmlElement, header: boolean): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'table:table-header-rows') addRows(child, true)
      else if (child.name === 'table:table-rows' || child.name === 'table:table-row-group') addRows(child, header)
      else if (child.name === 'table:table-row') {
        const cells = childrenNamed(child, 'table:table-cell').map((cell) => {
          const paragraphs = paragraphsWithin(cell, styles)
          return { header, paragraphs: paragraphs.length > 0 ? paragraphs : [paragraph([])] }
        })
        if (cells.length > 0) rows.push({ cells })
      }
    }
  }
  addRows(table, false)
  return rows.length > 0 ? [{ type: 'table', rows }] : []
}

function paragraphsWithin(parent: XmlElement, styles: OdfStyles): Paragraph[] {
  return elementsOf(parent).flatMap((child) =>
    child.name === 'text:p' || child.name === 'text:h' ? [paragraphOf(child, styles)] : paragraphsWithin(child, styles),
  )
}
