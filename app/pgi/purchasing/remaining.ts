import { type Thousandths, thousandths } from '#base/money.ts'
import type { PurchaseKind } from './document.ts'
import type { Progress, PurchaseDocument, PurchasingState } from './state.ts'

const sumOfLine = (document: PurchaseDocument, to: PurchaseKind, line: number, part: keyof Progress): number =>
  document.progress[to]?.[part][line] ?? 0

/** What is left of a line for one kind of successor, drafts taken off. An order is also invoiced through its receipts. */
export function remainingOf(
  state: PurchasingState,
  document: PurchaseDocument,
  to: PurchaseKind,
  line: number,
): Thousandths {
  const ordered = document.content.lines[line]?.quantity ?? 0
  const through =
    document.kind === 'purchaseOrder' && to === 'purchaseInvoice' ? throughReceipts(state, document, line) : 0
  return thousandths(Math.max(0, ordered - sumOfLine(document, to, line, 'taken') - through))
}

function throughReceipts(state: PurchasingState, order: PurchaseDocument, line: number): number {
  let invoiced = 0
  for (const id of order.successors) {
    const receipt = state.documents.get(id)
    if (receipt?.kind !== 'goodsReceipt') continue
    for (const [index, { origin }] of receipt.content.lines.entries()) {
      if (origin?.document === order.document && origin.line === line) {
        invoiced += sumOfLine(receipt, 'purchaseInvoice', index, 'taken')
      }
    }
  }
  return invoiced
}

/** What validated successors of a kind did of a line. */
export const doneOf = (document: PurchaseDocument, to: PurchaseKind, line: number): Thousandths =>
  thousandths(sumOfLine(document, to, line, 'done'))

/** What is still to come of a line, validated successors taken off. */
export const undoneOf = (document: PurchaseDocument, to: PurchaseKind, line: number): Thousandths =>
  thousandths(Math.max(0, (document.content.lines[line]?.quantity ?? 0) - doneOf(document, to, line)))

export const isDone = (document: PurchaseDocument, to: PurchaseKind): boolean =>
  document.content.lines.every((_, line) => undoneOf(document, to, line) === 0)

export const isBegun = (document: PurchaseDocument, to: PurchaseKind): boolean =>
  document.content.lines.some((_, line) => doneOf(document, to, line) > 0)
