import type { PriceRequestRow, PurchaseKind, PurchaseRow, PurchaseStatus, SupplierRow } from '#pgi'
import { PAYMENT_METHODS, sirenText, termsText } from '#wording/pgi/kinds.ts'
import { PLACES, type PlaceWords } from '#wording/pgi/places.ts'
import { PURCHASE_KINDS, purchaseName, purchaseStatusWords } from '#wording/pgi/purchases.ts'
import type { EmptyStateProps } from '../../empty-state.tsx'
import { filterByArchiving, IN_USE } from './archived.ts'
import {
  countColumn,
  dayColumn,
  filterByPeriod,
  filterByValue,
  moneyColumn,
  statusColumn,
  supplierColumn,
  textColumn,
} from './columns.tsx'
import { defineList } from './list-definition.ts'

export const suppliersList = defineList<'suppliers', SupplierRow>({
  place: PLACES.suppliers,
  view: 'suppliers',
  unit: ['fournisseur', 'fournisseurs'],
  question: () => ({ view: 'suppliers', archived: true }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.code,
  placeOf: (row) => `fournisseurs/${row.code}`,
  columns: [
    textColumn('nom', 'Nom', (row) => row.name),
    textColumn('code', 'Code', (row) => row.code, { width: '84px' }),
    textColumn('famille', 'Famille', (row) => row.family, { width: '140px' }),
    textColumn('ville', 'Ville', (row) => row.city, { width: '150px' }),
    textColumn('conditions', 'Conditions', (row) => termsText(row.terms), { width: '170px' }),
    textColumn('mode', 'Mode', (row) => PAYMENT_METHODS[row.method], { width: '120px', hidden: true }),
    textColumn('compte', 'Compte', (row) => row.purchaseAccount, { width: '84px', hidden: true }),
    textColumn('siren', 'SIREN', (row) => row.siren, {
      hidden: true,
      cell: (row) => row.siren && sirenText(row.siren),
    }),
    moneyColumn('solde', 'Dû', (row) => row.balance),
  ],
  defaults: IN_USE,
  filters: (_, rows) => [
    ...filterByArchiving(rows),
    filterByValue('famille', 'Famille', rows, (row) => row.family),
    filterByValue('ville', 'Ville', rows, (row) => row.city),
    {
      id: 'solde',
      label: 'Compte',
      options: [
        { value: 'du', label: 'à payer', sentence: 'À qui l’on doit', test: (row) => row.balance > 0 },
        { value: 'solde', label: 'soldés', sentence: 'Compte soldé', test: (row) => row.balance === 0 },
      ],
    },
  ],
  sums: ['solde'],
  empty: { title: 'Aucun fournisseur', children: 'Un fournisseur naît d’une fiche créée ici, avant tout achat.' },
})

const REQUEST_STATUS = {
  waiting: { word: 'sans réponse', shape: 'ring', tone: 'neutral' },
  answered: { word: 'à comparer', shape: 'half', tone: 'accent' },
  retained: { word: 'offre retenue', shape: 'check', tone: 'good' },
} as const

export const priceRequestsList = defineList<'price-requests', PriceRequestRow>({
  place: PLACES.priceRequests,
  view: 'price-requests',
  unit: ['demande', 'demandes'],
  question: () => ({ view: 'price-requests' }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.id,
  placeOf: (row) => `demandes-de-prix/${row.id}`,
  columns: [
    textColumn('numero', 'Numéro', (row) => row.number, { width: '136px' }),
    dayColumn('date', 'Date', (row) => row.date),
    textColumn('objet', 'Objet', (row) => row.label),
    dayColumn('reponse', 'Réponse avant', (row) => row.answerBy, { width: '120px' }),
    countColumn('consultes', 'Consultés', (row) => row.asked, { width: '96px' }),
    countColumn('offres', 'Offres', (row) => row.answered),
    textColumn('retenue', 'Retenu', (row) => row.retained?.name ?? null, { width: '170px' }),
    statusColumn((row) => REQUEST_STATUS[row.status]),
  ],
  filters: (today) => [filterByPeriod(today, (row: PriceRequestRow) => row.date)],
  empty: {
    title: 'Aucune demande de prix',
    children: 'Une demande de prix interroge plusieurs fournisseurs avant de commander.',
  },
})

type Words = {
  place: PlaceWords
  unit: readonly [string, string]
  statuses: readonly PurchaseStatus[]
  empty: EmptyStateProps
}

const WORDS: Readonly<Record<PurchaseKind, Words>> = {
  purchaseOrder: {
    place: PLACES.purchaseOrders,
    unit: ['commande', 'commandes'],
    statuses: ['draft', 'ordered', 'partlyReceived', 'received', 'invoiced', 'closed'],
    empty: { title: 'Aucune commande', children: 'Une commande vient d’une offre retenue, ou se saisit directement.' },
  },
  goodsReceipt: {
    place: PLACES.goodsReceipts,
    unit: ['réception', 'réceptions'],
    statuses: ['draft', 'received', 'invoiced'],
    empty: { title: 'Aucune réception', children: 'Une réception part de la commande qu’elle sert\u202f: ouvrez-la.' },
  },
  purchaseInvoice: {
    place: PLACES.purchaseInvoices,
    unit: ['facture', 'factures'],
    statuses: ['draft', 'toCheck', 'disputed', 'approved', 'late', 'partlyPaid', 'paid'],
    empty: {
      title: 'Aucune facture',
      children: 'Une facture part de la réception ou de la commande, ou se saisit directement.',
    },
  },
  goodsReturn: {
    place: PLACES.goodsReturns,
    unit: ['retour', 'retours'],
    statuses: ['draft', 'returned', 'credited'],
    empty: { title: 'Aucun retour', children: 'Un retour part de la réception dont il renvoie la marchandise.' },
  },
  supplierCreditNote: {
    place: PLACES.supplierCreditNotes,
    unit: ['avoir', 'avoirs'],
    statuses: ['draft', 'recorded', 'used'],
    empty: { title: 'Aucun avoir', children: 'Un avoir part de la facture ou du retour qu’il corrige.' },
  },
}

const owes = (kind: PurchaseKind): boolean => kind === 'purchaseInvoice' || kind === 'supplierCreditNote'

const purchasesList = (kind: PurchaseKind) =>
  defineList<'purchase-documents', PurchaseRow>({
    place: WORDS[kind].place,
    view: 'purchase-documents',
    unit: WORDS[kind].unit,
    question: ({ today }) => ({ view: 'purchase-documents', at: today, kind }),
    rows: ({ rows }) => rows,
    rowId: (row) => row.id,
    placeOf: (row) => `achats/${row.id}`,
    columns: [
      textColumn('numero', 'Numéro', (row) => row.number ?? purchaseName(row.kind, null, row.isDeposit), {
        width: '136px',
      }),
      dayColumn('date', 'Date', (row) => row.date),
      supplierColumn((row: PurchaseRow) => row.supplier),
      textColumn('reference', 'Pièce du fournisseur', (row) => row.reference, { width: '150px' }),
      moneyColumn('ht', 'Total HT', (row) => row.net),
      moneyColumn('tva', 'TVA', (row) => row.vat, { hidden: true }),
      moneyColumn('ttc', 'Total TTC', (row) => row.gross),
      ...(kind === 'purchaseInvoice' ? [dayColumn('echeance', 'Échéance', (row: PurchaseRow) => row.dueDate)] : []),
      ...(owes(kind)
        ? [
            moneyColumn(
              'reste',
              kind === 'purchaseInvoice' ? 'Restant dû' : 'À imputer',
              (row: PurchaseRow) => row.balance,
            ),
          ]
        : []),
      statusColumn((row) => purchaseStatusWords(row.kind, row.status)),
    ],
    filters: (today, rows) => [
      {
        id: 'statut',
        label: 'Statut',
        options: WORDS[kind].statuses.map((status) => {
          const { word } = purchaseStatusWords(kind, status)
          return {
            value: status,
            label: word,
            sentence: `Statut\u202f: ${word}`,
            test: (row: PurchaseRow) => row.status === status,
          }
        }),
      },
      filterByPeriod(today, (row: PurchaseRow) => row.date),
      filterByValue('fournisseur', 'Fournisseur', rows, (row) => row.supplier.name),
    ],
    sums: owes(kind) ? ['ht', 'tva', 'ttc', 'reste'] : ['ht', 'tva', 'ttc'],
    empty: WORDS[kind].empty,
  })

export const purchaseOrdersList = purchasesList('purchaseOrder')
export const goodsReceiptsList = purchasesList('goodsReceipt')
export const purchaseInvoicesList = purchasesList('purchaseInvoice')
export const goodsReturnsList = purchasesList('goodsReturn')
export const supplierCreditNotesList = purchasesList('supplierCreditNote')

/** The kind that a place of the PGI lists. */
export const purchaseKindOfPlace = (slug: string): PurchaseKind | undefined =>
  (['purchaseOrder', 'goodsReceipt', 'purchaseInvoice', 'goodsReturn', 'supplierCreditNote'] as const).find(
    (kind) => PURCHASE_KINDS[kind].slug === slug,
  )
