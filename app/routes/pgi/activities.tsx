import { loadListWithChoices } from '#services/pgi/load-list-with-choices.server.ts'
import { ActivityActions } from '#ui/pgi/crm/activity-actions.tsx'
import { activityFields, planActivity } from '#ui/pgi/crm/activity-fields.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { activitiesList } from '#ui/pgi/lists/prospecting.ts'
import { NewButton } from '#ui/pgi/new-button.tsx'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/activities'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Activités · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) =>
  loadListWithChoices(request, params.attempt, activitiesList)

export default function Activities({ loaderData: { choices, ...loaded } }: Route.ComponentProps) {
  const { today } = loaded.facts
  return (
    <ListPage
      list={activitiesList}
      {...loaded}
      panelActions={(row) => <ActivityActions activity={row} />}
      actions={
        choices.collaborators.length === 0 ? (
          <PgiAction place="collaborateurs">Créer un collaborateur d’abord</PgiAction>
        ) : (
          <NewButton
            label="Nouvelle activité"
            fields={activityFields(choices, today)}
            commandOf={(values) => planActivity(values, today)}
          />
        )
      }
    />
  )
}
