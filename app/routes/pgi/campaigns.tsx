import { useNavigate } from 'react-router'
import { loadListWithChoices } from '#services/pgi/load-list-with-choices.server.ts'
import { campaignFields, campaignInput } from '#ui/pgi/crm/campaign-fields.ts'
import { pgiAddress } from '#ui/pgi/facts.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { campaignsList } from '#ui/pgi/lists/prospecting.ts'
import { NewButton } from '#ui/pgi/new-button.tsx'
import type { Route } from './+types/campaigns'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Campagnes · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) =>
  loadListWithChoices(request, params.attempt, campaignsList)

export default function Campaigns({ loaderData: { choices, ...loaded } }: Route.ComponentProps) {
  const navigate = useNavigate()
  const { facts } = loaded
  return (
    <ListPage
      list={campaignsList}
      {...loaded}
      actions={
        <NewButton
          label="Nouvelle campagne"
          fields={campaignFields(choices, facts.today)}
          commandOf={(values) => ({ type: 'campaign.open', fields: campaignInput(values, facts.today) })}
          onMade={({ campaign }) => campaign && navigate(pgiAddress(facts, `campagnes/${campaign}`))}
        />
      }
    />
  )
}
