/** Stocks at the inventory (intermittent inventory): the opening stock leaves through 603 or 713, the counted one comes in. */
import { type Cents, cents } from '#base/money.ts'
import { no, ok } from '#base/result.ts'
import { padAccount } from '#content/law/chart-of-accounts.ts'
import { accountIn, accountLabel } from '../accounts.ts'
import { linesOf } from '../figures.ts'
import { balanceRows } from '../ledger.ts'
import type { YearEndCommand } from './commands.ts'
import type { Decision, Given } from './decide.ts'
import { writerOn } from './write-entry.ts'

/** 37 → 6037, 31 → 6031, 355 → 71355. */
export function stockVariationAccount(stock: string): string | undefined {
  if (/^3[127]/.test(stock)) return padAccount(`603${stock.slice(1, 2)}`)
  return /^3[345]/.test(stock) ? padAccount('713') : undefined
}

export function bookInventory(
  { state, today, facts, yearOf }: Given,
  { date: said, stocks }: Extract<YearEndCommand, { type: 'inventory.book' }>,
): Decision {
  const date = said ?? today
  const year = yearOf(date)
  if (!year.ok) return year
  const writer = writerOn(state, today)
  const events: ReturnType<typeof writer.write>[] = []
  for (const { account: given, value } of stocks) {
    const account = padAccount(given)
    const variation = stockVariationAccount(account)
    if (variation === undefined || !accountIn(state, account)) return no({ code: 'not_an_open_account', account })
    const opening = balanceRows(state, { to: date }, { prefix: account }).reduce((sum, { closing }) => sum + closing, 0)
    const closing: Cents = value ?? (account.startsWith('37') ? facts.stockWorthAt(date) : cents(0))
    if (opening === closing) return no({ code: 'stock_unchanged', value: closing })
    const book = (label: string, kind: string, debit: string, credit: string, amount: Cents) => {
      if (amount === 0) return
      const number = writer.next()
      const source = `${kind}-${number}`
      const lines = linesOf(label, [{ account: debit, amount }], [{ account: credit, amount }])
      events.push(
        writer.write(year.value, { journal: 'OD', date, label, reference: `INVENTAIRE-${number}`, source, lines }),
      )
    }
    const name = accountLabel(state, account).toLowerCase()
    book(`Annulation du stock initial – ${name}`, 'openingStock', variation, account, cents(opening))
    book(`Constatation du stock final – ${name}`, 'closingStock', account, variation, closing)
  }
  return ok(events)
}
