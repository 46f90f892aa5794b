/** Questions that cannot be answered. */
import { expect, test } from 'vitest'
import { parseQuestion } from '#pgi'
import { LOOKED_AT } from '#tests/support/looked-at-company.ts'

const _at = LOOKED_AT

test('a question that nobody can answer is refused with its reason', () => {
  expect(parseQuestion({ view: 'weather' })).toEqual({ ok: false, error: { code: 'unknown_view', view: 'weather' } })
  expect(parseQuestion(null)).toMatchObject({ error: { code: 'unknown_view' } })
  expect(parseQuestion({ view: 'aged-receivables', at: '2026-02-30' })).toMatchObject({
    error: { code: 'malformed_question', view: 'aged-receivables', issues: [{ path: 'at', code: 'day_expected' }] },
  })
  expect(parseQuestion({ view: 'constructor' })).toMatchObject({ error: { code: 'unknown_view' } })
})

test('a centre that does not give the whole of what it costs is not understood', () => {
  const question = (part: number) =>
    parseQuestion({
      view: 'full-cost',
      centres: [
        { code: 'Logistique', primary: 100_00, gives: { Atelier: part } },
        { code: 'Atelier', primary: 0 },
      ],
    })
  expect(question(10_000)).toMatchObject({ ok: true })
  expect(question(9_000)).toMatchObject({
    ok: false,
    error: { issues: [{ path: 'centres.0.gives', code: 'gives_must_make_the_whole' }] },
  })
})
