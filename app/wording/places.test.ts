import { expect, test } from 'vitest'
import { PLACE_GROUPS } from './pgi/places.ts'

const places = PLACE_GROUPS.flatMap((group) => group.places)

test('no two places of the PGI carry the same name in the rail, nor the same address', () => {
  const names = places.map(({ label, short }) => short ?? label)
  expect(names.filter((name, rank) => names.indexOf(name) !== rank)).toEqual([])
  const addresses = places.map(({ slug }) => slug)
  expect(addresses.filter((slug, rank) => addresses.indexOf(slug) !== rank)).toEqual([])
})
