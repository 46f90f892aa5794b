import type { ReactNode } from 'react'
import classes from './fields.module.css'

/** Fields side by side, aligned on their boxes; one under the other where there is no room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>
}
