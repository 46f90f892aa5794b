import type { CurrentUser } from '../accounts/current-user.server.ts'
import { classesOf } from '../classes/class-list.server.ts'

export type Places = {
  user: { name: string; role: CurrentUser['role'] } | null
  /** The account waits for its own password: nothing else opens. */
  withFirstPassword: boolean
  classes: readonly { id: string; name: string; schoolYear: string }[]
}

/** Where a person may go, for the frame around every page outside the desk. */
export async function placesOf(user: CurrentUser | undefined): Promise<Places> {
  if (!user) return { user: null, withFirstPassword: false, classes: [] }
  const runsClasses = user.role !== 'student' && !user.mustChangePassword
  const classes = runsClasses ? await classesOf(user) : []
  return {
    user: { name: `${user.firstName} ${user.lastName}`, role: user.role },
    withFirstPassword: user.mustChangePassword,
    classes: classes.filter(({ archived }) => !archived).map(({ id, name, schoolYear }) => ({ id, name, schoolYear })),
  }
}
