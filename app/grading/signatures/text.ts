/** Known faults of letters and mails, told from what the verdict found and missed. */
import { folded } from '#base/sorting.ts'
import { paragraphs } from '#documents/letter.ts'
import { findAmounts, findDays, findReferences, type TextParagraph } from '#documents/letter-facts.ts'
import { makeCheck } from '../checks/index.ts'
import type { Criterion } from '../criterion.ts'
import type { Evidence } from '../evidence.ts'
import { findParts, headOf } from '../letter-parts.ts'
import type { MutantCode } from '../mutants/kinds.ts'
import { mailText } from '../text.ts'
import type { CriterionVerdict, Figure, Finding } from '../verdict.ts'
import { figureFault } from './sheet.ts'
import { argumentOf } from './spec.ts'

export async function textFault(
  criterion: Criterion,
  verdict: CriterionVerdict,
  evidence: Evidence,
): Promise<MutantCode | undefined> {
  switch (verdict.code) {
    case 'recipient_wrong':
      return isOutside(namesOf(verdict.figures.found), evidence) ? 'mail_to_customer' : 'wrong_recipient'
    case 'recipient_missing':
      return argumentOf(criterion.check, 'deliverable') === undefined ? undefined : 'part_dropped'
    case 'mail_missing':
      return (await strayMail(criterion, evidence)) ?? 'missing_act'
    case 'facts_missing':
    case 'ideas_missing':
      return 'idea_dropped'
    case 'facts_wrong':
      return factFault(criterion, verdict, evidence)
    case 'ideas_forbidden':
      return promises(verdict) ? 'commitment_beyond_delegation' : 'forbidden_added'
    case 'commitment_beyond':
      return 'commitment_beyond_delegation'
    case 'confidential_quoted':
      return isAddressee(verdict, evidence) ? 'wrong_recipient' : 'confidential_quoted'
    case 'form_incomplete':
      return partFault(namesOf(verdict.figures.missing))
    case 'attachments_missing':
      return 'attachment_missing'
    default:
      return undefined
  }
}

const namesOf = (figure: Figure | undefined): readonly string[] =>
  figure?.kind === 'list' ? figure.value : figure?.kind === 'text' ? [figure.value] : []

const isOutside = (recipients: readonly string[], { world }: Evidence): boolean =>
  recipients.some((one) => world.crm.parties.has(one))

/** The mail was written and went to somebody else: sent to the right person, it would be right. */
async function strayMail(criterion: Criterion, evidence: Evidence): Promise<MutantCode | undefined> {
  const to = argumentOf(criterion.check, 'to')
  if (!Array.isArray(to)) return undefined
  const check = makeCheck(criterion.check)
  for (const mail of evidence.student.mails) {
    const redirected = { ...mail, to: to.map(String) }
    const mails = evidence.student.mails.map((one) => (one === mail ? redirected : one))
    const { ratio } = await check.evaluate(
      { ...evidence, student: { ...evidence.student, mails } },
      evidence.model.company,
    )
    if (ratio === 1) return isOutside(mail.to, evidence) ? 'mail_to_customer' : 'wrong_recipient'
  }
  return undefined
}

const MISQUOTED: Partial<Record<Figure['kind'], MutantCode>> = {
  money: 'amount_misquoted',
  day: 'date_misquoted',
  text: 'fact_altered',
}

/**
 * A fact is missing and another figure of its kind stands there, which the model answer does not quote: it was misquoted.
 * When the model quotes it too, it is another fact, and this one was left out.
 */
function factFault(criterion: Criterion, verdict: CriterionVerdict, evidence: Evidence): MutantCode | undefined {
  const missing = verdict.findings.filter(({ found, expected }) => found === null && expected !== null)
  const known = quotedByModel(criterion, evidence)
  const instead = verdict.findings.filter(
    ({ found, expected }) => found !== null && expected === null && !known.has(keyOf(found)),
  )
  const date = dateOfLetter(criterion, missing, evidence)
  if (date) return date
  for (const { expected } of missing) {
    const other = instead.find(({ found }) => found?.kind === expected?.kind)
    if (!other || !expected) continue
    return figureFault([{ ...other, expected }]) ?? MISQUOTED[expected.kind]
  }
  return 'idea_dropped'
}

const keyOf = (figure: Figure): string =>
  figure.kind === 'money' ? `money ${Math.abs(figure.value)}` : `${figure.kind} ${String(figure.value)}`

/** All amounts, dates and references that the model answer's text says. */
function quotedByModel({ check }: Criterion, { model }: Evidence): ReadonlySet<string> {
  const deliverable = model.deliverables.get(String(argumentOf(check, 'deliverable')))
  const to = argumentOf(check, 'to')
  const texts: readonly TextParagraph[] =
    deliverable?.kind === 'letter'
      ? paragraphs(deliverable.letter)
      : model.mails
          .filter((mail) => Array.isArray(to) && to.some((one) => mail.to.includes(String(one))))
          .flatMap((mail) => mailText(mail).paragraphs)
  return new Set([
    ...findAmounts(texts).map((one) => `money ${Math.abs(one.cents)}`),
    ...findDays(texts).map((one) => `day ${one.day}`),
    ...findReferences(texts).map((one) => `text ${one.text}`),
  ])
}

/** Only the letter's own date is missing: another one stands in its place, or none. */
function dateOfLetter(
  { check }: Criterion,
  missing: readonly Finding[],
  { student, world, today }: Evidence,
): MutantCode | undefined {
  const deliverable = student.deliverables.get(String(argumentOf(check, 'deliverable')))
  const [only, ...others] = missing
  if (deliverable?.kind !== 'letter' || others.length > 0) return undefined
  if (only?.expected?.kind !== 'day' || only.expected.value !== today) return undefined
  return findParts(deliverable.letter, world.identity).has('date') ? 'letter_date_wrong' : 'part_dropped'
}

/** Words of what one grants, against those of what one threatens with. */
const GRANTED = /\b(?:accord\w*|remise|geste|delai supplementaire|echelonn\w*|report\w*)\b/

const promises = ({ findings, figures }: CriterionVerdict): boolean => {
  const forbidden = namesOf(figures.forbidden)
  return findings
    .filter(({ label, expected }) => expected === null && forbidden.includes(label))
    .some(({ label, found }) => GRANTED.test(folded(`${label} ${namesOf(found ?? undefined).join(' ')}`)))
}

/** The only other name that the letter says is the one it is addressed to. */
function isAddressee({ findings }: CriterionVerdict, { student }: Evidence): boolean {
  return (
    findings.length > 0 &&
    findings.every(({ location }) => {
      if (location?.kind !== 'paragraph') return false
      const deliverable = student.deliverables.get(location.deliverable)
      return deliverable?.kind === 'letter' && headOf(deliverable.letter).some(({ index }) => index === location.index)
    })
  )
}

function partFault(missing: readonly string[]): MutantCode | undefined {
  if (missing.length === 0) return undefined
  // A signature is only known as such below a closing.
  if (missing.includes('closing') && missing.every((part) => part === 'closing' || part === 'signature')) {
    return 'closing_dropped'
  }
  return missing.length === 1 && missing.includes('subject') ? 'subject_dropped' : 'part_dropped'
}
