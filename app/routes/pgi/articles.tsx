import { loadList } from '#services/pgi/load-list.server.ts'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { articlesList } from '#ui/pgi/lists/articles.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import type { Route } from './+types/articles'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Articles · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, articlesList)

export default function Articles({ loaderData }: Route.ComponentProps) {
  return (
    <ListPage
      list={articlesList}
      {...loaderData}
      actions={<PgiAction place="articles/nouveau">Nouvel article</PgiAction>}
    />
  )
}
