import { expect, test } from 'vitest'
import { ods, pack, xlsx, xlsxParts } from '#tests/golden/documents/files.ts'
import { readSpreadsheet } from './read-upload.ts'
import type { Cell } from './workbook.ts'

async function cellsOf(bytes: Uint8Array, filename: string): Promise<Record<string, Cell>> {
  const read = await readSpreadsheet(bytes, filename)
  if (!read.ok) throw new Error(read.error.code)
  return read.value.sheets[0]?.cells ?? {}
}

const number = (address: string, value: number, more = '') => `<c r="${address}" ${more}><v>${value}</v></c>`

test('a formula shared by several cells is written out in each', async () => {
  const cells = await cellsOf(
    xlsx(
      `<row r="2">${number('B2', 2)}<c r="C2"><f t="shared" ref="C2:C4" si="0">B2*$B$1</f><v>4</v></c></row>` +
        `<row r="3"><c r="C3"><f t="shared" si="0"/><v>6</v></c></row>` +
        `<row r="4"><c r="C4"><f t="shared" si="0"/><v>8</v></c></row>`,
    ),
    'tableau.xlsx',
  )
  expect(['C2', 'C3', 'C4'].map((address) => [cells[address]?.formula, cells[address]?.value])).toEqual([
    ['B2*$B$1', 4],
    ['B3*$B$1', 6],
    ['B4*$B$1', 8],
  ])
})

test('references to an Excel table become plain ranges', async () => {
  const table = `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Tableau1" displayName="Tableau1" ref="A1:C4" totalsRowCount="1"><tableColumns count="3"><tableColumn id="1" name="Client"/><tableColumn id="2" name="Montant HT"/><tableColumn id="3" name="TTC"/></tableColumns></table>`
  const cells = await cellsOf(
    xlsx(
      `<row r="2"><c r="C2"><f>Tableau1[[#This Row],[Montant HT]]*1.2</f><v>12</v></c></row>` +
        `<row r="3"><c r="C3"><f>[@[Montant HT]]*1.2</f><v>24</v></c></row>` +
        `<row r="4"><c r="C4"><f>SUBTOTAL(109,[TTC])</f><v>36</v></c></row>` +
        `<row r="9"><c r="A9"><f>SUM(tableau1[TTC])+COUNTA(Tableau1[#All])+SUM(Tableau1[[Montant HT]:[TTC]])</f><v>1</v></c><c r="B9"><f>Tableau1[Absente]</f><v>1</v></c></row>`,
      { table },
    ),
    'tableau.xlsx',
  )
  expect(cells.C2?.formula).toBe('B2*1.2')
  expect(cells.C3?.formula).toBe('B3*1.2')
  expect(cells.C4?.formula).toBe('SUBTOTAL(109,C2:C3)')
  expect(cells.A9?.formula).toBe('SUM(C2:C3)+COUNTA(A1:C4)+SUM(B2:C3)')
  expect(cells.B9?.formula).toBe('#REF!')
})

test('a formula that was never calculated is kept, a blank that is only formatted is not', async () => {
  const cells = await cellsOf(xlsx('<row r="1"><c r="A1"><f>B1*2</f></c><c r="B1" s="0"/></row>'), 'tableau.xlsx')
  expect(cells).toEqual({ A1: { value: null, formula: 'B1*2' } })
})

test('errors, booleans, dates and formats are told apart', async () => {
  const cells = await cellsOf(
    xlsx(
      `<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1" t="b"><v>1</v></c>${number('C1', 46_097, 's="1"')}${number('D1', 12.5, 's="2"')}</row>`,
      {
        numberFormats: '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts>',
        formats:
          '<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/>',
      },
    ),
    'tableau.xlsx',
  )
  expect(cells.A1).toEqual({ value: '#DIV/0!', formula: '1/0', kind: 'error' })
  expect(cells.B1).toEqual({ value: true, kind: 'bool' })
  expect(cells.C1).toMatchObject({ value: 46_097, kind: 'date' })
  expect(cells.D1).toEqual({ value: 12.5, kind: 'number', format: '#,##0.00\\ "€"' })
})

test('dates of a workbook that counts from 1904 are brought back to ours', async () => {
  const cells = await cellsOf(
    xlsx(`<row r="1">${number('A1', 44_635, 's="1"')}</row>`, {
      workbook: '<workbookPr date1904="1"/>',
      formats: '<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>',
    }),
    'tableau.xlsx',
  )
  // 16 March 2026 is 46097 from 1900 and 44635 from 1904.
  expect(cells.A1?.value).toBe(46_097)
})

test('names of the workbook are kept, those that Excel makes for itself are not', async () => {
  const parts = xlsxParts('<row r="1"><c r="A1"><v>1</v></c></row>')
  const workbook = parts['xl/workbook.xml']?.replace(
    '</sheets>',
    '</sheets><definedNames><definedName name="taux">Relances!$B$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Relances!$A$1:$B$2</definedName></definedNames>',
  )
  const read = await readSpreadsheet(pack({ ...parts, 'xl/workbook.xml': workbook ?? '' }), 'tableau.xlsx')
  expect(read.ok && read.value.names).toEqual([{ name: 'taux', formula: 'Relances!$B$1' }])
})

test('a workbook of too many cells is refused with the count, before it is read', async () => {
  const cells = Array.from({ length: 100_001 }, (_, index) => `<c r="A${index + 1}"/>`).join('')
  expect(await readSpreadsheet(xlsx(`<row>${cells}</row>`), 'tableau.xlsx')).toEqual({
    ok: false,
    error: { code: 'too_many_cells', count: 100_001, limit: 50_000 },
  })
})

test('an OpenDocument sheet gives values, kinds and formulas in Excel words', async () => {
  const cells = await cellsOf(
    ods(
      `<table:table-header-rows><table:table-row><table:table-cell office:value-type="string"><text:p>Client</text:p></table:table-cell></table:table-row></table:table-header-rows>
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
      <table:table-row>
        <table:table-cell table:formula="of:=SUMIF([.B$1:.B3];&quot;a;b&quot;;[$Données.C1:.C3])" office:value-type="float" office:value="12.5"><text:p>12,50</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2026-03-16"><text:p>16/03/26</text:p></table:table-cell>
        <table:table-cell office:value-type="currency" office:currency="EUR" office:value="99.9"/>
        <table:table-cell office:value-type="percentage" office:value="0.2"/>
        <table:table-cell office:value-type="boolean" office:boolean-value="true"/>
        <table:covered-table-cell/>
        <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""><text:p>#DIV/0!</text:p></table:table-cell>
        <table:table-cell office:value-type="string"><text:p>deux<text:s text:c="2"/>mots</text:p><text:p>et une ligne</text:p></table:table-cell>
      </table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
    ),
    'tableau.ods',
  )
  expect(cells).toEqual({
    A1: { value: 'Client', kind: 'text' },
    A4: { value: 12.5, kind: 'number', formula: 'SUMIF(B$1:B3,"a;b",Données!C1:C3)' },
    B4: { value: 46_097, kind: 'date', format: 'dd/mm/yyyy' },
    C4: { value: 99.9, kind: 'number', format: '#,##0.00 €' },
    D4: { value: 0.2, kind: 'number', format: '0.00%' },
    E4: { value: true, kind: 'bool' },
    G4: { value: '#DIV/0!', kind: 'error', formula: '1/0' },
    H4: { value: 'deux  mots\net une ligne', kind: 'text' },
  })
})

test('an OpenDocument cell repeated without end is refused, not unfolded', async () => {
  const rows = `<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16000"/></table:table-row>`
  expect(await readSpreadsheet(ods(rows), 'tableau.ods')).toMatchObject({ error: { code: 'too_many_cells' } })
})
