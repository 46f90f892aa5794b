import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { remindersList } from '#ui/pgi/lists/receivables.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PrintButton } from '#ui/pgi/print-button.tsx'
import type { Route } from './+types/reminders'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Relances · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, remindersList)

export default function Reminders({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={remindersList}
      {...loaderData}
      panelActions={(row) => <PrintButton place={`relances/${row.rank + 1}/imprimer`} what="la lettre" />}
      actions={<PgiAction place="relances/nouvelle">Nouvelle relance</PgiAction>}
    />
  )
}
