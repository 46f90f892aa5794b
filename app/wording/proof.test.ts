import { expect, test } from 'vitest'
import { faultPlace } from './proof.ts'

const NAMES = { deliverables: { heures: 'Heures de février' }, people: { team: 'L’équipe' } }

test('a fault is placed in the teacher’s words, not by the names of a file', () => {
  expect(faultPlace('mail team 2', NAMES)).toBe('courriel à L’équipe, paragraphe\u00a02')
  expect(faultPlace('heures F15', NAMES)).toBe('«\u202fHeures de février\u202f», cellule F15')
  expect(faultPlace('heures D $B$4', NAMES)).toBe('«\u202fHeures de février\u202f», cellule D $B$4')
  expect(faultPlace('heures C0001', NAMES)).toBe('«\u202fHeures de février\u202f», C0001')
  expect(faultPlace('heures', NAMES)).toBe('«\u202fHeures de février\u202f»')
  expect(faultPlace('receipt.record', NAMES)).toBe('receipt.record')
})
