import type { ReactNode } from 'react'
import classes from './notes.module.css'
import { Shape } from './shape.tsx'

export type ErrorNoteProps = {
  /** What happened. */
  what: string
  /** What it means here. */
  meaning?: ReactNode
  /** What to do. */
  todo?: ReactNode
  /** The reference to give when one asks for help. */
  reference?: string
  /** `alert`: something to check, the work goes on. `danger`: it was not done. */
  tone?: 'alert' | 'danger'
  action?: ReactNode
  /** Where one puts it, the note takes the focus of screen readers as it appears. */
  live?: boolean
}

/** Says what happened, what it means, what to do. */
export function ErrorNote({ what, meaning, todo, reference, tone = 'danger', action, live = true }: ErrorNoteProps) {
  return (
    <div className={classes.note} data-tone={tone} role={live ? 'alert' : undefined}>
      <span className={classes.noteMark}>
        <Shape name={tone === 'danger' ? 'cross' : 'triangle'} size={13} />
      </span>
      <div>
        <p className={classes.what}>{what}</p>
        {meaning && <p>{meaning}</p>}
        {todo && <p>{todo}</p>}
        {reference && (
          <p className={classes.reference}>
            Référence à communiquer : <code>{reference}</code>
          </p>
        )}
        {action && <div className={classes.noteAction}>{action}</div>}
      </div>
    </div>
  )
}
