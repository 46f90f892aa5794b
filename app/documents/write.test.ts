import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { guardUpload } from './guard.ts'
import { type Letter, paragraph, run } from './letter.ts'
import { readSpreadsheet } from './read-upload.ts'
import type { Workbook } from './workbook.ts'
import { writeDocx } from './write-docx.ts'
import { writeXlsx } from './write-xlsx.ts'

async function partOf(bytes: Uint8Array, filename: string, part: string): Promise<string> {
  const guarded = await guardUpload(bytes, filename, ['xlsx', 'docx'])
  return (guarded.ok && guarded.value.parts.get(part)?.toString('utf8')) || `no ${part}`
}

const workbook: Workbook = {
  sheets: [
    {
      name: 'Relances',
      cells: {
        A1: { value: 'Client', kind: 'text' },
        B1: { value: 'Restant dû', kind: 'text' },
        A2: { value: '=1+1', kind: 'text' },
        B2: { value: 12.5, kind: 'number', formula: 'XLOOKUP(1,C1:C2,D1:D2)', format: '#,##0.00 €' },
      },
    },
  ],
  names: [{ name: 'taux', formula: 'Relances!$B$2' }],
}

test('a header is bold, stays in view, and columns are as wide as asked', async () => {
  const layouts = { Relances: { headerRow: 1, widths: { A: 33 } } }
  const bytes = await writeXlsx(workbook, { layouts })
  const sheet = await partOf(bytes, 'a.xlsx', 'xl/worksheets/sheet1.xml')
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  expect(sheet).toMatch(/<col [^>]*width="33/)
  expect(await partOf(bytes, 'a.xlsx', 'xl/styles.xml')).toMatch(/<b\/>/)
})

test('a young function is written as files want it, and reads back as people write it', async () => {
  const bytes = await writeXlsx(workbook)
  expect(await partOf(bytes, 'a.xlsx', 'xl/worksheets/sheet1.xml')).toContain('_xlfn.XLOOKUP(')
  expect(await readSpreadsheet(bytes, 'a.xlsx')).toEqual({ ok: true, value: workbook })
})

const letter: Letter = { blocks: [paragraph([run('Madame,')])] }

test('files carry the date they are given, never the machine’s', async () => {
  const on = day('2026-03-16')
  expect(await partOf(await writeDocx(letter, { on, title: 'R & D' }), 'a.docx', 'docProps/core.xml')).toMatch(
    /<dc:title>R &amp; D<\/dc:title>.*2026-03-16T00:00:00Z/,
  )
  expect(await partOf(await writeXlsx(workbook, { on }), 'a.xlsx', 'docProps/core.xml')).toContain(
    '2026-03-16T00:00:00Z',
  )
})

test('each list counts from its first number', async () => {
  const list = { type: 'list' as const, ordered: true, items: [{ runs: [run('un')], lists: [] }] }
  const bytes = await writeDocx({ blocks: [list, paragraph([run('puis')]), list] })
  const document = await partOf(bytes, 'a.docx', 'word/document.xml')
  const numberings = [...document.matchAll(/<w:numId w:val="(\d+)"/g)].map((found) => found[1])
  expect(new Set(numberings).size).toBe(2)
})

test('a letter without a word is still a document', async () => {
  expect(await partOf(await writeDocx({ blocks: [] }), 'a.docx', 'word/document.xml')).toContain('<w:p')
})

test('a workbook keeps its filter, what it hides and its charts', async () => {
  const workbook: Workbook = {
    sheets: [
      {
        name: 'Clients',
        cells: {
          A1: { value: 'Client', kind: 'text' },
          B1: { value: 'Restant dû', kind: 'text' },
          A2: { value: 'Élan & Fils', kind: 'text' },
          B2: { value: 1_234.56, kind: 'number' },
          A3: { value: 'Cœur d’Anjou', kind: 'text' },
          B3: { value: 890.1, kind: 'number' },
        },
        filters: [{ range: 'A1:B3', columns: [1] }],
        hiddenRows: [{ from: 3, to: 3 }],
      },
      { name: 'Brouillon', cells: { A1: { value: 1, kind: 'number' } }, hidden: true },
    ],
    charts: [
      {
        sheet: 'Clients',
        types: ['pie'],
        title: 'Créances',
        axisTitles: [],
        legend: true,
        dataLabels: false,
        series: [{ name: 'Restant dû', values: 'Clients!B2:B3', categories: 'Clients!A2:A3' }],
      },
    ],
  }
  expect(await readSpreadsheet(await writeXlsx(workbook), 'clients.xlsx')).toEqual({ ok: true, value: workbook })
})
