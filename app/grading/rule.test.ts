import { expect, test } from 'vitest'
import { constantFor } from './rule.ts'

test.each([
  ['D2*0.12', 0.12, 0.12],
  ['D2*12%', 0.12, 0.12],
  ['D2*1.12', 0.12, 1.12],
  ['COUNTIF(D7:D14,">=8")', 8, 8],
  ['SUMIF(D7:D14,"<0,5")', 0.5, 0.5],
  ['D2*$B$2', 0.12, undefined],
  ['IF(A1="8 rue des Lilas",1,0)', 8, undefined],
])('in %s, %d is typed as %s', (formula, input, expected) => {
  expect(constantFor(formula, input)).toBe(expected)
})
