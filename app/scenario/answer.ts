/**
 * Playing an answer: the model's, a wrong one, a mutant. Acts select what they act on, so they can be played over any
 * state of the company, the student's included.
 */

import type { Moment } from '#base/dates.ts'
import { moment } from '#base/dates.ts'
import { isRecord } from '#base/record.ts'
import type { Act, Copy, Deliverable } from '#grading'
import type { Company } from '#pgi'
import type { ActText, AnswerText } from './format.ts'
import { printLetter, printPlain, printSlides } from './print-text.ts'
import { begin, type Doing, type DoingRefusal, namedWith, perform, type Run, scopeOf } from './run.ts'
import { modelWorkbook, type SheetChanges } from './sheet.ts'
import type { Path } from './source.ts'
import { INNER_PATH, lookup, type Named, resolve, type Unresolved } from './values.ts'
import { commandOf, type World } from './world.ts'

/** How a value reads in a French text; the wording floor gives it. */
export type Print = (named: Named) => string

export type AnswerProblem =
  | { path: Path; kind: 'unresolved'; missing: Unresolved }
  | { path: Path; kind: 'command'; command: string; refusal: { code: string } }
  | { path: Path; kind: 'doing'; refusal: DoingRefusal }
  | { path: Path; kind: 'text'; file: string }

/** What is changed on the way: the acts of a mutant, the cells of a wrong answer. */
export type Alter = {
  /** Replaces one act by none, one or several. `index` counts the acts of the answer. */
  doing?: (doing: Doing, index: number) => readonly Doing[]
  sheet?: (deliverable: string) => SheetChanges
  deliverable?: (id: string, deliverable: Deliverable) => Deliverable | undefined
}

export type Played = {
  run: Run
  deliverables: ReadonlyMap<string, Deliverable>
  /** The company as each step found it. */
  before: ReadonlyMap<string, Company>
  /** What was done in each step. */
  acts: ReadonlyMap<string, readonly Act[]>
  problems: AnswerProblem[]
}

export const copyOf = (run: Run, deliverables: ReadonlyMap<string, Deliverable>): Copy => ({
  acts: [...run.acts],
  company: run.company,
  mails: [...run.sent],
  received: [...run.inbox].map(({ mail, at }) => ({ mail, at })),
  deliverables,
})

/** `{path}` in a line of text becomes what it prints. */
export const fillIn = (
  text: string,
  { names }: Pick<World, 'names'>,
  print: Print,
  missed: (missing: Unresolved) => void,
): string =>
  text.replace(INNER_PATH, (whole, path: string) => {
    const named = lookup(names, path)
    if (!named) missed({ path, code: 'path_unknown' })
    return named ? print(named) : whole
  })

export function playAnswer(world: World, answer: AnswerText, print: Print, alter: Alter = {}): Played {
  return playFrom(begin(world), answer, print, alter)
}

/** Plays over a run that may already be under way. */
export function playFrom(start: Run, answer: AnswerText, print: Print, alter: Alter = {}): Played {
  const problems: AnswerProblem[] = []
  const deliverables = new Map<string, Deliverable>()
  const before = new Map<string, Company>()
  const acts = new Map<string, readonly Act[]>()
  let run = start
  let index = 0
  for (const [stepIndex, step] of answer.steps.entries()) {
    before.set(step.step, run.company)
    const own: Act[] = []
    acts.set(step.step, own)
    for (const [actIndex, act] of step.acts.entries()) {
      const path: Path = ['steps', stepIndex, 'acts', actIndex]
      const made = makeDoing(act, run, path, print, alter, problems)
      if (!made) continue
      if (made.deliverable) {
        const kept = alter.deliverable
          ? alter.deliverable(made.deliverable[0], made.deliverable[1])
          : made.deliverable[1]
        if (kept) deliverables.set(made.deliverable[0], kept)
      }
      for (const doing of alter.doing ? alter.doing(made.doing, index) : [made.doing]) {
        const done = perform(run, doing, `answer-${run.acts.length + 1}`)
        if (!done.ok) problems.push({ path, kind: 'doing', refusal: done.error })
        else {
          if (done.value.refusal && doing.kind === 'pgi') {
            problems.push({ path, kind: 'command', command: doing.command.type, refusal: done.value.refusal })
          }
          run = done.value.run
          own.push(done.value.act)
        }
      }
      index += 1
    }
  }
  return { run, deliverables, before, acts, problems }
}

type Made = { doing: Doing; deliverable?: [string, Deliverable] }

function makeDoing(
  act: ActText,
  run: Run,
  path: Path,
  print: Print,
  alter: Alter,
  problems: AnswerProblem[],
): Made | undefined {
  const { world } = run
  const missed = (missing: Unresolved) => problems.push({ path, kind: 'unresolved', missing })
  const scope = scopeOf(world, run.company, missed)
  if ('consult' in act) {
    const args = resolve(act.args ?? {}, scope)
    return { doing: { kind: 'consult', view: act.consult, args: isRecord(args) ? args : {} } }
  }
  if ('read' in act) return { doing: { kind: 'read', what: act.read } }
  if ('wait' in act) return { doing: { kind: 'wait', minutes: minutesUntil(run.clock, act.wait) } }
  if ('pgi' in act) {
    const command = commandOf(act.pgi, { ...scope, names: namedWith(act.with, run, missed) })
    if (command.ok) return { doing: { kind: 'pgi', command: command.value } }
    const issue = command.error.issues[0]
    const name = Object.keys(act.pgi)[0] ?? ''
    problems.push({
      path,
      kind: 'command',
      command: name,
      refusal: { code: `${issue?.path ?? ''} ${issue?.code ?? ''}` },
    })
    return undefined
  }
  if ('mail' in act) return makeMail(act, run, path, print, problems)
  return makeDeliverable(act, run, path, print, alter, problems)
}

function minutesUntil(clock: Moment, time: string): number {
  const target = moment(`${clock.slice(0, 10)}T${time}`)
  return Math.max(0, Math.round((Date.parse(`${target}:00Z`) - Date.parse(`${clock}:00Z`)) / 60_000))
}

type MailText = Extract<ActText, { mail: unknown }>

function makeMail(act: MailText, run: Run, path: Path, print: Print, problems: AnswerProblem[]): Made | undefined {
  const { world } = run
  const missed = (missing: Unresolved) => problems.push({ path, kind: 'unresolved', missing })
  const tree = world.scenario.texts.get(act.mail.body)?.read.tree
  if (!tree) {
    problems.push({ path, kind: 'text', file: act.mail.body })
    return undefined
  }
  const named = { names: namedWith(act.with, run, missed) }
  const to = act.mail.to.map((who) => String(resolve(who, scopeOf(world, run.company, missed)) ?? ''))
  return {
    doing: {
      kind: 'mail',
      mail: {
        id: `mail-${run.sent.length + 1}`,
        to,
        cc: [],
        subject: fillIn(act.mail.subject, named, print, missed),
        body: printPlain(tree, (inner) => fillIn(`{${inner}}`, named, print, missed)),
        attachments: act.mail.attachments,
        ...(act.mail.inReplyTo ? { inReplyTo: act.mail.inReplyTo } : {}),
      },
    },
  }
}

type SaveText = Extract<ActText, { save: string }>

function makeDeliverable(
  act: SaveText,
  run: Run,
  path: Path,
  print: Print,
  alter: Alter,
  problems: AnswerProblem[],
): Made | undefined {
  const { world } = run
  const missed = (missing: Unresolved) => problems.push({ path, kind: 'unresolved', missing })
  const doing: Doing = { kind: 'save', deliverable: act.save, content: `answer:${act.save}` }
  const declared = world.scenario.text.deliverables[act.save]
  if (declared?.kind === 'spreadsheet') {
    const workbook = modelWorkbook(declared, scopeOf(world, run.company, missed), alter.sheet?.(act.save))
    return { doing, deliverable: [act.save, { kind: 'spreadsheet', workbook, format: 'browser' }] }
  }
  const tree = world.scenario.texts.get(act.text ?? '')?.read.tree
  if (!declared || !tree) {
    problems.push({ path, kind: 'text', file: act.text ?? act.save })
    return undefined
  }
  const named = { names: namedWith(act.with, run, missed) }
  const filled = (inner: string) => fillIn(`{${inner}}`, named, print, missed)
  if (declared.kind === 'slides') {
    return { doing, deliverable: [act.save, { kind: 'slides', deck: printSlides(tree, filled), format: 'pptx' }] }
  }
  const letter = printLetter(tree, filled)
  return { doing, deliverable: [act.save, { kind: 'letter', letter, format: 'browser' }] }
}
