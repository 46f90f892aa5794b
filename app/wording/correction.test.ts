import { expect, test } from 'vitest'
import { applyToText, bankTitle, logSentence, regradeNote, signedPoints, waitingText } from './correction.ts'

const regrade = { before: 12, after: 12.5, version: 3, versionChanged: true, graderVersion: '2', graderChanged: true }

test('a regrade says what it changed, and what changed it', () => {
  expect(regradeNote(regrade)).toBe('+0,5\u202f: barème corrigé (version\u00a03)')
  expect(regradeNote({ ...regrade, after: 11.5, versionChanged: false })).toBe(
    '−0,5\u202f: correcteur mis à jour (version\u00a02)',
  )
  expect(regradeNote({ ...regrade, after: 12, versionChanged: false, graderChanged: false })).toBe(
    'Note inchangée\u202f: copie réévaluée',
  )
})

test('points that are added bear their sign, nothing bears none', () => {
  expect([0.25, -1, 0].map(signedPoints)).toEqual(['+0,25', '−1', '0'])
})

test('a mistake has the name of the fault that was recognised; another, none', () => {
  expect(bankTitle({ cause: 'range_too_short', recognised: true })).toBe(
    'Banque, pour «\u202fplage de somme trop courte\u202f»',
  )
  expect(bankTitle({ cause: 'range_too_short', recognised: false })).toBe('Banque, pour ce constat du correcteur')
})

test('one copy is not said as several', () => {
  expect(applyToText(1)).toBe('Appliquer à la copie qui a cette erreur')
  expect(applyToText(4)).toBe('Appliquer aux 4\u00a0copies qui ont la même erreur')
  expect([0, 1, 2].map(waitingText)).toEqual([
    'Aucune n’attend votre réponse.',
    '1\u00a0contestation attend votre réponse.',
    '2\u00a0contestations attendent votre réponse.',
  ])
})

test('the log tells a comment with what it carries, and a dispute with its evidence', () => {
  const comment = { kind: 'commented', criterion: 'a', text: 'Relisez.', adjustment: -0.5, automatic: true } as const
  expect(logSentence(comment)).toEqual({ what: 'Commentaire reçu de la banque, −0,5', said: 'Relisez.' })
  const evidence = [{ words: 'cellule B7' }, { words: 'paragraphe 3' }]
  expect(logSentence({ kind: 'dispute_opened', criterion: 'a', reason: 'Regardez.', evidence }).said).toBe(
    'Regardez. (cellule B7\u202f; paragraphe 3)',
  )
})
