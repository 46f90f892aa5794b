/** A written paper has the exam's shape, and only its answers are open. */
import { expect, test } from 'vitest'
import { invariant } from '#base/result.ts'
import { begin, type Doing, extractOf, lint, makeWorld, perform, readScenario } from '#scenario'
import { readyScenario, scenarioFiles } from './files.ts'

const SLUG = 'relance-clients-buromod'
const { company } = readyScenario(SLUG)

/** The first mission with an exam's cover: it is none, and is told so. */
function withPaper(change: (text: string) => string = (text) => text) {
  const files = new Map(scenarioFiles(SLUG))
  files.set('sujet.mdx', 'Le contexte du dossier.\n')
  files.set(
    'scenario.yaml',
    change(`${files.get('scenario.yaml')}
paper:
  unit: U52
  session: Sujet d’entraînement
  code: ENT-1
  dossiers:
    - id: un
      title: Premier dossier
      text: sujet.mdx
      annexes: [procedure, releve]
      missions:
        - { step: tableau, text: sujet.mdx, answers: [tableau] }
        - { step: tableau, text: absent.mdx, answers: [rien] }
`).replace(
      'annexes:\n',
      `annexes:
  releve:
    title: Relevé des retards
    extract:
      from: { view: overdue-invoices }
      columns:
        facture: { label: Facture, field: invoice.number, kind: text }
        reste: { label: Restant dû, field: balance, kind: money }
      total: [reste]
`,
    ),
  )
  const { scenario, problems } = readScenario(files)
  expect(problems).toEqual([])
  invariant(scenario, 'the scenario reads')
  return scenario
}

test('what the exam’s shape refuses is said, each where it stands', () => {
  const said = lint(withPaper())
    .filter(({ code }) => code.startsWith('paper') || ['file_missing', 'deliverable_unknown'].includes(code))
    .map(({ code, figures }) => `${code} ${Object.values(figures).join(' ')}`)
  expect([...new Set(said)].sort()).toEqual(
    [
      'deliverable_unknown rien',
      'file_missing absent.mdx',
      'paper_act_closed ',
      'paper_answer_left_out lettre',
      'paper_duration 90 150 U52',
      'paper_points 20 80 U52',
      'paper_step_left_out alerte',
      'paper_step_left_out lettrage',
      'paper_step_left_out lettre',
      'paper_step_left_out plafond',
      'paper_annex_left_out assurance',
      'paper_step_left_out analyse',
      'paper_step_left_out encaissement',
      'paper_step_twice tableau',
      'paper_task_of_another_unit T.1.2.4 U52',
      'paper_task_of_another_unit T.1.2.5 U52',
      'paper_task_of_another_unit T.1.2.6 U52',
      'paper_task_of_another_unit T.1.2.7 U52',
      'paper_task_of_another_unit T.1.6.3 U52',
    ].sort(),
  )
})

test('a candidate writes, and does nothing else', () => {
  const { world } = makeWorld(withPaper(), company, 3)
  const run = begin(world)
  const doings = [
    { kind: 'consult', view: 'overdue-invoices', args: {} },
    { kind: 'wait', minutes: 15 },
    { kind: 'mail', mail: { id: 'm', to: ['manager'], cc: [], subject: 's', body: 'b', attachments: [] } },
  ] satisfies Doing[]
  for (const [index, doing] of doings.entries()) {
    expect(perform(run, doing, `a${index}`)).toEqual({ ok: false, error: { code: 'closed_in_a_paper' } })
  }
  expect(perform(run, { kind: 'save', deliverable: 'tableau', content: 'x' }, 's').ok).toBe(true)
})

test('an extract prints what the PGI says, with its total', () => {
  const { world } = makeWorld(withPaper(), company, 3)
  const extract = extractOf(world, 'releve')
  invariant(extract, 'the annex is an extract')
  expect(extract.columns.map(({ label }) => label)).toEqual(['Facture', 'Restant dû'])
  expect(extract.rows.length).toBeGreaterThan(3)
  const sum = extract.rows.reduce((all, [, due]) => all + Number(due?.value), 0)
  expect(extract.totals).toEqual([undefined, { kind: 'money', value: sum }])
})

test('an extract adds up figures only, and an annex is one thing', () => {
  const codes = (swap: (text: string) => string) => lint(withPaper(swap)).map(({ code }) => code)
  const total = 'total: [reste]'
  const scenario = withPaper()
  expect(lint(scenario).map(({ code }) => code)).not.toContain('extract_total_unknown')
  expect(codes((text) => text)).not.toContain('annex_content')
  const files = new Map(scenarioFiles(SLUG))
  files.set(
    'scenario.yaml',
    `${files.get('scenario.yaml')}`.replace(
      'annexes:\n',
      `annexes:
  releve:
    title: Relevé
    file: annexes/procedure.mdx
    extract:
      from: { view: overdue-invoices }
      columns: { facture: { label: Facture, field: invoice.number, kind: text } }
      ${total.replace('reste', 'facture')}
`,
    ),
  )
  const read = readScenario(files)
  invariant(read.scenario, 'the scenario reads')
  const found = lint(read.scenario).map(({ code }) => code)
  expect(found).toContain('annex_content')
  expect(found).toContain('extract_total_unknown')
})
