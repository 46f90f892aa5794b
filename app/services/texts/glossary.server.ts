import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { folded } from '#base/sorting.ts'
import { projectRoot } from '../catalogue/folders.server.ts'

const glossarySchema = z.array(z.looseObject({ term: z.string(), code: z.string(), definition: z.string() }))

export type GlossaryEntry = { term: string; definition: string }

let entries: ReadonlyMap<string, GlossaryEntry> | undefined

/** A word of the trade, by its name (« lettrage ») or by the identifier it has in the code. */
export function glossaryEntry(id: string): GlossaryEntry | undefined {
  entries ??= readGlossary()
  return entries.get(folded(id))
}

function readGlossary(): ReadonlyMap<string, GlossaryEntry> {
  const read = glossarySchema.parse(parse(readFileSync(join(projectRoot, 'content/glossary.yml'), 'utf8')))
  return new Map(
    read.flatMap(({ term, code, definition }) => [
      [folded(code), { term, definition }] as const,
      [folded(term), { term, definition }] as const,
    ]),
  )
}
