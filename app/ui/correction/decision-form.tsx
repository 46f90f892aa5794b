import { Autocomplete, Button, Group, NumberInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import { defaultScale } from '#referentiel'
import { points } from '#wording/teacher.ts'
import { ErrorNote } from '../error-note.tsx'
import classes from './criteria.module.css'
import type { ShownCriterion } from './criteria-list.tsx'

type Answer = { said: { what: string; todo?: string } } | null

/** A teacher's word on a criterion: other points and why, or back to what the grader proposes. */
export function DecisionForm({ criterion, reasons }: { criterion: ShownCriterion; reasons: readonly string[] }) {
  const { text, max, decided, needsTeacher, verdict } = criterion
  const fetcher = useFetcher<Answer>()
  const [value, setValue] = useState<string | number>(criterion.points)
  const [reason, setReason] = useState('')
  const pending = fetcher.state !== 'idle'
  const send = (given: string, why: string) =>
    fetcher.submit(
      { intent: 'decide', criterion: text.id, points: given, reason: why, seen: String(criterion.lastSeq) },
      { method: 'post' },
    )
  // Decided: the form shows what holds now, and the focus stays where it was.
  const count = criterion.decisions.length
  const [shown, setShown] = useState(count)
  if (shown !== count) {
    setShown(count)
    setValue(criterion.points)
    setReason('')
  }
  const typed = String(value)
  const why = useRef<HTMLInputElement>(null)
  const take = (level: Level) => {
    setValue(pointsAt(level, max))
    why.current?.focus()
  }
  useLevelKeys(take)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        send(typed, reason)
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that set a field of the form, not fields themselves */}
      <div className={classes.levels} role="group" aria-label="Degrés de maîtrise">
        {defaultScale.levels.map((level) => (
          <Button
            key={level.code}
            size="compact-xs"
            variant="default"
            aria-keyshortcuts={String(level.rank)}
            onClick={() => take(level)}
          >
            <kbd>{level.rank}</kbd>
            {`${level.label}\u202f: ${points(pointsAt(level, max))}`}
          </Button>
        ))}
      </div>
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
          ref={why}
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

type Level = (typeof defaultScale.levels)[number]

/** What a level is worth at a criterion, by quarters of a point. */
const pointsAt = ({ ratio }: Level, max: number): number => Math.round(ratio * max * 4) / 4

/** 1, 2, 3… take the points of a level, then one says why; not while one writes. */
function useLevelKeys(take: (level: Level) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]'))
        return
      const level = defaultScale.levels.find(({ rank }) => String(rank) === event.key)
      if (!level) return
      event.preventDefault()
      take(level)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
