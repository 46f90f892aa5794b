import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { requireRole } from '#services/accounts/current-user.server.ts'
import { classPage } from '#services/classes/class-page.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { shortInstant } from '#ui/instants.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Figure, PlainTable } from '#ui/plain-table.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { plural } from '#wording/formats.ts'
import { MODES } from '#wording/teacher.ts'
import type { Route } from './+types/class'
import styles from './class.module.css'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData?.classGroup.name ?? 'Classe'} · Atelier GPME` },
]

export async function loader({ request, params }: Route.LoaderArgs) {
  const user = await requireRole(request, 'teacher', 'administrator')
  return classPage(user, params.class)
}

export default function ClassPage({ loaderData }: Route.ComponentProps) {
  const { classGroup, students, teachers, assignments, disputes } = loaderData
  const at = `/classes/${classGroup.id}`
  return (
    <>
      <PageHeader
        title={classGroup.name}
        back={{ label: 'Classes', to: '/classes' }}
        subtitle={`${classGroup.schoolYear}, ${plural(students, 'étudiant', 'étudiants')}, ${plural(teachers, 'enseignant', 'enseignants')}`}
        actions={
          <>
            <Button component={Link} to={`${at}/devoirs/nouveau`}>
              Nouveau devoir
            </Button>
            <Button component={Link} to={`${at}/grille`} variant="default">
              Grille de compétences
            </Button>
            <Button component={Link} to={`${at}/membres`} variant="default">
              Membres
            </Button>
            {disputes > 0 && (
              <Button component={Link} to={`${at}/contestations`} variant="default">
                {plural(disputes, 'contestation', 'contestations')}
              </Button>
            )}
          </>
        }
      />
      <section className={styles.section}>
        <h2>Devoirs</h2>
        {students === 0 ? (
          <EmptyState
            title="La classe n’a pas encore d’étudiant"
            action={
              <Button component={Link} to={`${at}/import`}>
                Importer une liste
              </Button>
            }
          >
            Une liste CSV, avec nom et prénom, suffit&#8239;: les comptes et les premiers mots de passe sont créés d’un
            coup.
          </EmptyState>
        ) : assignments.length === 0 ? (
          <EmptyState
            title="Aucun devoir pour l’instant"
            action={
              <Button component={Link} to={`${at}/devoirs/nouveau`}>
                Nouveau devoir
              </Button>
            }
          >
            Choisissez un scénario et ses dates&#8239;: chaque étudiant le reçoit avec ses propres chiffres.
          </EmptyState>
        ) : (
          <PlainTable
            label="Devoirs"
            columns={[
              { id: 'title', label: 'Devoir' },
              { id: 'mode', label: 'Nature' },
              { id: 'closes', label: 'Fermeture' },
              { id: 'started', label: 'Commencé', align: 'end' },
              { id: 'in', label: 'Rendu', align: 'end' },
              { id: 'state', label: 'Vous attend' },
            ]}
          >
            {assignments.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link to={`/devoirs/${one.id}`}>{one.title}</Link>
                </th>
                <td>{MODES[one.mode]}</td>
                <td>{one.closesAt ? shortInstant(one.closesAt) : <span className={styles.soft}>reste ouvert</span>}</td>
                <Figure>{`${one.started} / ${students}`}</Figure>
                <Figure>{`${one.handedIn} / ${students}`}</Figure>
                <td>
                  {one.disputes > 0 && (
                    <Link to={`/devoirs/${one.id}/contestations`}>
                      <StatusMark
                        word={plural(one.disputes, 'contestation', 'contestations')}
                        shape="clock"
                        tone="alert"
                      />
                    </Link>
                  )}{' '}
                  {one.toLook > 0 ? (
                    <StatusMark
                      word={`${plural(one.toLook, 'copie', 'copies')} à regarder`}
                      shape="triangle"
                      tone="alert"
                    />
                  ) : (
                    one.mode === 'exam' &&
                    !one.published &&
                    one.handedIn > 0 && <StatusMark word="résultats à publier" shape="arrow" tone="accent" />
                  )}
                </td>
              </tr>
            ))}
          </PlainTable>
        )}
      </section>
    </>
  )
}
