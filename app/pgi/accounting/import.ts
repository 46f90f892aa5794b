/** A journal kept elsewhere enters the books at once, each entry validated. What it says of parties stands for itself. */
import { cents } from '#base/money.ts'
import { no, ok } from '#base/result.ts'
import { accountIn, hasParent, parentLabel } from './accounts.ts'
import { linkOf } from './chain.ts'
import type { AccountingCommand } from './commands.ts'
import type { AccountingEvent } from './events.ts'
import type { AccountingFacts } from './facts.ts'
import type { Decision } from './record.ts'
import type { AccountingState } from './state.ts'
import type { Today } from './transfer.ts'

export function importJournal(
  state: AccountingState,
  { entries }: Extract<AccountingCommand, { type: 'journal.import' }>,
  { today }: Today,
  facts: AccountingFacts,
): Decision {
  const opened = new Map<string, AccountingEvent>()
  const known = new Set<string>()
  const posted: AccountingEvent[] = []
  let link = state.lastHash
  for (const [index, { journal, date, number: reference, lines }] of entries.entries()) {
    const fiscalYear = facts.fiscalYearOf(date)?.from
    if (fiscalYear === undefined) return no({ code: 'date_outside_fiscal_year', date })
    if (date > today) return no({ code: 'date_in_future', date, today })
    let [debits, credits] = [0, 0]
    for (const [line, { account, debit, credit }] of lines.entries()) {
      debits += debit
      credits += credit
      if (known.has(account)) continue
      if (!accountIn(state, account)) {
        if (!hasParent(account)) return no({ code: 'imported_account_unknown', entry: index, line, account })
        opened.set(account, { type: 'AccountOpened', account, label: parentLabel(account) })
      }
      known.add(account)
    }
    if (debits !== credits) {
      const [debit, credit] = [cents(debits), cents(credits)]
      return no({ code: 'unbalanced_entry', debit, credit, difference: cents(debits - credits) })
    }
    const label = lines[0]?.label ?? reference
    const entry = { journal, date, label, reference, referenceDate: date, lines }
    const number = state.entries.length + index + 1
    // Chained here, while its lines are at hand: to come back to each of a million lines costs as much as its digest.
    link = linkOf(link, { number, fiscalYear, postedOn: today, entry })
    posted.push({ type: 'EntryPosted', number, fiscalYear, postedOn: today, entry, hash: link })
  }
  return ok([...opened.values(), ...posted])
}
