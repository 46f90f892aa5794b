import { IconChevronRight } from '@tabler/icons-react'
import { Link } from 'react-router'
import { day } from '#base/dates.ts'
import { shortInstant } from '#ui/instants.ts'
import { Shape, type ShapeName } from '#ui/shape.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { DISPUTE_STATES, signedPoints } from '#wording/correction.ts'
import { proseDay } from '#wording/formats.ts'
import { pointsOf, pointsText } from '#wording/result.ts'
import { ContestForm, type EvidenceChoice } from './contest-form.tsx'
import classes from './result.module.css'

export type CriterionState = 'earned' | 'partial' | 'lost' | 'waiting'
type Place = { text: string; to: string | null }

export type CriterionLineProps = {
  id: string
  title: string
  why: string
  task: { code: string; label: string }
  competence: string
  expects: string
  points: number
  max: number
  state: CriterionState
  sentence: string
  /** The known fault that was recognised, which has a guide. */
  fault: { code: string; name: string } | null
  /** Its level is only proposed. */
  proposed: boolean
  /** The levels that a teacher chooses from, the highest first. */
  rubric: readonly { label: string; points: number; descriptor: string }[]
  decisions: readonly { points: number | null; reason: string; teacherName: string; at: string }[]
  /** Whether the answers are told, or only where to look for them. */
  voice: 'training' | 'correction'
  findings: readonly { label: string; found: string; beside: string; right: boolean; place: Place | null }[]
  moreFindings: number
  places: readonly Place[]
  comments: readonly { id: string; text: string; adjustment: number | null; teacherName: string }[]
  /** « +0,5 : barème corrigé (version 3) » */
  regrades: readonly string[]
  disputes: readonly Disputed[]
  /** What may be joined to a dispute; null when the criterion cannot be contested now. */
  contest: readonly EvidenceChoice[] | null
  run: string
  acts: readonly EvidenceChoice[]
  /** Opened at once, with this act joined. */
  joined: string | undefined
  until: string | undefined
}

type Disputed = {
  seq: number
  reason: string
  at: string
  evidence: readonly Place[]
  answer: { accepted: boolean; reason: string; teacherName: string; at: string } | null
}

const STATES: Readonly<Record<CriterionState, { shape: ShapeName; word: string }>> = {
  earned: { shape: 'check', word: 'acquis' },
  partial: { shape: 'half', word: 'en partie' },
  lost: { shape: 'cross', word: 'non acquis' },
  waiting: { shape: 'clock', word: 'à valider par votre enseignant' },
}

/** One criterion on a line: what it is worth and why. Opened, the evidence beside what was expected, and the rule. */
export function CriterionLine(props: CriterionLineProps) {
  const { title, why, task, competence, expects, points, max, state, sentence, decisions, comments, regrades } = props
  // What the marker proposed no longer stands once somebody has decided: their reason comes first, the proposal inside.
  const last = decisions.at(-1)
  const decided = last !== undefined && last.points !== null
  return (
    <details className={classes.criterion} open={props.joined !== undefined}>
      <summary>
        <span className={classes.state} data-state={state}>
          <Shape name={STATES[state].shape} size={14} />
          <span className="visually-hidden">{`${STATES[state].word} : `}</span>
        </span>
        <span>
          <span className={classes.title}>{title}</span>
          <span className={classes.sentence}>
            {decided ? `Décision de ${last.teacherName}\u202f: ${last.reason}` : sentence}
          </span>
          <span className={classes.codes}>{`${task.code} · ${competence}`}</span>
        </span>
        <span className={classes.points}>
          {pointsOf(points, max)}
          {props.proposed && <span className={classes.codes}>provisoire</span>}
        </span>
        <IconChevronRight className={classes.chevron} size={16} aria-hidden="true" />
      </summary>
      <div className={classes.evidence}>
        <p className={classes.why}>{why}</p>
        {decided && <p className={classes.why}>{`Proposition du correcteur\u202f: ${sentence}`}</p>}
        {props.fault && (
          <p className={classes.fault}>
            {'Erreur reconnue\u202f: '}
            <Link to={`/guides/${props.fault.code}`}>{props.fault.name}</Link>
          </p>
        )}
        {comments.map(({ id, text, adjustment, teacherName }) => (
          <p key={id} className={classes.comment}>
            <strong>{`Commentaire de ${teacherName}`}</strong>
            {adjustment !== null && ` (${signedPoints(adjustment)})`}
            {`\u202f: ${text}`}
          </p>
        ))}
        {regrades.map((note) => (
          <p key={note} className={classes.comment}>
            {note}
          </p>
        ))}
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
        <Levels {...props} />
        {props.disputes.map((dispute) => (
          <DisputeNote key={dispute.seq} dispute={dispute} />
        ))}
        {props.contest && (
          <ContestForm
            criterion={props.id}
            run={props.run}
            places={props.contest}
            acts={props.acts}
            joined={props.joined}
            until={props.until}
          />
        )}
        <p className={classes.codes}>{`${task.code} ${task.label} · Résultat attendu : ${expects}`}</p>
      </div>
    </details>
  )
}

/** What was contested, and the answer. */
function DisputeNote({ dispute: { reason, evidence, at, answer } }: { dispute: Disputed }) {
  const state = answer === null ? 'open' : answer.accepted ? 'accepted' : 'upheld'
  return (
    <section className={classes.comment} aria-label="Contestation">
      <p>
        <StatusMark {...DISPUTE_STATES[state]} />
        {` · contestation du ${shortInstant(at)}\u202f: ${reason}`}
      </p>
      {evidence.length > 0 && (
        <ul className={classes.joined} aria-label="Preuves jointes">
          {evidence.map((place) => (
            <li key={place.text}>
              <PlaceLink {...place} />
            </li>
          ))}
        </ul>
      )}
      {answer && <p>{`Réponse de ${answer.teacherName}, le ${shortInstant(answer.at)}\u202f: ${answer.reason}`}</p>}
    </section>
  )
}

/** What each level of a rubric looks like: by these a teacher decides. */
function Levels({ rubric, points, proposed }: CriterionLineProps) {
  if (rubric.length === 0) return null
  return (
    <dl className={classes.rubric}>
      {rubric.map((level) => (
        <div key={level.label} data-chosen={level.points === points || undefined}>
          <dt>
            {`${level.label}, ${pointsText(level.points)}`}
            {level.points === points && <em>{proposed ? ' · proposé' : ' · retenu'}</em>}
          </dt>
          <dd>{level.descriptor}</dd>
        </div>
      ))}
    </dl>
  )
}

const TABLES = {
  correction: { caption: 'Ce qui a été trouvé, et ce qui était attendu', beside: 'Attendu' },
  training: { caption: 'Ce qui a été trouvé, et dans quel sens chercher', beside: 'Indication' },
} as const

function Findings({ findings, moreFindings, places, voice }: CriterionLineProps) {
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
            ? `${TABLES[voice].caption} (les ${findings.length} premières lignes sur ${findings.length + moreFindings})`
            : TABLES[voice].caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">Élément</th>
            <th scope="col">Dans votre copie</th>
            <th scope="col">{TABLES[voice].beside}</th>
            <th scope="col">Où</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ label, found, beside, right, place }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same, and their order never changes
            <tr key={index}>
              <th scope="row">{label}</th>
              <td>{right ? found : <span className={classes.found}>{found}</span>}</td>
              <td>{beside}</td>
              <td>{place ? <PlaceLink {...place} /> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const PlaceLink = ({ text, to }: Place) => (to ? <Link to={to}>{text}</Link> : text)
