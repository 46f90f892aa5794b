/** Doubtful debts: transferred, impaired, written off (PCG art. 1214-41; CGI art. 272, 1 for the VAT). */
import { type Cents, cents, minus, sumOf, ZERO } from '#base/money.ts'
import { no, ok } from '#base/result.ts'
import { ACCOUNTS } from '#content/law/chart-of-accounts.ts'
import { isVatRateAt } from '#content/law/vat.ts'
import { type Figure, linesOf } from '../figures.ts'
import { type AccountingState, balanceOf, entryId, NO_TOTAL, partyKey } from '../state.ts'
import type { YearEndCommand } from './commands.ts'
import type { Decision, Given } from './decide.ts'
import { adjustmentOf, netOfVat } from './doubtful-debts.ts'
import type { YearEndEvent } from './events.ts'
import type { YearEndRefusal } from './refusal.ts'
import { writerOn } from './write-entry.ts'

type CommandOf<Type extends YearEndCommand['type']> = Extract<YearEndCommand, { type: Type }>

/** What a customer owes on 416, VAT included. */
export const doubtfulDebtOf = ({ partyTotals }: AccountingState, customer: string): Cents =>
  balanceOf(partyTotals.get(partyKey(ACCOUNTS.doubtfulCustomers, customer)) ?? NO_TOTAL)

export function transferToDoubtful(
  { state, today, facts, yearOf }: Given,
  { customer, items: ids, date: given }: CommandOf<'doubtful.transfer'>,
): Decision {
  const date = given ?? today
  if (!facts.isCustomer(customer)) return no({ code: 'unknown_customer', customer })
  const year = yearOf(date)
  if (!year.ok) return year
  const open = new Map(facts.openDebts(customer, date).map((debt) => [debt.item, debt]))
  const debts: { item: string; label: string; balance: Cents }[] = []
  for (const item of new Set(ids)) {
    const debt = open.get(item)
    if (!debt) return no({ code: 'unknown_item', item })
    if (debt.balance <= 0) return no({ code: 'item_is_not_owed', item })
    debts.push(debt)
  }
  const writer = writerOn(state, today)
  const number = writer.next()
  const label = `Créances douteuses – ${customer}`
  const credits = debts.map(
    ({ balance, label: own }, rank): Figure => ({
      account: ACCOUNTS.customers,
      amount: balance,
      party: customer,
      // The debit is the first line of the entry.
      item: `${entryId(number)}.${rank + 1}`,
      label: `Douteux – ${own}`,
    }),
  )
  const total = sumOf(debts, ({ balance }) => balance)
  return ok([
    writer.write(year.value, {
      journal: 'OD',
      date,
      label,
      reference: `DOUTEUX-${number}`,
      source: `doubtful-${number}`,
      lines: linesOf(label, [{ account: ACCOUNTS.doubtfulCustomers, amount: total, party: customer }], credits),
    }),
  ])
}

/** What 491 holds for a customer: known here, or said from the opening balances. */
const provisionOf = ({ yearEnd }: AccountingState, customer: string, said: Cents | undefined): Cents =>
  yearEnd.provisions.get(customer) ?? said ?? ZERO

const refusalOfDebt = (given: Given, customer: string): YearEndRefusal | undefined => {
  if (!given.facts.isCustomer(customer)) return { code: 'unknown_customer', customer }
  return doubtfulDebtOf(given.state, customer) > 0 ? undefined : { code: 'no_doubtful_debt', customer }
}

export function provide(given: Given, { date: said, debts }: CommandOf<'doubtful.provide'>): Decision {
  const { state, today, yearOf } = given
  const date = said ?? today
  const year = yearOf(date)
  if (!year.ok) return year
  const charges: Figure[] = []
  const reversals: Figure[] = []
  const provided: YearEndEvent[] = []
  for (const { customer, vatRate, lossRate, previous } of debts) {
    const refusal = refusalOfDebt(given, customer)
    if (refusal) return no(refusal)
    if (!isVatRateAt(vatRate, date)) return no({ code: 'vat_rate_not_in_force', vatRate, date })
    const before = provisionOf(state, customer, previous)
    const gross = doubtfulDebtOf(state, customer)
    const { charge, reversal, required } = adjustmentOf({ gross, vatRate, lossRate, previous: before })
    charges.push({ account: '', amount: charge, label: `Dépréciation – ${customer}` })
    reversals.push({ account: '', amount: reversal, label: `Reprise sur dépréciation – ${customer}` })
    if (required !== before) provided.push({ type: 'DebtProvided', customer, provision: required })
  }
  if (provided.length === 0) return no({ code: 'provision_unchanged' })
  const label = 'Dépréciation des créances douteuses'
  const on = (figures: readonly Figure[], account: string) => figures.map((figure) => ({ ...figure, account }))
  const writer = writerOn(state, today)
  const number = writer.next()
  return ok([
    writer.write(year.value, {
      journal: 'OD',
      date,
      label,
      reference: `DEPRECIATION-${number}`,
      source: `provision-${number}`,
      lines: [
        ...linesOf(label, on(charges, ACCOUNTS.debtProvisionCharge), on(charges, ACCOUNTS.debtProvision)),
        ...linesOf(label, on(reversals, ACCOUNTS.debtProvision), on(reversals, ACCOUNTS.debtProvisionReversal)),
      ],
    }),
    ...provided,
  ])
}

export function writeOff(given: Given, command: CommandOf<'doubtful.write-off'>): Decision {
  const { state, today, yearOf } = given
  const { customer, vatRate, reference } = command
  const date = command.date ?? today
  const refusal = refusalOfDebt(given, customer)
  if (refusal) return no(refusal)
  const year = yearOf(date)
  if (!year.ok) return year
  if (!isVatRateAt(vatRate, date)) return no({ code: 'vat_rate_not_in_force', vatRate, date })
  const debt = doubtfulDebtOf(state, customer)
  const amount = command.amount ?? debt
  if (amount > debt) return no({ code: 'write_off_exceeds_debt', customer, amount, debt })
  const net = netOfVat(amount, vatRate)
  // While part of the debt is left, its impairment is adjusted at the next inventory.
  const useless = amount === debt ? provisionOf(state, customer, command.previous) : cents(0)
  const label = `Créance irrécouvrable – ${customer}`
  const writer = writerOn(state, today)
  const number = writer.next()
  const released = 'Reprise de la dépréciation devenue sans objet'
  const provision = [{ account: ACCOUNTS.debtProvision, amount: useless }]
  const reversal = [{ account: ACCOUNTS.debtProvisionReversal, amount: useless }]
  const events: (ReturnType<typeof writer.write> | YearEndEvent)[] = [
    writer.write(year.value, {
      journal: 'OD',
      date,
      label,
      reference,
      source: `writeOff-${number}`,
      lines: [
        ...linesOf(
          label,
          [
            { account: ACCOUNTS.badDebts, amount: net },
            { account: ACCOUNTS.outputVat, amount: minus(amount, net) },
          ],
          [{ account: ACCOUNTS.doubtfulCustomers, amount, party: customer }],
        ),
        ...linesOf(released, provision, reversal),
      ],
    }),
  ]
  if (useless > 0) events.push({ type: 'DebtProvided', customer, provision: ZERO })
  return ok(events)
}
