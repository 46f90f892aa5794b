/**
 * An electronic invoice that a supplier sends in a mission. Whoever sells keeps its books with the same PGI: a company is
 * founded for it, sells what was ordered, and what its author planted is written instead.
 */

import { z } from 'zod'
import { type Day, isDay, yearOf } from '#base/dates.ts'
import { frenchIban, vatNumberOf } from '#base/identifiers.ts'
import { basisPoints, cents, plus } from '#base/money.ts'
import { defined } from '#base/record.ts'
import { no, ok, type Result } from '#base/result.ts'
import { zCents, zCode, zDay, zQuantity, zRate, zText, zUnsignedCents } from '#base/schema.ts'
import type { Sums } from '#documents/electronic-invoice/write-cii.ts'
import { fieldOf } from '#grading'
import {
  ask,
  type CommandInput,
  type Company,
  type DocumentAnswer,
  execute,
  found,
  type Identity,
  type PurchaseAnswer,
  parseCommand,
  purchaseId,
  type SupplierFields,
} from '#pgi'
import type { SupplierInvoiceText } from './format.ts'
import type { Problem, ProblemCode } from './problem.ts'
import type { Path } from './source.ts'
import { INNER_PATH, lookup, resolve, type Scope, type Unresolved } from './values.ts'
import type { World } from './world.ts'

/** The seller’s company, and the document of it that is sent, as it is sent. */
export type SentInvoice = {
  readonly seller: Company
  readonly document: DocumentAnswer
  /** Whether its sums hold, or were made wrong by the author. */
  readonly sums: Sums
}

export type InvoiceProblem =
  | { kind: 'unresolved'; path: Path; missing: Unresolved }
  | { kind: 'problem'; path: Path; code: ProblemCode; figures: Problem['figures'] }
type Made<T> = Result<T, InvoiceProblem[]>

const line = z.strictObject({
  article: zCode.optional(),
  label: zText,
  quantity: zQuantity,
  unitPrice: zUnsignedCents,
  vatRate: zRate,
  discount: zRate.default(basisPoints(0)),
})
type Line = z.infer<typeof line> & { readonly goods: boolean }

const spec = z.strictObject({
  of: purchaseId.optional(),
  supplier: zCode.optional(),
  lines: z.array(line).optional(),
  number: zText,
  date: zDay,
  deposit: zRate.optional(),
  differences: z.strictObject({
    lines: z.array(line.partial().extend({ line: z.int() })),
    shipping: zUnsignedCents.optional(),
    iban: z
      .string()
      .regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/)
      .optional(),
    order: zText.optional(),
    due: zDay.optional(),
    total: zCents.optional(),
  }),
})
type Spec = z.infer<typeof spec>

const problem = (
  path: Path,
  code: ProblemCode,
  figures: Problem['figures'] = {},
): { ok: false; error: InvoiceProblem[] } => no([{ kind: 'problem', path, code, figures }])

/** As the world stood when the mission began: the file is the same however the attempt went on. */
export function supplierInvoiceOf(world: World, text: SupplierInvoiceText): Made<SentInvoice> {
  const read = specOf(world, text)
  if (!read.ok) return read
  const billed = billedBy(world.company, read.value, world.today)
  if (!billed.ok) return billed
  const lines = changedLines(billed.value.lines, read.value)
  return lines.ok ? sell(world.company.identity, read.value, { ...billed.value, lines: lines.value }) : lines
}

function specOf({ names, company, today }: World, text: SupplierInvoiceText): Made<Spec> {
  const missed: Unresolved[] = []
  const scope: Scope = { names, company, today, missed: (what) => missed.push(what) }
  const number = text.number.replace(INNER_PATH, (_, path: string) => {
    const value = lookup(names, path)?.value
    if (value === undefined) missed.push({ path: `$${path}`, code: 'path_unknown' })
    return String(value ?? '')
  })
  const resolved = resolve({ ...text, number, date: text.date ?? { day: 0 } }, scope)
  if (missed.length > 0) {
    return no(missed.map((missing) => ({ kind: 'unresolved', path: placeOf(text, missing.path), missing })))
  }
  const parsed = spec.safeParse(resolved)
  if (parsed.success) return ok(parsed.data)
  return no(
    parsed.error.issues.map(({ path, code }) => {
      const place = path.filter((part) => typeof part !== 'symbol')
      const figures = { where: place.join('.'), reason: code }
      return { kind: 'problem', path: place, code: 'value_refused', figures }
    }),
  )
}

/** The field that a `$path` stands in. */
function placeOf(node: unknown, wanted: string, path: Path = []): Path {
  if (typeof node !== 'object' || node === null) return path
  for (const [key, inner] of Object.entries(node)) {
    const text = JSON.stringify(inner) ?? ''
    if (!text.includes(wanted) && !text.includes(wanted.slice(1))) continue
    return placeOf(inner, wanted, [...path, Array.isArray(node) ? Number(key) : key])
  }
  return path
}

type Billed = {
  readonly supplier: { readonly code: string; readonly fields: SupplierFields; readonly siren: string }
  readonly lines: readonly Line[]
  readonly terms: SupplierFields['terms']
  /** Our order, and what was agreed on it as a whole. */
  readonly order?: string
  readonly agreed?: Pick<PurchaseAnswer['content'], 'discount' | 'shipping' | 'settlementDiscount'>
}

function billedBy(company: Company, { of, supplier, lines = [] }: Spec, today: Day): Made<Billed> {
  if (of === undefined) {
    const known = supplierOf(company, supplier ?? '', ['supplier'])
    if (!known.ok) return known
    const { terms } = known.value.fields
    return ok({
      supplier: known.value,
      terms,
      lines: lines.map((each) => ({ ...each, goods: each.article !== undefined })),
    })
  }
  const document = ask(company, { view: 'purchase-document', document: of, at: today })
  const isBillable = document?.kind === 'purchaseOrder' || document?.kind === 'goodsReceipt'
  if (!document?.number || !isBillable) return problem(['of'], 'invoice_of_unknown', { of })
  const known = supplierOf(company, document.content.supplier, ['of'])
  if (!known.ok) return known
  const { content, before } = document
  const order = document.kind === 'purchaseOrder' ? document : before.find((row) => row.kind === 'purchaseOrder')
  return ok(
    defined({
      supplier: known.value,
      terms: content.terms,
      lines: content.lines.map(({ article, label, quantity, unitPrice, discount, vatRate, goods }) =>
        defined({ article, label, quantity, unitPrice, discount, vatRate, goods }),
      ),
      order: order?.number ?? undefined,
      agreed: content,
    }),
  )
}

function supplierOf({ crm }: Company, code: string, path: Path): Made<Billed['supplier']> {
  const fields = crm.suppliers.get(code)?.fields
  if (!fields) return problem(path, 'invoice_supplier_unknown', { supplier: code })
  const { siren, vatTreatment } = fields
  if (siren === undefined) return problem(path, 'invoice_supplier_incomplete', { supplier: code, missing: 'siren' })
  if (vatTreatment !== 'domestic')
    return problem(path, 'invoice_supplier_incomplete', { supplier: code, missing: 'vat' })
  return ok({ code, fields, siren })
}

function changedLines(lines: readonly Line[], { differences }: Spec): Made<Line[]> {
  const changed = [...lines]
  for (const [index, { line: rank, ...change }] of differences.lines.entries()) {
    const before = changed[rank - 1]
    if (!before) {
      return problem(['differences', 'lines', index, 'line'], 'invoice_line_unknown', {
        line: rank,
        count: lines.length,
      })
    }
    changed[rank - 1] = { ...before, ...defined(change) }
  }
  return ok(changed)
}

/** A bank that no French bank bears the number of. */
const NO_BANK = '99999'

function identityOf({ fields, siren }: Billed['supplier'], { date, differences }: Spec): Identity {
  const { name, vatNumber, address, contact, iban } = fields
  return {
    slug: 'supplier',
    name,
    legalForm: 'SARL',
    capital: cents(10_000_00),
    siren,
    vatNumber: vatNumber ?? vatNumberOf(siren),
    address: { lines: address.lines, postcode: address.postcode, city: address.city },
    rcs: `RCS ${address.city}`,
    // Numbers that the regulator keeps for works of fiction.
    phone: contact?.phone ?? '02 61 91 00 00',
    iban: differences.iban ?? iban ?? frenchIban(NO_BANK, '00001', siren.padStart(11, '0')),
    bic: 'XXXXFRPP',
    fiscalYear: firstToLast(date),
    vatRegime: 'debits',
    settlementDiscountNote: 'Pas d’escompte pour paiement anticipé',
    latePenaltyRate: basisPoints(1_200),
  }
}

function firstToLast(date: Day): Identity['fiscalYear'] {
  const [from, to] = [`${yearOf(date)}-01-01`, `${yearOf(date)}-12-31`]
  return { from: isDay(from) ? from : date, to: isDay(to) ? to : date }
}

/** Our code among the seller’s customers. */
const BUYER = 'C0412'

/** Sells to us what is billed, in the seller’s own company. */
function sell(us: Identity, asked: Spec, billed: Billed): Made<SentInvoice> {
  const { supplier, terms, agreed, order } = billed
  const { number, date, deposit, differences } = asked
  const isDeposit = deposit !== undefined
  const reference = differences.order === 'none' ? undefined : (differences.order ?? order)
  const shipping = differences.shipping ?? agreed?.shipping
  const lines = billed.lines.map(({ goods: _, ...each }) => each)
  const { discount, settlementDiscount } = agreed ?? {}
  const content = defined({ customer: BUYER, date, lines, reference, shipping, discount, settlementDiscount })
  const commands: CommandInput[] = [
    { type: 'customer.create', code: BUYER, fields: buyerFields(us, terms) },
    ...stocked(billed.lines),
    { type: 'sales.draft', kind: isDeposit ? 'order' : 'invoice', content },
    ...(isDeposit
      ? ([
          { type: 'sales.validate', document: 'order-1' },
          { type: 'sales.deposit', from: 'order-1', share: { rate: deposit } },
        ] as const)
      : []),
    { type: 'sales.validate', document: 'invoice-1' },
  ]
  let seller = found(identityOf(supplier, asked))
  for (const input of commands) {
    const parsed = parseCommand(input)
    const done = parsed.ok ? execute(seller, parsed.value, { today: date, by: supplier.code }) : parsed
    if (!done.ok) {
      const refusal = String(fieldOf(done.error, 'code') ?? 'malformed_command')
      return problem([], 'command_refused', { command: input.type, refusal })
    }
    seller = done.value.company
  }
  const document = ask(seller, { view: 'sales-document', document: 'invoice-1', at: date })
  if (!document) return problem([], 'command_refused', { command: 'sales.validate', refusal: 'unknown_document' })
  const off = differences.total ?? cents(0)
  return ok({
    seller,
    sums: off === 0 ? 'holding' : 'asWritten',
    document: {
      ...document,
      number,
      dueDate: differences.due ?? document.dueDate,
      toPay: plus(document.toPay, off),
      totals: { ...document.totals, gross: plus(document.totals.gross, off) },
    },
  })
}

const buyerFields = (
  { name, address, siren, vatNumber }: Identity,
  terms: SupplierFields['terms'],
): Extract<CommandInput, { type: 'customer.create' }>['fields'] => ({
  name,
  billing: { lines: [...address.lines], postcode: address.postcode, city: address.city },
  siren,
  vatNumber,
  terms,
})

/** What it sells is an article of its own, of the same code as ours, and is on its shelves. */
function stocked(lines: readonly Line[]): CommandInput[] {
  const first = new Map(lines.flatMap((each) => (each.article === undefined ? [] : [[each.article, each] as const])))
  return [...first].flatMap(([article, { label, unitPrice, vatRate, goods }]): CommandInput[] => {
    const kind = goods ? 'goods' : 'service'
    const fields = { label, family: 'Ventes', kind, salePrice: unitPrice, purchasePrice: cents(0), vatRate } as const
    const needed = lines.filter((each) => each.article === article)
    return [
      { type: 'article.create', article, fields },
      ...(goods
        ? ([
            {
              type: 'stock.receive',
              reference: 'STOCK',
              lines: needed.map(({ quantity }) => ({ article, quantity, unitCost: cents(0) })),
            },
          ] as const)
        : []),
    ]
  })
}
