import { type Day, firstOfMonth, isDay } from '#base/dates.ts'
import type { ChartRow, FlatEntryRow, LedgerLineRow, TrialBalanceRow } from '#pgi'
import { JOURNALS, type JournalCode } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { countColumn, dayColumn, filterByValue, moneyColumn, textColumn } from './columns.tsx'
import { defineList, type ListContext } from './list-definition.ts'

const JOURNAL_CODES = Object.keys(JOURNALS)
const isJournal = (code: string): code is JournalCode => JOURNAL_CODES.includes(code)

type Asked = Omit<ListContext, 'yearFrom'>

function dayOr(params: URLSearchParams, name: string, otherwise: Day): Day {
  const asked = params.get(name)
  return asked !== null && isDay(asked) ? asked : otherwise
}

/** `?du=2026-03-01&au=2026-03-16`, or what a page shows when nothing is said. */
export const askedDays = (params: URLSearchParams, otherwise: { from: Day; to: Day }): { from: Day; to: Day } => ({
  from: dayOr(params, 'du', otherwise.from),
  to: dayOr(params, 'au', otherwise.to),
})

/** `?du=2026-03-01&au=2026-03-16`; nothing said is the current month, so that a page never brings the whole year. */
export const askedPeriod = ({ today, params }: Asked): { from: Day; to: Day } => ({
  from: dayOr(params, 'du', firstOfMonth(today)),
  to: dayOr(params, 'au', today),
})

/** The same, from the first day of the fiscal year. */
export const askedYear = ({ today, yearFrom, params }: ListContext): { from: Day; to: Day } => ({
  from: dayOr(params, 'du', yearFrom),
  to: dayOr(params, 'au', today),
})

/** First digits of the accounts asked for, `?compte=411`. */
export function askedAccounts({ params }: Asked): string | undefined {
  const asked = params.get('compte')?.trim() ?? ''
  return /^[1-7]\d{0,7}$/.test(asked) ? asked : undefined
}

export function askedJournal({ params }: Asked): JournalCode | undefined {
  const asked = params.get('journal') ?? ''
  return isJournal(asked) ? asked : undefined
}

export const journalList = defineList<'journal', FlatEntryRow>({
  place: PLACES.journals,
  view: 'journal',
  unit: ['ligne d’écriture', 'lignes d’écriture'],
  question: (context) => {
    const journal = askedJournal(context)
    return { view: 'journal', ...askedPeriod(context), ...(journal ? { journal } : {}) }
  },
  rows: ({ entries }) =>
    entries.flatMap(({ lines, amount: _, ...entry }) => lines.map((line) => ({ ...entry, ...line }))),
  rowId: (row) => `${row.id}.${row.line}`,
  sourcesOf: (row) => row.sources,
  columns: [
    countColumn('numero', 'N°', (row) => row.number, { width: '64px' }),
    textColumn('journal', 'Journal', (row) => row.journal, { width: '72px' }),
    dayColumn('date', 'Date', (row) => row.date),
    textColumn('piece', 'Pièce', (row) => row.reference, { width: '130px' }),
    textColumn('compte', 'Compte', (row) => row.account, { width: '84px' }),
    textColumn('intitule', 'Intitulé', (row) => row.accountLabel, { hidden: true }),
    textColumn('tiers', 'Tiers', (row) => row.party?.code ?? null, { width: '84px' }),
    textColumn('libelle', 'Libellé', (row) => row.label, { grow: true }),
    moneyColumn('debit', 'Débit', (row) => row.debit || null),
    moneyColumn('credit', 'Crédit', (row) => row.credit || null),
    textColumn('lettre', 'Lettre', (row) => row.letter, { width: '64px' }),
  ],
  filters: (_, rows) => [filterByValue('compte', 'Compte', rows, (row) => row.account)],
  sums: ['debit', 'credit'],
  empty: {
    title: 'Aucune écriture sur la période',
    children: 'Les factures et les règlements deviennent des écritures par le transfert en comptabilité.',
  },
})

export const ledgerList = defineList<'general-ledger', LedgerLineRow>({
  place: PLACES.generalLedger,
  view: 'general-ledger',
  unit: ['ligne', 'lignes'],
  question: (context) => {
    const account = askedAccounts(context)
    return { view: 'general-ledger', ...askedPeriod(context), ...(account ? { account } : {}) }
  },
  rows: ({ accounts }) => accounts.flatMap(({ lines }) => lines),
  rowId: (row) => `${row.account}/${row.entry}/${row.debit}/${row.credit}/${row.balance}`,
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('compte', 'Compte', (row) => row.account, { width: '84px' }),
    textColumn('intitule', 'Intitulé', (row) => row.accountLabel, { width: '112px' }),
    dayColumn('date', 'Date', (row) => row.date, { width: '104px' }),
    textColumn('journal', 'Jal', (row) => row.journal, { width: '44px' }),
    countColumn('numero', 'N°', (row) => row.number, { width: '52px' }),
    textColumn('piece', 'Pièce', (row) => row.reference, { width: '112px' }),
    textColumn('tiers', 'Tiers', (row) => row.party?.code ?? null, { width: '72px' }),
    textColumn('libelle', 'Libellé', (row) => row.label, { grow: true }),
    moneyColumn('debit', 'Débit', (row) => row.debit || null, { width: '100px' }),
    moneyColumn('credit', 'Crédit', (row) => row.credit || null, { width: '100px' }),
    moneyColumn('solde', 'Solde', (row) => row.balance, { width: '100px' }),
    textColumn('lettre', 'Lettre', (row) => row.letter, { width: '56px' }),
  ],
  filters: (_, rows) => [
    {
      id: 'lettrage',
      label: 'Lettrage',
      options: [
        { value: 'non', label: 'non lettrées', sentence: 'Lignes non lettrées', test: (row) => row.letter === null },
        { value: 'oui', label: 'lettrées', sentence: 'Lignes lettrées', test: (row) => row.letter !== null },
      ],
    },
    filterByValue('compte', 'Compte', rows, (row) => row.account),
  ],
  sums: ['debit', 'credit'],
  empty: { title: 'Aucun mouvement', children: 'Aucun compte choisi n’a bougé sur la période.' },
})

export const balanceList = defineList<'trial-balance', TrialBalanceRow>({
  place: PLACES.trialBalance,
  view: 'trial-balance',
  unit: ['compte', 'comptes'],
  question: (context) => {
    const accounts = askedAccounts(context)
    return { view: 'trial-balance', ...askedYear(context), ...(accounts ? { accounts } : {}) }
  },
  rows: ({ rows }) => rows,
  rowId: (row) => row.account,
  placeOf: (row) => `grand-livre?compte=${row.account}`,
  columns: [
    textColumn('compte', 'Compte', (row) => row.account, { width: '96px' }),
    textColumn('intitule', 'Intitulé', (row) => row.label, { grow: true }),
    moneyColumn('ouvertured', 'Ouv. débit', (row) => row.openingDebit, { width: '108px' }),
    moneyColumn('ouverturec', 'Ouv. crédit', (row) => row.openingCredit, { width: '108px' }),
    moneyColumn('debit', 'Mvts débit', (row) => row.debit, { width: '108px' }),
    moneyColumn('credit', 'Mvts crédit', (row) => row.credit, { width: '108px' }),
    moneyColumn('solded', 'Solde débiteur', (row) => row.closingDebit, { width: '112px' }),
    moneyColumn('soldec', 'Solde créditeur', (row) => row.closingCredit, { width: '116px' }),
  ],
  filters: () => [
    {
      id: 'classe',
      label: 'Classe',
      options: ['1', '2', '3', '4', '5', '6', '7'].map((digit) => ({
        value: digit,
        label: `classe ${digit}`,
        sentence: `Comptes de classe ${digit}`,
        test: (row: TrialBalanceRow) => row.account.startsWith(digit),
      })),
    },
  ],
  sums: ['ouvertured', 'ouverturec', 'debit', 'credit', 'solded', 'soldec'],
  empty: {
    title: 'Aucun compte mouvementé',
    children: 'La balance se remplit à mesure que des écritures sont passées.',
  },
})

export const chartList = defineList<'chart-of-accounts', ChartRow>({
  place: PLACES.chart,
  view: 'chart-of-accounts',
  unit: ['compte', 'comptes'],
  question: () => ({ view: 'chart-of-accounts' }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.account,
  placeOf: (row) => `grand-livre?compte=${row.account}`,
  columns: [
    textColumn('compte', 'Compte', (row) => row.account, { width: '110px' }),
    textColumn('intitule', 'Intitulé', (row) => row.label, { grow: true }),
    countColumn('classe', 'Classe', (row) => row.accountClass, { width: '80px' }),
    textColumn('emploi', 'Emploi', (row) => (row.used ? 'mouvementé' : 'jamais mouvementé'), { width: '160px' }),
    moneyColumn('solde', 'Solde', (row) => row.balance),
  ],
  filters: () => [
    {
      id: 'classe',
      label: 'Classe',
      options: ['1', '2', '3', '4', '5', '6', '7'].map((digit) => ({
        value: digit,
        label: `classe ${digit}`,
        sentence: `Comptes de classe ${digit}`,
        test: (row: ChartRow) => row.account.startsWith(digit),
      })),
    },
    {
      id: 'emploi',
      label: 'Emploi',
      options: [
        { value: 'oui', label: 'mouvementés', sentence: 'Comptes mouvementés', test: (row) => row.used },
        {
          value: 'ouvert',
          label: 'ouverts par l’entreprise',
          sentence: 'Ouverts par l’entreprise',
          test: (row) => row.opened,
        },
      ],
    },
  ],
  empty: { title: 'Aucun compte', children: 'Le plan de comptes vient du plan comptable général.' },
})
