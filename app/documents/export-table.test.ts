import { expect, test } from 'vitest'
import { type ExportTable, sheetName, tableToCsv, tableToXlsx } from './export-table.ts'
import { readSpreadsheet } from './read-upload.ts'
import { harmless } from './write-csv.ts'

const table: ExportTable = {
  title: 'Balance âgée : clients [mars]',
  columns: [
    { key: 'customer', label: 'Client', kind: 'text' },
    { key: 'balance', label: 'Solde', kind: 'money' },
    { key: 'quantity', label: 'Quantité', kind: 'quantity' },
    { key: 'rate', label: 'Taux', kind: 'rate' },
    { key: 'due', label: 'Échéance', kind: 'day' },
    { key: 'late', label: 'Retard', kind: 'count' },
    { key: 'ratio', label: 'Ratio', kind: 'number' },
  ],
  rows: [
    {
      customer: 'Dupont ; "Fils"',
      balance: -123_456,
      quantity: 2_500,
      rate: 550,
      due: '2026-03-16',
      late: 12,
      ratio: 0.1,
    },
    { customer: '=HYPERLINK("http://a")', balance: null, rate: 2_000 },
  ],
}

test('a CSV opens in a French spreadsheet: mark, semicolons, decimal commas, and no text runs as a formula', () => {
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(tableToCsv(table))
  expect(csv).toBe(
    '\ufeffClient;Solde;Quantité;Taux;Échéance;Retard;Ratio\r\n' +
      '"Dupont ; ""Fils""";-1234,56;2,5;5,5%;16/03/2026;12;0,1\r\n' +
      `"'=HYPERLINK(""http://a"")";;;20%;;;\r\n`,
  )
})

test.each(['=1+1', '+33 6', '-2', '@SUM(A1)', '\tx=1', ' =1+1', '＝1+1'])('%j is made harmless', (value) => {
  expect(harmless(value)).toBe(`'${value}`)
})

test.each(['Dupont', '1-2', '', '-', 'a=b'])('%j is left as it is', (value) => {
  expect(harmless(value)).toBe(value)
})

test('an .xlsx holds numbers in euros, pieces and ratios, with formats that show them', async () => {
  const read = await readSpreadsheet(await tableToXlsx(table), 'balance.xlsx')
  const sheet = read.ok ? read.value.sheets[0] : undefined
  expect(sheet?.name).toBe('Balance âgée clients mars')
  expect(['A2', 'B2', 'C2', 'D2', 'E2', 'F2', 'G2', 'B3'].map((address) => sheet?.cells[address])).toEqual([
    { value: 'Dupont ; "Fils"', kind: 'text' },
    { value: -1_234.56, kind: 'number', format: '#,##0.00 €' },
    { value: 2.5, kind: 'number', format: '#,##0.###' },
    { value: 0.055, kind: 'number', format: '0.00%' },
    { value: 46_097, kind: 'date', format: 'dd/mm/yyyy' },
    { value: 12, kind: 'number', format: '#,##0' },
    { value: 0.1, kind: 'number' },
    undefined,
  ])
  expect(sheet?.cells.A3).toEqual({ value: '=HYPERLINK("http://a")', kind: 'text' })
})

test('the same table gives the same file', async () => {
  expect(Buffer.from(await tableToXlsx(table)).equals(Buffer.from(await tableToXlsx(table)))).toBe(true)
})

test('a title becomes a name that spreadsheets accept', () => {
  expect(sheetName("'Grand livre' : comptes 411/401 du 01/01 au 31/12")).toBe("Grand livre' comptes 411 401 du")
  expect(sheetName(' / ')).toBe('Feuille')
})
