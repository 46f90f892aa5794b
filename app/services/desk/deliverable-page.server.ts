import { database } from '#db/current.server.ts'
import { type ProseMirrorDocument, proseMirrorFromLetter } from '#documents/prose-mirror.ts'
import { type DeliverableText, pointsOfStep, questionOfAnswer, type Run, scopeOf, templateWorkbook } from '#scenario'
import type { DeliverablePage, EditorContent, SavedWork } from '#ui/desk/deliverable-page.ts'
import { readDeliverable, type SavedDeliverable } from '../attempts/deliverables.server.ts'
import { LETTER_MIME, proseMirrorOf, WORKBOOK_MIME, workbookOf } from '../attempts/saved-content.ts'
import { scenarioHtml } from './texts-of-run.server.ts'

/** The paragraphs that a letter starts with, aligned as a letter is; the editor says what each is for. */
export const EMPTY_LETTER: ProseMirrorDocument = {
  type: 'doc',
  content: [
    { type: 'paragraph' },
    { type: 'paragraph', attrs: { textAlign: 'right' } },
    { type: 'paragraph', attrs: { textAlign: 'right' } },
    { type: 'paragraph' },
    { type: 'paragraph' },
    { type: 'paragraph', attrs: { textAlign: 'justify' } },
    { type: 'paragraph', attrs: { textAlign: 'justify' } },
    { type: 'paragraph', attrs: { textAlign: 'right' } },
  ],
}

/** A report starts with its title. */
const EMPTY_REPORT: ProseMirrorDocument = {
  type: 'doc',
  content: [{ type: 'heading', attrs: { level: 1 } }, { type: 'paragraph' }],
}

const EMPTY_ANSWER: ProseMirrorDocument = { type: 'doc', content: [{ type: 'paragraph' }] }

const EMPTY_TEXTS = { letter: EMPTY_LETTER, report: EMPTY_REPORT, answer: EMPTY_ANSWER } as const

export async function deliverablePage(run: Run, id: string): Promise<DeliverablePage | undefined> {
  const text = run.world.scenario.text.deliverables[id]
  if (!text) return undefined
  const saved = await readDeliverable(run, id)
  return {
    id,
    title: text.title,
    kind: text.kind,
    brief: text.brief ?? null,
    question: await questionOf(run, id),
    saved: saved ? await savedWork(saved, id) : null,
    content: contentFor(run, text, saved),
    unreadable: saved?.content.kind === 'unreadable',
  }
}

async function questionOf({ world }: Run, id: string): Promise<DeliverablePage['question']> {
  const { text } = world.scenario
  const asked = questionOfAnswer(text, id)
  if (!asked) return null
  const { number, step } = asked
  return { number, points: pointsOfStep(text, step), html: await scenarioHtml({ world }, asked.text) }
}

async function savedWork({ sha256, mime, bytes }: SavedDeliverable, id: string): Promise<SavedWork> {
  const source = mime === WORKBOOK_MIME || mime === LETTER_MIME ? 'editor' : 'file'
  const named = await database().attemptFile.findFirst({ where: { sha256 }, select: { name: true } })
  return { sha256, source, filename: named?.name ?? id, size: bytes.byteLength }
}

function contentFor(run: Run, text: DeliverableText, saved: SavedDeliverable | undefined): EditorContent {
  if (text.kind === 'spreadsheet') {
    if (saved?.mime === WORKBOOK_MIME) return { kind: 'spreadsheet', workbook: workbookOf(saved.bytes) }
    if (saved?.content.kind === 'spreadsheet') return { kind: 'spreadsheet', workbook: saved.content.workbook }
    return { kind: 'spreadsheet', workbook: templateWorkbook(text, scopeOf(run.world, run.world.company)) }
  }
  if (text.kind === 'slides') {
    return { kind: 'slides', deck: saved?.content.kind === 'slides' ? saved.content.deck : null }
  }
  if (saved?.mime === LETTER_MIME) return { kind: 'letter', document: proseMirrorOf(saved.bytes) }
  if (saved?.content.kind === 'letter') return { kind: 'letter', document: proseMirrorFromLetter(saved.content.letter) }
  return { kind: 'letter', document: EMPTY_TEXTS[text.kind] }
}
