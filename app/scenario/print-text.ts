/** A read text, with its paths filled in: as plain lines (a mail) or as the blocks of a letter. */
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { type Align, type Block, type Letter, type List, paragraphs, type Run, type Table } from '#documents/letter.ts'
import type { Slide, SlideDeck } from '#documents/slides.ts'

/** Gives the printed form of a path; the lint has already checked that it exists. */
export type PrintPath = (path: string) => string

type Style = Pick<Run, 'bold' | 'italic'>

function runsOf(nodes: readonly PhrasingContent[], print: PrintPath, style: Style = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return node.value === '' ? [] : [{ text: node.value, ...style }]
      case 'break':
        return [{ text: '\n', ...style }]
      case 'strong':
        return runsOf(node.children, print, { ...style, bold: true })
      case 'emphasis':
        return runsOf(node.children, print, { ...style, italic: true })
      case 'mdxTextExpression':
        return [{ text: print(node.value.trim()), ...style }]
      case 'mdxJsxTextElement':
      case 'link':
      case 'delete':
        return runsOf(node.children, print, style)
      case 'inlineCode':
        return [{ text: node.value, ...style }]
      default:
        return []
    }
  })
}

function blocksOf(nodes: readonly RootContent[], print: PrintPath, align: Align = 'left'): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'heading':
        return [{ type: 'heading', level: node.depth, align, runs: runsOf(node.children, print) }]
      case 'paragraph':
        return [{ type: 'paragraph', align, runs: runsOf(node.children, print) }]
      case 'list':
        return [listOf(node, print)]
      case 'table':
        return [tableOf(node, print)]
      case 'mdxFlowExpression':
        return [{ type: 'paragraph', align, runs: [{ text: print(node.value.trim()) }] }]
      case 'mdxJsxFlowElement':
        return blocksOf(node.children, print, node.name === 'Droite' ? 'right' : align)
      case 'blockquote':
        return blocksOf(node.children, print, align)
      default:
        return []
    }
  })
}

function tableOf({ children: rows }: Extract<RootContent, { type: 'table' }>, print: PrintPath): Table {
  return {
    type: 'table',
    rows: rows.map((row, index) => ({
      cells: row.children.map((cell) => ({
        header: index === 0,
        paragraphs: [{ type: 'paragraph', align: 'left', runs: runsOf(cell.children, print) }],
      })),
    })),
  }
}

function listOf(node: Extract<RootContent, { type: 'list' }>, print: PrintPath): List {
  return {
    type: 'list',
    ordered: node.ordered === true,
    items: node.children.map((item) => ({
      runs: item.children.flatMap((child) => (child.type === 'paragraph' ? runsOf(child.children, print) : [])),
      lists: item.children.flatMap((child) => (child.type === 'list' ? [listOf(child, print)] : [])),
    })),
  }
}

export const printLetter = (tree: Root, print: PrintPath): Letter => ({ blocks: blocksOf(tree.children, print) })

/** A presentation: each title of the first level begins a slide, and `<Notes>` holds what its speaker says. */
export function printSlides(tree: Root, print: PrintPath): SlideDeck {
  const slides: Slide[] = []
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 1) {
      slides.push({ title: lineOf(runsOf(node.children, print)), blocks: [], notes: [] })
      continue
    }
    // What stands before the first title is a slide without one.
    if (slides.length === 0) slides.push({ title: null, blocks: [], notes: [] })
    const slide = slides.at(-1)
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Notes') {
      slide?.notes.push(...paragraphs({ blocks: blocksOf(node.children, print) }).map(({ text }) => text))
    } else slide?.blocks.push(...blocksOf([node], print))
  }
  return { slides }
}

const lineOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

/** Paragraphs apart by an empty line, as one writes a mail. */
export function printPlain(tree: Root, print: PrintPath): string {
  const text = (block: Block): string => {
    if (block.type === 'list') return listLines(block, '').join('\n')
    if (block.type === 'table') {
      const cellText = ({ paragraphs }: (typeof block.rows)[number]['cells'][number]) =>
        paragraphs.map(({ runs }) => lineOf(runs)).join(' ')
      return block.rows.map(({ cells }) => cells.map(cellText).join('\t')).join('\n')
    }
    return lineOf(block.runs)
  }
  return blocksOf(tree.children, print).map(text).join('\n\n')
}

function listLines(list: List, indent: string): string[] {
  return list.items.flatMap((item, index) => [
    `${indent}${list.ordered ? `${index + 1}.` : '–'} ${lineOf(item.runs)}`,
    ...item.lists.flatMap((inner) => listLines(inner, `${indent}  `)),
  ])
}

/** Every node of a text, for whoever renders it otherwise. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}
