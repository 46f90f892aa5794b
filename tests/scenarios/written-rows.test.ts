/** A table need not come from the company's books: the author writes its rows and what is worked out from them. */
import { expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import { fillIn, lookup, makeWorld, mark, modelWorkbook, playAnswer, readScenario, scopeOf } from '#scenario'
import { printNamed } from '#wording/named.ts'
import { readyScenario, scenarioFiles } from './files.ts'

const SLUG = 'relance-clients-buromod'
const { company } = readyScenario(SLUG)

const swapped = (text: string, from: string, to: string): string => {
  expect(text).toContain(from)
  return text.replace(from, to)
}

const VALUES = `values:
  mois: { rows: [{ nom: Avril, recu: 12 000 € }, { nom: Mai, recu: '9 500,50 €' }, { nom: Juin, recu: 21 000 € }] }
  plan:
    each: $mois
    before: { solde: 5 000 € }
    row:
      mois: $item.nom
      recu: $item.recu
      verse: { calc: '$item.recu * 120 %', kind: money }
      solde: { calc: '$previous.solde + $row.recu - $row.verse', kind: money }
  creux: { among: $plan, order: solde, take: first }
  premier: { among: $plan, where: { solde: { below: 2 000 € } }, take: first, field: mois }
  besoin: { calc: '2 000 € - min($plan.solde)', kind: money }
`
const DELIVERABLE = `deliverables:
  prevision:
    kind: spreadsheet
    title: Prévision de trésorerie
    results:
      besoin: { label: Besoin de financement, value: $besoin, kind: money }
    table:
      rows: $plan
      key: mois
      columns:
        mois: { label: Mois, field: mois, kind: text }
        recu: { label: Encaissements, field: recu, kind: money }
        verse: { label: Décaissements, field: verse, kind: money, formula: '[recu]*1.2', live: true }
        solde: { label: Solde, field: solde, kind: money }
`
const criterion = (id: string, check: string): string => `  - id: ${id}
    title: La prévision est exacte
    step: tableau
    points: 1
    task: T.1.2.4
    competence: C1.2
    expects: D1.O.20
    check: ${check}
    why: Une prévision se calcule.
`

function withRows() {
  const files = new Map(scenarioFiles(SLUG))
  let text = files.get('scenario.yaml') ?? ''
  text = swapped(text, 'values:\n', VALUES)
  text = swapped(text, 'deliverables:\n', DELIVERABLE)
  text = swapped(
    text,
    '  - id: lettre-destinataire\n',
    `${criterion('lignes', '{ sheet.table: { deliverable: prevision } }')}${criterion(
      'besoin-calcule',
      '{ sheet.value: { deliverable: prevision, result: besoin } }',
    )}  - id: lettre-destinataire\n`,
  )
  files.set('scenario.yaml', text)
  files.set(
    'model-answer/answer.yaml',
    swapped(
      files.get('model-answer/answer.yaml') ?? '',
      '      - save: tableau\n',
      '      - save: tableau\n      - save: prevision\n',
    ),
  )
  const { scenario, problems } = readScenario(files)
  expect(problems).toEqual([])
  invariant(scenario, 'the scenario reads')
  const { world, problems: unmade } = makeWorld(scenario, company, 3)
  expect(unmade).toEqual([])
  return { scenario, world }
}

test('a row is worked out from its own cells and from the row above', () => {
  const { world } = withRows()
  // 5 000 − 20 % of 12 000, of 9 500,50, of 21 000.
  expect(lookup(world.names, 'plan.solde')?.value).toEqual([260_000, 69_990, -350_010])
  expect(lookup(world.names, 'premier')).toEqual({ value: 'Mai', kind: 'text' })
  expect(fillIn('Au plus bas en {creux.mois} : {creux.solde} ; besoin {besoin}', world, printNamed, () => {})).toBe(
    'Au plus bas en Juin : −3\u202f500,10\u202f€ ; besoin 5\u202f500,10\u202f€',
  )
})

test('the model answer holds the rows and earns them; a month left out and a figure changed cost', async () => {
  const { scenario, world } = withRows()
  const played = playAnswer(world, scenario.modelAnswer.answer, printNamed)
  expect(played.problems).toEqual([])
  const ratios = async (deliverables: typeof played.deliverables) => {
    const { grade } = await mark(played.run, deliverables, { print: printNamed }, played)
    return grade.criteria
      .filter(({ criterion: id }) => ['lignes', 'besoin-calcule'].includes(id))
      .map(({ criterion: id, ratio }) => [id, ratio])
  }
  expect(await ratios(played.deliverables)).toEqual([
    ['lignes', 1],
    ['besoin-calcule', 1],
  ])
  const declared = scenario.text.deliverables.prevision
  invariant(declared?.kind === 'spreadsheet', 'the forecast is a spreadsheet')
  const workbook = modelWorkbook(declared, scopeOf(world, company), {
    dropRows: 1,
    columns: { besoin: { value: 100 } },
  })
  const [rows, need] = await ratios(
    new Map(played.deliverables).set('prevision', { kind: 'spreadsheet', workbook, format: 'browser' }),
  )
  expect(rows?.[1]).toBeLessThan(1)
  expect(need).toEqual(['besoin-calcule', 0])
})

test('a table whose rows come from two places, or from none, is refused', () => {
  for (const swap of ['', '      rows: $plan\n      from: { view: overdue-invoices }\n']) {
    const files = new Map(scenarioFiles(SLUG))
    const text = swapped(files.get('scenario.yaml') ?? '', 'values:\n', VALUES)
    files.set('scenario.yaml', swapped(swapped(text, 'deliverables:\n', DELIVERABLE), '      rows: $plan\n', swap))
    expect(readScenario(files).problems.map(({ code }) => code)).toContain('value_refused')
  }
})
