import type { ProjectRow, TimeRow } from '#pgi'
import { duration, percent } from '#wording/formats.ts'
import type { StatusWords } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import {
  countColumn,
  dayColumn,
  filterByPeriod,
  filterByValue,
  moneyColumn,
  statusColumn,
  textColumn,
} from './columns.tsx'
import { defineList } from './list-definition.ts'

export const projectWords = ({ closed }: Pick<ProjectRow, 'closed'>): StatusWords =>
  closed ? { word: 'clos', shape: 'check', tone: 'good' } : { word: 'en cours', shape: 'disc', tone: 'accent' }

export const projectsList = defineList<'projects', ProjectRow>({
  place: PLACES.projects,
  view: 'projects',
  unit: ['projet', 'projets'],
  question: () => ({ view: 'projects' }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.id,
  placeOf: (row) => `projets/${row.id}`,
  columns: [
    textColumn('libelle', 'Projet', (row) => row.label),
    textColumn('client', 'Client', (row) => row.customer?.name ?? null, { width: '180px' }),
    dayColumn('debut', 'Début', (row) => row.start),
    dayColumn('fin', 'Fin prévue', (row) => row.end),
    countColumn('jours', 'Jours', (row) => row.days, { width: '72px' }),
    textColumn('passe', 'Temps passé', (row) => duration(row.minutes), { width: '110px' }),
    textColumn('consomme', 'Budget consommé', (row) => row.spentRate && percent(row.spentRate), { width: '140px' }),
    moneyColumn('facturable', 'Facturable HT', (row) => row.invoiceable),
    statusColumn(projectWords, { width: '110px' }),
  ],
  filters: (_, rows) => [filterByValue('etat', 'État', rows, (row) => projectWords(row).word)],
  sums: ['facturable'],
  empty: {
    title: 'Aucun projet',
    children: 'Un projet réunit des étapes, des personnes et un temps à ne pas dépasser.',
  },
})

export const timesList = defineList<'time-entries', TimeRow>({
  place: PLACES.times,
  view: 'time-entries',
  unit: ['saisie', 'saisies'],
  question: () => ({ view: 'time-entries' }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.id,
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('travail', 'Travail', (row) => row.work),
    dayColumn('date', 'Date', (row) => row.date),
    textColumn('personne', 'Personne', (row) => row.resource.name, { width: '150px' }),
    textColumn('projet', 'Projet', (row) => row.project?.label ?? null, { width: '160px' }),
    textColumn('client', 'Client', (row) => row.customer?.name ?? null, { width: '170px' }),
    countColumn('minutes', 'Minutes', (row) => row.minutes),
    textColumn('duree', 'Durée', (row) => duration(row.minutes), { width: '90px' }),
    textColumn('facturable', 'À facturer', (row) => (row.invoiceable ? 'oui' : 'non'), { width: '96px' }),
    moneyColumn('montant', 'Montant HT', (row) => row.amount),
  ],
  filters: (today, rows) => [
    filterByPeriod(today, (row: TimeRow) => row.date),
    filterByValue('personne', 'Personne', rows, (row) => row.resource.name),
    filterByValue('projet', 'Projet', rows, (row) => row.project?.label ?? null),
    filterByValue('facturable', 'À facturer', rows, (row) => (row.invoiceable ? 'oui' : 'non')),
  ],
  sums: ['montant'],
  empty: {
    title: 'Aucun temps saisi',
    children: 'Chaque soir, chacun note à quoi il a travaillé et combien de temps.',
  },
})
