import { expect, test } from 'vitest'
import { pointsOf, pointsText, resultSentences } from './result.ts'

test('points read as a French reader writes them', () => {
  expect([pointsText(17.5), pointsText(20), pointsText(0), pointsText(12.75)]).toEqual(['17,5', '20', '0', '12,75'])
  expect(pointsOf(0.5, 1)).toBe('0,5\u202f/\u202f1')
})

const part = (title: string, points: number, max: number) => ({ title, points, max })

test('the sentences say what stands, what to take up again, and what waits', () => {
  expect(resultSentences([part('Analyser', 1, 1), part('Rédiger', 2, 2)], 0, 0)).toEqual([
    'Toutes les étapes sont réussies.',
  ])
  expect(resultSentences([part('Analyser', 1, 1), part('Rédiger', 0, 2)], 2, 1)).toEqual([
    'Acquis\u202f: analyser.',
    'À reprendre\u202f: rédiger.',
    'Une erreur du début n’a été comptée qu’une fois\u202f: 2\u00a0critères sont jugés corrects au regard de votre propre travail.',
    '1\u00a0critère attend l’avis de votre enseignant.',
  ])
  expect(resultSentences([part('Analyser', 1, 2)], 0, 0)).toEqual([
    'Le travail est engagé partout, et reste à affermir.',
  ])
})
