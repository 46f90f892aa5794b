import type { Act, Criterion, Deliverable, Grade, Score } from '#grading'
import type { Situation } from '#scenario'
import type { SavedFile } from '../attempts/saved-content.ts'
import type { CompanyToOpen } from '../catalogue/company-version.server.ts'

/** All that judging a copy needs: plain data, for it crosses to another thread. */
export type GradingJob = {
  /** The scenario's frozen version: versions never change, so a thread reads each once. */
  version: { id: string; files: readonly (readonly [path: string, text: string])[] }
  /** The company as it was when the copy was begun; none for the scenarios frozen before companies were: today's. */
  company: CompanyToOpen | null
  seed: number
  /** What the scenario's commands had made happen before the first act. */
  situation: Situation
  acts: readonly Act[]
  /** What was saved last for each deliverable. */
  saved: readonly (readonly [deliverable: string, file: SavedFile | Unread])[]
}

/** A file that no thread is to open again: reading it, or judging it, ended one. */
export type Unread = Extract<Deliverable, { kind: 'unreadable' }>

export type GradedCopy = { grade: Grade; score: Score; criteria: readonly Criterion[] }
