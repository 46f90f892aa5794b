import { deflateSync } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { dangerIn } from './pdf-danger.ts'
import { readLetter } from './read-upload.ts'

const LIMITS = { part: 1_000_000, total: 2_000_000 }

const withStream = (content: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<</Filter /FlateDecode>>\nstream\n'),
    content,
    Buffer.from('\nendstream\n'),
  ])

test('a part that swells beyond all proportion is a bomb, cut short or not', () => {
  const packed = deflateSync(Buffer.alloc(3_000_000))
  expect(dangerIn(withStream(packed), LIMITS)).toMatchObject({ code: 'zip_bomb', limit: 1_000_000 })
  expect(dangerIn(withStream(packed.subarray(0, packed.length - 20)), LIMITS)).toMatchObject({ code: 'zip_bomb' })
  expect(dangerIn(withStream(deflateSync(Buffer.alloc(900_000))), LIMITS)).toBeUndefined()
})

test('parts within limits cannot go over the limit together', () => {
  const part = withStream(deflateSync(Buffer.alloc(900_000)))
  expect(dangerIn(Buffer.concat([part, part, part]), LIMITS)).toEqual({
    code: 'zip_bomb',
    entry: 'stream',
    inflated: 2_700_000,
    limit: 2_000_000,
  })
})

test('a part packed twice is refused unopened', () => {
  expect(dangerIn(Buffer.from('<</Filter [/FlateDecode /FlateDecode]>>'), LIMITS)).toMatchObject({ code: 'zip_bomb' })
})

test.each(['/S /JavaScript /JS (app.alert())', '/S /Launch /F (cmd.exe)'])('%s is a program', (action) => {
  expect(dangerIn(Buffer.from(`%PDF-1.7\n<<${action}>>`), LIMITS)).toMatchObject({ code: 'has_macros' })
})

test('a PDF of more pages than any report is refused', async () => {
  const document = await PDFDocument.create()
  for (let page = 0; page < 61; page++) document.addPage()
  const read = await readLetter(await document.save(), 'rapport.pdf')
  expect(read).toEqual({ ok: false, error: { code: 'too_many_pages', count: 61, limit: 60 } })
})
