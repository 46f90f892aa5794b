import { loadPaper } from '#services/paper/load-paper.server.ts'
import { PaperPage } from '#ui/paper/paper-page.tsx'
import type { Route } from './+types/subject'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.paper.title ?? 'Sujet'} · Atelier GPME` },
]

export const loader = ({ request, params }: Route.LoaderArgs) => loadPaper(request, params.slug)

export default function Subject({ loaderData }: Route.ComponentProps) {
  return <PaperPage {...loaderData} isKey={false} />
}
