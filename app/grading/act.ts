/**
 * Whatever a person does that leaves a trace. A student's copy is a list of acts, and so is a model answer:
 * one type, one way to replay, one way to grade.
 */
import type { Moment } from '#base/dates.ts'
import type { Command, Recorded, Refusal } from '#pgi'

export type SentMail = {
  id: string
  /** Who it goes to: `manager`, or the code of a party of the company. */
  to: string[]
  cc: string[]
  subject: string
  body: string
  /** Identifiers of deliverables, annexes or sales documents. */
  attachments: string[]
  inReplyTo?: string
}

export type ActContent =
  | { kind: 'pgi'; command: Command; events: readonly Recorded[] }
  /** The PGI said no. Nothing changed, but the attempt is part of the story. */
  | { kind: 'refused'; command: Command; refusal: Refusal }
  | { kind: 'mail'; mail: SentMail }
  /** A view of the PGI was opened, with what it was asked. */
  | { kind: 'consult'; view: string; args: Readonly<Record<string, unknown>> }
  /** A mail, an annex or a guide was read. */
  | { kind: 'read'; what: string }
  /** A deliverable was saved; `content` is the hash of what is stored. */
  | { kind: 'save'; deliverable: string; content: string }
  | { kind: 'choose'; call: string; choice: string }
  /** The student lets the simulated clock run. */
  | { kind: 'wait'; minutes: number }
  /** « Rendre »: nothing comes after. */
  | { kind: 'hand-in' }

/**
 * `id` comes from whoever acts, so that the same act sent twice is known for one; `at` is the simulated clock.
 * `consequences` is what other people of the story did in the PGI because of it (a customer pays): kept, so that a
 * replay never decides anything again.
 */
export type Act = ActContent & { id: string; at: Moment; consequences?: readonly Recorded[] }
