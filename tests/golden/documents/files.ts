import { packZip } from '#documents/zip.ts'

/** Hand-made office files, as small as a reader accepts, to hold what no library would write. */
type Parts = Readonly<Record<string, string>>

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export const pack = (parts: Parts): Buffer =>
  packZip(Object.entries(parts).map(([name, content]) => [name, Buffer.from(content)] as const))

type Link = { id: string; kind: string; target: string }

export const relationships = (links: readonly Link[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links
    .map(({ id, kind, target }) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

export const contentTypes = (overrides: Parts): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    overrides,
  )
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
    .join('')}</Types>`

const wordType = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`
const sheetType = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`

/** The parts of a .docx whose body is the given WordprocessingML. */
export const docxParts = (
  body: string,
  { styles = '', header }: { styles?: string; header?: string } = {},
): Record<string, string> => ({
  '[Content_Types].xml': contentTypes({
    'word/document.xml': wordType('document.main'),
    'word/styles.xml': wordType('styles'),
    ...(header === undefined ? {} : { 'word/header1.xml': wordType('header') }),
  }),
  '_rels/.rels': relationships([{ id: 'rId1', kind: 'officeDocument', target: 'word/document.xml' }]),
  'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  'word/styles.xml': `${XML}<w:styles xmlns:w="${WORD}">${styles}</w:styles>`,
  'word/_rels/document.xml.rels': relationships([
    { id: 'rId1', kind: 'styles', target: 'styles.xml' },
    ...(header === undefined ? [] : [{ id: 'rId2', kind: 'header', target: 'header1.xml' }]),
  ]),
  ...(header === undefined ? {} : { 'word/header1.xml': `${XML}<w:hdr xmlns:w="${WORD}">${header}</w:hdr>` }),
})

export const docx = (body: string, options: { styles?: string; header?: string } = {}): Buffer =>
  pack(docxParts(body, options))

export const wordParagraph = (text: string, properties = '', marks = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** The parts of an .xlsx with one sheet, whose rows are the given SpreadsheetML. */
export const xlsxParts = (
  rows: string,
  { table, workbook = '', numberFormats = '', formats = '<xf/>' }: XlsxOptions = {},
): Record<string, string> => ({
  '[Content_Types].xml': contentTypes({
    'xl/workbook.xml': sheetType('sheet.main'),
    'xl/worksheets/sheet1.xml': sheetType('worksheet'),
    'xl/styles.xml': sheetType('styles'),
    ...(table === undefined ? {} : { 'xl/tables/table1.xml': sheetType('table') }),
  }),
  '_rels/.rels': relationships([{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }]),
  'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}">${workbook}<sheets><sheet name="Relances" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships([
    { id: 'rId1', kind: 'worksheet', target: 'worksheets/sheet1.xml' },
    { id: 'rId2', kind: 'styles', target: 'styles.xml' },
  ]),
  'xl/styles.xml': `${XML}<styleSheet xmlns="${SHEET}">${numberFormats}<cellXfs>${formats}</cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData></worksheet>`,
  ...(table === undefined
    ? {}
    : {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([
          { id: 'rId1', kind: 'table', target: '../tables/table1.xml' },
        ]),
        'xl/tables/table1.xml': `${XML}${table}`,
      }),
})

export type XlsxOptions = { table?: string; workbook?: string; numberFormats?: string; formats?: string }

export const xlsx = (rows: string, options: XlsxOptions = {}): Buffer => pack(xlsxParts(rows, options))

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'
const ODF_NAMESPACES = [
  ...['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`),
  `xmlns:draw="${ODF}:drawing:1.0"`,
  `xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`,
].join(' ')

export const odfContent = (body: string, automaticStyles = ''): string =>
  `${XML}<office:document-content ${ODF_NAMESPACES}><office:automatic-styles>${automaticStyles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`

export const odfStyles = (styles: string, master = ''): string =>
  `${XML}<office:document-styles ${ODF_NAMESPACES}><office:styles>${styles}</office:styles><office:master-styles>${master}</office:master-styles></office:document-styles>`

/** An .ods with one sheet, whose rows are the given OpenDocument elements. */
export const ods = (rows: string, sheet = 'Données'): Buffer =>
  pack({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': odfContent(
      `<office:spreadsheet><table:table table:name="${sheet}">${rows}</table:table></office:spreadsheet>`,
    ),
  })

/** An .odt whose body is the given OpenDocument elements. */
export const odt = (
  body: string,
  { styles = '', automatic = '', master = '' }: { styles?: string; automatic?: string; master?: string } = {},
): Buffer =>
  pack({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': odfContent(`<office:text>${body}</office:text>`, automatic),
    'styles.xml': odfStyles(styles, master),
  })
