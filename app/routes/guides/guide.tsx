import { Button } from '@mantine/core'
import { data, Form } from 'react-router'
import { requireUser } from '#services/accounts/current-user.server.ts'
import { guideHtml } from '#services/guides/load-guide.server.ts'
import { missionsOfFaults } from '#services/guides/missions-of-fault.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { GuideText } from '#ui/guide-text.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { capital, duration } from '#wording/formats.ts'
import { isNamedFault, mutantDescription, mutantLabel } from '#wording/mutants.ts'
import { MISSION_LEVELS } from '#wording/teacher.ts'
import type { Route } from './+types/guide'
import classes from './guides.module.css'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData ? capital(loaderData.name) : 'Guide'} · Guides · Atelier GPME` },
]

export async function loader({ request, params: { code } }: Route.LoaderArgs) {
  const user = await requireUser(request)
  if (!isNamedFault(code)) throw data('Aucun guide ne porte ce nom.', { status: 404 })
  return {
    name: mutantLabel(code),
    description: mutantDescription(code),
    html: await guideHtml(code),
    missions: missionsOfFaults([code]).get(code) ?? [],
    isStudent: user.role === 'student',
  }
}

export default function Guide({ loaderData }: Route.ComponentProps) {
  const { name, description, html, missions, isStudent } = loaderData
  return (
    <>
      <PageHeader title={capital(name)} back={{ label: 'Guides', to: '/guides' }} subtitle={description} />
      <div className={classes.guide}>
        <GuideText html={html} />
      </div>
      <section className={classes.section}>
        <h2>S’entraîner</h2>
        {missions.length === 0 ? (
          <EmptyState title="Aucune mission pour l’instant">
            Les missions où cette erreur peut se commettre paraîtront ici, la plus facile d’abord.
          </EmptyState>
        ) : (
          <ul className={classes.missions}>
            {missions.map((mission) => (
              <li key={mission.slug}>
                <div>
                  <p className={classes.title}>{mission.title}</p>
                  <p className={classes.soft}>
                    {`niveau ${MISSION_LEVELS[mission.level] ?? mission.level} · ${duration(mission.duration)} environ`}
                  </p>
                </div>
                {isStudent && (
                  <Form method="post" action="/missions">
                    <Button
                      type="submit"
                      name="slug"
                      value={mission.slug}
                      variant="default"
                      aria-label={`S’entraîner : ${mission.title}`}
                    >
                      S’entraîner
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
