import { useNavigate } from 'react-router'
import { loadListWithChoices } from '#services/pgi/load-list-with-choices.server.ts'
import { newOpportunityFields, openOpportunity } from '#ui/pgi/crm/opportunity-fields.ts'
import { pgiAddress } from '#ui/pgi/facts.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { opportunitiesList } from '#ui/pgi/lists/prospecting.ts'
import { NewButton } from '#ui/pgi/new-button.tsx'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/opportunities'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Opportunités · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) =>
  loadListWithChoices(request, params.attempt, opportunitiesList)

export default function Opportunities({ loaderData: { choices, ...loaded } }: Route.ComponentProps) {
  const navigate = useNavigate()
  const { facts } = loaded
  return (
    <ListPage
      list={opportunitiesList}
      {...loaded}
      actions={
        <>
          <NewButton
            label="Nouvelle opportunité"
            fields={newOpportunityFields(choices)}
            commandOf={(values) => openOpportunity(values, facts.today)}
            onMade={({ opportunity }) => opportunity && navigate(pgiAddress(facts, `opportunites/${opportunity}`))}
          />
          <PgiAction place="opportunites/etapes" second>
            Vue par étape
          </PgiAction>
        </>
      }
    />
  )
}
