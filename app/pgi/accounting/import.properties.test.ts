/** A journal imported at once, beside the same entries imported one at a time. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, day } from '#base/dates.ts'
import { cents } from '#base/money.ts'
import { ask, type Command, type Company, execute, replay } from '#pgi'
import { foundedAgain } from '#tests/support/lived-company.ts'
import { firstBrokenLink } from './chain.ts'

type Imported = Extract<Command, { type: 'journal.import' }>['entries'][number]

const { from } = foundedAgain().identity.fiscalYear
const today = addDays(from, 300)

const entry: fc.Arbitrary<Imported> = fc
  .record({
    journal: fc.constantFrom('AN', 'AC', 'VE', 'BQ', 'OD'),
    days: fc.nat(300),
    number: fc.constantFrom('1', 'FA-2', 'É 3'),
    label: fc.constantFrom('Facture', 'Règlement', 'Œuvre « A »'),
    party: fc.option(fc.constantFrom('C1', 'C2'), { nil: undefined }),
    account: fc.constantFrom('411000', '401000', '512000', '707012'),
    amounts: fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ journal, days, number, label, party, account, amounts }) => ({
    journal,
    date: addDays(from, days),
    number,
    lines: [
      {
        account,
        ...(party === undefined ? {} : { party }),
        label,
        debit: cents(amounts.reduce((sum, each) => sum + each, 0)),
        credit: cents(0),
      },
      ...amounts.map((amount) => ({ account: '701000', label: 'Autre', debit: cents(0), credit: cents(amount) })),
    ],
  }))

const give = (company: Company, entries: Imported[], on: Day = today) =>
  execute(company, { type: 'journal.import', entries }, { today: on, by: 'import' })

const imported = (company: Company, entries: Imported[]): Company => {
  const done = give(company, entries)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value.company
}

const booksOf = (company: Company) => ({
  entries: [...company.accounting.entries],
  last: company.accounting.lastHash,
  balance: ask(company, { view: 'trial-balance' }),
  part: ask(company, { view: 'trial-balance', from: addDays(from, 60), to: addDays(from, 200) }),
  ledger: ask(company, { view: 'general-ledger' }),
})

test('entries imported at once, one at a time, or lived again give the same books and the same links', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 60 }), (entries) => {
      const atOnce = imported(foundedAgain(), entries)
      const oneByOne = entries.reduce((company, each) => imported(company, [each]), foundedAgain())
      expect(booksOf(atOnce)).toEqual(booksOf(oneByOne))
      expect(booksOf(replay(foundedAgain(), JSON.parse(JSON.stringify([...atOnce.history]))))).toEqual(booksOf(atOnce))
      expect(firstBrokenLink(atOnce.accounting.entries)).toBeUndefined()
    }),
    { numRuns: 60 },
  )
})

test('what is wrong is refused at its place, and nothing of the rest is taken', () => {
  const balanced = fc.array(entry, { maxLength: 20 })
  fc.assert(
    fc.property(balanced, entry, balanced, (before, wrong, after) => {
      const line = wrong.lines[0]
      if (!line) throw new Error('an entry has lines')
      const unbalanced = { ...wrong, lines: [{ ...line, debit: cents(line.debit + 1) }, ...wrong.lines.slice(1)] }
      expect(give(foundedAgain(), [...before, unbalanced, ...after])).toMatchObject({
        error: { code: 'unbalanced_entry', difference: 1 },
      })
      const unknown = { ...wrong, lines: [line, { ...line, account: '999' }] }
      expect(give(foundedAgain(), [...before, unknown, ...after])).toMatchObject({
        error: { code: 'imported_account_unknown', entry: before.length, line: 1, account: '999' },
      })
      const later = { ...wrong, date: day('2099-01-01') }
      expect(give(foundedAgain(), [...before, later, ...after])).toMatchObject({
        error: { code: 'date_outside_fiscal_year', date: '2099-01-01' },
      })
    }),
    { numRuns: 40 },
  )
})

/** Worked out from what a link is said to be the digest of, with another tool: `printf … | sha256sum`. */
test('links are what they always were', () => {
  const lines = [
    { account: '411000', party: 'C1', label: 'Règlement', debit: cents(120_00), credit: cents(0) },
    { account: '701000', label: 'Vente', debit: cents(0), credit: cents(120_00) },
  ]
  const company = imported(foundedAgain(), [{ journal: 'VE', date: from, number: 'FA-1', lines }])
  expect(company.accounting.lastHash).toBe('bec35acfbbd3aff099181dee30668526094f42c365428247a3adacab5652e522')
})
