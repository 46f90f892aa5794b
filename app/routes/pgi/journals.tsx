import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { askedJournal, askedPeriod, journalList } from '#ui/pgi/lists/accounting.ts'
import { NewButton } from '#ui/pgi/new-button.tsx'
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
      panelActions={({ id, number }) =>
        id !== null &&
        !loaderData.facts.readOnly && (
          <NewButton
            second
            label="Contre-passer…"
            title={`Contre-passer l’écriture n°\u00a0${number ?? ''}`}
            submitLabel="Passer l’écriture inverse"
            fields={[
              { name: 'date', kind: 'day', label: 'Date de l’écriture inverse', required: true, initial: today },
            ]}
            commandOf={(values) => ({ type: 'entry.reverse', entry: id, date: values.day('date', today) })}
          >
            Une écriture validée ne s’efface pas{'\u202f'}: l’écriture inverse l’annule et laisse voir les deux. Celle
            qui vient d’un document s’annule par un avoir.
          </NewButton>
        )
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
