import { expect, test } from 'vitest'
import { readBankStatement } from './read-bank-statement.ts'

const read = (text: string) => readBankStatement(new TextEncoder().encode(text))

const camt = (entries: string, head = '<?xml version="1.0" encoding="UTF-8"?>') => `${head}
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>
<Id>2026-02</Id><FrToDt><FrDtTm>2026-02-01T00:00:00</FrDtTm><ToDtTm>2026-02-28T23:59:59</ToDtTm></FrToDt>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-02-01</Dt></Dt></Bal>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">70.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Dt><Dt>2026-02-28</Dt></Dt></Bal>
${entries}</Stmt></BkToCstmrStmt></Document>`

const ENTRY = `<Ntry><Amt Ccy="EUR">1070.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-02-14</Dt></BookgDt>
<NtryDtls><TxDtls><Refs><EndToEndId>F-2231</EndToEndId></Refs><RmtInf><Ustrd>PAPETERIE LORIENT</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`

test('a CAMT.053: balances, days, and each entry with its sign', () => {
  expect(read(camt(ENTRY))).toEqual({
    ok: true,
    value: {
      reference: '2026-02',
      from: '2026-02-01',
      to: '2026-02-28',
      opening: 1_000_00,
      closing: -70_00,
      lines: [{ date: '2026-02-14', amount: -1_070_00, label: 'PAPETERIE LORIENT', reference: 'F-2231' }],
    },
  })
})

test.each([
  ['a document type', camt(ENTRY, '<!DOCTYPE Document [<!ENTITY a "b">]>')],
  ['something cut short', camt(ENTRY).slice(0, 400)],
  ['another kind of XML', '<html><body/></html>'],
])('%s is refused', (_, text) => {
  expect(read(text)).toEqual({ ok: false, error: { code: 'statement_unreadable' } })
})

test('an entry without a day says which', () => {
  expect(read(camt(ENTRY.replace('2026-02-14', '2026-02-31')))).toMatchObject({
    error: { code: 'statement_line_unreadable', line: 1, column: 'BookgDt' },
  })
})

test('a CSV with debits and credits, as French banks write amounts and days', () => {
  const csv =
    'Compte;512\n\nDate;Libellé;Référence;Débit;Crédit\n14/02/2026;"PRLV EDF; élec";;1 234,50;\n15/02/2026;VIR MAIRIE;VIR 7;;300,00\n'
  expect(read(csv)).toEqual({
    ok: true,
    value: {
      from: '2026-02-14',
      to: '2026-02-15',
      lines: [
        { date: '2026-02-14', label: 'PRLV EDF; élec', amount: -1_234_50 },
        { date: '2026-02-15', label: 'VIR MAIRIE', amount: 300_00, reference: 'VIR 7' },
      ],
    },
  })
})

test('a CSV with one signed amount, in the code page of Windows', () => {
  const bytes = Uint8Array.from('Date;Libell\u00e9;Montant\n2026-02-14;Pr\u00e9l\u00e8vement;-12,30\n', (c) =>
    c.charCodeAt(0),
  )
  expect(readBankStatement(bytes)).toMatchObject({ value: { lines: [{ label: 'Prélèvement', amount: -12_30 }] } })
})

test.each([
  ['no date', 'Libellé;Montant\nA;1\n', { code: 'statement_column_missing', missing: 'date' }],
  ['no amount', 'Date;Libellé;Débit\n', { code: 'statement_column_missing', missing: 'montant' }],
  [
    'an amount in letters',
    'Date;Libellé;Montant\n2026-02-14;A;douze\n',
    { code: 'statement_line_unreadable', line: 2, column: 'montant', value: 'douze' },
  ],
])('a CSV with %s is refused', (_, csv, error) => {
  expect(read(csv)).toEqual({ ok: false, error })
})
