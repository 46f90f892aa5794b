/** The words of the student's desk that more than one screen says. */
import { thousandths } from '#base/money.ts'
import { type Cell, dayOfSerial, kindOf } from '#documents/workbook.ts'
import { NO_BREAK_SPACE as B, duration, MINUS, NARROW_SPACE, plural, quantity, shortDay } from './formats.ts'

const KILO = 1_000

/** « 340 ko », « 1,2 Mo »: in powers of ten, as systems show them. */
export function fileSize(bytes: number): string {
  if (bytes < KILO) return plural(bytes, 'octet', 'octets')
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)}${B}ko`
  // One decimal: thousandths that end with two zeros.
  return `${quantity(thousandths(Math.round(bytes / (100 * KILO)) * 100))}${B}Mo`
}

export const DELIVERABLE_KINDS = {
  spreadsheet: { one: 'Tableur', file: '.xlsx', accepted: '.xlsx, .ods ou .csv' },
  letter: { one: 'Courrier', file: '.docx', accepted: '.docx, .odt ou .pdf' },
  report: { one: 'Rapport', file: '.docx', accepted: '.docx, .odt ou .pdf' },
  answer: { one: 'Réponse rédigée', file: '.docx', accepted: '.docx, .odt ou .pdf' },
  slides: { one: 'Diaporama', file: '.pptx', accepted: '.pptx ou .odp' },
} as const
export type DeliverableKindName = keyof typeof DELIVERABLE_KINDS

/** « 2 messages non lus » */
export const unreadMessages = (count: number): string => plural(count, 'message non lu', 'messages non lus')

/** « 1 livrable enregistré sur 2 » */
export const savedOutOf = (done: number, total: number): string =>
  `${plural(done, 'livrable enregistré', 'livrables enregistrés')} sur ${total}`

/** « Annexe 3 – Arrêt de travail » */
export const annexNumbered = (number: number, title: string): string => `Annexe${B}${number} – ${title}`

/** « attendre 15 min » */
export const waitFor = (minutes: number): string => `Laisser passer ${duration(minutes)}`

/** What the exam's clock says aloud, at the moments when it speaks. */
export const timeLeft = (minutes: number): string =>
  minutes === 1 ? 'Il vous reste une minute.' : `Il vous reste ${minutes} minutes.`

const decimalsOf = (format: string): number => /[.](0+)/.exec(format)?.[1]?.length ?? 0

/** A cell as a French reader sees it: « 16/03/2026 », « 1 234,50 € », « 12,5 % ». */
export function shownCell(cell: Cell | undefined): string {
  if (!cell || cell.value === null) return ''
  if (typeof cell.value === 'boolean') return cell.value ? 'VRAI' : 'FAUX'
  if (typeof cell.value === 'string') return cell.value
  const format = cell.format ?? ''
  if (kindOf(cell) === 'date') return shortDay(dayOfSerial(cell.value))
  const value = format.includes('%') ? cell.value * 100 : cell.value
  const digits = format.includes('0') ? value.toFixed(decimalsOf(format)) : String(Number(value.toPrecision(12)))
  const [whole = '0', fraction] = digits.replace('-', '').split('.')
  const grouped = format.includes(',') || format.includes(' ') ? whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE) : whole
  const unit = format.includes('%') ? `${NARROW_SPACE}%` : format.includes('€') ? `${NARROW_SPACE}€` : ''
  return `${value < 0 ? MINUS : ''}${grouped}${fraction ? `,${fraction}` : ''}${unit}`
}

/** « 10:42:07 », a moment of the server's clock as people in France read it. */
export const clockTime = (iso: string): string =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', timeStyle: 'medium' }).format(new Date(iso))

/** « 24 novembre 2026 à 10:42 » */
export const clockDayAndTime = (iso: string): string =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(iso),
  )

/** « 1:05:09 », what is left of an exam. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1_000))
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
