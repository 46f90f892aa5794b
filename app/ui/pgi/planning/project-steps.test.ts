import { expect, test } from 'vitest'
import { readSteps, stepsText } from './project-steps.ts'

test('steps are written one a line, and read back as they were', () => {
  const steps = [
    { code: 'A', label: 'Relevé', days: 2, after: [] },
    { code: 'B', label: 'Pose, finitions', days: 3, after: ['A'] },
    { code: 'C', label: 'Recette', days: 0, after: ['A', 'B'] },
  ]
  expect(readSteps(stepsText(steps))).toEqual(steps)
})

test('a line in small letters, with spaces or a dash for nothing before, is understood; a duration that is no number is not made up', () => {
  expect(readSteps('a;Relevé;2;-\n\n b ; Pose ; trois ; a')).toEqual([
    { code: 'A', label: 'Relevé', days: 2, after: [] },
    { code: 'B', label: 'Pose', days: -1, after: ['A'] },
  ])
})
