/** From the brouillard to the chain: what may change, what may not, and how one sees that something did. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import { ask, type CommandInput, type Company, replay } from '#pgi'
import { foundedAgain, live, steps } from '#tests/support/lived-company.ts'
import { after, smallCompany, tell } from '#tests/support/small-company.ts'
import { firstBrokenLink, linkOf } from './chain.ts'
import { entryTemplateCode, guidedLines } from './entry-templates.ts'

const TODAY = '2026-03-16'
type Drafted = Extract<CommandInput, { type: 'entry.draft' }>
const draft = (amount: number, more: Partial<Drafted> = {}): Drafted => ({
  type: 'entry.draft',
  journal: 'OD',
  label: 'Régularisation',
  reference: 'OD 1',
  lines: [
    { account: '471', debit: cents(amount) },
    { account: '758', credit: cents(amount) },
  ],
  ...more,
})
const told = (...commands: CommandInput[]): Company => after(smallCompany(), TODAY, ...commands)

test('a draft is in the brouillard and not in the books, until it is validated', () => {
  const drafted = told(draft(10_00))
  expect(ask(drafted, { view: 'entry-drafts' }).rows).toMatchObject([{ draft: 'draft-1', difference: 0 }])
  expect(ask(drafted, { view: 'journal' }).entries).toEqual([])
  expect(ask(drafted, { view: 'fec', from: day('2026-01-01'), to: day('2026-12-31') }).rows).toEqual([])
  const validated = after(drafted, TODAY, { type: 'entry.validate', drafts: ['draft-1'] })
  expect(ask(validated, { view: 'entry-drafts' }).rows).toEqual([])
  expect(ask(validated, { view: 'journal' }).entries).toMatchObject([{ number: 1, amount: 10_00 }])
})

test('a draft may be unbalanced and revised; validated, it is refused while it does not balance', () => {
  const wrong = told(draft(10_00, { lines: [{ account: '471', debit: cents(10_00) }] }))
  expect(tell(wrong, { type: 'entry.validate', drafts: ['draft-1'] }, TODAY)).toMatchObject({
    code: 'unbalanced_entry',
    difference: 10_00,
  })
  const { type: _, ...content } = draft(12_00)
  const revised = after(wrong, TODAY, { type: 'entry.revise', draft: 'draft-1', ...content })
  const validated = after(revised, TODAY, { type: 'entry.validate', drafts: ['draft-1'] })
  expect(ask(validated, { view: 'journal' }).entries[0]?.amount).toBe(12_00)
  for (const command of [
    { type: 'entry.revise', draft: 'draft-1', ...content },
    { type: 'entry.discard', draft: 'draft-1' },
    { type: 'entry.validate', drafts: ['draft-1'] },
  ] satisfies CommandInput[]) {
    expect(tell(validated, command, TODAY)).toEqual({ code: 'draft_already_validated', draft: 'draft-1', entry: 1 })
  }
})

test('several drafts are numbered by date, or none is validated', () => {
  const three = told(
    draft(3_00, { date: day('2026-03-10') }),
    draft(1_00, { date: day('2026-03-02') }),
    draft(9_00, { lines: [{ account: '471', debit: cents(9_00) }] }),
  )
  expect(tell(three, { type: 'entry.validate', drafts: ['draft-1', 'draft-3'] }, TODAY)).toMatchObject({
    code: 'draft_refused',
    draft: 'draft-3',
    why: { code: 'unbalanced_entry' },
  })
  const two = after(three, TODAY, { type: 'entry.validate', drafts: ['draft-1', 'draft-2'] })
  expect([...two.accounting.entries].map(({ entry }) => entry.date)).toEqual(['2026-03-02', '2026-03-10'])
  const none = after(two, TODAY, { type: 'entry.discard', draft: 'draft-3' })
  expect(tell(none, { type: 'entry.validate', drafts: ['draft-3'] }, TODAY)).toMatchObject({
    code: 'draft_was_discarded',
  })
  expect(tell(none, { type: 'entry.discard', draft: 'draft-9' }, TODAY)).toMatchObject({ code: 'unknown_draft' })
})

test('an entry is undone by its opposite, once, and its customer’s line with it', () => {
  const typed = told({
    type: 'entry.record',
    journal: 'VE',
    label: 'Vente',
    reference: 'V1',
    lines: [
      { account: '411', party: 'C0001', debit: cents(120_00) },
      { account: '707', credit: cents(100_00) },
      { account: '44571', credit: cents(20_00) },
    ],
  })
  const undone = after(typed, TODAY, { type: 'entry.reverse', entry: 'entry-1' })
  expect(ask(undone, { view: 'trial-balance' }).rows.map(({ balance }) => balance)).toEqual([0, 0, 0])
  expect(ask(undone, { view: 'matchings' }).rows).toMatchObject([{ letter: 'A' }])
  expect(tell(undone, { type: 'entry.reverse', entry: 'entry-1' }, TODAY)).toEqual({
    code: 'entry_already_reversed',
    entry: 1,
    by: 2,
  })
  expect(tell(undone, { type: 'entry.reverse', entry: 'entry-9' }, TODAY)).toMatchObject({ code: 'unknown_entry' })
})

test('an entry that comes from a document is undone by a document', () => {
  const company = after(
    smallCompany(),
    TODAY,
    { type: 'receipt.record', customer: 'C0001', amount: cents(5_00), method: 'transfer', reference: 'V' },
    { type: 'accounting.transfer' },
  )
  expect(tell(company, { type: 'entry.reverse', entry: 'entry-1' }, TODAY)).toEqual({
    code: 'entry_comes_from_document',
    entry: 1,
    source: 'receipt-1',
  })
})

test('every model of guided entry balances, at any amount, net or gross', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...entryTemplateCode.options),
      fc.integer({ min: 1, max: 9_999_99 }).map(cents),
      fc.boolean(),
      fc.constantFrom(2000, 1000, 550),
      (template, amount, gross, rate) => {
        const lines = guidedLines(template, { amount, gross, rate: basisPoints(rate) })
        const sum = lines.reduce((total, line) => total + (line.debit ?? 0) - (line.credit ?? 0), 0)
        expect(sum).toBe(0)
      },
    ),
  )
})

test('bank fees of 30.00 with VAT are 25.00 and 5.00', () => {
  const company = told({
    type: 'entry.guided',
    template: 'bankFees',
    reference: 'REL 1',
    amount: cents(30_00),
    gross: true,
  })
  expect(ask(company, { view: 'entry-drafts' }).rows[0]?.lines).toMatchObject([
    { account: '627800', debit: 25_00 },
    { account: '445660', debit: 5_00 },
    { account: '512000', credit: 30_00 },
  ])
})

test('the chain holds after any story, and a replay links it the same way', () => {
  fc.assert(
    fc.property(steps.map(live), ({ company, today }) => {
      const posted = tell(company, { type: 'accounting.transfer' }, today)
      const booked = 'company' in posted ? posted.company : company
      expect(firstBrokenLink(booked.accounting.entries)).toBeUndefined()
      const again = replay(foundedAgain(), booked.history)
      expect(again.accounting.lastHash).toBe(booked.accounting.lastHash)
      expect(ask(again, { view: 'ledger-integrity' })).toEqual(ask(booked, { view: 'ledger-integrity' }))
    }),
    { numRuns: 40 },
  )
})

test('whatever is changed in one entry, the chain names it', () => {
  const company = [1, 2, 3].reduce(
    (sofar, euros) => after(sofar, TODAY, draft(euros * 100), { type: 'entry.validate', drafts: [`draft-${euros}`] }),
    smallCompany(),
  )
  const entries = [...company.accounting.entries]
  const changes: ((entry: (typeof entries)[number]) => (typeof entries)[number])[] = [
    (posted) => ({ ...posted, postedOn: day('2026-03-15') }),
    (posted) => ({ ...posted, entry: { ...posted.entry, label: 'Autre' } }),
    (posted) => ({ ...posted, entry: { ...posted.entry, date: day('2026-03-01') } }),
    (posted) => ({
      ...posted,
      entry: { ...posted.entry, lines: posted.entry.lines.map((line) => ({ ...line, account: '411000' })) },
    }),
    (posted) => ({
      ...posted,
      entry: { ...posted.entry, lines: posted.entry.lines.map((line) => ({ ...line, label: 'Autre' })) },
    }),
  ]
  for (const change of changes) {
    const touched = entries.map((posted) => (posted.number === 2 ? change(posted) : posted))
    expect(firstBrokenLink(touched)?.posted.number).toBe(2)
  }
  expect(firstBrokenLink(entries.filter(({ number }) => number !== 2))?.posted.number).toBe(3)
  // A forger who reckons the link of the entry again breaks the next one.
  const [, second] = entries
  if (!second) throw new Error('there are three entries')
  const forged = { ...second, entry: { ...second.entry, label: 'Autre' } }
  const linked = { ...forged, hash: linkOf(entries[0]?.hash ?? '', forged) }
  expect(firstBrokenLink(entries.map((posted) => (posted.number === 2 ? linked : posted)))?.posted.number).toBe(3)
})
