import { Autocomplete, Button, Group, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useFetcher } from 'react-router'
import { points } from '#wording/teacher.ts'
import { ErrorNote } from '../error-note.tsx'
import classes from './criteria.module.css'
import type { ShownCriterion } from './criteria-list.tsx'

type Answer = { said: { what: string; todo?: string } } | null

/** A teacher's word on a criterion: other points and why, or back to what the grader proposes. */
export function DecisionForm({
  criterion,
  seen,
  reasons,
}: {
  criterion: ShownCriterion
  seen: number
  reasons: readonly string[]
}) {
  const { text, max, decided, needsTeacher, verdict } = criterion
  const fetcher = useFetcher<Answer>()
  const [value, setValue] = useState<string | number>(criterion.points)
  const [reason, setReason] = useState('')
  const pending = fetcher.state !== 'idle'
  const send = (given: string, why: string) =>
    fetcher.submit({ criterion: text.id, points: given, reason: why, seen: String(seen) }, { method: 'post' })
  // Decided: the form shows what holds now, and the focus stays where it was.
  const count = criterion.decisions.length
  const [shown, setShown] = useState(count)
  if (shown !== count) {
    setShown(count)
    setValue(criterion.points)
    setReason('')
  }
  const typed = String(value)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        send(typed, reason)
      }}
    >
      <div className={classes.fields}>
        <NumberInput
          label={`Points sur ${points(max)}`}
          value={value}
          onChange={setValue}
          min={0}
          max={max}
          step={0.5}
          decimalSeparator=","
          allowNegative={false}
        />
        <Autocomplete
          label="Motif, lu par l’étudiant"
          value={reason}
          onChange={setReason}
          data={[...reasons]}
          maxLength={1000}
          autoComplete="off"
        />
      </div>
      {fetcher.data?.said && !pending && <ErrorNote {...fetcher.data.said} />}
      <Group gap="xs">
        <Button type="submit" size="compact-md" loading={pending} disabled={typed === '' || reason.trim() === ''}>
          Enregistrer la décision
        </Button>
        {needsTeacher && (
          <Button
            size="compact-md"
            variant="default"
            disabled={pending}
            onClick={() => send(String(verdict.points), 'Proposition du correcteur vérifiée et confirmée.')}
          >
            Confirmer la proposition
          </Button>
        )}
        {decided && (
          <Button
            size="compact-md"
            variant="default"
            disabled={pending || reason.trim() === ''}
            onClick={() => send('', reason)}
          >
            Rétablir la proposition
          </Button>
        )}
      </Group>
    </form>
  )
}
