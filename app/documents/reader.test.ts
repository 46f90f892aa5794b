import { afterAll, expect, test } from 'vitest'
import { createReader, plainReader } from './reader.ts'
import { writeXlsx } from './write-xlsx.ts'

const reader = createReader({ threads: 1 })
afterAll(() => reader.close())

test('a file read in a thread says what it says read here', async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: 'Relances', cells: { A1: { value: 'Client' }, B1: { value: 12.5 } } }],
  })
  const there = await reader.spreadsheet(bytes, 'relances.xlsx')
  expect(there.ok && there.value.sheets[0]?.cells.B1?.value).toBe(12.5)
  expect(there).toEqual(await plainReader.spreadsheet(bytes, 'relances.xlsx'))
  expect(await reader.letter(bytes, 'relances.docx')).toEqual(await plainReader.letter(bytes, 'relances.docx'))
})

test('a file that takes too long is refused, and the next one is read', async () => {
  const impatient = createReader({ threads: 1, limitMs: 0 })
  const bytes = await writeXlsx({ sheets: [{ name: 'Un', cells: { A1: { value: 1 } } }] })
  expect(await impatient.spreadsheet(bytes, 'un.xlsx')).toEqual({
    ok: false,
    error: { code: 'too_demanding', of: 'time' },
  })
  await impatient.close()
  expect(await reader.spreadsheet(bytes, 'un.xlsx')).toMatchObject({ ok: true })
})
