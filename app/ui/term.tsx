import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './term.module.css'

export type TermProps = {
  /** The word as the sentence needs it: « lettrages ». */
  children: ReactNode
  /** The glossary's entry: « lettrage ». */
  term: string
  definition: ReactNode
}

/** A word of the trade. Its dotted underline opens the definition. */
export function Term({ children, term, definition }: TermProps) {
  return (
    <Popover width={320} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.term}>
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Définition : ${term}`}>
        <div tabIndex={-1} data-autofocus className={classes.content}>
          <p className={classes.name}>{term}</p>
          <div className={classes.definition}>{definition}</div>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
