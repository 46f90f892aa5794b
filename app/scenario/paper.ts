/** A written paper: what the exam's shape asks of the scenario that takes it, and its points, dossier by dossier. */
import { nearest } from '#base/nearest.ts'
import { findExamForm, isTaskCode, unit, unitOfTask } from '#referentiel'
import type { ActText, PaperText, ScenarioText } from './format.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { Scenario } from './scenario.ts'
import type { Path, Source } from './source.ts'

type Say = (path: Path, code: ProblemCode, figures?: Problem['figures']) => void
export type PaperMission = PaperText['dossiers'][number]['missions'][number]

/** Marked on 20 × coefficient, as long as a school's candidates have: the figures of the exam itself. */
export function examOf(paper: PaperText, session: number) {
  const form = findExamForm(paper.unit, 'school_or_apprentice', session)
  return { ...unit(paper.unit), minutes: form?.durationMinutes.value ?? null, material: form?.material.value ?? [] }
}

export const pointsOfStep = ({ criteria }: ScenarioText, step: string): number =>
  criteria.reduce((sum, criterion) => sum + (criterion.step === step ? criterion.points : 0), 0)

export const pointsOfDossier = (text: ScenarioText, { missions }: PaperText['dossiers'][number]): number =>
  missions.reduce((sum, { step }) => sum + pointsOfStep(text, step), 0)

/** The questions of a paper with their numbers, « 1.2 »; a mission that is no paper has none. */
export const questionsOf = ({ paper }: Pick<ScenarioText, 'paper'>) =>
  (paper?.dossiers ?? []).flatMap(({ missions }, dossier) =>
    missions.map((mission, rank) => ({ ...mission, number: `${dossier + 1}.${rank + 1}` })),
  )

/** The question that a deliverable answers. */
export const questionOfAnswer = (text: Pick<ScenarioText, 'paper'>, deliverable: string) =>
  questionsOf(text).find(({ answers }) => answers.includes(deliverable))

/** The title of a deliverable, after the number of its question in a paper: « 1.2 Tableau des coûts ». */
export function numberedTitle(text: Pick<ScenarioText, 'paper'>, deliverable: string, title: string): string {
  const question = questionOfAnswer(text, deliverable)
  return question ? `${question.number} ${title}` : title
}

/** The number of the question that a step answers, in a paper; in any other mission, its rank. */
export const stepNumber = ({ mission, paper }: Pick<ScenarioText, 'mission' | 'paper'>, step: string): string =>
  questionsOf({ paper }).find((question) => question.step === step)?.number ??
  String(mission.steps.findIndex(({ id }) => id === step) + 1)

/** In the order in which dossiers first need them: « Annexe 1 » is the first that the candidate meets. */
export function annexOrder({ annexes }: ScenarioText, { dossiers }: PaperText): string[] {
  const needed = dossiers.flatMap((one) => one.annexes)
  return [...new Set([...needed, ...Object.keys(annexes)])].filter((id) => id in annexes)
}

const near = (typed: string, known: Iterable<string>): Record<string, string> => {
  const found = nearest(typed, known)
  return found ? { near: found } : {}
}

export function lintPaper(
  { text, texts, modelAnswer, wrongAnswers }: Scenario,
  sayIn: (source: Source) => Say,
  say: Say,
): void {
  const { paper } = text
  if (!paper) return
  lintExam(text, paper, say)
  const steps = text.mission.steps.map(({ id }) => id)
  const asked = new Set<string>()
  const answered = new Set<string>()
  const shown = new Set<string>()
  for (const [index, { text: context, annexes, missions }] of paper.dossiers.entries()) {
    const path: Path = ['paper', 'dossiers', index]
    if (!texts.has(context)) say([...path, 'text'], 'file_missing', { file: context, ...near(context, texts.keys()) })
    for (const [position, annex] of annexes.entries()) {
      shown.add(annex)
      if (!(annex in text.annexes))
        say([...path, 'annexes', position], 'annex_unknown', { annex, ...near(annex, Object.keys(text.annexes)) })
    }
    for (const [position, { step, text: question, answers }] of missions.entries()) {
      const place: Path = [...path, 'missions', position]
      if (!steps.includes(step)) say([...place, 'step'], 'step_unknown', { step, ...near(step, steps) })
      if (asked.has(step)) say([...place, 'step'], 'paper_step_twice', { step })
      asked.add(step)
      if (!texts.has(question))
        say([...place, 'text'], 'file_missing', { file: question, ...near(question, texts.keys()) })
      for (const [rank, deliverable] of answers.entries()) {
        answered.add(deliverable)
        if (!(deliverable in text.deliverables)) {
          const known = Object.keys(text.deliverables)
          say([...place, 'answers', rank], 'deliverable_unknown', { deliverable, ...near(deliverable, known) })
        }
      }
    }
  }
  for (const [index, { id }] of text.mission.steps.entries()) {
    if (!asked.has(id)) say(['mission', 'steps', index], 'paper_step_left_out', { step: id })
  }
  for (const id of Object.keys(text.deliverables)) {
    if (!answered.has(id)) say(['deliverables', id], 'paper_answer_left_out', { deliverable: id })
  }
  for (const [id, { open, facturx }] of Object.entries(text.annexes)) {
    if (!shown.has(id)) say(['annexes', id], 'paper_annex_left_out', { annex: id })
    if (!open || facturx) say(['annexes', id], 'paper_annex_not_printed', { annex: id })
  }
  for (const [index, { acts }] of modelAnswer.answer.steps.entries()) {
    lintActs(acts, ['steps', index, 'acts'], sayIn(modelAnswer.source))
  }
  for (const { source, text: wrong } of wrongAnswers) {
    for (const [step, acts] of Object.entries(wrong.replace)) lintActs(acts, ['replace', step], sayIn(source))
  }
}

function lintExam(text: ScenarioText, paper: PaperText, say: Say): void {
  const exam = examOf(paper, Number(text.date.slice(0, 4)))
  const found = text.criteria.reduce((sum, { points }) => sum + points, 0)
  const wanted = exam.maxPoints.value
  if (found !== wanted) say(['paper'], 'paper_points', { found, wanted, unit: paper.unit })
  if (exam.minutes !== null && text.duration !== exam.minutes)
    say(['duration'], 'paper_duration', { found: text.duration, wanted: exam.minutes, unit: paper.unit })
  for (const [index, task] of text.tasks.entries()) {
    if (isTaskCode(task) && unitOfTask(task) !== paper.unit)
      say(['tasks', index], 'paper_task_of_another_unit', { task, unit: paper.unit })
  }
}

/** A candidate only writes. */
function lintActs(acts: readonly ActText[], path: Path, say: Say): void {
  for (const [index, act] of acts.entries()) {
    if (!('save' in act) && !('read' in act)) say([...path, index], 'paper_act_closed')
  }
}
