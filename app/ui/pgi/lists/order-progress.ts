/** What became of each line of an order, of a customer's or to a supplier. */
import type { Day } from '#base/dates.ts'
import type { OrderProgressRow, PurchaseProgressRow } from '#pgi'
import type { StatusWords } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Filter } from '../../list/column.ts'
import {
  dayColumn,
  filterByPeriod,
  partyColumn,
  quantityColumn,
  statusColumn,
  supplierColumn,
  textColumn,
} from './columns.tsx'
import { defineList } from './list-definition.ts'

const NARROW = { width: '84px' } as const

const STATES = {
  ready: { word: 'à livrer', shape: 'disc', tone: 'accent' },
  short: { word: 'stock insuffisant', shape: 'triangle', tone: 'alert' },
  expected: { word: 'à recevoir', shape: 'clock', tone: 'accent' },
  late: { word: 'en retard', shape: 'triangle', tone: 'alert' },
  toInvoice: { word: 'à facturer', shape: 'half', tone: 'accent' },
  toBeInvoiced: { word: 'facture attendue', shape: 'half', tone: 'accent' },
  done: { word: 'soldée', shape: 'check', tone: 'good' },
} as const satisfies Record<string, StatusWords>
type State = keyof typeof STATES

const stateOfSale = ({ toDeliver, deliverable, toInvoice }: OrderProgressRow): State => {
  if (toDeliver > 0) return deliverable > 0 ? 'ready' : 'short'
  return toInvoice > 0 ? 'toInvoice' : 'done'
}

const stateOfPurchase = (at: Day, { toReceive, toInvoice, deliveryDate }: PurchaseProgressRow): State => {
  if (toReceive > 0) return deliveryDate !== null && deliveryDate < at ? 'late' : 'expected'
  return toInvoice > 0 ? 'toBeInvoiced' : 'done'
}

const byState = <Row>(states: readonly State[], stateOf: (row: Row) => State): Filter<Row> => ({
  id: 'statut',
  label: 'Statut',
  options: states.map((state) => ({
    value: state,
    label: STATES[state].word,
    sentence: `Statut\u202f: ${STATES[state].word}`,
    test: (row) => stateOf(row) === state,
  })),
})

export const orderProgressList = defineList<'order-progress', OrderProgressRow>({
  place: PLACES.orderProgress,
  view: 'order-progress',
  unit: ['ligne de commande', 'lignes de commande'],
  question: ({ today }) => ({ view: 'order-progress', at: today }),
  rows: ({ rows }) => rows,
  rowId: ({ order, line }) => `${order.id}.${line}`,
  placeOf: ({ order }) => `ventes/${order.id}`,
  columns: [
    textColumn('commande', 'Commande', (row) => row.order.number, { width: '132px' }),
    dayColumn('date', 'Date', (row) => row.date, { hidden: true }),
    partyColumn('client', 'Client', (row) => row.customer, { width: '160px' }),
    textColumn('article', 'Article', (row) => row.article, { width: '120px', hidden: true }),
    textColumn('designation', 'Désignation', (row) => row.label, { grow: true }),
    quantityColumn('commande-quantite', 'Commandé', (row) => row.ordered, NARROW),
    quantityColumn('livre', 'Livré', (row) => row.delivered, { width: '60px' }),
    quantityColumn('reste', 'À livrer', (row) => row.toDeliver, { width: '70px' }),
    quantityColumn('livrable', 'Livrable', (row) => row.deliverable, { width: '70px' }),
    quantityColumn('facture', 'Facturé', (row) => row.invoiced, { width: '70px' }),
    quantityColumn('afacturer', 'À facturer', (row) => row.toInvoice, NARROW),
    quantityColumn('retourne', 'Retourné', (row) => row.returned, { width: '80px' }),
    quantityColumn('credite', 'Repris par avoir', (row) => row.credited, { width: '120px', hidden: true }),
    quantityColumn('garde', 'Facturé net', (row) => row.kept, { width: '96px', hidden: true }),
    statusColumn((row) => STATES[stateOfSale(row)], { width: '140px' }),
  ],
  filters: (today) => [
    byState(['ready', 'short', 'toInvoice', 'done'], stateOfSale),
    filterByPeriod(today, (row: OrderProgressRow) => row.date),
  ],
  empty: { title: 'Aucune commande', children: 'Une commande confirmée se suit ici, ligne par ligne.' },
})

type PurchaseLine = PurchaseProgressRow & { readonly at: Day }

export const purchaseProgressList = defineList<'purchase-progress', PurchaseLine>({
  place: PLACES.purchaseProgress,
  view: 'purchase-progress',
  unit: ['ligne de commande', 'lignes de commande'],
  question: ({ today }) => ({ view: 'purchase-progress', at: today }),
  rows: ({ at, rows }) => rows.map((row) => ({ ...row, at })),
  rowId: ({ order, line }) => `${order.id}.${line}`,
  placeOf: ({ order }) => `achats/${order.id}`,
  columns: [
    textColumn('commande', 'Commande', (row) => row.order.number, { width: '132px' }),
    dayColumn('date', 'Date', (row) => row.date, { hidden: true }),
    supplierColumn((row) => row.supplier, { width: '136px' }),
    textColumn('article', 'Article', (row) => row.article, { width: '120px', hidden: true }),
    textColumn('designation', 'Désignation', (row) => row.label, { grow: true }),
    dayColumn('prevue', 'Prévue le', (row) => row.deliveryDate),
    quantityColumn('commande-quantite', 'Commandé', (row) => row.ordered, NARROW),
    quantityColumn('recu', 'Reçu', (row) => row.received, { width: '60px' }),
    quantityColumn('reste', 'À recevoir', (row) => row.toReceive, NARROW),
    quantityColumn('facture', 'Facturé', (row) => row.invoiced, { width: '70px' }),
    quantityColumn('afacturer', 'À facturer', (row) => row.toInvoice, NARROW),
    quantityColumn('retourne', 'Retourné', (row) => row.returned, { width: '80px' }),
    quantityColumn('credite', 'Repris par avoir', (row) => row.credited, { width: '120px', hidden: true }),
    statusColumn((row) => STATES[stateOfPurchase(row.at, row)], { width: '140px' }),
  ],
  filters: (today) => [
    byState(['expected', 'late', 'toBeInvoiced', 'done'], (row: PurchaseLine) => stateOfPurchase(row.at, row)),
    filterByPeriod(today, (row: PurchaseLine) => row.date),
  ],
  empty: { title: 'Aucune commande', children: 'Une commande envoyée se suit ici, ligne par ligne.' },
})
