import { useEffect, useRef } from 'react'
import type { Said } from '#wording/refusals.ts'
import { ErrorNote } from '../error-note.tsx'
import classes from './pgi.module.css'
import { PgiLink } from './pgi-link.tsx'

/** Why the PGI said no, beside the form that asked; what was typed stays. It takes the focus as it appears. */
export function RefusalNote({ said, tone = 'danger' }: { said: Said | undefined; tone?: 'alert' | 'danger' }) {
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (said) note.current?.focus()
  }, [said])
  if (!said) return null
  return (
    <div ref={note} tabIndex={-1} className={classes.refusal}>
      <ErrorNote
        what={said.what}
        meaning={said.meaning}
        todo={said.todo}
        reference={said.reference}
        tone={tone}
        action={said.remedy && <PgiLink place={said.remedy.place}>{said.remedy.label}</PgiLink>}
      />
    </div>
  )
}
