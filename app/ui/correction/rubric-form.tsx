import { Autocomplete, Button, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useFetcher } from 'react-router'
import type { Rubric } from '#grading'
import { points } from '#wording/teacher.ts'
import { ErrorNote } from '../error-note.tsx'
import classes from './criteria.module.css'
import type { ShownCriterion } from './criteria-list.tsx'

type Answer = { said: { what: string; todo?: string } } | null
type Level = Rubric['levels'][number]

/**
 * What a machine cannot judge: the levels with what each looks like, the one that the evidence suggests first among equals.
 * One click follows it; another level asks why.
 */
export function RubricForm({
  criterion,
  rubric,
  reasons,
}: {
  criterion: ShownCriterion
  rubric: Rubric
  reasons: readonly string[]
}) {
  const { text, decided, proposed } = criterion
  const fetcher = useFetcher<Answer>()
  const [chosen, setChosen] = useState<number>()
  const [reason, setReason] = useState('')
  const why = useRef<HTMLInputElement>(null)
  const pending = fetcher.state !== 'idle'
  const send = (given: string) =>
    fetcher.submit(
      { intent: 'decide', criterion: text.id, points: given, reason, seen: String(criterion.lastSeq) },
      { method: 'post' },
    )
  // Decided: the form shows what holds now.
  const count = criterion.decisions.length
  const [shown, setShown] = useState(count)
  if (shown !== count) {
    setShown(count)
    setChosen(undefined)
    setReason('')
  }
  const held = proposed ? undefined : rubric.levels.findIndex((level) => level.points === criterion.points)
  const take = (rank: number) => {
    const level = rubric.levels[rank]
    if (!level || pending) return
    if (proposed && rank === rubric.proposed) send(String(level.points))
    else {
      setChosen(rank)
      why.current?.focus()
    }
  }
  useRankKeys(rubric.levels.length, take)
  const level = chosen === undefined ? undefined : rubric.levels[chosen]
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (level) send(String(level.points))
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that decide, not fields of the form */}
      <div className={classes.rubric} role="group" aria-label="Degrés">
        {rubric.levels.map((one, rank) => (
          <button
            key={one.label}
            type="button"
            className={classes.rubricLevel}
            aria-pressed={rank === (chosen ?? held)}
            aria-keyshortcuts={String(rubric.levels.length - rank)}
            data-proposed={rank === rubric.proposed || undefined}
            disabled={pending}
            onClick={() => take(rank)}
          >
            <kbd>{rubric.levels.length - rank}</kbd>
            <span>
              <strong>{`${one.label}\u202f: ${points(one.points)}`}</strong>
              {stateOf(rank, rubric, held, proposed)}
              <span className={classes.descriptor}>{one.descriptor}</span>
            </span>
          </button>
        ))}
      </div>
      {proposed && (
        <p className={classes.soft}>
          Un clic sur le degré proposé le confirme. Un autre degré demande un motif, que l’étudiant lit.
        </p>
      )}
      <Autocomplete
        ref={why}
        label={motive(level, proposed)}
        value={reason}
        onChange={setReason}
        data={[...reasons]}
        maxLength={1000}
        autoComplete="off"
      />
      {fetcher.data?.said && !pending && <ErrorNote {...fetcher.data.said} />}
      <Group gap="xs">
        <Button type="submit" size="compact-md" loading={pending} disabled={!level || reason.trim() === ''}>
          Enregistrer la décision
        </Button>
        {decided && (
          <Button
            size="compact-md"
            variant="default"
            disabled={pending || reason.trim() === ''}
            onClick={() => send('')}
          >
            Rétablir la proposition
          </Button>
        )}
      </Group>
    </form>
  )
}

const motive = (level: Level | undefined, proposed: boolean): string =>
  level ? `Motif pour «\u202f${level.label}\u202f»` : proposed ? 'Motif (facultatif pour le degré proposé)' : 'Motif'

const stateOf = (rank: number, { proposed }: Rubric, held: number | undefined, open: boolean) =>
  rank === held ? <em> · retenu</em> : rank === proposed ? <em>{open ? ' · proposé' : ' · était proposé'}</em> : null

/** 1 for the lowest level, and up; not while one writes. */
function useRankKeys(count: number, take: (rank: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]'))
        return
      if (!/^[1-9]$/.test(event.key) || Number(event.key) > count) return
      event.preventDefault()
      take(count - Number(event.key))
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
