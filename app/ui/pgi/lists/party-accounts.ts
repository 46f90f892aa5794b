import type { PartyAccountRow } from '#pgi'
import { PARTY_SIDES } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { countColumn, dayColumn, filterByValue, moneyColumn, textColumn } from './columns.tsx'
import { defineList } from './list-definition.ts'
import { askedDay } from './receivables.ts'

export const partyAccountsList = defineList<'party-accounts', PartyAccountRow>({
  place: PLACES.partyAccounts,
  view: 'party-accounts',
  unit: ['compte', 'comptes'],
  question: (context) => ({ view: 'party-accounts', at: askedDay(context) }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.party.code,
  placeOf: (row) => `lettrage/${row.party.code}`,
  columns: [
    textColumn('tiers', 'Tiers', (row) => row.party.name),
    textColumn('code', 'Code', (row) => row.party.code, { width: '84px' }),
    textColumn('nature', 'Nature', (row) => PARTY_SIDES[row.side], { width: '110px' }),
    countColumn('lignes', 'Lignes ouvertes', (row) => row.openLines, { width: '126px' }),
    moneyColumn('debit', 'Débits ouverts', (row) => row.openDebit, { width: '120px' }),
    moneyColumn('credit', 'Crédits ouverts', (row) => row.openCredit, { width: '126px' }),
    moneyColumn('solde', 'Solde', (row) => row.balance),
    dayColumn('dernier', 'Dernier mouvement', (row) => row.lastMove, { width: '150px' }),
  ],
  filters: (_, rows) => [
    filterByValue('nature', 'Nature', rows, (row) => PARTY_SIDES[row.side]),
    {
      id: 'lettrage',
      label: 'Lettrage',
      options: [
        {
          value: 'deux-sens',
          label: 'débits et crédits ouverts',
          sentence: 'Débits et crédits ouverts',
          test: (row) => row.openDebit !== 0 && row.openCredit !== 0,
        },
        { value: 'ouvert', label: 'lignes ouvertes', sentence: 'Lignes ouvertes', test: (row) => row.openLines > 0 },
        { value: 'solde', label: 'tout est lettré', sentence: 'Tout est lettré', test: (row) => row.openLines === 0 },
      ],
    },
  ],
  sums: ['debit', 'credit', 'solde'],
  empty: {
    title: 'Aucun compte n’a de mouvement',
    children: 'Une facture validée ou un règlement ouvre le compte de son tiers.',
  },
})
