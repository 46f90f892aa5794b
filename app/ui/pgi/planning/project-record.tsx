import type { Answer, ProjectAnswer } from '#pgi'
import { duration, percent, plural, shortDay } from '#wording/formats.ts'
import { Amount } from '../../amount.tsx'
import { EmptyState } from '../../empty-state.tsx'
import { KeyValue } from '../../key-value.tsx'
import { PlainTable } from '../../plain-table.tsx'
import { StatusMark } from '../../status-mark.tsx'
import classes from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'

/** One project: its steps at their dates, what is critical, the time spent. */
export function ProjectRecord({ project, times }: { project: ProjectAnswer; times: Answer<'time-entries'> }) {
  return (
    <div className={classes.split}>
      <div className={classes.stack}>
        <section className={classes.card}>
          <h2>Étapes</h2>
          <Steps project={project} />
        </section>
        <section className={classes.card}>
          <h2>Temps passé par personne</h2>
          {times.byPerson.length === 0 ? (
            <p className={classes.hint}>Aucun temps saisi sur ce projet.</p>
          ) : (
            <KeyValue
              items={times.byPerson.map(({ key, name, minutes, invoiceable }) => ({
                key,
                label: name,
                value: `${duration(minutes)}, dont ${duration(invoiceable)} à facturer`,
              }))}
            />
          )}
        </section>
      </div>
      <section className={classes.card}>
        <h2>Projet</h2>
        <KeyValue
          items={[
            {
              label: 'Client',
              value: project.customer ? (
                <PgiLink place={`clients/${project.customer.code}`}>{project.customer.name}</PgiLink>
              ) : (
                '–'
              ),
            },
            { label: 'Début', value: shortDay(project.start) },
            { label: 'Fin prévue', value: project.end ? shortDay(project.end) : '–' },
            { label: 'Durée', value: project.days === null ? '–' : plural(project.days, 'jour ouvré', 'jours ouvrés') },
            { label: 'Chemin critique', value: project.criticalPath.join(' – ') || '–' },
            { label: 'Budget', value: project.budgetMinutes === null ? '–' : duration(project.budgetMinutes) },
            { label: 'Temps passé', value: duration(project.minutes) },
            { label: 'Budget consommé', value: project.spentRate === null ? '–' : percent(project.spentRate) },
            { label: 'À facturer HT', value: <Amount value={project.invoiceable} /> },
          ]}
        />
      </section>
    </div>
  )
}

const STEP_COLUMNS = [
  { id: 'step', label: 'Étape', width: '150px' },
  { id: 'after', label: 'Après' },
  { id: 'days', label: 'Jours', align: 'end' },
  { id: 'from', label: 'Du' },
  { id: 'to', label: 'Au' },
  { id: 'early', label: 'Au plus tôt', align: 'end' },
  { id: 'late', label: 'Au plus tard', align: 'end' },
  { id: 'total', label: 'Marge totale', align: 'end' },
  { id: 'free', label: 'Marge libre', align: 'end' },
  { id: 'critical', label: 'Critique' },
] as const

function Steps({ project }: { project: ProjectAnswer }) {
  if (project.steps.length === 0) {
    return (
      <EmptyState title="Aucune étape">
        Donnez les étapes, leur durée et celles qui les précèdent{'\u202f'}: le PGI calcule les dates et le chemin
        critique.
      </EmptyState>
    )
  }
  return (
    <PlainTable label="Étapes du projet, dates au plus tôt et marges" columns={STEP_COLUMNS}>
      {project.steps.map((step) => (
        <tr key={step.code}>
          <th scope="row">{`${step.code} ${step.label}`}</th>
          <td>{step.after.join(', ') || '–'}</td>
          <td data-align="end">{step.days}</td>
          <td>{step.startsOn ? shortDay(step.startsOn) : '–'}</td>
          <td>{step.endsOn ? shortDay(step.endsOn) : '–'}</td>
          <td data-align="end">{step.earlyStart}</td>
          <td data-align="end">{step.lateStart}</td>
          <td data-align="end">{step.totalFloat}</td>
          <td data-align="end">{step.freeFloat}</td>
          <td>{step.critical && <StatusMark word="critique" shape="triangle" tone="alert" />}</td>
        </tr>
      ))}
    </PlainTable>
  )
}
