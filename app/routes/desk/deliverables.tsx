import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import { missionPage } from '#services/desk/mission-page.server.ts'
import classes from '#ui/desk/desk.module.css'
import { useDesk } from '#ui/desk/desk-context.tsx'
import { unlessUnsent } from '#ui/desk/revalidation.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { DELIVERABLE_KINDS, savedOutOf } from '#wording/desk.ts'
import type { Route } from './+types/deliverables'

export const meta = () => [{ title: 'Livrables · Atelier GPME' }]

export const shouldRevalidate = unlessUnsent

export async function loader({ request, params }: Route.LoaderArgs) {
  const { deliverables } = await missionPage(await openDesk(request, params.attempt))
  return { deliverables }
}

export default function Deliverables({ loaderData: { deliverables } }: Route.ComponentProps) {
  const { attempt, to } = useDesk()
  const saved = deliverables.filter((one) => one.saved).length
  return (
    <>
      <PageHeader
        title="Livrables"
        count={savedOutOf(saved, deliverables.length)}
        subtitle="Ce que vous rendrez. Travaillez ici, ou dans votre logiciel puis déposez le fichier : le dernier enregistré compte."
      />
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Livrable</th>
            <th scope="col">Nature</th>
            <th scope="col">État</th>
            <th scope="col">
              <span className="visually-hidden">Fichier</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {deliverables.map(({ id, title, question, kind, brief, saved: done }) => (
            <tr key={id}>
              <td>
                <Link to={to(`livrables/${id}`)}>{question ? `${question} ${title}` : title}</Link>
                {brief && <span className={classes.under}>{brief}</span>}
              </td>
              <td className={classes.soft}>{DELIVERABLE_KINDS[kind].one}</td>
              <td>
                <StatusMark
                  word={done ? 'enregistré' : 'à faire'}
                  shape={done ? 'check' : 'ring'}
                  tone={done ? 'good' : 'neutral'}
                />
              </td>
              <td>
                {done && (
                  <Button
                    component="a"
                    href={`/tentatives/${attempt}/livrables/${id}/fichier`}
                    variant="default"
                    size="compact-sm"
                  >
                    Télécharger<span className="visually-hidden">{` : ${title}`}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
