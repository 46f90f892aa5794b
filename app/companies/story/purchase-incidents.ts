/** What goes wrong with a few orders, as running.yaml says: which order it falls on, and what part of it. */
import type { Day } from '#base/dates.ts'
import { type Cents, cents, rateOf, sumOf, type Thousandths, thousandths } from '#base/money.ts'
import { type Event, lineAmount } from '#pgi'
import type { Master } from '../master.ts'
import type { World } from './world.ts'

export type Incident = NonNullable<Master['running']['purchasing']>['incidents'][number]
type Mistake = Extract<Incident, { kind: 'price' | 'quantity' }>
type Line = Extract<Event, { type: 'PurchaseDrafted' }>['content']['lines'][number]

/** Lines are counted from 0. */
export type Part = { readonly line: number; readonly quantity: Thousandths }

/** Nobody asks a deposit on less than 500 euros. */
const LEAST_DEPOSIT_ORDER = 500_00
const PIECE = 1_000

/** It falls on the first order that suits it from its day on. One order, one incident. */
export function incidentOf(world: World, today: Day, by: string, lines: readonly Line[]): Incident | undefined {
  const found = world.incidents.findIndex(
    ({ from, supplier = by, ...incident }) => from <= today && supplier === by && suits(incident, lines),
  )
  return found === -1 ? undefined : world.incidents.splice(found, 1)[0]
}

function suits({ kind }: Pick<Incident, 'kind'>, lines: readonly Line[]): boolean {
  if (kind === 'deposit') return sumOf(lines, lineAmount) >= LEAST_DEPOSIT_ORDER
  return (lines[largestOf(lines)]?.quantity ?? 0) >= 2 * PIECE
}

function largestOf(lines: readonly Line[]): number {
  let largest = 0
  for (const [index, { quantity }] of lines.entries()) if (quantity > (lines[largest]?.quantity ?? 0)) largest = index
  return largest
}

/** Half of the line that has most pieces is missing. */
export function partReceived(lines: readonly Line[]): Part[] {
  const short = largestOf(lines)
  return lines.map(({ quantity }, line) => {
    const half = Math.ceil(quantity / 2 / PIECE) * PIECE
    return { line, quantity: thousandths(line === short ? half : quantity) }
  })
}

/** One piece came damaged. */
export const partReturned = (lines: readonly Line[]): Part[] => [
  { line: largestOf(lines), quantity: thousandths(PIECE) },
]

export const isMistake = (incident: Incident): incident is Mistake =>
  incident.kind === 'price' || incident.kind === 'quantity'

/** How the invoice bills a line, and what its credit note gives back. */
export function mistakeOf(
  lines: readonly Line[],
  incident: Incident,
):
  | {
      readonly line: number
      readonly billed: Partial<Pick<Line, 'quantity' | 'unitPrice'>>
      readonly credited: Part & { readonly unitPrice?: Cents }
    }
  | undefined {
  const line = largestOf(lines)
  const right = lines[line]
  if (!right) return undefined
  const { quantity, unitPrice } = right
  if (incident.kind === 'quantity') {
    const excess = thousandths(PIECE)
    return { line, billed: { quantity: thousandths(quantity + PIECE) }, credited: { line, quantity: excess } }
  }
  if (incident.kind === 'price') {
    const gap = rateOf(unitPrice, incident.rate)
    return { line, billed: { unitPrice: cents(unitPrice + gap) }, credited: { line, quantity, unitPrice: gap } }
  }
  return undefined
}

export const reasonOf = ({ kind }: Mistake): string =>
  kind === 'price' ? 'Prix facturé supérieur à celui de la commande' : 'Quantité facturée supérieure à celle reçue'
