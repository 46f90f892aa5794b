import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { letterFromProseMirror } from '#documents/prose-mirror.ts'
import { openDesk } from '#services/attempts/open-desk.server.ts'
import { deliverablePage } from '#services/desk/deliverable-page.server.ts'
import type { DeliverablePage, EditedPage } from '#ui/desk/deliverable-page.ts'
import { DeliverableWork } from '#ui/desk/deliverable-work.tsx'
import classes from '#ui/desk/desk.module.css'
import { useDesk } from '#ui/desk/desk-context.tsx'
import { unlessUnsent } from '#ui/desk/revalidation.ts'
import { SaidNote } from '#ui/desk/said-note.tsx'
import { TextBody } from '#ui/desk/text-body.tsx'
import { acceptedFiles, UploadButton, UploadProgress, useUpload } from '#ui/desk/upload-box.tsx'
import { LetterView } from '#ui/editors/letter-view.tsx'
import { SlidesView } from '#ui/editors/slides-view.tsx'
import { WorkbookView } from '#ui/editors/workbook-view.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { StatusMark } from '#ui/status-mark.tsx'
import { fileSize } from '#wording/desk.ts'
import { points } from '#wording/teacher.ts'
import type { Route } from './+types/deliverable'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.page.title ?? 'Livrable'} · Livrables · Atelier GPME` },
]

export const shouldRevalidate = unlessUnsent

export async function loader({ request, params }: Route.LoaderArgs) {
  const desk = await openDesk(request, params.attempt)
  const page = await deliverablePage(desk.run, params.deliverable)
  if (!page) throw new Response('Ce livrable n’est pas demandé dans cette mission.', { status: 404 })
  return { page, readOnly: desk.readOnly }
}

export default function Deliverable({ loaderData: { page, readOnly } }: Route.ComponentProps) {
  return <DeliverableScreen key={page.id} page={page} readOnly={readOnly} />
}

function DeliverableScreen({ page, readOnly }: { page: DeliverablePage; readOnly: boolean }) {
  const { attempt, to, refresh } = useDesk()
  const base = `/tentatives/${attempt}/livrables/${page.id}`
  const revalidator = useRevalidator()
  const [opened, setOpened] = useState(0)
  const [lastSaved, setLastSaved] = useState<string | null>(null)
  const [editingFile, setEditingFile] = useState(false)
  const reopen = () => setOpened((count) => count + 1)
  const upload = useUpload({
    address: `${base}/deposer`,
    basedOn: lastSaved ?? page.saved?.sha256 ?? null,
    onSaved: async (sha256) => {
      setLastSaved(sha256)
      await revalidator.revalidate()
      setEditingFile(false)
      reopen()
      refresh()
    },
  })
  const edited = editedPage(page)
  const isFile = page.saved?.source === 'file' && !editingFile
  return (
    <>
      <PageHeader
        title={page.title}
        subtitle={page.brief}
        back={{ label: 'Livrables', to: to('livrables') }}
        marks={page.saved ? undefined : <StatusMark word="à faire" shape="ring" />}
        actions={
          <>
            {!readOnly && <UploadButton kind={page.kind} upload={upload} label="Déposer un fichier" />}
            {(page.saved || page.kind === 'spreadsheet') && (
              <Button
                component="a"
                href={`${base}/fichier`}
                variant="default"
                leftSection={<IconDownload size={16} stroke={1.6} aria-hidden="true" />}
              >
                {page.saved ? 'Télécharger' : 'Télécharger le modèle'}
              </Button>
            )}
          </>
        }
      />
      {page.question && <Question {...page.question} />}
      <div className={classes.notes}>
        <UploadProgress upload={upload} />
        <SaidNote said={upload.said} />
      </div>
      {readOnly && !page.saved ? (
        <EmptyState title="Rien n’a été enregistré pour ce livrable" />
      ) : edited === undefined && !page.saved ? (
        <EmptyState title="Ce livrable se dépose">
          {`Faites-le dans votre logiciel de présentation, puis déposez le fichier ${acceptedFiles(page.kind)}.`}
        </EmptyState>
      ) : readOnly || isFile || edited === undefined ? (
        <>
          {isFile && page.saved && <FileNote page={page} readOnly={readOnly} onEdit={() => setEditingFile(true)} />}
          {page.unreadable ? null : <Preview page={page} />}
        </>
      ) : (
        <InBrowser>
          <DeliverableWork key={opened} page={edited} onSaved={setLastSaved} />
        </InBrowser>
      )}
    </>
  )
}

/** The question of a paper, above the answer; folded once it is known. */
function Question({ number, points: worth, html }: NonNullable<DeliverablePage['question']>) {
  return (
    <details className={classes.question} open>
      <summary>{`Question\u00a0${number} · ${points(worth)}\u00a0${worth < 2 ? 'point' : 'points'}`}</summary>
      <TextBody html={html} />
    </details>
  )
}

function FileNote({ page, readOnly, onEdit }: { page: DeliverablePage; readOnly: boolean; onEdit: () => void }) {
  const { saved, kind, unreadable } = page
  if (unreadable) {
    return (
      <ErrorNote
        what="Le fichier déposé ne peut plus être lu."
        todo="Téléchargez-le pour vérifier, puis déposez-en une copie."
        live={false}
      />
    )
  }
  return (
    <p className={classes.banner}>
      <span>
        <strong>{saved?.filename}</strong>
        {saved && ` · ${fileSize(saved.size)} · déposé. Voici ce que le correcteur y lit.`}
      </span>
      {!readOnly && editedPage(page) && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={onEdit}
          title={`Le fichier ${acceptedFiles(kind)} reste dans votre historique.`}
        >
          Continuer dans l’éditeur
        </Button>
      )}
    </p>
  )
}

function Preview({ page: { content } }: { page: DeliverablePage }) {
  switch (content.kind) {
    case 'letter':
      return <LetterView letter={letterFromProseMirror(content.document)} />
    case 'spreadsheet':
      return <WorkbookView workbook={content.workbook} />
    case 'slides':
      return content.deck && <SlidesView deck={content.deck} />
  }
}

/** The page as an editor opens it; undefined for what has none. */
const editedPage = ({ content, ...page }: DeliverablePage): EditedPage | undefined =>
  content.kind === 'slides' ? undefined : { ...page, content }

/** The editors live in the browser: the server sends their place, and what is kept here comes first. */
function InBrowser({ children }: { children: ReactNode }) {
  const [here, setHere] = useState(false)
  useEffect(() => setHere(true), [])
  return here ? children : <p className={classes.soft}>Ouverture de l’éditeur…</p>
}
