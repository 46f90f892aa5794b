import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { askedDay, scheduleList } from '#ui/pgi/lists/receivables.ts'
import { PeriodBar } from '#ui/pgi/period-bar.tsx'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/schedule'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Échéancier clients · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, scheduleList)

export default function Schedule({ loaderData }: Route.ComponentProps) {
  const { facts } = loaderData
  const [params] = useSearchParams()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  return (
    <ListPage
      list={scheduleList}
      {...loaderData}
      above={<PeriodBar to={askedDay({ today: facts.today, params })} today={facts.today} toLabel="Situation au" />}
      actions={<PgiAction place="reglements/nouveau">Nouveau règlement</PgiAction>}
      selection={
        facts.readOnly
          ? undefined
          : {
              selected,
              onChange: setSelected,
              actions: (rows) => (
                <>
                  <PgiAction place={reminderOf(rows)}>Relancer…</PgiAction>
                  <PgiAction place={receiptOf(rows)} second>
                    Encaisser…
                  </PgiAction>
                </>
              ),
            }
      }
      panelActions={(row) => (
        <>
          {!facts.readOnly && row.daysLate > 0 && <PgiAction place={reminderOf([row])}>Relancer…</PgiAction>}
          <PgiAction place={`lettrage/${row.customer.code}`} second>
            Voir le compte
          </PgiAction>
        </>
      )}
    />
  )
}

type Due = { item: string; customer: { code: string } }

const listed = (rows: readonly Due[]) => ({
  client: rows[0]?.customer.code ?? '',
  lignes: rows.map(({ item }) => item).join(','),
})
const reminderOf = (rows: readonly Due[]): string => `relances/nouvelle?${new URLSearchParams(listed(rows))}`
const receiptOf = (rows: readonly Due[]): string => `reglements/nouveau?${new URLSearchParams(listed(rows))}`
