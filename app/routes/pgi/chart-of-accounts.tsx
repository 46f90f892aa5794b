import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { chartList } from '#ui/pgi/lists/accounting.ts'
import { NewButton } from '#ui/pgi/new-button.tsx'
import type { Route } from './+types/chart-of-accounts'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Plan de comptes · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, chartList)

export default function ChartOfAccounts({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={chartList}
      {...loaderData}
      actions={
        <NewButton
          label="Ouvrir un compte"
          fields={[
            {
              name: 'account',
              kind: 'text',
              label: 'Numéro',
              required: true,
              placeholder: '706100',
              hint: 'Ses premiers chiffres sont ceux d’un compte du plan comptable général.',
            },
            { name: 'label', kind: 'text', label: 'Intitulé', required: true },
          ]}
          commandOf={(values) => ({
            type: 'account.open',
            account: values.text('account'),
            label: values.text('label'),
          })}
        />
      }
    />
  )
}
