import { expect, test } from 'vitest'
import { MISTAKES } from './mistakes.ts'
import { discriminationText, minutesText, shareText, wrongText } from './statistics.ts'

test('a share of no copy is a dash, not zero', () => {
  expect([shareText(0, { n: 0 }), shareText(0, { n: 4 }), shareText(0.625, { n: 8 })]).toEqual([
    '–',
    '0\u202f%',
    '63\u202f%',
  ])
})

test('a correlation comes with its interval, or with the reason why it is not said', () => {
  const known = { known: true, r: 0.5, low: -0.17, high: 0.729, n: 30 } as const
  expect(discriminationText(known)).toBe('0,5 [\u22120,17\u202f; 0,73]')
  expect(discriminationText({ known: false, because: 'few', n: 12, needed: 30 })).toBe('à partir de 30\u00a0copies')
})

test('a mistake is named by its fault, or by what the verdict found, in words that stand alone', () => {
  expect(wrongText({ signature: 'wrong_customer', count: 6 })).toBe(
    'client confondu avec un autre\u202f: 6\u00a0copies',
  )
  expect(wrongText({ code: 'mail_empty', count: 1 })).toBe('courriel sans texte\u202f: 1\u00a0copie')
})

test('a time is in whole minutes', () => {
  expect([minutesText(null), minutesText(0.4), minutesText(12.4)]).toEqual(['–', 'moins d’une minute', '12\u00a0min'])
})

test('every verdict has a few words of its own: no figure is missing from them, and they end no sentence', () => {
  for (const [code, words] of Object.entries(MISTAKES)) {
    expect([code, words]).toEqual([code, expect.stringMatching(/^\p{Ll}[^:.;«»_\d']+\p{L}$/u)])
  }
})
