import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { askedJournal, askedPeriod, journalList } from '#ui/pgi/lists/accounting.ts'
import { PeriodBar } from '#ui/pgi/period-bar.tsx'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { JOURNALS } from '#wording/pgi/kinds.ts'
import type { Route } from './+types/journals'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Journaux · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, journalList)

const CHOICES = [
  { value: '', label: 'Tous' },
  ...Object.entries(JOURNALS).map(([value, label]) => ({ value, label: `${value} · ${label}` })),
]

export default function Journals({ loaderData }: Route.ComponentProps) {
  const { today } = loaderData.facts
  const [params] = useSearchParams()
  const { from, to } = askedPeriod({ today, params })
  const [journal, setJournal] = useState(askedJournal({ today, params }) ?? '')
  return (
    <ListPage
      list={journalList}
      {...loaderData}
      actions={
        <>
          <PgiAction place="ecritures/nouvelle">Saisir une écriture</PgiAction>
          <PgiAction place="transfert" second>
            Transférer
          </PgiAction>
        </>
      }
      above={
        <PeriodBar from={from} to={to} today={today} extra={{ journal }}>
          <NativeSelect
            label="Journal"
            data={CHOICES}
            value={journal}
            onChange={(event) => setJournal(event.currentTarget.value)}
          />
        </PeriodBar>
      }
    />
  )
}
