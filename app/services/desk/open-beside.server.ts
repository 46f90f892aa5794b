import type { Desk } from '../attempts/open-desk.server.ts'
import { openAnnex } from './annex-page.server.ts'
import { openMail } from './mailbox.server.ts'
import { noteReading } from './note-reading.server.ts'

const MISSING = { title: 'Document introuvable', missing: true } as const

/** An annex (`annex:procedure`) or a received mail (`mail:brief`), to read beside the work. Reading it is an act. */
export async function openBeside(desk: Desk, what: string) {
  const [kind, id = ''] = what.split(':')
  if (kind === 'annex') {
    const annex = await openAnnex(desk, id)
    if (!annex) return MISSING
    await noteReading(desk, id)
    return { title: annex.title, html: annex.html, place: `documents/${id}` }
  }
  const mail = kind === 'mail' ? await openMail(desk.run, id) : undefined
  if (!mail || !('html' in mail.body)) return MISSING
  await noteReading(desk, id)
  return { title: mail.subject, html: mail.body.html, place: `messagerie/${id}` }
}
