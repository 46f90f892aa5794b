import { Button } from '@mantine/core'
import { useSearchParams } from 'react-router'
import { fiscalYearAt } from '#pgi'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import { loadList } from '#services/pgi/load-list.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { askedDay, depreciationList } from '#ui/pgi/lists/fixed-assets.ts'
import { PeriodBar } from '#ui/pgi/period-bar.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { proseDay } from '#wording/formats.ts'
import type { Route } from './+types/depreciation'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Dotations aux amortissements · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const listed = await loadList(request, params.attempt, depreciationList)
  const { company, today } = await openDesk(request, params.attempt)
  const at = askedDay({ today, params: new URL(request.url).searchParams })
  return { ...listed, at, closing: fiscalYearAt(company, at).to }
}

export default function Depreciation({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <DepreciationPage {...loaderData} />
    </PgiProvider>
  )
}

function DepreciationPage({ facts, rows, at, closing }: Route.ComponentProps['loaderData']) {
  const command = useCommand()
  const [params] = useSearchParams()
  return (
    <ListPage
      list={depreciationList}
      facts={facts}
      rows={rows}
      actions={
        <Button
          size="compact-md"
          loading={command.pending}
          onClick={() => command.send({ type: 'depreciation.record', to: closing })}
        >
          Comptabiliser les dotations
        </Button>
      }
      above={
        <>
          <p
            className={classes.hint}
          >{`Exercice clos le ${proseDay(closing)}. Choisissez un jour d’un autre exercice pour voir ses dotations.`}</p>
          <PeriodBar to={at} today={facts.today} toLabel="Un jour de l’exercice" key={params.toString()} />
          <RefusalNote said={command.refused?.said} />
        </>
      }
    />
  )
}
