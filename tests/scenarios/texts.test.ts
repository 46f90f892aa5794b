/** Everything that may be asked of a text, through the format: the model answer earns it, a careless one loses it, and a wrong line is refused where it stands. */
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { invariant } from '#base/result.ts'
import { begin, lint, makeWorld, mark, type Problem, playAnswer, readScenario, worldProblems } from '#scenario'
import { printNamed } from '#wording/named.ts'
import { problemSentence } from '#wording/problems.ts'
import { criterionText } from '#wording/verdicts.ts'
import { readyScenario, scenarioFiles } from './files.ts'

const SLUG = 'relance-clients-buromod'
const { company } = readyScenario(SLUG)

const LEVELS = [
  { label: 'Convaincante', points: 1, descriptor: 'Les chiffres mènent à la décision.' },
  { label: 'À reprendre', points: 0, descriptor: 'Le lecteur ne peut pas décider.' },
]
const ASKED: Record<string, Record<string, unknown>> = {
  ordre: {
    'letter.form': {
      deliverable: 'lettre',
      parts: ['sender', 'addressee', 'subject', 'date', 'salutation', 'body', 'closing', 'signature', 'enclosures'],
    },
  },
  pieces: {
    'letter.enclosures': { deliverable: 'lettre', enclosures: [{ id: 'tableau', label: 'Tableau de relance' }] },
  },
  engagement: { 'text.delegation': { deliverable: 'lettre', limits: { delay: 8 } } },
  reproche: { 'text.blame': { mail: { to: ['debtor'] } } },
  registre: { 'text.register': { deliverable: 'lettre' } },
  longueur: { 'text.length': { deliverable: 'rapport', words: { min: 30, max: 200 } } },
  plan: { 'report.structure': { deliverable: 'rapport' } },
  diapos: { 'slides.structure': { deliverable: 'diapos', count: { min: 3 }, source: true } },
  argument: {
    rubric: {
      deliverable: 'rapport',
      levels: LEVELS,
      evidence: {
        ideas: [{ id: 'relancer', label: 'relancer', any: [['relancer']] }],
        facts: [{ label: 'restant dû', kind: 'money', value: '$unanswered.balance' }],
        checks: [{ 'report.structure': { deliverable: 'rapport' } }],
      },
    },
  },
}

const REPORT = `# Les retards de paiement

## Introduction

La société {silent.name} n’a pas réglé sa facture, malgré une première relance restée sans réponse, et le délai fixé par la gérante est passé.

## Analyse

Il reste dû {unanswered.balance}.

## Conclusion

Il faut relancer ce client sans attendre.
`
const DECK = `# Les retards

- Un client

# Le montant

- {unanswered.balance}

# La suite

Source : PGI de l’entreprise
`

/** The scenario, asking as well for a report and for slides, and for all that a text may be asked. */
function demanding(change: (text: { criteria: { id: string; check: unknown }[] }) => void = () => {}) {
  const files = new Map(scenarioFiles(SLUG))
  const text = parse(files.get('scenario.yaml') ?? '')
  text.deliverables.rapport = { kind: 'report', title: 'Rapport' }
  text.deliverables.diapos = { kind: 'slides', title: 'Diaporama' }
  for (const [id, check] of Object.entries(ASKED)) {
    text.criteria.push({
      id,
      title: 'Le texte fait ce qui est demandé',
      step: 'lettre',
      points: 1,
      task: 'T.1.2.7',
      competence: 'C1.2',
      expects: 'D1.O.3',
      check,
      why: 'Un écrit engage l’entreprise.',
    })
  }
  change(text)
  files.set('scenario.yaml', stringify(text))
  const answer = parse(files.get('model-answer/answer.yaml') ?? '')
  const step = answer.steps.find((one: { step: string }) => one.step === 'lettre')
  step.acts.push(
    { save: 'rapport', text: 'model-answer/rapport.mdx' },
    { save: 'diapos', text: 'model-answer/diapos.mdx' },
  )
  files.set('model-answer/answer.yaml', stringify(answer))
  files.set('model-answer/rapport.mdx', REPORT)
  files.set('model-answer/diapos.mdx', DECK)
  files.set(
    'model-answer/lettre.mdx',
    `${files.get('model-answer/lettre.mdx')?.trimEnd()}\n\nP.J. : tableau de relance\n`,
  )
  return files
}

function scenarioOf(files: Map<string, string>) {
  const { scenario, problems } = readScenario(files)
  expect(problems).toEqual([])
  invariant(scenario, 'the scenario reads')
  return scenario
}

const asked = <One extends { criterion: string }>(criteria: readonly One[]) =>
  criteria.filter(({ criterion }) => Object.hasOwn(ASKED, criterion))

test('the model answer earns all that is asked of its texts, on every seed, and an empty copy nothing', async () => {
  const scenario = scenarioOf(demanding())
  expect(lint(scenario)).toEqual([])
  for (const seed of [1, 2, 3]) {
    const { world, problems } = makeWorld(scenario, company, seed)
    expect(worldProblems(scenario, world, problems)).toEqual([])
    const played = playAnswer(world, scenario.modelAnswer.answer, printNamed)
    expect(played.problems).toEqual([])
    const { grade } = await mark(played.run, played.deliverables, { print: printNamed }, played)
    const found = asked(grade.criteria)
    expect(found.map(({ criterion, ratio, code }) => [criterion, ratio, code])).toEqual([
      ['ordre', 1, 'form_right'],
      ['pieces', 1, 'enclosures_right'],
      ['engagement', 1, 'commitment_within'],
      ['reproche', 1, 'reader_respected'],
      ['registre', 1, 'register_right'],
      ['longueur', 1, 'length_right'],
      ['plan', 1, 'structure_right'],
      ['diapos', 1, 'slides_right'],
      ['argument', 1, 'rubric_proposed'],
    ])
    expect(criterionText(found.find(({ criterion }) => criterion === 'argument') ?? found[0] ?? never())).toContain(
      'À valider par votre enseignant.',
    )
    const empty = await mark(begin(world), new Map(), { print: printNamed }, played)
    expect(asked(empty.grade.criteria).filter(({ points }) => points > 0)).toEqual([])
  }
})

const never = (): never => {
  throw new Error('a criterion was judged')
}

test('a careless answer loses each of them, and nothing is decided of the argument', async () => {
  const files = demanding()
  files.set(
    'model-answer/lettre.mdx',
    'Coucou !!\n\nTu as intérêt à payer {unanswered.balance}. Nous vous accordons un délai de soixante jours.\n',
  )
  files.set('model-answer/reponse.mdx', 'Tout cela est arrivé par votre faute.\n')
  files.set('model-answer/rapport.mdx', 'Le client paiera un jour.\n')
  files.set('model-answer/diapos.mdx', '# Tout\n\n- Rien\n')
  const right = scenarioOf(demanding())
  const { world } = makeWorld(right, company, 2)
  const model = playAnswer(world, right.modelAnswer.answer, printNamed)
  const careless = scenarioOf(files)
  const played = playAnswer({ ...world, scenario: careless }, careless.modelAnswer.answer, printNamed)
  const { grade } = await mark(played.run, played.deliverables, { print: printNamed }, model)
  expect(asked(grade.criteria).map(({ criterion, code }) => [criterion, code])).toEqual([
    ['ordre', 'form_incomplete'],
    ['pieces', 'enclosures_unannounced'],
    ['engagement', 'commitment_beyond'],
    ['reproche', 'reader_blamed'],
    ['registre', 'register_familiar'],
    ['longueur', 'length_short'],
    ['plan', 'structure_incomplete'],
    ['diapos', 'slides_incomplete'],
    ['argument', 'rubric_proposed'],
  ])
  // What is promised beyond the delegation has its name, hence its guide.
  const promise = grade.criteria.find(({ criterion }) => criterion === 'engagement')
  expect(promise).toMatchObject({ signature: 'commitment_beyond_delegation' })
  const argument = grade.criteria.find(({ criterion }) => criterion === 'argument')
  expect(argument).toMatchObject({ points: 0, needsTeacher: true, rubric: { proposed: 1, levels: LEVELS } })
})

const bag = (value: unknown): Record<string, unknown> => {
  invariant(typeof value === 'object' && value !== null, 'a check has arguments')
  return Object.fromEntries(Object.entries(value))
}

/** The same scenario with the check of one criterion said otherwise. */
function problemsWith(id: string, name: string, more: object): Problem[] {
  const files = demanding(({ criteria }) => {
    const criterion = criteria.find((one) => one.id === id)
    invariant(criterion, `${id} is a criterion`)
    criterion.check = { [name]: { ...bag(ASKED[id]?.[name]), ...more } }
  })
  return lint(scenarioOf(files))
}

test.each<[string, string, string, object, string]>([
  ['check_of_another_kind', 'plan', 'report.structure', { deliverable: 'tableau' }, 'tableur'],
  ['check_of_another_kind', 'diapos', 'slides.structure', { deliverable: 'lettre' }, 'lettre'],
  ['deliverable_unknown', 'registre', 'text.register', { deliverable: 'letre' }, 'lettre'],
  ['writing_expected', 'registre', 'text.register', { mail: { to: ['debtor'] } }, 'text.register'],
  ['length_expected', 'longueur', 'text.length', { words: undefined }, 'longueur'],
  ['length_expected', 'longueur', 'text.length', { words: { min: 10, max: 5 } }, 'longueur'],
  ['enclosure_unknown', 'pieces', 'letter.enclosures', { enclosures: [{ id: 'tablau', label: 'Tableau' }] }, 'tableau'],
  ['rubric_levels', 'argument', 'rubric', { levels: [...LEVELS].reverse() }, 'degrés'],
  [
    'rubric_points',
    'argument',
    'rubric',
    { levels: LEVELS.map((level, rank) => (rank === 0 ? { ...level, points: 2 } : level)) },
    '2',
  ],
  ['rubric_without_evidence', 'argument', 'rubric', { evidence: { ideas: [] } }, 'evidence'],
])('%s is told where it stands', (code, id, name, more, word) => {
  const problem = problemsWith(id, name, more).find((one) => one.code === code)
  expect(problem).toMatchObject({ code, file: 'scenario.yaml', severity: 'error' })
  expect(problem?.line).toBeGreaterThan(100)
  expect(problem && problemSentence(problem)).toContain(word)
})

test('a rubric within another check is refused, and so is one on a deliverable that does not exist', () => {
  const inside = demanding(({ criteria }) => {
    const criterion = criteria.find((one) => one.id === 'argument')
    if (criterion) criterion.check = { average: [ASKED.argument, { 'text.blame': { deliverable: 'rapor' } }] }
  })
  expect(lint(scenarioOf(inside)).map(({ code }) => code)).toEqual(['rubric_alone', 'deliverable_unknown'])
})
