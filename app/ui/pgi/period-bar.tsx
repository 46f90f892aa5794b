import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Day } from '#base/dates.ts'
import { DayField } from '../fields/day-field.tsx'
import classes from './pgi.module.css'

/** The days and the accounts that a view is asked for; they are part of the address. */
export function PeriodBar({
  from,
  to,
  today,
  toLabel = 'Au',
  children,
  extra,
}: {
  /** Absent: the view is asked for one day only. */
  from?: Day | null
  to: Day
  today: Day
  toLabel?: string
  children?: ReactNode
  /** The other parameters, as they are in the fields. */
  extra?: Readonly<Record<string, string>>
}) {
  const [params, setParams] = useSearchParams()
  const [start, setStart] = useState(from)
  const [end, setEnd] = useState<Day | null>(to)
  const show = () => {
    const next = new URLSearchParams(params)
    const put = (name: string, value: string | null | undefined) => (value ? next.set(name, value) : next.delete(name))
    if (from !== undefined) put('du', start)
    put('au', end === today ? null : end)
    for (const [name, value] of Object.entries(extra ?? {})) put(name, value)
    setParams(next)
  }
  return (
    <form
      className={`${classes.bar} ${classes.above} screen-only`}
      onSubmit={(event) => {
        event.preventDefault()
        show()
      }}
    >
      {from !== undefined && (
        <div className={classes.day}>
          <DayField label="Du" value={start ?? null} onChange={setStart} opensAt={today} />
        </div>
      )}
      <div className={classes.day}>
        <DayField label={toLabel} value={end} onChange={setEnd} opensAt={today} />
      </div>
      {children}
      <Button type="submit" variant="default">
        Afficher
      </Button>
    </form>
  )
}
