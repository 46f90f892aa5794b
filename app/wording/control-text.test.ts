import { expect, test } from 'vitest'
import { controlText } from './control-text.ts'

const said = (found: string[], missed: string[], falseAlarms: string[]) =>
  controlText(JSON.stringify({ falseAlarms, found, missed }))?.replaceAll('\u00a0', ' ')

test('what was found and what was said wrongly are named, what was missed is counted', () => {
  expect(said(['cappedPension'], [], [])).toBe('1 ligne fausse trouvée (Sécurité sociale plafonnée)')
  expect(said(['csgDeductible'], ['csgNotDeductible'], ['overtimeRelief'])).toBe(
    '1 ligne fausse trouvée (CSG déductible de l’impôt sur le revenu), 1 ligne fausse oubliée, 1 ligne juste signalée à tort (Réduction sur les heures supplémentaires)',
  )
  expect(said([], [], [])).toBe('aucune ligne fausse, et aucune signalée')
})

test('another value is left as it is', () => {
  expect(controlText('approved')).toBeUndefined()
  expect(controlText('{"code":"A"}')).toBeUndefined()
})
