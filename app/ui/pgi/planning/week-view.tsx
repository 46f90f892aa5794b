import { Button, Group } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { addDays, type Day } from '#base/dates.ts'
import { time } from '#base/times.ts'
import type { AgendaEntry, Answer } from '#pgi'
import { duration, longDay, plural, shortDay } from '#wording/formats.ts'
import { ABSENCE_OF_EMPLOYEE, CONFLICT_NAMES, conflictSentence } from '#wording/pgi/crm-words.ts'
import { ErrorNote } from '../../error-note.tsx'
import { SelectField } from '../../fields/select-field.tsx'
import { StatusMark } from '../../status-mark.tsx'
import type { Choices } from '../choices.ts'
import { usePgi } from '../facts.tsx'
import { NewButton } from '../new-button.tsx'
import classes from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'

const A_WEEK = 7

/** The week, a list for each day. A conflict is said in words on each of those it touches. */
export function WeekView({ who, agenda, choices }: { who: string; agenda: Answer<'agenda'>; choices: Choices }) {
  const [params, setParams] = useSearchParams()
  const { today } = usePgi()
  const show = (name: string, value: string | null) => {
    const next = new URLSearchParams(params)
    if (value) next.set(name, value)
    else next.delete(name)
    setParams(next)
  }
  const people = [
    ...choices.collaborators,
    ...choices.resources.filter(({ value }) => !choices.collaborators.some((each) => each.value === value)),
  ]
  const absences = (date: Day) => agenda.absences.filter((each) => each.date === date)
  return (
    <div className={classes.stack}>
      <Group gap="xs" align="flex-end">
        <Button variant="default" onClick={() => show('au', addDays(agenda.from, -A_WEEK))}>
          Semaine précédente
        </Button>
        <Button variant="default" onClick={() => show('au', today)}>
          Cette semaine
        </Button>
        <Button variant="default" onClick={() => show('au', addDays(agenda.from, A_WEEK))}>
          Semaine suivante
        </Button>
        <SelectField
          label="Personne ou moyen"
          placeholder="tous"
          clearable
          value={who || null}
          options={people}
          onChange={(value) => show('qui', value)}
        />
      </Group>
      <p className={classes.hint} role="status">
        {`Du ${shortDay(agenda.from)} au ${shortDay(agenda.to)}\u202f: ${plural(agenda.count, 'activité ou rendez-vous', 'activités et rendez-vous')}.`}
      </p>
      {agenda.conflicts > 0 && (
        <ErrorNote
          tone="alert"
          what={`${plural(agenda.conflicts, 'entrée pose un conflit', 'entrées posent un conflit')} cette semaine.`}
          todo="Déplacez l’une d’elles, ou changez les personnes et les moyens."
        />
      )}
      <div className={classes.week}>
        {agenda.days.map(({ date, entries }) => (
          <section key={date}>
            <h2>{longDay(date)}</h2>
            {absences(date).map(({ resource, reason }) => (
              <p
                key={resource.code}
                className={classes.hint}
              >{`${resource.name}\u202f: indisponible (${reason ?? ABSENCE_OF_EMPLOYEE})`}</p>
            ))}
            {entries.length === 0 ? (
              <p className={classes.hint}>Rien de prévu</p>
            ) : (
              <ul className={classes.cards}>
                {entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </div>
  )
}

function Entry({ entry }: { entry: AgendaEntry }) {
  const { readOnly } = usePgi()
  const isAppointment = entry.kind === 'appointment'
  const move = (values: Parameters<Parameters<typeof NewButton>[0]['commandOf']>[0], despite: boolean) => ({
    type: 'appointment.move' as const,
    appointment: entry.id,
    date: values.day('date', entry.date),
    time: values.time('time') ?? time('09:00'),
    minutes: values.count('minutes'),
    despite,
  })
  return (
    <li className={classes.slot} data-conflict={entry.conflicts.length > 0 || undefined}>
      <div>
        <strong>{entry.label}</strong>
        <p>{`${entry.time ?? 'dans la journée'}, ${duration(entry.minutes)}`}</p>
        <p className={classes.hint}>{entry.who.map(({ name }) => name).join(', ')}</p>
        {entry.customer && (
          <p>
            <PgiLink place={`clients/${entry.customer.code}`}>{entry.customer.name}</PgiLink>
          </p>
        )}
        {entry.done && <StatusMark word="faite" shape="check" tone="good" />}
        {entry.conflicts.map((conflict) => (
          <p key={`${conflict.code}-${conflictSentence(conflict)}`}>
            <StatusMark word={CONFLICT_NAMES[conflict.code]} shape="triangle" tone="alert" />{' '}
            {conflictSentence(conflict)}
          </p>
        ))}
      </div>
      {isAppointment && !readOnly && (
        <div className={classes.cardActions}>
          <NewButton
            second
            label="Déplacer"
            title={`Déplacer\u202f: ${entry.label}`}
            fields={[
              { name: 'date', kind: 'day', label: 'Le', required: true, initial: entry.date },
              { name: 'time', kind: 'time', label: 'À', required: true, initial: entry.time ?? '' },
              { name: 'minutes', kind: 'count', label: 'Durée en minutes', initial: String(entry.minutes) },
            ]}
            commandOf={(values) => move(values, false)}
            despite={{ label: 'Déplacer malgré tout', commandOf: (values) => move(values, true) }}
          />
          <NewButton
            second
            label="Annuler"
            title={`Annuler\u202f: ${entry.label}`}
            submitLabel="Annuler le rendez-vous"
            fields={[{ name: 'reason', kind: 'text', label: 'Motif', required: true }]}
            commandOf={(values) => ({
              type: 'appointment.cancel',
              appointment: entry.id,
              reason: values.text('reason'),
            })}
          />
        </div>
      )}
    </li>
  )
}
