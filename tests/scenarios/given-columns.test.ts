/** What an empty sheet already holds, and how a line says that it reads the one above. */
import { expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import { lint, lookup, makeWorld, modelWorkbook, readScenario, scopeOf, templateWorkbook } from '#scenario'
import { readyScenario, scenarioFiles } from './files.ts'

const SLUG = 'tresorerie-buromod'
const { scenario, company } = readyScenario(SLUG)
const { world } = makeWorld(scenario, company, 5)
const budget = scenario.text.deliverables.previsions
invariant(budget?.kind === 'spreadsheet', 'the budget is a spreadsheet')
const scope = scopeOf(world, company)

test('the empty sheet holds the columns that are given, on the lines of the model, and nothing else of the table', () => {
  const cells = templateWorkbook(budget, scope).sheets[0]?.cells ?? {}
  expect(Object.entries(cells).filter(([, { value }]) => /2026$/.test(String(value)))).toHaveLength(6)
  expect(cells.A9).toEqual({ value: 'Avril 2026', kind: 'text' })
  expect(cells.A14).toEqual({ value: 'Septembre 2026', kind: 'text' })
  expect(Object.keys(cells).filter((address) => /^[B-M](9|1[0-4])$/.test(address))).toEqual([])
})

test('a line reads the one above, and the first one the cell that is said', () => {
  const cells = modelWorkbook(budget, scope).sheets[0]?.cells ?? {}
  expect([cells.B9?.formula, cells.B10?.formula, cells.B14?.formula]).toEqual(['$B$4', 'M9', 'M13'])
})

test('a rate drawn among several keeps its kind', () => {
  expect(lookup(world.names, 'tauxBanque')).toMatchObject({ kind: 'rate', value: expect.any(Number) })
})

test('a formula that reads a column above that is not there is refused', () => {
  const files = new Map(scenarioFiles(SLUG))
  const text = files.get('scenario.yaml') ?? ''
  expect(text).toContain('[previous:finale|depart]')
  files.set('scenario.yaml', text.replace('[previous:finale|depart]', '[previous:final|depart]'))
  const { scenario: misspelt } = readScenario(files)
  invariant(misspelt, 'it reads')
  expect(lint(misspelt).map(({ code, figures }) => [code, figures?.path])).toContainEqual(['path_unknown', 'final'])
})
