import type { CriterionVerdict, MissionLevel, Score } from '#grading'
import type { CompetenceCode, ExpectedResultCode, TaskCode } from '#referentiel'
import type { Dispute, LogEntry, StandingComment } from './correction-log.ts'

/** A teacher's word on a criterion; no points means « back to what the grader proposes ». */
export type Decision = { points: number | null; reason: string; teacherName: string; at: string }

export type CriterionWords = {
  id: string
  title: string
  step: string
  task: TaskCode
  competence: CompetenceCode
  expects: ExpectedResultCode
  why: string
}

export type EffectiveCriterion = {
  /** What the grader says, its points included. */
  verdict: CriterionVerdict
  text: CriterionWords
  /** What the criterion earns: the teacher's points when they decided; otherwise the grader's, with what comments carry. */
  points: number
  max: number
  /** Oldest first; the last one holds. */
  decisions: readonly Decision[]
  /** A teacher's points stand for the grader's. */
  decided: boolean
  /** The grader did not dare, and nobody has decided yet. */
  needsTeacher: boolean
  /** Its level is only proposed: a machine cannot judge it, and no teacher has. Totals that hold it are provisional. */
  proposed: boolean
  /** The comments of the bank that the copy bears here. */
  comments: readonly StandingComment[]
  disputes: readonly Dispute[]
  /** The place in the log of what was last said of it; 0 when nothing was. */
  lastSeq: number
}

export type GradedAttempt = {
  id: string
  seed: number
  mode: 'training' | 'exam'
  status: 'open' | 'handed_in'
  number: number
  startedAt: Date
  deadlineAt: Date | null
  handedInAt: Date | null
  copyNumber: number | null
  lastSeq: number
  situation: string | null
  assignmentId: string | null
  scenarioVersionId: string
  studentId: string
  student: { id: string; firstName: string; lastName: string }
  assignment: {
    id: string
    title: string
    mode: 'training' | 'exam'
    closesAt: Date | null
    resultsPublishedAt: Date | null
    disputesUntil: Date | null
    classGroup: { id: string; name: string; schoolYear: string; schoolId: string }
  } | null
}

export type EffectiveGrade = {
  attempt: GradedAttempt
  gradeRun: {
    id: string
    graderVersion: string
    seed: number
    lastSeq: number
    reason: string
    createdAt: Date
    scenarioVersionId: string
  }
  scenario: {
    slug: string
    title: string
    level: MissionLevel
    version: number
    steps: readonly { id: string; number: string; title: string }[]
    isPaper: boolean
  }
  /** In the order of the marking scheme. */
  criteria: readonly EffectiveCriterion[]
  score: Score
  total: number
  max: number
  needsTeacher: boolean
  /** A level in it is only proposed: the total may still move. */
  provisional: boolean
  /** All that was said of the copy after the grader, oldest first. */
  log: readonly LogEntry[]
}
