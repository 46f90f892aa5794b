import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDocx } from '#documents/write-docx.ts'
import { writePptx } from '#documents/write-pptx.ts'
import { writeXlsx } from '#documents/write-xlsx.ts'
import type { Act, Deliverable } from '#grading'
import type { Doing, Played } from '#scenario'

export const ACTIONS_FILE = 'actions.json'

/** What was done, without what the PGI answered: whoever reads it asks the PGI again. */
export function doingOf(act: Act): Doing {
  if (act.kind === 'pgi' || act.kind === 'refused') return { kind: 'pgi', command: act.command }
  const { id: _id, at: _at, consequences: _consequences, ...doing } = act
  return doing
}

/** Writes a copy in a folder: the acts, and one real file for each deliverable. Gives the names of the files. */
export async function writeCopy(folder: string, { run, deliverables }: Played): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const acts = [...run.acts].map(doingOf)
  writeFileSync(join(folder, ACTIONS_FILE), `${JSON.stringify(acts, null, 2)}\n`)
  const names = [ACTIONS_FILE]
  for (const [id, deliverable] of deliverables) {
    const file = await fileOf(deliverable, run.world.scenario.text.deliverables[id]?.title ?? id)
    if (!file) continue
    writeFileSync(join(folder, `${id}.${file.extension}`), file.bytes)
    names.push(`${id}.${file.extension}`)
  }
  return names
}

async function fileOf(
  deliverable: Deliverable,
  title: string,
): Promise<{ extension: string; bytes: Uint8Array } | undefined> {
  if (deliverable.kind === 'spreadsheet') return { extension: 'xlsx', bytes: await writeXlsx(deliverable.workbook) }
  if (deliverable.kind === 'slides') return { extension: 'pptx', bytes: writePptx(deliverable.deck, { title }) }
  if (deliverable.kind === 'letter') return { extension: 'docx', bytes: await writeDocx(deliverable.letter, { title }) }
  return undefined
}
