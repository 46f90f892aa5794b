/** What the pieces of a scenario say of one another, without playing it. `rehearse.ts` plays it. */
import { isDay } from '#base/dates.ts'
import { nearest } from '#base/nearest.ts'
import { checkNames, formulaWords, isMutantCode, mutantKinds } from '#grading'
import { isViewName, VIEW_NAMES } from '#pgi'
import {
  competences,
  expectedResults,
  isCompetenceCode,
  isExpectedResultCode,
  isTaskCode,
  tasks,
  unitOfCompetence,
  unitOfTask,
} from '#referentiel'
import type { ActText, ExtractText, SupplierInvoiceText } from './format.ts'
import { lintChecks } from './lint-checks.ts'
import { lintPaper } from './paper.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { Scenario } from './scenario.ts'
import type { Path, Source } from './source.ts'
import { namesIn } from './values.ts'
import { onlyEntry } from './world.ts'

type Say = (path: Path, code: ProblemCode, figures?: Problem['figures'], severity?: Problem['severity']) => void

/** Names that every world has. */
const ALWAYS_KNOWN = ['today', 'company', 'row', 'previous', 'item']

export function lint(scenario: Scenario): Problem[] {
  const problems: Problem[] = []
  const sayIn =
    (source: Source): Say =>
    (path, code, figures, severity) =>
      problems.push(source.problem(path, code, figures, severity))
  const say = sayIn(scenario.source)
  lintStandard(scenario, say)
  lintCriteria(scenario, say)
  lintMission(scenario, say)
  lintDeliverables(scenario, say)
  problems.push(...lintChecks(scenario))
  lintMails(scenario, say)
  lintViews(scenario, say)
  lintAnswers(scenario, sayIn)
  lintFaults(scenario, say, sayIn)
  lintPaper(scenario, sayIn, say)
  problems.push(...lintNames(scenario, say), ...lintAnnexes(scenario, say))
  return problems
}

const suggestion = (typed: string, known: Iterable<string>): Record<string, string> => {
  const near = nearest(typed, known)
  return near ? { near } : {}
}

/** « Voir plus haut » tells nobody why a fault is let through. */
const FEWEST_WORDS = 4

/** A fault that does not exist is never waived nor recognised: most often its name is misspelt. */
function lintFaults({ text, wrongAnswers }: Scenario, say: Say, sayIn: (source: Source) => Say): void {
  const unknown = (mutant: string) => ({ mutant, ...suggestion(mutant, Object.keys(mutantKinds)) })
  const criteria = text.criteria.map(({ id }) => id)
  for (const [index, { mutant, why }] of text.waive.entries()) {
    if (!isMutantCode(mutant)) say(['waive', index, 'mutant'], 'mutant_unknown', unknown(mutant))
    if (why.split(/\s+/).length < FEWEST_WORDS) say(['waive', index, 'why'], 'waiver_without_reason', { mutant })
  }
  for (const { source, text: wrong } of wrongAnswers) {
    for (const [criterion, mutant] of Object.entries(wrong.signatures)) {
      const say = sayIn(source)
      if (!isMutantCode(mutant)) say(['signatures', criterion], 'mutant_unknown', unknown(mutant))
      if (!criteria.includes(criterion))
        say(['signatures', criterion], 'criterion_unknown', { criterion, ...suggestion(criterion, criteria) })
    }
  }
}

function lintStandard({ text }: Scenario, say: Say): void {
  if (!isDay(text.date)) say(['date'], 'value_refused', { where: 'date', reason: 'day_expected' })
  for (const [index, code] of text.tasks.entries()) {
    if (!isTaskCode(code)) {
      say(['tasks', index], 'task_unknown', {
        task: code,
        ...suggestion(
          code,
          tasks.map((task) => task.code),
        ),
      })
    } else if (!text.criteria.some((criterion) => criterion.task === code)) {
      say(['tasks', index], 'task_without_criterion', { task: code })
    }
  }
}

function lintCriteria({ text }: Scenario, say: Say): void {
  const seen = new Set<string>()
  const steps = new Set(text.mission.steps.map(({ id }) => id))
  const ids = text.criteria.map(({ id }) => id)
  for (const [index, criterion] of text.criteria.entries()) {
    const at = (...path: (string | number)[]): Path => ['criteria', index, ...path]
    if (seen.has(criterion.id)) say(at('id'), 'identifier_twice', { id: criterion.id })
    seen.add(criterion.id)
    if (!steps.has(criterion.step)) {
      say(at('step'), 'step_unknown', { step: criterion.step, ...suggestion(criterion.step, steps) })
    }
    if (!Number.isInteger(criterion.points * 2)) say(at('points'), 'points_not_half', { points: criterion.points })
    const [check] = onlyEntry(criterion.check)
    if (!checkNames.includes(check)) say(at('check'), 'check_unknown', { check, ...suggestion(check, checkNames) })
    lintCodes(criterion, text.tasks, at, say)
    for (const [position, id] of criterion.after.entries()) {
      if (!ids.includes(id)) say(at('after', position), 'criterion_unknown', { criterion: id, ...suggestion(id, ids) })
      else if (followsItself(criterion.id, text.criteria))
        say(at('after', position), 'criterion_after_itself', { criterion: criterion.id })
    }
  }
}

function lintCodes(
  criterion: Scenario['text']['criteria'][number],
  declared: readonly string[],
  at: (...path: (string | number)[]) => Path,
  say: Say,
): void {
  const { task, competence, expects } = criterion
  if (!isTaskCode(task) || !declared.includes(task)) {
    say(at('task'), 'task_unknown', { task, ...suggestion(task, declared) })
  }
  if (!isCompetenceCode(competence)) {
    say(at('competence'), 'competence_unknown', {
      competence,
      ...suggestion(
        competence,
        competences.map(({ code }) => code),
      ),
    })
  } else if (isTaskCode(task) && unitOfCompetence(competence) !== unitOfTask(task)) {
    say(at('competence'), 'competence_of_another_unit', { competence, task })
  }
  if (!isExpectedResultCode(expects)) {
    say(at('expects'), 'result_unknown', {
      result: expects,
      ...suggestion(
        expects,
        expectedResults.map(({ code }) => code),
      ),
    })
  }
}

function followsItself(id: string, criteria: Scenario['text']['criteria']): boolean {
  const seen = new Set<string>()
  const visit = (current: string): boolean => {
    const above = criteria.find((criterion) => criterion.id === current)?.after ?? []
    return above.some((next) => {
      if (next === id) return true
      if (seen.has(next)) return false
      seen.add(next)
      return visit(next)
    })
  }
  return visit(id)
}

function lintMission({ text }: Scenario, say: Say): void {
  const graded = new Set(text.criteria.map(({ step }) => step))
  for (const [index, step] of text.mission.steps.entries()) {
    if (!graded.has(step.id)) say(['mission', 'steps', index], 'criterion_without_step', { step: step.id }, 'warning')
  }
  for (const [id, actor] of Object.entries(text.mission.actors)) {
    const path: Path = ['mission', 'actors', id]
    if (!(id in text.cast)) say(path, 'cast_unknown', { person: id, ...suggestion(id, Object.keys(text.cast)) })
    const states = Object.keys(actor.states)
    const known = (name: string, where: Path) => {
      if (!states.includes(name)) say(where, 'actor_state_unknown', { state: name, ...suggestion(name, states) })
    }
    known(actor.initial, [...path, 'initial'])
    const reached = new Set([actor.initial])
    for (const [state, { on }] of Object.entries(actor.states)) {
      for (const [fact, transitions] of Object.entries(on)) {
        for (const [index, { to, do: effects }] of transitions.entries()) {
          const where: Path = [...path, 'states', state, 'on', fact, index]
          if (to) {
            known(to, [...where, 'to'])
            reached.add(to)
          }
          for (const [position, effect] of effects.entries()) {
            const place: Path = [...where, 'do', position]
            if ('mail' in effect && !(effect.mail in text.mails)) {
              say(place, 'mail_unknown', { mail: effect.mail, ...suggestion(effect.mail, Object.keys(text.mails)) })
            }
            if ('annex' in effect && !(effect.annex in text.annexes))
              say(place, 'annex_unknown', { annex: effect.annex })
          }
        }
      }
    }
    for (const state of states) {
      if (!reached.has(state)) say([...path, 'states', state], 'actor_state_unreachable', { state })
    }
  }
}

function lintDeliverables({ text, modelAnswer }: Scenario, say: Say): void {
  const saved = new Set(
    modelAnswer.answer.steps.flatMap(({ acts }) => acts.flatMap((act) => ('save' in act ? [act.save] : []))),
  )
  for (const [id, declared] of Object.entries(text.deliverables)) {
    const path: Path = ['deliverables', id]
    const graded = text.criteria.some(({ check }) =>
      JSON.stringify(check).includes(`"deliverable":${JSON.stringify(id)}`),
    )
    if (!graded) say(path, 'deliverable_without_criterion', { deliverable: id })
    if (!saved.has(id)) say(path, 'model_answer_incomplete', { deliverable: id })
    if (declared.kind !== 'spreadsheet') continue
    const columns = Object.keys(declared.table.columns)
    for (const [name, column] of [
      ['key', declared.table.key],
      ['total', declared.table.total?.of],
    ] as const) {
      if (column && !columns.includes(column)) {
        say([...path, 'table', name], 'path_unknown', { path: column, ...suggestion(column, columns) })
      }
    }
    lintSheet(declared, path, say)
  }
}

type SheetText = Extract<Scenario['text']['deliverables'][string], { kind: 'spreadsheet' }>

/** Every word of a sheet is declared once, and every formula, chart and sort names words that are. */
function lintSheet({ cells, results, table, charts }: SheetText, path: Path, say: Say): void {
  const columns = Object.keys(table.columns)
  const words = [...columns, ...Object.keys(cells), ...Object.keys(results)]
  for (const part of ['cells', 'results'] as const) {
    for (const id of Object.keys(part === 'cells' ? cells : results)) {
      const before = part === 'cells' ? columns : [...columns, ...Object.keys(cells)]
      if (before.includes(id)) say([...path, part, id], 'identifier_twice', { id })
    }
  }
  const known = (word: string, among: readonly string[], at: Path) => {
    if (!among.includes(word)) say(at, 'path_unknown', { path: word, ...suggestion(word, among) })
  }
  for (const [id, { formula }] of Object.entries(table.columns)) {
    for (const word of formulaWords(formula)) known(word, words, [...path, 'table', 'columns', id, 'formula'])
  }
  for (const [id, { formula }] of Object.entries(results)) {
    for (const word of formulaWords(formula)) known(word, words, [...path, 'results', id, 'formula'])
  }
  if (table.sorted) known(table.sorted.by, columns, [...path, 'table', 'sorted', 'by'])
  for (const [id, { values, labels }] of Object.entries(charts)) {
    for (const [index, word] of values.entries()) known(word, columns, [...path, 'charts', id, 'values', index])
    if (labels !== undefined) known(labels, columns, [...path, 'charts', id, 'labels'])
  }
}

function lintMails({ text, texts }: Scenario, say: Say): void {
  for (const [id, mail] of Object.entries(text.mails)) {
    const path: Path = ['mails', id]
    if (!(mail.from in text.cast))
      say([...path, 'from'], 'cast_unknown', { person: mail.from, ...suggestion(mail.from, Object.keys(text.cast)) })
    if (!texts.has(mail.body))
      say([...path, 'body'], 'file_missing', { file: mail.body, ...suggestion(mail.body, texts.keys()) })
    for (const [index, annex] of mail.annexes.entries()) {
      if (!(annex in text.annexes))
        say([...path, 'annexes', index], 'annex_unknown', { annex, ...suggestion(annex, Object.keys(text.annexes)) })
    }
  }
}

/** Every `view:` (and `pick:`) wherever it stands must be one that the PGI knows. */
function lintViews({ source }: Scenario, say: Say): void {
  const visit = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) value.forEach((item, index) => void visit(item, [...path, index]))
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        const here: Path = [...path, key]
        if (
          (key === 'view' || key === 'pick') &&
          typeof inner === 'string' &&
          !inner.startsWith('$') &&
          !isViewName(inner)
        ) {
          say(here, 'view_unknown', { view: inner, ...suggestion(inner, VIEW_NAMES) })
        }
        visit(inner, here)
      }
    }
  }
  visit(source.data, [])
}

function lintAnswers(scenario: Scenario, sayIn: (source: Source) => Say): void {
  const { text, texts, modelAnswer } = scenario
  const steps = text.mission.steps.map(({ id }) => id)
  const lintActs = (acts: readonly ActText[], path: Path, say: Say) => {
    for (const [index, act] of acts.entries()) {
      const here: Path = [...path, index]
      if ('consult' in act && !isViewName(act.consult))
        say([...here, 'consult'], 'view_unknown', { view: act.consult, ...suggestion(act.consult, VIEW_NAMES) })
      if ('save' in act && !(act.save in text.deliverables))
        say([...here, 'save'], 'deliverable_unknown', {
          deliverable: act.save,
          ...suggestion(act.save, Object.keys(text.deliverables)),
        })
      const file = 'mail' in act ? act.mail.body : 'save' in act ? act.text : undefined
      if (file && !texts.has(file)) say(here, 'file_missing', { file, ...suggestion(file, texts.keys()) })
    }
  }
  const sayModel = sayIn(modelAnswer.source)
  for (const [index, { step, acts }] of modelAnswer.answer.steps.entries()) {
    if (!steps.includes(step)) sayModel(['steps', index, 'step'], 'step_unknown', { step, ...suggestion(step, steps) })
    lintActs(acts, ['steps', index, 'acts'], sayModel)
  }
  const criteria = text.criteria.map(({ id }) => id)
  for (const wrong of scenario.wrongAnswers) {
    const say = sayIn(wrong.source)
    for (const [step, acts] of Object.entries(wrong.text.replace)) {
      if (!steps.includes(step)) say(['replace', step], 'step_unknown', { step, ...suggestion(step, steps) })
      lintActs(acts, ['replace', step], say)
    }
    for (const [index, step] of wrong.text.omit.entries()) {
      if (!steps.includes(step)) say(['omit', index], 'step_unknown', { step, ...suggestion(step, steps) })
    }
    for (const id of Object.keys(wrong.text.loses)) {
      if (!criteria.includes(id))
        say(['loses', id], 'criterion_unknown', { criterion: id, ...suggestion(id, criteria) })
    }
  }
}

/** Each name that is used exists, and each parameter that is drawn is used. */
function lintNames(scenario: Scenario, say: Say): Problem[] {
  const { text, source, modelAnswer, wrongAnswers, texts } = scenario
  const kept = text.situation.flatMap(({ keep }) => (keep ? [keep] : []))
  const known = new Set([
    ...ALWAYS_KNOWN,
    ...Object.keys(text.parameters),
    ...Object.keys(text.values),
    ...Object.keys(text.cast),
    ...kept,
    ...Object.values(text.mails).flatMap((mail) => Object.keys(mail.with)),
    ...[
      modelAnswer.answer.steps.map(({ acts }) => acts),
      wrongAnswers.map((wrong) => Object.values(wrong.text.replace)),
    ]
      .flat(3)
      .flatMap((act) => ('with' in act ? Object.keys(act.with) : [])),
  ])
  lintNamesTwice(text, say)
  const used = namesIn([source.data, modelAnswer.source.data, ...wrongAnswers.map((wrong) => wrong.source.data)])
  for (const name of used) {
    if (!known.has(name)) say(pathOfName(source.data, name), 'parameter_unknown', { name, ...suggestion(name, known) })
  }
  const problems: Problem[] = []
  for (const { file, read } of texts.values()) {
    for (const { path, line, column } of read.paths) {
      const name = path.split(/[.[]/)[0] ?? ''
      used.add(name)
      if (!known.has(name)) {
        problems.push({
          file,
          line,
          column,
          code: 'parameter_unknown',
          figures: { name, ...suggestion(name, known) },
          severity: 'error',
        })
      }
    }
  }
  for (const name of Object.keys(text.parameters)) {
    if (!used.has(name)) say(['parameters', name], 'parameter_unused', { name }, 'warning')
  }
  return problems
}

/** One name, one thing: a person called as a parameter would hide what was drawn. */
function lintNamesTwice({ parameters, situation, cast, values }: Scenario['text'], say: Say): void {
  const seen = new Set<string>()
  const name = (id: string, path: Path) => {
    if (seen.has(id)) say(path, 'identifier_twice', { id })
    seen.add(id)
  }
  for (const id of Object.keys(parameters)) name(id, ['parameters', id])
  for (const [index, { keep }] of situation.entries()) if (keep) name(keep, ['situation', index, 'keep'])
  for (const id of Object.keys(cast)) name(id, ['cast', id])
  for (const id of Object.keys(values)) name(id, ['values', id])
}

/** Where a name stands first. */
function pathOfName(data: unknown, name: string, path: Path = []): Path {
  if (typeof data === 'object' && data !== null) {
    for (const [key, inner] of Object.entries(data)) {
      if (!namesIn(inner).has(name)) continue
      const part = Array.isArray(data) ? Number(key) : key
      return pathOfName(inner, name, [...path, part])
    }
  }
  return path
}

/** Either the document of the company that it bills, or whoever sends it and its lines. */
function lintSupplierInvoice({ of, supplier, lines, deposit }: SupplierInvoiceText, path: Path, say: Say): void {
  const isOfLines = supplier !== undefined && lines !== undefined
  const isOfDocument = of !== undefined && supplier === undefined && lines === undefined
  if (!isOfDocument && (of !== undefined || !isOfLines)) say(path, 'invoice_basis')
  if (deposit !== undefined && of === undefined) say([...path, 'deposit'], 'invoice_deposit_without_order')
}

function lintExtract({ columns, total }: ExtractText, path: Path, say: Say): void {
  for (const [index, column] of total.entries()) {
    const kind = columns[column]?.kind
    if (kind === undefined || kind === 'text' || kind === 'day')
      say([...path, 'total', index], 'extract_total_unknown', { column, ...suggestion(column, Object.keys(columns)) })
  }
}

function lintAnnexes({ text, texts }: Scenario, say: Say): Problem[] {
  const problems: Problem[] = []
  const used = new Set(Object.values(text.mails).flatMap(({ annexes }) => annexes))
  for (const { file, read } of texts.values()) {
    for (const { path, line, column } of read.annexes) {
      used.add(path)
      if (!(path in text.annexes)) {
        const figures = { annex: path, ...suggestion(path, Object.keys(text.annexes)) }
        problems.push({ file, line, column, code: 'annex_unknown', figures, severity: 'error' })
      }
    }
  }
  for (const [id, annex] of Object.entries(text.annexes)) {
    const { title, file, facturx, extract } = annex
    // A title is printed as it is written.
    if (/[{}$]/.test(title)) say(['annexes', id, 'title'], 'text_has_code', { excerpt: title })
    if ([file, facturx, extract].filter((one) => one !== undefined).length !== 1)
      say(['annexes', id], 'annex_content', { annex: id })
    if (file !== undefined && !texts.has(file))
      say(['annexes', id, 'file'], 'file_missing', { file, ...suggestion(file, texts.keys()) })
    if (facturx) lintSupplierInvoice(facturx, ['annexes', id, 'facturx'], say)
    if (extract) lintExtract(extract, ['annexes', id, 'extract'], say)
    // Both may go with a mail, under one list of names.
    if (id in text.deliverables) say(['annexes', id], 'identifier_twice', { id })
    if (!used.has(id) && !annex.open) say(['annexes', id], 'annex_unused', { annex: id }, 'warning')
  }
  return problems
}
