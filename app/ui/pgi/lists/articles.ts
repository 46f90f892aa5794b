import type { ArticleRow, StockRow } from '#pgi'
import type { StatusWords } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { filterByArchiving, IN_USE } from './archived.ts'
import { filterByValue, moneyColumn, quantityColumn, rateColumn, statusColumn, textColumn } from './columns.tsx'
import { defineList } from './list-definition.ts'

const byFamily = (rows: readonly ArticleRow[]) => filterByValue('famille', 'Famille', rows, (row) => row.family)

/** Promised beyond what is there, to be ordered, under the threshold with enough on its way, or enough. */
const levelOf = (row: StockRow): StatusWords => {
  if (row.toOrder > 0)
    return { word: row.level === 'out' ? 'rupture' : 'à commander', shape: 'triangle', tone: 'alert' }
  if (row.available < 0) return { word: 'promis au-delà', shape: 'triangle', tone: 'danger' }
  if (row.belowThreshold) return { word: 'commandé', shape: 'half', tone: 'accent' }
  return row.level === 'out'
    ? { word: 'rupture', shape: 'triangle', tone: 'alert' }
    : { word: 'suffisant', shape: 'check', tone: 'good' }
}

export const articlesList = defineList<'articles', ArticleRow>({
  place: PLACES.articles,
  view: 'articles',
  unit: ['article', 'articles'],
  question: () => ({ view: 'articles', archived: true }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.code,
  placeOf: (row) => `articles/${row.code}`,
  columns: [
    textColumn('code', 'Code', (row) => row.code, { width: '132px' }),
    textColumn('designation', 'Désignation', (row) => row.label, { grow: true }),
    textColumn('famille', 'Famille', (row) => row.family, { width: '150px' }),
    textColumn('unite', 'Unité', (row) => row.unit, { width: '80px' }),
    moneyColumn('achat', 'Prix d’achat HT', (row) => row.purchasePrice),
    moneyColumn('vente', 'Prix de vente HT', (row) => row.salePrice),
    rateColumn('tva', 'TVA', (row) => row.vatRate),
    textColumn('compte', 'Compte de vente', (row) => row.salesAccount, { width: '110px', hidden: true }),
    quantityColumn('disponible', 'Disponible', (row) => (row.kind === 'goods' ? row.available : null)),
  ],
  defaults: IN_USE,
  filters: (_, rows) => [
    ...filterByArchiving(rows),
    byFamily(rows),
    {
      id: 'nature',
      label: 'Nature',
      options: [
        { value: 'bien', label: 'marchandises', sentence: 'Marchandises', test: (row) => row.kind === 'goods' },
        { value: 'service', label: 'prestations', sentence: 'Prestations', test: (row) => row.kind === 'service' },
      ],
    },
  ],
  empty: { title: 'Aucun article', children: 'Un document de vente se compose d’articles du catalogue.' },
})

export const stocksList = defineList<'stock', StockRow>({
  place: PLACES.stocks,
  view: 'stock',
  unit: ['article stocké', 'articles stockés'],
  question: () => ({ view: 'stock' }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.code,
  placeOf: (row) => `articles/${row.code}`,
  columns: [
    textColumn('code', 'Code', (row) => row.code, { width: '132px' }),
    textColumn('designation', 'Désignation', (row) => row.label, { grow: true }),
    textColumn('famille', 'Famille', (row) => row.family, { width: '150px', hidden: true }),
    quantityColumn('reel', 'Réel', (row) => row.quantity, { width: '64px' }),
    quantityColumn('reserve', 'Réservé', (row) => row.reserved, { width: '76px' }),
    quantityColumn('disponible', 'Disponible', (row) => row.available, { hidden: true }),
    quantityColumn('encommande', 'En commande', (row) => row.onOrder, { width: '104px' }),
    quantityColumn('attendu', 'Attendu', (row) => row.expected, { width: '76px' }),
    quantityColumn('seuil', 'Seuil', (row) => row.threshold, { width: '64px' }),
    quantityColumn('acommander', 'À commander', (row) => row.toOrder, { width: '108px' }),
    statusColumn(levelOf, { width: '128px' }),
    moneyColumn('cout', 'Coût moyen', (row) => row.averageCost, { hidden: true }),
    moneyColumn('valeur', 'Valeur', (row) => row.value, { width: '104px' }),
  ],
  filters: (_, rows) => [
    {
      id: 'stock',
      label: 'Niveau',
      options: [
        {
          value: 'seuil',
          label: 'sous le seuil',
          sentence: 'Disponible sous le seuil',
          test: (row) => row.belowThreshold,
        },
        { value: 'commander', label: 'à commander', sentence: 'À commander', test: (row) => row.toOrder > 0 },
        { value: 'rupture', label: 'en rupture', sentence: 'En rupture', test: (row) => row.quantity === 0 },
        { value: 'reserve', label: 'réservés', sentence: 'Promis à des commandes', test: (row) => row.reserved > 0 },
        {
          value: 'attendu',
          label: 'en commande',
          sentence: 'Attendus des fournisseurs',
          test: (row) => row.onOrder > 0,
        },
      ],
    },
    byFamily(rows),
  ],
  sums: ['valeur'],
  empty: { title: 'Aucun article stocké', children: 'Les prestations n’ont pas de stock.' },
})
