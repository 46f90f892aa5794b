import mammoth from 'mammoth'
import { z } from 'zod'
import { no, type Result } from '#base/result.ts'
import { alignFromWord, DocxStyles } from './docx-styles.ts'
import { type GuardedArchive, repacked } from './guard.ts'
import {
  type Block,
  joinedRuns,
  type Letter,
  type ListLine,
  nestedLists,
  type Paragraph,
  paragraph,
  plainText,
  type Run,
  run,
} from './letter.ts'
import { refuseTooLong } from './letter-length.ts'
import { mainPartOf, type Parts, relationshipsOf } from './ooxml-parts.ts'
import type { DocumentRefusal } from './refusal.ts'

/** The document as mammoth understands it, before it makes HTML of it: what we use of it, and the rest passes. */
const inlineElement = z.looseObject({
  type: z.string(),
  value: z.string().optional(),
  breakType: z.string().optional(),
  styleId: z.string().nullish(),
  isBold: z.boolean().optional(),
  isItalic: z.boolean().optional(),
  isUnderline: z.boolean().optional(),
  get children() {
    return z.array(inlineElement).optional()
  },
})
const paragraphElement = z.looseObject({
  type: z.literal('paragraph'),
  children: z.array(inlineElement),
  styleId: z.string().nullable(),
  alignment: z.string().nullish(),
  numbering: z.looseObject({ level: z.coerce.number(), isOrdered: z.boolean() }).nullish(),
})
const anyElement = z.looseObject({
  type: z.string(),
  isHeader: z.boolean().optional(),
  get children() {
    return z.array(anyElement).optional()
  },
})
type InlineElement = z.infer<typeof inlineElement>
type ParagraphElement = z.infer<typeof paragraphElement>
type AnyElement = z.infer<typeof anyElement>

export async function readDocx(archive: GuardedArchive): Promise<Result<Letter, DocumentRefusal>> {
  const main = mainPart(archive.parts)
  try {
    const styles = new DocxStyles(archive.parts.get(stylesPartOf(archive.parts, main)))
    const body = blocksOf(await understood(archive), styles)
    const around = await headersAndFooters(archive, main, styles)
    return refuseTooLong({ blocks: [...around.headers, ...body, ...around.footers] })
  } catch {
    return no({ code: 'corrupt', part: main })
  }
}

const mainPart = (parts: Parts): string => {
  try {
    return mainPartOf(parts) ?? 'word/document.xml'
  } catch {
    return 'word/document.xml'
  }
}

const stylesPartOf = (parts: Parts, main: string): string =>
  [...relationshipsOf(parts, main).values()].find(({ kind }) => kind === 'styles')?.target ?? 'word/styles.xml'

/** Stops mammoth between its two halves: its reading is what we want, its HTML is not. */
async function understood(archive: GuardedArchive): Promise<AnyElement> {
  let document: unknown
  await mammoth.convertToHtml(
    { buffer: repacked(archive) },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (read: object) => {
        document = read
        return { ...read, children: [] }
      },
    },
  )
  return anyElement.parse(document)
}

/**
 * Headers and footers, which mammoth leaves out and where a company puts its name and address: each is read as
 * if it were the body of the document.
 */
async function headersAndFooters(
  archive: GuardedArchive,
  main: string,
  styles: DocxStyles,
): Promise<{ headers: Block[]; footers: Block[] }> {
  const found = { headers: new Map<string, Block[]>(), footers: new Map<string, Block[]>() }
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relationshipsPart = (part: string) => `${folder}_rels/${part.slice(folder.length)}.rels`
  for (const { target, kind } of relationshipsOf(archive.parts, main).values()) {
    const content = kind === 'header' || kind === 'footer' ? archive.parts.get(target) : undefined
    if (!content) continue
    const parts = new Map(archive.parts)
    parts.set(main, asBody(content))
    parts.set(relationshipsPart(main), parts.get(relationshipsPart(target)) ?? NO_RELATIONSHIPS)
    const blocks = blocksOf(await understood({ ...archive, parts }), styles)
    const text = plainText({ blocks })
    // First, even and ordinary pages often carry the same header: once is enough.
    if (text !== '') (kind === 'header' ? found.headers : found.footers).set(text, blocks)
  }
  return { headers: [...found.headers.values()].flat(), footers: [...found.footers.values()].flat() }
}

const NO_RELATIONSHIPS = Buffer.from(
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
)

const asBody = (part: Buffer): Buffer =>
  Buffer.from(
    part
      .toString('utf8')
      .replace(/<w:(?:hdr|ftr)(\s[^>]*?)?(\/?)>/, (_, attributes = '', empty) =>
        empty ? `<w:document${attributes}><w:body/></w:document>` : `<w:document${attributes}><w:body>`,
      )
      .replace(/<\/w:(?:hdr|ftr)>\s*$/, '</w:body></w:document>'),
  )

function blocksOf(document: AnyElement, styles: DocxStyles): Block[] {
  const blocks: Block[] = []
  let pending: ListLine[] = []
  const closeLists = () => {
    blocks.push(...nestedLists(pending))
    pending = []
  }
  for (const element of document.children ?? []) {
    if (element.type === 'table') {
      closeLists()
      blocks.push(...tableOf(element, styles))
      continue
    }
    const parsed = paragraphElement.safeParse(element)
    if (!parsed.success) continue
    const { numbering, styleId } = parsed.data
    const style = styles.ofParagraph(styleId)
    if (numbering && style.headingLevel === undefined) {
      const { level, isOrdered: ordered } = numbering
      pending.push({ level, ordered, runs: runsOf(parsed.data, styles) })
      continue
    }
    closeLists()
    const plain = paragraphOf(parsed.data, styles)
    blocks.push(
      style.headingLevel === undefined
        ? plain
        : { type: 'heading', level: style.headingLevel, align: plain.align, runs: plain.runs },
    )
  }
  closeLists()
  return blocks
}

function paragraphOf(element: ParagraphElement, styles: DocxStyles): Paragraph {
  const align = alignFromWord(element.alignment) ?? styles.ofParagraph(element.styleId).align ?? 'left'
  return paragraph(runsOf(element, styles), align)
}

function tableOf(table: AnyElement, styles: DocxStyles): Block[] {
  const rows = (table.children ?? []).map((row) => ({
    cells: (row.children ?? []).map((cell) => {
      const paragraphs = paragraphsWithin(cell).map((element) => paragraphOf(element, styles))
      return { header: row.isHeader === true, paragraphs: paragraphs.length > 0 ? paragraphs : [paragraph([])] }
    }),
  }))
  const filled = rows.filter(({ cells }) => cells.length > 0)
  return filled.length > 0 ? [{ type: 'table', rows: filled }] : []
}

/** The paragraphs of a cell, those of tables inside it included. */
function paragraphsWithin(element: AnyElement): ParagraphElement[] {
  return (element.children ?? []).flatMap((child) => {
    const parsed = paragraphElement.safeParse(child)
    return parsed.success ? [parsed.data] : paragraphsWithin(child)
  })
}

function runsOf(element: ParagraphElement, styles: DocxStyles): Run[] {
  const style = styles.ofParagraph(element.styleId)
  // A heading is bold by nature; only what the author made bold is worth saying.
  const inherited = style.headingLevel === undefined ? style : styles.ofCharacters(null)
  const collect = (inline: InlineElement): Run[] => {
    if (inline.type !== 'run') return (inline.children ?? []).flatMap(collect)
    const character = styles.ofCharacters(inline.styleId ?? null)
    const marks = {
      bold: inline.isBold || character.bold || inherited.bold,
      italic: inline.isItalic || character.italic || inherited.italic,
      underline: inline.isUnderline || character.underline || inherited.underline,
    }
    return [run((inline.children ?? []).map(textWithin).join(''), marks)]
  }
  return joinedRuns(element.children.flatMap(collect))
}

function textWithin(inline: InlineElement): string {
  if (inline.type === 'text') return inline.value ?? ''
  if (inline.type === 'tab') return '\t'
  if (inline.type === 'break') return inline.breakType === 'line' ? '\n' : ''
  return (inline.children ?? []).map(textWithin).join('')
}
