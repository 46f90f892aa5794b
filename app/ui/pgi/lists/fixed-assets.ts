import { type Day, isDay } from '#base/dates.ts'
import type { AssetInventoryRow, DepreciationRow, FixedAssetRow } from '#pgi'
import type { StatusWords } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { ASSET_STATUSES, DEPRECIATION_METHODS, PLAN_STATUSES } from '#wording/pgi/statements.ts'
import { countColumn, dayColumn, filterByValue, moneyColumn, statusColumn, textColumn } from './columns.tsx'
import { defineList, type ListContext } from './list-definition.ts'

/** The day that a situation is asked for, in the address; the story's day otherwise. */
export function askedDay({ today, params }: Pick<ListContext, 'today' | 'params'>): Day {
  const asked = params.get('au')
  return asked !== null && isDay(asked) ? asked : today
}

const LOOKS: Readonly<Record<FixedAssetRow['status'], Omit<StatusWords, 'word'>>> = {
  notCommissioned: { shape: 'ring', tone: 'alert' },
  inUse: { shape: 'disc', tone: 'accent' },
  depreciated: { shape: 'check', tone: 'neutral' },
  disposed: { shape: 'arrow', tone: 'neutral' },
}
export const assetStatus = (status: FixedAssetRow['status']): StatusWords => ({
  word: ASSET_STATUSES[status],
  ...LOOKS[status],
})

export const assetsList = defineList<'fixed-assets', FixedAssetRow>({
  place: PLACES.fixedAssets,
  view: 'fixed-assets',
  unit: ['immobilisation', 'immobilisations'],
  question: (context) => ({ view: 'fixed-assets', at: askedDay(context), withDisposed: true }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.asset,
  placeOf: (row) => `immobilisations/${row.asset}`,
  columns: [
    textColumn('designation', 'Désignation', (row) => row.label),
    countColumn('numero', 'N°', (row) => row.number, { width: '56px' }),
    textColumn('compte', 'Compte', (row) => row.account, { width: '84px' }),
    dayColumn('achat', 'Acquise le', (row) => row.acquiredOn, { hidden: true }),
    dayColumn('service', 'En service le', (row) => row.commissionedOn),
    textColumn('mode', 'Mode', (row) => `${DEPRECIATION_METHODS[row.method]}, ${row.years}\u00a0ans`, {
      width: '128px',
    }),
    textColumn('emplacement', 'Emplacement', (row) => row.location, { hidden: true }),
    moneyColumn('cout', 'Coût', (row) => row.cost),
    moneyColumn('cumul', 'Amort. cumulés', (row) => row.accumulated),
    moneyColumn('vnc', 'Valeur nette', (row) => row.netBookValue),
    statusColumn((row) => assetStatus(row.status)),
  ],
  filters: (_, rows) => [
    filterByValue(
      'etat',
      'État',
      rows,
      (row) => row.status,
      (status) => ASSET_STATUSES[rows.find((row) => row.status === status)?.status ?? 'inUse'],
    ),
    filterByValue('compte', 'Compte', rows, (row) => row.account),
  ],
  sums: ['cout', 'cumul', 'vnc'],
  empty: {
    title: 'Aucune immobilisation',
    children: 'Un bien qui sert plusieurs années s’enregistre ici\u202f; le PGI en tire son plan d’amortissement.',
  },
})

const PLAN_LOOKS: Readonly<Record<DepreciationRow['status'], Omit<StatusWords, 'word'>>> = {
  opening: { shape: 'check', tone: 'neutral' },
  recorded: { shape: 'check', tone: 'good' },
  toRecord: { shape: 'clock', tone: 'alert' },
}
export const planStatus = (status: DepreciationRow['status']): StatusWords => ({
  word: PLAN_STATUSES[status],
  ...PLAN_LOOKS[status],
})

export const depreciationList = defineList<'depreciation', DepreciationRow>({
  place: PLACES.depreciation,
  view: 'depreciation',
  unit: ['dotation', 'dotations'],
  question: (context) => ({ view: 'depreciation', at: askedDay(context) }),
  rows: ({ rows }) => rows,
  rowId: (row) => `${row.asset}-${row.to}`,
  placeOf: (row) => `immobilisations/${row.asset}`,
  columns: [
    textColumn('designation', 'Désignation', (row) => row.label),
    textColumn('compte', 'Amortissement', (row) => row.depreciationAccount, { width: '112px' }),
    moneyColumn('cout', 'Coût', (row) => row.cost),
    moneyColumn('anterieurs', 'Antérieurs', (row) => row.before),
    moneyColumn('dotation', 'Dotation', (row) => row.charge),
    moneyColumn('cumul', 'Cumul', (row) => row.accumulated),
    moneyColumn('vnc', 'Valeur nette', (row) => row.netBookValue),
    moneyColumn('derogatoire', 'Dérogatoire', (row) => row.excess),
    statusColumn((row) => planStatus(row.status)),
  ],
  sums: ['cout', 'anterieurs', 'dotation', 'cumul', 'vnc', 'derogatoire'],
  empty: {
    title: 'Aucune dotation pour cet exercice',
    children: 'Aucun bien en service n’est à amortir à cette date.',
  },
})

export const assetInventoryList = defineList<'asset-inventory', AssetInventoryRow>({
  place: PLACES.assetInventory,
  view: 'asset-inventory',
  unit: ['compte', 'comptes'],
  question: (context) => ({ view: 'asset-inventory', at: askedDay(context) }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.account,
  placeOf: (row) => `immobilisations?filtre.compte=${row.account}`,
  columns: [
    textColumn('compte', 'Compte', (row) => row.account, { width: '84px' }),
    textColumn('intitule', 'Intitulé', (row) => row.accountLabel, { grow: true }),
    countColumn('fiches', 'Fiches', (row) => row.count, { width: '72px' }),
    moneyColumn('cout', 'Coût', (row) => row.cost),
    moneyColumn('cumul', 'Amort. cumulés', (row) => row.accumulated),
    moneyColumn('vnc', 'Valeur nette', (row) => row.netBookValue),
    moneyColumn('ecritures', 'Écritures', (row) => row.booked),
    moneyColumn('ecart', 'Écart', (row) => row.difference),
  ],
  sums: ['cout', 'cumul', 'vnc', 'ecritures', 'ecart'],
  empty: {
    title: 'Aucune immobilisation',
    children: 'L’inventaire additionne les fiches des immobilisations\u202f: aucune n’est enregistrée à cette date.',
  },
})
