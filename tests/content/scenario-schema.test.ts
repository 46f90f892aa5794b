import { expect, test } from 'vitest'
import { scenarioJsonSchema } from '#scenario'

test('the schema that editors read is the one that the engine holds', async () => {
  await expect(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../content/scenario.schema.json',
  )
})

test('it knows the words of a scenario', () => {
  expect(Object.keys(scenarioJsonSchema())).toContain('properties')
  expect(JSON.stringify(scenarioJsonSchema())).toContain('"deliverables"')
})
