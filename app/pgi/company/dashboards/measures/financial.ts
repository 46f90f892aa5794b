import { daysBetween } from '#base/dates.ts'
import { sumOf } from '#base/money.ts'
import { balanceRows } from '../../../accounting/ledger.ts'
import type { Company } from '../../company.ts'
import { outstandingOf } from '../../outstanding.ts'
import type { Period } from '../../sales-lines.ts'
import { isWithin } from '../../views/named.ts'
import { customersWithItems, type OpenItem, openItemsAt } from '../../views/open-items.ts'
import { countMeasure, moneyMeasure } from '../measure.ts'

export const owed = (company: Company, { to }: Period): OpenItem[] =>
  customersWithItems(company).flatMap((customer) => openItemsAt(company, customer, to))

/** Movements of the period on accounts of the books; an entry not transferred yet is not there. */
const movements = ({ accounting }: Company, period: Period, prefix: string): number =>
  balanceRows(accounting, period, { prefix }).reduce((sum, row) => sum + row.movements.debit - row.movements.credit, 0)
const balanceAt = ({ accounting }: Company, { to }: Period, prefix: string): number =>
  sumOf(balanceRows(accounting, { to }, { prefix }), ({ closing }) => closing)

export const financialMeasures = {
  jours_periode: countMeasure((_, { from, to }) => daysBetween(from, to) + 1),
  /** What customers owe at the end of the period, credits off. */
  creances: moneyMeasure((company, period) => sumOf(owed(company, period), ({ balance }) => balance)),
  creances_en_retard: moneyMeasure((company, period) =>
    sumOf(
      owed(company, period).filter(({ daysLate }) => daysLate > 0),
      ({ balance }) => balance,
    ),
  ),
  factures_en_retard: countMeasure(
    (company, period) => owed(company, period).filter(({ daysLate }) => daysLate > 0).length,
  ),
  encours_clients: moneyMeasure((company) =>
    sumOf(
      [...company.crm.parties.values()].filter(({ role }) => role === 'customer'),
      ({ code }) => outstandingOf(company, code).total,
    ),
  ),
  encaissements: moneyMeasure(({ treasury }, period) =>
    [...treasury.receipts.values()].reduce((sum, { date, amount }) => (isWithin(date, period) ? sum + amount : sum), 0),
  ),
  stock: moneyMeasure(({ stock }) => sumOf(stock.articles.values(), ({ value }) => value)),
  /** Banks and cash in the books. */
  tresorerie: moneyMeasure((company, period) => balanceAt(company, period, '51') + balanceAt(company, period, '53')),
  dettes_fournisseurs: moneyMeasure((company, period) => -balanceAt(company, period, '401')),
  charges: moneyMeasure((company, period) => movements(company, period, '6')),
  produits: moneyMeasure((company, period) => -movements(company, period, '7')),
}
