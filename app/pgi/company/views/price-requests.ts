import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { lineAmount } from '#base/discounts.ts'
import { type Cents, minus, plus, rateOf, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { type OfferContent, type RequestContent, requestId } from '../../purchasing/request.ts'
import type { PriceRequest } from '../../purchasing/state.ts'
import type { Company } from '../company.ts'
import { isWithin, type Named, namedParty } from './named.ts'
import { column, columns, view } from './view.ts'

export type PriceRequestRow = {
  readonly id: string
  readonly number: string
  readonly date: Day
  readonly answerBy: Day | null
  /** Of the first line, with how many others. */
  readonly label: string
  readonly asked: number
  readonly answered: number
  readonly retained: Named | null
  readonly status: 'waiting' | 'answered' | 'retained'
  readonly sources: readonly string[]
}

export type OfferRow = {
  readonly supplier: Named
  readonly date: Day
  readonly reference: string | null
  /** Net of VAT, all discounts off, before carriage. */
  readonly goods: Cents
  readonly shipping: Cents
  /** Goods and carriage, net of VAT: what to compare. */
  readonly net: Cents
  readonly leadDays: number
  readonly terms: OfferContent['terms']
  readonly validUntil: Day | null
  /** Whether every line asked for is offered. */
  readonly complete: boolean
  /** Among complete offers. */
  readonly cheapest: boolean
  readonly fastest: boolean
  readonly retained: boolean
  readonly prices: OfferContent['prices']
  readonly note: string | null
  readonly sources: readonly string[]
}

const rowOf = (company: Company, request: PriceRequest): PriceRequestRow => {
  const { content, offers, retained } = request
  const others = content.lines.length - 1
  return {
    id: request.request,
    number: request.number,
    date: content.date,
    answerBy: content.answerBy ?? null,
    label: `${content.lines[0]?.label ?? ''}${others > 0 ? ` (+ ${others})` : ''}`,
    asked: content.suppliers.length,
    answered: offers.length,
    retained: retained ? namedParty(company, retained.supplier) : null,
    status: retained ? 'retained' : offers.length > 0 ? 'answered' : 'waiting',
    sources: [request.request],
  }
}

/** Demandes de prix, the latest first. */
export const priceRequests = view({
  args: z.object({ from: zDay.optional(), to: zDay.optional() }),
  run(company, { from, to }) {
    const rows = [...company.purchasing.requestIds]
      .flatMap((id) => company.purchasing.requests.get(id) ?? [])
      .filter(({ content }) => isWithin(content.date, { from, to }))
      .map((request) => rowOf(company, request))
      .reverse()
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      column('number'),
      ...columns('day', 'date', 'answerBy'),
      column('label'),
      ...columns('count', 'asked', 'answered'),
      ...columns('text', 'retained.name', 'status'),
    ],
    rows: ({ rows }) => rows,
  },
})

/** One request with the offers compared, the cheapest first. Null when there is none. */
export const priceRequest = view({
  args: z.object({ request: requestId }),
  run(
    company,
    { request: id },
  ):
    | (PriceRequestRow & {
        readonly content: RequestContent
        readonly offers: readonly OfferRow[]
        readonly orders: readonly string[]
        readonly reason: string | null
      })
    | null {
    const request = company.purchasing.requests.get(id)
    if (!request) return null
    const offers = offersOf(company, request).sort(
      (left, right) => Number(right.complete) - Number(left.complete) || left.net - right.net,
    )
    const { content, orders, retained } = request
    return { ...rowOf(company, request), content, offers, orders, reason: retained?.reason ?? null }
  },
  table: {
    columns: [
      ...columns('text', 'supplier.code', 'supplier.name', 'reference'),
      column('date', 'day'),
      ...columns('money', 'goods', 'shipping', 'net'),
      column('leadDays', 'count'),
      column('validUntil', 'day'),
      ...columns('text', 'complete', 'cheapest', 'fastest', 'retained'),
    ],
    rows: (answer) => answer?.offers ?? [],
  },
})

function offersOf(company: Company, { request, content, offers, retained }: PriceRequest): OfferRow[] {
  const priced = offers.map((offer) => {
    const lines = content.lines.flatMap(({ quantity }, index) => {
      const price = offer.prices[index]
      return price ? [lineAmount({ ...price, quantity })] : []
    })
    const gross = sumOf(lines, (amount) => amount)
    const goods = minus(gross, rateOf(gross, offer.discount))
    return { offer, goods, net: plus(goods, offer.shipping), complete: lines.length === content.lines.length }
  })
  const whole = priced.filter(({ complete }) => complete)
  const least = Math.min(...whole.map(({ net }) => net))
  const soonest = Math.min(...whole.map(({ offer }) => offer.leadDays))
  return priced.map(({ offer, goods, net, complete }) => ({
    supplier: namedParty(company, offer.supplier),
    date: offer.date,
    reference: offer.reference ?? null,
    goods,
    shipping: offer.shipping,
    net,
    leadDays: offer.leadDays,
    terms: offer.terms,
    validUntil: offer.validUntil ?? null,
    complete,
    cheapest: complete && net === least,
    fastest: complete && offer.leadDays === soonest,
    retained: retained?.supplier === offer.supplier,
    prices: offer.prices,
    note: offer.note ?? null,
    sources: [request],
  }))
}
