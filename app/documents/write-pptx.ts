/**
 * A presentation as PowerPoint and LibreOffice open it: titles in title placeholders, texts and lists under them, tables
 * as tables, notes as notes. Plain on purpose: it is what an author's model answer looks like, not a design.
 */
import { type Block, type List, paragraphs, type Run, type Table } from './letter.ts'
import type { Slide, SlideDeck } from './slides.ts'
import { packZip } from './zip.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const NAMESPACES = [
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
].join(' ')
const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'

/** A slide of 16:9, and a page of notes, in the units of the format (914 400 to the inch). */
const SLIDE = { width: 12_192_000, height: 6_858_000 } as const
const NOTES_PAGE = { width: 6_858_000, height: 9_144_000 } as const
const MARGIN = 609_600
const TITLE_BOTTOM = 1_600_200
const ROW_HEIGHT = 370_840
const LINE_HEIGHT = 400_000

export function writePptx({ slides }: SlideDeck, { title = '' }: { title?: string } = {}): Uint8Array {
  const numbered = slides.map((slide, index) => ({ slide, number: index + 1 }))
  const noted = numbered.filter(({ slide }) => slide.notes.length > 0)
  const parts: [string, string][] = [
    [
      '[Content_Types].xml',
      contentTypes(
        numbered.length,
        noted.map(({ number }) => number),
      ),
    ],
    [
      '_rels/.rels',
      relationships([
        ['officeDocument', 'ppt/presentation.xml'],
        ['metadata/core-properties', 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(title)],
    ['ppt/presentation.xml', presentation(slides.length)],
    [
      'ppt/_rels/presentation.xml.rels',
      relationships([
        ['slideMaster', 'slideMasters/slideMaster1.xml'],
        ['notesMaster', 'notesMasters/notesMaster1.xml'],
        ...numbered.map(({ number }): [string, string] => ['slide', `slides/slide${number}.xml`]),
      ]),
    ],
    ['ppt/slideMasters/slideMaster1.xml', master()],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relationships([
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['theme', '../theme/theme1.xml'],
      ]),
    ],
    ['ppt/slideLayouts/slideLayout1.xml', layout()],
    [
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
      relationships([['slideMaster', '../slideMasters/slideMaster1.xml']]),
    ],
    ['ppt/notesMasters/notesMaster1.xml', notesMaster()],
    ['ppt/notesMasters/_rels/notesMaster1.xml.rels', relationships([['theme', '../theme/theme2.xml']])],
    ['ppt/theme/theme1.xml', theme()],
    ['ppt/theme/theme2.xml', theme()],
  ]
  for (const { slide, number } of numbered) {
    const hasNotes = slide.notes.length > 0
    parts.push([`ppt/slides/slide${number}.xml`, slidePart(slide)])
    parts.push([
      `ppt/slides/_rels/slide${number}.xml.rels`,
      relationships([
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ...(hasNotes ? [['notesSlide', `../notesSlides/notesSlide${number}.xml`] as [string, string]] : []),
      ]),
    ])
    if (!hasNotes) continue
    parts.push([`ppt/notesSlides/notesSlide${number}.xml`, notesPart(slide)])
    parts.push([
      `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
      relationships([
        ['notesMaster', '../notesMasters/notesMaster1.xml'],
        ['slide', `../slides/slide${number}.xml`],
      ]),
    ])
  }
  return packZip(parts.map(([name, content]) => [name, Buffer.from(content)] as const))
}

function contentTypes(slides: number, noted: readonly number[]): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    part('ppt/presentation.xml', `${PRESENTATION}.presentation.main+xml`),
    part('ppt/slideMasters/slideMaster1.xml', `${PRESENTATION}.slideMaster+xml`),
    part('ppt/slideLayouts/slideLayout1.xml', `${PRESENTATION}.slideLayout+xml`),
    part('ppt/notesMasters/notesMaster1.xml', `${PRESENTATION}.notesMaster+xml`),
    part('ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'),
    part('ppt/theme/theme2.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...Array.from({ length: slides }, (_, index) =>
      part(`ppt/slides/slide${index + 1}.xml`, `${PRESENTATION}.slide+xml`),
    ),
    ...noted.map((number) => part(`ppt/notesSlides/notesSlide${number}.xml`, `${PRESENTATION}.notesSlide+xml`)),
  ].join('')}</Types>`
}

/** Identifiers are rId1, rId2… in the order given. */
const relationships = (all: readonly (readonly [kind: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([kind, target], index) => {
      const base = kind.startsWith('metadata/') ? `${PACKAGE}/relationships` : OFFICE
      return `<Relationship Id="rId${index + 1}" Type="${base}/${kind}" Target="${target}"/>`
    })
    .join('')}</Relationships>`

const coreProperties = (title: string): string =>
  `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>fr-FR</dc:language></cp:coreProperties>`

const presentation = (count: number): string =>
  `${XML}<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${Array.from(
    { length: count },
    (_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 3}"/>`,
  ).join(
    '',
  )}</p:sldIdLst><p:sldSz cx="${SLIDE.width}" cy="${SLIDE.height}"/><p:notesSz cx="${NOTES_PAGE.width}" cy="${NOTES_PAGE.height}"/></p:presentation>`

const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

const COLOURS =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

type Place = { x: number; y: number; width: number; height: number }
const TITLE_PLACE: Place = { x: MARGIN, y: 365_125, width: SLIDE.width - 2 * MARGIN, height: TITLE_BOTTOM - 365_125 }
const bodyPlace = (y = TITLE_BOTTOM): Place => ({
  x: MARGIN,
  y,
  width: SLIDE.width - 2 * MARGIN,
  height: Math.max(LINE_HEIGHT, SLIDE.height - MARGIN - y),
})

const xfrm = ({ x, y, width, height }: Place, prefix = 'a'): string =>
  `<${prefix}:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></${prefix}:xfrm>`

function shape(id: number, name: string, placeholder: string, place: Place | undefined, lines: string): string {
  const placed = placeholder === '' ? '<p:nvPr/>' : `<p:nvPr><p:ph ${placeholder}/></p:nvPr>`
  const box = placeholder === '' ? '<p:cNvSpPr txBox="1"/>' : '<p:cNvSpPr/>'
  const geometry = placeholder === '' ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' : ''
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/>${box}${placed}</p:nvSpPr><p:spPr>${place ? xfrm(place) : ''}${geometry}</p:spPr><p:txBody><a:bodyPr wrap="square"/><a:lstStyle/>${lines || '<a:p/>'}</p:txBody></p:sp>`
}

const tree = (shapes: string): string => `<p:cSld><p:spTree>${GROUP}${shapes}</p:spTree></p:cSld>`

const master = (): string =>
  `${XML}<p:sldMaster ${NAMESPACES}>${tree(shape(2, 'Titre', 'type="title"', TITLE_PLACE, '') + shape(3, 'Texte', 'type="body" idx="1"', bodyPlace(), ''))}${COLOURS}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz="3200"/></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:defRPr sz="2000"/></a:lvl1pPr></p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>`

const layout = (): string =>
  `${XML}<p:sldLayout ${NAMESPACES} type="obj">${tree(shape(2, 'Titre', 'type="title"', undefined, '') + shape(3, 'Texte', 'idx="1"', undefined, ''))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`

const notesMaster = (): string =>
  `${XML}<p:notesMaster ${NAMESPACES}>${tree(shape(2, 'Commentaires', 'type="body" idx="1"', { x: 685_800, y: 4_400_550, width: 5_486_400, height: 3_600_450 }, ''))}${COLOURS}</p:notesMaster>`

function slidePart({ title, blocks }: Slide): string {
  const shapes: string[] = title === null ? [] : [shape(2, 'Titre', 'type="title"', undefined, line([{ text: title }]))]
  let id = 3
  let top = TITLE_BOTTOM
  // Texts that follow one another share a box; a table has its own frame, and what comes after it goes below.
  const groups = groupsOf(blocks)
  for (const group of groups) {
    if (group.type === 'table') {
      shapes.push(tableFrame(id, group.table, top))
      top += group.table.rows.length * ROW_HEIGHT + LINE_HEIGHT / 2
    } else {
      const lines = group.blocks.map(blockLines).join('')
      shapes.push(shape(id, `Texte ${id}`, groups.length === 1 ? 'idx="1"' : '', bodyPlace(top), lines))
      top += paragraphs({ blocks: group.blocks }).length * LINE_HEIGHT
    }
    id += 1
  }
  return `${XML}<p:sld ${NAMESPACES}>${tree(shapes.join(''))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

type Group = { type: 'table'; table: Table } | { type: 'text'; blocks: Exclude<Block, Table>[] }

function groupsOf(blocks: readonly Block[]): Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.type === 'table') groups.push({ type: 'table', table: block })
    else if (last?.type === 'text') last.blocks.push(block)
    else groups.push({ type: 'text', blocks: [block] })
  }
  return groups
}

function blockLines(block: Exclude<Block, Table>): string {
  if (block.type === 'list') return listLines(block, 0)
  return line(block.runs, `<a:pPr algn="${ALIGNMENTS[block.align]}" marL="0" indent="0"><a:buNone/></a:pPr>`)
}

const ALIGNMENTS = { left: 'l', center: 'ctr', right: 'r', justify: 'just' } as const

/** PowerPoint has nine levels. */
const DEEPEST_LEVEL = 8

const listLines = ({ ordered, items }: List, depth: number): string =>
  items
    .map(({ runs, lists }) => {
      const level = Math.min(depth, DEEPEST_LEVEL)
      const bullet = ordered
        ? '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
        : '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
      const indent = `marL="${342_900 * (level + 1)}" indent="-342900"`
      return (
        line(runs, `<a:pPr lvl="${level}" ${indent}>${bullet}</a:pPr>`) +
        lists.map((list) => listLines(list, depth + 1)).join('')
      )
    })
    .join('')

function line(runs: readonly Run[], properties = ''): string {
  const pieces = runs.flatMap(({ text, bold, italic, underline }) => {
    const style = `lang="fr-FR"${bold ? ' b="1"' : ''}${italic ? ' i="1"' : ''}${underline ? ' u="sng"' : ''}`
    return text.split('\n').map((part, index) => {
      const written = part === '' ? '' : `<a:r><a:rPr ${style}/><a:t>${escaped(part)}</a:t></a:r>`
      return index === 0 ? written : `<a:br/>${written}`
    })
  })
  return `<a:p>${properties}${pieces.join('')}</a:p>`
}

function tableFrame(id: number, { rows }: Table, top: number): string {
  const columns = Math.max(...rows.map(({ cells }) => cells.length))
  const width = Math.floor((SLIDE.width - 2 * MARGIN) / columns)
  const hasHeader = rows[0]?.cells.every(({ header }) => header) ? ' firstRow="1"' : ''
  const grid = Array.from({ length: columns }, () => `<a:gridCol w="${width}"/>`).join('')
  const body = rows
    .map(({ cells }) => {
      const written = Array.from({ length: columns }, (_, index) => {
        const lines = cells[index]?.paragraphs.map(({ runs }) => line(runs)).join('') ?? '<a:p/>'
        return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${lines}</a:txBody><a:tcPr/></a:tc>`
      })
      return `<a:tr h="${ROW_HEIGHT}">${written.join('')}</a:tr>`
    })
    .join('')
  const place = { x: MARGIN, y: top, width: width * columns, height: rows.length * ROW_HEIGHT }
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Tableau ${id}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${xfrm(place, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${hasHeader}/><a:tblGrid>${grid}</a:tblGrid>${body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}

const notesPart = ({ notes }: Slide): string =>
  `${XML}<p:notes ${NAMESPACES}>${tree(shape(2, 'Commentaires', 'type="body" idx="1"', undefined, notes.map((text) => line([{ text }])).join('')))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`

function theme(): string {
  const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`
  const accents = Array.from({ length: 6 }, (_, index) => colour(`accent${index + 1}`, '1F4E79')).join('')
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const three = (one: string) => one.repeat(3)
  return `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Atelier"><a:themeElements><a:clrScheme name="Atelier">${colour('dk1', '000000')}${colour('lt1', 'FFFFFF')}${colour('dk2', '1F2933')}${colour('lt2', 'EEF2F6')}${accents}${colour('hlink', '1F4E79')}${colour('folHlink', '1F4E79')}</a:clrScheme><a:fontScheme name="Atelier"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Atelier"><a:fillStyleLst>${three(fill)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="6350">${fill}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
