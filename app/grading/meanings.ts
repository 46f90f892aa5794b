/**
 * Two people who do the same work do not get the same identifiers: the first invoice validated takes the next number,
 * whoever the customer is. Before anything is compared, identifiers become what a person knows them by.
 */
import { isRecord } from '#base/record.ts'
import { byText } from '#base/sorting.ts'
import type { Company, Event } from '#pgi'
import { canonicalText, valueAt } from './paths.ts'
import { TELLINGS } from './telling.ts'

export type Meanings = {
  /** What an identifier stands for, or the text itself when it is not one. */
  of(id: string): string
  /** The same value with every identifier replaced, lists of texts in one order. */
  in(value: unknown): unknown
  /** What sort of thing an identifier stands for when it was made since the world: `customer`, `invoice`… */
  sort(id: string): string | undefined
}

type Names = Map<string, string>
type Naming = { names: Names; sorts: Map<string, string>; ranks: Map<string, number>; of: (id: string) => string }

/** `world` is the company before anybody acted: what was numbered by then keeps its number. */
export function meaningsOf(company: Company, world: Company): Meanings {
  const names: Names = new Map()
  const sorts = new Map<string, string>()
  const of = (id: string): string => names.get(id) ?? knownName(world, id) ?? partOf(id) ?? id
  /** Line 0 of an entry, of a statement: what it is a line of, and which one. */
  const partOf = (id: string): string | undefined => {
    const [, whole = '', part] = PART.exec(id) ?? []
    const name = names.get(whole)
    return name === undefined ? undefined : `${name}.${part}`
  }
  const naming: Naming = { names, sorts, ranks: new Map(), of }
  for (const { event } of company.history.from(world.history.length)) nameNew(naming, event)
  const numbers = [...names.keys()].filter((id) => NUMBER.test(id))

  const replaced = (text: string): string => {
    const whole = of(text)
    if (whole !== text || numbers.length === 0) return whole
    return numbers.reduce((left, number) => left.replaceAll(number, of(number)), text)
  }
  const inside = (value: unknown): unknown => {
    if (typeof value === 'string') return replaced(value)
    if (Array.isArray(value)) {
      const all = value.map(inside)
      return all.every((one): one is string => typeof one === 'string') ? all.sort(byText) : all
    }
    if (!isRecord(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inside(inner)]))
  }
  return { of, in: inside, sort: (id) => sorts.get(id) }
}

/** Numbers of documents: `FA2026-00012`. */
const NUMBER = /^[A-Z]{2}\d{4}-\d+$/
const IDENTIFIER = /^[a-zA-Z]+-\d+(?:\.\d+)?$/
const PART = /^([a-zA-Z]+-\d+)\.(\d+)$/

/** Before the acts: documents and items are known by their reference, matchings by what they hold together. */
function knownName({ sales, purchasing, treasury }: Company, id: string): string | undefined {
  if (!IDENTIFIER.test(id)) return undefined
  const matching = treasury.matchings.get(id)
  if (matching) return together(matching.items, (item) => treasury.items.get(item)?.reference ?? item)
  return (
    treasury.items.get(id)?.reference ??
    treasury.receipts.get(id)?.reference ??
    treasury.remittances.get(id)?.reference ??
    sales.documents.get(id)?.number ??
    purchasing.documents.get(id)?.number ??
    purchasing.requests.get(id)?.number
  )
}

/** A reassignment closes the receipt on one account and opens it on the other: two items. */
function nameReassignment(
  names: Names,
  of: (id: string) => string,
  { receipt, reassignment, from, to }: Extract<Event, { type: 'ReceiptReassigned' }>,
): void {
  names.set(reassignment, `${of(receipt)} ← ${from} → ${to}`)
  names.set(`${reassignment}.0`, `${of(receipt)} ← ${from}`)
  names.set(`${reassignment}.1`, `${of(receipt)} → ${to}`)
}

/** After: by what a person knows a thing by, and by rank, since a number only says who came first. */
function nameNew(naming: Naming, event: Event): void {
  const { names, of } = naming
  switch (event.type) {
    case 'ReceiptReassigned':
      nameReassignment(names, of, event)
      break
    case 'ItemOpened':
      if (of(event.item) === event.item) nameByRank(naming, event.item, 'item', event.customer)
      break
    case 'ItemsMatched':
      names.set(event.matching, together(event.items, of))
      break
    case 'EntryPosted':
      nameEntry(naming, event)
      break
    default:
      nameMade(naming, event)
  }
}

/** A thing is made; or, of one made before the acts, a draft becomes a document and takes a number. */
function nameMade(naming: Naming, event: Event): void {
  const { names, of } = naming
  const telling = TELLINGS[event.type]
  if (telling.as !== 'making' && telling.as !== 'fixing') return
  const id = valueAt(event, telling.id)
  if (typeof id !== 'string') return
  if (telling.as === 'making' && telling.known.length > 0) {
    const known = telling.known.map((path) => knownBy(valueAt(event, path), of)).filter((text) => text !== '')
    nameByRank(naming, id, IDENTIFIER.test(id) ? id.replace(/-\d+$/, '') : telling.thing, known.join(' '))
  }
  if ('number' in event && typeof event.number === 'string') names.set(event.number, of(id))
}

/** By what it comes from; one typed by hand, by its journal and its label. */
function nameEntry(naming: Naming, { number, entry }: Extract<Event, { type: 'EntryPosted' }>): void {
  const { source } = entry
  // Some sources take the number of their own entry: nobody knows them by it.
  if (source?.endsWith(`-${number}`) && naming.of(source) === source) {
    nameByRank(naming, source, source.replace(/-\d+$/, ''), entry.label)
  }
  nameByRank(
    naming,
    `entry-${number}`,
    'entry',
    source === undefined ? `${entry.journal} ${entry.label}` : naming.of(source),
  )
}

function knownBy(value: unknown, of: (id: string) => string): string {
  if (typeof value === 'string') return of(value)
  if (!Array.isArray(value)) return value === undefined || value === null ? '' : canonicalText(value)
  // Suppliers that were asked: by their codes. Lines: by what they stand for.
  const codes = value.map((one: unknown) => valueAt(one, 'code') ?? one)
  return codes.map((one) => (typeof one === 'string' ? of(one) : canonicalText(one))).join(' ')
}

function nameByRank({ names, sorts, ranks }: Naming, id: string, sort: string, known: string): void {
  if (names.has(id)) return
  const key = `${sort} ${known}`
  const rank = (ranks.get(key) ?? 0) + 1
  ranks.set(key, rank)
  names.set(id, `${key} ${rank}`)
  sorts.set(id, sort)
}

const together = (items: readonly string[], of: (id: string) => string): string =>
  items.map(of).sort(byText).join(' + ')
