/** What a line of a table says stands in several cells: it is read as one sentence. */
import { expect, test } from 'vitest'
import { type Letter, paragraph, run } from '#documents/letter.ts'
import { makeCheck } from './checks/index.ts'
import { copyOf, evidenceOf } from './evidence.test-support.ts'

const noteOf = (...rows: readonly (readonly string[])[]): Letter => ({
  blocks: [
    paragraph([run('Ce que nous devons déclarer')]),
    {
      type: 'table',
      rows: rows.map((cells) => ({
        cells: cells.map((text) => ({ header: false, paragraphs: [paragraph([run(text)])] })),
      })),
    },
  ],
})

const judge = (name: string, args: object, note: Letter) => {
  const model = copyOf()
  const student = copyOf({ deliverable: ['note', { kind: 'letter', letter: note, format: 'browser' }] })
  return makeCheck({ [name]: { deliverable: 'note', ...args } }).evaluate(evidenceOf(student, model), model.company)
}

const DEADLINES = {
  facts: [
    { label: 'déclaration de l’accident', kind: 'day', value: '2026-03-20', near: ['accident'] },
    { label: 'notification à la CNIL', kind: 'day', value: '2026-03-22', near: ['CNIL'] },
  ],
}

test('a date is told by the words of its line', async () => {
  const right = noteOf(['Accident du travail', '20 mars 2026'], ['Notification à la CNIL.', '22 mars 2026'])
  const verdict = await judge('letter.facts', DEADLINES, right)
  expect(verdict.code).toBe('facts_right')
  // Each is shown in its own cell.
  expect(verdict.locations).toMatchObject([
    { index: 2, start: 0, end: 12 },
    { index: 4, start: 0, end: 12 },
  ])
})

test('right dates on the wrong lines are wrong', async () => {
  const swapped = noteOf(['Accident du travail', '22 mars 2026'], ['Notification à la CNIL', '20 mars 2026'])
  expect(await judge('letter.facts', DEADLINES, swapped)).toMatchObject({ ratio: 0 })
})

test('an idea may be said across the cells of a line, and is not forbidden across them', async () => {
  const note = noteOf(['Mail d’information', 'Les 260 personnes'], ['Serveur', 'chiffrer les disques'])
  const idea = { id: 'informer', label: 'informer les personnes', any: [['inform*', 'personnes']] }
  expect(await judge('letter.ideas', { ideas: [idea] }, note)).toMatchObject({ ratio: 1 })
  expect(await judge('letter.ideas', { ideas: [], forbidden: [idea] }, note)).toMatchObject({ ratio: 1 })
  const apart = noteOf(['Mail d’information', 'Inès'], ['Réunion', 'Les 260 personnes'])
  expect(await judge('letter.ideas', { ideas: [idea] }, apart)).toMatchObject({ ratio: 0 })
})
