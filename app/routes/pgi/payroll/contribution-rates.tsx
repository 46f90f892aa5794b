import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { loadList } from '#services/pgi/load-list.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { contributionRatesList } from '#ui/pgi/lists/payroll.ts'
import { unpackRows } from '#ui/pgi/packed-rows.ts'
import { RateDialog } from '#ui/pgi/payroll/rate-dialog.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/contribution-rates'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: `${PLACES.contributionRates.label} · PGI` }]

export const loader = ({ request, params }: Route.LoaderArgs) =>
  loadList(request, params.attempt, contributionRatesList)

export default function ContributionRates({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <RatesPage {...loaderData} />
    </PgiProvider>
  )
}

function RatesPage({ facts, rows }: Route.ComponentProps['loaderData']) {
  const [opened, setOpened] = useState(false)
  const command = useCommand({ onDone: () => setOpened(false) })
  const rates = useMemo(() => unpackRows(rows), [rows])
  return (
    <>
      <ListPage
        list={contributionRatesList}
        facts={facts}
        rows={rows}
        actions={
          <Button size="compact-md" onClick={() => setOpened(true)}>
            Appliquer une notification…
          </Button>
        }
      />
      <RateDialog
        rates={rates}
        command={command}
        opened={opened}
        onClose={() => {
          command.forget()
          setOpened(false)
        }}
      />
    </>
  )
}
