import { describe, expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { type CalcKind, calculate } from './calc.ts'
import { lookup, type Named } from './values.ts'

const names = new Map<string, Named>([
  ['prix', { kind: 'money', value: 12_550 }],
  ['remise', { kind: 'rate', value: 1_500 }],
  ['quantite', { kind: 'quantity', value: 2_500 }],
  ['jours', { kind: 'count', value: 30 }],
  ['echeance', { kind: 'day', value: day('2026-03-16') }],
  ['facture', { kind: 'day', value: day('2026-02-14') }],
  [
    'plan',
    {
      value: [
        { mois: 'avril', solde: 100_000 },
        { mois: 'mai', solde: -25_050 },
      ],
      fields: { mois: 'text', solde: 'money' },
    },
  ],
])
const work = (text: string, kind: CalcKind = 'money') => calculate(text, kind, (path) => lookup(names, path))
const value = (text: string, kind: CalcKind = 'money') => {
  const done = work(text, kind)
  return done.ok ? done.value : done
}

describe('an author’s arithmetic is in euros, shares, units and days', () => {
  test('an amount less a share is an amount, rounded once to the cent', () => {
    // 125,50 × 0,85 = 106,675
    expect(value('$prix * (1 - $remise)')).toBe(10_668)
    // 125,50 × 0,85 × 2,5 = 266,6875
    expect(value('$prix * (1 - $remise) * $quantite')).toBe(26_669)
  })
  test('figures may be written as people write them', () => {
    expect(value('1 250,50 € * 20 %')).toBe(25_010)
    expect(value('-(2 + 3) * 4', 'count')).toBe(-20)
    expect(value('10 / 4', 'quantity')).toBe(2_500)
    expect(value('1 / 3', 'rate')).toBe(3_333)
  })
  test('a day less a day is a number of days, a day and a number is a day', () => {
    expect(value('$echeance - $facture', 'count')).toBe(30)
    expect(value('$facture + $jours', 'day')).toBe('2026-03-16')
  })
  test('a field of rows is a list, for those who take one', () => {
    expect(value('sum($plan.solde)')).toBe(74_950)
    expect(value('min($plan.solde)')).toBe(-25_050)
    expect(value('count($plan.solde)', 'count')).toBe(2)
    expect(value('average($plan.solde)')).toBe(37_475)
    expect(value('$plan[1].solde * 2')).toBe(-50_100)
  })
  test('rounding goes to a multiple: nearest, below or above', () => {
    expect(value('round(1 249 €; 50)')).toBe(125_000)
    expect(value('down(1 249 €; 50)')).toBe(120_000)
    expect(value('up(1 201 €; 50)')).toBe(125_000)
    expect(value('down(-1 201 €; 50)')).toBe(-125_000)
    expect(value('up(1 250 €; 50)')).toBe(125_000)
  })
  test('a choice compares two figures', () => {
    expect(value('if($plan[1].solde < 0; 1; 0)', 'count')).toBe(1)
    expect(value('if($jours >= 31; 1; 0)', 'count')).toBe(0)
  })
  test('what cannot be worked out is refused, and says where', () => {
    expect(work('$inconnu + 1')).toEqual({ ok: false, code: 'path_unknown', at: '$inconnu' })
    expect(work('$prix / 0')).toEqual({ ok: false, code: 'value_refused', at: '/ 0' })
    expect(work('$prix +')).toEqual({ ok: false, code: 'value_refused', at: '' })
    expect(work('$prix $remise')).toEqual({ ok: false, code: 'value_refused', at: '$remise' })
    expect(work('$plan.mois + 1')).toEqual({ ok: false, code: 'value_refused', at: '$plan.mois' })
    expect(work('eval(1)')).toEqual({ ok: false, code: 'value_refused', at: 'eval' })
    expect(work('$prix; 3')).toEqual({ ok: false, code: 'value_refused', at: ';' })
  })
})
