/** The record of an article as a form holds it: texts, money in cents, quantities in thousandths. */
import { type BasisPoints, basisPoints, type Cents, type Thousandths, ZERO } from '#base/money.ts'
import type { ArticleAnswer, CommandInput } from '#pgi'

type ArticleInput = Extract<CommandInput, { type: 'article.create' }>['fields']
type ArticleUpdate = Extract<CommandInput, { type: 'article.update' }>['changes']

export type ArticleForm = {
  code: string
  label: string
  family: string
  kind: 'goods' | 'service'
  unit: string
  salePrice: Cents | null
  purchasePrice: Cents | null
  vatRate: BasisPoints
  salesAccount: string
  threshold: Thousandths | null
  description: string
  costing: ArticleAnswer['costing']
}

export const emptyArticle: ArticleForm = {
  code: '',
  label: '',
  family: '',
  kind: 'goods',
  unit: 'pièce',
  salePrice: null,
  purchasePrice: null,
  vatRate: basisPoints(2_000),
  salesAccount: '707000',
  threshold: null,
  description: '',
  costing: 'weightedAverageCost',
}

export const articleForm = (article: ArticleAnswer): ArticleForm => ({
  code: article.code,
  label: article.label,
  family: article.family,
  kind: article.kind,
  unit: article.unit,
  salePrice: article.salePrice,
  purchasePrice: article.purchasePrice,
  vatRate: article.vatRate,
  salesAccount: article.salesAccount,
  threshold: article.threshold,
  description: article.description ?? '',
  costing: article.costing,
})

const said = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())

/** Prices left empty are nil: an article may be free, or its cost not known yet. */
export const articleInput = (form: ArticleForm): ArticleInput => ({
  label: form.label.trim(),
  family: form.family.trim(),
  kind: form.kind,
  unit: form.unit.trim(),
  salePrice: form.salePrice ?? ZERO,
  purchasePrice: form.purchasePrice ?? ZERO,
  vatRate: form.vatRate,
  salesAccount: form.salesAccount.trim(),
  threshold: form.kind === 'goods' ? (form.threshold ?? undefined) : undefined,
  description: said(form.description),
  costing: form.kind === 'goods' && form.costing === 'fifo' ? 'fifo' : undefined,
})

/** What the form says, every field told: one left empty is emptied. The PGI keeps what really changed. */
export function articleUpdate(form: ArticleForm): ArticleUpdate {
  const input = articleInput(form)
  return {
    ...input,
    threshold: input.threshold ?? null,
    description: input.description ?? null,
    costing: input.costing ?? null,
  }
}
