import { expect, test } from 'vitest'
import { excelFormula } from './odf-formula.ts'

// Shapes taken from what LibreOffice writes in content.xml.
test.each([
  ['of:=[.B3]*[.C3]', 'B3*C3'],
  ['of:=SUMIF([$Données.B2:.B6];"Papeterie";[$Données.C2:.C6])', 'SUMIF(Données!B2:B6,"Papeterie",Données!C2:C6)'],
  ["of:=VLOOKUP([.A2];[$'Mon tarif d''été'.$A$2:.$C$9];3;0)", "VLOOKUP(A2,'Mon tarif d''été'!$A$2:$C$9,3,0)"],
  ['of:=LOOKUP([.A1];{1;5;9};{"p";"m";"g"})', 'LOOKUP(A1,{1,5,9},{"p","m","g"})'],
  ['of:=SUM({1;2|3;4})', 'SUM({1,2;3,4})'],
  ['of:=IF([.A1]>0;"a;b";FALSE())', 'IF(A1>0,"a;b",FALSE())'],
  ['of:=SUM([.A1]~[.B1:.B3])', 'SUM(A1,B1:B3)'],
  ['of:=COM.MICROSOFT.CONCAT([.A1];" ")', 'CONCAT(A1," ")'],
  ['of:=_xlfn.xlookup([.A1];[.B:.B];[.C:.C])', 'XLOOKUP(A1,B:B,C:C)'],
  ['of:=TODAY()-[.B2]', 'TODAY()-B2'],
  ['of:=SUM([.#REF!])', 'SUM(#REF!)'],
  ['msoxl:=SUM(A1:A3)', 'SUM(A1:A3)'],
])('%s is written %s in Excel', (written, expected) => {
  expect(excelFormula(written)).toBe(expected)
})

test('a formula in an unknown language is not guessed', () => {
  expect(excelFormula('foo:=bar')).toBeUndefined()
})
