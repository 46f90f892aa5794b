import { afterAll, expect, test } from 'vitest'
import { PersistentList } from '#base/persistent-list.ts'
import { invariant } from '#base/result.ts'
import { sharedSpeller } from '#documents/speller.ts'
import { loadAttempt } from '#services/attempts/load-attempt.server.ts'
import { spellingOf } from '#services/result/spelling.server.ts'
import { aGradedClass } from '#tests/support/database/graded-class.ts'

afterAll(() => sharedSpeller().close())

test('what a student writes is looked at text by text; what the story itself writes is never told', async () => {
  const { copies } = await aGradedClass('training')
  const loaded = await loadAttempt(copies.right)
  invariant(loaded, 'the copy is there')
  const { run, row } = loaded
  // The thread opens its dictionary first.
  await sharedSpeller().look({ paragraphs: [], known: [] })
  expect(await spellingOf(copies.right, run, row.scenarioVersionId)).toEqual([])
  const [mail] = [...run.sent]
  invariant(mail, 'the student sent a mail')
  const careless = { ...mail, subject: 'Relance', body: 'Bonjour,\n\nVeuilez recevoir la factrue de Buromod.' }
  const written = { ...run, saved: new Map<string, string>(), sent: PersistentList.empty<typeof mail>().push(careless) }
  expect(await spellingOf('another', written, row.scenarioVersionId)).toMatchObject([
    { title: 'Relance', words: [{ word: 'factrue', suggestions: ['facture'] }] },
  ])
})
