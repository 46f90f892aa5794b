import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import classes from '../pgi.module.css'

/** What a page of figures is asked with, by the name each thing has in the address. */
export type PlanValues = Readonly<Record<string, string | readonly string[]>>

/** What is asked for is typed here, and goes to the address: the page can be sent, exported and come back to. */
export function PlanForm({
  title,
  values,
  children,
}: {
  title: string
  /** As they are in the fields. */
  values: PlanValues
  children: ReactNode
}) {
  const [params, setParams] = useSearchParams()
  return (
    <form
      className={`${classes.card} ${classes.stack} ${classes.plan} screen-only`}
      onSubmit={(event) => {
        event.preventDefault()
        const next = new URLSearchParams(params)
        for (const [name, value] of Object.entries(values)) {
          next.delete(name)
          for (const each of typeof value === 'string' ? [value] : value) next.append(name, each)
        }
        setParams(next, { preventScrollReset: true })
      }}
    >
      <h2>{title}</h2>
      {children}
      <div className={classes.bar}>
        <Button type="submit">Calculer</Button>
      </div>
    </form>
  )
}
