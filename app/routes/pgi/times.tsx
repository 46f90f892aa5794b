import { loadListWithChoices } from '#services/pgi/load-list-with-choices.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { timesList } from '#ui/pgi/lists/planning.ts'
import { NewButton } from '#ui/pgi/new-button.tsx'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/times'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Temps · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadListWithChoices(request, params.attempt, timesList)

export default function Times({ loaderData: { choices, ...loaded } }: Route.ComponentProps) {
  const { today, readOnly } = loaded.facts
  return (
    <ListPage
      list={timesList}
      {...loaded}
      panelActions={(row) =>
        !readOnly && (
          <NewButton
            key={row.id}
            second
            label="Retirer"
            title={`Retirer\u202f: ${row.work}`}
            submitLabel="Retirer la saisie"
            fields={[]}
            commandOf={() => ({ type: 'projectTime.remove', time: row.id })}
          >
            La saisie disparaît des totaux. L’historique en garde la trace.
          </NewButton>
        )
      }
      actions={
        choices.people.length === 0 ? (
          <PgiAction place="planning">Créer une personne au planning d’abord</PgiAction>
        ) : (
          <NewButton
            label="Saisir un temps"
            fields={[
              {
                name: 'resource',
                kind: 'select',
                label: 'Personne',
                required: true,
                options: choices.people,
                initial: choices.people[0]?.value,
              },
              { name: 'date', kind: 'day', label: 'Le', required: true, initial: today },
              { name: 'minutes', kind: 'count', label: 'Durée en minutes', required: true },
              { name: 'work', kind: 'text', label: 'Travail', required: true },
              { name: 'project', kind: 'select', label: 'Projet', options: choices.projects },
              { name: 'party', kind: 'select', label: 'Client', options: choices.parties },
              { name: 'invoiceable', kind: 'check', label: 'À facturer' },
            ]}
            commandOf={(values) => ({
              type: 'projectTime.record',
              fields: {
                resource: values.text('resource'),
                date: values.day('date', today),
                minutes: values.count('minutes') ?? 0,
                work: values.text('work'),
                project: values.optional('project'),
                party: values.optional('party'),
                invoiceable: values.checked('invoiceable'),
              },
            })}
          />
        )
      }
    />
  )
}
