import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween } from '#base/dates.ts'
import { sumOf } from '#base/money.ts'
import { ask, type Company, checkFec, replay } from '#pgi'
import { foundedAgain, invoiceContent, type Lived, live, steps } from '#tests/support/lived-company.ts'
import { after, tell } from '#tests/support/small-company.ts'

const lived = steps.map(live)
const booked = ({ company, today }: Lived): Company => {
  const told = tell(company, { type: 'accounting.transfer' }, today)
  return 'company' in told ? told.company : company
}
const check = (property: (lived: Lived) => void) => fc.assert(fc.property(lived, property), { numRuns: 60 })

test('the commands that are generated are accepted often enough to say something', () => {
  const accepted = fc.sample(lived, { numRuns: 40, seed: 1 }).reduce((sum, each) => sum + each.accepted, 0)
  expect(accepted).toBeGreaterThan(200)
})

test('every entry balances, and numbers follow from 1', () => {
  check((story) => {
    const company = booked(story)
    for (const [index, { number, entry }] of [...company.accounting.entries].entries()) {
      expect(number).toBe(index + 1)
      expect(sumOf(entry.lines, ({ debit }) => debit)).toBe(sumOf(entry.lines, ({ credit }) => credit))
    }
  })
})

test('the trial balance has equal sides, and is the sum of the general ledger over any period', () => {
  check((story) => {
    const company = booked(story)
    const { from } = company.identity.fiscalYear
    const half = { from, to: story.today }
    for (const period of [{}, half, { from: story.today }]) {
      const { rows, totals } = ask(company, { view: 'trial-balance', ...period })
      expect(totals.openingDebit).toBe(totals.openingCredit)
      expect(totals.debit).toBe(totals.credit)
      expect(totals.closingDebit).toBe(totals.closingCredit)
      const { accounts } = ask(company, { view: 'general-ledger', ...period })
      expect(accounts.map(({ account, debit, credit, closing }) => ({ account, debit, credit, closing }))).toEqual(
        rows.map(({ account, debit, credit, balance }) => ({ account, debit, credit, closing: balance })),
      )
      for (const { lines, debit, credit, closing } of accounts) {
        const moving = lines.filter(({ opening }) => !opening)
        expect(sumOf(moving, (line) => line.debit)).toBe(debit)
        expect(sumOf(moving, (line) => line.credit)).toBe(credit)
        expect(lines.at(-1)?.balance ?? closing).toBe(closing)
      }
    }
  })
})

test('running totals say the same as reading every line again', () => {
  check((story) => {
    const company = booked(story)
    const { rows, parties } = ask(company, { view: 'trial-balance' })
    const { totals, partyTotals } = company.accounting
    expect([...totals.keys()].sort()).toEqual(rows.map(({ account }) => account))
    for (const { account, debit, credit } of rows) expect(totals.get(account)).toMatchObject({ debit, credit })
    for (const { account, party, debit, credit } of parties) {
      expect(partyTotals.get(`${account}/${party}`)).toMatchObject({ debit, credit })
    }
  })
})

test('customers’ accounts sum to the collective account', () => {
  check((story) => {
    const { rows, parties } = ask(booked(story), { view: 'trial-balance', accounts: '411' })
    expect(sumOf(parties, ({ balance }) => balance)).toBe(sumOf(rows, ({ balance }) => balance))
  })
})

test('once everything is transferred, the aged balance, the schedule, the open items and account 411 agree', () => {
  check((story) => {
    const company = booked(story)
    const at = story.today
    const { rows } = ask(company, { view: 'trial-balance', accounts: '411' })
    const books = sumOf(rows, ({ balance }) => balance)
    expect(ask(company, { view: 'aged-receivables', at }).totals.balance).toBe(books)
    expect(ask(company, { view: 'receivables-schedule', at }).total).toBe(books)
    expect(sumOf(company.treasury.items.values(), ({ left }) => left)).toBe(books)
    for (const { code, balance } of ask(company, { view: 'customers' }).rows) {
      expect(ask(company, { view: 'party-ledger', party: code })?.closing).toBe(balance)
    }
  })
})

test('the aged balance of a past day is the one that was seen on that day', () => {
  fc.assert(
    fc.property(lived, fc.nat(), ({ company, today }, chosen) => {
      const days = company.history.at(0)?.on ?? today
      const at = [...company.history].map(({ on }) => on)[chosen % company.history.length] ?? days
      expect(daysBetween(at, today)).toBeGreaterThanOrEqual(0)
      const then = replay(
        foundedAgain(),
        [...company.history].filter(({ on }) => on <= at),
      )
      expect(ask(company, { view: 'aged-receivables', at })).toEqual(ask(then, { view: 'aged-receivables', at }))
    }),
    { numRuns: 60 },
  )
})

test('what was transferred once is never transferred again', () => {
  check((story) => {
    const company = booked(story)
    expect(tell(company, { type: 'accounting.transfer' }, story.today)).toMatchObject({ code: 'nothing_to_transfer' })
    const sources = [...company.accounting.entries].flatMap(({ entry }) => entry.source ?? [])
    expect(new Set(sources).size).toBe(sources.length)
    expect(sources.length).toBe(company.accounting.transferred.size)
  })
})

test('a credit note for a whole invoice leaves every balance as it was', () => {
  fc.assert(
    fc.property(steps, invoiceContent, (said, content) => {
      const story = live(said)
      const before = booked(story)
      const { today } = story
      const drafted = tell(before, { type: 'sales.draft', kind: 'invoice', content }, today)
      fc.pre('company' in drafted)
      const invoice = `invoice-${drafted.company.sales.drafted.invoice}`
      const issued = tell(drafted.company, { type: 'sales.validate', document: invoice, overLimit: true }, today)
      fc.pre('company' in issued)
      const company = after(
        issued.company,
        today,
        { type: 'sales.transform', from: [invoice], to: 'creditNote' },
        { type: 'sales.validate', document: `creditNote-${issued.company.sales.drafted.creditNote + 1}` },
        { type: 'accounting.transfer' },
      )
      const balances = (of: Company) =>
        ask(of, { view: 'trial-balance' })
          .rows.map(({ account, balance }) => [account, balance])
          .filter(([, balance]) => balance !== 0)
      expect(balances(company)).toEqual(balances(before))
    }),
    { numRuns: 60 },
  )
})

test('the file for the tax administration passes its own checks', () => {
  check((story) => {
    const company = booked(story)
    const { name, text } = ask(company, { view: 'fec', ...company.identity.fiscalYear })
    const { blocking, alerts } = checkFec(text, name)
    expect(blocking).toEqual([])
    expect(alerts).toEqual([])
  })
})

test('the preview is what the transfer posts', () => {
  check(({ company, today }) => {
    const { entries } = ask(company, { view: 'transfer-preview', until: today })
    const told = tell(company, { type: 'accounting.transfer' }, today)
    const posted = 'company' in told ? ask(told.company, { view: 'journal' }).entries : []
    const fresh = posted
      .filter(({ number }) => (number ?? 0) > company.accounting.entries.length)
      .sort((left, right) => (left.number ?? 0) - (right.number ?? 0))
    expect(fresh.map(({ source, lines }) => ({ source, lines }))).toEqual(
      entries.map(({ source, lines }) => ({ source, lines })),
    )
  })
})
