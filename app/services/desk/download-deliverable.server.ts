import { dayOf } from '#base/dates.ts'
import { writeDocx } from '#documents/write-docx.ts'
import { writeXlsx } from '#documents/write-xlsx.ts'
import { type Run, scopeOf, templateWorkbook } from '#scenario'
import { readDeliverable } from '../attempts/deliverables.server.ts'
import { fileKindOf } from '../attempts/saved-content.ts'

export type Download = { bytes: Uint8Array; type: string; name: string }

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What is saved as a file that one opens elsewhere; before anything is saved, the sheet that one starts from. */
export async function downloadDeliverable(run: Run, id: string): Promise<Download | undefined> {
  const text = run.world.scenario.text.deliverables[id]
  if (!text) return undefined
  const on = dayOf(run.clock)
  const saved = await readDeliverable(run, id)
  const extension = saved && fileKindOf(saved.mime)
  if (saved && extension) return { bytes: saved.bytes, type: saved.mime, name: `${text.title}.${extension}` }
  if (saved?.content.kind === 'letter') {
    return {
      bytes: await writeDocx(saved.content.letter, { title: text.title, on }),
      type: DOCX,
      name: `${text.title}.docx`,
    }
  }
  if (text.kind !== 'spreadsheet') return undefined
  const workbook =
    saved?.content.kind === 'spreadsheet'
      ? saved.content.workbook
      : templateWorkbook(text, scopeOf(run.world, run.world.company))
  return { bytes: await writeXlsx(workbook, { on }), type: XLSX, name: `${text.title}.xlsx` }
}
