/** A spreadsheet may ask for more than its table: what is declared prints the model answer and is what is judged. */
import { expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import { answerParts, isKilled, mutantsOf, withSpoiltDeliverable } from '#grading'
import {
  begin,
  contextOf,
  copyOf,
  makeWorld,
  mark,
  playAnswer,
  readScenario,
  scopeOf,
  templateWorkbook,
} from '#scenario'
import { printNamed } from '#wording/named.ts'
import { readyScenario, scenarioFiles } from './files.ts'

const SLUG = 'relance-clients-buromod'
const { company } = readyScenario(SLUG)

const swapped = (text: string, from: string, to: string): string => {
  expect(text).toContain(from)
  return text.replace(from, to)
}

const criterion = (id: string, check: string): string => `  - id: ${id}
    title: Le tableur fait ce qui est demandé
    step: tableau
    points: 1
    task: T.1.2.4
    competence: C1.2
    expects: D1.O.20
    check: ${check}
    why: Un tableur sert à calculer, à choisir et à montrer.
`

/** The scenario, asking as well for a rate, a result on it, an order, a filter and a chart. */
function demanding() {
  const files = new Map(scenarioFiles(SLUG))
  let text = files.get('scenario.yaml') ?? ''
  text = swapped(
    text,
    '      today: { label: Situation au, value: $today, kind: day }\n',
    `      today: { label: Situation au, value: $today, kind: day }
      taux: { label: Taux de pénalité, value: 12 %, kind: rate }
      forfait: { label: Indemnité forfaitaire, value: 40 €, kind: money }
    results:
      premiere: { label: Plafond du client assuré, from: { view: customer-outstanding, args: { customer: $insured.code }, field: limit }, kind: money }
      nombre: { label: Nombre de factures, from: { view: customer-outstanding, args: { customer: $insured.code }, field: limit }, kind: money, formula: '[premiere]*1' }
      relancer: { label: Montant relancé, value: 0 €, kind: money, formula: 'SUM([montant])*1' }
      frais: { label: Frais, value: 4.80 €, kind: money, formula: '[forfait]*[taux]' }
`,
  )
  text = swapped(
    text,
    '      total: { of: montant, label: Total }\n',
    `      total: { of: montant, label: Total }
      sorted: { by: montant, order: desc }
      filter: { daysLate: { above: 40 } }
    charts:
      parts: { title: Part de chaque facture, types: [pie], values: [montant], labels: facture }
`,
  )
  text = swapped(
    text,
    '  - id: lettre-destinataire\n',
    `${criterion('tri', '{ sheet.table: { deliverable: tableau, aspect: sorted } }')}${criterion(
      'filtre',
      '{ sheet.filter: { deliverable: tableau } }',
    )}${criterion('graphique', '{ sheet.chart: { deliverable: tableau, chart: parts } }')}${criterion(
      'resultat',
      '{ sheet.value: { deliverable: tableau, result: premiere } }',
    )}${criterion('formule', '{ sheet.value: { deliverable: tableau, result: nombre, aspect: formula } }')}${criterion(
      'plage',
      '{ sheet.value: { deliverable: tableau, result: relancer, aspect: formula } }',
    )}${criterion('taux', '{ sheet.value: { deliverable: tableau, result: frais, aspect: all } }')}${criterion(
      'references',
      '{ sheet.references: { deliverable: tableau, column: retard, input: today } }',
    )}  - id: lettre-destinataire\n`,
  )
  files.set('scenario.yaml', text)
  const { scenario, problems } = readScenario(files)
  expect(problems).toEqual([])
  invariant(scenario, 'the scenario reads')
  return scenario
}

const ASKED = ['tri', 'filtre', 'graphique', 'resultat', 'formule', 'plage', 'taux', 'references']

test('the model answer earns what the sheet asks for besides its table, the template nothing', async () => {
  const scenario = demanding()
  const { world } = makeWorld(scenario, company, 3)
  const played = playAnswer(world, scenario.modelAnswer.answer, printNamed)
  expect(played.problems).toEqual([])
  const { grade } = await mark(played.run, played.deliverables, { print: printNamed })
  expect(
    grade.criteria
      .filter(({ criterion: id }) => ASKED.includes(id))
      .map(({ criterion: id, ratio, code }) => [id, ratio, code]),
  ).toEqual([
    ['tri', 1, 'rows_sorted'],
    ['filtre', 1, 'filter_right'],
    ['graphique', 1, 'chart_right'],
    ['resultat', 1, 'cell_right'],
    ['formule', 1, 'formulas_live'],
    ['plage', 1, 'formulas_live'],
    ['taux', 1, 'cell_right'],
    ['references', 1, 'references_right'],
  ])
  const declared = scenario.text.deliverables.tableau
  invariant(declared?.kind === 'spreadsheet', 'the table is a spreadsheet')
  const blank = templateWorkbook(declared, scopeOf(world, company))
  const started = await mark(
    begin(world),
    new Map([['tableau', { kind: 'spreadsheet', workbook: blank, format: 'browser' }]]),
    { print: printNamed },
    played,
  )
  expect(started.grade.criteria.filter(({ criterion: id, points }) => ASKED.includes(id) && points > 0)).toEqual([])
})

test('each fault of a sheet is noticed by what the sheet declares, and called by its name', async () => {
  const { world } = makeWorld(demanding(), company, 3)
  const model = playAnswer(world, world.scenario.modelAnswer.answer, printNamed)
  const { grade: right } = await mark(model.run, model.deliverables, { print: printNamed }, model)
  const parts = answerParts(copyOf(model.run, model.deliverables))
  const faults = mutantsOf(parts, contextOf(world, model.run.company)).filter(
    ({ area, deliverable }) => area === 'sheet' && deliverable?.id === 'tableau',
  )
  const named = new Map<string, (string | undefined)[]>()
  for (const fault of faults) {
    const spoilt = withSpoiltDeliverable(model.deliverables, fault)
    const { grade } = await mark(model.run, spoilt, { print: printNamed }, model)
    expect(isKilled(fault, right, grade), `${fault.code} ${fault.of}`).toBe(true)
    const known = named.get(fault.code) ?? []
    named.set(fault.code, [...known, ...grade.criteria.flatMap(({ signature }) => signature ?? [])])
  }
  const silent = [...named].filter(([code, signatures]) => !signatures.includes(code))
  expect(silent).toEqual([])
  expect([...named.keys()].sort()).toEqual([
    'chart_missing',
    'chart_range_short',
    'chart_untitled',
    'chart_with_total',
    'chart_wrong_type',
    'constant_in_formula',
    'filter_forgotten',
    'filter_wrong',
    'missing_deliverable',
    'range_too_short',
    'reference_frozen',
    'reference_not_absolute',
    'rounding_wrong',
    'row_extra',
    'row_forgotten',
    'sort_undone',
    'subtraction_reversed',
    'typed_figure_for_formula',
    'value_altered',
  ])
})
