import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import { type Cents, cents, sumOf } from '#base/money.ts'
import { zDay } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import { entryId, entryOf } from '../../accounting/state.ts'
import type { Item } from '../../treasury/state.ts'
import type { Company } from '../company.ts'
import { isWithin, type Named, namedParty, zPartyCode } from './named.ts'
import { type ItemKind, itemsOf, kindOfItem, matchingOf } from './open-items.ts'
import { column, columns, view } from './view.ts'

export type PartyLedgerRow = {
  readonly item: string
  readonly kind: ItemKind
  readonly date: Day
  readonly reference: string
  readonly label: string
  readonly dueDate: Day | null
  readonly debit: Cents
  readonly credit: Cents
  /** Running balance, positive when debit: a customer owes it, a supplier is owed a negative one. */
  readonly balance: Cents
  /** What is not matched of it, signed. */
  readonly left: Cents
  readonly letter: string | null
  readonly matching: string | null
  readonly transferred: boolean
  /** `entry-12` once transferred. */
  readonly entry: string | null
  readonly sources: readonly string[]
}
export type PartyLedger = {
  readonly party: Named
  /** Balance before `from`. */
  readonly opening: Cents
  readonly rows: readonly PartyLedgerRow[]
  readonly debit: Cents
  readonly credit: Cents
  readonly closing: Cents
}

/** Compte d’un client ou d’un fournisseur, item by item, transferred to the books or not, with its lettrage. Null for an unknown party. */
export const partyLedger = view({
  args: z.object({ party: zPartyCode, from: zDay.optional(), to: zDay.optional() }),
  run(company, { party, from, to }): PartyLedger | null {
    if (!company.crm.parties.has(party) && !company.crm.suppliers.has(party)) return null
    const items = [...itemsOf(company, party)].sort((left, right) => byText(left.date, right.date))
    const opening = sumOf(
      items.filter(({ date }) => from !== undefined && date < from),
      (item) => item.amount,
    )
    let balance: number = opening
    const rows = items
      .filter(({ date }) => isWithin(date, { from, to }))
      .map((item): PartyLedgerRow => {
        balance += item.amount
        return { ...lineOf(company, item), balance: cents(balance) }
      })
    return {
      party: namedParty(company, party),
      opening,
      rows,
      debit: sumOf(rows, (row) => row.debit),
      credit: sumOf(rows, (row) => row.credit),
      closing: cents(balance),
    }
  },
  table: {
    columns: [
      column('date', 'day'),
      ...columns('text', 'kind', 'reference', 'label'),
      column('dueDate', 'day'),
      ...columns('money', 'debit', 'credit'),
      column('letter'),
      column('balance', 'money'),
      ...columns('text', 'entry'),
    ],
    rows: (ledger) => ledger?.rows ?? [],
  },
})

/** The entry that carries an item: typed by hand (`entry-51.0`), or transferred from its document. */
export function entryOfItem({ accounting }: Company, item: string): string | null {
  if (item.startsWith('entry-')) return item.replace(/\.\d+$/, '')
  const posted = entryOf(accounting, item) ?? entryOf(accounting, item.replace(/\.\d+$/, ''))
  return posted ? entryId(posted.number) : null
}

function lineOf(company: Company, item: Item): Omit<PartyLedgerRow, 'balance'> {
  const matching = matchingOf(company, item.item)
  const entry = entryOfItem(company, item.item)
  return {
    item: item.item,
    kind: kindOfItem(item.item),
    date: item.date,
    reference: item.reference,
    label: item.label,
    dueDate: item.dueDate ?? null,
    debit: cents(Math.max(item.amount, 0)),
    credit: cents(Math.max(-item.amount, 0)),
    left: item.left,
    letter: matching?.letter ?? null,
    matching: matching?.matching ?? null,
    transferred: entry !== null,
    entry,
    sources: entry === null ? [item.item] : [item.item, entry],
  }
}
