import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Exact, exact, roundExact } from '#base/exact.ts'
import { parseFormula, valueOfFormula } from './formula.ts'

const MEASURES: Record<string, number[]> = { ventes: [1_200, 1_000], frais: [300, 250], rien: [0, 0] }
const measured = (name: string, ago: number): Exact => exact(MEASURES[name]?.[ago] ?? 0)

function worked(text: string): number | null {
  const read = parseFormula(text, Object.keys(MEASURES))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const value = valueOfFormula(read.value, measured)
  return value && (roundExact(value, 10_000) ?? 0) / 10_000
}

test.each([
  ['ventes - frais', 900],
  ['(ventes − frais) ÷ ventes', 0.75],
  ['2 + 3 × 4', 14],
  ['10 - 4 - 3', 3],
  ['24 / 4 / 3', 2],
  ['-frais + 1', -299],
  ['10 % * ventes', 120],
  ['1,5 * 2', 3],
  ['MIN(ventes; frais; 50)', 50],
  ['max(frais, 50)', 300],
  ['moyenne(ventes; frais)', 750],
  ['somme(ventes; frais)', 1_500],
  ['abs(frais - ventes)', 900],
  ['precedent(ventes)', 1_000],
  ['(ventes - precedent(ventes)) / precedent(ventes)', 0.2],
  ['VENTES', 1_200],
])('%s is %d', (text, value) => {
  expect(worked(text)).toBe(value)
})

test('nothing is divided by nothing: the indicator has no value rather than a false one', () => {
  expect(worked('ventes / rien')).toBeNull()
  expect(worked('max(1; ventes / rien)')).toBeNull()
})

test('a third three times is one: nothing is rounded on the way', () => {
  expect(worked('1 / 3 * 3')).toBe(1)
})

test.each([
  ['', { code: 'formula_empty', at: 0 }],
  ['ventes +', { code: 'formula_value_expected', at: 8 }],
  ['ventes * (frais', { code: 'formula_not_closed', at: 15 }],
  ['ventes frais', { code: 'formula_goes_on', at: 7, found: 'frais' }],
  ['vente / 2', { code: 'formula_measure_unknown', at: 0, length: 5, near: 'ventes' }],
  ['moyene(1; 2)', { code: 'formula_function_unknown', at: 0, near: 'moyenne' }],
  ['abs(1; 2)', { code: 'formula_arguments', at: 0 }],
  ['ventes $ 2', { code: 'formula_character', at: 7, found: '$' }],
  [`${'('.repeat(60)}1${')'.repeat(60)}`, { code: 'formula_too_deep' }],
])('%s is refused where it is wrong', (text, error) => {
  expect(parseFormula(text, Object.keys(MEASURES))).toMatchObject({ ok: false, error })
})

type Said = { text: string; value: number }
const said: fc.Arbitrary<Said> = fc.letrec<{ tree: Said }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: 0, max: 99 }).map((value) => ({ text: String(value), value })),
    fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree')).map(([left, by, right]) => ({
      text: `(${left.text} ${by} ${right.text})`,
      value: by === '+' ? left.value + right.value : by === '-' ? left.value - right.value : left.value * right.value,
    })),
    fc.tuple(tie('tree'), tie('tree')).map(([one, two]) => ({
      text: `max(${one.text}; ${two.text})`,
      value: Math.max(one.value, two.value),
    })),
    tie('tree').map(({ text, value }) => ({ text: `-${text}`, value: -value })),
  ),
})).tree

test('whatever is written, the value is the one that arithmetic gives', () => {
  fc.assert(
    fc.property(said, ({ text, value }) => {
      fc.pre(Number.isSafeInteger(value * 10_000))
      expect(worked(text)).toBe(value === 0 ? 0 : value)
    }),
  )
})
