import { expect, test } from 'vitest'
import { dangerousFormula, normalInput } from './typed-input.ts'

test.each([
  ['1 234,50 €', '1234,50€'],
  ['1\u202f234,50\u202f€', '1234,50€'],
  ['12 345 678', '12345678'],
  ['\u22121 234', '-1234'],
  ['12,5 %', '12,5%'],
  ['12 rue Lepic', '12 rue Lepic'],
  ['06 12 34 56 78', '06 12 34 56 78'],
  ['16/03/2026', '16/03/2026'],
  ['=RANG(A1;A1:A9)', '=RANK(A1;A1:A9)'],
  ['=SOMME(A1:A9)', '=SOMME(A1:A9)'],
])('%s is typed as %s', (typed, understood) => {
  expect(normalInput(typed)).toBe(understood)
})

test.each([
  ['=SUBSTITUE("a";"b")', true],
  ['=SUBSTITUTE(A1,SUBSTITUTE(A2,"x"),"y")', true],
  ['=SUBSTITUE(A1;"b;c";SI(A2>1;"d";"e"))', false],
  ['="SUBSTITUE("', false],
  ['SUBSTITUE("a";"b")', false],
  [`=${'('.repeat(101)}1${')'.repeat(101)}`, true],
  [`=${'('.repeat(50)}1${')'.repeat(50)}`, false],
])('%s would stop the engine: %s', (formula, stops) => {
  expect(dangerousFormula(formula)).toBe(stops)
})
