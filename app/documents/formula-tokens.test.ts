import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalizedFormula, quotedSheetName, tokensOf } from './formula-tokens.ts'

const references = (formula: string) =>
  tokensOf(formula).flatMap((token) => (token.type === 'reference' ? [[token.sheet, token.range]] : []))

test('references are told from functions, names, numbers and texts that look like them', () => {
  expect(references('LOG10(A1)+B2*$C$3-taux2*"D4"+1E5+TAUX20')).toEqual([
    [undefined, 'A1'],
    [undefined, 'B2'],
    [undefined, '$C$3'],
  ])
})

test('references keep their sheet, quoted or not, with accents', () => {
  expect(references("SUM(Données!B2:B9,'Mon tableau d''avril'!A:A,3:5)")).toEqual([
    ['Données', 'B2:B9'],
    ["Mon tableau d'avril", 'A:A'],
    [undefined, '3:5'],
  ])
})

test('a reference to a table is one token, nested brackets and escapes included', () => {
  const structured = tokensOf("SUM(Tableau1[[#This Row],[Montant '[HT']]])+[@TVA]").filter(
    ({ type }) => type === 'structured',
  )
  expect(structured.map(({ text }) => text)).toEqual(["Tableau1[[#This Row],[Montant '[HT']]]", '[@TVA]'])
})

test('the prefixes of files are dropped, functions and cells put in capitals, texts left alone', () => {
  expect(normalizedFormula('=_xlfn.xlookup(a2,"_xlfn.sum(a1)",_xlfn._xlws.filter(b1:b3,c1:c3))')).toBe(
    'XLOOKUP(A2,"_xlfn.sum(a1)",FILTER(B1:B3,C1:C3))',
  )
})

test('nothing of a formula is lost by cutting it in tokens', () => {
  const piece = fc.constantFrom(
    'A1',
    'SUM(',
    ')',
    '"é"',
    "'S 1'!B2",
    '[',
    ']',
    "'",
    '#N/A',
    '+',
    ' ',
    '1.5',
    'T[x]',
    '€',
    '"',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const formula = pieces.join('')
      expect(
        tokensOf(formula)
          .map(({ text }) => text)
          .join(''),
      ).toBe(formula)
    }),
  )
})

test('a sheet is quoted where a formula would misread it', () => {
  expect(['Données', 'Mon tableau', "d'avril", 'A1', 'R1C1', 'Feuille1'].map(quotedSheetName)).toEqual([
    'Données',
    "'Mon tableau'",
    "'d''avril'",
    "'A1'",
    "'R1C1'",
    'Feuille1',
  ])
})
