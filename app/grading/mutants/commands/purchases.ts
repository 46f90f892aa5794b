/** Faults in orders, receipts and invoices of suppliers. */
import { basisPoints, cents, proportion, thousandths } from '#base/money.ts'
import { ask, type Command } from '#pgi'
import { neighbourAccount, neighbourOfSupplier } from '../neighbours.ts'
import { type CommandOf, outsideYear, type Spoiling, type Spoilt, withAt } from '../spoilt-command.ts'
import { lineFaults, type Records } from './lines.ts'

export function purchaseFaults(command: Command, spoiling: Spoiling): Spoilt[] {
  switch (command.type) {
    case 'purchase.draft':
    case 'purchase.revise':
    case 'purchase.receive':
      return contentFaults(command, spoiling)
    case 'purchase.transform':
      return transformFaults(command, spoiling)
    case 'purchase.dispute':
      return [['discrepancy_accepted', [{ type: 'purchase.approve', document: command.document, acknowledged: true }]]]
    case 'offer.retain': {
      const request = spoiling.company.purchasing.requests.get(command.request)
      const other = request?.content.suppliers.find(({ code }) => code !== command.supplier)
      return other ? [['wrong_supplier', [{ ...command, supplier: other.code }]]] : []
    }
    default:
      return []
  }
}

type WithContent = CommandOf<'purchase.draft'> | CommandOf<'purchase.revise'> | CommandOf<'purchase.receive'>

/** Cars that carry people: their VAT is not deducted, their cost is what was paid (CGI ann. II art. 206, IV, 6°). */
const PASSENGER_CAR = /^2182/

function contentFaults(command: WithContent, spoiling: Spoiling): Spoilt[] {
  const { content } = command
  const near = neighbourOfSupplier(spoiling.company, content.supplier)
  const [first] = content.lines
  const article = ask(spoiling.company, { view: 'articles' }).rows.find(({ code }) => code === first?.article)
  const supplier = spoiling.company.crm.suppliers.get(content.supplier)
  const records: Records = { unitPrice: article?.purchasePrice, terms: supplier?.fields.terms }
  const becomes = (changed: WithContent['content']): readonly Command[] => [{ ...command, content: changed }]
  const neighbour = content.lines.findIndex(({ account }) => account && neighbourAccount(account))
  const taken = content.lines[neighbour]
  const car = content.lines.findIndex(
    ({ account, vatRate }) => vatRate === 0 && account !== undefined && PASSENGER_CAR.test(account),
  )
  const bought = content.lines[car]
  return [
    ...(near ? [['wrong_supplier', becomes({ ...content, supplier: near.code })] satisfies Spoilt] : []),
    ...lineFaults(content, records, spoiling).map(([code, spoilt]): Spoilt => [code, becomes(spoilt)]),
    ...(taken?.account
      ? [
          [
            'neighbour_account',
            becomes({
              ...content,
              lines: withAt(content.lines, neighbour, { ...taken, account: neighbourAccount(taken.account) }),
            }),
          ] satisfies Spoilt,
        ]
      : []),
    ...(bought?.unitPrice
      ? [
          [
            'vat_deducted_on_car',
            becomes({
              ...content,
              lines: withAt(content.lines, car, {
                ...bought,
                vatRate: basisPoints(2_000),
                unitPrice: cents(proportion(bought.unitPrice, 100, 120)),
              }),
            }),
          ] satisfies Spoilt,
        ]
      : []),
  ]
}

function transformFaults(command: CommandOf<'purchase.transform'>, { company }: Spoiling): Spoilt[] {
  const { from, to, date, lines } = command
  const faults: Spoilt[] = []
  if (date !== undefined) faults.push(['date_outside_year', [{ ...command, date: outsideYear(date) }]])
  const [source] = from
  const order = source === undefined ? undefined : company.purchasing.documents.get(source)
  const all = lines ?? (order?.content.lines ?? []).map(({ quantity }, line) => ({ line, quantity }))
  const [first] = all
  if (!first) return faults
  if (to === 'goodsReceipt') {
    const ordered = order?.content.lines[first.line]?.quantity ?? first.quantity
    faults.push([
      'receipt_above_order',
      [{ ...command, lines: withAt(all, 0, { ...first, quantity: thousandths(ordered + 1_000) }) }],
    ])
  }
  if (lines && first.quantity > 1_000) {
    const less = withAt(lines, 0, { ...first, quantity: thousandths(first.quantity - 1_000) })
    faults.push(['quantity_one_less', [{ ...command, lines: less }]])
  }
  if (lines && to === 'purchaseInvoice') {
    const { lines: _part, ...whole } = command
    faults.push(['partial_delivery_in_full', [whole]])
  }
  return faults
}
