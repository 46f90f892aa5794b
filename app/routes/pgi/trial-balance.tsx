import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { askedAccounts, askedYear, balanceList } from '#ui/pgi/lists/accounting.ts'
import { PeriodBar } from '#ui/pgi/period-bar.tsx'
import type { Route } from './+types/trial-balance'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Balance · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, balanceList)

export default function TrialBalance({ loaderData }: Route.ComponentProps) {
  const { today, yearFrom } = loaderData.facts
  const [params] = useSearchParams()
  const { from, to } = askedYear({ today, yearFrom, params })
  const [account, setAccount] = useState(askedAccounts({ today, params }) ?? '')
  return (
    <ListPage
      list={balanceList}
      {...loaderData}
      above={
        <PeriodBar from={from} to={to} today={today} extra={{ compte: account }}>
          <TextInput
            label="Comptes commençant par"
            value={account}
            onChange={(event) => setAccount(event.currentTarget.value.replace(/\D/g, '').slice(0, 8))}
            placeholder="tous"
            inputMode="numeric"
          />
        </PeriodBar>
      }
    />
  )
}
