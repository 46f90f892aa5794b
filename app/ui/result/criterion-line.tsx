import { IconChevronRight } from '@tabler/icons-react'
import { Link } from 'react-router'
import { day } from '#base/dates.ts'
import { Shape, type ShapeName } from '#ui/shape.tsx'
import { proseDay } from '#wording/formats.ts'
import { pointsOf, pointsText } from '#wording/result.ts'
import classes from './result.module.css'

export type CriterionState = 'earned' | 'partial' | 'lost' | 'waiting'
type Place = { text: string; to: string | null }

export type CriterionLineProps = {
  title: string
  why: string
  task: { code: string; label: string }
  competence: string
  expects: string
  points: number
  max: number
  state: CriterionState
  sentence: string
  decisions: readonly { points: number | null; reason: string; teacherName: string; at: string }[]
  findings: readonly { label: string; found: string; expected: string; right: boolean; place: Place | null }[]
  moreFindings: number
  places: readonly Place[]
}

const STATES: Readonly<Record<CriterionState, { shape: ShapeName; word: string }>> = {
  earned: { shape: 'check', word: 'acquis' },
  partial: { shape: 'half', word: 'en partie' },
  lost: { shape: 'cross', word: 'non acquis' },
  waiting: { shape: 'clock', word: 'à vérifier par l’enseignant' },
}

/** One criterion on a line: what it is worth and why. Opened, the evidence beside what was expected, and the rule. */
export function CriterionLine(props: CriterionLineProps) {
  const { title, why, task, competence, expects, points, max, state, sentence, decisions } = props
  return (
    <details className={classes.criterion}>
      <summary>
        <span className={classes.state} data-state={state}>
          <Shape name={STATES[state].shape} size={14} />
          <span className="visually-hidden">{`${STATES[state].word} : `}</span>
        </span>
        <span>
          <span className={classes.title}>{title}</span>
          <span className={classes.sentence}>{sentence}</span>
          <span className={classes.codes}>{`${task.code} · ${competence}`}</span>
        </span>
        <span className={classes.points}>{pointsOf(points, max)}</span>
        <IconChevronRight className={classes.chevron} size={16} aria-hidden="true" />
      </summary>
      <div className={classes.evidence}>
        <p className={classes.why}>{why}</p>
        {decisions.map((decision) => (
          <p key={decision.at} className={classes.decision}>
            <strong>
              {decision.points === null
                ? 'Proposition du correcteur rétablie'
                : `Note fixée à ${pointsText(decision.points)} sur ${pointsText(max)}`}
            </strong>
            {` par ${decision.teacherName}, le ${proseDay(day(decision.at.slice(0, 10)))} : ${decision.reason}`}
          </p>
        ))}
        <Findings {...props} />
        <p className={classes.codes}>{`${task.code} ${task.label} · Résultat attendu : ${expects}`}</p>
      </div>
    </details>
  )
}

function Findings({ findings, moreFindings, places }: CriterionLineProps) {
  if (findings.length === 0) {
    if (places.length === 0) return null
    return (
      <p className={classes.codes}>
        {'Preuve : '}
        {places.map((place, index) => (
          <span key={`${place.text}-${place.to ?? index}`}>
            {index > 0 && ', '}
            <PlaceLink {...place} />
          </span>
        ))}
      </p>
    )
  }
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption>
          {moreFindings > 0
            ? `Ce qui a été trouvé, et ce qui était attendu (les ${findings.length} premières lignes sur ${findings.length + moreFindings})`
            : 'Ce qui a été trouvé, et ce qui était attendu'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Élément</th>
            <th scope="col">Dans votre copie</th>
            <th scope="col">Attendu</th>
            <th scope="col">Où</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ label, found, expected, right, place }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same, and their order never changes
            <tr key={index}>
              <th scope="row">{label}</th>
              <td>{right ? found : <span className={classes.found}>{found}</span>}</td>
              <td>{expected}</td>
              <td>{place ? <PlaceLink {...place} /> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const PlaceLink = ({ text, to }: Place) => (to ? <Link to={to}>{text}</Link> : text)
