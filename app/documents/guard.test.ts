import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Result } from '#base/result.ts'
import { docx, docxParts, odt, pack, wordParagraph, xlsx, xlsxParts } from '#tests/golden/documents/files.ts'
import { UPLOAD_LIMITS } from './guard.ts'
import { readLetter, readSlides, readSpreadsheet } from './read-upload.ts'
import type { DocumentRefusal } from './refusal.ts'
import { writePptx } from './write-pptx.ts'
import { packZip } from './zip.ts'

const refusal = async (reading: Promise<Result<unknown, DocumentRefusal>>) => {
  const read = await reading
  return read.ok ? 'read' : read.error
}

const letter = docx(wordParagraph('Bonjour'))
const sheet = xlsx('<row r="1"><c r="A1"><v>1</v></c></row>')

test('an ordinary letter and an ordinary sheet are read', async () => {
  expect(await refusal(readLetter(letter, 'lettre.docx'))).toBe('read')
  expect(await refusal(readSpreadsheet(sheet, 'Tableau.XLSX'))).toBe('read')
})

test('a file without a byte is empty', async () => {
  expect(await refusal(readLetter(new Uint8Array(), 'lettre.docx'))).toEqual({ code: 'empty' })
})

test('50 MB are too large, before anything is looked at', async () => {
  const size = 50 * 1024 * 1024
  expect(await refusal(readLetter(new Uint8Array(size), 'lettre.docx'))).toEqual({
    code: 'too_large',
    size,
    limit: UPLOAD_LIMITS.size,
  })
})

test('an old Word file and a file with a password are told apart', async () => {
  const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)])
  const locked = Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')])
  expect(await refusal(readLetter(container, 'lettre.doc'))).toMatchObject({ because: 'old_format' })
  expect(await refusal(readSpreadsheet(locked, 'tableau.xlsx'))).toEqual({
    code: 'encrypted_or_legacy',
    because: 'password',
  })
})

test.each([
  ['Madame, Monsieur,', 'text'],
  ['\u0000\u0001\u0002\u0003', 'unknown'],
])('what is no archive is called by its name (%#)', async (content, found) => {
  expect(await refusal(readLetter(Buffer.from(content, 'latin1'), 'lettre.docx'))).toEqual({
    code: 'wrong_kind',
    expected: ['docx', 'odt', 'pdf'],
    found,
  })
})

test('a sheet is no letter, and a plain archive is neither', async () => {
  expect(await refusal(readLetter(sheet, 'lettre.xlsx'))).toMatchObject({ code: 'wrong_kind', found: 'xlsx' })
  expect(await refusal(readLetter(pack({ 'a.txt': 'a' }), 'a.zip'))).toMatchObject({ code: 'wrong_kind', found: 'zip' })
})

test('a file that was cut during the transfer is corrupt', async () => {
  expect(await refusal(readLetter(letter.subarray(0, letter.length - 200), 'lettre.docx'))).toEqual({
    code: 'corrupt',
    part: 'zip',
  })
})

test('a file damaged inside is corrupt, and the damaged part is named', async () => {
  const damaged = Buffer.from(letter)
  damaged.fill(0xff, damaged.indexOf('word/document.xml') + 17, damaged.indexOf('word/document.xml') + 60)
  expect(await refusal(readLetter(damaged, 'lettre.docx'))).toEqual({ code: 'corrupt', part: 'word/document.xml' })
})

test('an archive of more than two thousand parts is refused', async () => {
  const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`word/media/${index}`, '']))
  expect(await refusal(readLetter(pack({ ...docxParts(''), ...many }), 'lettre.docx'))).toEqual({
    code: 'too_many_entries',
    count: 2_006,
    limit: 2_000,
  })
})

test('a part that inflates beyond all proportion is a bomb', async () => {
  const bomb = pack({ ...xlsxParts(''), 'xl/worksheets/sheet1.xml': ' '.repeat(30 * 1024 * 1024) })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await refusal(readSpreadsheet(bomb, 'tableau.xlsx'))).toMatchObject({
    code: 'zip_bomb',
    entry: 'xl/worksheets/sheet1.xml',
  })
})

test('a part that says it is small and is not is a bomb too', async () => {
  const content = Buffer.alloc(400_000, 0x20)
  const packed = deflateRawSync(content)
  const honest = packZip([['xl/worksheets/sheet1.xml', content]])
  const lying = Buffer.from(honest)
  // The size after inflation stands 22 bytes into the local header and 24 into the directory's.
  lying.writeUInt32LE(5_000, 22)
  lying.writeUInt32LE(5_000, honest.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
  expect(packed.length).toBeLessThan(5_000)
  expect(await refusal(readSpreadsheet(lying, 'tableau.xlsx'))).toMatchObject({ code: 'zip_bomb', limit: 5_000 })
})

test('many parts that are each within limits cannot go over the limit together', async () => {
  const content = Buffer.alloc(3 * 1024 * 1024)
  for (let index = 0, noise = 1; index < 100_000; index++) {
    noise = (noise * 48_271) % 2_147_483_647
    content[index] = noise & 0xff
  }
  const parts = Array.from({ length: 18 }, (_, index) => [`media/${index}`, content] as const)
  const bytes = packZip(parts)
  expect(bytes.length).toBeLessThan(UPLOAD_LIMITS.size)
  expect(await refusal(readSpreadsheet(bytes, 'tableau.xlsx'))).toMatchObject({ code: 'zip_bomb', entry: 'media/16' })
})

test.each([
  ['a VBA project', { 'xl/vbaProject.bin': 'x' }, 'xl/vbaProject.bin'],
  ['an Excel 4 macro sheet', { 'xl/macrosheets/sheet1.xml': '<a/>' }, 'xl/macrosheets/sheet1.xml'],
])('%s is refused whatever the extension', async (_, extra, entry) => {
  expect(await refusal(readSpreadsheet(pack({ ...xlsxParts(''), ...extra }), 'tableau.xlsx'))).toEqual({
    code: 'has_macros',
    entry,
  })
})

test('a file that declares itself able to run macros is refused', async () => {
  const parts = docxParts('')
  const types = parts['[Content_Types].xml']?.replace(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'application/vnd.ms-word.document.macroEnabled.main+xml',
  )
  expect(await refusal(readLetter(pack({ ...parts, '[Content_Types].xml': types ?? '' }), 'a.docm'))).toMatchObject({
    code: 'has_macros',
  })
})

test('LibreOffice macros are refused', async () => {
  const parts = { mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/Standard/Module1.xml': '<a/>' }
  expect(await refusal(readLetter(pack(parts), 'lettre.odt'))).toMatchObject({ code: 'has_macros' })
})

test('an OpenDocument file with a password is told so', async () => {
  const parts = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>',
    'content.xml': 'scrambled',
  }
  expect(await refusal(readLetter(pack(parts), 'lettre.odt'))).toEqual({
    code: 'encrypted_or_legacy',
    because: 'password',
  })
})

test.each(['utf8', 'utf16le'] as const)(
  'a document that reads a file of the server is refused (%s)',
  async (encoding) => {
    const attack = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>`
    const parts = Object.entries(docxParts('')).map(
      ([name, content]) =>
        [name, name === 'word/document.xml' ? Buffer.from(`\ufeff${attack}`, encoding) : Buffer.from(content)] as const,
    )
    expect(await refusal(readLetter(packZip(parts), 'lettre.docx'))).toEqual({
      code: 'has_doctype',
      entry: 'word/document.xml',
    })
  },
)

test('a name that says another kind than the content is refused', async () => {
  expect(await refusal(readSpreadsheet(sheet, 'tableau.ods'))).toEqual({
    code: 'wrong_extension',
    extension: 'ods',
    found: 'xlsx',
  })
  expect(await refusal(readLetter(odt(''), 'lettre'))).toEqual({ code: 'wrong_extension', extension: '', found: 'odt' })
})

test('a document without what it is about is corrupt', async () => {
  const { 'word/document.xml': _, ...parts } = docxParts('')
  expect(await refusal(readLetter(pack(parts), 'lettre.docx'))).toEqual({ code: 'corrupt', part: 'word/document.xml' })
  expect(await refusal(readLetter(docx('<w:p><w:r></w:p>'), 'lettre.docx'))).toMatchObject({ code: 'corrupt' })
})

test('endless nesting is corrupt, not a crash', async () => {
  const deep = '<text:section>'.repeat(10_000) + '</text:section>'.repeat(10_000)
  expect(await refusal(readLetter(odt(deep), 'lettre.odt'))).toMatchObject({ code: 'corrupt' })
  const wordDeep = '<w:p>'.repeat(10_000) + '</w:p>'.repeat(10_000)
  expect(await refusal(readLetter(docx(wordDeep), 'lettre.docx'))).toMatchObject({ code: 'corrupt' })
})

test('a PDF is no sheet, and under another name it is refused before it is opened', async () => {
  const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj', 'latin1')
  expect(await refusal(readSpreadsheet(pdf, 'tableau.pdf'))).toMatchObject({ code: 'wrong_kind', found: 'pdf' })
  expect(await refusal(readLetter(pdf, 'lettre.docx'))).toEqual({
    code: 'wrong_extension',
    extension: 'docx',
    found: 'pdf',
  })
})

test('slides are no letter, and a letter is no slides', async () => {
  const slides = writePptx({ slides: [{ title: 'Bonjour', blocks: [], notes: [] }] })
  expect(await refusal(readLetter(slides, 'lettre.pptx'))).toMatchObject({ code: 'wrong_kind', found: 'pptx' })
  expect(await refusal(readSlides(letter, 'diapos.docx'))).toMatchObject({
    code: 'wrong_kind',
    expected: ['pptx', 'odp'],
    found: 'docx',
  })
})
