/** A received electronic invoice beside what the company ordered and received, and the draft that it makes. */
import type { Day } from '#base/dates.ts'
import { fitsIn } from '#base/deposits.ts'
import { dueDateOf } from '#base/due-date.ts'
import {
  type BasisPoints,
  basisPoints,
  type Cents,
  cents,
  proportion,
  sumOf,
  type Thousandths,
  thousandths,
  ZERO,
} from '#base/money.ts'
import { defined } from '#base/record.ts'
import { byText, folded } from '#base/sorting.ts'
import {
  costOf,
  discrepancies,
  type Expected,
  type ExpectedLine,
  type InvoiceDiscrepancy,
  matchLines,
} from '#documents/electronic-invoice/discrepancies.ts'
import type { ReceivedInvoice, ReceivedLine } from '#documents/electronic-invoice/received-invoice.ts'
import {
  ask,
  type Company,
  type PurchaseAnswer,
  type PurchaseId,
  type PurchaseInput,
  type PurchaseLineInput,
  type PurchaseRow,
  purchaseId,
  type SupplierFields,
} from '#pgi'
import type { InvoicedDocument, Reading } from '#ui/pgi/received-reading.ts'
import type { ReceptionObstacle } from '#wording/pgi/received-invoices.ts'

/** `about`: the document that a person says the invoice is about; otherwise the one that it quotes. */
export type Reception = {
  readonly file: Reading['file']
  readonly about?: PurchaseId | 'none'
}

export function readingOf(
  company: Company,
  received: ReceivedInvoice,
  today: Day,
  { file, about: chosen }: Reception,
): Reading {
  const { source: _, ...invoice } = received
  const known = supplierOf(company, received)
  const rows = known ? ask(company, { view: 'purchase-documents', at: today, supplier: known.code }).rows : []
  const candidates = rows.filter((row) => mayBeAbout(company, row, received, today))
  const isCredit = received.kind === 'creditNote'
  const about =
    chosen === 'none'
      ? undefined
      : (candidates.find(({ id }) => id === chosen) ??
        quotedIn(company, received, candidates, rows, today) ??
        onlyOf(candidates))
  const basis = about && documentOf(company, about.id, today)
  const isDeposit = received.kind === 'deposit'
  const lines = basis && !isDeposit ? basisLines(company, basis, today) : []
  const pieces = piecesOf(received, lines, isCredit)
  const receipts = receiptsAmong(company, pieces, today)
  const kind = isCredit ? ('supplierCreditNote' as const) : ('purchaseInvoice' as const)
  const same = rows.find((row) => row.kind === kind && isSame(row.reference, received.number))
  const expected = expectedOf(company, received, today, known?.fields, isCredit ? undefined : basis, lines, rows, kind)
  const found = discrepancies(received, expected).filter(({ code }) => {
    if (code === 'iban_unknown') return known !== undefined
    // The document that is there already billed these quantities: it is the same one.
    if (code === 'more_than_received' || code === 'more_than_ordered') return same === undefined
    return basis?.kind === 'purchaseOrder' || !ABOUT_ORDERS.has(code)
  })
  const obstacle = obstacleOf(company, received, known, same, basis ?? null)
  return {
    file,
    invoice,
    supplier: known ? { code: known.code, name: known.fields.name } : null,
    about: about ? namedDocument(about) : null,
    candidates: candidates.map(namedDocument),
    receipts,
    discrepancies: found,
    cost: costOf(found),
    command:
      obstacle || !known
        ? null
        : defined({
            type: 'purchase.receive' as const,
            kind,
            content: isDeposit
              ? depositContent(received, known.code)
              : contentOf(company, received, known.code, pieces, basis),
            depositOn: isDeposit && basis ? purchaseId.parse(basis.id) : undefined,
            file,
          }),
    obstacle,
  }
}

/** What only an order can say. */
const ABOUT_ORDERS: ReadonlySet<InvoiceDiscrepancy['code']> = new Set([
  'order_not_quoted',
  'another_order_quoted',
  'dated_before_order',
])

const plain = (text: string | undefined | null): string => (text ?? '').replace(/[\s.-]/g, '').toUpperCase()
const isSame = (one: string | undefined | null, two: string | undefined | null): boolean =>
  plain(one) !== '' && plain(one) === plain(two)
const onlyOf = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined)

type Known = { readonly code: string; readonly fields: SupplierFields; readonly archived: boolean }

/** By SIREN, then by VAT number; a record in use before an archived one. A name proves nothing. */
function supplierOf({ crm }: Company, { supplier }: ReceivedInvoice): Known | undefined {
  const all = [...crm.suppliers.values()].sort((left, right) => byText(left.code, right.code))
  const found = [
    ...all.filter(({ fields }) => isSame(fields.siren, supplier.siren)),
    ...all.filter(({ fields }) => isSame(fields.vatNumber, supplier.vatNumber)),
  ]
  return found.find(({ archived }) => !archived) ?? found[0]
}

const documentOf = (company: Company, id: string, at: Day): PurchaseAnswer | null => {
  const document = purchaseId.safeParse(id)
  return document.success ? ask(company, { view: 'purchase-document', document: document.data, at }) : null
}

const namedDocument = ({ id, number }: PurchaseRow): InvoicedDocument => ({
  id: purchaseId.parse(id),
  number: number ?? id,
})

/** An order, or a receipt without order, that something is left to bill of; the invoices, for a credit note. */
function mayBeAbout(company: Company, row: PurchaseRow, { kind, preceding, order }: ReceivedInvoice, at: Day): boolean {
  if (row.number === null) return false
  if (kind === 'creditNote') {
    return (
      row.kind === 'purchaseInvoice' &&
      (preceding.length === 0 || preceding.some((each) => isSame(each, row.reference)))
    )
  }
  if (row.kind !== 'purchaseOrder' && row.kind !== 'goodsReceipt') return false
  if (isSame(row.number, order) && (kind !== 'deposit' || row.kind === 'purchaseOrder')) return true
  if (kind === 'deposit' && row.kind !== 'purchaseOrder') return false
  const document = documentOf(company, row.id, at)
  if (!document || (row.kind === 'goodsReceipt' && document.before.length > 0)) return false
  return document.lines.some(({ remaining }) => remaining.purchaseInvoice > 0)
}

/** By our number of order; else by the number of the supplier's delivery note, which our receipt keeps. */
function quotedIn(
  company: Company,
  { kind, preceding, order, deliveryNote }: ReceivedInvoice,
  candidates: readonly PurchaseRow[],
  rows: readonly PurchaseRow[],
  at: Day,
): PurchaseRow | undefined {
  if (kind === 'creditNote') return candidates.find((row) => preceding.some((each) => isSame(each, row.reference)))
  const named = candidates.find((row) => isSame(row.number, order))
  if (named) return named
  const receipt = rows.find((row) => row.kind === 'goodsReceipt' && isSame(row.reference, deliveryNote))
  const ordered = receipt ? (documentOf(company, receipt.id, at)?.before ?? []) : []
  return candidates.find(({ id }) => id === receipt?.id || ordered.some((each) => each.id === id))
}

type BasisLine = {
  readonly expected: ExpectedLine
  readonly article: string | undefined
  /** Where its quantities are billed from, with what each has left. */
  readonly from: readonly { readonly document: PurchaseId; readonly line: number; readonly left: Thousandths }[]
}

/** The lines that an invoice is compared with, and the receipts through which they are billed. */
function basisLines(company: Company, basis: PurchaseAnswer, at: Day): BasisLine[] {
  const receipts =
    basis.kind === 'purchaseOrder'
      ? basis.after.filter((row) => row.kind === 'goodsReceipt' && row.number !== null)
      : []
  const received = receipts.flatMap(({ id }) => documentOf(company, id, at) ?? [])
  const own = purchaseId.parse(basis.id)
  const hasVat = basis.content.treatment === 'domestic'
  return basis.lines.map((line): BasisLine => {
    const through = received.flatMap((receipt) =>
      receipt.lines
        .filter(({ origin }) => origin?.document === basis.id && origin.line === line.line)
        .map((each) => ({ document: purchaseId.parse(receipt.id), each })),
    )
    const isOrder = basis.kind === 'purchaseOrder'
    // What was returned is not kept: a line of a receipt may still send back what is left of it.
    const kept = isOrder
      ? through.reduce((sum, { each }) => sum + each.remaining.goodsReturn, 0)
      : line.remaining.goodsReturn
    const isOnShelf = line.goods || through.length > 0
    const left = basis.kind === 'purchaseInvoice' ? line.remaining.supplierCreditNote : line.remaining.purchaseInvoice
    return {
      article: line.article,
      expected: defined({
        article: line.article,
        label: line.label,
        ordered: line.quantity,
        received: isOnShelf ? thousandths(kept) : line.quantity,
        invoiced: thousandths(line.quantity - left),
        unitPrice: line.unitPrice,
        discount: line.discount,
        vatRate: hasVat ? line.vatRate : basisPoints(0),
      }),
      from:
        through.length > 0
          ? through.map(({ document, each }) => ({ document, line: each.line, left: each.remaining.purchaseInvoice }))
          : [{ document: own, line: line.line, left }],
    }
  })
}

type Piece = {
  readonly line: ReceivedLine
  readonly quantity: Thousandths
  readonly basis?: BasisLine
  readonly origin?: { readonly document: PurchaseId; readonly line: number }
}

/** Each line billed, cut among the receipts that it bills; what exceeds them stays on the last. */
function piecesOf(received: ReceivedInvoice, lines: readonly BasisLine[], isCredit: boolean): Piece[] {
  const matched = matchLines(
    received.lines,
    lines.map(({ expected }) => expected),
  )
  const taken = new Map<string, number>()
  return received.lines.flatMap((line): Piece[] => {
    const expected = matched.get(line)
    const basis = lines.find((each) => each.expected === expected)
    if (!basis) return [{ line, quantity: line.quantity }]
    const free = basis.from.map((each) => {
      const key = `${each.document}#${each.line}`
      return {
        key,
        origin: { document: each.document, line: each.line },
        left: Math.max(0, each.left - (taken.get(key) ?? 0)),
      }
    })
    // A credit note never takes back more than was billed, nor at a higher price.
    const fits = free.some(({ left }) => left >= line.quantity) && line.unitPrice <= basis.expected.unitPrice
    if (isCredit && !fits) return [{ line, quantity: line.quantity }]
    const parts: { key: string; origin: NonNullable<Piece['origin']>; quantity: number }[] = []
    let rest: number = line.quantity
    for (const { key, origin, left } of free) {
      const quantity = Math.min(rest, left)
      if (quantity > 0) parts.push({ key, origin, quantity })
      rest -= Math.max(0, quantity)
    }
    const last = parts.at(-1)
    const first = free[0]
    if (rest > 0 && last) last.quantity += rest
    else if (!last && first) parts.push({ key: first.key, origin: first.origin, quantity: line.quantity })
    for (const { key, quantity } of parts) taken.set(key, (taken.get(key) ?? 0) + quantity)
    return parts.map(({ origin, quantity }) => ({ line, quantity: thousandths(quantity), basis, origin }))
  })
}

function receiptsAmong(company: Company, pieces: readonly Piece[], at: Day): InvoicedDocument[] {
  const ids = new Set(
    pieces.flatMap(({ origin }) => (origin?.document.startsWith('goodsReceipt-') ? [origin.document] : [])),
  )
  return [...ids].flatMap((id) => {
    const receipt = documentOf(company, id, at)
    return receipt ? [namedDocument(receipt)] : []
  })
}

function expectedOf(
  { identity }: Company,
  received: ReceivedInvoice,
  today: Day,
  fields: SupplierFields | undefined,
  basis: PurchaseAnswer | null | undefined,
  lines: readonly BasisLine[],
  rows: readonly PurchaseRow[],
  kind: PurchaseRow['kind'],
): Expected {
  const { supplier } = received
  const terms = basis?.content.terms ?? fields?.terms
  return defined({
    supplier: fields
      ? defined({ name: fields.name, siren: fields.siren, vatNumber: fields.vatNumber, iban: fields.iban })
      : { name: supplier.name },
    buyer: { siren: identity.siren },
    order: basis
      ? { number: basis.number ?? basis.id, date: basis.date, lines: lines.map(({ expected }) => expected) }
      : undefined,
    askable: basis?.askable ?? undefined,
    deposits: basis ? leftOfDeposits(basis) : undefined,
    shipping: basis?.content.shipping ?? ZERO,
    discount: basis ? agreedDiscount(basis, received) : ZERO,
    dueDate: terms ? dueDateOf(received.issued, terms) : undefined,
    recorded: rows.filter((row) => row.kind === kind).flatMap(({ reference }) => reference ?? []),
    today,
  })
}

/** Recorded deposits of the purchase that no invoice took off. */
const leftOfDeposits = ({ deposits }: PurchaseAnswer) =>
  sumOf(
    deposits.filter(({ number }) => number !== null),
    ({ left }) => left,
  )

/** What the rates agreed on the order take off what is billed. */
function agreedDiscount({ content }: PurchaseAnswer, received: ReceivedInvoice) {
  const lines = sumOf(received.lines, ({ net }) => net)
  const commercial = proportion(lines, content.discount, 10_000)
  return cents(commercial + proportion(lines - commercial, content.settlementDiscount, 10_000))
}

function obstacleOf(
  { crm }: Company,
  received: ReceivedInvoice,
  known: Known | undefined,
  same: PurchaseRow | undefined,
  basis: PurchaseAnswer | null,
): ReceptionObstacle | null {
  const { kind, currency, lines, supplier, number } = received
  if (!known) {
    const { name, siren = null, vatNumber = null, address } = supplier
    const namesake =
      [...crm.suppliers.values()].find(({ fields }) => folded(fields.name) === folded(name))?.code ?? null
    return { code: 'supplier_not_known', name, siren, vatNumber, address: [...address], namesake }
  }
  if (known.archived) return { code: 'supplier_archived', supplier: known.code }
  if (same) return { code: 'already_there', document: same.id, number }
  if (currency !== 'EUR') return { code: 'foreign_currency', currency }
  if (kind === 'corrective') return { code: 'corrective_by_hand' }
  if (kind === 'deposit') {
    const refused = depositObstacle(received, basis)
    if (refused) return refused
  }
  if (lines.length > MOST_LINES) return { code: 'too_many_lines', count: lines.length }
  const odd = lines.find((line) => line.quantity <= 0 || line.unitPrice < 0 || line.net < 0)
  return odd ? { code: 'line_by_hand', line: odd.line, label: odd.label } : null
}

function depositObstacle({ vat }: ReceivedInvoice, basis: PurchaseAnswer | null): ReceptionObstacle | undefined {
  if (basis?.number == null) return { code: 'deposit_without_order' }
  const { id: order, number, askable, content } = basis
  const isOurs = content.treatment === 'intraCommunity' || content.treatment === 'reverseCharge'
  if (askable && fitsIn(vat, askable)) return undefined
  return { code: 'deposit_refused', order, number, reason: askable ? 'exceeds' : isOurs ? 'selfAssessed' : 'closed' }
}

const MOST_LINES = 200

/** An advance buys no article: its lines are words and amounts. */
const depositContent = (received: ReceivedInvoice, supplier: string): PurchaseInput =>
  defined({
    supplier,
    lines: received.lines.map((line) => ({
      label: line.label.slice(0, 200),
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      discount: line.discount,
      vatRate: line.vatRate,
    })),
    terms: { days: 0, endOfMonth: false },
    reference: received.number,
    referenceDate: received.issued,
    dueDate: received.due,
    statedGross: received.gross,
  })

/** The recorded deposits that the invoice takes off: those it quotes, or all those of the purchase when it quotes none. */
function deductionsOf({ kind, prepaid, preceding }: ReceivedInvoice, basis: PurchaseAnswer | null | undefined) {
  if (kind !== 'invoice' || prepaid <= 0 || !basis) return undefined
  const open = basis.deposits.filter(({ number, left }) => number !== null && left > 0)
  const quotedOnes = open.filter(({ reference }) => preceding.some((each) => isSame(each, reference)))
  const taken: { deposit: PurchaseId; gross: Cents }[] = []
  let rest: number = prepaid
  for (const { id, left } of quotedOnes.length > 0 ? quotedOnes : open) {
    const gross = cents(Math.min(rest, left))
    if (gross > 0) taken.push({ deposit: purchaseId.parse(id), gross })
    rest -= gross
  }
  return taken.length > 0 ? taken : undefined
}

function contentOf(
  company: Company,
  received: ReceivedInvoice,
  supplier: string,
  pieces: readonly Piece[],
  basis: PurchaseAnswer | null | undefined,
): PurchaseInput {
  const { discount, settlementDiscount } = discountsOf(received)
  const treatment = treatmentOf(received)
  return defined({
    supplier,
    lines: pieces.map((piece) => lineOf(company, piece, treatment)),
    discount,
    shipping: received.charges > 0 ? received.charges : undefined,
    settlementDiscount,
    terms: basis?.content.terms,
    treatment,
    reference: received.number,
    referenceDate: received.issued,
    dueDate: received.due,
    statedGross: received.gross,
    deductions: deductionsOf(received, basis),
  })
}

/** The categories of VAT say who declares it: K from another member state, AE by the buyer here. */
function treatmentOf({ lines }: ReceivedInvoice): NonNullable<PurchaseInput['treatment']> {
  if (lines.every(({ category }) => category === 'K')) return 'intraCommunity'
  if (lines.every(({ category }) => category === 'AE')) return 'reverseCharge'
  return lines.every(({ vatRate }) => vatRate === 0) ? 'exempt' : 'domestic'
}

/** The rate of VAT that whoever buys declares, when nothing of ours says another. */
const USUAL_RATE = basisPoints(2_000)

function lineOf(
  { stock }: Company,
  { line, quantity, basis, origin }: Piece,
  treatment: PurchaseInput['treatment'],
): PurchaseLineInput {
  const isSelfAssessed = treatment === 'intraCommunity' || treatment === 'reverseCharge'
  const ours = origin
    ? undefined
    : [line.ourItem, line.supplierItem].find((code) => code !== undefined && stock.articles.has(code))
  return defined({
    article: origin ? basis?.article : ours,
    label: line.label.slice(0, 200),
    quantity,
    unitPrice: line.unitPrice,
    discount: line.discount,
    vatRate: !isSelfAssessed ? line.vatRate : origin || ours !== undefined ? undefined : USUAL_RATE,
    origin,
  })
}

/** What is taken off the whole invoice, as rates: the discount first, then the one for prompt payment. */
function discountsOf({ source, lines }: ReceivedInvoice): Pick<PurchaseInput, 'discount' | 'settlementDiscount'> {
  const whole = sumOf(lines, ({ net }) => net)
  const isForPromptPayment = ({ reason = '' }: { reason?: string }) => /escompte/i.test(reason)
  const prompt = sumOf(source.allowances.filter(isForPromptPayment), ({ amount }) => amount)
  const commercial = sumOf(
    source.allowances.filter((each) => !isForPromptPayment(each)),
    ({ amount }) => amount,
  )
  const rate = (part: number, of: number): BasisPoints | undefined =>
    part > 0 && of >= part ? basisPoints(proportion(part, 10_000, of)) : undefined
  return { discount: rate(commercial, whole), settlementDiscount: rate(prompt, whole - commercial) }
}
