import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { QueryEditor } from '#ui/pgi/insight/query-editor.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/queries'

export const meta = () => [{ title: 'Requêtes · PGI' }]

/** The question is part of the address, so that an answer can be opened again; asking is an act of the student. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const question = new URL(request.url).searchParams.get('question') ?? ''
  const { desk, facts } = await look(
    request,
    params.attempt,
    question === '' ? { view: 'query-schema' } : { view: 'query', args: { question: question.slice(0, 500) } },
  )
  const { company, today } = desk
  const answer = question === '' ? null : ask(company, { view: 'query', question: question.slice(0, 4_001), at: today })
  return { facts, question, answer, tables: ask(company, { view: 'query-schema' }).tables }
}

export default function Queries({ loaderData: { facts, ...rest } }: Route.ComponentProps) {
  return (
    <PgiProvider facts={facts}>
      <PgiPage facts={facts} title={PLACES.queries.label} subtitle={PLACES.queries.purpose}>
        <QueryEditor key={rest.question} {...rest} />
      </PgiPage>
    </PgiProvider>
  )
}
