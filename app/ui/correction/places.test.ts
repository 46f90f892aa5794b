import { expect, test } from 'vitest'
import type { Location } from '#grading'
import { isCellFound, placesOf, stretchesIn, tabOf } from './places.ts'

const range: Location = { kind: 'range', deliverable: 'tableau', sheet: 'Relances', range: 'B2:C4' }
const cell: Location = { kind: 'cell', deliverable: 'tableau', sheet: 'Relances', cell: 'E7' }

test('a cell is marked when a place names it, or a range that holds it', () => {
  expect(isCellFound([range], 'tableau', 'relances', 'C4')).toBe(true)
  expect(isCellFound([range], 'tableau', 'relances', 'D4')).toBe(false)
  expect(isCellFound([cell], 'tableau', 'Relances', 'E7')).toBe(true)
  expect(isCellFound([cell], 'autre', 'Relances', 'E7')).toBe(false)
  expect(isCellFound([cell], 'tableau', 'Brouillon', 'E7')).toBe(false)
})

test('a paragraph is marked where its words were quoted', () => {
  const quoted: Location = { kind: 'paragraph', deliverable: 'lettre', index: 3, start: 4, end: 9 }
  const whole: Location = { kind: 'paragraph', deliverable: 'lettre', index: 2 }
  expect(stretchesIn([quoted, whole], 'lettre', 3)).toEqual([{ start: 4, end: 9 }])
  expect(stretchesIn([quoted, whole], 'lettre', 2)).toEqual([{ start: null, end: null }])
  expect(stretchesIn([quoted, whole], 'lettre', 1)).toEqual([])
})

test('the places of findings count as those of the verdict', () => {
  const finding = { found: null, expected: null, location: cell, label: 'total' }
  expect(placesOf({ locations: [range], findings: [finding, { ...finding, location: null }] })).toEqual([range, cell])
  expect([range, { kind: 'mail', id: 'm1' } as const, { kind: 'act', id: 'a1' } as const].map(tabOf)).toEqual([
    'livrable-tableau',
    'courriels',
    'actions',
  ])
})
