import { ask } from '#pgi'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { ArticleRecord } from '#ui/pgi/article-record.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import type { Route } from './+types/article'

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.article.label ?? 'Article'} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'article', args: { article: params.code } })
  const article = ask(desk.company, { view: 'article', article: params.code })
  if (!article) throw notInPgi('Aucun article ne porte ce code.')
  return { facts, article }
}

export default function Article({ loaderData: { facts, article } }: Route.ComponentProps) {
  return (
    <PgiPage
      facts={facts}
      back={{ label: 'Articles', place: 'articles' }}
      title={article.label}
      count={article.code}
      marks={article.belowThreshold && <StatusMark word="à commander" shape="triangle" tone="alert" />}
      subtitle={article.description ?? `${article.family}, vendu à l’unité «\u202f${article.unit}\u202f»`}
    >
      <ArticleRecord article={article} />
    </PgiPage>
  )
}
