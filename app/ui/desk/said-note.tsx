import { type ReactNode, useEffect, useRef } from 'react'
import type { Said } from '#wording/refusals.ts'
import { ErrorNote } from '../error-note.tsx'
import classes from './desk.module.css'

/** Why something was not done, beside the form that asked for it. It takes the focus as it appears. */
export function SaidNote({ said, action }: { said: Said | undefined; action?: ReactNode }) {
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (said) note.current?.focus()
  }, [said])
  if (!said) return null
  return (
    <div ref={note} tabIndex={-1} className={classes.said}>
      <ErrorNote what={said.what} meaning={said.meaning} todo={said.todo} action={action} />
    </div>
  )
}
