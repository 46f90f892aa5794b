import { expect, test } from 'vitest'
import { doneBy } from './look.server.ts'

const desk = (user: string) => ({
  user: { id: user },
  row: { studentId: 'ulysse' },
  run: { world: { cast: new Map([['manager', { name: 'Valérie Nadeau' }]]) } },
})

test('the history of a document names the person of the story, not their part', () => {
  expect(doneBy(desk('ulysse'), 'manager')).toBe('Valérie Nadeau')
  expect(doneBy(desk('ulysse'), 'Chloé Vigneron')).toBe('Chloé Vigneron')
})

test('the student reads « vous », whoever corrects reads « l’étudiant »', () => {
  expect(doneBy(desk('ulysse'), 'student')).toBe('vous')
  expect(doneBy(desk('lefevre'), 'student')).toBe('l’étudiant')
})
