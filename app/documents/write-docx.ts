import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  type ParagraphChild,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  Paragraph as WordParagraph,
  Table as WordTable,
} from 'docx'
import { type Day, day } from '#base/dates.ts'
import type { Align, Block, Letter, List, Run, Table } from './letter.ts'

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Align, string>

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

const ORDERED = 'ordered'
const BULLETED = 'bulleted'
const BULLETS = ['•', '–', '▪'] as const
/** Word has nine levels of lists. */
const DEEPEST_LEVEL = 8

/** Margins of a French business letter, in millimetres (A4). */
const MARGIN_MM = 25
const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) }
/** 6 points, in twentieths. */
const SPACE_AFTER = 120

/** The date in the properties of a file when nobody says another: the library would ask the clock. */
const UNDATED = day('2000-01-01')

/** Real .docx bytes. */
export async function writeDocx(
  letter: Letter,
  { title = '', on = UNDATED }: { title?: string; on?: Day } = {},
): Promise<Uint8Array> {
  const document = new Document({
    numbering: { config: [numbering(ORDERED), numbering(BULLETED)] },
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: '11pt', language: { value: 'fr-FR' } },
          paragraph: { spacing: { after: SPACE_AFTER } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: Object.fromEntries(
              ['top', 'right', 'bottom', 'left'].map((side) => [side, convertMillimetersToTwip(MARGIN_MM)]),
            ),
          },
        },
        children: childrenOf(letter),
      },
    ],
  })
  const bytes = await Packer.toArrayBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(title, on) },
  ])
  return new Uint8Array(bytes)
}

function childrenOf({ blocks }: Letter): FileChild[] {
  const lists = { instance: 0 }
  const children = blocks.flatMap((block) => fileBlocks(block, lists))
  // Word wants a paragraph after a table that ends a document.
  return blocks.at(-1)?.type === 'table' || children.length === 0 ? [...children, new WordParagraph({})] : children
}

function fileBlocks(block: Block, lists: { instance: number }): FileChild[] {
  switch (block.type) {
    case 'paragraph':
      return [wordParagraph(block.runs, { alignment: ALIGNMENTS[block.align] })]
    case 'heading':
      return [wordParagraph(block.runs, { alignment: ALIGNMENTS[block.align], heading: HEADINGS[block.level - 1] })]
    case 'list':
      return listParagraphs(block, 0, lists)
    case 'table':
      return [wordTable(block)]
  }
}

/** Each list counts from 1: Word continues a numbering as long as the instance is the same. */
function listParagraphs(list: List, level: number, lists: { instance: number }): FileChild[] {
  const instance = ++lists.instance
  return list.items.flatMap((item) => [
    wordParagraph(item.runs, {
      numbering: { reference: list.ordered ? ORDERED : BULLETED, level: Math.min(level, DEEPEST_LEVEL), instance },
    }),
    ...item.lists.flatMap((nested) => listParagraphs(nested, level + 1, lists)),
  ])
}

const wordParagraph = (runs: readonly Run[], options: IParagraphOptions): WordParagraph =>
  new WordParagraph({ ...options, children: runs.flatMap(wordRuns) })

function wordRuns({ text, bold, italic, underline }: Run): ParagraphChild[] {
  const style = { bold, italics: italic, underline: underline ? {} : undefined }
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...style, text: line, break: index === 0 ? undefined : 1 }))
}

function wordTable({ rows }: Table): WordTable {
  const border = { style: BorderStyle.SINGLE, size: 4, color: '808080' }
  return new WordTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: border,
      right: border,
      bottom: border,
      left: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: rows.map(
      ({ cells }) =>
        new TableRow({
          // Written only when true: some readers take any mention of it for a yes.
          tableHeader: cells.every(({ header }) => header) || undefined,
          cantSplit: true,
          children: cells.map(
            (cell) =>
              new TableCell({
                margins: { left: 80, right: 80 },
                children: cell.paragraphs.map((item) =>
                  wordParagraph(item.runs, { alignment: ALIGNMENTS[item.align] }),
                ),
              }),
          ),
        }),
    ),
  })
}

const numbering = (reference: typeof ORDERED | typeof BULLETED) => ({
  reference,
  levels: Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => ({
    level,
    format: reference === ORDERED ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: reference === ORDERED ? `%${level + 1}.` : (BULLETS[level % BULLETS.length] ?? '•'),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
  })),
})

const coreProperties = (title: string, on: Day): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:language>fr-FR</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${on}T00:00:00Z</dcterms:modified></cp:coreProperties>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
