/** Each rule of the lint, seen refusing: the scenario that is right is made wrong in one place. */
import { describe, expect, test } from 'vitest'
import { lint, makeWorld, type Problem, type ProblemCode, readScenario, worldProblems } from '#scenario'
import { problemSentence } from '#wording/problems.ts'
import { readyScenario, scenarioFiles } from './files.ts'

const SLUG = 'relance-clients-buromod'
const RIGHT = scenarioFiles(SLUG)
const { company } = readyScenario(SLUG)

type Change = (files: Map<string, string>) => void

function problemsAfter(change: Change): Problem[] {
  const files = new Map(RIGHT)
  change(files)
  const { scenario, problems } = readScenario(files)
  if (!scenario) return problems
  const told = [...problems, ...lint(scenario)]
  if (told.some(({ severity }) => severity === 'error')) return told
  const { world, problems: made } = makeWorld(scenario, company, 1)
  return [...told, ...worldProblems(scenario, world, made)]
}

/** Replaces a text that must be there, so that a fixture never tests nothing. */
const swap =
  (from: string, to: string, file = 'scenario.yaml'): Change =>
  (files) => {
    const text = files.get(file) ?? ''
    expect(text, `${file} holds ${from}`).toContain(from)
    files.set(file, text.replace(from, to))
  }

const lineOf = (text: string, file = 'scenario.yaml'): number => {
  const before = (RIGHT.get(file) ?? '').split(text)[0] ?? ''
  return before.split('\n').length
}

test('the scenario as it stands has nothing to say', () => {
  expect(problemsAfter(() => {})).toEqual([])
})

type Case = { code: ProblemCode; change: Change; line?: number; file?: string; near?: string }
const CASES: Case[] = [
  { code: 'yaml_syntax', change: swap('title: Relancer les clients en retard', 'title: "Relancer') },
  { code: 'file_missing', change: (files) => files.delete('brief.mdx'), file: 'brief.mdx' },
  {
    code: 'file_missing',
    change: swap('body: mails/hurry.mdx', 'body: mails/hury.mdx'),
    line: lineOf('body: mails/hurry.mdx'),
    near: 'mails/hurry.mdx',
  },
  { code: 'key_unknown', change: swap('level: 2', 'levle: 2') },
  { code: 'key_missing', change: swap('level: 2\n', '') },
  { code: 'value_refused', change: swap('level: 2', 'level: 7'), line: lineOf('level: 2') },
  { code: 'value_refused', change: swap('date: 2026-03-16', 'date: 2026-02-30'), line: lineOf('date: 2026-03-16') },
  {
    code: 'task_unknown',
    change: swap('task: T.1.2.5', 'task: T.1.2.9'),
    line: lineOf('task: T.1.2.5'),
    near: 'T.1.2.4',
  },
  { code: 'task_without_criterion', change: swap('tasks: [T.1.2.4,', 'tasks: [T.1.1.1, T.1.2.4,') },
  {
    code: 'competence_unknown',
    change: swap('competence: C1.6', 'competence: C1.9'),
    line: lineOf('competence: C1.6'),
  },
  {
    code: 'competence_of_another_unit',
    change: swap('competence: C1.6', 'competence: C2.1'),
    line: lineOf('competence: C1.6'),
  },
  { code: 'result_unknown', change: swap('expects: D1.O.8', 'expects: D1.O.99'), line: lineOf('expects: D1.O.8') },
  {
    code: 'view_unknown',
    change: swap('view: overdue-invoices, where: { daysLate', 'view: overdu-invoices, where: { daysLate'),
    near: 'overdue-invoices',
  },
  { code: 'check_unknown', change: swap('check: { letter.form:', 'check: { letter.from:'), near: 'letter.form' },
  {
    code: 'check_refused',
    change: swap('level: 2, channel: letter }\n        times: 1', 'level: 2, channel: letter }\n        times: zero'),
  },
  { code: 'command_refused', change: swap('amount: $payer.late', 'amount: 0 €') },
  {
    code: 'parameter_unknown',
    change: swap('late: { below: $misled.late }', 'late: { below: $mislaid.late }'),
    near: 'misled',
  },
  {
    code: 'parameter_unknown',
    change: swap('{prompt.name}', '{promt.name}', 'mails/proof.mdx'),
    file: 'mails/proof.mdx',
    near: 'prompt',
  },
  {
    code: 'parameter_unused',
    change: swap('  cheque: { digits: 7 }', '  cheque: { digits: 7 }\n  spare: { digits: 3 }'),
    line: lineOf('  cheque: { digits: 7 }') + 1,
  },
  { code: 'parameter_cannot_be_drawn', change: swap('where: { status: exceeded }', 'where: { status: bankrupt }') },
  {
    code: 'path_unknown',
    change: swap('{justPaid.balance}', '{justPaid.balence}', 'mails/proof.mdx'),
    file: 'mails/proof.mdx',
  },
  {
    code: 'path_unknown',
    change: swap('key: facture', 'key: factures'),
    line: lineOf('key: facture'),
    near: 'facture',
  },
  {
    code: 'path_unknown',
    change: swap("formula: '[today]-[echeance]'", "formula: '[tody]-[echeance]'"),
    line: lineOf("formula: '[today]-[echeance]'"),
    near: 'today',
  },
  {
    code: 'path_unknown',
    change: swap(
      'total: { of: montant, label: Total }',
      'sorted: { by: montan }\n      total: { of: montant, label: Total }',
    ),
    near: 'montant',
  },
  {
    code: 'path_unknown',
    change: swap(
      '  lettre:\n    kind: letter',
      '    charts: { parts: { title: Parts, types: [pie], values: [montan] } }\n  lettre:\n    kind: letter',
    ),
    near: 'montant',
  },
  {
    code: 'identifier_twice',
    change: swap(
      '    table:\n      from',
      '    results: { retard: { label: Retard, value: 3, kind: count } }\n    table:\n      from',
    ),
  },
  { code: 'identifier_twice', change: swap('id: tableau-retard', 'id: tableau-total') },
  // A person called as a parameter would hide it.
  {
    code: 'identifier_twice',
    change: swap('\ncast:\n', '\ncast:\n  threshold: { name: Ana Roux, role: stagiaire }\n'),
  },
  // An annex and a deliverable go with a mail under one list of names.
  {
    code: 'identifier_twice',
    change: swap(
      'annexes:\n  procedure:',
      'annexes:\n  lettre: { title: Modèle de lettre, file: annexes/procedure.mdx }\n  procedure:',
    ),
  },
  {
    code: 'criterion_unknown',
    change: swap('after: [lettrage-corrige,', 'after: [lettrage-corige,'),
    near: 'lettrage-corrige',
  },
  { code: 'criterion_after_itself', change: swap('after: [lettrage-corrige,', 'after: [tableau-factures,') },
  { code: 'criterion_without_step', change: swap('  steps:\n', '  steps:\n    - { id: repos, title: Souffler }\n') },
  { code: 'step_unknown', change: swap('    step: analyse\n', '    step: analise\n'), near: 'analyse' },
  {
    code: 'own_figure_not_paid',
    change: swap(
      'kind: money, value: $unanswered.balance }',
      'kind: money, value: $unanswered.balance, own: { deliverable: tableau, at: { key: $unanswered.invoice.number, column: montant } } }',
    ),
  },
  {
    code: 'deliverable_unknown',
    change: swap(
      'kind: money, value: $unanswered.balance }',
      'kind: money, value: $unanswered.balance, own: { deliverable: tablau, at: { key: $unanswered.invoice.number, column: montant } } }',
    ),
    near: 'tableau',
  },
  { code: 'points_not_half', change: swap('    points: 0.5\n', '    points: 0.7\n') },
  {
    code: 'deliverable_unknown',
    change: swap('letter.form: { deliverable: lettre }', 'letter.form: { deliverable: letre }'),
    near: 'lettre',
  },
  {
    code: 'deliverable_without_criterion',
    change: swap('deliverables:\n', 'deliverables:\n  note: { kind: letter, title: Note, to: $silent.name }\n'),
  },
  { code: 'model_answer_incomplete', change: swap('      - save: tableau\n', '', 'model-answer/answer.yaml') },
  { code: 'cast_unknown', change: swap('    from: debtor', '    from: detor'), near: 'debtor' },
  {
    code: 'mutant_unknown',
    change: swap('mutant: confidential_quoted', 'mutant: confidential_quotd'),
    near: 'confidential_quoted',
  },
  {
    code: 'waiver_without_reason',
    change: swap('why: La formule de politesse n’est pas évaluée dans ce message.', 'why: Voir plus haut.'),
  },
  {
    code: 'criterion_unknown',
    change: swap(
      'relance-enregistree: level_wrong',
      'relance-enregistre: level_wrong',
      'wrong-answers/mise-en-demeure.yaml',
    ),
    file: 'wrong-answers/mise-en-demeure.yaml',
    near: 'relance-enregistree',
  },
  {
    code: 'mutant_unknown',
    change: swap(
      'relance-enregistree: level_wrong',
      'relance-enregistree: levl_wrong',
      'wrong-answers/mise-en-demeure.yaml',
    ),
    file: 'wrong-answers/mise-en-demeure.yaml',
    near: 'level_wrong',
  },
  {
    code: 'mail_unknown',
    change: swap('do: [{ mail: thanks }], to: reassured', 'do: [{ mail: thank }], to: reassured'),
    near: 'thanks',
  },
  {
    code: 'annex_unknown',
    change: swap('annexes: [procedure, assurance]', 'annexes: [procedures, assurance]'),
    near: 'procedure',
  },
  {
    code: 'text_has_code',
    change: swap('title: Procédure de relance des clients', "title: 'Procédure pour {silent.name}'"),
  },
  {
    code: 'annex_unused',
    change: swap(
      'annexes:\n  procedure:',
      'annexes:\n  spare: { title: Autre, file: annexes/procedure.mdx, open: false }\n  procedure:',
    ),
  },
  {
    code: 'actor_state_unknown',
    change: swap('do: [{ mail: hurry }], to: hurried', 'do: [{ mail: hurry }], to: hurred'),
    near: 'hurried',
  },
  { code: 'actor_state_unreachable', change: swap('        answered: {}', '        answered: {}\n        asleep: {}') },
  {
    code: 'figure_not_bound',
    change: swap('réglée à ce jour', 'réglée à ce jour (1 234,56 €)', 'model-answer/lettre.mdx'),
    file: 'model-answer/lettre.mdx',
  },
  {
    code: 'text_has_code',
    change: (files) => files.set('brief.mdx', 'import x from "y"\n\nBonjour'),
    file: 'brief.mdx',
  },
  { code: 'text_has_code', change: (files) => files.set('brief.mdx', 'Bonjour {'), file: 'brief.mdx' },
  {
    code: 'expression_not_a_path',
    change: (files) => files.set('brief.mdx', 'Bonjour {process.exit()}'),
    file: 'brief.mdx',
  },
  {
    code: 'expression_not_a_path',
    change: (files) => files.set('brief.mdx', 'Bonjour {company.name + 1}'),
    file: 'brief.mdx',
  },
  {
    code: 'component_unknown',
    change: (files) => files.set('brief.mdx', '<script>alert(1)</script>'),
    file: 'brief.mdx',
  },
  {
    code: 'attribute_computed',
    change: (files) => files.set('brief.mdx', '<Terme id={company.name}>mot</Terme>'),
    file: 'brief.mdx',
  },
  {
    code: 'attribute_computed',
    change: (files) => files.set('brief.mdx', '<Attention onClick="x">mot</Attention>'),
    file: 'brief.mdx',
  },
]

describe('each mistake is found, placed and said', () => {
  test.each(CASES)('$code ($file $near)', ({ code, change, line, file, near }) => {
    const found = problemsAfter(change).filter((problem) => problem.code === code)
    expect(found.length).toBeGreaterThan(0)
    const problem = line === undefined ? found[0] : found.find((one) => one.line === line)
    expect(problem, `at line ${line}, not ${found.map((one) => one.line)}`).toBeDefined()
    if (!problem) return
    if (file) expect(found.map((one) => one.file)).toContain(file)
    if (near) expect(found.map(({ figures }) => figures.near)).toContain(near)
    expect(problem.column).toBeGreaterThan(0)
    expect(problemSentence(problem)).toMatch(/^[\p{Lu}\p{N}«].*[.?]$/su)
  })
})
