/** Faults in what is written: letters and mails. */
import { addMonths, dayOfMonth, monthOf, yearOf } from '#base/dates.ts'
import { type Block, type Letter, type LetterParagraph, paragraph, paragraphs, run } from '#documents/letter.ts'
import {
  type FoundDay,
  findAmounts,
  findDays,
  findReferences,
  type Located,
  type TextParagraph,
} from '#documents/letter-facts.ts'
import type { SentMail } from '../act.ts'
import { findParts, type LetterPart } from '../letter-parts.ts'
import type { MutantCode } from './kinds.ts'
import { type AnswerParts, type Mutant, type MutantContext, mutant } from './mutant.ts'
import { customerNamedIn, neighbourOf } from './neighbours.ts'

const THREAT =
  'Faute de paiement immédiat, nous saisirons le tribunal de commerce et un huissier procédera au recouvrement.'
const PROMISE =
  'À titre exceptionnel, nous vous accordons une remise de 10 % et un délai de paiement supplémentaire de soixante jours.'
const GOSSIP = (name: string): string => `À titre de comparaison, notre client ${name} règle toujours en retard.`

/** A text with one thing changed: which fault, where, and the new text. */
type Spoilt = readonly [MutantCode, string, string]

/** Each fact of a paragraph told wrong: an amount, a date, a reference. */
function alteredFacts({ index, text }: TextParagraph): Spoilt[] {
  const one = [{ index, text }]
  const replaced = (code: MutantCode, { start, end, text: written }: Located, by: string): Spoilt[] =>
    by === written ? [] : [[code, `${index + 1}: ${written}`, text.slice(0, start) + by + text.slice(end)]]
  return [
    ...findAmounts(one).flatMap((found) => replaced('amount_misquoted', found, otherDigit(found.text))),
    ...findDays(one).flatMap((found) => replaced('date_misquoted', found, aMonthLater(found))),
    ...findReferences(one).flatMap((found) => replaced('fact_altered', found, otherDigit(found.text, 'last'))),
  ]
}

function aMonthLater({ day }: FoundDay): string {
  const later = addMonths(day, 1)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(dayOfMonth(later))}/${two(monthOf(later))}/${yearOf(later)}`
}

/** The first digit (or the last), one more: 2 400,00 becomes 3 400,00. */
function otherDigit(written: string, which: 'first' | 'last' = 'first'): string {
  const pattern = which === 'first' ? /\d/ : /\d(?=\D*$)/
  return written.replace(pattern, (digit) => String(digit === '9' ? 1 : Number(digit) + 1))
}

export function mailMutants({ doings }: AnswerParts, { company, people, outsiders = [] }: MutantContext): Mutant[] {
  const isInside = (one: string) => people.includes(one) && !outsiders.includes(one)
  return doings.flatMap((doing, index): Mutant[] => {
    if (doing.kind !== 'mail') return []
    const { mail } = doing
    const name = `mail ${mail.to.join(' ')}`
    const becomes = (code: MutantCode, detail: string, changes: Partial<SentMail>): Mutant =>
      mutant(code, `${name} ${detail}`.trim(), {
        act: { index, becomes: [{ ...doing, mail: { ...mail, ...changes } }] },
      })
    const other = people.find((one) => !mail.to.includes(one) && !mail.cc.includes(one))
    const parts = mail.body.split('\n\n')
    const stranger = neighbourOf(company, customerNamedIn(company, mail.body)?.code ?? '')
    const named = customerNamedIn(company, mail.body)
    return [
      ...(other === undefined ? [] : [becomes('wrong_recipient', other, { to: [other] })]),
      ...(named && mail.to.every(isInside) ? [becomes('mail_to_customer', named.code, { to: [named.code] })] : []),
      ...alteredFacts({ index: 0, text: mail.body }).map(([code, detail, body]) => becomes(code, detail, { body })),
      ...parts
        .slice(1, -1)
        .map((_, at) =>
          becomes('idea_dropped', `${at + 2}`, { body: parts.filter((_one, rank) => rank !== at + 1).join('\n\n') }),
        ),
      becomes('forbidden_added', '', { body: `${mail.body}\n\n${THREAT}` }),
      becomes('commitment_beyond_delegation', '', { body: `${mail.body}\n\n${PROMISE}` }),
      ...(stranger
        ? [becomes('confidential_quoted', stranger.code, { body: `${mail.body}\n\n${GOSSIP(stranger.name)}` })]
        : []),
      ...(mail.attachments.length > 0 ? [becomes('attachment_missing', '', { attachments: [] })] : []),
    ]
  })
}

export function letterMutants({ deliverables }: AnswerParts, { company }: MutantContext): Mutant[] {
  return [...deliverables].flatMap(([id, deliverable]): Mutant[] => {
    if (deliverable.kind !== 'letter') return []
    const { letter } = deliverable
    const becomes = (code: MutantCode, detail: string, spoilt: Letter): Mutant =>
      mutant(code, `${id} ${detail}`.trim(), { deliverable: { id, becomes: { ...deliverable, letter: spoilt } } })
    const all = paragraphs(letter)
    const parts = findParts(letter, company.identity)
    const partIn = (part: LetterPart) => all[parts.get(part)?.index ?? -1]
    const [from, to] = [parts.get('salutation')?.index ?? -1, parts.get('closing')?.index ?? all.length]
    const body = all.filter(({ index }) => index > from && index < to)
    const addressee = partIn('addressee') ?? all.find(({ text }) => customerNamedIn(company, text))
    const reader = addressee && customerNamedIn(company, addressee.text)
    const near = reader && neighbourOf(company, reader.code)
    const stranger = near ?? neighbourOf(company, '')
    return [
      ...(addressee && reader && near
        ? [
            becomes(
              'wrong_recipient',
              near.code,
              edited(letter, addressee.index, addressee.text.replaceAll(reader.name, near.name)),
            ),
          ]
        : []),
      ...body.flatMap((one) =>
        alteredFacts(one).map(([code, detail, text]) => becomes(code, detail, edited(letter, one.index, text))),
      ),
      ...body.map(({ index }) => becomes('idea_dropped', `${index + 1}`, edited(letter, index, null))),
      // The body and the enclosures have faults of their own.
      ...[...parts].flatMap(([part, { index }]) =>
        part === 'body' || part === 'enclosures'
          ? []
          : becomes(DROPPED[part] ?? 'part_dropped', part, edited(letter, index, null)),
      ),
      ...misdated(partIn('date')).map(([code, detail, text]) =>
        becomes(code, detail, edited(letter, partIn('date')?.index ?? -1, text)),
      ),
      ...all
        .filter(({ text }) => ENCLOSURE.test(text))
        .map(({ index }) => becomes('enclosure_missing', `${index + 1}`, edited(letter, index, null))),
      ...withSentence(letter, body.at(-1), THREAT).map((spoilt) => becomes('forbidden_added', '', spoilt)),
      ...withSentence(letter, body.at(-1), PROMISE).map((spoilt) =>
        becomes('commitment_beyond_delegation', '', spoilt),
      ),
      ...(stranger
        ? withSentence(letter, body.at(-1), GOSSIP(stranger.name)).map((spoilt) =>
            becomes('confidential_quoted', stranger.code, spoilt),
          )
        : []),
    ]
  })
}

/** Parts whose absence has a name of its own. */
const DROPPED: Partial<Record<LetterPart, MutantCode>> = { subject: 'subject_dropped', closing: 'closing_dropped' }

/** « P.J. : relevé de compte » */
const ENCLOSURE = /^\s*(?:p\.?\s?j\.?|pièces?\s+jointes?)\b/i

function misdated(part: TextParagraph | undefined): Spoilt[] {
  const [found] = part ? findDays([part]) : []
  return part && found
    ? [['letter_date_wrong', '', part.text.slice(0, found.start) + aMonthLater(found) + part.text.slice(found.end)]]
    : []
}

/** The letter with one paragraph written otherwise, or without it. Lists and tables are left as they are. */
function edited(letter: Letter, wanted: number, text: string | null): Letter {
  let index = 0
  return {
    blocks: letter.blocks.flatMap((block): Block[] => {
      const count = paragraphs({ blocks: [block] }).length
      const isIt = count === 1 && index === wanted && (block.type === 'paragraph' || block.type === 'heading')
      index += count
      if (!isIt) return [block]
      return text === null ? [] : [paragraph([run(text)], block.align)]
    }),
  }
}

function withSentence(letter: Letter, after: LetterParagraph | undefined, sentence: string): Letter[] {
  return after ? [edited(letter, after.index, `${after.text} ${sentence}`)] : []
}
