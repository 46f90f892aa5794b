/** A copy as the correction page shows it: what the student made, ready to print, with nothing that says who they are. */
import { isDay } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { addressOf, columnName } from '#documents/address.ts'
import type { Letter } from '#documents/letter.ts'
import type { SlideDeck } from '#documents/slides.ts'
import { type Cell, cellAt, dayOfSerial, kindOf, usedArea, type Workbook } from '#documents/workbook.ts'
import type { Act, Deliverable } from '#grading'
import { type DeliverableKind, numberedTitle, type Run } from '#scenario'
import { actName, viewName } from '#wording/evidence-names.ts'
import { amount, euros, percent, quoted, shortDay } from '#wording/formats.ts'
import { refusalSentence } from '#wording/refusals.ts'

export type ShownCell = { address: string; text: string; formula?: string; figures: boolean }
export type ShownSheet = { name: string; columns: readonly string[]; rows: readonly (readonly ShownCell[])[] }

export type ShownDeliverable = {
  id: string
  title: string
  kind: DeliverableKind
} & (
  | { state: 'missing' }
  | { state: 'unreadable' }
  | { state: 'sheets'; sheets: readonly ShownSheet[] }
  | { state: 'text'; letter: Letter }
  | { state: 'slides'; deck: SlideDeck }
)

export type ShownMail = {
  id: string
  to: string
  cc: string
  subject: string
  body: string
  attachments: readonly string[]
}

export type ShownAct = { id: string; at: string; text: string; refused?: string; counts: boolean }

/** More is an accident: a student's table has tens of rows. */
const MOST_ROWS = 200
const MOST_COLUMNS = 40

export function shownDeliverables(run: Run, read: ReadonlyMap<string, Deliverable>): ShownDeliverable[] {
  const { text } = run.world.scenario
  return Object.entries(text.deliverables).map(([id, { title, kind }]) => {
    const made = read.get(id)
    const common = { id, title: numberedTitle(text, id, title), kind }
    if (!made) return { ...common, state: 'missing' }
    if (made.kind === 'unreadable') return { ...common, state: 'unreadable' }
    if (made.kind === 'letter') return { ...common, state: 'text', letter: made.letter }
    if (made.kind === 'slides') return { ...common, state: 'slides', deck: made.deck }
    return { ...common, state: 'sheets', sheets: shownSheets(made.workbook) }
  })
}

export function shownSheets(workbook: Workbook): ShownSheet[] {
  return workbook.sheets.flatMap((sheet) => {
    const area = usedArea(sheet)
    if (!area) return []
    const columns = range(1, Math.min(area.to.column, MOST_COLUMNS))
    const rows = range(1, Math.min(area.to.row, MOST_ROWS))
    return [
      {
        name: sheet.name,
        columns: columns.map(columnName),
        rows: rows.map((row) =>
          columns.map((column) => shownCell(addressOf({ column, row }), cellAt(sheet, { column, row }))),
        ),
      },
    ]
  })
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

function shownCell(address: string, cell: Cell | undefined): ShownCell {
  if (!cell) return { address, text: '', figures: false }
  const kind = kindOf(cell)
  return {
    address,
    text: cellText(cell, kind),
    figures: kind === 'number' || kind === 'date',
    ...(cell.formula === undefined ? {} : { formula: `=${cell.formula}` }),
  }
}

function cellText(cell: Cell, kind: ReturnType<typeof kindOf>): string {
  const { value, format = '' } = cell
  if (value === null) return ''
  if (kind === 'date' && typeof value === 'number') return shortDay(dayOfSerial(value))
  if (kind === 'number' && typeof value === 'number') {
    if (format.includes('%')) return percent(basisPoints(Math.round(value * 10_000)))
    if (format.includes('€')) return euros(cents(Math.round(value * 100)))
    if (format.includes('0.00') || format.includes('#,##0.0')) return amount(cents(Math.round(value * 100)))
    return shortNumber(value, 6)
  }
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX'
  return typeof value === 'string' && isDay(value) ? shortDay(value) : String(value)
}

/** With a comma, and no more decimals than what they say: a share shown as 0,03 could be checked by nobody. */
const shortNumber = (value: number, decimals: number): string =>
  String(Math.round(value * 10 ** decimals) / 10 ** decimals).replace('.', ',')

/** Who a recipient is: someone of the cast, or a party of the company. */
export function nameIn(run: Run): (id: string) => string {
  return (id) => run.world.cast.get(id)?.name ?? run.company.crm.parties.get(id)?.fields.name ?? id
}

export function shownMails(run: Run): ShownMail[] {
  const nameOf = nameIn(run)
  const { deliverables, annexes } = run.world.scenario.text
  return [...run.sent].map(({ id, to, cc, subject, body, attachments }) => ({
    id,
    to: to.map(nameOf).join(', '),
    cc: cc.map(nameOf).join(', '),
    subject,
    body,
    attachments: attachments.map((name) => deliverables[name]?.title ?? annexes[name]?.title ?? name),
  }))
}

/** Each act in the order it was done, in words. */
export const shownActs = (run: Run): ShownAct[] => [...run.acts].map((act) => shownAct(act, run))

function shownAct(act: Act, run: Run): ShownAct {
  const at = act.at.slice(11, 16).replace(':', '\u00a0h\u00a0')
  const line = { id: act.id, at, counts: act.kind !== 'consult' && act.kind !== 'read' && act.kind !== 'wait' }
  const { text } = run.world.scenario
  switch (act.kind) {
    case 'pgi':
      return { ...line, text: capital(unique(act.events.map(({ event }) => actName(event.type))).join(', ')) }
    case 'refused':
      return { ...line, text: 'Demande refusée par le PGI', refused: refusalSentence(act.refusal).what }
    case 'mail':
      return { ...line, text: `Courriel à ${act.mail.to.map(nameIn(run)).join(', ')}\u202f: ${act.mail.subject}` }
    case 'consult':
      return { ...line, text: `Consulte ${viewName(act.view)}` }
    case 'read':
      return { ...line, text: `Lit ${quoted(titleOf(act.what, run))}` }
    case 'save':
      return { ...line, text: `Enregistre ${quoted(text.deliverables[act.deliverable]?.title ?? act.deliverable)}` }
    case 'choose':
      return { ...line, text: 'Répond au téléphone' }
    case 'wait':
      return { ...line, text: `Laisse passer ${act.minutes}\u00a0min` }
    case 'hand-in':
      return { ...line, text: 'Rend la copie' }
  }
}

function titleOf(what: string, run: Run): string {
  const { mails, annexes } = run.world.scenario.text
  return mails[what]?.subject.replace(/\{[^}]*\}/g, '…') ?? annexes[what]?.title ?? what
}

const unique = (names: readonly string[]): string[] => [...new Set(names)]
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
