import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './side-panel.module.css'

export type SidePanelProps = {
  title: string
  children: ReactNode
  /** Actions under the content, the main one first. */
  actions?: ReactNode
  onClose?: () => void
}

/** What is beside the centre: details of the selected row, entries, history. */
export function SidePanel({ title, children, actions, onClose }: SidePanelProps) {
  return (
    <aside className={classes.panel} aria-label={title}>
      <header className={classes.head}>
        <h2>{title}</h2>
        {onClose && <CloseButton aria-label={`Fermer ${title}`} onClick={onClose} size="sm" />}
      </header>
      <div className={classes.body}>{children}</div>
      {actions && <footer className={`${classes.actions} screen-only`}>{actions}</footer>}
    </aside>
  )
}

export function SidePanelSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
