import type { Finding, Location, MutantCode } from '#grading'
import { competence, defaultScale, expectedResult, levelFor, task } from '#referentiel'
import { regradeNote } from '#wording/correction.ts'
import { mutantDescription, mutantLabel } from '#wording/mutants.ts'
import { expectedText, foundText, locationText, resultSentences } from '#wording/result.ts'
import { criterionText, findingLabel, type Upstream, verdictSentence } from '#wording/verdicts.ts'
import { findingInTraining, placeInTraining, trainingSentence } from '#wording/verdicts-in-training.ts'
import { AccessDenied } from '../access/access-denied.ts'
import { requireAttemptReader } from '../access/membership.server.ts'
import { requireUser } from '../accounts/current-user.server.ts'
import { gradedWithin } from '../attempts/hand-in.server.ts'
import { loadAttempt } from '../attempts/load-attempt.server.ts'
import { effectiveGrade } from '../correction/effective-grade.server.ts'
import type { EffectiveCriterion, EffectiveGrade } from '../correction/effective-grade.ts'
import { evidenceFor } from '../correction/evidence.ts'
import { journalLines } from '../correction/load-journal.server.ts'
import { mayShowResult } from '../correction/may-show-result.ts'
import { disputesClosed, mayContest } from '../correction/open-dispute.server.ts'
import { remediesOf } from '../guides/missions-of-fault.server.ts'
import { actSteps, withoutDrafts } from './act-steps.ts'
import { spellingOf } from './spelling.server.ts'
import { anyName, storyNames } from './story-names.ts'
import { type Voice, voiceFor } from './voice.ts'

/** A copy is judged in a fraction of this, alone; at the end of an exam it waits for its turn, and the page says so. */
const PATIENCE_MS = 1_000

export type ResultPage = Awaited<ReturnType<typeof loadResult>>
export type ResultCriterion = ReturnType<typeof criterionOf>

/** A copy's result, for its student or a teacher of the class. Says only that it waits, while an exam is not published. */
export async function loadResult(request: Request, attemptId: string) {
  const user = await requireUser(request)
  await requireAttemptReader(user, attemptId)
  const loaded = await loadAttempt(attemptId)
  if (!loaded) throw new AccessDenied({ code: 'not_found' })
  const { run, row } = loaded
  const { text } = run.world.scenario
  const common = {
    attempt: attemptId,
    title: text.title,
    company: run.company.identity.name,
    mode: row.mode,
    mine: row.studentId === user.id,
  }
  if (!run.handedIn) return { ...common, state: 'open' as const }
  const now = new Date()
  if (!(await gradedWithin(attemptId, PATIENCE_MS, now))) return { ...common, state: 'grading' as const }
  const graded = await effectiveGrade(attemptId)
  if (!graded || !mayShowResult(graded.attempt, graded.attempt.assignment, user))
    return { ...common, state: 'waiting' as const }
  const names = storyNames(run)
  const mine = row.studentId === user.id
  const closed = disputesClosed(graded, now)
  const voice = voiceFor(graded.attempt, graded.attempt.assignment, user, now)
  const ranks = [...run.acts].map(({ id }) => id)
  const upstreamOf = (id: string): Upstream | undefined => {
    const above = graded.criteria.find(({ text: { id: known } }) => known === id)
    return above && { title: above.text.title, figures: above.verdict.figures }
  }
  const criteria = graded.criteria.map((criterion) => ({
    ...criterionOf(criterion, { voice, attempt: attemptId, nameOf: anyName(names), upstreamOf, acts: ranks }),
    regrades: regradesOf(graded, criterion.text.id),
    disputes: criterion.disputes.map(({ evidence, ...dispute }) => ({
      ...dispute,
      evidence: evidence.map(({ location, words }) => ({ text: words, to: addressOf(location, attemptId, ranks) })),
    })),
    /** What may be joined with one click; null when the criterion cannot be contested now. */
    contest:
      mine && !closed && mayContest(graded.log, criterion)
        ? [...evidenceFor(run, criterion.verdict).places].flatMap(([name, { words, location }]) =>
            // An account is named by its party, which may be what had to be found.
            voice === 'training' && location.kind === 'pgi' ? [] : [{ name, words }],
          )
        : null,
  }))
  const steps = graded.scenario.steps
    .map(({ id, number, title }) => {
      const own = criteria.filter(({ step }) => step === id)
      return { id, number, title, criteria: own, points: sum(own, 'points'), max: sum(own, 'max') }
    })
    .filter(({ criteria: own }) => own.length > 0)
  const remedies = remediesOf(faultsOf(criteria), graded.scenario).map(({ code, ...remedy }) => ({
    code,
    name: mutantLabel(code),
    description: mutantDescription(code),
    ...remedy,
  }))
  const carried = graded.criteria.filter(({ verdict, decided }) => verdict.carried && !decided).length
  const toValidate = graded.criteria.filter(({ proposed }) => proposed).length
  const waiting = graded.criteria.filter(({ needsTeacher, proposed }) => needsTeacher && !proposed).length
  return {
    ...common,
    state: 'graded' as const,
    isPaper: graded.scenario.isPaper,
    voice,
    /** When the answers will be told, where that is known. */
    answersFrom: voice === 'training' ? (graded.attempt.assignment?.closesAt?.toISOString() ?? null) : null,
    run: graded.gradeRun.id,
    regraded: lastRegrade(graded),
    disputesUntil: mine && !closed ? (graded.attempt.assignment?.disputesUntil?.toISOString() ?? null) : null,
    acts: criteria.some(({ contest }) => contest)
      ? [...evidenceFor(run, NOTHING_POINTED).acts].map(([name, { words }]) => ({ name, words }))
      : [],
    journal: journalLines(graded, mine ? 'Vous' : 'L’étudiant').toReversed(),
    total: graded.total,
    max: graded.max,
    provisional: graded.provisional,
    spelling: await spellingOf(attemptId, run, row.scenarioVersionId),
    units: [...graded.score.units].map(([code, unit]) => ({
      code,
      outOf20: unit.outOf20,
      weighted: unit.weighted,
      coefficient: unit.coefficient,
    })),
    reviewed: graded.criteria.some(({ decided, comments }) => decided || comments.length > 0),
    sentences: resultSentences(steps, carried, waiting, toValidate),
    steps,
    remedies,
    competences: competencesOf(graded),
    timeline: withoutDrafts(
      actSteps(
        run,
        criteria.map(({ id, points, max, acts }) => ({ id, points, max, acts })),
      ),
    ),
  }
}

const NOTHING_POINTED = { locations: [], findings: [] }

/** What the latest publication of a regrade did to the mark; null when none touched it. */
function lastRegrade({ log }: EffectiveGrade): string | null {
  const last = log.findLast((entry) => entry.kind === 'regraded')
  return last?.kind === 'regraded' && last.changes.length > 0 ? regradeNote(last) : null
}

/** « +0,5 : barème corrigé (version 3) », for each regrade that moved the points of a criterion. */
const regradesOf = ({ log }: EffectiveGrade, criterion: string): string[] =>
  log.flatMap((entry) => {
    const change = entry.kind === 'regraded' && entry.changes.find((one) => one.criterion === criterion)
    return change && entry.kind === 'regraded' ? [regradeNote({ ...entry, ...change })] : []
  })

/** The faults that cost points, each with the criteria that it spoilt, in the order of the marking scheme. */
function faultsOf(criteria: readonly ResultCriterion[]) {
  const found = new Map<MutantCode, string[]>()
  for (const { fault, title } of criteria) if (fault) found.set(fault.code, [...(found.get(fault.code) ?? []), title])
  return [...found].map(([code, titles]) => ({ code, criteria: titles }))
}

const sum = (items: readonly { points: number; max: number }[], key: 'points' | 'max'): number =>
  items.reduce((total, item) => total + item[key], 0)

function competencesOf(graded: EffectiveGrade) {
  return [...graded.score.competences].map(([code, share]) => ({
    code,
    label: competence(code).label,
    points: share.points,
    max: share.max,
    level: levelFor(defaultScale, share.max === 0 ? null : share.ratio),
  }))
}

type State = 'earned' | 'partial' | 'lost' | 'waiting'

const stateOf = ({ points, max, needsTeacher }: EffectiveCriterion): State =>
  needsTeacher ? 'waiting' : points >= max ? 'earned' : points > 0 ? 'partial' : 'lost'

type Telling = {
  voice: Voice
  attempt: string
  nameOf: (id: string) => string
  upstreamOf: (id: string) => Upstream | undefined
  acts: readonly string[]
}

function criterionOf(criterion: EffectiveCriterion, telling: Telling) {
  const { verdict, text, points, max, decisions, decided } = criterion
  const findings = verdict.findings.flatMap((finding) => findingOf(finding, telling) ?? [])
  return {
    id: text.id,
    title: text.title,
    step: text.step,
    why: text.why,
    task: { code: text.task, label: task(text.task).label },
    competence: text.competence,
    expects: expectedResult(text.expects).label,
    points,
    max,
    state: stateOf(criterion),
    sentence: criterionText(
      { ...verdict, needsTeacher: criterion.needsTeacher },
      telling.nameOf,
      telling.upstreamOf,
      SENTENCES[telling.voice],
    ),
    proposed: criterion.proposed,
    rubric: verdict.rubric?.levels ?? [],
    fault: faultOf(criterion),
    carried: verdict.carried,
    decided,
    decisions,
    comments: criterion.comments.map(({ comment, text: words, adjustment, teacherName }) => ({
      id: comment,
      text: words,
      adjustment,
      teacherName,
    })),
    findings: findings.slice(0, MOST_FINDINGS),
    moreFindings: Math.max(0, findings.length - MOST_FINDINGS),
    places: placesOf(verdict.locations, telling),
    acts: verdict.locations.flatMap((location) => (location.kind === 'act' ? [location.id] : [])),
  }
}

const SENTENCES = { training: trainingSentence, correction: verdictSentence } as const

/** The fault that the grader recognised, while it costs points: a teacher may have given them back. */
const faultOf = ({ verdict, points, max, proposed }: EffectiveCriterion): { code: MutantCode; name: string } | null =>
  verdict.signature && !proposed && points < max
    ? { code: verdict.signature, name: mutantLabel(verdict.signature) }
    : null

/** A table of twenty rows wrong in two columns says enough with its first ones. */
const MOST_FINDINGS = 12
const MOST_PLACES = 3

/** `beside` what was found: what was expected or, in training, in which direction to look. */
export type ShownFinding = { label: string; found: string; beside: string; right: boolean; place: Place | null }
type Place = { text: string; to: string | null }

function findingOf(finding: Finding, telling: Telling): ShownFinding | undefined {
  const place = finding.location ? placeOf(finding.location, telling) : null
  if (telling.voice === 'training') {
    const told = findingInTraining(finding, telling.nameOf)
    return told && { label: told.label, found: told.found, beside: told.hint, right: told.right, place }
  }
  if (!finding.found && !finding.expected) return undefined
  const [found, expected] = [foundText(finding), expectedText(finding)]
  const right = finding.right ?? (finding.found !== null && finding.expected !== null && found === expected)
  return { label: findingLabel(finding, telling.nameOf), found, beside: expected, right, place }
}

/** Two accounts of one party are one place, and so are two that are not named. */
function placesOf(locations: readonly Location[], telling: Telling): Place[] {
  const places = locations.map((location) => placeOf(location, telling))
  return [...new Map(places.map((place) => [`${place.text} ${place.to}`, place])).values()].slice(0, MOST_PLACES)
}

/** Where the evidence is, in words, and the page that shows it. */
function placeOf(location: Location, { voice, attempt, acts }: Telling): Place {
  const told = voice === 'training' ? placeInTraining(location) : location
  return { text: locationText(told), to: addressOf(told, attempt, acts) }
}

function addressOf(location: Location, attempt: string, acts: readonly string[]): string | null {
  const desk = `/tentatives/${attempt}`
  switch (location.kind) {
    case 'cell':
    case 'range':
    case 'paragraph':
    case 'slide':
    case 'deliverable':
      return `${desk}/livrables/${location.deliverable}`
    case 'mail':
      return `${desk}/messagerie`
    case 'pgi':
      return location.party ? `${desk}/pgi/lettrage/${location.party}` : `${desk}/pgi`
    case 'act': {
      const rank = acts.indexOf(location.id) + 1
      return rank > 0 ? `${desk}/rejouer?acte=${rank}` : null
    }
  }
}
