/**
 * The sums of an invoice (EN 16931-1, rules BR-CO-10 to 17, BR-S-08 and its like). Amounts are millionths, whole and of any
 * size, so that nothing is lost whoever wrote them. Amounts round to the cent, half away from zero.
 */
import type { BasisPoints } from '#base/money.ts'
import { needsReason, type VatCategory } from './codes.ts'
import { writeDecimal } from './decimal.ts'
import type { ElectronicInvoice, LineAdjustment, VatKey } from './electronic-invoice.ts'
import type { RuleCode } from './rules.ts'

type Amount = bigint

export type Taxed = { readonly category: VatCategory; readonly rate: BasisPoints | undefined; readonly amount: Amount }
export type LineSums = Taxed & {
  readonly quantity: Amount
  readonly price: Amount
  readonly priceBase: Amount
  readonly allowances: Amount
  readonly charges: Amount
}
export type TotalName = 'lines' | 'allowances' | 'charges' | 'net' | 'vat' | 'gross' | 'prepaid' | 'rounding' | 'due'

/** What the sums are made of. A figure that is not written is undefined, and counts as nil where the norm lets it be absent. */
export type Sums = {
  readonly lines: readonly LineSums[]
  readonly allowances: readonly Taxed[]
  readonly charges: readonly Taxed[]
  readonly vat: readonly (Taxed & { readonly base: Amount })[]
  readonly totals: Readonly<Partial<Record<TotalName, Amount>>>
  /** False for the profiles without lines: the lines cannot be added up. */
  readonly hasLines: boolean
}

export type SumFault = {
  readonly rule: RuleCode
  readonly category?: VatCategory
  /** What is wrong: a total, a line or a breakdown (from 0). */
  readonly at:
    | { readonly total: TotalName }
    | { readonly line: number }
    | { readonly vat: number; readonly of: 'base' | 'amount' }
  readonly found: string
  readonly expected: string
  /** One cent apart: a matter of rounding. */
  readonly slight: boolean
}

const CENT = 10_000n
const written = (amount: Amount): string => writeDecimal(amount, 6, 2)
const total = (amounts: readonly Amount[]): Amount => amounts.reduce((sum, amount) => sum + amount, 0n)
const amountOf = ({ amount }: Taxed): Amount => amount

function divided(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend
  const rounded = (2n * size + divisor) / (2n * divisor)
  return dividend < 0n ? -rounded : rounded
}
const toCent = (amount: Amount): Amount => divided(amount, CENT) * CENT

/** Base × rate, to the cent. */
export const vatOf = (base: Amount, rate: BasisPoints | undefined): Amount =>
  divided(base * BigInt(rate ?? 0), 10_000n * CENT) * CENT

/** BT-129 × BT-146 ÷ BT-149 − allowances + charges, to the cent. */
export const lineNet = ({ quantity, price, priceBase, allowances, charges }: LineSums): Amount =>
  divided(quantity * price, priceBase * CENT) * CENT - allowances + charges

const sameKey = (one: Pick<Taxed, 'category' | 'rate'>, two: Pick<Taxed, 'category' | 'rate'>): boolean =>
  one.category === two.category && (one.rate ?? 0) === (two.rate ?? 0)

export function sumFaults(sums: Sums): SumFault[] {
  return [...lineFaults(sums), ...totalFaults(sums), ...vatFaults(sums)]
}

function fault(
  rule: RuleCode,
  at: SumFault['at'],
  found: Amount | undefined,
  expected: Amount,
  category?: VatCategory,
): SumFault[] {
  if (found === undefined || found === expected) return []
  const gap = found > expected ? found - expected : expected - found
  return [
    {
      rule,
      ...(category === undefined ? {} : { category }),
      at,
      found: written(found),
      expected: written(expected),
      slight: gap <= CENT,
    },
  ]
}

const lineFaults = ({ lines }: Sums): SumFault[] =>
  lines.flatMap((each, line) => (each.priceBase <= 0n ? [] : fault('LINE-NET', { line }, each.amount, lineNet(each))))

function totalFaults({ lines, allowances, charges, vat, totals, hasLines }: Sums): SumFault[] {
  const said = (name: TotalName): Amount => totals[name] ?? 0n
  const check = (rule: RuleCode, name: TotalName, expected: Amount) =>
    fault(rule, { total: name }, totals[name] ?? 0n, toCent(expected))
  return [
    ...(hasLines
      ? [
          ...check('BR-CO-10', 'lines', total(lines.map(amountOf))),
          ...check('BR-CO-11', 'allowances', total(allowances.map(amountOf))),
          ...check('BR-CO-12', 'charges', total(charges.map(amountOf))),
          ...check('BR-CO-13', 'net', said('lines') - said('allowances') + said('charges')),
        ]
      : []),
    ...(vat.length > 0 ? check('BR-CO-14', 'vat', total(vat.map(amountOf))) : []),
    ...check('BR-CO-15', 'gross', said('net') + said('vat')),
    ...check('BR-CO-16', 'due', said('gross') - said('prepaid') + said('rounding')),
  ]
}

function vatFaults({ lines, allowances, charges, vat, hasLines }: Sums): SumFault[] {
  return vat.flatMap((each, index): SumFault[] => {
    const { category, rate, base, amount } = each
    const ofKey = (taxed: readonly Taxed[]) => total(taxed.filter((other) => sameKey(each, other)).map(amountOf))
    const expected = ofKey(lines) - ofKey(allowances) + ofKey(charges)
    return [
      ...(hasLines ? fault('VAT-08', { vat: index, of: 'base' }, base, expected, category) : []),
      ...(needsReason(category) || category === 'Z'
        ? fault('VAT-09', { vat: index, of: 'amount' }, amount, 0n, category)
        : fault('BR-CO-17', { vat: index, of: 'amount' }, amount, vatOf(base, rate))),
    ]
  })
}

const ofCents = (amount: number): Amount => BigInt(amount) * CENT
const ofAdjustments = (adjustments: readonly LineAdjustment[]): Amount =>
  total(adjustments.map(({ amount }) => ofCents(amount)))
const taxed = ({ category, rate, amount }: VatKey & { readonly amount: number }): Taxed => ({
  category,
  rate,
  amount: ofCents(amount),
})

export const sumsOf = (invoice: ElectronicInvoice): Sums => ({
  lines: invoice.lines.map((line) => ({
    ...taxed({ ...line, amount: line.net }),
    quantity: BigInt(line.quantity),
    price: BigInt(line.netPrice),
    priceBase: BigInt(line.priceBase),
    allowances: ofAdjustments(line.allowances),
    charges: ofAdjustments(line.charges),
  })),
  allowances: invoice.allowances.map(taxed),
  charges: invoice.charges.map(taxed),
  vat: invoice.vat.map((each) => ({ ...taxed(each), base: ofCents(each.base) })),
  totals: {
    lines: ofCents(invoice.totals.lines),
    allowances: ofCents(invoice.totals.allowances),
    charges: ofCents(invoice.totals.charges),
    net: ofCents(invoice.totals.net),
    vat: ofCents(invoice.totals.vat),
    gross: ofCents(invoice.totals.gross),
    prepaid: ofCents(invoice.totals.prepaid),
    rounding: ofCents(invoice.totals.rounding),
    due: ofCents(invoice.totals.due),
  },
  hasLines: invoice.lines.length > 0,
})
