import type { Code } from './codes.ts'
import type { MutantCode } from './mutants/kinds.ts'

/** Where the evidence is, so that the result page can open it. */
export type Location =
  | { kind: 'cell'; deliverable: string; sheet: string; cell: string }
  | { kind: 'range'; deliverable: string; sheet: string; range: string }
  | { kind: 'paragraph'; deliverable: string; index: number; start?: number; end?: number }
  /** A slide, from 0. */
  | { kind: 'slide'; deliverable: string; index: number }
  | { kind: 'pgi'; source: string; party?: string }
  | { kind: 'mail'; id: string }
  | { kind: 'act'; id: string }
  | { kind: 'deliverable'; deliverable: string }

/** A figure of a verdict: typed, so that the sentence formats it. */
export type Figure =
  | { kind: 'money'; value: number }
  | { kind: 'day'; value: string }
  | { kind: 'count'; value: number }
  | { kind: 'days'; value: number }
  | { kind: 'rate'; value: number }
  /** When a document is to be paid. */
  | { kind: 'terms'; value: { days: number; endOfMonth: boolean; dayOfMonth?: number } }
  | { kind: 'text'; value: string }
  /** A code that the wording names. */
  | { kind: 'name'; value: string }
  | { kind: 'list'; value: readonly string[] }

export type Finding = {
  found: Figure | null
  expected: Figure | null
  location: Location | null
  /** What it is about, in the story's words (a customer, a column) or as a code that the wording knows. */
  label: string
  /** Which of its fields, by path, when it has several. */
  field?: string
  /** Its label gives nothing of the answer away: words of the copy itself, or of the task. Otherwise who practises never reads it. */
  tellable?: true
  /** Said where comparing the two would not tell: an idea is expressed in other words than its name. */
  right?: boolean
}

export type Verdict = {
  /** Share of the points earned, from 0 to 1. */
  ratio: number
  code: Code
  /** Named values that the French sentence of the code needs. */
  figures: Readonly<Record<string, Figure>>
  /** What was found, and what was expected, item by item. */
  findings: readonly Finding[]
  locations: readonly Location[]
  /** The grader does not dare: a person looks. */
  needsTeacher: boolean
  /** Only a person can judge this: the levels to choose from, and the one that the evidence suggests. */
  rubric?: Rubric
}

export type Rubric = {
  /** From the highest to the lowest. */
  levels: readonly { label: string; points: number; descriptor: string }[]
  /** Its rank among them. */
  proposed: number
}

export type CriterionVerdict = Verdict & {
  criterion: string
  /** In half points at the finest. */
  points: number
  max: number
  /** Right with regard to the student's own earlier work, though not to the model answer. */
  carried: boolean
  /** The earlier criteria whose mistake it is right with regard to. Absent from a grading older than this name. */
  carriedFrom?: readonly string[]
  /** The management fault that was recognised; absent when none was, and in gradings older than its name. */
  signature?: MutantCode
}
