import type { Day } from '#base/dates.ts'
import { fiscalYearAt } from '#pgi'
import { type Desk, openDesk } from '#services/attempts/open-desk.server.ts'

export const yearFromOf = ({ company, today }: Desk): Day => fiscalYearAt(company, today).from

/** What a screen of the PGI needs to know about the desk it is on. */
export const factsOf = (desk: Desk) => ({
  attempt: desk.row.id,
  company: desk.company.identity.name,
  today: desk.today,
  yearFrom: yearFromOf(desk),
  readOnly: desk.readOnly,
  seenSeq: desk.lastSeq,
  ...(desk.step === undefined ? {} : { step: desk.step }),
})

type Doers = {
  user: { id: string }
  row: { studentId: string }
  run: { world: { cast: ReadonlyMap<string, { name: string }> } }
}

/** Who did it, as the history says it: the student is « vous » on their own desk, someone of the story has their name. */
export const doneBy = ({ user, row, run }: Doers, by: string): string =>
  by !== 'student' ? (run.world.cast.get(by)?.name ?? by) : user.id === row.studentId ? 'vous' : 'l’étudiant'

/** Opens the desk on a view of the PGI; `args` says which, so that the look is an act of the student. */
export async function look(
  request: Request,
  attempt: string,
  consult?: { view: string; args?: Readonly<Record<string, unknown>> },
) {
  const desk = await openDesk(request, attempt, consult)
  return { desk, facts: factsOf(desk) }
}

/** A page of the PGI that does not exist: a code that nothing bears. */
export const notInPgi = (sentence: string): Response => new Response(sentence, { status: 404 })
