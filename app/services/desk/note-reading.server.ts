import { randomUUID } from 'node:crypto'
import type { Desk } from '../attempts/open-desk.server.ts'
import { submitAct } from '../attempts/submit-act.server.ts'
import { readIn } from './desk-facts.server.ts'

/** Opening a mail or an annex is an act of the student, the first time. */
export async function noteReading(desk: Desk, what: string): Promise<Desk> {
  if (desk.readOnly || readIn(desk.run).has(what)) return desk
  const done = await submitAct({
    attemptId: desk.row.id,
    commandId: randomUUID(),
    now: new Date(),
    doing: { kind: 'read', what },
    unless: (run) => (readIn(run).has(what) ? { code: 'read_already' as const } : undefined),
  })
  if (!done.ok) return desk
  const { run, lastSeq } = done.value
  return { ...desk, run, lastSeq, company: run.company, moment: run.clock }
}
