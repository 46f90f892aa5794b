import { expect, test } from 'vitest'
import { docx, odt, wordParagraph } from '#tests/golden/documents/files.ts'
import { type Letter, paragraphs } from './letter.ts'
import { readLetter } from './read-upload.ts'

async function letterIn(bytes: Uint8Array, filename: string): Promise<Letter> {
  const read = await readLetter(bytes, filename)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

const style = (id: string, name: string, properties: string, type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`

test('the styles of a French Word are known by their names', async () => {
  const styles =
    style('Titre1', 'heading 1', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>') +
    style('Titre2', 'heading 2', '<w:basedOn w:val="Titre1"/>') +
    style('Date', 'Date', '<w:pPr><w:jc w:val="right"/></w:pPr>') +
    style(
      'Objet',
      'Objet',
      '<w:basedOn w:val="Date"/><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:b/><w:u w:val="single"/></w:rPr>',
    )
  const letter = await letterIn(
    docx(
      wordParagraph('Relance', '<w:pStyle w:val="Titre1"/>') +
        wordParagraph('Rappel', '<w:pStyle w:val="Titre2"/><w:jc w:val="left"/>') +
        wordParagraph('Lyon, le 16 mars 2026', '<w:pStyle w:val="Date"/>') +
        wordParagraph('Objet : relance', '<w:pStyle w:val="Objet"/>') +
        wordParagraph('Madame,', '', '<w:i/>'),
      { styles },
    ),
    'lettre.docx',
  )
  expect(letter.blocks).toEqual([
    { type: 'heading', level: 1, align: 'center', runs: [{ text: 'Relance' }] },
    { type: 'heading', level: 2, align: 'left', runs: [{ text: 'Rappel' }] },
    { type: 'paragraph', align: 'right', runs: [{ text: 'Lyon, le 16 mars 2026' }] },
    { type: 'paragraph', align: 'justify', runs: [{ text: 'Objet : relance', bold: true, underline: true }] },
    { type: 'paragraph', align: 'left', runs: [{ text: 'Madame,', italic: true }] },
  ])
})

test('the alignment that a document gives to all its paragraphs counts', async () => {
  const styles = '<w:docDefaults><w:pPrDefault><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrDefault></w:docDefaults>'
  const letter = await letterIn(docx(wordParagraph('Madame,'), { styles }), 'lettre.docx')
  expect(paragraphs(letter)[0]?.align).toBe('justify')
})

test('a style based on itself does not turn for ever', async () => {
  const styles =
    style('A', 'a', '<w:basedOn w:val="B"/>') +
    style('B', 'b', '<w:basedOn w:val="A"/><w:pPr><w:jc w:val="right"/></w:pPr>')
  const letter = await letterIn(docx(wordParagraph('Bonjour', '<w:pStyle w:val="A"/>'), { styles }), 'lettre.docx')
  expect(paragraphs(letter)[0]?.align).toBe('right')
})

test('deleted text is gone, inserted text is there, and a header is part of the letter', async () => {
  const body =
    '<w:p><w:r><w:t>Nous </w:t></w:r><w:del><w:r><w:delText>non</w:delText></w:r></w:del><w:ins><w:r><w:t>oui</w:t></w:r></w:ins></w:p>'
  const letter = await letterIn(
    docx(body, { header: wordParagraph('BUROMOD SAS', '<w:jc w:val="center"/>') }),
    'l.docx',
  )
  expect(paragraphs(letter).map(({ text, align }) => [text, align])).toEqual([
    ['BUROMOD SAS', 'center'],
    ['Nous oui', 'left'],
  ])
})

const odtStyle = (name: string, attributes: string, properties: string) =>
  `<style:style style:name="${name}" ${attributes}>${properties}</style:style>`

test('an OpenDocument letter gives headings, inherited styles, lists, tables, frames and headers', async () => {
  const letter = await letterIn(
    odt(
      `<text:p text:style-name="P1"><draw:frame><draw:text-box><text:p>Société Dupont</text:p></draw:text-box></draw:frame>Lyon, le<text:s/>16 mars<text:line-break/>2026</text:p>
      <text:h text:style-name="Standard" text:outline-level="2">Rappel</text:h>
      <text:p text:style-name="P2">Objet <text:span text:style-name="T1">gras</text:span> et <text:span text:style-name="T2">maigre</text:span></text:p>
      <text:list text:style-name="L1"><text:list-item><text:p>un</text:p><text:list><text:list-item><text:p>deux</text:p></text:list-item></text:list></text:list-item></text:list>
      <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Facture</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>FA-1</text:p></table:table-cell></table:table-row></table:table>
      <text:tracked-changes><text:p>effacé</text:p></text:tracked-changes>`,
      {
        styles: odtStyle('Right', 'style:family="paragraph"', '<style:paragraph-properties fo:text-align="end"/>'),
        automatic:
          odtStyle('P1', 'style:family="paragraph" style:parent-style-name="Right"', '') +
          odtStyle('P2', 'style:family="paragraph"', '<style:text-properties fo:font-style="italic"/>') +
          odtStyle('T1', 'style:family="text"', '<style:text-properties fo:font-weight="bold"/>') +
          odtStyle(
            'T2',
            'style:family="text"',
            '<style:text-properties fo:font-style="normal" style:text-underline-style="solid"/>',
          ) +
          '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>',
        master:
          '<style:master-page style:name="Standard"><style:header><text:p>BUROMOD SAS</text:p></style:header></style:master-page>',
      },
    ),
    'lettre.odt',
  )
  const italic = { italic: true }
  expect(letter.blocks).toEqual([
    { type: 'paragraph', align: 'left', runs: [{ text: 'BUROMOD SAS' }] },
    { type: 'paragraph', align: 'left', runs: [{ text: 'Société Dupont' }] },
    { type: 'paragraph', align: 'right', runs: [{ text: 'Lyon, le 16 mars\n2026' }] },
    { type: 'heading', level: 2, align: 'left', runs: [{ text: 'Rappel' }] },
    {
      type: 'paragraph',
      align: 'left',
      runs: [
        { text: 'Objet ', ...italic },
        { text: 'gras', bold: true, ...italic },
        { text: ' et ', ...italic },
        { text: 'maigre', underline: true },
      ],
    },
    {
      type: 'list',
      ordered: true,
      items: [
        {
          runs: [{ text: 'un' }],
          lists: [{ type: 'list', ordered: false, items: [{ runs: [{ text: 'deux' }], lists: [] }] }],
        },
      ],
    },
    {
      type: 'table',
      rows: [
        { cells: [{ header: true, paragraphs: [{ type: 'paragraph', align: 'left', runs: [{ text: 'Facture' }] }] }] },
        { cells: [{ header: false, paragraphs: [{ type: 'paragraph', align: 'left', runs: [{ text: 'FA-1' }] }] }] },
      ],
    },
  ])
})

test('a letter whose text weighs more than a book is refused before it is read', async () => {
  const sentence = Array.from({ length: 400_000 }, (_, index) => `mot ${index} `).join('')
  const heavy = docx(wordParagraph(sentence).repeat(2))
  expect(await readLetter(heavy, 'lettre.docx')).toMatchObject({
    error: { code: 'too_large', limit: 8 * 1024 * 1024 },
  })
})

test('a letter of endless marks of layout is refused before it is read', async () => {
  const runs = Array.from({ length: 20_000 }, (_, index) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${index}</w:t></w:r>`)
  expect(await readLetter(docx(`<w:p>${runs.join('')}</w:p>`), 'lettre.docx')).toMatchObject({
    error: { code: 'too_complex', limit: 120_000 },
  })
})

test('a letter longer than any letter is refused', async () => {
  const read = await readLetter(docx('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(2_001)), 'lettre.docx')
  expect(read).toEqual({ ok: false, error: { code: 'too_long', count: 2_001, limit: 2_000 } })
})
