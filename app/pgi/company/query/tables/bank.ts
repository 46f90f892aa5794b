import type { Statement } from '../../../accounting/bank/state.ts'
import type { Company } from '../../company.ts'
import { count, day, key, link, money, queryTable, text } from '../table.ts'

const statementsOf = ({ accounting: { bank } }: Company): Statement[] =>
  [...bank.statementIds].flatMap((id) => bank.statements.get(id) ?? [])

/** `entry-51.0` is the first line of entry 51, `statement-2.5` the sixth of the second statement. */
const rankIn = (line: string): number => Number(line.slice(line.indexOf('.') + 1)) + 1
const ownerOf = (line: string): string => line.slice(0, line.indexOf('.'))

export const bankTables = {
  releves: queryTable(
    {
      numero: key,
      compte: link('comptes.numero'),
      reference: text,
      debut: day,
      fin: day,
      solde_initial: money,
      solde_final: money,
    },
    (company) =>
      statementsOf(company).map(({ statement, account, reference, from, to, opening, closing }) => ({
        numero: statement,
        compte: account,
        reference,
        debut: from,
        fin: to,
        solde_initial: opening,
        solde_final: closing,
      })),
  ),
  /** Positive when money came in. A line that no pointing holds has none. */
  lignes_releve: queryTable(
    {
      numero_releve: link('releves.numero'),
      rang: count,
      date: day,
      libelle: text,
      reference: text,
      montant: money,
      numero_pointage: text,
    },
    (company) =>
      statementsOf(company).flatMap(({ statement, lines }) =>
        lines.map(({ date, label, reference, amount }, index) => ({
          numero_releve: statement,
          rang: index + 1,
          date,
          libelle: label,
          reference: reference ?? null,
          montant: amount,
          numero_pointage: company.accounting.bank.pointed.get(`${statement}.${index}`) ?? null,
        })),
      ),
  ),
  /** One row a line pointed, on the side of the bank or on that of the books. */
  pointages: queryTable(
    {
      numero: text,
      date: day,
      compte: link('comptes.numero'),
      cote: text,
      numero_releve: link('releves.numero'),
      numero_ecriture: count,
      rang: count,
    },
    ({ accounting }) =>
      [...accounting.bank.pointings.values()]
        .filter(({ undone }) => undone === undefined)
        .sort((left, right) => numberOf(left.pointing) - numberOf(right.pointing))
        .flatMap(({ pointing, date, account, lines, entries }) => {
          const common = { numero: pointing, date, compte: account }
          return [
            ...lines.map((line) => ({
              ...common,
              cote: 'relevé',
              numero_releve: ownerOf(line),
              numero_ecriture: null,
              rang: rankIn(line),
            })),
            ...entries.map((line) => ({
              ...common,
              cote: 'comptabilité',
              numero_releve: null,
              numero_ecriture: numberOf(ownerOf(line)),
              rang: rankIn(line),
            })),
          ]
        }),
  ),
}

const numberOf = (id: string): number => Number(id.slice(id.indexOf('-') + 1))
