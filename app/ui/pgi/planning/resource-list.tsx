import { Button } from '@mantine/core'
import type { ResourceRow } from '#pgi'
import { duration, euros, shortDay } from '#wording/formats.ts'
import { RESOURCE_KINDS } from '#wording/pgi/crm-words.ts'
import { EmptyState } from '../../empty-state.tsx'
import type { Choices } from '../choices.ts'
import { usePgi } from '../facts.tsx'
import { NewButton } from '../new-button.tsx'
import classes from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'
import { RefusalNote } from '../refusal-note.tsx'
import { useCommand } from '../use-command.ts'
import { resourceFields, resourceInput } from './resource-fields.ts'

/** The people and the means, what each can do, when each is there. */
export function ResourceList({ resources, choices }: { resources: readonly ResourceRow[]; choices: Choices }) {
  const command = useCommand()
  if (resources.length === 0) {
    return (
      <EmptyState title="Aucune ressource">
        Créez une ressource par personne, véhicule ou salle à réserver{'\u202f'}: l’agenda signalera les conflits.
      </EmptyState>
    )
  }
  return (
    <div className={classes.stack}>
      <RefusalNote said={command.refused?.said} />
      <ul className={classes.cards}>
        {resources.map((resource) => (
          <Resource
            key={resource.code}
            resource={resource}
            choices={choices}
            free={(block) => command.send({ type: 'resource.free', block })}
          />
        ))}
      </ul>
    </div>
  )
}

function Resource({
  resource,
  choices,
  free,
}: {
  resource: ResourceRow
  choices: Choices
  free: (block: string) => void
}) {
  const { today, readOnly } = usePgi()
  const { code, label } = resource
  return (
    <li>
      <div>
        <strong>{label}</strong>
        <p className={classes.hint}>
          {`${code}, ${RESOURCE_KINDS[resource.kind]}, de ${resource.opensAt} à ${resource.closesAt}, ${duration(resource.dailyMinutes)} par jour`}
        </p>
        {resource.competences.length > 0 && <p>{`Compétences\u202f: ${resource.competences.join(', ')}`}</p>}
        {resource.hourlyPrice !== undefined && <p>{`${euros(resource.hourlyPrice)} HT de l’heure`}</p>}
        {resource.absences.map(({ block, from, to, reason }) => (
          <p key={block}>
            {`Indisponible du ${shortDay(from)} au ${shortDay(to)}\u202f: ${reason} `}
            {!readOnly && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Lever l’indisponibilité du ${shortDay(from)}, ${label}`}
                onClick={() => free(block)}
              >
                Lever
              </Button>
            )}
          </p>
        ))}
        <PgiLink place={`agenda?qui=${code}`}>{`Agenda de ${label}`}</PgiLink>
      </div>
      {!readOnly && (
        <div className={classes.cardActions}>
          <NewButton
            second
            label="Modifier…"
            name={`Modifier ${label}…`}
            title={`Modifier ${label}`}
            fields={resourceFields(choices, resource)}
            commandOf={(values) => {
              const { collaborator, hourlyPrice, ...changes } = resourceInput(values)
              return {
                type: 'resource.update',
                resource: code,
                changes: { ...changes, collaborator: collaborator ?? null, hourlyPrice: hourlyPrice ?? null },
              }
            }}
          />
          <NewButton
            second
            label="Indisponible…"
            name={`Indisponibilité de ${label}…`}
            title={`Indisponibilité\u202f: ${label}`}
            fields={[
              { name: 'from', kind: 'day', label: 'Du', required: true, initial: today },
              { name: 'to', kind: 'day', label: 'Au', required: true, initial: today },
              { name: 'reason', kind: 'text', label: 'Motif', required: true },
            ]}
            commandOf={(values) => ({
              type: 'resource.block',
              resource: code,
              from: values.day('from', today),
              to: values.day('to', today),
              reason: values.text('reason'),
            })}
          />
        </div>
      )}
    </li>
  )
}
