import { useState } from 'react'
import type { StockRow } from '#pgi'
import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { stocksList } from '#ui/pgi/lists/articles.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/stocks'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'États de stock · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, stocksList)

export default function Stocks({ loaderData }: Route.ComponentProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  return (
    <ListPage
      list={stocksList}
      {...loaderData}
      selection={
        loaderData.facts.readOnly
          ? undefined
          : {
              selected,
              onChange: setSelected,
              actions: (rows) => <PgiAction place={orderOf(rows)}>Commander…</PgiAction>,
            }
      }
    />
  )
}

/** The entry of an order for these articles, each for what is to be ordered. */
const orderOf = (rows: readonly StockRow[]): string =>
  `achats/nouveau?${new URLSearchParams({
    type: 'commandes-fournisseurs',
    articles: rows.map(({ code, toOrder }) => `${code}:${toOrder}`).join(','),
  })}`
