import type { CriterionVerdict } from '#grading'
import { plural } from '#wording/formats.ts'
import { points, pointsOutOf } from '#wording/teacher.ts'
import { carriedText, findingLabel, findingText, type Upstream, verdictSentence } from '#wording/verdicts.ts'
import { shortInstant } from '../instants.ts'
import { Shape, type ShapeName } from '../shape.tsx'
import { StatusMark } from '../status-mark.tsx'
import { CommentBank, type ShownBank } from './comment-bank.tsx'
import classes from './criteria.module.css'
import { DecisionForm } from './decision-form.tsx'
import { DisputeAnswer, type ShownDispute } from './dispute-answer.tsx'
import { RubricForm } from './rubric-form.tsx'

export type ShownDecision = { points: number | null; reason: string; teacherName: string; at: string }
export type ShownCriterion = {
  verdict: CriterionVerdict
  text: { id: string; title: string; step: string; task: string; competence: string; expects: string; why: string }
  points: number
  max: number
  decisions: readonly ShownDecision[]
  decided: boolean
  needsTeacher: boolean
  /** Its level is only proposed. */
  proposed: boolean
  comments: readonly { comment: string; text: string; adjustment: number | null; teacherName: string }[]
  disputes: readonly ShownDispute[]
  /** The place in the log of the last word on it. */
  lastSeq: number
}

export type CriteriaListProps = {
  steps: readonly { id: string; number: string; title: string }[]
  criteria: readonly ShownCriterion[]
  current: string | undefined
  onCurrent: (id: string) => void
  nameOf: (id: string) => string
  /** The comment bank beside each criterion that lost points. */
  bank: Readonly<Record<string, ShownBank>>
  /** Where comments are applied to other copies, before the comment's id. */
  applyAt: (comment: string) => string
  /** Reasons already given for a criterion in this assignment. */
  reasons: Readonly<Record<string, readonly string[]>>
}

/** The marking of a copy, criterion by criterion, under its steps. The one at hand is open. */
export function CriteriaList({ steps, criteria, current, onCurrent, ...rest }: CriteriaListProps) {
  const upstreamOf = (id: string): Upstream | undefined => {
    const above = criteria.find(({ text }) => text.id === id)
    return above && { title: above.text.title, figures: above.verdict.figures }
  }
  return (
    <div className={classes.list}>
      {steps.map((step) => {
        const some = criteria.filter(({ text }) => text.step === step.id)
        if (some.length === 0) return null
        return (
          <section key={step.id}>
            <h2>
              {`${step.number} · ${step.title}`}
              <span className={classes.sum}>{pointsOutOf(sum(some, 'points'), sum(some, 'max'))}</span>
            </h2>
            {some.map((criterion) => (
              <Criterion
                key={criterion.text.id}
                criterion={criterion}
                opened={criterion.text.id === current}
                onOpen={() => onCurrent(criterion.text.id)}
                upstreamOf={upstreamOf}
                {...rest}
              />
            ))}
          </section>
        )
      })}
    </div>
  )
}

const sum = (some: readonly ShownCriterion[], of: 'points' | 'max'): number =>
  some.reduce((total, one) => total + one[of], 0)

/** Earned, in part, not at all: told by a shape as well. */
function look({ points: earned, max, needsTeacher, proposed }: ShownCriterion): {
  shape: ShapeName
  word: string
  tone: string
} {
  if (proposed) return { shape: 'clock', word: 'à valider', tone: 'var(--alert)' }
  if (needsTeacher) return { shape: 'clock', word: 'à regarder', tone: 'var(--alert)' }
  if (earned >= max) return { shape: 'check', word: 'acquis', tone: 'var(--good)' }
  if (earned > 0) return { shape: 'half', word: 'en partie', tone: 'var(--alert)' }
  return { shape: 'cross', word: 'non acquis', tone: 'var(--danger)' }
}

type CriterionProps = Pick<CriteriaListProps, 'nameOf' | 'bank' | 'applyAt' | 'reasons'> & {
  criterion: ShownCriterion
  opened: boolean
  onOpen: () => void
  upstreamOf: (id: string) => Upstream | undefined
}

function Criterion({ criterion, opened, onOpen, nameOf, upstreamOf, bank, applyAt, reasons }: CriterionProps) {
  const { verdict, text, decisions, decided } = criterion
  const { shape, word, tone } = look(criterion)
  return (
    <article className={classes.criterion} data-opened={opened || undefined} data-criterion={text.id}>
      <h3>
        <button type="button" onClick={onOpen} aria-expanded={opened}>
          <span style={{ color: tone }} className={classes.mark}>
            <Shape name={shape} size={13} />
            <span className="visually-hidden">{word}</span>
          </span>
          <span className={classes.title}>
            {text.title}
            {criterion.disputes.some(({ answer }) => answer === null) && (
              <span className={classes.disputed}>
                <Shape name="clock" size={11} /> contesté
              </span>
            )}
          </span>
          <span className={classes.points} data-decided={decided || undefined}>
            {pointsOutOf(criterion.points, criterion.max)}
          </span>
        </button>
      </h3>
      {opened && (
        <div className={classes.detail}>
          {criterion.disputes.map((dispute) => (
            <DisputeAnswer key={dispute.seq} criterion={criterion} dispute={dispute} />
          ))}
          <p>
            {verdict.carried && `${carriedText(verdict, upstreamOf)} `}
            {verdictSentence(verdict, nameOf)}
          </p>
          {verdict.rubric && (
            <RubricForm key={text.id} criterion={criterion} rubric={verdict.rubric} reasons={reasons[text.id] ?? []} />
          )}
          {criterion.needsTeacher && !criterion.proposed && (
            <p>
              <StatusMark word="Le correcteur propose, mais n’ose pas conclure." shape="clock" tone="alert" />
            </p>
          )}
          <Findings verdict={verdict} nameOf={nameOf} />
          <p className={classes.why}>{text.why}</p>
          <p className={classes.codes}>{`${text.task}, ${text.competence}, ${text.expects}`}</p>
          {decisions.length > 0 && <History decisions={decisions} proposed={verdict.points} />}
          {!verdict.rubric && <DecisionForm key={text.id} criterion={criterion} reasons={reasons[text.id] ?? []} />}
          <CommentBank criterion={criterion} bank={bank[text.id]} applyAt={applyAt} />
        </div>
      )}
    </article>
  )
}

const SHOWN_FINDINGS = 6

function Findings({ verdict, nameOf }: { verdict: CriterionVerdict; nameOf: (id: string) => string }) {
  const told = verdict.findings.filter(({ found, expected }) => found || expected)
  if (told.length === 0) return null
  return (
    <ul className={classes.findings}>
      {told.slice(0, SHOWN_FINDINGS).map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a verdict's findings never change
        <li key={index}>
          <span>{findingLabel(finding, nameOf)}</span>
          <span className={classes.soft}>{findingText(finding)}</span>
        </li>
      ))}
      {told.length > SHOWN_FINDINGS && (
        <li
          className={classes.soft}
        >{`et ${plural(told.length - SHOWN_FINDINGS, 'autre, signalé', 'autres, signalés')} dans la copie`}</li>
      )}
    </ul>
  )
}

/** What was decided, oldest first. It is never rewritten. */
function History({ decisions, proposed }: { decisions: readonly ShownDecision[]; proposed: number }) {
  return (
    <ol className={classes.history} aria-label="Décisions">
      <li>
        <strong>{points(proposed)}</strong> <span className={classes.soft}>proposé par le correcteur</span>
      </li>
      {decisions.map((decision) => (
        <li key={decision.at}>
          <strong>{decision.points === null ? `${points(proposed)} rétabli` : points(decision.points)}</strong>{' '}
          {decision.reason}
          <span className={classes.soft}>{` · ${decision.teacherName}, ${shortInstant(decision.at)}`}</span>
        </li>
      ))}
    </ol>
  )
}
