import { Button, Group, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFetcher } from 'react-router'
import { DISPUTE_STATES } from '#wording/correction.ts'
import { points } from '#wording/teacher.ts'
import { ErrorNote } from '../error-note.tsx'
import { shortInstant } from '../instants.ts'
import { StatusMark } from '../status-mark.tsx'
import classes from './criteria.module.css'

export type ShownDispute = {
  seq: number
  reason: string
  evidence: readonly { words: string }[]
  at: string
  answer: { accepted: boolean; reason: string; teacherName: string; at: string } | null
}

type Disputed = { text: { id: string }; points: number; max: number }
type Answer = { said: { what: string; todo?: string } } | null

/** What the student contests, with their evidence; and the teacher's answer, or the form to give it. */
export function DisputeAnswer({ criterion, dispute }: { criterion: Disputed; dispute: ShownDispute }) {
  const { answer } = dispute
  const state = answer === null ? 'open' : answer.accepted ? 'accepted' : 'upheld'
  return (
    <section className={classes.dispute} data-answered={answer ? true : undefined} aria-label="Contestation">
      <p>
        <StatusMark {...DISPUTE_STATES[state]} />
        <span className={classes.soft}>{` · contestation du ${shortInstant(dispute.at)}`}</span>
      </p>
      <p className={classes.said}>{dispute.reason}</p>
      {dispute.evidence.length > 0 && (
        <ul className={classes.evidence} aria-label="Preuves jointes">
          {dispute.evidence.map(({ words }) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {answer ? (
        <p>
          <span className={classes.soft}>{`${answer.teacherName}, ${shortInstant(answer.at)}\u202f: `}</span>
          {answer.reason}
        </p>
      ) : (
        <AnswerForm criterion={criterion} dispute={dispute} />
      )}
    </section>
  )
}

function AnswerForm({
  criterion: { text, points: now, max },
  dispute,
}: {
  criterion: Disputed
  dispute: ShownDispute
}) {
  const fetcher = useFetcher<Answer>()
  const [value, setValue] = useState<string | number>(max)
  const [reason, setReason] = useState('')
  const pending = fetcher.state !== 'idle'
  const send = (given: string) =>
    fetcher.submit(
      { intent: 'answer', criterion: text.id, seen: String(dispute.seq), points: given, reason },
      { method: 'post' },
    )
  const silent = reason.trim() === ''
  return (
    <form onSubmit={(event) => event.preventDefault()} className={classes.form} aria-label="Répondre à la contestation">
      <div className={classes.fields}>
        <NumberInput
          label={`Accordés sur ${points(max)}`}
          value={value}
          onChange={setValue}
          min={now}
          max={max}
          step={0.5}
          decimalSeparator=","
          allowNegative={false}
        />
        <TextInput
          label="Réponse, lue par l’étudiant"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={1000}
          autoComplete="off"
        />
      </div>
      {fetcher.data?.said && !pending && <ErrorNote {...fetcher.data.said} />}
      <Group gap="xs">
        <Button
          size="compact-md"
          loading={pending}
          disabled={silent || String(value) === ''}
          onClick={() => send(String(value))}
        >
          Accepter
        </Button>
        <Button size="compact-md" variant="default" disabled={silent || pending} onClick={() => send('')}>
          Maintenir les points
        </Button>
      </Group>
    </form>
  )
}
