/** Between the entry grid and the PGI: the content of a command, and the totals of what is being typed. */
import type { Day } from '#base/dates.ts'
import { type BasisPoints, basisPoints, type Cents, cents, thousandths } from '#base/money.ts'
import {
  type ContentInput,
  type DocumentContent,
  type DocumentLine,
  lineAmount,
  shippingVatRate,
  type Totals,
  totalsOf,
} from '#pgi'
import type { GridArticle, GridLine } from '../document-grid/lines.ts'

export type CatalogueArticle = GridArticle & { salesAccount: string; goods: boolean }
export type Line = Omit<GridLine, 'id'>

export type HeadForm = {
  customer: string | null
  date: Day | null
  validUntil: Day | null
  deliveryDate: Day | null
  reference: string
  terms: string
  discount: BasisPoints | null
  settlementDiscount: BasisPoints | null
  shipping: Cents | null
  note: string
}

export const gridLines = (lines: DocumentContent['lines']): Line[] =>
  lines.map((line) => ({
    article: line.article ?? null,
    description: line.label,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discount: line.discount,
    vat: line.vatRate,
    ...(line.origin ? { origin: line.origin } : {}),
  }))

const documentLine = (line: Line, articles: ReadonlyMap<string, CatalogueArticle>): DocumentLine => {
  const article = line.article === null ? undefined : articles.get(line.article)
  return {
    ...(line.article === null ? {} : { article: line.article }),
    label: line.description,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discount: line.discount,
    vatRate: line.vat,
    salesAccount: article?.salesAccount ?? '707000',
    goods: article?.goods ?? false,
  }
}

/** The nets and totals of what is on screen, by the PGI's own rules. */
export function evaluation(
  lines: readonly Line[],
  head: Pick<HeadForm, 'discount' | 'settlementDiscount' | 'shipping'>,
  articles: ReadonlyMap<string, CatalogueArticle>,
): { nets: Cents[]; totals: Totals } {
  const written = lines.map((line) => documentLine(line, articles))
  return {
    nets: written.map(lineAmount),
    totals: totalsOf({
      lines: written,
      discount: head.discount ?? basisPoints(0),
      settlementDiscount: head.settlementDiscount ?? basisPoints(0),
      shipping: head.shipping ?? cents(0),
      shippingVatRate: shippingVatRate(written),
    }),
  }
}

/** What the command says. Fields left empty are left to the customer's record. */
export function contentInput(
  customer: string,
  head: HeadForm,
  lines: readonly Line[],
  terms: NonNullable<ContentInput['terms']>,
): ContentInput {
  return {
    customer,
    lines: lines.map((line) => ({
      ...(line.article === null ? {} : { article: line.article }),
      ...(line.description.trim() === '' ? {} : { label: line.description.trim() }),
      quantity: thousandths(line.quantity),
      unitPrice: line.unitPrice,
      discount: line.discount,
      vatRate: line.vat,
      ...(line.origin ? { origin: line.origin } : {}),
    })),
    terms,
    ...(head.date ? { date: head.date } : {}),
    ...(head.validUntil ? { validUntil: head.validUntil } : {}),
    ...(head.deliveryDate ? { deliveryDate: head.deliveryDate } : {}),
    ...(head.reference.trim() === '' ? {} : { reference: head.reference.trim() }),
    ...(head.discount === null ? {} : { discount: head.discount }),
    ...(head.settlementDiscount === null ? {} : { settlementDiscount: head.settlementDiscount }),
    ...(head.shipping === null ? {} : { shipping: head.shipping }),
    ...(head.note.trim() === '' ? {} : { note: head.note.trim() }),
  }
}
