import type { CreditRow } from '#pgi'
import { reminderLevel } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import {
  countColumn,
  dayColumn,
  daysLateColumn,
  filterByValue,
  moneyColumn,
  statusColumn,
  textColumn,
} from './columns.tsx'
import { defineList } from './list-definition.ts'

const STATUSES = {
  exceeded: { word: 'plafond dépassé', shape: 'triangle', tone: 'danger' },
  late: { word: 'en retard', shape: 'triangle', tone: 'alert' },
  sound: { word: 'à jour', shape: 'check', tone: 'good' },
} as const

export const creditWatchList = defineList<'credit-watch', CreditRow>({
  place: PLACES.credit,
  view: 'credit-watch',
  unit: ['client', 'clients'],
  question: ({ today }) => ({ view: 'credit-watch', at: today }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.code,
  placeOf: (row) => `clients/${row.code}`,
  columns: [
    textColumn('nom', 'Client', (row) => row.name),
    textColumn('code', 'Code', (row) => row.code, { width: '84px', hidden: true }),
    textColumn('ville', 'Ville', (row) => row.city, { hidden: true }),
    textColumn('commercial', 'Commercial', (row) => row.salesperson, { hidden: true }),
    moneyColumn('encours', 'Encours', (row) => row.outstanding),
    moneyColumn('plafond', 'Plafond', (row) => row.creditLimit),
    moneyColumn('depassement', 'Dépassement', (row) => row.excess),
    moneyColumn('echu', 'Échu', (row) => row.late),
    countColumn('echues', 'Factures échues', (row) => row.lateCount, { width: '126px' }),
    daysLateColumn((row) => row.daysLate),
    textColumn('relance', 'Relance', (row) => (row.reminderLevel === 0 ? null : reminderLevel(row.reminderLevel)), {
      width: '190px',
      hidden: true,
    }),
    dayColumn('derniere', 'Dernière relance', (row) => row.lastReminder, { hidden: true, width: '120px' }),
    statusColumn((row) => STATUSES[row.status], { width: '150px' }),
  ],
  filters: (_, rows) => [
    {
      id: 'risque',
      label: 'Risque',
      options: (['exceeded', 'late', 'sound'] as const).map((status) => ({
        value: status,
        label: STATUSES[status].word,
        sentence: `Situation\u202f: ${STATUSES[status].word}`,
        test: (row: CreditRow) => row.status === status,
      })),
    },
    filterByValue('commercial', 'Commercial', rows, (row) => row.salesperson),
  ],
  sums: ['encours', 'depassement', 'echu'],
  empty: { title: 'Aucun encours', children: 'Aucun client ne doit quoi que ce soit, et rien n’est en commande.' },
})
