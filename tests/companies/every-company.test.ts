import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addMonths, day, endOfMonth, firstOfMonth } from '#base/dates.ts'
import { monthContaining } from '#base/months.ts'
import { isSiren, liveHistory, type Master, readCompany } from '#companies'
import { ask, type Company, type Event, execute } from '#pgi'
import { companyFiles } from './files.ts'

const STORY = day('2026-03-16')
type EventOf<Type extends Event['type']> = Extract<Event, { type: Type }>

/** What is said of each company, on its page when it has one. Euros. The individuals that Buromod knows are lawyers, doctors…: they have a SIREN. */
const COMPANIES = [
  {
    slug: 'buromod',
    documents: 1_500,
    customers: 160,
    staff: [9, 9],
    turnover: [1_200_000, 2_000_000],
    margin: [0.35, 0.4],
    services: [0.03, 0.08],
    rates: [2_000],
    contracts: 0,
    withoutSiren: 'association',
  },
  {
    slug: 'jupiter-media',
    documents: 2_500,
    customers: 90,
    staff: [12, 15],
    turnover: [1_700_000, 2_200_000],
    margin: [0.3, 0.36],
    services: [0.18, 0.25],
    rates: [550, 1_000, 2_000],
    contracts: 0,
    withoutSiren: 'individual',
  },
  {
    slug: 'control-reset',
    documents: 1_800,
    customers: 60,
    staff: [7, 9],
    turnover: [750_000, 1_000_000],
    margin: [0.2, 0.27],
    services: [0.37, 0.45],
    rates: [2_000],
    contracts: 40,
    withoutSiren: 'individual',
  },
] as const

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0)

describe.each(COMPANIES)('$slug', (expected) => {
  let master: Master
  let company: Company
  /** The same company once March is in the books as well. */
  let transferred: Company

  beforeAll(() => {
    const read = readCompany(companyFiles(expected.slug))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    master = read.value
    company = liveHistory(master)
    const result = execute(company, { type: 'accounting.transfer' }, { today: STORY, by: 'test' })
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    transferred = result.value.company
  }, 120_000)

  function eventsOf<Type extends Event['type']>(type: Type, from: Company = company): EventOf<Type>[] {
    const found: EventOf<Type>[] = []
    const isMine = (event: Event): event is EventOf<Type> => event.type === type
    for (const { event } of from.history) if (isMine(event)) found.push(event)
    return found
  }
  const entries = (from: Company = company) => eventsOf('EntryPosted', from).map(({ entry }) => entry)
  /** The year is emptied on its last day, and the next one takes up its balances. */
  const isOfClosing = ({ reference }: { reference: string }) => /^(CLOTURE|AN)-2/.test(reference)
  /** Debit less credit of the accounts that begin so, in the entries whose date begins so. */
  const balance = (prefix: string, date = '', from: Company = company): number =>
    sum(
      entries(from)
        .filter((entry) => entry.date.startsWith(date) && !isOfClosing(entry))
        .flatMap(({ lines }) => lines)
        .filter(({ account }) => account.startsWith(prefix))
        .map(({ debit, credit }) => debit - credit),
    )
  /** What is set apart at the end of a year, and reversed on the first day of the next. */
  const isCutOff = ({ reference }: { reference: string }) => /^(FNP|FAE|CCA|CP|COM|ICNE|EXT)-20/.test(reference)
  const openItems = (from: Company) =>
    [...from.treasury.items.values()].filter(({ customer }) => from.crm.parties.get(customer)?.role === 'customer')
  const isWithin = (value: number, [least, most]: readonly [number, number]) =>
    expect({ value, within: value >= least && value <= most }).toEqual({ value, within: true })

  test('it has people, customers and documents enough for a story', () => {
    const validated = (
      ['QuoteSent', 'OrderConfirmed', 'GoodsDelivered', 'InvoiceIssued', 'CreditNoteIssued'] as const
    ).map((type) => eventsOf(type).length)
    expect(sum(validated)).toBeGreaterThanOrEqual(expected.documents)
    expect(Math.min(...validated)).toBeGreaterThanOrEqual(10)
    expect(master.customers.length).toBeGreaterThanOrEqual(expected.customers)
    isWithin(master.people.staff.length, expected.staff)
    expect(master.people.staff.filter(({ employment }) => employment === undefined)).toEqual([])
    expect(master.opportunities.length).toBeGreaterThanOrEqual(8)
    expect(master.projects.length).toBeGreaterThanOrEqual(2)
  })

  test('every SIREN is fictional and carries its key; no private person has one', () => {
    const parties = [...master.customers, ...master.prospects]
    const suppliers = master.suppliers.map(({ siren }) => siren)
    expect(new Set(suppliers).size).toBe(suppliers.length)
    const sirens = [master.company.identity.siren, ...suppliers, ...parties.flatMap(({ siren }) => siren ?? [])]
    expect(sirens.filter((siren) => !siren.startsWith('999') || !isSiren(siren))).toEqual([])
    const without = parties.filter(({ siren }) => siren === undefined)
    expect([...new Set(without.map(({ category }) => category))]).toEqual([expected.withoutSiren])
    const individuals = parties.filter(({ category }) => category === 'individual')
    const registered = individuals.filter(({ siren }) => siren !== undefined)
    expect(registered).toEqual(expected.withoutSiren === 'individual' ? [] : individuals)
  })

  test('names that look alike point at one another', () => {
    const byCode = new Map(master.customers.map((customer) => [customer.code, customer]))
    const pairs = master.customers.flatMap(({ code, story: { lookalike } }) => (lookalike ? [[code, lookalike]] : []))
    expect(pairs.length).toBeGreaterThanOrEqual(4)
    for (const [code, other = ''] of pairs) expect(byCode.get(other)?.story.lookalike).toBe(code)
  })

  test('every entry balances, and so do the books', () => {
    for (const { lines, label, date } of entries()) {
      const gap = sum(lines.map(({ debit, credit }) => debit - credit))
      expect({ label, date, gap }).toEqual({ label, date, gap: 0 })
    }
    expect(balance('', '', transferred)).toBe(0)
  })

  test('once all is transferred, account 411 is the sum of what customers owe', () => {
    const owed = sum(openItems(transferred).map(({ left }) => left))
    expect(balance('411', '', transferred)).toBe(owed)
    expect(owed).toBeGreaterThan(0)
  })

  test('stock is what its movements make it, never below nothing, and the balance sheet says its worth', () => {
    const articles = [...company.stock.articles.values()]
    for (const { code, quantity, value, movements } of articles) {
      const moved = [...movements]
      expect([code, sum(moved.map((each) => each.quantity))]).toEqual([code, quantity])
      expect([code, sum(moved.map((each) => each.value))]).toEqual([code, value])
      expect(moved.filter(({ stock, worth }) => stock < 0 || worth < 0)).toEqual([])
    }
    const worth = sum(
      articles.map(({ movements }) => [...movements].filter(({ date }) => date <= '2025-12-31').at(-1)?.worth ?? 0),
    )
    expect(balance('370000')).toBe(worth)
  })

  test('each VAT return is what the documents of its month say, in whole euros', () => {
    const returns = entries().filter(({ reference }) => reference.startsWith('CA3-'))
    expect(returns).toHaveLength(13)
    let carried = 0
    for (const { reference, lines } of returns) {
      const month = reference.slice(4)
      const of = (type: 'InvoiceIssued' | 'CreditNoteIssued') =>
        sum(
          eventsOf(type)
            .filter(({ content }) => content.date.startsWith(month))
            .map(({ totals }) => totals.vatTotal),
        )
      const deductible = sum(
        entries()
          .filter(({ journal, date }) => journal === 'AC' && date.startsWith(month))
          .flatMap((entry) => entry.lines)
          .filter(({ account }) => account === '445660' || account === '445620')
          .map(({ debit, credit }) => debit - credit),
      )
      const due = Math.round((of('InvoiceIssued') - of('CreditNoteIssued') - deductible - carried) / 100) * 100
      const declared = sum(
        lines.filter(({ account }) => account === '445510').map(({ debit, credit }) => credit - debit),
      )
      expect({ month, declared }).toEqual({ month, declared: Math.max(due, 0) })
      carried = Math.max(-due, 0)
    }
  })

  test('what the last month in the books owes to the State and the social bodies is all that is owed to them', () => {
    for (const account of ['431000', '437300', '437200', '442100', '445510']) {
      const owed = sum(
        entries()
          .filter(({ date }) => date >= (account === '445510' ? '2026-01-31' : '2026-02-01'))
          .flatMap(({ lines }) => lines)
          .filter((line) => line.account === account)
          .map(({ credit }) => credit),
      )
      const paid = sum(
        entries()
          .filter(({ date }) => date >= (account === '445510' ? '2026-02-24' : '2026-03-01'))
          .flatMap(({ lines }) => lines)
          .filter((line) => line.account === account)
          .map(({ debit }) => debit),
      )
      expect([account, 0 - balance(account)]).toEqual([account, owed - paid])
    }
  })

  test('the bank and the till are never negative, whatever the day', () => {
    for (const account of ['512000', '530000']) {
      const byDay = new Map<string, number>()
      for (const { date, lines } of entries()) {
        for (const line of lines) {
          if (line.account === account) byDay.set(date, (byDay.get(date) ?? 0) + line.debit - line.credit)
        }
      }
      let held = 0
      for (const date of [...byDay.keys()].sort()) {
        held += byDay.get(date) ?? 0
        expect({ account, date, negative: held < 0 }).toEqual({ account, date, negative: false })
      }
    }
  })

  test('the year 2025 is that of a small company of the trade that does well enough', () => {
    const turnover = -balance('70', '2025')
    const goods = -balance('707', '2025')
    isWithin(turnover / 100, expected.turnover)
    isWithin((goods - balance('607', '2025') - balance('6037', '2025')) / goods, expected.margin)
    isWithin(-(balance('706', '2025') + balance('7083', '2025')) / turnover, expected.services)
    isWithin(-(balance('6', '2025') + balance('7', '2025')) / turnover, [0.01, 0.08])
  })

  test('customers pay within the year, and some do not pay in time', () => {
    const receivables = balance('411', '2025')
    const days = (receivables / (-balance('70', '2025') * 1.2)) * 365
    isWithin(days, [25, 85])
    const late = openItems(company).filter(({ left, dueDate }) => left > 0 && dueDate !== undefined && dueDate < STORY)
    expect(late.length).toBeGreaterThanOrEqual(10)
  })

  test('invoices and credit notes are numbered without a gap, in the order of their dates', () => {
    for (const type of ['InvoiceIssued', 'CreditNoteIssued'] as const) {
      for (const year of ['2025', '2026']) {
        const mine = eventsOf(type).filter(({ content }) => content.date.startsWith(year))
        expect(mine.map(({ number }) => Number(number.slice(-5)))).toEqual(mine.map((_, index) => index + 1))
        expect(mine.map(({ content }) => content.date)).toEqual(mine.map(({ content }) => content.date).sort())
      }
    }
  })

  test('fixed assets are in the books for what they cost, and charged by the plan of each', () => {
    const bought = master.running.investments
    for (const account of new Set([...master.assets, ...bought].map((asset) => asset.account))) {
      const held = sum(master.assets.filter((asset) => asset.account === account).map(({ cost }) => cost))
      const added = sum(bought.filter((asset) => asset.account === account).map(({ net }) => net))
      expect([account, balance(account)]).toEqual([account, held + added])
    }
    // A naive second opinion: months of thirty days, the first one counted, never beyond the cost.
    const charged = (cost: number, from: string, years: number, to: string) => {
      const [y = 0, m = 0, d = 0] = from.split('-').map(Number)
      const days = (Number(to.slice(0, 4)) - y) * 360 + (12 - m) * 30 + 30 - Math.min(d, 30) + 1
      return Math.min(cost, Math.max(0, (cost * days) / (years * 360)))
    }
    const total = (to: string) =>
      sum([
        ...master.assets.map(({ cost, acquiredOn, years }) => charged(cost, acquiredOn, years, to)),
        ...bought.filter(({ date }) => date <= to).map(({ net, date, years = 1 }) => charged(net, date, years, to)),
      ])
    expect(Math.abs(-balance('28', '2025') - total('2025-12-31'))).toBeLessThan(20)
    expect(Math.abs(balance('681', '2025') - (total('2025-12-31') - total('2024-12-31')))).toBeLessThan(20)
  })

  test('2025 is closed: nothing is left on its accounts, and 2026 opens with its balance sheet', () => {
    expect(eventsOf('FiscalYearClosed').map(({ to, result }) => [to, Number(result)])).toEqual([
      ['2025-12-31', -(balance('6', '2025') + balance('7', '2025'))],
    ])
    const left = new Map<string, number>()
    for (const { date, lines } of entries()) {
      if (date > '2025-12-31') continue
      for (const { account, debit, credit } of lines) left.set(account, (left.get(account) ?? 0) + debit - credit)
    }
    expect([...left].filter(([, amount]) => amount !== 0)).toEqual([])
    const opening = entries().find(({ reference }) => reference === 'AN-2026-01-01')
    const carried = sum((opening?.lines ?? []).filter(({ account }) => account === '512000').map(({ debit }) => debit))
    expect(carried).toBe(balance('512000', '2025'))
  })

  test('the cut-off of 2025 is what a second count makes of leave, commissions, bills to come, deliveries and interest', () => {
    const at = (account: string) => balance(account, '2025')
    // A twenty-fifth of the month for each day: a tenth of twelve months, over thirty days. Those who left were paid theirs.
    const days = new Map(
      ask(company, { view: 'leave-balances', at: day('2025-12-31') }).rows.map(({ employee, balance: left }) => [
        employee.name,
        left / 1_000,
      ]),
    )
    const staying = master.people.staff.filter(({ employment }) => employment?.until === undefined)
    const leave = sum(staying.map(({ name, gross }) => (gross * (days.get(name) ?? 0)) / 25))
    expect(Math.abs(-at('428200') - leave)).toBeLessThan(10)
    isWithin(at('438200') / at('428200'), [0.22, 0.42])
    const commissions = eventsOf('CommissionApproved').filter(({ to }) => to === '2025-12-31')
    expect(-at('428600')).toBe(sum(commissions.map(({ amount }) => amount)))
    expect(commissions.length).toBeGreaterThan(0)
    const january = entries().filter(
      ({ journal, date, label }) => journal === 'AC' && date.startsWith('2026-01') && label.startsWith('Électricité'),
    )
    expect(january).toHaveLength(1)
    expect(at('408100')).toBe(-sum(january.flatMap(({ lines }) => lines).map(({ credit }) => credit)))
    const notes = new Map(eventsOf('GoodsDelivered').map(({ document, content }) => [document, content.date]))
    const invoicedLate = eventsOf('InvoiceIssued').filter(({ content: { date, lines } }) => {
      const delivered = lines.flatMap(({ origin }) => (origin ? (notes.get(origin.document) ?? []) : []))
      return date >= '2026-01-01' && delivered.length > 0 && delivered.every((on) => on <= '2025-12-31')
    })
    // VAT is rounded once per account here, once per invoice there.
    expect(Math.abs(at('418100') - sum(invoicedLate.map(({ totals }) => totals.gross)))).toBeLessThan(5)
    const { loan } = master.running
    expect(-at('164800')).toBe(Math.round((-at('164000') * (loan.rate / 10_000) * 25) / 360))
    const ahead = master.running.supplierInvoices.filter(({ covers }) => typeof covers === 'number')
    expect(ahead).toHaveLength(1)
    for (const { label, covers, account } of ahead) {
      const last = entries()
        .filter((entry) => entry.journal === 'AC' && entry.date.startsWith('2025') && entry.label.startsWith(label))
        .at(-1)
      const net = sum((last?.lines ?? []).filter((line) => line.account === account).map(({ debit }) => debit))
      const monthsLeft = Number(last?.date.slice(5, 7)) + Number(covers) - 13
      expect(at('486000')).toBe(Math.round((net * monthsLeft) / Number(covers)))
      expect(monthsLeft).toBeGreaterThan(0)
    }
  })

  test('what was set apart is reversed on the first day of the next year, to the cent', () => {
    const sides = (of: ReturnType<typeof entries>, sign: 1 | -1) =>
      of
        .flatMap(({ lines }) => lines)
        .map(({ account, debit, credit }) => `${account} ${sign * (debit - credit)}`)
        .sort()
    const apart = entries().filter((entry) => isCutOff(entry) && entry.date === '2025-12-31')
    const back = entries().filter((entry) => isCutOff(entry) && entry.date === '2026-01-01')
    expect(apart.length).toBeGreaterThanOrEqual(7)
    expect(sides(back, -1)).toEqual(sides(apart, 1))
    // That of 2024 came with the opening balance sheet; 2025 holds its own only.
    const [opening] = entries()
    for (const account of ['408100', '418100', '428200', '428600', '438200', '438600', '486000', '164800']) {
      const of = (list: ReturnType<typeof entries>) =>
        sum(
          list
            .flatMap(({ lines }) => lines)
            .filter((line) => line.account === account)
            .map(({ debit, credit }) => debit - credit),
        )
      const reversed = entries().filter(({ reference }) => reference === 'EXT-2024')
      expect([account, of(reversed)]).toEqual([account, opening && 0 - of([opening])])
      expect([account, balance(account, '2026')]).toEqual([account, 0 - balance(account, '2025')])
    }
  })

  test('the leave set apart at the opening is fifteen days for each person who was there', () => {
    const there = master.people.staff.filter(({ employment }) => (employment?.hiredOn ?? '') < '2025-01-01')
    const { amount } = master.opening.cutOff.find(({ account }) => account === '428200') ?? {}
    expect(amount).toBe(sum(there.map(({ gross }) => (gross * 15) / 25)))
  })

  test('the instalments of 2025 are the tax on the profit of 2024, and the tax of 2025 is what its profit makes it', () => {
    // 15 % up to 42 500 €, 25 % beyond (CGI art. 219).
    const taxOn = (profit: number) => Math.min(profit, 42_500) * 0.15 + Math.max(profit - 42_500, 0) * 0.25
    const paid = sum(
      entries()
        .filter(({ label, date }) => label.startsWith('Acompte d’impôt') && date.startsWith('2025'))
        .flatMap(({ lines }) => lines)
        .filter(({ account }) => account === '444000')
        .map(({ debit }) => debit),
    )
    const profit = (master.opening.credits.find(({ account }) => account === '120000')?.amount ?? 0) / 100
    expect(Math.abs(paid / 100 - taxOn(profit + paid / 100))).toBeLessThan(1)
    const tax = balance('695', '2025') / 100
    const before = -(balance('6', '2025') + balance('7', '2025')) / 100 + tax
    expect(Math.abs(tax - taxOn(before))).toBeLessThanOrEqual(0.5)
    expect(balance('444', '2025') / 100).toBe(paid / 100 - tax)
  })

  test('capital is that of the company’s papers, and the legal reserve is a tenth of it', () => {
    expect(-balance('101')).toBe(master.company.identity.capital)
    expect(-balance('1061')).toBe(master.company.identity.capital / 10)
  })

  test('dividends are paid less 30 %, which goes to the State by the 15th of the next month', () => {
    const { dividends, paidOn } = master.running.allocation
    expect(balance('457')).toBe(0)
    const lines = entries()
      .filter((entry) => !isOfClosing(entry))
      .flatMap(({ date, lines: own }) => own.map((line) => ({ ...line, date })))
    const kept = lines.filter(({ account }) => account === '442300')
    expect(kept.map(({ debit, credit }) => debit - credit)).toEqual([(-dividends * 3) / 10, (dividends * 3) / 10])
    expect(kept.at(-1)?.date.slice(0, 7)).toBe(addMonths(paidOn, 1).slice(0, 7))
    // The 15th, or the first day after it that banks work.
    expect(Number(kept.at(-1)?.date.slice(8))).toBeLessThanOrEqual(18)
  })

  test('no supplier waits beyond the due date in mid-March, but for an invoice in dispute', () => {
    const disputed = new Set<string>(eventsOf('PurchaseDisputed').map(({ document }) => document))
    const late = [...company.treasury.items.values()].filter(
      ({ side, left, dueDate, item }) =>
        side === 'supplier' && left < 0 && dueDate !== undefined && dueDate < STORY && !disputed.has(item),
    )
    // A day without banks is paid on the next one.
    expect(late.filter(({ dueDate = STORY }) => dueDate < day('2026-03-14'))).toEqual([])
  })

  test('a customer’s account in credit is a credit note on an invoice that was already paid, and nothing else', () => {
    const inCredit = openItems(company).filter(({ left }) => left < 0)
    expect(inCredit.length).toBeLessThanOrEqual(3)
    for (const { item } of inCredit) {
      const note = eventsOf('CreditNoteIssued').find(({ document }) => document === item)
      const invoice = note?.content.lines[0]?.origin?.document ?? ''
      expect([item, company.treasury.items.get(invoice)?.left]).toEqual([item, 0])
    }
    // Nobody owes anything since more than six months: there is no doubtful debt to provide for.
    expect(openItems(company).filter(({ left, dueDate = STORY }) => left > 0 && dueDate < day('2025-10-01'))).toEqual(
      [],
    )
  })

  test('the filing plan keeps pay confidential, books ten years; its papers stand right, and three are past their term', () => {
    const plan = ask(company, { view: 'filing-plan', at: STORY }).rows
    expect(plan.filter(({ path, access }) => path.startsWith('Personnel') && access === 'open')).toEqual([])
    const held = (label: string) => plan.filter(({ path }) => path.endsWith(label)).map(({ years }) => years)
    expect([held('Factures et avoirs'), held('Bulletins de paie'), held('Déclarations fiscales')]).toEqual([
      [10],
      [5],
      [6],
    ])
    const { rows, due } = ask(company, { view: 'filing', at: STORY })
    expect(rows).toHaveLength(master.filing?.papers.length ?? -1)
    expect(rows.filter(({ warnings }) => warnings.length > 0)).toEqual([])
    // A contract that ended more than five years ago, a tax paper of more than six, a year of working time.
    expect(due).toBe(3)
  })

  test('a supplier’s record has the account that its invoices are booked on', () => {
    for (const { code, account } of master.suppliers) {
      const used = master.running.supplierInvoices.filter(({ supplier }) => supplier === code)
      if (used.length === 0 || account === '607000') continue
      expect([code, used.map((invoice) => invoice.account)]).toEqual([code, expect.arrayContaining([account])])
    }
  })

  const MONTHS = Array.from({ length: 14 }, (_, index) => addMonths(day('2025-01-01'), index))

  test('each month has one validated payslip for each person who worked then, and its pay leaves 421 at nil', () => {
    const slips = eventsOf('PayslipValidated').map(({ slip }) => slip)
    const paid = eventsOf('SalariesPaid')
    for (const first of MONTHS) {
      const month = first.slice(0, 7)
      const present = master.people.staff
        .filter(({ employment }) => employment && employment.hiredOn <= endOfMonth(first))
        .filter(({ employment }) => (employment?.until ?? '9999') >= firstOfMonth(first))
      const mine = slips.filter(({ period }) => period === month)
      expect([month, mine.map(({ name }) => name).sort()]).toEqual([month, present.map(({ name }) => name).sort()])
      const net = sum(mine.map(({ netPaid }) => netPaid))
      const transferred = paid.filter(({ period }) => period === month).flatMap((payment) => payment.paid)
      expect([month, sum(transferred.map(({ amount }) => amount))]).toEqual([month, net])
      expect([month, balance('421', month)]).toEqual([month, 0])
      const booked = entries().filter(
        (entry) => entry.date.startsWith(month) && !isCutOff(entry) && !isOfClosing(entry),
      )
      const wages = booked.flatMap(({ lines }) => lines).filter(({ account }) => account.startsWith('641'))
      const charged = sum(wages.map(({ debit, credit }) => debit - credit))
      expect([month, charged]).toEqual([month, sum(mine.map(({ gross }) => gross))])
    }
  })

  test('what each month credits to the social bodies and to the State is what its declaration sums up', () => {
    const credited = (account: string, month: string) =>
      sum(
        entries()
          .filter(({ date, reference }) => date.startsWith(month) && reference.startsWith('BP '))
          .flatMap(({ lines }) => lines)
          .filter((line) => line.account.startsWith(account))
          .map(({ debit, credit }) => credit - debit),
      )
    for (const first of MONTHS) {
      const month = monthContaining(first)
      const { rows, payslipCount } = ask(company, { view: 'social-declaration', month })
      const declared = (...bodies: string[]) =>
        sum(rows.filter(({ body }) => bodies.includes(body)).map(({ total }) => total))
      expect(payslipCount).toBeGreaterThan(0)
      expect([month, credited('431', month)]).toEqual([month, declared('urssaf')])
      expect([month, credited('4372', month)]).toEqual([month, declared('healthInsurer')])
      expect([month, credited('4373', month)]).toEqual([month, declared('pensionFund', 'providentFund')])
      expect([month, credited('4421', month)]).toEqual([month, declared('tax')])
    }
  })

  test('the year has leave, sickness and overtime, and no leave is taken that was not acquired', () => {
    expect(eventsOf('AbsenceApproved')).toHaveLength(master.people.absences.length)
    expect(new Set(eventsOf('AbsenceRequested').map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4)
    const slips = eventsOf('PayslipValidated').map(({ slip }) => slip)
    const earned = new Set(slips.flatMap(({ earnings }) => earnings.map(({ code }) => code)))
    expect([...earned]).toEqual(expect.arrayContaining(['salary', 'leavePay', 'absence', 'overtime25']))
    const left = ask(company, { view: 'leave-balances', at: day('2026-03-15') }).rows
    expect(left.filter(({ balance: days }) => days < 0)).toEqual([])
  })

  test('each opportunity stands where its file says, followed by the person in charge', () => {
    const known = [...company.crm.opportunities.values()]
    const standing = known.map(({ fields, stage, outcome }) => [fields.label, outcome?.result ?? stage])
    expect(standing.sort()).toEqual(master.opportunities.map(({ label, stage }) => [label, stage]).sort())
    expect(
      known
        .map(({ outcome }) => outcome?.on)
        .filter(Boolean)
        .sort(),
    ).toEqual(master.opportunities.flatMap(({ closedOn }) => closedOn ?? []).sort())
    expect(eventsOf('ActivityCompleted').length).toBeGreaterThanOrEqual(10)
  })

  test('each project has its plan, and the times of its team keep within its budget', () => {
    const plans = eventsOf('ProjectOpened')
    expect(plans.map(({ fields }) => fields.label).sort()).toEqual(master.projects.map(({ label }) => label).sort())
    for (const { project, fields } of plans) {
      const spent = sum(
        eventsOf('ProjectTimeRecorded')
          .filter((each) => each.fields.project === project)
          .map((each) => each.fields.minutes),
      )
      expect([project, spent > (fields.budgetMinutes ?? 0)]).toEqual([project, false])
    }
    expect(eventsOf('ProjectClosed')).toHaveLength(master.projects.filter(({ end }) => end !== undefined).length)
  })

  test('the VAT of each month in the books is that of its return', () => {
    for (const first of MONTHS) {
      const { agrees, gaps } = ask(company, { view: 'vat-control', month: monthContaining(first) })
      const unexplained = gaps.filter(({ reason }) => reason !== 'settlement' && reason !== 'opening')
      expect([first, agrees, unexplained]).toEqual([first, true, []])
    }
  })

  test('the same files give the same history', () => {
    const digest = (from: Company) =>
      createHash('sha256')
        .update(JSON.stringify([...from.history]))
        .digest('hex')
    expect(digest(liveHistory(master))).toBe(digest(company))
  }, 120_000)

  test('no sum that the law keeps out of the till is received in cash', () => {
    const inCash = eventsOf('ReceiptRecorded').filter(({ method }) => method === 'cash')
    expect(inCash.length).toBeGreaterThan(0)
    expect(inCash.filter(({ amount }) => amount > 1_000_00)).toEqual([])
  })

  test('10 % is for works in dwellings, 5,5 % for books, and the rest bears 20 %', () => {
    const sold = eventsOf('InvoiceIssued').flatMap(({ content }) =>
      content.lines.map((line) => ({ ...line, category: company.crm.parties.get(content.customer)?.fields.category })),
    )
    const works = sold.filter(({ vatRate }) => vatRate === 1_000)
    expect(works.filter(({ goods, category }) => goods || category !== 'individual')).toEqual([])
    const books = sold.filter(({ vatRate }) => vatRate === 550)
    expect(books.filter(({ label }) => !label.startsWith('Livre'))).toEqual([])
    expect([...new Set(sold.map(({ vatRate }) => Number(vatRate)))].sort((one, two) => one - two)).toEqual(
      expected.rates,
    )
  })

  test('a contract is invoiced once per period while it runs', () => {
    const length = { month: 1, quarter: 3, halfYear: 6, year: 12 }
    const invoices = eventsOf('InvoiceIssued')
    expect(master.contracts.length).toBeGreaterThanOrEqual(expected.contracts)
    for (const { number, every, from, to = day('2026-03-15'), customer } of master.contracts) {
      let periods = 0
      for (let month = day('2025-01-01'); month <= '2026-03-15'; month = addMonths(month, length[every])) {
        if (month >= from && month <= to) periods += 1
      }
      const mine = invoices.filter(({ content }) => content.reference === `Contrat ${number}`)
      expect([number, mine.length]).toEqual([number, periods])
      expect(mine.filter(({ content }) => content.customer !== customer)).toEqual([])
    }
  })
})
