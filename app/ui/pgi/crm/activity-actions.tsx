import type { ActivityRow } from '#pgi'
import { usePgi } from '../facts.tsx'
import { NewButton } from '../new-button.tsx'
import { completeActivity, completionFields } from './activity-fields.ts'

/** What may be done of an activity that is still to do. */
export function ActivityActions({ activity }: { activity: ActivityRow }) {
  const { today, readOnly } = usePgi()
  if (activity.status !== 'planned' || readOnly) return null
  const { id, subject } = activity
  return (
    <>
      <NewButton
        label="Rendre compte"
        title={`Compte rendu\u202f: ${subject}`}
        fields={completionFields()}
        commandOf={(values) => completeActivity(id, values)}
      />
      <NewButton
        second
        label="Reporter"
        title={`Reporter\u202f: ${subject}`}
        fields={[
          { name: 'date', kind: 'day', label: 'Nouvelle date', required: true, initial: activity.date },
          { name: 'time', kind: 'time', label: 'Heure', initial: activity.time ?? '' },
        ]}
        commandOf={(values) => ({
          type: 'activity.postpone',
          activity: id,
          date: values.day('date', today),
          time: values.time('time'),
        })}
      />
      <NewButton
        second
        label="Annuler"
        title={`Annuler\u202f: ${subject}`}
        submitLabel="Annuler l’activité"
        fields={[{ name: 'reason', kind: 'text', label: 'Motif', required: true }]}
        commandOf={(values) => ({ type: 'activity.cancel', activity: id, reason: values.text('reason') })}
      />
    </>
  )
}
