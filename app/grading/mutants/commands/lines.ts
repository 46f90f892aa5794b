/** Faults in the lines and conditions of a document, sold or bought: the two say them with the same words. */
import type { Day } from '#base/dates.ts'
import { basisPoints, cents, proportion, thousandths } from '#base/money.ts'
import { ask, type Company } from '#pgi'
import type { MutantCode } from '../kinds.ts'
import { neighbourOfArticle } from '../neighbours.ts'
import { outsideYear, withAt } from '../spoilt-command.ts'

type Rate = ReturnType<typeof basisPoints>
type Amount = ReturnType<typeof cents>
type Terms = { days: number; endOfMonth: boolean; dayOfMonth?: number | undefined }

export type Line = {
  article?: string | undefined
  quantity: ReturnType<typeof thousandths>
  unitPrice?: Amount | undefined
  discount?: Rate | undefined
  vatRate?: Rate | undefined
}
export type Conditions<L extends Line> = {
  date?: Day | undefined
  lines: L[]
  discount?: Rate | undefined
  shipping?: Amount | undefined
  terms?: Terms | undefined
  deductions?: unknown[] | undefined
}

/** What the records of the article and of the party say when the document does not. */
export type Records = {
  unitPrice?: Amount | undefined
  vatRate?: Rate | undefined
  discount?: Rate | undefined
  terms?: Terms | undefined
}

const FULL = 10_000
const ONE = 1_000

/** The document spoilt, one fault at a time. `records` answers for what is not said. */
export function lineFaults<L extends Line, C extends Conditions<L>>(
  content: C,
  records: Records,
  { company, today }: { company: Company; today: Day },
): [MutantCode, C, string?][] {
  const { lines } = content
  const [first] = lines
  if (!first) return []
  const withLine = (changes: Partial<Line>): C => ({ ...content, lines: withAt(lines, 0, { ...first, ...changes }) })
  const withRate = (rate: number): C => ({
    ...content,
    lines: lines.map((line) => (vatOf(line) === 2_000 ? { ...line, vatRate: basisPoints(rate) } : line)),
  })
  const faults: [MutantCode, C, string?][] = []
  if (lines.some((line) => vatOf(line) === 2_000)) {
    faults.push(['vat_10_for_20', withRate(1_000)], ['vat_55_for_20', withRate(550)], ['vat_forgotten', withRate(0)])
  }
  const price = first.unitPrice ?? records.unitPrice
  if (price) {
    faults.push(['gross_for_net', withLine({ unitPrice: cents(proportion(price, 120, 100)) })])
    faults.push(['amount_times_ten', withLine({ unitPrice: cents(price * 10) })])
  }
  faults.push(['quantity_one_more', withLine({ quantity: thousandths(first.quantity + ONE) })])
  if (first.quantity > ONE)
    faults.push(['quantity_one_less', withLine({ quantity: thousandths(first.quantity - ONE) })])
  const article = first.article === undefined ? undefined : neighbourOfArticle(company, first.article)
  if (article) faults.push(['wrong_article', withLine({ article: article.code })])
  faults.push(...discountFaults<L, C>(content, records))
  if (content.shipping) faults.push(['shipping_forgotten', { ...content, shipping: cents(0) }])
  if (content.deductions && content.deductions.length > 0) {
    faults.push(['deposit_not_deducted', { ...content, deductions: [] }])
  }
  faults.push(...termFaults<L, C>(content, records.terms))
  faults.push(['date_outside_year', { ...content, date: outsideYear(content.date ?? today) }])
  return faults

  function vatOf({ article: code, vatRate }: Line): number | undefined {
    if (vatRate !== undefined) return vatRate
    if (code === undefined) return records.vatRate
    return ask(company, { view: 'articles' }).rows.find((row) => row.code === code)?.vatRate
  }
}

/** The rate of a discount given twice: 10 % then 10 % of what is left is 19 %. */
const twice = (rate: number): Rate => basisPoints(rate * 2 - Math.round((rate * rate) / FULL))

function discountFaults<L extends Line, C extends Conditions<L>>(content: C, records: Records): [MutantCode, C][] {
  const { lines, shipping } = content
  const whole = content.discount ?? records.discount
  const isGiven = (line: Line) => (line.discount ?? 0) > 0
  if (!whole && !lines.some(isGiven)) return []
  const faults: [MutantCode, C][] = [
    [
      'discount_forgotten',
      {
        ...content,
        discount: basisPoints(0),
        lines: lines.map((line) => (isGiven(line) ? { ...line, discount: basisPoints(0) } : line)),
      },
    ],
    [
      'discount_twice',
      {
        ...content,
        ...(whole ? { discount: twice(whole) } : {}),
        lines: whole
          ? lines
          : lines.map((line) => (line.discount ? { ...line, discount: twice(line.discount) } : line)),
      },
    ],
  ]
  if (whole && shipping) {
    // Taken on the carriage too, which is not part of the goods.
    faults.push(['discount_on_wrong_base', { ...content, shipping: cents(proportion(shipping, FULL - whole, FULL)) }])
  } else if (!whole && lines.length > 1 && !lines.every(isGiven)) {
    // That of one line, given on the whole document.
    const rate = lines.find(isGiven)?.discount ?? basisPoints(0)
    faults.push([
      'discount_on_wrong_base',
      { ...content, discount: rate, lines: lines.map((line) => ({ ...line, discount: basisPoints(0) })) },
    ])
  }
  return faults
}

function termFaults<L extends Line, C extends Conditions<L>>(content: C, usual: Terms | undefined): [MutantCode, C][] {
  const terms = content.terms ?? usual
  if (!terms || terms.days === 0) return []
  return [
    [
      terms.endOfMonth ? 'net_for_end_of_month' : 'end_of_month_for_net',
      { ...content, terms: { days: terms.days, endOfMonth: !terms.endOfMonth } },
    ],
  ]
}
