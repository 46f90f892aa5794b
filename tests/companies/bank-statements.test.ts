import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { liveHistory, type Master, readCompany } from '#companies'
import { ask, type Company } from '#pgi'
import { companyFiles } from './files.ts'

const ACCOUNT = '512000'
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** With how much of January the bank only showed in February. */
describe.each([
  ['jupiter-media', 2],
  ['control-reset', 2],
  ['buromod', 1],
])('the bank of %s', (slug, leastInTransit) => {
  let master: Master
  let company: Company

  beforeAll(() => {
    const read = readCompany(companyFiles(slug))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    master = read.value
    company = liveHistory(master)
  }, 120_000)

  const reconciliation = (at: string) => {
    const found = ask(company, { view: 'bank-reconciliation', account: ACCOUNT, at: day(at) })
    if (!found) throw new Error(`the bank has sent nothing for ${at}`)
    return found
  }
  const statements = () =>
    [...company.history].flatMap(({ event, on }) => (event.type === 'BankStatementImported' ? [{ ...event, on }] : []))
  /** Debit less credit of account 512 up to a day, read in the entries themselves. */
  const inTheBooks = (until: string) =>
    sum(
      [...company.history]
        .flatMap(({ event }) => (event.type === 'EntryPosted' ? [event.entry] : []))
        .filter(({ date, reference }) => date <= until && !/^(CLOTURE|AN)-/.test(reference))
        .flatMap(({ lines }) => lines)
        .filter(({ account }) => account === ACCOUNT)
        .map(({ debit, credit }) => debit - credit),
    )

  test('the statements of January and February come in the first days of the next month, and follow one another', () => {
    const [january, february, ...others] = statements()
    expect(others).toEqual([])
    expect([january?.said.from, january?.said.to]).toEqual(['2026-01-01', '2026-01-31'])
    expect([february?.said.from, february?.said.to]).toEqual(['2026-02-01', '2026-02-28'])
    expect(january?.on.slice(0, 8)).toBe('2026-02-')
    expect(february?.on.slice(0, 8)).toBe('2026-03-')
    for (const { on } of statements()) expect(Number(on.slice(8))).toBeLessThanOrEqual(8)
    expect(february?.said.opening).toBe(january?.said.closing)
    for (const { said } of statements()) expect(said.lines.length).toBeGreaterThanOrEqual(60)
  })

  test.each(['2026-01-31', '2026-02-28'])('on %s both corrected balances are equal', (at) => {
    const found = reconciliation(at)
    expect(found.books).toBe(inTheBooks(at))
    expect([found.difference, found.correctedBooks]).toEqual([0, found.correctedBank])
    expect(found.bank).not.toBe(found.books)
  })

  test('of January nothing is left to point but what the bank showed in February', () => {
    const { bankOnly, booksOnly } = reconciliation('2026-01-31')
    expect(bankOnly).toEqual([])
    expect(booksOnly.length).toBeGreaterThanOrEqual(leastInTransit)
    const february = statements().at(-1)?.said.lines ?? []
    for (const { date, debit, credit } of booksOnly) {
      expect(date >= '2026-01-28').toBe(true)
      // The statement is the bank’s: what is a debit in our books is a credit in its own.
      expect(february.map(({ amount }) => Number(amount))).toContain(credit - debit)
    }
  })

  test('what only the bank knew in January is booked on the day and the account of the file', () => {
    const { lines = [] } = master.running.bank ?? {}
    const entries = [...company.history].flatMap(({ event }) => (event.type === 'EntryPosted' ? [event.entry] : []))
    const booked = (month: string) =>
      lines
        .filter(({ on }) => on.startsWith(month))
        .map(({ on, account, received = 0, paid = 0 }) =>
          entries.some(
            (entry) =>
              entry.date === on &&
              entry.lines.some((line) => line.account === account && line.credit - line.debit === received - paid),
          ),
        )
    expect(booked('2026-01')).toEqual([true, true, true])
    expect(booked('2026-02').length).toBeGreaterThanOrEqual(3)
    expect(booked('2026-02')).not.toContain(true)
  })

  test('February is left to be pointed: charges and a receipt to book, lines still in transit', () => {
    const { bankOnly } = reconciliation('2026-02-28')
    const alone = (master.running.bank?.lines ?? []).filter(({ on }) => on.startsWith('2026-02'))
    for (const { on, received = 0, paid = 0 } of alone) {
      const same = bankOnly.filter((line) => line.date === on && line.debit - line.credit === received - paid)
      expect([on, same.length]).toEqual([on, 1])
    }
    expect(alone.filter(({ received }) => received !== undefined)).toHaveLength(1)
    expect(bankOnly.length).toBeGreaterThan(alone.length)
    const last = statements().at(-1)
    expect(bankOnly.filter(({ id }) => id.startsWith(`${last?.statement}.`))).toHaveLength(
      last?.said.lines.length ?? -1,
    )
    const february = last?.said.lines.map(({ amount }) => Number(amount)) ?? []
    const inTransit = reconciliation('2026-02-28').booksOnly.filter(
      ({ date, debit, credit }) => date >= '2026-02-27' && !february.includes(credit - debit),
    )
    expect(inTransit.length).toBeGreaterThanOrEqual(1)
  })
})
