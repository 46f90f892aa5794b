import { Progress } from '@mantine/core'
import classes from './notes.module.css'

export type ProgressNoteProps = {
  /** What is going on: « Correction des copies ». */
  label: string
  done: number
  total: number
  /** « copies » */
  unit: string
  /** What comes next, when it is known: « encore 20 secondes environ ». */
  left?: string
}

/** For what takes more than a second: what is done, what is left. */
export function ProgressNote({ label, done, total, unit, left }: ProgressNoteProps) {
  const ratio = total > 0 ? Math.min(100, Math.round((100 * done) / total)) : 0
  return (
    <div className={classes.progress}>
      <div className={classes.progressWords} role="status">
        <span>{label}</span>
        <span>{`${done} sur ${total} ${unit}${left ? `, ${left}` : ''}`}</span>
      </div>
      <Progress.Root size="sm">
        <Progress.Section value={ratio} aria-label={label} aria-valuetext={`${done} sur ${total} ${unit}`} />
      </Progress.Root>
    </div>
  )
}
