import { Button, Group } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useRevalidator } from 'react-router'
import { type ProseMirrorDocument, parseProseMirror } from '#documents/prose-mirror-schema.ts'
import { type Workbook, workbookSchema } from '#documents/workbook.ts'
import { asideKey, type Kept, keptWork, useAutosave } from '../editors/autosave.ts'
import { LetterEditor } from '../editors/letter-editor.tsx'
import { isHinted } from '../editors/letter-hints.ts'
import { SheetEditor } from '../editors/sheet-editor.tsx'
import { ErrorNote } from '../error-note.tsx'
import type { EditedPage } from './deliverable-page.ts'
import classes from './desk.module.css'
import { useDesk } from './desk-context.tsx'
import { keep, readKept } from './use-draft.ts'

export type DeliverableWorkProps = {
  page: EditedPage
  /** The server has this version. */
  onSaved: (sha256: string) => void
}

const documentIn = (content: unknown): ProseMirrorDocument | undefined => {
  const parsed = parseProseMirror(content)
  return parsed.ok ? parsed.value : undefined
}
const workbookIn = (content: unknown): Workbook | undefined => workbookSchema.safeParse(content).data

/** Which content to open: what was typed here and never reached the server, else what the server holds. */
function opening(page: EditedPage, storageKey: string): { page: EditedPage; kept: Kept | undefined } {
  const kept = keptWork(storageKey)
  if (!kept) return { page, kept: undefined }
  if (page.content.kind === 'letter') {
    const document = documentIn(kept.content)
    return document ? { page: { ...page, content: { kind: 'letter', document } }, kept } : { page, kept: undefined }
  }
  const workbook = workbookIn(kept.content)
  return workbook ? { page: { ...page, content: { kind: 'spreadsheet', workbook } }, kept } : { page, kept: undefined }
}

/** The editor of a deliverable, and all that keeps its work safe. In the browser only: it begins with what is kept there. */
export function DeliverableWork({ page, onSaved }: DeliverableWorkProps) {
  const { attempt, showSaving } = useDesk()
  const storageKey = `atelier.livrable.${attempt}.${page.id}`
  const [start] = useState(() => opening(page, storageKey))
  const revalidator = useRevalidator()
  const autosave = useAutosave<unknown>({
    address: `/tentatives/${attempt}/livrables/${page.id}/enregistrer`,
    storageKey,
    basedOn: page.saved?.sha256 ?? null,
    kept: start.kept,
    onSaved: (sha256, isFirst) => {
      onSaved(sha256)
      if (isFirst) revalidator.revalidate()
    },
  })
  const { state } = autosave
  useEffect(() => showSaving(state), [showSaving, state])
  useEffect(() => () => showSaving(null), [showSaving])

  const aside = useAside(storageKey)
  const takeTheirs = () => {
    autosave.setMineAside()
    window.location.reload()
  }
  const content = start.page.content
  return (
    <>
      {autosave.said && (
        <div className={`${classes.notes} ${classes.stays}`}>
          <ErrorNote
            tone={autosave.conflict ? 'alert' : 'danger'}
            what={autosave.said.what}
            meaning={autosave.said.meaning}
            todo={autosave.said.todo}
            action={
              autosave.conflict && (
                <Group gap={8}>
                  <Button size="compact-md" onClick={autosave.keepMine}>
                    Garder ma version
                  </Button>
                  <Button size="compact-md" variant="default" onClick={takeTheirs}>
                    Prendre l’autre version
                  </Button>
                </Group>
              )
            }
          />
        </div>
      )}
      {aside.content !== undefined && !autosave.conflict && (
        <div className={classes.notes}>
          <ErrorNote
            tone="alert"
            live={false}
            what="Une autre version de ce livrable est gardée sur cet ordinateur."
            todo="Vous l’aviez mise de côté pour prendre celle d’un autre onglet."
            action={
              <Group gap={8}>
                <Button
                  size="compact-md"
                  variant="default"
                  onClick={() => {
                    // Kept here as the work to send, it is what the page opens with.
                    autosave.change(aside.content)
                    aside.forget()
                    window.location.reload()
                  }}
                >
                  La reprendre
                </Button>
                <Button size="compact-md" variant="subtle" onClick={aside.forget}>
                  L’effacer
                </Button>
              </Group>
            }
          />
        </div>
      )}
      {content.kind === 'letter' ? (
        <LetterEditor
          title={page.title}
          document={content.document}
          hints={page.saved === null && !start.kept && isHinted(page.kind) ? page.kind : null}
          onChange={autosave.change}
        />
      ) : (
        <SheetEditor title={page.title} workbook={content.workbook} onChange={autosave.change} />
      )}
    </>
  )
}

/** A version that one set aside to take another one. */
function useAside(storageKey: string): { content: unknown; forget: () => void } {
  const [content, setContent] = useState<unknown>(undefined)
  const key = useMemo(() => asideKey(storageKey), [storageKey])
  useEffect(() => {
    const kept = readKept(key)
    setContent(typeof kept === 'object' && kept !== null && 'content' in kept ? kept.content : undefined)
  }, [key])
  return {
    content,
    forget: () => {
      keep(key, undefined)
      setContent(undefined)
    },
  }
}
