import { useNavigate } from 'react-router'
import { loadListWithChoices } from '#services/pgi/load-list-with-choices.server.ts'
import { pgiAddress } from '#ui/pgi/facts.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { projectsList } from '#ui/pgi/lists/planning.ts'
import { NewButton } from '#ui/pgi/new-button.tsx'
import type { Route } from './+types/projects'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Projets · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) =>
  loadListWithChoices(request, params.attempt, projectsList)

export default function Projects({ loaderData: { choices, ...loaded } }: Route.ComponentProps) {
  const navigate = useNavigate()
  const { facts } = loaded
  return (
    <ListPage
      list={projectsList}
      {...loaded}
      actions={
        <NewButton
          label="Nouveau projet"
          fields={[
            { name: 'label', kind: 'text', label: 'Nom du projet', required: true },
            { name: 'start', kind: 'day', label: 'Début', required: true, initial: facts.today },
            { name: 'party', kind: 'select', label: 'Client', options: choices.parties },
            { name: 'hours', kind: 'count', label: 'Budget en heures' },
          ]}
          commandOf={(values) => {
            const hours = values.count('hours')
            return {
              type: 'project.open',
              fields: {
                label: values.text('label'),
                start: values.day('start', facts.today),
                party: values.optional('party'),
                budgetMinutes: hours === undefined ? undefined : hours * 60,
              },
            }
          }}
          onMade={({ project }) => project && navigate(pgiAddress(facts, `projets/${project}`))}
        />
      }
    />
  )
}
