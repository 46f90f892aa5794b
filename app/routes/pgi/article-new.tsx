import { useNavigate } from 'react-router'
import { loadArticleChoices } from '#services/pgi/load-article-choices.ts'
import { look } from '#services/pgi/look.server.ts'
import { articleInput, emptyArticle } from '#ui/pgi/article-fields.ts'
import { ArticleForm } from '#ui/pgi/article-form.tsx'
import { PgiProvider, pgiAddress } from '#ui/pgi/facts.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/article-new'

export const meta = () => [{ title: 'Nouvel article · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt)
  return { facts, choices: loadArticleChoices(desk.company, desk.today) }
}

export default function NewArticle({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <NewArticlePage {...loaderData} />
    </PgiProvider>
  )
}

type PageProps = Route.ComponentProps['loaderData']

function NewArticlePage({ facts, choices }: PageProps) {
  const navigate = useNavigate()
  const command = useCommand({
    fixed: false,
    onDone: ({ article }) => article && navigate(pgiAddress(facts, `articles/${article}`)),
  })
  return (
    <PgiPage
      facts={facts}
      width="form"
      back={{ label: PLACES.articles.label, place: PLACES.articles.slug }}
      title="Nouvel article"
      subtitle={PLACES.articles.purpose}
    >
      {facts.readOnly ? (
        <ReadOnlyNote />
      ) : (
        <ArticleForm
          {...choices}
          isNew
          initial={emptyArticle}
          submitLabel="Créer l’article"
          pending={command.pending}
          note={<RefusalNote said={command.refused?.said} />}
          onSubmit={(form) =>
            command.send({ type: 'article.create', article: form.code.trim(), fields: articleInput(form) })
          }
        />
      )}
    </PgiPage>
  )
}
