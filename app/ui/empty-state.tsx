import type { ReactNode } from 'react'
import classes from './notes.module.css'

export type EmptyStateProps = {
  /** What is not there: « Aucune relance pour l’instant ». */
  title: string
  /** How it comes to be: an empty place teaches what it is for. */
  children?: ReactNode
  action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <p className={classes.emptyTitle}>{title}</p>
      {children && <div className={classes.emptyText}>{children}</div>}
      {action && <div className={classes.emptyAction}>{action}</div>}
    </div>
  )
}
