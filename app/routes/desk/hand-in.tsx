import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { type FetcherWithComponents, Link, redirect, useFetcher, useRevalidator } from 'react-router'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import { handInFromForm, handInPage } from '#services/desk/hand-in-page.server.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import classes from '#ui/desk/desk.module.css'
import { useDesk } from '#ui/desk/desk-context.tsx'
import { unlessUnsent } from '#ui/desk/revalidation.ts'
import { SaidNote } from '#ui/desk/said-note.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Shape } from '#ui/shape.tsx'
import { ATTEMPT_REFUSALS } from '#wording/attempt-refusals.ts'
import { clockDayAndTime } from '#wording/desk.ts'
import { plural } from '#wording/formats.ts'
import type { Said } from '#wording/refusals.ts'
import type { Route } from './+types/hand-in'

export const meta = () => [{ title: 'Rendre · Atelier GPME' }]

type Answer = { ok: false; code: string; said: Said }

export const shouldRevalidate = unlessUnsent

export async function loader({ request, params }: Route.LoaderArgs) {
  return handInPage(await openDesk(request, params.attempt))
}

export async function action({ request, params }: Route.ActionArgs): Promise<Answer | Response> {
  const done = await handInFromForm(request, params.attempt)
  if (!done.ok) return { ok: false, code: done.error.code, said: ATTEMPT_REFUSALS[done.error.code] }
  // In an exam nobody sees a result before the teacher publishes it.
  return redirect(`/tentatives/${params.attempt}/${done.value.mode === 'exam' ? 'rendre' : 'resultat'}`)
}

export async function clientAction({ serverAction }: Route.ClientActionArgs): Promise<Answer | Response> {
  try {
    return await serverAction()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { ok: false, code: 'not_sent', said: ATTEMPT_REFUSALS.not_sent }
  }
}

export default function HandIn({ loaderData }: Route.ComponentProps) {
  // Held here, above what it changes: an answer that finds its form gone leads nowhere.
  const fetcher = useFetcher<Answer>()
  useEndFromElsewhere(loaderData, fetcher.state === 'idle')
  return loaderData.handedIn ? <HandedIn {...loaderData} /> : <CheckList {...loaderData} fetcher={fetcher} />
}

type Page = Route.ComponentProps['loaderData']

/** The server's clock, or another tab, handed in: the page says so. Never while it hands in itself, which leads on. */
function useEndFromElsewhere({ handedIn, readOnly }: Page, isIdle: boolean): void {
  const desk = useDesk()
  const { revalidate } = useRevalidator()
  const ended = isIdle && desk.readOnly && !readOnly && !handedIn
  useEffect(() => {
    if (ended) void revalidate()
  }, [ended, revalidate])
}

function CheckList({ attempt, items, mode, readOnly, fetcher }: Page & { fetcher: FetcherWithComponents<Answer> }) {
  const { to } = useDesk()
  const [asking, setAsking] = useState(false)
  const commandId = useRef<string | null>(null)
  const missing = items.filter(({ done }) => !done)
  const confirm = () => {
    if (fetcher.state !== 'idle') return
    commandId.current ??= crypto.randomUUID()
    fetcher.submit({ commandId: commandId.current }, { method: 'post', action: `/tentatives/${attempt}/rendre` })
  }
  const said = fetcher.data && fetcher.state === 'idle' ? fetcher.data.said : undefined
  return (
    <>
      <PageHeader
        title="Rendre la copie"
        subtitle="Voici où vous en êtes. Cette liste dit ce qui est fait, non si c’est juste."
      />
      <SaidNote said={said} />
      <ul className={classes.checks}>
        {items.map((item) => (
          <li key={`${item.kind}-${item.id}`} data-done={item.done || undefined}>
            <Shape name={item.done ? 'check' : 'triangle'} />
            {item.kind === 'step' ? item.title : <Link to={to(`livrables/${item.id}`)}>{item.title}</Link>}
            <span className={classes.soft}>{stateOf(item)}</span>
          </li>
        ))}
      </ul>
      {!readOnly && (
        <div>
          <Button size="md" onClick={() => setAsking(true)}>
            Rendre la copie…
          </Button>
        </div>
      )}
      <ConfirmDialog
        opened={asking && said === undefined}
        question={mode === 'exam' ? 'Rendre votre copie et terminer l’épreuve ?' : 'Rendre votre copie ?'}
        confirmLabel="Rendre"
        cancelLabel="Continuer à travailler"
        pending={fetcher.state !== 'idle'}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        {missing.length > 0 && (
          <p>
            {`${plural(missing.length, 'élément n’est pas fait', 'éléments ne sont pas faits')} : ${missing.map(({ title }) => title).join(' ; ')}.`}
          </p>
        )}
        <p>
          {mode === 'exam'
            ? 'Après cela, plus rien ne se modifie. Vous verrez votre résultat quand votre professeur le publiera.'
            : 'Après cela, cette copie ne se modifie plus. Vous verrez aussitôt le résultat, et vous pourrez recommencer avec d’autres chiffres.'}
        </p>
      </ConfirmDialog>
    </>
  )
}

function stateOf({ kind, done }: Page['items'][number]): string {
  if (kind === 'step') return done ? 'commencée' : 'rien de fait'
  return done ? 'enregistré' : 'manquant'
}

function HandedIn({ attempt, mode, handedInAt, copyNumber }: Page) {
  const { to } = useDesk()
  return (
    <>
      <PageHeader title="Copie rendue" subtitle={handedInAt ? `Le ${clockDayAndTime(handedInAt)}` : undefined} />
      <div className={classes.block}>
        {mode === 'exam' ? (
          <>
            <p>
              Votre copie est enregistrée{copyNumber === null ? '' : ` sous le numéro ${copyNumber}`}. Elle est corrigée
              sans votre nom. Vous verrez votre résultat quand votre professeur le publiera.
            </p>
            <Button component={Link} to="/">
              Revenir à l’accueil
            </Button>
          </>
        ) : (
          <>
            <p>Votre copie est enregistrée et corrigée. Vous pouvez la relire, mais plus la modifier.</p>
            <Button component={Link} to={`/tentatives/${attempt}/resultat`}>
              Voir le résultat
            </Button>{' '}
            <Button component={Link} to={to()} variant="default">
              Relire la copie
            </Button>
          </>
        )}
      </div>
    </>
  )
}
