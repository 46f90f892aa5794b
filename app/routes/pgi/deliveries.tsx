import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { loadList } from '#services/pgi/load-list.server.ts'
import { PgiProvider, pgiAddress } from '#ui/pgi/facts.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { deliveriesList } from '#ui/pgi/lists/sales-documents.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import type { Route } from './+types/deliveries'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Livraisons · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, deliveriesList)

export default function Deliveries({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <DeliveriesList {...loaderData} />
    </PgiProvider>
  )
}

/** Several delivery notes of one customer make one invoice. */
function DeliveriesList(data: Route.ComponentProps['loaderData']) {
  const { facts } = data
  const navigate = useNavigate()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const command = useCommand({
    onDone: ({ document }) => document && navigate(pgiAddress(facts, `ventes/${document}`)),
  })
  return (
    <ListPage
      list={deliveriesList}
      {...data}
      above={<RefusalNote said={command.refused?.said} />}
      actions={<PgiAction place="ventes/nouveau?type=livraisons">Nouveau bon de livraison</PgiAction>}
      selection={
        facts.readOnly
          ? undefined
          : {
              selected,
              onChange: setSelected,
              actions: (rows) => (
                <Button
                  size="compact-sm"
                  loading={command.pending}
                  onClick={() =>
                    command.send({ type: 'sales.transform', from: rows.map(({ id }) => id), to: 'invoice' })
                  }
                >
                  {rows.length > 1 ? 'Facturer ensemble' : 'Facturer'}
                </Button>
              ),
            }
      }
    />
  )
}
