import { sumOf } from '#base/money.ts'
import { bankBalanceAt } from '../../../accounting/bank/lines.ts'
import { balanceRows } from '../../../accounting/ledger.ts'
import type { Company } from '../../company.ts'
import { countMeasure, moneyMeasure } from '../measure.ts'

const accountsOf = ({ accounting }: Company): string[] => [...accounting.bank.byAccount.keys()]

export const bankMeasures = {
  /** In the books. */
  solde_banque: moneyMeasure(({ accounting }, { to }) =>
    sumOf(balanceRows(accounting, { to }, { prefix: '512' }), ({ closing }) => closing),
  ),
  /** As the bank says it; nil before the first statement. */
  solde_releve: moneyMeasure((company, { to }) =>
    accountsOf(company).reduce((sum, account) => sum + (bankBalanceAt(company.accounting, account, to) ?? 0), 0),
  ),
  lignes_a_pointer: countMeasure(({ accounting: { bank } }, { to }) =>
    [...bank.statements.values()].reduce(
      (left, { statement, lines }) =>
        left + lines.filter(({ date }, index) => date <= to && !bank.pointed.has(`${statement}.${index}`)).length,
      0,
    ),
  ),
  /** Of the returns declared whose month ends in the period. */
  tva_declaree: moneyMeasure(({ accounting: { vat } }, { from, to }) =>
    [...vat.declared.values()].reduce((sum, { month, boxes }) => {
      const isWithin = from.slice(0, 7) <= month && month <= to.slice(0, 7)
      return isWithin ? sum + (boxes['32.tax'] ?? 0) * 100 : sum
    }, 0),
  ),
}
