import { database } from '#db/current.server.ts'
import { fillIn, namesOfMail, type Run } from '#scenario'
import type { DeskFacts } from '#ui/desk/desk-facts.ts'
import { printNamed } from '#wording/named.ts'
import type { Desk } from '../attempts/open-desk.server.ts'

/** What the student has read: mails and annexes, by their identifiers. */
export function readIn(run: Run): ReadonlySet<string> {
  const read = new Set<string>()
  for (const act of run.acts) if (act.kind === 'read') read.add(act.what)
  return read
}

/** The subject of a mail of the story, as it came. */
export const subjectOf = (run: Run, mail: string): string =>
  fillIn(run.world.scenario.text.mails[mail]?.subject ?? mail, namesOfMail(run, mail), printNamed, () => {})

export async function deskFacts({ row, run, company, moment, lastSeq, readOnly, step }: Desk): Promise<DeskFacts> {
  const { text } = run.world.scenario
  const read = readIn(run)
  const last = await database().attemptEvent.findFirst({
    where: { attemptId: row.id },
    orderBy: { seq: 'desc' },
    select: { at: true },
  })
  return {
    attempt: row.id,
    company: company.identity.name,
    title: text.title,
    moment,
    lastSeq,
    mode: row.mode,
    handedIn: run.handedIn,
    paper: text.paper !== undefined,
    readOnly,
    step,
    mails: [...run.inbox].map(({ mail }) => ({
      id: mail,
      subject: subjectOf(run, mail),
      read: read.has(mail),
    })),
    annexes: Object.entries(text.annexes).flatMap(([id, { title }]) => (run.annexes.has(id) ? [{ id, title }] : [])),
    deliverables: Object.entries(text.deliverables).map(([id, { title, kind }]) => ({
      id,
      title,
      kind,
      saved: run.saved.has(id),
    })),
    savedAt: last?.at.toISOString() ?? null,
    deadline: run.handedIn ? null : (row.deadlineAt?.toISOString() ?? null),
    now: new Date().toISOString(),
  }
}
