/** Coûts complets: indirect charges go to centres, auxiliary centres to the others, then to products by their units of work. */
import {
  allocate,
  type BasisPoints,
  type Cents,
  cents,
  minus,
  plus,
  proportion,
  sumOf,
  type Thousandths,
  ZERO,
} from '#base/money.ts'
import { fraction, less, rounded, solve } from './fraction.ts'

export type Centre = {
  readonly code: string
  /** After the primary allotment. */
  readonly primary: Cents
  /** What an auxiliary centre gives to the others, in basis points that make 10 000; a main centre gives nothing. */
  readonly gives?: Readonly<Record<string, BasisPoints>>
}
export type CentreTotal = {
  readonly code: string
  readonly primary: Cents
  /** With what other auxiliary centres gave it, before it gives. */
  readonly beforeGiving: Cents
  /** Nil for an auxiliary centre. */
  readonly total: Cents
}

/** Reciprocal services are a linear system, solved exactly; what is given is shared out to the last cent. Undefined if it has no answer. */
export function secondaryAllotment(centres: readonly Centre[]): CentreTotal[] | undefined {
  const auxiliaries = centres.filter(({ gives }) => gives !== undefined)
  const matrix = auxiliaries.map((to) =>
    auxiliaries.map((from) =>
      less(fraction(to === from ? 1n : 0n), fraction(BigInt(from.gives?.[to.code] ?? 0), 10_000n)),
    ),
  )
  const solved = solve(
    matrix,
    auxiliaries.map(({ primary }) => fraction(BigInt(primary))),
  )
  if (!solved) return undefined
  const gross = new Map(auxiliaries.map(({ code }, index) => [code, cents(rounded(solved[index] ?? fraction(0n)))]))
  const mains = centres.filter(({ gives }) => gives === undefined)
  const received = new Map<string, Cents>()
  // Only what leaves the auxiliary centres for good is shared, so that main centres bear the whole to the cent.
  for (const { code, gives = {} } of auxiliaries) {
    const weights = mains.map((main): number => gives[main.code] ?? 0)
    const part = weights.reduce((sum, weight) => sum + weight, 0)
    const amount = cents(proportion(gross.get(code) ?? ZERO, part, 10_000))
    if (part === 0) continue
    for (const [index, share] of allocate(amount, weights).entries()) {
      const main = mains[index]
      if (main) received.set(main.code, plus(received.get(main.code) ?? ZERO, share))
    }
  }
  const whole = sumOf(centres, ({ primary }) => primary)
  const given = sumOf(mains, ({ code, primary }) => plus(primary, received.get(code) ?? ZERO))
  const last = mains.at(-1)
  if (last) received.set(last.code, plus(received.get(last.code) ?? ZERO, minus(whole, given)))
  return centres.map(({ code, primary, gives }) => {
    const total = gives === undefined ? plus(primary, received.get(code) ?? ZERO) : ZERO
    return { code, primary, beforeGiving: gives === undefined ? total : (gross.get(code) ?? primary), total }
  })
}

/** Coût de l’unité d’œuvre, in cents rounded half away from zero; null without units. */
export const unitOfWorkCost = (total: Cents, units: Thousandths): Cents | null =>
  units > 0 ? cents(proportion(total, 1_000, units)) : null

export type ProductCost = {
  readonly code: string
  readonly revenue: Cents
  readonly direct: Cents
  readonly indirect: Cents
}
export type FullCost = ProductCost & { readonly cost: Cents; readonly result: Cents }

export const fullCosts = (products: readonly ProductCost[]): FullCost[] =>
  products.map((product) => {
    const cost = plus(product.direct, product.indirect)
    return { ...product, cost, result: minus(product.revenue, cost) }
  })

/** A main centre’s charges are shared between products by the units of work each one took. */
export function shareByUnits(total: Cents, units: readonly Thousandths[]): Cents[] {
  return units.every((each) => each === 0) ? units.map(() => ZERO) : allocate(total, units)
}

export type PartialCost = {
  readonly code: string
  readonly revenue: Cents
  readonly variable: Cents
  readonly contribution: Cents
  readonly specificFixed: Cents
  /** Marge sur coûts spécifiques: negative, the product costs more than it would save. */
  readonly specificMargin: Cents
}

/** Coûts partiels: variable costs, then specific fixed costs; common fixed costs are borne by the whole. */
export const partialCosts = (
  products: readonly { code: string; revenue: Cents; variable: Cents; specificFixed: Cents }[],
): PartialCost[] =>
  products.map((product) => {
    const contribution = minus(product.revenue, product.variable)
    return { ...product, contribution, specificMargin: minus(contribution, product.specificFixed) }
  })
