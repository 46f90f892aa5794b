import type { TradeNoteRow } from '#pgi'
import type { StatusWords } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { TRADE_NOTE_SIDES, TRADE_NOTE_STATUSES } from '#wording/pgi/purchases.ts'
import { dayColumn, daysLateColumn, filterByValue, moneyColumn, statusColumn, textColumn } from './columns.tsx'
import { defineList } from './list-definition.ts'
import { askedDay } from './receivables.ts'

const statusOf = ({ side, status }: TradeNoteRow): StatusWords => TRADE_NOTE_STATUSES[side][status]

export const tradeNotesList = defineList<'trade-notes', TradeNoteRow>({
  place: PLACES.tradeNotes,
  view: 'trade-notes',
  unit: ['effet', 'effets'],
  question: (context) => ({ view: 'trade-notes', at: askedDay(context) }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.id,
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('reference', 'Effet', (row) => row.reference, { width: '140px' }),
    textColumn('sens', 'Sens', (row) => TRADE_NOTE_SIDES[row.side], { width: '110px' }),
    textColumn('tiers', 'Tiers', (row) => row.party.name),
    dayColumn('date', 'Accepté le', (row) => row.date, { hidden: true }),
    dayColumn('echeance', 'Échéance', (row) => row.dueDate),
    daysLateColumn((row) => row.daysLate),
    moneyColumn('montant', 'Montant', (row) => row.amount),
    dayColumn('regle', 'Réglé le', (row) => row.settledOn),
    statusColumn(statusOf),
  ],
  filters: (_, rows) => [
    filterByValue('sens', 'Sens', rows, (row) => TRADE_NOTE_SIDES[row.side]),
    filterByValue('statut', 'Statut', rows, (row) => statusOf(row).word),
    filterByValue('mois', 'Mois d’échéance', rows, (row) => row.dueDate.slice(0, 7)),
  ],
  empty: {
    title: 'Aucun effet',
    children: 'Un effet naît d’un règlement par effet de commerce, reçu d’un client ou accepté pour un fournisseur.',
  },
})
