/** Writes the content of a draft: what a person typed, completed from the records of the supplier and the articles. */
import { shippingVatRate } from '#base/discounts.ts'
import { basisPoints, cents } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import { padAccount } from '#content/law/chart-of-accounts.ts'
import type { PurchaseInput, PurchaseLineInput } from './commands.ts'
import type { PurchaseContent, PurchaseKind, PurchaseLine, PurchaseOrigin, Treatment } from './document.ts'
import type { Context, PurchasingFacts, SupplierFacts } from './facts.ts'
import type { PurchasingRefusal } from './refusal.ts'

/** Goods bought to be sold as they are; and, on a credit note, a rebate obtained afterwards (PCG art. 1221-60). */
const GOODS = '607000'
const REBATES = '609700'

export function supplierFor(code: string, facts: PurchasingFacts): Result<SupplierFacts, PurchasingRefusal> {
  const supplier = facts.supplier(code)
  if (!supplier) return no({ code: 'unknown_supplier', supplier: code })
  if (supplier.standing === 'archived') return no({ code: 'supplier_is_archived', supplier: code })
  return ok(supplier)
}

type Drafting = {
  readonly kind: PurchaseKind
  readonly supplier: SupplierFacts
  readonly treatment: Treatment
  readonly facts: PurchasingFacts
  readonly present: Present | undefined
}

/** What is known before: the content of the draft being revised, or the lines that a received invoice is about. */
export type Present = Pick<PurchaseContent, 'lines'> & Partial<PurchaseContent>

/** A line that keeps its origin takes from `present` what is not said. */
export function contentOf(
  kind: PurchaseKind,
  input: PurchaseInput,
  context: Context,
  facts: PurchasingFacts,
  present?: Present,
): Result<PurchaseContent, PurchasingRefusal> {
  const found = supplierFor(input.supplier, facts)
  if (!found.ok) return found
  const supplier = found.value
  const treatment = input.treatment ?? present?.treatment ?? supplier.treatment

  const lines: PurchaseLine[] = []
  for (const [index, line] of input.lines.entries()) {
    const written = lineOf({ kind, supplier, treatment, facts, present }, line, index)
    if (!written.ok) return written
    lines.push(written.value)
  }
  const date = input.date ?? present?.date ?? context.today
  const { deliveryDate } = input
  if (kind === 'purchaseOrder' && deliveryDate !== undefined && deliveryDate < date) {
    return no({ code: 'delivery_before_date', date, deliveryDate })
  }
  return ok(
    defined({
      supplier: input.supplier,
      seller: supplier.seller,
      treatment,
      date,
      lines,
      discount: input.discount ?? present?.discount ?? basisPoints(0),
      shipping: input.shipping ?? cents(0),
      shippingVatRate: shippingVatRate(lines),
      settlementDiscount: input.settlementDiscount ?? basisPoints(0),
      terms: input.terms ?? present?.terms ?? supplier.terms,
      method: supplier.method,
      reference: input.reference,
      referenceDate: input.referenceDate,
      dueDate: input.dueDate,
      statedGross: input.statedGross,
      deliveryDate,
      note: input.note,
      file: present?.file,
    }),
  )
}

export const sameOrigin = (one: PurchaseOrigin | undefined, two: PurchaseOrigin | undefined): boolean =>
  one?.document === two?.document && one?.line === two?.line

function lineOf(drafting: Drafting, input: PurchaseLineInput, index: number): Result<PurchaseLine, PurchasingRefusal> {
  const written = input.origin ? lineFromOrigin(drafting, input, index) : freshLine(drafting, input, index)
  if (!written.ok) return written
  const { treatment, facts } = drafting
  const account = padAccount(written.value.account)
  if (!facts.isAccount(account)) return no({ code: 'unknown_account', line: index, account })
  const vatRate = treatment === 'exempt' ? basisPoints(0) : written.value.vatRate
  return ok({ ...written.value, account, vatRate })
}

function freshLine(
  { kind, supplier, facts }: Drafting,
  input: PurchaseLineInput,
  line: number,
): Result<PurchaseLine, PurchasingRefusal> {
  const { quantity, discount = basisPoints(0) } = input
  if (input.article !== undefined) {
    const article = facts.article(input.article)
    if (!article) return no({ code: 'unknown_article', line, article: input.article })
    if (article.archived) return no({ code: 'article_is_archived', line, article: input.article })
    return ok({
      article: input.article,
      label: input.label ?? article.label,
      quantity,
      unitPrice: input.unitPrice ?? article.unitPrice,
      discount,
      vatRate: input.vatRate ?? article.vatRate,
      account: input.account ?? accountOfArticle(article.goods, supplier.purchaseAccount),
      goods: article.goods,
    })
  }
  const { label, unitPrice, vatRate } = input
  if (label === undefined) return no({ code: 'line_is_incomplete', line, missing: 'label' })
  if (unitPrice === undefined) return no({ code: 'line_is_incomplete', line, missing: 'unitPrice' })
  if (vatRate === undefined) return no({ code: 'line_is_incomplete', line, missing: 'vatRate' })
  const account = input.account ?? (kind === 'supplierCreditNote' ? REBATES : supplier.purchaseAccount)
  return ok({ label, quantity, unitPrice, discount, vatRate, account, goods: false })
}

/** Goods are bought on 60, whatever a supplier of services usually bills. */
const accountOfArticle = (goods: boolean, usual: string): string => (goods && !usual.startsWith('60') ? GOODS : usual)

function lineFromOrigin(
  { kind, present }: Drafting,
  input: PurchaseLineInput,
  line: number,
): Result<PurchaseLine, PurchasingRefusal> {
  const origin = present?.lines.find((each) => sameOrigin(each.origin, input.origin))
  if (!origin) return no({ code: 'unknown_origin', line })
  if (input.article !== undefined && input.article !== origin.article) {
    return no({ code: 'article_differs_from_origin', line, expected: origin.article ?? null })
  }
  const unitPrice = input.unitPrice ?? origin.unitPrice
  // A credit note gives back what was billed, never more.
  if (kind === 'supplierCreditNote' && unitPrice > origin.unitPrice) {
    return no({ code: 'price_exceeds_origin', line, unitPrice: origin.unitPrice })
  }
  return ok({
    ...origin,
    label: input.label ?? origin.label,
    quantity: input.quantity,
    unitPrice,
    discount: input.discount ?? origin.discount,
    vatRate: input.vatRate ?? origin.vatRate,
    account: input.account ?? origin.account,
  })
}
