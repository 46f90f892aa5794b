import { expect, test } from 'vitest'
import { readPartyList } from './party-list.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('columns are found by their headings, in any order and any case; others are said to be ignored', () => {
  const read = readPartyList(
    bytes('Ville;RAISON SOCIALE;CP;Effectif;Opposition\nNantes;Papeterie du Port;44000;12;oui\n'),
  )
  expect(read).toMatchObject({
    ok: true,
    value: {
      rows: [{ line: 2, name: 'Papeterie du Port', postcode: '44000', city: 'Nantes', optOut: 'oui', siren: '' }],
      ignored: ['Effectif'],
    },
  })
})

test('lines keep the numbers they have in the file; a list from Windows keeps its accents', () => {
  const latin = Uint8Array.from(
    [...'Nom,Ville\n\nCaf'].map((letter) => letter.charCodeAt(0)).concat([0xe9, 0x2c, 0x41, 0x0a]),
  )
  const read = readPartyList(latin)
  expect(read.ok && read.value.rows.map(({ line, name }) => [line, name])).toEqual([[3, 'Café']])
})

test('a list without names, an empty one and one that is no text are refused', () => {
  expect(readPartyList(bytes('Ville;CP\nNantes;44000'))).toEqual({
    ok: false,
    error: { code: 'name_column_missing', found: ['Ville', 'CP'] },
  })
  expect(readPartyList(bytes('Nom;Ville\n'))).toMatchObject({ error: { code: 'list_empty' } })
  expect(readPartyList(bytes('\0\0'))).toMatchObject({ error: { code: 'list_unreadable' } })
  expect(readPartyList(bytes(`Nom\n${'x\n'.repeat(501)}`))).toMatchObject({
    error: { code: 'list_too_long', lines: 501 },
  })
})
