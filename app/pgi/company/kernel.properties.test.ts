/** What stays true whatever a student types. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { sumOf } from '#base/money.ts'
import { DOMAIN_NAMES, type DomainName, typedCommands } from '#tests/support/any-commands/index.ts'
import { commandOf, context, holds, live, start } from '#tests/support/any-commands/live.ts'
import { toPay } from '../sales/deduction.ts'
import { isDeposit, leftOfDeposit } from '../sales/deposit.ts'
import { totalsOf } from '../sales/totals.ts'
import { type Company, found } from './company.ts'
import { recorded } from './event.ts'
import { execute } from './execute.ts'
import { parseCommand } from './parse-command.ts'
import { replay } from './replay.ts'
import { commandSchema, type JsonSchema } from './schema.ts'
import { ask } from './views/index.ts'

/**
 * Commands of the end of a year, which a story of one day does not reach: their own tests are in closing.test.ts; and those of
 * the fund, which answers a payslip with benefits paid on: sickness-benefits.test.ts; and those of filing: filing.test.ts.
 */
const NOT_DRAWN = [
  'benefits.receive',
  'benefits.settle',
  'document.destroy',
  'document.file',
  'document.reclassify',
  'document.unfile',
  'doubtful.provide',
  'doubtful.transfer',
  'doubtful.write-off',
  'filing.setUp',
  'fiscal-year.close',
  'folder.create',
  'folder.remove',
  'folder.update',
  'paper.file',
  'result.allocate',
]

/** Every map and list of a state as plain arrays, in an order that depends on nothing. */
const plain = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if ('entries' in value && 'seal' in value && typeof value.entries === 'function') {
    const entries: [string, unknown][] = [...value.entries()]
    return entries.sort(([one], [two]) => (one < two ? -1 : 1)).map(([key, each]) => [key, plain(each)])
  }
  if (Symbol.iterator in value) return Array.from(value as Iterable<unknown>, plain)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
}

const typesIn = (schema: JsonSchema): string[] => schema.oneOf?.flatMap(typesIn) ?? [schema.title ?? '']
const COMMAND_TYPES = typesIn(commandSchema({ command: () => '', field: () => undefined }))

const sample = () => fc.sample(typedCommands, { numRuns: 400, seed: 7 }).map(live)

test('every command is drawn and accepted at least once, refused for many reasons, and a good share of each domain succeeds', () => {
  const tried = sample().flatMap((lived) => lived.tried)
  const accepted = tried.filter(({ refused }) => refused === undefined)
  const succeeded = new Set<string>(accepted.map(({ type }) => type))
  expect(COMMAND_TYPES.filter((type) => !succeeded.has(type)).sort()).toEqual(NOT_DRAWN)
  expect(new Set(tried.map(({ refused }) => refused)).size).toBeGreaterThan(150)
  const shareOf = (domain: DomainName) => {
    const of = (all: typeof tried) => all.filter((each) => each.domain === domain).length
    return of(accepted) / of(tried)
  }
  for (const domain of DOMAIN_NAMES) expect(shareOf(domain), domain).toBeGreaterThan(0.3)
})

test('an invoice never takes off more than it bills, nor more of a deposit than it asked', () => {
  holds(({ company: { sales } }) => {
    for (const id of sales.ids) {
      const document = sales.documents.get(id)
      if (!document || document.stage === 'abandoned') continue
      const { content } = document
      expect(toPay(document.totals ?? totalsOf(content), content)).toBeGreaterThanOrEqual(0)
      if (!isDeposit(document) || document.stage !== 'validated') continue
      // A draft may ask for too much of it: its validation refuses.
      if (document.successors.some((id) => sales.documents.get(id)?.stage === 'draft')) continue
      for (const { base, amount } of leftOfDeposit(sales, document)) expect(base + amount).toBeGreaterThanOrEqual(0)
    }
  })
})

test('a refused command leaves no trace, and asking twice gives the same answer', () => {
  fc.assert(
    fc.property(typedCommands, typedCommands, (typed, [last]) => {
      const { company } = live(typed)
      const before = company.history.length
      if (!last) return
      const command = commandOf(company, last)
      const kept = plain(company)
      const once = execute(company, command, context)
      const twice = execute(company, command, context)
      expect(plain(company)).toEqual(kept)
      expect(company.history.length).toBe(before)
      expect(once.ok ? once.value.events : once.error).toEqual(twice.ok ? twice.value.events : twice.error)
    }),
    { numRuns: 30 },
  )
})

test('replaying the events gives what living them gave, from the start or from anywhere', () => {
  fc.assert(
    fc.property(typedCommands, fc.nat(), (typed, cut) => {
      const { company, events } = live(typed)
      const at = events.length === 0 ? 0 : cut % (events.length + 1)
      const half = replay(start, events.slice(0, at))
      const kept = plain(half)
      expect(plain(replay(half, events.slice(at)))).toEqual(plain(company))
      expect(plain(half)).toEqual(kept)
      expect(plain(replay(found(start.identity), company.history))).toEqual(plain(company))
    }),
    { numRuns: 30 },
  )
})

test('an event written as JSON and read again is the same event', () => {
  holds(({ events }) => {
    for (const each of events) expect(recorded.parse(JSON.parse(JSON.stringify(each)))).toStrictEqual(each)
  }, 40)
})

test('groups with a capital letter sum to zero, the others do not; nobody is matched for more than he owes', () => {
  holds(({ company: { treasury } }) => {
    for (const { customer, letter, items, undone } of treasury.matchings.values()) {
      if (undone !== undefined) continue
      const all = items.map((id) => treasury.items.get(id))
      const sum = all.reduce((total, item) => total + (item?.amount ?? Number.NaN), 0)
      expect(sum === 0).toBe(letter === letter.toUpperCase())
      expect(all.every((item) => item?.customer === customer)).toBe(true)
      if (sum === 0) expect(all.every((item) => item?.left === 0)).toBe(true)
    }
    for (const { amount, left } of treasury.items.values()) {
      expect(Math.sign(left) * Math.sign(amount)).toBeGreaterThanOrEqual(0)
      expect(Math.abs(left)).toBeLessThanOrEqual(Math.abs(amount))
    }
  })
})

test('in one account a letter stands for one group', () => {
  holds(({ company: { treasury } }) => {
    for (const customer of treasury.matchingsByCustomer.keys()) {
      const groups = [...(treasury.matchingsByCustomer.get(customer) ?? [])].map((id) => treasury.matchings.get(id))
      // A group that took over another keeps its letter: those two are one.
      const ends = groups.filter((group) => group?.replacedBy === undefined).map((group) => group?.letter.toUpperCase())
      expect(new Set(ends).size).toBe(ends.length)
    }
  })
})

test('what is open on the items is what the allocations leave, and the balance is the sum of the account', () => {
  holds(({ company: { treasury } }) => {
    const settled = new Map<string, number>()
    for (const { allocations, undone } of treasury.matchings.values()) {
      if (undone !== undefined) continue
      for (const { debit, credit, amount } of allocations) {
        settled.set(debit, (settled.get(debit) ?? 0) + amount)
        settled.set(credit, (settled.get(credit) ?? 0) - amount)
      }
    }
    const balances = new Map<string, number>()
    for (const { item, amount, left, customer } of treasury.items.values()) {
      expect(left).toBe(amount - (settled.get(item) ?? 0))
      balances.set(customer, (balances.get(customer) ?? 0) + amount)
    }
    for (const [customer, balance] of balances) expect(treasury.balances.get(customer)).toBe(balance)
  })
})

test('stock is the sum of its movements, never below zero, and an empty shelf is worth nothing', () => {
  holds(({ company: { stock } }) => {
    for (const { quantity, value, movements, layers, fields } of stock.articles.values()) {
      if (fields.costing === 'fifo') {
        expect(sumOf(layers, (layer) => layer.value)).toBe(value)
        expect(layers.reduce((sum, layer) => sum + layer.quantity, 0)).toBe(quantity)
      }
      const all = [...movements]
      expect(all.reduce((sum, movement) => sum + movement.quantity, 0)).toBe(quantity)
      expect(all.reduce((sum, movement) => sum + movement.value, 0)).toBe(value)
      for (const { stock: left, worth } of all) {
        expect(left).toBeGreaterThanOrEqual(0)
        expect(worth).toBeGreaterThanOrEqual(0)
        if (left === 0) expect(worth).toBe(0)
      }
    }
  })
})

test('numbers have no gap, and invoices and credit notes are in the order of their dates', () => {
  holds(({ company: { sales } }) => {
    for (const prefix of ['DE', 'CO', 'BL', 'RC', 'FA', 'AV']) {
      const numbers = [...sales.byNumber.keys()].filter((number) => number.startsWith(prefix)).sort()
      expect(numbers).toEqual(numbers.map((_, index) => `${prefix}2026-${String(index + 1).padStart(5, '0')}`))
      if (prefix !== 'FA' && prefix !== 'AV') continue
      const dates = numbers.map((number) => {
        const document = sales.byNumber.get(number)
        return document === undefined ? '' : sales.documents.get(document)?.content.date
      })
      expect(dates).toEqual([...dates].sort())
    }
  })
})

test('no more goes on to the next documents than there was, and what is taken is what they say', () => {
  holds(({ company: { sales } }) => {
    for (const { document, content, taken, done, successors } of sales.documents.values()) {
      content.lines.forEach(({ quantity }, line) => {
        const next = successors.map((id) => sales.documents.get(id))
        const naive = (only: (stage: string | undefined) => boolean) =>
          next
            .filter((successor) => only(successor?.stage))
            .flatMap((successor) => successor?.content.lines ?? [])
            .filter(({ origin }) => origin?.document === document && origin.line === line)
            .reduce((sum, each) => sum + each.quantity, 0)
        expect(taken[line]).toBe(naive(() => true))
        expect(done[line]).toBe(naive((stage) => stage !== 'draft'))
        // A deposit is given back by amounts: see the first property of deposits.
        if (content.depositOn === undefined) expect(taken[line]).toBeLessThanOrEqual(quantity)
      })
    }
  })
})

/** The goods that a line delivered: a delivery note's, or an invoice's that no delivery note served. */
const isDelivery = (kind: string, origin: string | undefined): boolean =>
  kind === 'deliveryNote' || (kind === 'invoice' && !origin?.startsWith('deliveryNote-'))

test('of each line delivered, no more comes back than left, and what returns brought back is what is on the shelf again', () => {
  holds(({ company: { sales, stock } }) => {
    const all = [...sales.documents.values()].filter(({ stage }) => stage === 'validated')
    const root = (origin: { document: string; line: number }): string => {
      const { kind, content } = sales.documents.get(origin.document) ?? {}
      const before = content?.lines[origin.line]?.origin
      const isAtRoot = !before || isDelivery(kind ?? '', before.document)
      return isAtRoot ? `${origin.document}#${origin.line}` : root(before)
    }
    const left = new Map<string, number>()
    const back = new Map<string, number>()
    for (const { document, kind, content } of all) {
      content.lines.forEach(({ goods, quantity, origin }, line) => {
        if (!goods) return
        if (isDelivery(kind, origin?.document)) left.set(`${document}#${line}`, quantity)
        const isBack = kind === 'returnNote' || (kind === 'creditNote' && origin?.document.startsWith('invoice-'))
        if (isBack && origin) back.set(root(origin), (back.get(root(origin)) ?? 0) + quantity)
      })
    }
    for (const [line, quantity] of back) expect(quantity, line).toBeLessThanOrEqual(left.get(line) ?? 0)
    for (const { code, movements } of stock.articles.values()) {
      for (const { document, kind, content } of all) {
        if (kind !== 'returnNote') continue
        const shelved = content.lines
          .filter(({ article, goods, returned }) => article === code && goods && returned?.condition === 'resalable')
          .reduce((sum, { quantity }) => sum + quantity, 0)
        const moved = [...movements].filter(({ source }) => source === document)
        expect(moved.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(shelved)
      }
    }
  })
})

test('what is reserved is what confirmed orders have left to deliver', () => {
  holds(({ company: { sales } }) => {
    const naive = new Map<string, number>()
    for (const { kind, stage, content, done } of sales.documents.values()) {
      if (kind !== 'order' || stage !== 'validated') continue
      content.lines.forEach(({ article, goods, quantity }, line) => {
        if (goods && article) naive.set(article, (naive.get(article) ?? 0) + quantity - (done[line] ?? 0))
      })
    }
    for (const [article, reserved] of sales.reserved.entries()) expect(reserved).toBe(naive.get(article) ?? 0)
    for (const [article, left] of naive) expect(sales.reserved.get(article)).toBe(left)
  })
})

test('purchases are numbered without a gap, one series per kind', () => {
  holds(({ company: { purchasing } }) => {
    for (const prefix of ['CF', 'BR', 'FF', 'RF', 'AF']) {
      const numbers = [...purchasing.byNumber.keys()].filter((number) => number.startsWith(prefix)).sort()
      expect(numbers).toEqual(numbers.map((_, index) => `${prefix}2026-${String(index + 1).padStart(5, '0')}`))
    }
  })
})

test('nobody receives, returns or is credited more than there was; what is taken is what the next documents say', () => {
  holds(({ company: { purchasing } }) => {
    const all = [...purchasing.documents.values()]
    for (const { document, content, progress } of all) {
      for (const kind of ['goodsReceipt', 'purchaseInvoice', 'goodsReturn', 'supplierCreditNote'] as const) {
        content.lines.forEach(({ quantity }, line) => {
          const taken = all
            .filter((next) => next.kind === kind && next.stage !== 'abandoned')
            .flatMap((next) => next.content.lines)
            .filter(({ origin }) => origin?.document === document && origin.line === line)
            .reduce((sum, each) => sum + each.quantity, 0)
          expect(progress[kind]?.taken[line] ?? 0).toBe(taken)
          // A supplier may bill more than was ordered: the control says so.
          // A deposit is given back by amounts: several credit notes of one line each share its price.
          if (kind !== 'purchaseInvoice' && content.depositOn === undefined) expect(taken).toBeLessThanOrEqual(quantity)
        })
      }
    }
  })
})

test('what is on order is what orders sent have left to receive', () => {
  holds(({ company: { purchasing } }) => {
    const naive = new Map<string, number>()
    for (const { kind, stage, content, progress } of purchasing.documents.values()) {
      if (kind !== 'purchaseOrder' || stage !== 'validated') continue
      content.lines.forEach(({ article, goods, quantity }, line) => {
        if (!goods || article === undefined) return
        const left = quantity - (progress.goodsReceipt?.done[line] ?? 0)
        naive.set(article, (naive.get(article) ?? 0) + left)
      })
    }
    for (const [article, left] of purchasing.onOrder.entries()) expect(left).toBe(naive.get(article) ?? 0)
    for (const [article, left] of naive) expect(purchasing.onOrder.get(article) ?? 0).toBe(left)
  })
})

test('one reference of a supplier is recorded once, and nothing is paid that was not approved', () => {
  holds(({ company, tried }) => {
    const references = [...company.purchasing.documents.values()]
      .filter(
        ({ kind, stage }) => (kind === 'purchaseInvoice' || kind === 'supplierCreditNote') && stage === 'validated',
      )
      .map(({ kind, content }) => `${kind}/${content.supplier}/${content.reference}`)
    expect(new Set(references).size).toBe(references.length)
    const approved = new Set<string>()
    for (const { type, events } of tried) {
      for (const { event } of events) {
        if (event.type === 'PurchaseApproved') approved.add(event.document)
        if (event.type === 'PurchaseDisputed') approved.delete(event.document)
        // What a payment settles is told with it; a lettrage by hand is another decision.
        if (event.type !== 'ItemsMatched' || (type !== 'payment.record' && type !== 'payment.run')) continue
        const paid = event.allocations.map(({ credit }) => credit)
        for (const item of paid) if (item.startsWith('purchaseInvoice-')) expect(approved).toContain(item)
      }
    }
  })
})

/** What some documents leave on the accounts, once all is in the books. */
function bookedOf(company: Company, sources: readonly string[]) {
  const done = execute(
    company,
    { type: 'accounting.transfer', until: day('2026-03-17') },
    { ...context, today: day('2026-03-17') },
  )
  const { entries } = (done.ok ? done.value.company : company).accounting
  const booked = [...entries].filter(({ entry }) => sources.includes(entry.source ?? ''))
  expect(booked.length).toBe(sources.length)
  const sums = new Map<string, number>()
  for (const { account, debit, credit } of booked.flatMap(({ entry }) => entry.lines)) {
    sums.set(account, (sums.get(account) ?? 0) + debit - credit)
  }
  return [...sums].filter(([, sum]) => sum !== 0)
}

test('a credit note of a whole invoice leaves nothing due, puts the goods back, and the accounts where they were', () => {
  holds(({ company, events }) => {
    const untouched = events.flatMap(({ event }) =>
      event.type === 'InvoiceIssued' &&
      // What deposits paid of it stays to be given back.
      event.content.deductions === undefined &&
      company.treasury.items.get(event.document)?.matching === undefined &&
      company.sales.documents.get(event.document)?.successors.length === 0 &&
      company.crm.parties.get(event.content.customer)?.archived === false
        ? [event]
        : [],
    )
    for (const { document, content, totals } of untouched) {
      const next = `creditNote-${company.sales.drafted.creditNote + 1}`
      const credited = [
        { type: 'sales.transform', from: [document], to: 'creditNote' },
        { type: 'sales.validate', document: next },
      ].reduce((sofar, json) => {
        const command = parseCommand(json)
        const done = command.ok ? execute(sofar, command.value, { today: day('2026-03-17'), by: 'test' }) : undefined
        if (!done?.ok) throw new Error(JSON.stringify(done))
        return done.value.company
      }, company)
      expect(bookedOf(credited, [document, next])).toEqual([])
      expect(credited.treasury.items.get(document)?.left).toBe(0)
      expect(credited.treasury.items.get(next)?.left).toBe(0)
      const balance = company.treasury.balances.get(content.customer) ?? 0
      expect(credited.treasury.balances.get(content.customer)).toBe(balance - totals.gross)
      for (const { article, goods } of content.lines) {
        if (!goods || article === undefined) continue
        const back = content.lines
          .filter((line) => line.article === article && line.goods)
          .reduce((sum, { quantity }) => sum + quantity, 0)
        const before = company.stock.articles.get(article)?.quantity ?? 0
        expect(credited.stock.articles.get(article)?.quantity).toBe(before + back)
      }
    }
  }, 50)
})

test('every entry in the books balances, and so do they all', () => {
  holds(({ company }) => {
    const { accounting } = company
    let debits = 0
    let credits = 0
    for (const { entry } of accounting.entries) {
      const debit = entry.lines.reduce((sum, line) => sum + line.debit, 0)
      expect(entry.lines.reduce((sum, line) => sum + line.credit, 0)).toBe(debit)
    }
    for (const { debit, credit } of accounting.totals.values()) {
      debits += debit
      credits += credit
    }
    expect(debits).toBe(credits)
    const { rows, totals } = ask(company, { view: 'trial-balance' })
    expect(sumOf(rows, ({ balance }) => balance)).toBe(0)
    expect(totals.closingDebit).toBe(totals.closingCredit)
  })
})

test('once all is transferred, the books say of each party what its items say', () => {
  holds(({ company }) => {
    const done = execute(company, { type: 'accounting.transfer' }, context)
    const { accounting, treasury, crm } = done.ok ? done.value.company : company
    for (const [party, balance] of treasury.balances.entries()) {
      const accounts = crm.suppliers.has(party) ? ['401000', '404000'] : ['411000']
      const totals = accounts.map((account) => accounting.partyTotals.get(`${account}/${party}`))
      expect(totals.reduce((sum, total) => sum + (total?.debit ?? 0) - (total?.credit ?? 0), 0)).toBe(balance)
    }
  })
})
