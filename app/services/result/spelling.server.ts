import { sharedSpeller } from '#documents/speller.ts'
import type { Deliverable } from '#grading'
import { letterText, mailText, slidesText } from '#grading'
import type { Run } from '#scenario'
import { readDeliverables } from '../attempts/deliverables.server.ts'
import { frozenFilesOf } from '../catalogue/scenario-version.server.ts'

/** Words to look at again in what a student wrote, text by text. A remark: no point depends on it. */
export type SpellingRemark = { title: string; words: readonly { word: string; suggestions: readonly string[] }[] }

/** More than a student reads again, all texts together. */
const MOST_WORDS = 10
/** A page does not wait longer for a remark: the next time, it is there. */
const PATIENCE_MS = 1_000

const known = new Map<string, Promise<readonly SpellingRemark[]>>()
const KEPT = 500

/** A copy that is handed in no longer changes: its words are looked up once. */
export async function spellingOf(attempt: string, run: Run, versionId: string): Promise<readonly SpellingRemark[]> {
  const there = known.get(attempt)
  const asked = there ?? lookUp(run, versionId)
  if (!there) {
    known.set(attempt, asked)
    const oldest = known.keys().next().value
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
    // What could not be told now may be another time.
    asked.catch(() => known.delete(attempt))
  }
  return Promise.race([
    asked,
    new Promise<readonly SpellingRemark[]>((resolve) => setTimeout(resolve, PATIENCE_MS, [])),
  ])
}

async function lookUp(run: Run, versionId: string): Promise<readonly SpellingRemark[]> {
  const words = await storyWords(run, versionId)
  const remarks: SpellingRemark[] = []
  let left = MOST_WORDS
  for (const { title, paragraphs } of writtenTexts(run, await readDeliverables(run))) {
    const found = left > 0 ? await sharedSpeller().look({ paragraphs, known: words }) : []
    if (!found) throw new Error('the spelling of a copy could not be looked at')
    const some = found.slice(0, left)
    left -= some.length
    if (some.length > 0) remarks.push({ title, words: some.map(({ word, suggestions }) => ({ word, suggestions })) })
  }
  return remarks
}

/** The words that this story speaks with: its people and partners, what it sells, and all that its author wrote. */
async function storyWords({ world, company }: Run, versionId: string): Promise<string[]> {
  const { crm, stock } = company
  return [
    ...[...world.cast.values()].flatMap(({ name, role }) => [name, role]),
    ...[...crm.parties.values()].map(({ fields }) => fields.name),
    ...[...stock.articles.values()].map(({ fields }) => fields.label),
    ...(await frozenFilesOf(versionId)).map(([, text]) => text),
  ]
}

function writtenTexts(run: Run, deliverables: ReadonlyMap<string, Deliverable>) {
  const { deliverables: declared } = run.world.scenario.text
  const handedIn = [...deliverables].flatMap(([id, made]) => {
    const title = declared[id]?.title ?? id
    if (made.kind === 'letter') return [{ title, paragraphs: letterText(id, made.letter).paragraphs }]
    return made.kind === 'slides' ? [{ title, paragraphs: slidesText(id, made.deck).paragraphs }] : []
  })
  const mails = [...run.sent].map((mail) => ({ title: mail.subject, paragraphs: mailText(mail).paragraphs }))
  return [...handedIn, ...mails]
}
