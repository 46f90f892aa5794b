import { type Thousandths, thousandths } from '#base/money.ts'
import type { SalesDocument } from './state.ts'

/** What is left of a line once its successors took their part, drafts included. */
export const remainingOf = (document: SalesDocument, line: number): Thousandths =>
  thousandths((document.content.lines[line]?.quantity ?? 0) - (document.taken[line] ?? 0))

/** What is left of a line once its validated successors took their part. */
export const undoneOf = (document: SalesDocument, line: number): Thousandths =>
  thousandths((document.content.lines[line]?.quantity ?? 0) - (document.done[line] ?? 0))

export const isUsedUp = (document: SalesDocument): boolean =>
  document.content.lines.every((_, line) => undoneOf(document, line) === 0)
