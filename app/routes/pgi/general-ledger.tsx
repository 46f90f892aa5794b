import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { askedAccounts, askedPeriod, ledgerList } from '#ui/pgi/lists/accounting.ts'
import { PeriodBar } from '#ui/pgi/period-bar.tsx'
import type { Route } from './+types/general-ledger'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Grand livre · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, ledgerList)

export default function GeneralLedger({ loaderData }: Route.ComponentProps) {
  const { today } = loaderData.facts
  const [params] = useSearchParams()
  const { from, to } = askedPeriod({ today, params })
  const [account, setAccount] = useState(askedAccounts({ today, params }) ?? '')
  return (
    <ListPage
      list={ledgerList}
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
