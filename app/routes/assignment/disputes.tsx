import { requireRole } from '#services/accounts/current-user.server.ts'
import { disputesOfAssignment } from '#services/correction/load-disputes.server.ts'
import { DisputesTable } from '#ui/correction/disputes-table.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { waitingText } from '#wording/correction.ts'
import type { Route } from './+types/disputes'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `Contestations · ${loaderData?.title ?? ''} · Atelier GPME` },
]
export const handle = { width: 'wide' }

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  return disputesOfAssignment(user, params.assignment)
}

export default function Disputes({ loaderData: { back, rows } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title="Contestations"
        back={back}
        subtitle={waitingText(rows.filter(({ state }) => state === 'open').length)}
      />
      <DisputesTable rows={rows} withAssignment={false} />
    </>
  )
}
