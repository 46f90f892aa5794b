import { beforeAll, describe, expect, test } from 'vitest'
import { day, daysBetween } from '#base/dates.ts'
import { liveHistory, type Master, readCompany } from '#companies'
import { ask, type Company, type Event, execute } from '#pgi'
import { companyFiles } from './files.ts'

const STORY = day('2026-03-16')
type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0)

describe.each(['buromod', 'jupiter-media', 'control-reset'] as const)('%s', (slug) => {
  let master: Master
  let company: Company
  let transferred: Company

  beforeAll(() => {
    const read = readCompany(companyFiles(slug))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    master = read.value
    company = liveHistory(master)
    const result = execute(company, { type: 'accounting.transfer' }, { today: STORY, by: 'test' })
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    transferred = result.value.company
  }, 120_000)

  function eventsOf<Type extends Event['type']>(type: Type, from: Company = company): EventOf<Type>[] {
    const isMine = (event: Event): event is EventOf<Type> => event.type === type
    return [...from.history].map(({ event }) => event).filter(isMine)
  }
  const documents = (kind: 'goodsReceipt' | 'purchaseInvoice' | 'purchaseOrder') =>
    [...company.purchasing.documents.values()].filter((each) => each.kind === kind)
  const matchOf = (document: string) => {
    const found = ask(company, { view: 'purchase-match', document, at: STORY })
    if (!found) throw new Error(`${document} is no invoice`)
    return found
  }
  const planted = () => master.running.purchasing?.incidents ?? []
  const ofKind = (kind: ReturnType<typeof planted>[number]['kind']) => planted().filter((each) => each.kind === kind)

  test('what arrived in 2026 was ordered, received with a note, and no goods came to the shelves otherwise', () => {
    const arrived = eventsOf('GoodsReceived').filter(({ date }) => date >= '2026-01-01')
    expect(arrived.length).toBeGreaterThanOrEqual(20)
    expect(arrived.filter(({ reference }) => !reference.startsWith('goodsReceipt-'))).toEqual([])
    const loose = documents('goodsReceipt').flatMap(({ content }) =>
      content.lines.filter(({ origin }) => !origin?.document.startsWith('purchaseOrder-')),
    )
    expect(loose).toEqual([])
  })

  test('the books of 2025 have goods by typed entries, those of 2026 by the invoices of the module alone', () => {
    const goods = eventsOf('EntryPosted', transferred)
      .map(({ entry }) => entry)
      .filter(({ journal, lines }) => journal === 'AC' && lines.some(({ account }) => account === '607000'))
    const ofYear = (year: string, typed: boolean) =>
      goods.filter(({ date, source }) => date.startsWith(year) && (source === undefined) === typed).length
    expect([ofYear('2025', false), ofYear('2026', true)]).toEqual([0, 0])
    expect(ofYear('2025', true)).toBeGreaterThan(50)
    expect(ofYear('2026', false)).toBeGreaterThan(20)
  })

  test('once all is transferred, each account of suppliers is what the schedule of payables says', () => {
    const { rows } = ask(transferred, { view: 'payables-schedule', at: STORY })
    for (const account of ['401000', '404000']) {
      const owed = sum(
        rows
          .filter(({ item }) => (transferred.treasury.items.get(item)?.account ?? '401000') === account)
          .map(({ balance }) => balance),
      )
      const credited = sum(
        eventsOf('EntryPosted', transferred)
          .filter(({ entry }) => !/^(CLOTURE|AN)-2/.test(entry.reference))
          .flatMap(({ entry }) => entry.lines)
          .filter((line) => line.account === account)
          .map(({ debit, credit }) => credit - debit),
      )
      expect([account, credited]).toEqual([account, owed])
    }
    expect(sum(rows.map(({ balance }) => balance))).toBeGreaterThan(0)
  })

  test('the only discrepancies that nobody accepted are those that the file plants', () => {
    const differing = documents('purchaseInvoice')
      .map(({ document, control }) => ({ control: control?.status, codes: codesOf(matchOf(document).discrepancies) }))
      .filter(({ control, codes }) => codes !== '' && control !== 'approved')
    const open = planted().flatMap((each) =>
      (each.kind === 'price' || each.kind === 'quantity') && each.settledAfter === undefined ? [each.kind] : [],
    )
    const expected = open.map((kind) => ({
      control: 'disputed',
      codes: kind === 'price' ? 'price' : 'quantity_over_received',
    }))
    const byCode = (one: { codes: string }, two: { codes: string }) => (one.codes < two.codes ? -1 : 1)
    expect(differing.sort(byCode)).toEqual(expected.sort(byCode))
    expect(open.length).toBeGreaterThanOrEqual(1)
  })

  test('a disputed invoice that was settled has the credit note of what was billed too much, and is paid less it', () => {
    const settled = documents('purchaseInvoice').filter(
      ({ document, control }) => control?.status === 'approved' && matchOf(document).discrepancies.length > 0,
    )
    expect(settled).toHaveLength(
      planted().filter((each) => each.kind === 'price' && each.settledAfter !== undefined).length,
    )
    for (const { document, number } of settled) {
      const notes = eventsOf('SupplierCreditNoteRecorded').filter(({ content }) =>
        content.lines.some(({ origin }) => origin?.document === document),
      )
      expect([number, sum(notes.map(({ totals }) => totals.net))]).toEqual([number, Number(matchOf(document).amount)])
    }
  })

  test('some goods come in several times, some go back and are credited, one order is paid in part before', () => {
    const receiptsOf = (order: string) =>
      documents('goodsReceipt').filter(({ content }) => content.lines.some(({ origin }) => origin?.document === order))
    const inParts = documents('purchaseOrder').filter(({ document }) => receiptsOf(document).length > 1)
    expect(inParts).toHaveLength(ofKind('partialReceipt').length)

    const returns = eventsOf('GoodsReturnRecorded')
    expect(returns).toHaveLength(ofKind('return').length)
    for (const { document, content } of returns) {
      const notes = eventsOf('SupplierCreditNoteRecorded').filter((each) =>
        each.content.lines.some(({ origin }) => origin?.document === document),
      )
      expect(notes.map((each) => each.content.lines[0]?.quantity)).toEqual([content.lines[0]?.quantity])
    }

    const deposits = documents('purchaseInvoice').filter(({ content }) => content.depositOn !== undefined)
    expect(deposits).toHaveLength(ofKind('deposit').length)
    for (const { document, totals } of deposits) {
      const taken = documents('purchaseInvoice').flatMap(({ content }) =>
        (content.deductions ?? []).filter(({ deposit }) => deposit === document).map(({ gross }) => gross),
      )
      expect(taken).toEqual([totals?.gross])
      expect(company.treasury.items.get(document)?.left).toBe(0)
    }
    for (const kind of ['partialReceipt', 'return', 'deposit'] as const) {
      expect([kind, ofKind(kind).length > 0]).toEqual([kind, true])
    }
  })

  test('a deposit is paid as soon as it is asked for, and before the goods arrive', () => {
    const paidOn = (item: string) => eventsOf('ItemsMatched').find(({ items }) => items.includes(item))?.date
    for (const { document, content } of documents('purchaseInvoice')) {
      if (content.depositOn === undefined) continue
      const arrived = documents('goodsReceipt').find(({ content: { lines } }) =>
        lines.some(({ origin }) => origin?.document === content.depositOn),
      )
      const paid = paidOn(document) ?? day('9999-12-31')
      expect([document, daysBetween(content.date, paid) <= 5]).toEqual([document, true])
      expect([document, paid < (arrived?.content.date ?? '')]).toEqual([document, true])
    }
  })

  test('each request for prices has the answers of its file, and its order is placed at the prices of the offer retained', () => {
    const { requests = [] } = master.running.purchasing ?? {}
    const lived = [...company.purchasing.requests.values()].sort((one, two) => (one.number < two.number ? -1 : 1))
    expect(lived.map(({ content }) => String(content.date))).toEqual(requests.map(({ on }) => String(on)).sort())
    for (const { content, offers, retained, orders } of lived) {
      const record = requests.find(({ on }) => on === content.date)
      const pricesOf = (supplier: string, prices: readonly (number | null)[]) => `${supplier} ${prices.join(' ')}`
      const given = offers.map(({ supplier, prices }) =>
        pricesOf(
          supplier,
          prices.map((each) => each?.unitPrice ?? null),
        ),
      )
      const written = record?.offers.map(({ supplier, prices }) => pricesOf(supplier, prices))
      expect(given.sort()).toEqual(written?.sort())
      // Prices are compared when there are several; a supplier who was asked may be silent.
      expect(offers.length).toBeGreaterThanOrEqual(2)
      expect(retained?.supplier).toBe(record?.retained?.supplier)
      if (retained === undefined) continue
      const [placed = '', ...others] = orders
      expect(others).toEqual([])
      const order = documents('purchaseOrder').find(({ document }) => document === placed)
      const offer = offers.find(({ supplier }) => supplier === retained.supplier)
      expect(order?.content.lines.map(({ unitPrice }) => unitPrice)).toEqual(
        offer?.prices.flatMap((price) => (price === null ? [] : [price.unitPrice])),
      )
      const received = documents('goodsReceipt').flatMap((each) => each.content.lines)
      expect(received.filter(({ origin }) => origin?.document === placed).length).toBeGreaterThanOrEqual(1)
    }
    expect(lived.filter(({ retained }) => retained === undefined)).toHaveLength(1)
    expect(lived.length).toBeGreaterThanOrEqual(2)
  })

  test('no invoice is paid before it is approved, and none that was due is forgotten', () => {
    const late = ask(company, { view: 'payables-schedule', at: day('2026-03-15') }).rows.filter(
      ({ control, daysLate }) => control === 'approved' && daysLate > 3,
    )
    expect(late).toEqual([])
    const approved = new Set(eventsOf('PurchaseApproved').map(({ document }) => String(document)))
    const paid = documents('purchaseInvoice').filter(({ document }) => company.treasury.items.get(document)?.left === 0)
    expect(paid.length).toBeGreaterThanOrEqual(5)
    expect(paid.filter(({ document }) => !approved.has(document))).toEqual([])
  })
})

const codesOf = (discrepancies: readonly { code: string }[]) => discrepancies.map(({ code }) => code).join(',')
