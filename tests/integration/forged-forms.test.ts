import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AccessDenied } from '#services/access/access-denied.ts'
import { readSources } from '#tests/architecture/sources.ts'
import { requestOf } from '#tests/support/requests.ts'

const withAction = readSources('app/routes')
  .filter(({ path, text }) => !path.includes('.test.') && /^export (async )?(function|const) action\b/m.test(text))
  .map(({ path }) => path)

const PARAMS = { class: 'c', assignment: 'd', attempt: 'a', deliverable: 'x', code: 'T.1.1.1', mail: 'm', comment: 'k' }

test('every form of the house refuses what another site sends, before anything else', async () => {
  expect(withAction.length).toBeGreaterThan(15)
  const passing: string[] = []
  for (const path of withAction) {
    const { action } = await import(join(process.cwd(), path))
    const body = new URLSearchParams({ intent: 'create', username: 'lefevre', password: 'atelier-demo' })
    const request = requestOf('/', { method: 'POST', body, headers: { 'sec-fetch-site': 'cross-site' } })
    const answer: unknown = await Promise.resolve()
      .then(() => action({ request, params: PARAMS }))
      .catch((error: unknown) => error)
    const refused = answer instanceof AccessDenied && answer.refusal.code === 'foreign_origin'
    if (!refused) passing.push(path)
  }
  expect(passing).toEqual([])
})
