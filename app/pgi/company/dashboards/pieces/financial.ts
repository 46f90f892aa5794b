/** The open items, the receipts, the articles and the accounts behind the financial measures and those of the bank. */
import { accountIn } from '../../../accounting/accounts.ts'
import { bankBalanceAt } from '../../../accounting/bank/lines.ts'
import { balanceRows } from '../../../accounting/ledger.ts'
import type { Company } from '../../company.ts'
import { outstandingOf } from '../../outstanding.ts'
import type { Period } from '../../sales-lines.ts'
import { isWithin, namedParty, vatSource } from '../../views/named.ts'
import { owed } from '../measures/financial.ts'
import { ONE, ofAccount, ofArticle, ofItem, ofParty, type Piece, type Pieces } from '../piece.ts'

const named = (company: Company, account: string, amount: number): Piece =>
  ofAccount(account, accountIn(company.accounting, account)?.label ?? '', amount)

/** Accounts as they stand at the end of the period. */
const balances =
  (prefix: string, sign: 1 | -1 = 1): Pieces =>
  (company, { to }) =>
    balanceRows(company.accounting, { to }, { prefix }).flatMap(({ account, closing }) =>
      closing === 0 ? [] : [named(company, account, sign * closing)],
    )

/** Accounts as they moved over the period. */
const movements =
  (prefix: string, sign: 1 | -1 = 1): Pieces =>
  (company, period) =>
    balanceRows(company.accounting, period, { prefix }).flatMap(({ account, movements: { debit, credit } }) =>
      debit === credit ? [] : [named(company, account, sign * (debit - credit))],
    )

const late = (company: Company, period: Period) => owed(company, period).filter(({ daysLate }) => daysLate > 0)

export const financialPieces = {
  creances: (company, period) => owed(company, period).map((each) => ofItem(company, each, each.balance)),
  creances_en_retard: (company, period) => late(company, period).map((each) => ofItem(company, each, each.balance)),
  factures_en_retard: (company, period) => late(company, period).map((each) => ofItem(company, each, ONE)),
  encours_clients: (company) =>
    [...company.crm.parties.values()].flatMap(({ code, role }) => {
      const { total } = outstandingOf(company, code)
      return role === 'customer' && total !== 0 ? [ofParty(company, code, total)] : []
    }),
  encaissements: (company, period) =>
    [...company.treasury.receipts.values()].flatMap(({ receipt, customer, reference, date, amount }) =>
      isWithin(date, period)
        ? [{ source: receipt, label: reference, party: namedParty(company, customer).name, date, amount }]
        : [],
    ),
  stock: (company) =>
    [...company.stock.articles.values()].flatMap(({ code, value }) =>
      value === 0 ? [] : [ofArticle(company, code, value)],
    ),
  tresorerie: (company, period) => [...balances('51')(company, period), ...balances('53')(company, period)],
  dettes_fournisseurs: balances('401', -1),
  charges: movements('6'),
  produits: movements('7', -1),
  solde_banque: balances('512'),
  solde_releve: (company, { to }) =>
    [...company.accounting.bank.byAccount.keys()].flatMap((account) => {
      const balance = bankBalanceAt(company.accounting, account, to)
      return balance ? [named(company, account, balance)] : []
    }),
  lignes_a_pointer: ({ accounting: { bank } }, { to }) =>
    [...bank.statements.values()].flatMap(({ statement, reference, lines }) =>
      lines.flatMap(({ date, label }, index) =>
        date <= to && !bank.pointed.has(`${statement}.${index}`)
          ? [{ source: statement, label: `${reference} · ${label}`, party: null, date, amount: ONE }]
          : [],
      ),
    ),
  tva_declaree: ({ accounting: { vat } }, { from, to }) =>
    [...vat.declared.values()].flatMap(({ month, boxes }) =>
      from.slice(0, 7) <= month && month <= to.slice(0, 7)
        ? [
            {
              source: vatSource(month),
              label: month,
              party: null,
              date: null,
              amount: (boxes['32.tax'] ?? 0) * 100,
            },
          ]
        : [],
    ),
} satisfies Record<string, Pieces>
