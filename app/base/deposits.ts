/** How much of an order a deposit asks for, and how much of a deposit an invoice takes off, VAT rate by VAT rate. */
import { allocate, type BasisPoints, type Cents, cents, minus, plus, proportion, rateOf, sumOf, ZERO } from './money.ts'

/** A base net of VAT and its tax, at one rate. */
export type Taxed = { readonly rate: BasisPoints; readonly base: Cents; readonly amount: Cents }

/** What is asked: a share of the whole order, or an amount with VAT. */
export type DepositShare = { readonly rate: BasisPoints } | { readonly amount: Cents }

export const grossOf = ({ base, amount }: Pick<Taxed, 'base' | 'amount'>): Cents => plus(base, amount)
export const grossOfAll = (parts: readonly Taxed[]): Cents => sumOf(parts, grossOf)

const atRate = (parts: readonly Taxed[], rate: BasisPoints): Taxed =>
  parts.find((part) => part.rate === rate) ?? { rate, base: ZERO, amount: ZERO }

/** Whether no rate asks for more than is there. */
export const fitsIn = (parts: readonly Taxed[], room: readonly Taxed[]): boolean =>
  parts.every((part) => grossOf(part) <= grossOf(atRate(room, part.rate)))

/** Rate by rate; a rate of `taken` that `parts` does not have changes nothing. */
export const lessTaxed = (parts: readonly Taxed[], taken: readonly Taxed[]): Taxed[] =>
  parts.map(({ rate, base, amount }) => {
    const gone = taken.filter((part) => part.rate === rate)
    return {
      rate,
      base: minus(
        base,
        sumOf(gone, (part) => part.base),
      ),
      amount: minus(
        amount,
        sumOf(gone, (part) => part.amount),
      ),
    }
  })

/** Half a cent rounds away from zero at each rate: two halves of an order may ask for two cents more than the order. */
const ROUNDING = 2

/** The largest base up to `base` that, with its tax, stays within `most`. */
export function baseWithin(base: Cents, rate: BasisPoints, most: Cents): Cents {
  let fitting = base
  while (fitting > 0 && fitting + rateOf(fitting, rate) > most) fitting = minus(fitting, cents(1))
  return fitting
}

const taxed = (base: Cents, rate: BasisPoints): Taxed => ({ rate, base, amount: rateOf(base, rate) })

/**
 * A deposit on an order, `left` being what nothing was asked for yet. Rates keep the proportion that they have in the order,
 * or, once part of it is invoiced, in what is left. Null when more is asked than is left. The amount is met to the cent as
 * far as the rates allow: at 20 %, no base comes to 100.05 with its tax.
 */
export function depositOf(whole: readonly Taxed[], left: readonly Taxed[], share: DepositShare): Taxed[] | null {
  const within = (parts: readonly Taxed[]) =>
    parts
      .map(({ rate, base }) => taxed(baseWithin(base, rate, grossOf(atRate(left, rate))), rate))
      .filter(({ base }) => base > 0)
  const room = grossOfAll(left)
  if ('amount' in share) return share.amount > room ? null : within(spread(left, share.amount))
  const wanted = whole.map(({ rate, base }) => taxed(rateOf(base, share.rate), rate))
  if (wanted.every((part) => grossOf(part) <= grossOf(atRate(left, part.rate)) + ROUNDING)) return within(wanted)
  const asked = grossOfAll(wanted)
  return asked > room ? null : within(spread(left, asked))
}

/** What a share of an order comes to, with VAT, whatever is left of it. */
export const askedFor = (whole: readonly Taxed[], share: DepositShare): Cents =>
  'amount' in share ? share.amount : sumOf(whole, ({ rate, base }) => grossOf(taxed(rateOf(base, share.rate), rate)))

function spread(parts: readonly Taxed[], gross: Cents): Taxed[] {
  const shares = allocate(
    gross,
    parts.map((part) => Math.max(0, grossOf(part))),
  )
  return parts.map(({ rate }, index) => taxed(cents(proportion(shares[index] ?? ZERO, 10_000, 10_000 + rate)), rate))
}

/** So much of what a deposit has at one rate: the tax is the rest, so that the last part takes exactly what is left. */
function partOf(whole: Taxed, gross: Cents): Taxed {
  const base = cents(proportion(whole.base, gross, grossOf(whole)))
  return { rate: whole.rate, base, amount: minus(gross, base) }
}

/** The most that an invoice can take off: at each rate, what the deposit has left and no more than the invoice bills. */
const mostAt = (left: Taxed, room: readonly Taxed[]): Cents =>
  cents(Math.max(0, Math.min(grossOf(left), grossOf(atRate(room, left.rate)))))

export const mostDeductible = (left: readonly Taxed[], room: readonly Taxed[]): Cents =>
  sumOf(left, (part) => mostAt(part, room))

/** What an invoice takes off; `gross` says how much, all that it can otherwise. Never more than `mostDeductible`. */
export function deductionOf(left: readonly Taxed[], room: readonly Taxed[], gross?: Cents): Taxed[] {
  const most = left.map((part) => mostAt(part, room))
  const wanted = gross === undefined ? most : allocate(gross, most)
  return left
    .map((part, index) => ({ part, gross: wanted[index] ?? ZERO }))
    .filter((each) => each.gross > 0)
    .map((each) => partOf(each.part, each.gross))
}
