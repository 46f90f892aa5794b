import { z } from 'zod'
import { zDay, zText } from '#base/schema.ts'
import { RETENTION_CODES } from '#content/law/retention.ts'
import { ACCESS_LEVELS } from './document-kinds.ts'
import { NAME_PARTS } from './naming.ts'

export const folderCode = z.string().regex(/^[A-Z0-9][A-Z0-9.-]{0,15}$/)
/** As the PGI knows it: `invoice-12`, `payslip-3`; `paper-1` for what came from elsewhere. */
export const filedDocument = z.string().regex(/^[a-zA-Z]+-\d+$/)
const fileName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^/\\:*?"<>|]+$/)

export const folderFields = z.object({
  label: zText,
  /** The folder that it is in; a folder of the first level has none. */
  parent: folderCode.optional(),
  /** How the law has its documents kept. */
  retention: z.enum(RETENTION_CODES),
  access: z.enum(ACCESS_LEVELS),
  /** Who may read it, when it is not everybody. */
  readers: zText.optional(),
})
export type FolderFields = z.infer<typeof folderFields>
export const folderChanges = folderFields.extend({ parent: folderCode.nullable(), readers: zText.nullable() }).partial()

/** The end of what the document is about: a contract, a stay in the company. */
const ended = zDay.optional()

export const filingCommand = z.discriminatedUnion('type', [
  /** How files are named: the parts, in order. */
  z.object({ type: z.literal('filing.setUp'), naming: z.array(z.enum(NAME_PARTS)).min(1).max(4) }),
  z.object({ type: z.literal('folder.create'), folder: folderCode, fields: folderFields }),
  z.object({ type: z.literal('folder.update'), folder: folderCode, changes: folderChanges }),
  /** Of a folder that holds nothing. */
  z.object({ type: z.literal('folder.remove'), folder: folderCode }),
  /** A document of the PGI. Without a name, it takes the one of the rule. */
  z.object({
    type: z.literal('document.file'),
    document: filedDocument,
    folder: folderCode,
    name: fileName.optional(),
    ended,
  }),
  /** What the PGI did not make: a letter, a signed contract, a file of the desk. */
  z.object({
    type: z.literal('paper.file'),
    title: zText,
    date: zDay,
    folder: folderCode,
    name: fileName.optional(),
    ended,
  }),
  z.object({
    type: z.literal('document.reclassify'),
    document: filedDocument,
    changes: z.object({ folder: folderCode, name: fileName, ended: zDay.nullable() }).partial(),
  }),
  z.object({ type: z.literal('document.unfile'), document: filedDocument }),
  /** Refused before the term of its retention. */
  z.object({ type: z.literal('document.destroy'), document: filedDocument, date: zDay.optional() }),
])
export type FilingCommand = z.infer<typeof filingCommand>
