import { requireRole } from '#services/accounts/current-user.server.ts'
import { disputesOfClass } from '#services/correction/load-disputes.server.ts'
import { DisputesPage, disputesTitle } from '#ui/correction/disputes-page.tsx'
import type { Route } from './+types/disputes'

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: disputesTitle(loaderData?.title) }]
export const handle = { width: 'wide' }

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  return disputesOfClass(user, params.class)
}

export default function Disputes({ loaderData: { back, rows } }: Route.ComponentProps) {
  return <DisputesPage back={back} rows={rows} withAssignment={true} />
}
