/** What stays true of the bank and of the brouillard, whatever a student types. */
import { expect, test } from 'vitest'
import { day } from '#base/dates.ts'
import { sumOf } from '#base/money.ts'
import { holds } from '#tests/support/any-commands/live.ts'
import { bankLinesOf, bookLinesOf } from '../accounting/bank/lines.ts'
import { reconcile } from '../accounting/bank/reconcile.ts'

test('a pointing brings together the same money on both sides, and a line is in one of them at most', () => {
  holds(({ company: { accounting } }) => {
    const standing = [...accounting.bank.pointings.values()].filter(({ undone }) => undone === undefined)
    const ids = standing.flatMap(({ lines, entries }) => [...lines, ...entries])
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(accounting.bank.pointed.keys())).toEqual(new Set(ids))
    for (const { account, lines, entries } of standing) {
      const of = (all: readonly { readonly id: string; readonly amount: number }[], wanted: readonly string[]) =>
        all.filter(({ id }) => wanted.includes(id)).reduce((sum, { amount }) => sum + amount, 0)
      expect(of(bankLinesOf(accounting, account), lines)).toBe(of(bookLinesOf(accounting, account), entries))
    }
  }, 80)
})

test('statements follow one another, each adds up, and the reconciliation lists what is pointed on one side only', () => {
  holds(({ company: { accounting } }) => {
    const { statements, statementIds, pointed } = accounting.bank
    let before: number | undefined
    for (const id of statementIds) {
      const statement = statements.get(id)
      if (!statement) throw new Error(id)
      expect(statement.closing).toBe(statement.opening + sumOf(statement.lines, ({ amount }) => amount))
      if (before !== undefined) expect(statement.opening).toBe(before)
      before = statement.closing
    }
    const found = reconcile(accounting, '512000', day('2026-03-31'))
    if (!found) return
    expect(found.bankOnly.length).toBe(bankLinesOf(accounting, '512000').filter(({ id }) => !pointed.has(id)).length)
    for (const { id } of found.booksOnly) expect(pointed.has(id)).toBe(false)
  }, 80)
})

test('a draft is in the books once it is validated, and only then', () => {
  holds(({ company: { accounting } }) => {
    for (const { entry, end } of accounting.drafts.values()) {
      if (end === undefined || end === 'discarded') continue
      const posted = accounting.entries.at(end.validated - 1)?.entry
      expect(posted).toMatchObject({ date: entry.date, journal: entry.journal, label: entry.label })
      expect(posted?.lines.map(({ account, debit, credit }) => ({ account, debit, credit }))).toEqual(
        entry.lines.map(({ account, debit, credit }) => ({ account, debit, credit })),
      )
    }
    const drafted = [...accounting.drafts.values()].filter(({ end }) => end !== undefined && end !== 'discarded').length
    expect(
      new Set([...accounting.drafts.values()].flatMap(({ end }) => (typeof end === 'object' ? [end.validated] : [])))
        .size,
    ).toBe(drafted)
  }, 80)
})
