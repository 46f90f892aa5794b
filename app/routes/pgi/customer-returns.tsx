import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { loadList } from '#services/pgi/load-list.server.ts'
import { PgiProvider, pgiAddress } from '#ui/pgi/facts.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { customerReturnsList } from '#ui/pgi/lists/sales-documents.ts'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import type { Route } from './+types/customer-returns'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Retours clients · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, customerReturnsList)

export default function CustomerReturns({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <ReturnsList {...loaderData} />
    </PgiProvider>
  )
}

/** Several return notes of one customer make one credit note. */
function ReturnsList(data: Route.ComponentProps['loaderData']) {
  const { facts } = data
  const navigate = useNavigate()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const command = useCommand({
    onDone: ({ document }) => document && navigate(pgiAddress(facts, `ventes/${document}`)),
  })
  return (
    <ListPage
      list={customerReturnsList}
      {...data}
      above={<RefusalNote said={command.refused?.said} />}
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
                    command.send({ type: 'sales.transform', from: rows.map(({ id }) => id), to: 'creditNote' })
                  }
                >
                  {rows.length > 1 ? 'Établir un seul avoir' : 'Établir l’avoir'}
                </Button>
              ),
            }
      }
    />
  )
}
