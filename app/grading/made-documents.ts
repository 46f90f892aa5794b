/** The documents that somebody made since the world, sales and purchases alike, told by their meaning. */
import { folded } from '#base/sorting.ts'
import { type Company, type DocumentKind, type PurchaseKind, purchaseTotalsOf, totalsOf } from '#pgi'
import { canonicalText } from './paths.ts'

type SalesDocument = NonNullable<ReturnType<Company['sales']['documents']['get']>>
type PurchaseDocument = NonNullable<ReturnType<Company['purchasing']['documents']['get']>>
export type AnyKind = DocumentKind | PurchaseKind

/** What a line says, but for its discount: `account` is where it goes in the books. */
export type MadeLine = {
  article: string
  quantity: number
  unitPrice: number
  discount: number
  vatRate: number
  account: string
}

export type MadeDocument = {
  id: string
  kind: AnyKind
  party: string
  /** Its number, once it has one. */
  number: string | null
  state: 'draft' | 'validated'
  date: string
  dueDate: string | null
  /** The party's own reference. */
  reference: string | null
  isDeposit: boolean
  /** Of those of its kind made for its party: two delivery notes of one order are told apart by that. */
  isFirst: boolean
  isLast: boolean
  lines: readonly MadeLine[]
  discounts: Readonly<Record<string, number>>
  terms: Readonly<Record<string, unknown>>
  totals: { net: number; vat: number; gross: number; rates: string }
  /** What it was made from, as a person says it: the kind and the party, or the number of what was there before. */
  sources: readonly string[]
}

/** In the order of their drafts. A draft that was thrown away was not made. */
export function madeDocuments(company: Company, world: Company): readonly MadeDocument[] {
  const made: Told[] = []
  for (const id of company.sales.ids) {
    const document = company.sales.documents.get(id)
    if (document && isMade(document, world.sales.documents.get(id))) made.push(saleOf(document, company, world))
  }
  for (const id of company.purchasing.ids) {
    const document = company.purchasing.documents.get(id)
    if (document && isMade(document, world.purchasing.documents.get(id))) {
      made.push(purchaseOf(document, company, world))
    }
  }
  return made.map((one) => {
    const alike = made.filter(({ kind, party }) => kind === one.kind && party === one.party)
    return { ...one, isFirst: alike[0] === one, isLast: alike.at(-1) === one }
  })
}

type Told = Omit<MadeDocument, 'isFirst' | 'isLast'>

/** Begun since the world, or validated since. */
const isMade = ({ stage }: { stage: string }, before: { stage: string } | undefined): boolean =>
  stage !== 'abandoned' && (before === undefined || (before.stage === 'draft' && stage !== 'draft'))

function saleOf(document: SalesDocument, company: Company, world: Company): Told {
  const { content } = document
  const totals = document.totals ?? totalsOf(content)
  return {
    ...common(document, company, world),
    party: content.customer,
    lines: content.lines.map(({ salesAccount, ...line }) => lineOf(line, salesAccount)),
    totals: totalsIn(totals),
  }
}

function purchaseOf(document: PurchaseDocument, company: Company, world: Company): Told {
  const { content } = document
  const totals = document.totals ?? purchaseTotalsOf(content)
  return {
    ...common(document, company, world),
    party: content.supplier,
    lines: content.lines.map(({ account, ...line }) => lineOf(line, account)),
    totals: totalsIn(totals),
  }
}

function common(document: SalesDocument | PurchaseDocument, company: Company, world: Company) {
  const { content, stage, number, dueDate } = document
  return {
    id: document.document,
    kind: document.kind,
    number: number ?? null,
    state: stage === 'draft' ? ('draft' as const) : ('validated' as const),
    date: content.date,
    dueDate: dueDate ?? null,
    reference: content.reference ?? null,
    isDeposit: content.depositOn !== undefined,
    discounts: {
      discount: content.discount,
      settlementDiscount: content.settlementDiscount,
      shipping: content.shipping,
    },
    terms: { terms: content.terms, method: content.method, dueDate: dueDate ?? null },
    sources: sourcesOf(document, company, world),
  }
}

type Line = { article?: string | undefined; label: string } & Omit<MadeLine, 'article' | 'account'>

const lineOf = ({ article, label, quantity, unitPrice, discount, vatRate }: Line, account: string): MadeLine => ({
  article: article ?? folded(label),
  quantity,
  unitPrice,
  discount,
  vatRate,
  account,
})

type Totals = {
  net: number
  vatTotal: number
  gross: number
  vat: readonly { rate: number; base: number; amount: number }[]
}

const totalsIn = ({ net, vatTotal, gross, vat }: Totals): MadeDocument['totals'] => ({
  net,
  vat: vatTotal,
  gross,
  rates: canonicalText(vat.map(({ rate, base, amount }) => [rate, base, amount])),
})

function sourcesOf({ content, sources }: SalesDocument | PurchaseDocument, company: Company, world: Company): string[] {
  const deposits = (content.deductions ?? []).map(({ deposit }) => deposit)
  const all = new Set<string>([...sources, ...deposits, ...(content.depositOn ? [content.depositOn] : [])])
  return [...all].map((id) => sourceName(id, company, world)).sort()
}

function sourceName(id: string, company: Company, world: Company): string {
  const before = world.sales.documents.get(id)?.number ?? world.purchasing.documents.get(id)?.number
  if (before !== undefined) return before
  const [sale, purchase] = [company.sales.documents.get(id), company.purchasing.documents.get(id)]
  return `${(sale ?? purchase)?.kind ?? ''} ${sale?.content.customer ?? purchase?.content.supplier ?? ''}`
}
