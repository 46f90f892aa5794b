/** A grid whose rows stand in documents that the PGI does not keep, and whose formulas read a whole column. */
import { expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import type { Cell, Workbook } from '#documents/workbook.ts'
import { ask } from '#pgi'
import { lookup, makeWorld, mark, modelWorkbook, playAnswer, scopeOf } from '#scenario'
import { printNamed } from '#wording/named.ts'
import { readyScenario } from './files.ts'

const { scenario, company } = readyScenario('achats-control-reset')
const { world } = makeWorld(scenario, company, 4)
const sheet = scenario.text.deliverables.grille
invariant(sheet?.kind === 'spreadsheet', 'the grid is a spreadsheet')
const model = modelWorkbook(sheet, scopeOf(world, company))
const played = playAnswer(world, scenario.modelAnswer.answer, printNamed)

const with_ = (changes: Readonly<Record<string, Cell>>): Workbook => ({
  ...model,
  sheets: model.sheets.map((one) => ({ ...one, cells: { ...one.cells, ...changes } })),
})

async function scoreOf(criterion: string, workbook: Workbook) {
  const deliverables = new Map(played.deliverables).set('grille', { kind: 'spreadsheet', workbook, format: 'browser' })
  const { grade } = await mark(played.run, deliverables, { print: printNamed }, played)
  const found = grade.criteria.find((one) => one.criterion === criterion)
  invariant(found, `${criterion} is judged`)
  return { ratio: found.ratio, code: found.code }
}

test('the rows that the scenario says are those that the PGI gives once the offers are in it', () => {
  const request = lookup(world.names, 'request.request')?.value
  const { offers } = ask(played.run.company, { view: 'price-request', request: String(request) }) ?? { offers: [] }
  const costs = ['B8', 'B9', 'B10'].map((address) => Number(model.sheets[0]?.cells[address]?.value) * 100)
  expect(costs.sort()).toEqual(offers.map(({ net }) => Number(net)).sort())
})

test('a word of a whole column stays where it is from one line to the next', () => {
  const cells = model.sheets[0]?.cells
  expect(cells?.E8?.formula).toBe('20*MIN($B$8:$B$10)/B8')
  expect(cells?.E10?.formula).toBe('20*MIN($B$8:$B$10)/B10')
})

test('the coefficients may stand under the grid: they are no offers; a fourth supplier is one', async () => {
  const below = {
    A12: { value: 'Coefficient du prix' },
    B12: { value: 0.5 },
    A13: { value: 'Coefficient délai' },
    B13: { value: 0.2 },
  }
  expect(await scoreOf('grille-offres', with_(below))).toMatchObject({ ratio: 1 })
  const fourth = { A11: { value: 'Grossiste imaginaire' }, B11: { value: 15_000 } }
  expect((await scoreOf('grille-offres', with_(fourth))).ratio).toBeLessThan(1)
})

test('the lowest of two offers is not that of three', async () => {
  expect(await scoreOf('grille-delai', model)).toMatchObject({ ratio: 1 })
  const short = (line: number): Cell => ({ value: null, formula: `20*MIN($C$8:$C$9)/C${line}` })
  const spoilt = await scoreOf('grille-delai', with_({ F8: short(8), F9: short(9), F10: short(10) }))
  expect(spoilt.ratio).toBeLessThan(1)
})

test('the lowest cost kept in a cell beside the grid is as good as the function in each line', async () => {
  const least = { J1: { value: null, formula: 'MIN(C8:C10)' } }
  const line = (row: number): Cell => ({ value: null, formula: `$J$1/C${row}*20` })
  const kept = await scoreOf('grille-delai', with_({ ...least, F8: line(8), F9: line(9), F10: line(10) }))
  expect(kept).toMatchObject({ ratio: 1 })
})
