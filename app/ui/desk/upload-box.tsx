import { Button, FileButton, Progress } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { UPLOAD_SIZE_LIMIT } from '#documents/upload-size.ts'
import { ATTEMPT_REFUSALS } from '#wording/attempt-refusals.ts'
import { DELIVERABLE_KINDS, type DeliverableKindName } from '#wording/desk.ts'
import { documentRefusalSentence } from '#wording/document-refusals.ts'
import type { Said } from '#wording/refusals.ts'
import type { SaveAnswer } from '../editors/autosave.ts'

export type Upload = {
  /** Between 0 and 1 while the file travels; `reading` while the server looks at it. */
  progress: number | 'reading' | null
  said: Said | undefined
  send: (file: File | null) => void
}

/** Sends a file, and says how far it is. Whatever goes wrong, what was saved before is untouched. */
export function useUpload({
  address,
  basedOn,
  onSaved,
}: {
  address: string
  basedOn: string | null
  onSaved: (sha256: string) => void
}): Upload {
  const [progress, setProgress] = useState<Upload['progress']>(null)
  const [said, setSaid] = useState<Said>()
  const send = (file: File | null) => {
    if (!file || progress !== null) return
    if (file.size > UPLOAD_SIZE_LIMIT) {
      setSaid(documentRefusalSentence({ code: 'too_large', size: file.size, limit: UPLOAD_SIZE_LIMIT }))
      return
    }
    setSaid(undefined)
    setProgress(0)
    const form = new FormData()
    form.set('commandId', crypto.randomUUID())
    form.set('basedOn', basedOn ?? '')
    form.set('file', file)
    const request = new XMLHttpRequest()
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => setProgress(loaded < total ? loaded / total : 'reading')
    request.onerror = () => {
      setProgress(null)
      setSaid(ATTEMPT_REFUSALS.not_sent)
    }
    request.onload = () => {
      setProgress(null)
      const answer: SaveAnswer | null = request.response
      if (answer?.ok) onSaved(answer.sha256)
      else setSaid(answer?.said ?? ATTEMPT_REFUSALS.not_sent)
    }
    request.open('POST', address)
    request.send(form)
  }
  return { progress, said, send }
}

export function UploadButton({ kind, upload, label }: { kind: DeliverableKindName; upload: Upload; label: string }) {
  return (
    <FileButton onChange={upload.send} accept={ACCEPTED[kind]}>
      {(props) => (
        <Button
          {...props}
          variant="default"
          loading={upload.progress !== null}
          leftSection={<IconUpload size={16} stroke={1.6} aria-hidden="true" />}
        >
          {label}
        </Button>
      )}
    </FileButton>
  )
}

const ACCEPTED: Readonly<Record<DeliverableKindName, string>> = {
  spreadsheet: '.xlsx,.ods,.csv',
  letter: '.docx,.odt,.pdf',
  report: '.docx,.odt,.pdf',
  answer: '.docx,.odt,.pdf',
  slides: '.pptx,.odp',
}

export function UploadProgress({ upload: { progress } }: { upload: Upload }) {
  if (progress === null) return null
  const percent = progress === 'reading' ? 100 : Math.round(progress * 100)
  return (
    <div role="status">
      <span>{progress === 'reading' ? 'Lecture du fichier…' : `Envoi du fichier : ${percent}\u202f%`}</span>
      <Progress value={percent} animated={progress === 'reading'} size="sm" aria-label="Envoi du fichier" />
    </div>
  )
}

export const acceptedFiles = (kind: DeliverableKindName): string => DELIVERABLE_KINDS[kind].accepted
