import {
  type Align,
  type Block,
  joinedRuns,
  type Letter,
  type List,
  type ListItem,
  type Paragraph,
  paragraph,
  type Run,
  run,
} from './letter.ts'
import type { BlockNode, InlineNode, ListItemNode, ProseMirrorDocument } from './prose-mirror-schema.ts'

export {
  type ProseMirrorDocument,
  type ProseMirrorRefusal,
  parseProseMirror,
  proseMirrorSchema,
} from './prose-mirror-schema.ts'

export const letterFromProseMirror = (document: ProseMirrorDocument): Letter => ({
  blocks: document.content.flatMap(blocksOf),
})

function blocksOf(node: BlockNode): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(runsOf(node.content), node.attrs?.textAlign ?? 'left')]
    case 'heading':
      return [
        {
          type: 'heading',
          level: node.attrs.level,
          align: node.attrs.textAlign ?? 'left',
          runs: joinedRuns(runsOf(node.content)),
        },
      ]
    case 'codeBlock':
      return [paragraph((node.content ?? []).map((part) => run(part.text)))]
    case 'horizontalRule':
      return []
    case 'blockquote':
      return node.content.flatMap(blocksOf)
    case 'bulletList':
    case 'orderedList':
      return [listOf(node.type === 'orderedList', node.content)]
    case 'table':
      return [
        {
          type: 'table',
          rows: node.content.map(({ content }) => ({
            cells: content.map((cell) => ({
              header: cell.type === 'tableHeader',
              paragraphs: flattened(cell.content),
            })),
          })),
        },
      ]
  }
}

function listOf(ordered: boolean, items: readonly ListItemNode[]): List {
  return {
    type: 'list',
    ordered,
    items: items.map(({ content }): ListItem => {
      const blocks = content.flatMap(blocksOf)
      return {
        runs: joinedParagraphs(blocks.filter((block) => block.type !== 'list').flatMap(flattenedBlock)),
        lists: blocks.filter((block) => block.type === 'list'),
      }
    }),
  }
}

/** The paragraphs of one item as lines of a single one. */
const joinedParagraphs = (items: readonly Paragraph[]): Run[] =>
  joinedRuns(items.flatMap(({ runs }, index) => (index === 0 ? runs : [run('\n'), ...runs])))

function flattened(content: readonly BlockNode[]): Paragraph[] {
  const paragraphs = content.flatMap(blocksOf).flatMap(flattenedBlock)
  return paragraphs.length > 0 ? paragraphs : [paragraph([])]
}

function flattenedBlock(block: Block): Paragraph[] {
  if (block.type === 'paragraph') return [block]
  if (block.type === 'heading') return [paragraph(block.runs, block.align)]
  if (block.type === 'list') {
    return block.items.flatMap((item) => [paragraph(item.runs), ...item.lists.flatMap(flattenedBlock)])
  }
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
}

function runsOf(content: readonly InlineNode[] | undefined): Run[] {
  return (content ?? []).map((node) => {
    const has = (type: string) => node.marks?.some((mark) => mark.type === type)
    const style = { bold: has('bold'), italic: has('italic'), underline: has('underline') }
    return run(node.type === 'text' ? node.text : '\n', style)
  })
}

/** A letter as our editor opens it. */
export const proseMirrorFromLetter = ({ blocks: all }: Letter): ProseMirrorDocument => ({
  type: 'doc',
  content: all.length > 0 ? all.map(nodeOf) : [{ type: 'paragraph' }],
})

function nodeOf(block: Block): BlockNode {
  switch (block.type) {
    case 'paragraph':
      return paragraphNodeOf(block)
    case 'heading':
      return {
        type: 'heading',
        attrs: { ...alignAttribute(block.align), level: block.level },
        ...contentOf(block.runs),
      }
    case 'list': {
      const content = block.items.map(
        (item): ListItemNode => ({
          type: 'listItem',
          content: [{ type: 'paragraph', ...contentOf(item.runs) }, ...item.lists.map(nodeOf)],
        }),
      )
      return block.ordered ? { type: 'orderedList', content } : { type: 'bulletList', content }
    }
    case 'table':
      return {
        type: 'table',
        content: block.rows.map(({ cells }) => ({
          type: 'tableRow',
          content: cells.map((cell) => ({
            type: cell.header ? 'tableHeader' : 'tableCell',
            content: cell.paragraphs.map(paragraphNodeOf),
          })),
        })),
      }
  }
}

const alignAttribute = (value: Align) => (value === 'left' ? {} : { textAlign: value })

const paragraphNodeOf = (block: Paragraph): BlockNode => ({
  type: 'paragraph',
  ...(block.align === 'left' ? {} : { attrs: alignAttribute(block.align) }),
  ...contentOf(block.runs),
})

function contentOf(spans: readonly Run[]): { content?: InlineNode[] } {
  const content = spans.flatMap((span): InlineNode[] => {
    const marks = (['bold', 'italic', 'underline'] as const).filter((mark) => span[mark]).map((type) => ({ type }))
    const marked = marks.length > 0 ? { marks } : {}
    return span.text.split('\n').flatMap((line, index): InlineNode[] => {
      const lineBreak: InlineNode[] = index === 0 ? [] : [{ type: 'hardBreak', ...marked }]
      return line === '' ? lineBreak : [...lineBreak, { type: 'text', text: line, ...marked }]
    })
  })
  return content.length > 0 ? { content } : {}
}
