/** Faults in quotes, orders, deliveries and invoices. */
import { thousandths } from '#base/money.ts'
import { ask, type Command } from '#pgi'
import { neighbourOf } from '../neighbours.ts'
import { type CommandOf, outsideYear, type Spoiling, type Spoilt, withAt } from '../spoilt-command.ts'
import { lineFaults, type Records } from './lines.ts'

export function salesFaults(command: Command, spoiling: Spoiling): Spoilt[] {
  switch (command.type) {
    case 'sales.draft':
      return [
        ...contentFaults(command, spoiling),
        ...(command.kind === 'creditNote'
          ? [['credit_note_as_invoice', [{ ...command, kind: 'invoice' }]] satisfies Spoilt]
          : []),
      ]
    case 'sales.revise':
      return contentFaults(command, spoiling)
    case 'sales.transform':
      return transformFaults(command, spoiling)
    default:
      return []
  }
}

type WithContent = CommandOf<'sales.draft'> | CommandOf<'sales.revise'>

function contentFaults(command: WithContent, spoiling: Spoiling): Spoilt[] {
  const { content } = command
  const near = neighbourOf(spoiling.company, content.customer)
  const [first] = content.lines
  const customer = ask(spoiling.company, { view: 'customers' }).rows.find(({ code }) => code === content.customer)
  const article = ask(spoiling.company, { view: 'articles' }).rows.find(({ code }) => code === first?.article)
  const party = spoiling.company.crm.parties.get(content.customer)
  const records: Records = {
    unitPrice: article?.salePrice,
    terms: customer?.terms,
    discount: party?.fields.discount,
  }
  return [
    ...(near
      ? [['wrong_customer', [{ ...command, content: { ...content, customer: near.code } }]] satisfies Spoilt]
      : []),
    ...lineFaults(content, records, spoiling).map(
      ([code, spoilt]): Spoilt => [code, [{ ...command, content: spoilt }]],
    ),
  ]
}

function transformFaults(command: CommandOf<'sales.transform'>, { company, today }: Spoiling): Spoilt[] {
  const { from, to, date, lines } = command
  const faults: Spoilt[] = []
  if (date !== undefined) faults.push(['date_outside_year', [{ ...command, date: outsideYear(date ?? today) }]])
  const [first] = lines ?? []
  if (lines && first) {
    faults.push(['quantity_one_more', [{ ...command, lines: moreBy(lines, 1_000) }]])
    if (first.quantity > 1_000) faults.push(['quantity_one_less', [{ ...command, lines: moreBy(lines, -1_000) }]])
  }
  if (to === 'invoice') faults.push(...inFull(command, company), ...withoutDeposit(command, company))
  const [source] = from
  const invoice = source === undefined ? undefined : company.sales.documents.get(source)
  if (to === 'creditNote' && invoice) {
    const { customer, lines: billed } = invoice.content
    const again = billed.map(({ origin: _origin, ...line }) => line)
    faults.push([
      'credit_note_as_invoice',
      [{ type: 'sales.draft', kind: 'invoice', content: { customer, lines: linesAsked(again) } }],
    ])
  }
  return faults
}

type DraftLine = CommandOf<'sales.draft'>['content']['lines'][number]
type WrittenLine = Omit<DraftLine, 'label' | 'origin'> & { label: string }

const linesAsked = (lines: readonly WrittenLine[]): DraftLine[] =>
  lines.map(({ article, label, quantity, unitPrice, discount, vatRate }) => ({
    ...(article === undefined ? {} : { article }),
    label,
    quantity,
    unitPrice,
    discount,
    vatRate,
  }))

type Part = NonNullable<CommandOf<'sales.transform'>['lines']>

const moreBy = (lines: Part, more: number): Part => {
  const [first] = lines
  return first ? withAt(lines, 0, { ...first, quantity: thousandths(first.quantity + more) }) : lines
}

/** What was delivered in part is billed as if the whole order had left. */
function inFull(command: CommandOf<'sales.transform'>, company: Spoiling['company']): Spoilt[] {
  const { lines, ...whole } = command
  if (lines) return [['partial_delivery_in_full', [whole]]]
  const documents = command.from.map((id) => company.sales.documents.get(id))
  if (!documents.every((one) => one?.kind === 'deliveryNote')) return []
  const orders = [...new Set(documents.flatMap((one) => one?.sources ?? []))]
  const isPartial = orders.some((id) => {
    const order = company.sales.documents.get(id)
    return order?.kind === 'order' && order.content.lines.some(({ quantity }, at) => quantity > deliveredOf(id, at))
  })
  return isPartial ? [['partial_delivery_in_full', [{ ...whole, from: orders }]]] : []

  function deliveredOf(order: string, at: number): number {
    return documents
      .flatMap((one) => one?.content.lines ?? [])
      .filter(({ origin }) => origin?.document === order && origin.line === at)
      .reduce((sum, { quantity }) => sum + quantity, 0)
  }
}

/** The invoice drafted from an order proposes the deposits to take off: they are taken out again. */
function withoutDeposit(command: CommandOf<'sales.transform'>, company: Spoiling['company']): Spoilt[] {
  const made = [...company.sales.documents.values()].find(
    ({ kind, content, sources }) =>
      kind === 'invoice' && content.deductions !== undefined && command.from.some((id) => sources.includes(id)),
  )
  if (!made) return []
  const { customer, lines } = made.content
  const kept = lines.map(({ origin, ...line }, index): DraftLine => {
    const [asked] = linesAsked([line])
    const { quantity } = lines[index] ?? line
    return { ...(asked ?? { quantity }), ...(origin ? { origin } : {}) }
  })
  return [
    [
      'deposit_not_deducted',
      [command, { type: 'sales.revise', document: made.document, content: { customer, lines: kept, deductions: [] } }],
    ],
  ]
}
