import { type Thousandths, thousandths } from '#base/money.ts'
import type { SalesDocument } from './state.ts'

/** What successors may take of a line: what came back before any invoice billed it has no credit note. */
function quantityOf({ kind, content }: SalesDocument, line: number): number {
  const { quantity = 0, origin } = content.lines[line] ?? {}
  return kind === 'returnNote' && !origin?.document.startsWith('invoice-') ? 0 : quantity
}

/** What is left of a line once its successors took their part, drafts included. */
export const remainingOf = (document: SalesDocument, line: number): Thousandths =>
  thousandths(quantityOf(document, line) - (document.taken[line] ?? 0))

/** What is left of a line once its validated successors took their part. */
export const undoneOf = (document: SalesDocument, line: number): Thousandths =>
  thousandths(quantityOf(document, line) - (document.done[line] ?? 0))

export const isUsedUp = (document: SalesDocument): boolean =>
  document.content.lines.every((_, line) => undoneOf(document, line) === 0)
