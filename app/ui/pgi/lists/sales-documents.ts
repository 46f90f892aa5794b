import type { DocumentKind, DocumentRow, DocumentStatus } from '#pgi'
import { DOCUMENT_KINDS, documentName, statusWords } from '#wording/pgi/kinds.ts'
import { PLACES, type PlaceWords } from '#wording/pgi/places.ts'
import type { EmptyStateProps } from '../../empty-state.tsx'
import type { Filter } from '../../list/column.ts'
import {
  dayColumn,
  filterByPeriod,
  filterByValue,
  moneyColumn,
  partyColumn,
  statusColumn,
  textColumn,
} from './columns.tsx'
import { defineList, type ListColumn } from './list-definition.ts'

type Words = {
  place: PlaceWords
  unit: readonly [string, string]
  statuses: readonly DocumentStatus[]
  empty: EmptyStateProps
}

const WORDS: Readonly<Record<DocumentKind, Words>> = {
  quote: {
    place: PLACES.quotes,
    unit: ['devis', 'devis'],
    statuses: ['draft', 'sent', 'accepted', 'declined', 'expired', 'transformed'],
    empty: {
      title: 'Aucun devis',
      children: 'Un devis propose un prix. Accepté, il se transforme en commande ou en facture sans rien ressaisir.',
    },
  },
  order: {
    place: PLACES.orders,
    unit: ['commande', 'commandes'],
    statuses: ['draft', 'confirmed', 'partlyDelivered', 'delivered', 'invoiced'],
    empty: { title: 'Aucune commande', children: 'Une commande vient d’un devis accepté, ou se saisit directement.' },
  },
  deliveryNote: {
    place: PLACES.deliveries,
    unit: ['bon de livraison', 'bons de livraison'],
    statuses: ['draft', 'delivered', 'invoiced', 'returned'],
    empty: { title: 'Aucun bon de livraison', children: 'Un bon de livraison part d’une commande confirmée.' },
  },
  returnNote: {
    place: PLACES.customerReturns,
    unit: ['bon de retour', 'bons de retour'],
    statuses: ['draft', 'toCredit', 'credited', 'returned'],
    empty: {
      title: 'Aucun retour client',
      children:
        'Un bon de retour part de ce qui a été livré\u202f: ouvrez la commande, le bon de livraison ou la facture.',
    },
  },
  invoice: {
    place: PLACES.invoices,
    unit: ['facture', 'factures'],
    statuses: ['draft', 'issued', 'partlyPaid', 'paid', 'late'],
    empty: {
      title: 'Aucune facture',
      children: 'Une facture part d’un devis, d’une commande ou de bons de livraison, ou se saisit directement.',
    },
  },
  creditNote: {
    place: PLACES.creditNotes,
    unit: ['avoir', 'avoirs'],
    statuses: ['draft', 'issued', 'used'],
    empty: { title: 'Aucun avoir', children: 'Un avoir part de la facture qu’il corrige\u202f: ouvrez-la d’abord.' },
  },
}

const owes = (kind: DocumentKind): boolean => kind === 'invoice' || kind === 'creditNote'

const columnsOf = (kind: DocumentKind): ListColumn<DocumentRow>[] => [
  textColumn('numero', 'Numéro', (row) => row.number ?? documentName(row.kind, null, row.isDeposit), {
    width: '150px',
  }),
  dayColumn('date', 'Date', (row) => row.date),
  partyColumn('client', 'Client', (row) => row.customer),
  textColumn('reference', 'Référence client', (row) => row.reference, { width: '130px', hidden: true }),
  textColumn('commercial', 'Commercial', (row) => row.salesperson, { width: '130px', hidden: true }),
  ...(kind === 'invoice'
    ? [textColumn('acompte', 'Nature', (row: DocumentRow) => natureOf(row), { width: '150px', hidden: true })]
    : []),
  moneyColumn('ht', 'Total HT', (row) => row.net),
  moneyColumn('tva', 'TVA', (row) => row.vat, { hidden: true }),
  moneyColumn('ttc', 'Total TTC', (row) => row.gross),
  ...(kind === 'invoice' ? [dayColumn('echeance', 'Échéance', (row: DocumentRow) => row.dueDate)] : []),
  ...(owes(kind)
    ? [
        moneyColumn('reste', kind === 'invoice' ? 'Restant dû' : 'À imputer', (row: DocumentRow) => row.balance),
        textColumn('transfert', 'Comptabilité', (row: DocumentRow) => transferWord(row.transferred), {
          width: '110px',
          hidden: true,
        }),
      ]
    : []),
  statusColumn((row) => statusWords(row.kind, row.status)),
]

const natureOf = ({ isDeposit, deducted }: DocumentRow): string =>
  isDeposit ? 'acompte' : deducted > 0 ? 'solde après acompte' : 'ordinaire'

const transferWord = (transferred: boolean | null): string | null =>
  transferred === null ? null : transferred ? 'transféré' : 'à transférer'

const byStatus = (kind: DocumentKind): Filter<DocumentRow> => ({
  id: 'statut',
  label: 'Statut',
  options: WORDS[kind].statuses.map((status) => {
    const { word } = statusWords(kind, status)
    return { value: status, label: word, sentence: `Statut\u202f: ${word}`, test: (row) => row.status === status }
  }),
})

const byTransfer: Filter<DocumentRow> = {
  id: 'transfert',
  label: 'Comptabilité',
  options: [
    {
      value: 'non',
      label: 'à transférer',
      sentence: 'Pas encore en comptabilité',
      test: (row) => row.transferred === false,
    },
    { value: 'oui', label: 'transférés', sentence: 'En comptabilité', test: (row) => row.transferred === true },
  ],
}

const documentsList = (kind: DocumentKind) =>
  defineList<'sales-documents', DocumentRow>({
    place: WORDS[kind].place,
    view: 'sales-documents',
    unit: WORDS[kind].unit,
    question: ({ today }) => ({ view: 'sales-documents', at: today, kind }),
    rows: ({ rows }) => rows,
    rowId: (row) => row.id,
    placeOf: (row) => `ventes/${row.id}`,
    columns: columnsOf(kind),
    filters: (today, rows) => [
      byStatus(kind),
      filterByPeriod(today, (row: DocumentRow) => row.date),
      ...(owes(kind) ? [byTransfer] : []),
      filterByValue('commercial', 'Commercial', rows, (row) => row.salesperson),
    ],
    sums: owes(kind) ? ['ht', 'tva', 'ttc', 'reste'] : ['ht', 'tva', 'ttc'],
    empty: WORDS[kind].empty,
  })

export const quotesList = documentsList('quote')
export const ordersList = documentsList('order')
export const deliveriesList = documentsList('deliveryNote')
export const customerReturnsList = documentsList('returnNote')
export const invoicesList = documentsList('invoice')
export const creditNotesList = documentsList('creditNote')

/** The kind that a place of the PGI lists. */
export const kindOfPlace = (slug: string): DocumentKind | undefined =>
  (['quote', 'order', 'deliveryNote', 'returnNote', 'invoice', 'creditNote'] as const).find(
    (kind) => DOCUMENT_KINDS[kind].slug === slug,
  )
