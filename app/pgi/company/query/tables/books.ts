import { accountLabel, accountsOf } from '../../../accounting/accounts.ts'
import { openDrafts } from '../../../accounting/open-drafts.ts'
import { count, day, key, link, money, queryTable, text } from '../table.ts'

export const bookTables = {
  /** One row a line: an entry has several, which its number brings together. */
  ecritures: queryTable(
    {
      numero: count,
      date: day,
      journal: text,
      piece: text,
      libelle: text,
      compte: link('comptes.numero'),
      intitule: text,
      code_tiers: link('clients.code'),
      debit: money,
      credit: money,
    },
    ({ accounting }) =>
      [...accounting.entries].flatMap(({ number, entry }) =>
        entry.lines.map((line) => ({
          numero: number,
          date: entry.date,
          journal: entry.journal,
          piece: entry.reference,
          libelle: line.label,
          compte: line.account,
          intitule: accountLabel(accounting, line.account),
          code_tiers: line.party ?? null,
          debit: line.debit,
          credit: line.credit,
        })),
      ),
  ),
  /** The lines of the drafts that are neither validated nor discarded. */
  brouillard: queryTable(
    {
      numero: text,
      date: day,
      journal: text,
      piece: text,
      libelle: text,
      compte: link('comptes.numero'),
      intitule: text,
      code_tiers: link('clients.code'),
      debit: money,
      credit: money,
    },
    ({ accounting }) =>
      openDrafts(accounting).flatMap(({ draft, entry }) =>
        entry.lines.map((line) => ({
          numero: draft,
          date: entry.date,
          journal: entry.journal,
          piece: entry.reference,
          libelle: line.label,
          compte: line.account,
          intitule: accountLabel(accounting, line.account),
          code_tiers: line.party ?? null,
          debit: line.debit,
          credit: line.credit,
        })),
      ),
  ),
  comptes: queryTable({ numero: key, intitule: text }, ({ accounting }) =>
    accountsOf(accounting).map(({ number, label }) => ({ numero: number, intitule: label })),
  ),
}
