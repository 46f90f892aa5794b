// What the student of an attempt has to find and write: worked out from the attempt's seed, never typed in.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { invariant } from '#base/result.ts'
import { type Letter, textOf } from '#documents/letter.ts'
import { lookup, playAnswer, type World } from '#scenario'
import { writeModelAnswer } from '#services/copies/write-model-answer.server.ts'
import { printNamed } from '#wording/named.ts'

/** A value of the story, as its texts print it: a name, an amount, a day. */
export function said(world: World, path: string): string {
  const named = lookup(world.names, path)
  invariant(named, `the scenario has a value ${path}`)
  return printNamed(named)
}

/** A value of the story as it is. */
export function worth(world: World, path: string): string | number {
  const value = lookup(world.names, path)?.value
  invariant(typeof value === 'string' || typeof value === 'number', `${path} is a text or a number`)
  return value
}

/** « 1 234,50 » typed on a keyboard: a comma, and no space. */
export const typedEuros = (cents: string | number): string => (Number(cents) / 100).toFixed(2).replace('.', ',')

/** « 16/03/2026 » */
export const typedDay = (day: string | number): string => String(day).split('-').reverse().join('/')

export type ModelMail = { subject: string; body: string }

/** The model answer's words: its two mails, and its letter as one types it, a paragraph at a time. */
export function modelTexts(world: World): { reply: ModelMail; alert: ModelMail; letter: string[][] } {
  const played = playAnswer(world, world.scenario.modelAnswer.answer, printNamed)
  const mailTo = (recipient: string): ModelMail => {
    const mail = [...played.run.sent].find(({ to }) => to.includes(recipient))
    invariant(mail, `the model answer writes to ${recipient}`)
    return mail
  }
  const letter = played.deliverables.get('lettre')
  invariant(letter?.kind === 'letter', 'the model answer has a letter')
  return { reply: mailTo('debtor'), alert: mailTo('manager'), letter: paragraphsOf(letter.letter) }
}

/** Paragraphs, each as its lines. */
const paragraphsOf = ({ blocks }: Letter): string[][] =>
  blocks.map((block) => {
    invariant(block.type === 'paragraph', 'the model letter is made of paragraphs')
    return textOf(block.runs).split('\n')
  })

/** The model answer's files, `tableau.xlsx` and `lettre.docx`, as `atelier model-answer` writes them. */
export async function modelFiles(world: World): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-model-'))
  const written = await writeModelAnswer({ slug: world.scenario.text.slug, seed: world.seed, folder })
  invariant(written.ok, 'the scenario has a model answer')
  return folder
}
