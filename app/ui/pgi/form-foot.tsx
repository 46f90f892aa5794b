import { Button } from '@mantine/core'
import classes from './pgi.module.css'

/** The foot of a record being written, always in sight: give up, or keep. */
export function FormFoot({
  submitLabel,
  pending,
  onCancel,
}: {
  submitLabel: string
  pending: boolean
  onCancel?: () => void
}) {
  return (
    <div className={classes.stickyBar}>
      <div className={classes.end}>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            Annuler
          </Button>
        )}
        <Button type="submit" loading={pending}>
          {submitLabel}
        </Button>
      </div>
    </div>
  )
}
