/** What the return of a customer shows line by line, and the command that it makes. */
import { type Thousandths, thousandths } from '#base/money.ts'
import type { CommandInput, ContentInput, DocumentAnswer, Returned } from '#pgi'

export type ReturnRow = {
  readonly key: string
  readonly line: number
  readonly label: string
  /** What may still come back; of a draft being revised, what it takes back now. */
  readonly most: Thousandths
  readonly resalable: Thousandths
  readonly damaged: Thousandths
}

const NONE = thousandths(0)

/** Of what was delivered, a line each, nothing chosen yet; of a draft, its lines, both conditions of one on a row. */
export function returnRows({ kind, lines }: DocumentAnswer): ReturnRow[] {
  if (kind !== 'returnNote') {
    return lines.flatMap(({ line, label, returnable: most }) =>
      most > 0 ? [{ key: String(line), line, label, most, resalable: NONE, damaged: NONE }] : [],
    )
  }
  const rows = new Map<string, ReturnRow>()
  for (const { line, label, quantity, origin, returned } of lines) {
    const key = `${origin?.document}#${origin?.line}`
    const known = rows.get(key) ?? { key, line, label, most: NONE, resalable: NONE, damaged: NONE }
    const condition = returned?.condition ?? 'resalable'
    const most = thousandths(known.most + quantity)
    rows.set(key, { ...known, most, [condition]: thousandths(known[condition] + quantity) })
  }
  return [...rows.values()]
}

const partsOf = ({ resalable, damaged }: ReturnRow) =>
  [
    { condition: 'resalable' as const, quantity: resalable },
    { condition: 'damaged' as const, quantity: damaged },
  ].filter(({ quantity }) => quantity > 0)

export const linesOfReturn = (
  rows: readonly ReturnRow[],
): NonNullable<Extract<CommandInput, { type: 'sales.return' }>['lines']> =>
  rows.flatMap((row) => partsOf(row).map((part) => ({ line: row.line, ...part })))

/** What a revised draft says: the same origins, the quantities and the condition on screen. */
export function contentOfReturn(
  { customer, lines }: DocumentAnswer,
  rows: readonly ReturnRow[],
  reason: Returned['reason'],
): ContentInput {
  const written = rows.flatMap((row) => {
    const origin = lines[row.line]?.origin
    return partsOf(row).map(({ condition, quantity }) => ({
      quantity,
      returned: { condition, reason },
      ...(origin ? { origin } : {}),
    }))
  })
  return { customer: customer.code, lines: written }
}
