import type { DeliverableKindName } from '#wording/desk.ts'

/** What the frame of the desk shows and counts, whatever page is inside. */
export type DeskFacts = {
  attempt: string
  company: string
  title: string
  moment: string
  lastSeq: number
  mode: 'training' | 'exam'
  handedIn: boolean
  /** A written paper: the PGI, the mailbox and the agenda are closed. */
  paper: boolean
  readOnly: boolean
  step: number | undefined
  mails: { id: string; subject: string; read: boolean }[]
  annexes: { id: string; title: string }[]
  deliverables: { id: string; title: string; kind: DeliverableKindName; saved: boolean }[]
  /** The server's clock, when the last thing was recorded. */
  savedAt: string | null
  /** The server's clock: the exam ends then, and it is now. */
  deadline: string | null
  now: string
}
