import { expect, test } from 'vitest'
import { type ActStep, withoutDrafts } from './act-steps.ts'

const step = (rank: number, kind: ActStep['kind'], sentence: string, criteria: ActStep['criteria'] = []): ActStep => {
  return { rank, id: `a${rank}`, at: '2026-03-19T09:00', sentence, kind, criteria }
}
const ranks = (steps: readonly ActStep[]) => withoutDrafts(steps).map(({ rank }) => rank)

test('of several savings of one document in a row, the last is shown', () => {
  const written = [step(1, 'save', 'note'), step(2, 'save', 'note'), step(3, 'save', 'note')]
  expect(ranks(written)).toEqual([3])
})

test('another document, a message read in between, or a criterion that points there keeps a saving', () => {
  expect(ranks([step(1, 'save', 'note'), step(2, 'save', 'tableau')])).toEqual([1, 2])
  expect(ranks([step(1, 'save', 'note'), step(2, 'read', 'message'), step(3, 'save', 'note')])).toEqual([1, 2, 3])
  expect(ranks([step(1, 'save', 'note', [{ id: 'c', earned: true }]), step(2, 'save', 'note')])).toEqual([1, 2])
})
