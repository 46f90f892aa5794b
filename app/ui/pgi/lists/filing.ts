/** Lists of the filing of documents. */
import type { FilingRow, FolderRow } from '#pgi'
import { ACCESS_WORDS, FILED_KIND_WORDS, FILING_STATUSES, RETENTION_WORDS, warningsText } from '#wording/pgi/filing.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { countColumn, dayColumn, filterByValue, statusColumn, textColumn } from './columns.tsx'
import { defineList } from './list-definition.ts'
import { askedDay } from './receivables.ts'

export const filingList = defineList<'filing', FilingRow>({
  place: PLACES.filing,
  view: 'filing',
  unit: ['document', 'documents'],
  question: ({ today, yearFrom, params }) => ({
    view: 'filing',
    at: askedDay({ today, params }),
    toFile: true,
    from: yearFrom,
  }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.document,
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('nom', 'Document', (row) => row.name ?? row.title),
    textColumn('nature', 'Nature', (row) => FILED_KIND_WORDS[row.kind], { width: '160px' }),
    textColumn('tiers', 'Tiers', (row) => row.party, { width: '180px' }),
    dayColumn('date', 'Date', (row) => row.date),
    textColumn('dossier', 'Dossier', (row) => (row.folder === null ? null : `${row.folder} ${row.path}`), {
      width: '240px',
    }),
    textColumn('acces', 'Accès', (row) => row.access && ACCESS_WORDS[row.access], { width: '110px', hidden: true }),
    textColumn('duree', 'Durée', (row) => row.retention && RETENTION_WORDS[row.retention], {
      width: '260px',
      hidden: true,
    }),
    dayColumn('terme', 'À garder jusqu’au', (row) => row.keptUntil),
    textColumn('remarques', 'À vérifier', (row) => warningsText(row.warnings), { width: '170px' }),
    statusColumn((row) => FILING_STATUSES[row.status], { width: '120px' }),
  ],
  filters: (_, rows) => [
    {
      id: 'etat',
      label: 'État',
      options: (['toFile', 'kept', 'running', 'always', 'due', 'destroyed'] as const).map((status) => ({
        value: status,
        label: FILING_STATUSES[status].word,
        sentence: `État\u202f: ${FILING_STATUSES[status].word}`,
        test: (row: FilingRow) => row.status === status,
      })),
    },
    filterByValue('nature', 'Nature', rows, (row) => FILED_KIND_WORDS[row.kind]),
    filterByValue('dossier', 'Dossier', rows, (row) => (row.folder === null ? null : `${row.folder} ${row.path}`)),
    {
      id: 'verifier',
      label: 'À vérifier',
      options: [
        {
          value: 'oui',
          label: 'à vérifier',
          sentence: 'À vérifier',
          test: (row: FilingRow) => row.warnings.length > 0,
        },
      ],
    },
  ],
  empty: {
    title: 'Aucun document',
    children: 'Les documents validés du PGI se classent ici, avec ceux qui viennent d’ailleurs.',
  },
})

export const filingPlanList = defineList<'filing-plan', FolderRow>({
  place: PLACES.filingPlan,
  view: 'filing-plan',
  unit: ['dossier', 'dossiers'],
  question: ({ today }) => ({ view: 'filing-plan', at: today }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.folder,
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('dossier', 'Dossier', (row) => `${row.folder} ${row.path}`),
    textColumn('acces', 'Accès', (row) => ACCESS_WORDS[row.access], { width: '120px' }),
    textColumn('lecteurs', 'Lecteurs', (row) => row.readers, { width: '180px' }),
    textColumn('duree', 'Conservation', (row) => RETENTION_WORDS[row.retention], { width: '280px' }),
    textColumn('texte', 'Texte', (row) => row.law, { width: '220px', hidden: true }),
    countColumn('documents', 'Documents', (row) => row.documents, { width: '110px' }),
    countColumn('detruire', 'À détruire', (row) => row.due, { width: '110px' }),
  ],
  filters: (_, rows) => [
    filterByValue('acces', 'Accès', rows, (row) => ACCESS_WORDS[row.access]),
    filterByValue('duree', 'Conservation', rows, (row) => RETENTION_WORDS[row.retention]),
  ],
  empty: {
    title: 'Aucun dossier',
    children: 'Le plan commence par ses grands domaines\u202f: société, ventes, achats, comptabilité, personnel.',
  },
})
