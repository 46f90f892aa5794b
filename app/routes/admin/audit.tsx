import { requireRole } from '#services/accounts/current-user.server.ts'
import { readAudit } from '#services/accounts/read-audit.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { shortInstant } from '#ui/instants.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { PlainTable } from '#ui/plain-table.tsx'
import { AUDIT_ACTIONS } from '#wording/teacher.ts'
import type { Route } from './+types/audit'

export const meta = () => [{ title: 'Journal · Administration · Atelier GPME' }]

export async function loader({ request }: Route.LoaderArgs) {
  return { lines: await readAudit(await requireRole(request, 'administrator')) }
}

export default function Audit({ loaderData: { lines } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title="Journal"
        back={{ label: 'Administration', to: '/administration' }}
        subtitle="Les actes dont quelqu’un peut avoir à répondre, du plus récent au plus ancien."
      />
      {lines.length === 0 ? (
        <EmptyState title="Rien pour l’instant">
          Les publications de résultats, les levées d’anonymat, les imports et les mots de passe donnés s’inscrivent
          ici.
        </EmptyState>
      ) : (
        <PlainTable
          label="Journal de l’établissement"
          columns={[
            { id: 'at', label: 'Date', width: '12rem' },
            { id: 'who', label: 'Qui' },
            { id: 'what', label: 'Quoi' },
          ]}
        >
          {lines.map(({ id, at, actor, action, about }) => (
            <tr key={id}>
              <td>{shortInstant(at)}</td>
              <th scope="row">{actor}</th>
              <td>{`${AUDIT_ACTIONS[action] ?? action} ${about}`.trim()}</td>
            </tr>
          ))}
        </PlainTable>
      )}
    </>
  )
}
