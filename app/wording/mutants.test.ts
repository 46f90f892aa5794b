import { expect, test } from 'vitest'
import { isMutantCode, mutantKinds } from '#grading'
import { mutantDescription, mutantLabel, mutantName } from './mutants.ts'

const codes = Object.keys(mutantKinds).filter(isMutantCode)

test('no two faults have the same name', () => {
  const names = codes.map(mutantLabel)
  expect(new Set(names).size).toBe(names.length)
})

test('a name stands in a sentence, and a description is one', () => {
  for (const code of codes) {
    expect(mutantLabel(code), code).toMatch(/^(?:\p{Ll}|TVA)[^.]*[^.\s]$/u)
    expect(mutantDescription(code), code).toMatch(/^\p{Lu}[^.!?]*\.$/u)
    expect(mutantDescription(code), code).not.toMatch(/simplement|juste |évidemment|'/)
  }
})

test('a fault is named with what it spoils', () => {
  expect(mutantName({ code: 'vat_10_for_20', of: 'sales.draft C0012' })).toBe(
    'TVA à 10\u202f% au lieu de 20\u202f% (sales.draft C0012)',
  )
})
