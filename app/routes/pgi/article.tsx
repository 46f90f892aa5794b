import { Button } from '@mantine/core'
import { useState } from 'react'
import { ask } from '#pgi'
import { loadArticleChoices } from '#services/pgi/load-article-choices.ts'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { articleForm, articleUpdate } from '#ui/pgi/article-fields.ts'
import { ArticleForm } from '#ui/pgi/article-form.tsx'
import { ArticleRecord } from '#ui/pgi/article-record.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { RecordKeeping } from '#ui/pgi/record-keeping.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { CountDialog, ReceiveDialog } from '#ui/pgi/stock-dialogs.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { StatusMark } from '#ui/status-mark.tsx'
import type { Route } from './+types/article'

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.article.label ?? 'Article'} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'article', args: { article: params.code } })
  const article = ask(desk.company, { view: 'article', article: params.code })
  if (!article) throw notInPgi('Aucun article ne porte ce code.')
  return { facts, article, choices: loadArticleChoices(desk.company, desk.today) }
}

export default function Article({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <ArticlePage key={loaderData.article.code} {...loaderData} />
    </PgiProvider>
  )
}

type Doing = 'editing' | 'receiving' | 'counting'

function ArticlePage({ facts, article, choices }: Route.ComponentProps['loaderData']) {
  const [doing, setDoing] = useState<Doing>()
  const command = useCommand({ onDone: () => setDoing(undefined) })
  const leave = () => {
    command.forget()
    setDoing(undefined)
  }
  const moved = { article, command, onClose: leave }
  return (
    <PgiPage
      facts={facts}
      back={{ label: 'Articles', place: 'articles' }}
      title={article.label}
      count={article.code}
      exported={{ view: 'stock-movements', args: { article: article.code } }}
      marks={
        article.archived ? (
          <StatusMark word="archivé" shape="cross" />
        ) : (
          article.belowThreshold && <StatusMark word="à commander" shape="triangle" tone="alert" />
        )
      }
      subtitle={article.description ?? `${article.family}, vendu à l’unité «\u202f${article.unit}\u202f»`}
      actions={
        !facts.readOnly &&
        doing !== 'editing' && (
          <>
            {!article.archived && (
              <Button size="compact-md" onClick={() => setDoing('editing')}>
                Modifier la fiche
              </Button>
            )}
            {article.kind === 'goods' && !article.archived && (
              <>
                <Button size="compact-md" variant="default" onClick={() => setDoing('receiving')}>
                  Entrée en stock…
                </Button>
                <Button size="compact-md" variant="default" onClick={() => setDoing('counting')}>
                  Inventaire…
                </Button>
              </>
            )}
            <RecordKeeping
              code={article.code}
              name={article.label}
              noun="l’article"
              archived={article.archived}
              used={article.movements.length > 0}
              where="dans les documents"
              list="articles"
              archive={{ type: 'article.archive', article: article.code }}
              restore={{ type: 'article.restore', article: article.code }}
              remove={{ type: 'article.delete', article: article.code }}
            />
          </>
        )
      }
    >
      {doing === 'editing' ? (
        <ArticleForm
          {...choices}
          initial={articleForm(article)}
          submitLabel="Enregistrer la fiche"
          pending={command.pending}
          note={<RefusalNote said={command.refused?.said} />}
          onSubmit={(form) =>
            command.send({ type: 'article.update', article: article.code, changes: articleUpdate(form) })
          }
          onCancel={leave}
        />
      ) : (
        <ArticleRecord article={article} />
      )}
      <ReceiveDialog key={`r${article.movements.length}`} {...moved} opened={doing === 'receiving'} />
      <CountDialog key={`c${article.movements.length}`} {...moved} opened={doing === 'counting'} />
    </PgiPage>
  )
}
