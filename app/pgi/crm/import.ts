/** A list of parties bought or kept elsewhere, brought in row by row: nothing is written while a row is wrong or a duplicate undecided. */
import { z } from 'zod'
import { zCode, zText } from '#base/schema.ts'

export const importId = z.string().regex(/^import-\d+$/)

const cell = z.string().trim().max(200).default('')

/** A row as a file gives it: texts, perhaps empty. `line` is where it stands in the file, the heading being line 1. */
export const importRow = z.object({
  line: z.int().min(1),
  name: cell,
  category: cell,
  siren: cell,
  address: cell,
  postcode: cell,
  city: cell,
  contact: cell,
  contactRole: cell,
  phone: cell,
  email: cell,
  salesperson: cell,
  optOut: cell,
})
export type ImportRow = z.infer<typeof importRow>
export type ImportField = Exclude<keyof ImportRow, 'line'>

/** What to do of a duplicate: complete the record that exists, keep both, or leave the row out. */
export const IMPORT_DECISIONS = ['merge', 'keep', 'skip'] as const
export const importDecision = z.object({ line: z.int().min(1), decision: z.enum(IMPORT_DECISIONS) })
export type ImportDecision = z.infer<typeof importDecision>['decision']

export const importCommand = z.object({
  type: z.literal('party.import'),
  /** The name of the file, or where the list comes from. */
  source: zText,
  role: z.enum(['prospect', 'customer']).default('prospect'),
  rows: z.array(importRow).min(1).max(2_000),
  decisions: z.array(importDecision).max(2_000).default([]),
})
export type ImportCommand = z.infer<typeof importCommand>

export const importEvent = z.object({
  type: z.literal('PartiesImported'),
  import: importId,
  source: zText,
  role: z.enum(['prospect', 'customer']),
  lines: z.array(
    z.object({
      line: z.int().min(1),
      outcome: z.enum(['created', 'merged', 'skipped']),
      /** The record made or completed. */
      party: zCode.optional(),
    }),
  ),
})
export type ImportEvent = z.infer<typeof importEvent>
