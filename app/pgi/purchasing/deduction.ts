/** The deposits that an invoice takes off what is left to pay. */
import { deductionOf, fitsIn, grossOfAll, lessTaxed, mostDeductible, type Taxed } from '#base/deposits.ts'
import { type Cents, minus, sumOf } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import type { PurchaseDeductionInput } from './commands.ts'
import { depositsOn, isDeposit, leftOfDeposit, lineageOf, takenBy } from './deposit.ts'
import {
  isSelfAssessed,
  type PurchaseContent,
  type PurchaseDeduction,
  type PurchaseId,
  type PurchaseKind,
  type PurchaseTotals,
} from './document.ts'
import type { PurchasingRefusal } from './refusal.ts'
import type { PurchaseDocument, PurchasingState } from './state.ts'
import { totalsOf } from './totals.ts'

type Deducting = Pick<PurchaseContent, 'deductions'>

export const deducted = ({ deductions = [] }: Deducting): Cents => sumOf(deductions, ({ gross }) => gross)

/** What is left to pay of an invoice: its total less the deposits (net à payer). */
export const toPay = ({ gross }: Pick<PurchaseTotals, 'gross'>, content: Deducting): Cents =>
  minus(gross, deducted(content))

function deductionFrom(deposit: PurchaseDocument, vat: Taxed[]): PurchaseDeduction {
  const { document, number = document, content } = deposit
  const { reference, date, referenceDate } = content
  return defined({
    deposit: document,
    number,
    reference,
    date: referenceDate ?? date,
    net: sumOf(vat, ({ base }) => base),
    vat,
    gross: grossOfAll(vat),
  })
}

/** Every deposit of the purchase that is not deducted yet, each as far as the invoice bills its rates. */
export function proposedDeductions(
  state: PurchasingState,
  sources: readonly PurchaseId[],
  content: PurchaseContent,
): PurchaseDeduction[] {
  let room: Taxed[] = totalsOf(content).vat
  return depositsOn(state, lineageOf(state, sources)).flatMap((deposit) => {
    if (deposit.number === undefined) return []
    const vat = deductionOf(leftOfDeposit(state, deposit), room)
    room = lessTaxed(room, vat)
    return vat.length > 0 ? [deductionFrom(deposit, vat)] : []
  })
}

/** A document's content with the deposits that a person chose; `document` is the draft being revised. */
export function withDeductions(
  state: PurchasingState,
  kind: PurchaseKind,
  content: PurchaseContent,
  inputs: readonly PurchaseDeductionInput[],
  document?: PurchaseId,
): Result<PurchaseContent, PurchasingRefusal> {
  if (inputs.length === 0) return ok(content)
  if (kind !== 'purchaseInvoice' || content.depositOn !== undefined)
    return no({ code: 'deductions_on_invoices_only', kind })
  const deductions: PurchaseDeduction[] = []
  let room: Taxed[] = totalsOf(content).vat
  for (const { deposit: id, gross } of inputs) {
    const found = depositFor(state, id, content)
    if (!found.ok) return found
    const deposit = found.value
    const { number = id } = deposit
    if (isSelfAssessed(content)) return no({ code: 'deposit_self_assessed', document: id, number })
    if (deductions.some((each) => each.deposit === id)) return no({ code: 'deposit_given_twice', deposit: id, number })
    const left = leftOfDeposit(state, deposit, document)
    if (grossOfAll(left) <= 0) {
      const by = takenBy(state, deposit, document)
      return no({ code: 'deposit_already_deducted', deposit: id, number, gross: grossOfDocument(deposit), by })
    }
    if (gross !== undefined && gross > grossOfAll(left)) {
      return no({ code: 'deduction_exceeds_deposit', deposit: id, number, left: grossOfAll(left), asked: gross })
    }
    const most = mostDeductible(left, room)
    if (most === 0 || (gross !== undefined && gross > most)) {
      return no({ code: 'deduction_exceeds_invoice', deposit: id, number, most, asked: gross ?? grossOfAll(left) })
    }
    const vat = deductionOf(left, room, gross)
    room = lessTaxed(room, vat)
    deductions.push(deductionFrom(deposit, vat))
  }
  return ok({ ...content, deductions })
}

const grossOfDocument = ({ totals, content }: PurchaseDocument): Cents => (totals ?? totalsOf(content)).gross

function depositFor(
  state: PurchasingState,
  id: PurchaseId,
  content: PurchaseContent,
): Result<PurchaseDocument, PurchasingRefusal> {
  const deposit = state.documents.get(id)
  if (!deposit) return no({ code: 'unknown_document', document: id })
  if (!isDeposit(deposit)) return no({ code: 'not_a_deposit', document: id })
  if (deposit.stage === 'draft') return no({ code: 'document_is_draft', document: id })
  if (deposit.stage === 'abandoned') return no({ code: 'document_is_abandoned', document: id })
  const { number = id } = deposit
  const { supplier } = deposit.content
  if (supplier !== content.supplier) {
    return no({ code: 'deposit_of_another_supplier', deposit: id, number, supplier, expected: content.supplier })
  }
  const origins = content.lines.flatMap(({ origin }) => origin?.document ?? [])
  const { depositOn } = deposit.content
  // An invoice typed by hand follows no order: any deposit of the supplier may be taken off it.
  if (origins.length === 0 || depositOn === undefined || lineageOf(state, origins).has(depositOn)) return ok(deposit)
  const order = state.documents.get(depositOn)?.number ?? depositOn
  return no({ code: 'deposit_of_another_order', deposit: id, number, order })
}

/** A credit note gives back of a deposit what no invoice took off, drafts included. */
export function excessOverLeft(
  state: PurchasingState,
  { document, kind, content }: Pick<PurchaseDocument, 'document' | 'kind' | 'content'>,
): PurchasingRefusal | undefined {
  if (kind !== 'supplierCreditNote') return undefined
  const origin = content.lines.find((line) => line.origin !== undefined)?.origin
  const deposit = origin && state.documents.get(origin.document)
  if (!deposit || !isDeposit(deposit)) return undefined
  const left = leftOfDeposit(state, deposit, document)
  const { vat, gross: asked } = totalsOf(content)
  return fitsIn(vat, left) ? undefined : isDeducted(deposit, left, asked, takenBy(state, deposit, document))
}

export const isDeducted = (
  { document, number = document }: PurchaseDocument,
  left: readonly Taxed[],
  asked: Cents,
  by: string,
): PurchasingRefusal => ({ code: 'deposit_is_deducted', deposit: document, number, left: grossOfAll(left), asked, by })
