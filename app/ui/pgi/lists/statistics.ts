import { isDay } from '#base/dates.ts'
import { isMonth } from '#base/months.ts'
import type { MarginRow, PurchaseAxis, SalesAxis, StatisticRow } from '#pgi'
import { periodText } from '#wording/pgi/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { countColumn, moneyColumn, quantityColumn, rateColumn, textColumn } from './columns.tsx'
import { defineList, type ListColumn, type ListContext } from './list-definition.ts'

export const SALES_AXES: Readonly<Record<SalesAxis, string>> = {
  month: 'Mois',
  customer: 'Client',
  article: 'Article',
  family: 'Famille',
  salesperson: 'Commercial',
}
export const PURCHASE_AXES: Readonly<Record<PurchaseAxis, string>> = {
  month: 'Mois',
  supplier: 'Fournisseur',
  article: 'Article',
  family: 'Famille',
  account: 'Compte',
}
const isSalesAxis = (text: string): text is SalesAxis => Object.hasOwn(SALES_AXES, text)
const isPurchaseAxis = (text: string): text is PurchaseAxis => Object.hasOwn(PURCHASE_AXES, text)

/** `?par=customer&du=2026-01-01&au=2026-03-31`: by default, the fiscal year by month. */
function period({ params, yearFrom, today }: ListContext) {
  const [from, to] = [params.get('du') ?? '', params.get('au') ?? '']
  return { from: isDay(from) ? from : yearFrom, to: isDay(to) ? to : today }
}

const columns = <Row extends StatisticRow>(): ListColumn<Row>[] => [
  textColumn('libelle', 'Libellé', (row) => row.label, {
    cell: ({ key, label }) => (isMonth(key) ? periodText(key) : label),
  }),
  textColumn('code', 'Code', (row) => row.key, { width: '120px', hidden: true }),
  countColumn('pieces', 'Pièces', (row) => row.documents),
  quantityColumn('quantite', 'Quantité', (row) => row.quantity, { hidden: true }),
  moneyColumn('montant', 'Montant HT', (row) => row.amount),
  rateColumn('part', 'Part', (row) => row.share),
]

export const salesStatisticsList = defineList<'sales-statistics', MarginRow>({
  place: PLACES.salesStatistics,
  view: 'sales-statistics',
  unit: ['ligne', 'lignes'],
  question: (context) => {
    const by = context.params.get('par') ?? ''
    return { view: 'sales-statistics', ...period(context), by: isSalesAxis(by) ? by : 'month' }
  },
  rows: ({ rows }) => rows,
  rowId: (row) => row.key,
  columns: [
    ...columns<MarginRow>(),
    moneyColumn('cout', 'Coût d’achat', (row) => row.cost),
    moneyColumn('marge', 'Marge', (row) => row.margin),
    rateColumn('taux', 'Taux', (row) => row.marginRate),
  ],
  sums: ['montant', 'cout', 'marge'],
  empty: { title: 'Aucune vente', children: 'Aucune facture n’a été validée sur cette période.' },
})

export const purchaseStatisticsList = defineList<'purchase-statistics', StatisticRow>({
  place: PLACES.purchaseStatistics,
  view: 'purchase-statistics',
  unit: ['ligne', 'lignes'],
  question: (context) => {
    const by = context.params.get('par') ?? ''
    return { view: 'purchase-statistics', ...period(context), by: isPurchaseAxis(by) ? by : 'month' }
  },
  rows: ({ rows }) => rows,
  rowId: (row) => row.key,
  columns: columns<StatisticRow>(),
  sums: ['montant'],
  empty: { title: 'Aucun achat', children: 'Aucune facture fournisseur n’a été enregistrée sur cette période.' },
})
