import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import { annexesOf } from '#services/desk/annex-page.server.ts'
import classes from '#ui/desk/desk.module.css'
import { useDesk } from '#ui/desk/desk-context.tsx'
import { unlessUnsent } from '#ui/desk/revalidation.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { plural } from '#wording/formats.ts'
import type { Route } from './+types/documents'

export const meta = () => [{ title: 'Documents · Atelier GPME' }]

export const shouldRevalidate = unlessUnsent

export async function loader({ request, params }: Route.LoaderArgs) {
  const { run } = await openDesk(request, params.attempt)
  return { annexes: annexesOf(run) }
}

export default function Documents({ loaderData: { annexes } }: Route.ComponentProps) {
  const { to, openBeside } = useDesk()
  return (
    <>
      <PageHeader
        title="Documents"
        count={plural(annexes.length, 'document', 'documents')}
        subtitle="Les procédures et les courriers de l’entreprise. Ouvrez-les à côté de votre travail pour les suivre pas à pas."
      />
      {annexes.length === 0 ? (
        <EmptyState title="Aucun document pour l’instant">Certains arrivent avec les messages.</EmptyState>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Document</th>
              <th scope="col">Lecture</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {annexes.map(({ id, title, read }) => (
              <tr key={id}>
                <td>
                  <Link to={to(`documents/${id}`)}>{title}</Link>
                </td>
                <td className={classes.soft}>{read ? 'déjà ouvert' : 'pas encore ouvert'}</td>
                <td>
                  <Button variant="default" size="compact-sm" onClick={() => openBeside(`annex:${id}`)}>
                    Ouvrir à côté<span className="visually-hidden">{` : ${title}`}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
