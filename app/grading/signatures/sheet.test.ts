/** What a wrong value is called, from the formulas that gave it. */
import { expect, test } from 'vitest'
import type { Criterion } from '../criterion.ts'
import { copyOf, evidenceOf, spreadsheet } from '../evidence.test-support.ts'
import { verdict } from '../figures.ts'
import { sheetFault } from './sheet.ts'

const criterion: Criterion = {
  id: 'tva',
  title: 'La TVA est exacte',
  step: 'budget',
  points: 1,
  task: 'T.2.4.1',
  competence: 'C2.4',
  expects: 'D2.O.6',
  after: [],
  carry: 1,
  check: { 'deliverable.handedIn': { deliverable: 'tableau', kind: 'spreadsheet' } },
}
const wrong = {
  ...verdict({ ratio: 0, code: 'values_wrong' }),
  criterion: 'tva',
  points: 0,
  max: 1,
  carried: false,
}

const nameOf = (...formulas: readonly string[]) => {
  const lines = formulas.map((formula, index) => [{ value: index, formula }])
  return sheetFault(criterion, wrong, evidenceOf(copyOf({ deliverable: ['tableau', spreadsheet(['TVA'], ...lines)] })))
}

test('a cell that slides with the line is a reference that should have stayed', () => {
  expect(nameOf('B2*$D$1', 'B3*$D$1')).toBe('value_altered')
  expect(nameOf('B2*D1', 'B3*D2')).toBe('reference_not_absolute')
})

test('a line of another sheet may stand on any line of it', () => {
  expect(nameOf('Données!B7', 'Données!B8')).toBe('value_altered')
  expect(nameOf("'Mes données'!B7*B2", "'Mes données'!B8*B3")).toBe('value_altered')
})
