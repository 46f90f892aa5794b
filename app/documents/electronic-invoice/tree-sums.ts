/** The figures of an invoice as its XML writes them. What cannot be read is left out: the check of the structure says it. */
import { type BasisPoints, basisPoints } from '#base/money.ts'
import type { LineSums, Sums, Taxed, TotalName } from './arithmetic.ts'
import { isVatCategory } from './codes.ts'
import { readDecimal } from './decimal.ts'
import { childrenOf, type InvoiceParts, isCharge, type TreeNode, textAt, vatTotalOf } from './invoice-tree.ts'

const figure = (text: string | undefined): bigint | undefined => {
  const value = text === undefined ? undefined : readDecimal(text, 6)
  return value === undefined ? undefined : BigInt(value)
}
const figureAt = (node: TreeNode | undefined, path: string): bigint | undefined => figure(textAt(node, path))

function rateAt(node: TreeNode | undefined): BasisPoints | undefined {
  const text = textAt(node, 'ram:RateApplicablePercent')
  const rate = text === undefined ? undefined : readDecimal(text, 2)
  return rate === undefined ? undefined : basisPoints(rate)
}

function taxed(tax: TreeNode | undefined, amount: bigint | undefined): Taxed | undefined {
  const category = textAt(tax, 'ram:CategoryCode') ?? ''
  return isVatCategory(category) && amount !== undefined ? { category, rate: rateAt(tax), amount } : undefined
}

const known = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined)

const total = (adjustments: readonly TreeNode[]): bigint =>
  adjustments.reduce((sum, each) => sum + (figureAt(each, 'ram:ActualAmount') ?? 0n), 0n)

/** The amounts of one line; undefined when one of them cannot be read. */
export function lineSums(line: TreeNode): LineSums | undefined {
  const settlement = line.children.find(({ name }) => name === 'ram:SpecifiedLineTradeSettlement')
  const [tax] = childrenOf(settlement, 'ram:ApplicableTradeTax')
  const net = taxed(tax, figureAt(settlement, 'ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount'))
  const netPrice = 'ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice'
  const quantity = figureAt(line, 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity')
  const price = figureAt(line, `${netPrice}/ram:ChargeAmount`)
  if (!net || quantity === undefined || price === undefined) return undefined
  const adjustments = childrenOf(settlement, 'ram:SpecifiedTradeAllowanceCharge')
  return {
    ...net,
    quantity,
    price,
    priceBase: figureAt(line, `${netPrice}/ram:BasisQuantity`) ?? 1_000_000n,
    allowances: total(adjustments.filter((each) => !isCharge(each))),
    charges: total(adjustments.filter(isCharge)),
  }
}

export const TOTALS: Readonly<Record<Exclude<TotalName, 'vat'>, { name: string; term: string }>> = {
  lines: { name: 'ram:LineTotalAmount', term: 'BT-106' },
  charges: { name: 'ram:ChargeTotalAmount', term: 'BT-108' },
  allowances: { name: 'ram:AllowanceTotalAmount', term: 'BT-107' },
  net: { name: 'ram:TaxBasisTotalAmount', term: 'BT-109' },
  gross: { name: 'ram:GrandTotalAmount', term: 'BT-112' },
  prepaid: { name: 'ram:TotalPrepaidAmount', term: 'BT-113' },
  rounding: { name: 'ram:RoundingAmount', term: 'BT-114' },
  due: { name: 'ram:DuePayableAmount', term: 'BT-115' },
}

/** All the sums; undefined while a line or a breakdown is unreadable, since nothing adds up then. */
export function treeSums(parts: InvoiceParts): Sums | undefined {
  const lines = parts.lines.map(lineSums)
  const adjusted = (each: TreeNode) =>
    taxed(childrenOf(each, 'ram:CategoryTradeTax')[0], figureAt(each, 'ram:ActualAmount'))
  const vat = parts.taxes.map((tax) => {
    const base = figureAt(tax, 'ram:BasisAmount')
    const read = taxed(tax, figureAt(tax, 'ram:CalculatedAmount'))
    return read && base !== undefined ? { ...read, base } : undefined
  })
  const [allowances, charges] = [parts.allowances.map(adjusted), parts.charges.map(adjusted)]
  if ([lines, allowances, charges, vat].some((each) => each.some((value) => value === undefined))) return undefined
  const totals: Partial<Record<TotalName, bigint>> = {}
  const put = (name: TotalName, value: bigint | undefined) => {
    if (value !== undefined) totals[name] = value
  }
  for (const name of ['lines', 'charges', 'allowances', 'net', 'gross', 'prepaid', 'rounding', 'due'] as const) {
    put(name, figureAt(parts.summation, TOTALS[name].name))
  }
  put('vat', figure(vatTotalOf(parts)?.text))
  return {
    lines: known(lines),
    allowances: known(allowances),
    charges: known(charges),
    vat: known(vat),
    totals,
    hasLines: lines.length > 0,
  }
}
