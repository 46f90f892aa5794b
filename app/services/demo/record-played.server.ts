import { invariant } from '#base/result.ts'
import { append } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import { attachFile, keepFile } from '#db/files.server.ts'
import { proseMirrorFromLetter } from '#documents/prose-mirror.ts'
import { writePptx } from '#documents/write-pptx.ts'
import type { Act, Deliverable } from '#grading'
import type { Played } from '#scenario'
import { LETTER_MIME, MIMES, WORKBOOK_MIME } from '../attempts/saved-content.ts'

/** Writes a played answer in an attempt's log, as if its student had done it, one act after another. */
export async function recordPlayed(
  attemptId: string,
  played: Played,
  { handIn, now }: { handIn: boolean; now: Date },
): Promise<void> {
  const kept = new Map<string, string>()
  for (const [id, deliverable] of played.deliverables) kept.set(id, await keepDeliverable(attemptId, id, deliverable))
  const acts = [...played.run.acts].map((act): Act => {
    if (act.kind !== 'save') return act
    const content = kept.get(act.deliverable)
    invariant(content, `the answer saves ${act.deliverable}`)
    return { ...act, content }
  })
  const last: Act = { kind: 'hand-in', id: 'answer-hand-in', at: played.run.clock }
  const events = [...acts, ...(handIn ? [last] : [])].map((act) => ({
    commandId: act.id,
    kind: act.kind,
    payload: act,
  }))
  if (events.length === 0) return
  const written = await append(database(), { attemptId, expectedSeq: 0, events, at: now, handIn })
  invariant(written.ok, 'a new attempt has an empty log')
}

async function keepDeliverable(attemptId: string, id: string, deliverable: Deliverable): Promise<string> {
  invariant(deliverable.kind !== 'unreadable', 'a played answer has readable deliverables')
  const { bytes, mime, extension } = fileOf(deliverable)
  const sha256 = await keepFile(database(), { bytes, mime })
  await attachFile(database(), { attemptId, sha256, name: `${id}.${extension}` })
  return sha256
}

type Readable = Exclude<Deliverable, { kind: 'unreadable' }>

/** As the browser's editors save it; a presentation, which has none, as a file. */
function fileOf(deliverable: Readable): { bytes: Uint8Array; mime: string; extension: string } {
  const json = (content: unknown) => new TextEncoder().encode(JSON.stringify(content))
  switch (deliverable.kind) {
    case 'spreadsheet':
      return { bytes: json(deliverable.workbook), mime: WORKBOOK_MIME, extension: 'json' }
    case 'letter':
      return { bytes: json(proseMirrorFromLetter(deliverable.letter)), mime: LETTER_MIME, extension: 'json' }
    case 'slides':
      return { bytes: writePptx(deliverable.deck), mime: MIMES.pptx, extension: 'pptx' }
  }
}
