import { database } from '#db/current.server.ts'
import { NO_BREAK_SPACE as B } from '#wording/formats.ts'

/** The audited act by which a teacher asks for the names before the results are published. It is never undone. */
export const ANONYMITY_LIFTED = 'anonymity_lifted'
export const assignmentSubject = (id: string): string => `assignment:${id}`

type Assignment = {
  id: string
  mode: 'training' | 'exam'
  resultsPublishedAt: Date | null
  blindCorrection: boolean
}

/**
 * Whether copies bear their number in place of a name: an exam until its results are published, a training assignment
 * whose teacher chose to correct without names; both until the names are asked for.
 */
export async function namesHidden(assignment: Assignment): Promise<boolean> {
  if (assignment.mode === 'exam' ? assignment.resultsPublishedAt : !assignment.blindCorrection) return false
  const lifted = await database().auditEntry.count({
    where: { subject: assignmentSubject(assignment.id), action: ANONYMITY_LIFTED },
  })
  return lifted === 0
}

/** How a copy is called: its number while names are hidden, written as its student was told it; its student otherwise. */
export const copyName = (
  copy: { id: string; copyNumber: number | null; student: { firstName: string; lastName: string } },
  hidden: boolean,
): string => (hidden ? `Copie${B}${copy.copyNumber ?? copy.id.slice(-4)}` : fullName(copy.student))

/** « Aubry Inès »: as a class list has it. */
export const fullName = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  `${lastName} ${firstName}`
