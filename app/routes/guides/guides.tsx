import { Link } from 'react-router'
import { requireUser } from '#services/accounts/current-user.server.ts'
import { guidesByArea } from '#services/guides/load-guide.server.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { capital, plural } from '#wording/formats.ts'
import { AREAS, mutantLabel } from '#wording/mutants.ts'
import type { Route } from './+types/guides'
import classes from './guides.module.css'

export const meta = () => [{ title: 'Guides · Atelier GPME' }]

export async function loader({ request }: Route.LoaderArgs) {
  await requireUser(request)
  return {
    areas: guidesByArea().map(({ area, codes }) => ({
      area: AREAS[area],
      faults: codes.map((code) => ({ code, name: mutantLabel(code) })),
    })),
  }
}

export default function Guides({ loaderData: { areas } }: Route.ComponentProps) {
  const count = areas.reduce((sum, { faults }) => sum + faults.length, 0)
  return (
    <>
      <PageHeader
        title="Guides"
        count={plural(count, 'erreur expliquée', 'erreurs expliquées')}
        subtitle="Une page par erreur que la correction sait reconnaître&#8239;: la comprendre, la repérer soi-même, la corriger."
      />
      {areas.map(({ area, faults }) => (
        <section key={area} className={classes.section}>
          <h2>{capital(area)}</h2>
          <ul className={classes.faults}>
            {faults.map(({ code, name }) => (
              <li key={code}>
                <Link to={`/guides/${code}`}>{capital(name)}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
