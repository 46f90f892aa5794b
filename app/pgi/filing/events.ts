import { z } from 'zod'
import { zDay, zText } from '#base/schema.ts'
import { filedDocument, folderChanges, folderCode, folderFields } from './commands.ts'
import { FILED_KINDS } from './document-kinds.ts'
import { NAME_PARTS } from './naming.ts'

/** A stay in the plan: a document that is taken out and filed again has another. */
const filingId = z.string().regex(/^filing-\d+$/)

export const filingEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('FilingSetUp'), naming: z.array(z.enum(NAME_PARTS)) }),
  z.object({ type: z.literal('FolderCreated'), folder: folderCode, fields: folderFields }),
  z.object({ type: z.literal('FolderUpdated'), folder: folderCode, changes: folderChanges }),
  z.object({ type: z.literal('FolderRemoved'), folder: folderCode }),
  z.object({
    type: z.literal('DocumentFiled'),
    filing: filingId,
    document: filedDocument,
    fields: z.object({
      folder: folderCode,
      name: z.string(),
      kind: z.enum(FILED_KINDS),
      /** Its number, or the title of a paper. */
      title: zText,
      party: zText.optional(),
      date: zDay,
      ended: zDay.optional(),
    }),
  }),
  z.object({
    type: z.literal('DocumentReclassified'),
    filing: filingId,
    document: filedDocument,
    changes: z.object({ folder: folderCode, name: z.string(), ended: zDay.nullable() }).partial(),
  }),
  z.object({ type: z.literal('DocumentUnfiled'), filing: filingId, document: filedDocument }),
  z.object({
    type: z.literal('DocumentDestroyed'),
    filing: filingId,
    document: filedDocument,
    date: zDay,
    keptUntil: zDay,
  }),
])
export type FilingEvent = z.infer<typeof filingEvent>
