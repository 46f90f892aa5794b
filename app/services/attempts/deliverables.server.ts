import { z } from 'zod'
import { no, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { attachFile, findFile, keepFile } from '#db/files.server.ts'
import { parseProseMirror } from '#documents/prose-mirror.ts'
import { sharedReader } from '#documents/reader.ts'
import type { DocumentRefusal } from '#documents/refusal.ts'
import { workbookSchema } from '#documents/workbook.ts'
import type { Deliverable } from '#grading'
import type { DeliverableKind, Run } from '#scenario'
import { readDeliverableFile } from '../copies/deliverable-file.ts'
import { contentOf, type EditedKind, LETTER_MIME, mimeOfFile, WORKBOOK_MIME } from './saved-content.ts'
import { type SubmitRefusal, type Submitted, submitAct } from './submit-act.server.ts'

/** Somebody (another tab, another computer) saved since the version that this one started from. */
export type SavedElsewhere = { code: 'saved_elsewhere'; sha256: string | null }
export type SaveRefusal = SubmitRefusal | SavedElsewhere | { code: 'content_refused'; path: string } | DocumentRefusal

type Saving = {
  attemptId: string
  deliverable: string
  commandId: string
  now: Date
  /** What was saved last when the work began: its hash, or null for nothing. Absent: whatever is there is replaced. */
  basedOn?: string | null
}

/** Keeps what an editor of the browser holds. The content is checked against its schema: it comes from outside. */
export async function saveEdited(
  saving: Saving & { kind: EditedKind; content: unknown },
): Promise<Result<Submitted, SaveRefusal>> {
  const { kind, content } = saving
  if (kind === 'spreadsheet') {
    const parsed = workbookSchema.safeParse(content)
    if (!parsed.success) return no({ code: 'content_refused', path: parsed.error.issues[0]?.path.join('.') ?? '' })
    return keepAndSave(saving, jsonBytes(parsed.data), WORKBOOK_MIME, `${saving.deliverable}.json`)
  }
  const parsed = parseProseMirror(content)
  if (!parsed.ok) return no({ code: 'content_refused', path: 'path' in parsed.error ? parsed.error.path : '' })
  return keepAndSave(saving, jsonBytes(parsed.value), LETTER_MIME, `${saving.deliverable}.json`)
}

/** Keeps a file that a student made elsewhere, once it has been read without danger. */
export async function saveUpload(
  saving: Saving & { kind: DeliverableKind; bytes: Uint8Array; filename: string },
): Promise<Result<Submitted, SaveRefusal>> {
  const { kind, bytes, filename } = saving
  const read = await readDeliverableFile(kind, bytes, filename, sharedReader())
  if (!read.ok) return read
  return keepAndSave(saving, bytes, mimeOfFile(filename), filename.slice(0, 120))
}

const jsonBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

async function keepAndSave(
  { attemptId, deliverable, commandId, now, basedOn }: Saving,
  bytes: Uint8Array,
  mime: string,
  name: string,
): Promise<Result<Submitted, SaveRefusal>> {
  const sha256 = await keepFile(database(), { bytes, mime })
  await attachFile(database(), { attemptId, sha256, name })
  return submitAct({
    attemptId,
    commandId,
    now,
    doing: { kind: 'save', deliverable, content: sha256 },
    unless: ({ saved }): SavedElsewhere | undefined => {
      const last = saved.get(deliverable) ?? null
      return basedOn === undefined || last === basedOn || last === sha256
        ? undefined
        : { code: 'saved_elsewhere', sha256: last }
    },
  })
}

/** A deliverable as it was saved last, read into a model. */
export type SavedDeliverable = { sha256: string; mime: string; bytes: Uint8Array; content: Deliverable }

const read = new Map<string, Deliverable>()
const KEPT_MODELS = 100

export async function readDeliverable(run: Run, id: string): Promise<SavedDeliverable | undefined> {
  const sha256 = run.saved.get(id)
  const file = sha256 ? await findFile(database(), sha256) : undefined
  if (!file) return undefined
  const known = read.get(file.sha256)
  const content = known ?? (await contentOf(file, sharedReader()))
  read.set(file.sha256, content)
  const oldest = read.keys().next().value
  if (read.size > KEPT_MODELS && oldest !== undefined) read.delete(oldest)
  return { sha256: file.sha256, mime: file.mime, bytes: file.bytes, content }
}

/** All that a run has saved. */
export async function readDeliverables(run: Run): Promise<Map<string, Deliverable>> {
  const entries: [string, Deliverable][] = []
  for (const id of run.saved.keys()) {
    const saved = await readDeliverable(run, id)
    if (saved) entries.push([id, saved.content])
  }
  return new Map(entries)
}

/** Identifiers that a browser makes: a UUID, and nothing that could be anything else. */
export const commandIdSchema = z.uuid()
