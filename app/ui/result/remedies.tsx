import { Button } from '@mantine/core'
import { Form, Link } from 'react-router'
import { capital, listOf } from '#wording/formats.ts'
import { MISSION_LEVELS } from '#wording/teacher.ts'
import classes from './result.module.css'

export type RemedyLine = {
  code: string
  name: string
  description: string
  /** Titles of the criteria that it spoilt. */
  criteria: readonly string[]
  mission: { slug: string; title: string; level: number } | null
}

/** What to work on next: for each fault that was recognised, its lesson, and an easier mission where there is one. */
export function Remedies({ remedies, mayPractise }: { remedies: readonly RemedyLine[]; mayPractise: boolean }) {
  return (
    <ul className={classes.remedies}>
      {remedies.map(({ code, name, description, criteria, mission }) => (
        <li key={code}>
          <div>
            <p className={classes.title}>{capital(name)}</p>
            <p>{description}</p>
            <p
              className={classes.codes}
            >{`Points perdus\u202f: ${listOf(criteria.map((title) => `«\u202f${title}\u202f»`))}`}</p>
          </div>
          <div className={classes.remedy}>
            <Button component={Link} to={`/guides/${code}`} variant="default" aria-label={`Leçon : ${name}`}>
              Leçon
            </Button>
            {mission &&
              (mayPractise ? (
                <Form method="post" action="/missions">
                  <Button
                    type="submit"
                    name="slug"
                    value={mission.slug}
                    variant="default"
                    classNames={{ root: classes.mission, label: classes.missionTitle }}
                  >
                    {`Pour s’entraîner\u202f: ${mission.title}`}
                  </Button>
                </Form>
              ) : (
                <span className={classes.codes}>
                  {`${mission.title}, niveau ${MISSION_LEVELS[mission.level] ?? mission.level}`}
                </span>
              ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
