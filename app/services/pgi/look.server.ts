import { type Desk, openDesk } from '#services/attempts/open-desk.server.ts'

/** What a screen of the PGI needs to know about the desk it is on. */
export const factsOf = (desk: Desk) => ({
  attempt: desk.row.id,
  company: desk.company.identity.name,
  today: desk.today,
  readOnly: desk.readOnly,
  seenSeq: desk.lastSeq,
  ...(desk.step === undefined ? {} : { step: desk.step }),
})

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
