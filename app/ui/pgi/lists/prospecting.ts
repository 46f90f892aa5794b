import type { ActivityRow, CampaignRow, CollaboratorRow, OpportunityRow } from '#pgi'
import { duration, percent } from '#wording/formats.ts'
import {
  ACTIVITY_KIND_WORDS,
  CAMPAIGN_STATUS_WORDS,
  CHANNEL_WORDS,
  LOSS_REASON_WORDS,
  OPPORTUNITY_KINDS,
  STAGES,
} from '#wording/pgi/crm-words.ts'
import type { StatusWords } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import {
  countColumn,
  dayColumn,
  filterByValue,
  moneyColumn,
  partyColumn,
  rateColumn,
  statusColumn,
  textColumn,
} from './columns.tsx'
import { defineList } from './list-definition.ts'

export function stageWords({
  kind,
  stage,
  warnings,
}: Pick<OpportunityRow, 'kind' | 'stage' | 'warnings'>): StatusWords {
  const word = STAGES[kind][stage]
  if (stage === 'won') return { word, shape: 'check', tone: 'good' }
  if (stage === 'lost') return { word, shape: 'cross', tone: 'neutral' }
  if (warnings.length > 0) return { word, shape: 'triangle', tone: 'alert' }
  return { word, shape: stage === 'identified' ? 'ring' : stage === 'negotiated' ? 'half' : 'disc', tone: 'accent' }
}

export const opportunitiesList = defineList<'opportunities', OpportunityRow>({
  place: PLACES.opportunities,
  view: 'opportunities',
  unit: ['opportunité', 'opportunités'],
  question: ({ today }) => ({ view: 'opportunities', at: today }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.id,
  placeOf: (row) => `opportunites/${row.id}`,
  columns: [
    textColumn('libelle', 'Opportunité', (row) => row.label),
    textColumn('nature', 'Nature', (row) => OPPORTUNITY_KINDS[row.kind], { width: '76px', hidden: true }),
    textColumn('tiers', 'Tiers', (row) => row.customer?.name ?? null, { width: '170px' }),
    textColumn('collaborateur', 'Suivie par', (row) => row.collaborator?.name ?? null, { width: '130px' }),
    statusColumn(stageWords, { width: '150px' }),
    rateColumn('probabilite', 'Probabilité', (row) => row.probability, { width: '96px' }),
    moneyColumn('montant', 'Montant', (row) => row.amount),
    moneyColumn('pondere', 'Pondéré', (row) => row.weighted),
    dayColumn('prevue', 'Conclusion', (row) => row.expectedOn),
    textColumn('action', 'Prochaine action', (row) => row.nextAction, { width: '140px' }),
    dayColumn('actionle', 'Action le', (row) => row.nextActionOn, { hidden: true }),
    textColumn('perte', 'Motif de perte', (row) => row.lossReason && LOSS_REASON_WORDS[row.lossReason], {
      hidden: true,
    }),
  ],
  filters: (_, rows) => [
    filterByValue('nature', 'Nature', rows, (row) => OPPORTUNITY_KINDS[row.kind]),
    filterByValue('etape', 'Étape', rows, (row) => STAGES[row.kind][row.stage]),
    filterByValue('collaborateur', 'Suivie par', rows, (row) => row.collaborator?.name ?? null),
    {
      id: 'suivi',
      label: 'Suivi',
      options: [
        { value: 'vigilance', label: 'à vérifier', sentence: 'À vérifier', test: (row) => row.warnings.length > 0 },
        { value: 'ouvertes', label: 'en cours', sentence: 'En cours', test: (row) => row.endedOn === null },
      ],
    },
  ],
  sums: ['montant', 'pondere'],
  empty: {
    title: 'Aucune opportunité',
    children: 'Une opportunité naît d’un contact qui pourrait devenir une vente, ou d’un besoin d’achat à satisfaire.',
  },
})

export const activityWords = ({ status, overdue }: Pick<ActivityRow, 'status' | 'overdue'>): StatusWords =>
  status === 'done'
    ? { word: 'faite', shape: 'check', tone: 'good' }
    : status === 'cancelled'
      ? { word: 'annulée', shape: 'cross', tone: 'neutral' }
      : overdue
        ? { word: 'en retard', shape: 'triangle', tone: 'alert' }
        : { word: 'à faire', shape: 'ring', tone: 'accent' }

export const activitiesList = defineList<'activities', ActivityRow>({
  place: PLACES.activities,
  view: 'activities',
  unit: ['activité', 'activités'],
  question: ({ today }) => ({ view: 'activities', at: today }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.id,
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('objet', 'Objet', (row) => row.subject),
    textColumn('nature', 'Nature', (row) => ACTIVITY_KIND_WORDS[row.kind], { width: '104px' }),
    dayColumn('date', 'Date', (row) => row.date),
    textColumn('heure', 'Heure', (row) => row.time, { width: '70px' }),
    textColumn('duree', 'Durée', (row) => duration(row.minutes), { width: '84px' }),
    textColumn('collaborateur', 'Collaborateur', (row) => row.collaborator.name, { width: '140px' }),
    partyColumn('tiers', 'Tiers', (row) => row.customer, { width: '180px' }),
    textColumn('contact', 'Contact', (row) => row.contact, { hidden: true }),
    statusColumn(activityWords, { width: '110px' }),
    textColumn('resultat', 'Résultat', (row) => row.outcome, { width: '200px' }),
  ],
  filters: (_, rows) => [
    filterByValue('etat', 'État', rows, (row) => activityWords(row).word),
    filterByValue('nature', 'Nature', rows, (row) => ACTIVITY_KIND_WORDS[row.kind]),
    filterByValue('collaborateur', 'Collaborateur', rows, (row) => row.collaborator.name),
  ],
  empty: {
    title: 'Aucune activité',
    children:
      'Planifiez un appel, un rendez-vous, un courriel ou une visite\u202f: il apparaîtra ici et dans l’agenda.',
  },
})

const CAMPAIGN_STATUSES: Readonly<Record<CampaignRow['status'], StatusWords>> = {
  prepared: { word: CAMPAIGN_STATUS_WORDS.prepared, shape: 'ring', tone: 'neutral' },
  running: { word: CAMPAIGN_STATUS_WORDS.running, shape: 'disc', tone: 'accent' },
  closed: { word: CAMPAIGN_STATUS_WORDS.closed, shape: 'check', tone: 'good' },
}
export const campaignWords = ({ status }: Pick<CampaignRow, 'status'>): StatusWords => CAMPAIGN_STATUSES[status]

export const campaignsList = defineList<'campaigns', CampaignRow>({
  place: PLACES.campaigns,
  view: 'campaigns',
  unit: ['campagne', 'campagnes'],
  question: () => ({ view: 'campaigns' }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.id,
  placeOf: (row) => `campagnes/${row.id}`,
  columns: [
    textColumn('libelle', 'Campagne', (row) => row.label),
    textColumn('canal', 'Canal', (row) => CHANNEL_WORDS[row.channel], { width: '100px' }),
    dayColumn('debut', 'Du', (row) => row.from),
    dayColumn('fin', 'Au', (row) => row.to),
    statusColumn(campaignWords, { width: '130px' }),
    countColumn('cible', 'Ciblés', (row) => row.targeted),
    countColumn('joints', 'Joints', (row) => row.reached),
    textColumn('reponse', 'Taux de réponse', (row) => row.answerRate && percent(row.answerRate), { width: '124px' }),
    countColumn('commandes', 'Commandes', (row) => row.orders, { width: '104px' }),
    moneyColumn('budget', 'Budget', (row) => row.budget, { hidden: true }),
    moneyColumn('cout', 'Coût', (row) => row.cost),
    moneyColumn('ca', 'CA HT', (row) => row.revenue),
  ],
  filters: (_, rows) => [
    filterByValue('etat', 'État', rows, (row) => CAMPAIGN_STATUS_WORDS[row.status]),
    filterByValue('canal', 'Canal', rows, (row) => CHANNEL_WORDS[row.channel]),
  ],
  sums: ['cout', 'ca'],
  empty: {
    title: 'Aucune campagne',
    children: 'Une campagne commence par un objectif et une cible\u202f; elle se juge à ce qu’elle rapporte.',
  },
})

export const collaboratorsList = defineList<'collaborators', CollaboratorRow>({
  place: PLACES.collaborators,
  view: 'collaborators',
  unit: ['collaborateur', 'collaborateurs'],
  question: ({ today }) => ({ view: 'collaborators', at: today }),
  rows: ({ rows }) => rows,
  rowId: (row) => row.code,
  sourcesOf: (row) => row.sources,
  columns: [
    textColumn('nom', 'Nom', (row) => row.name),
    textColumn('code', 'Code', (row) => row.code, { width: '84px' }),
    textColumn('fonction', 'Fonction', (row) => row.function, { width: '180px' }),
    textColumn('famille', 'Famille', (row) => row.family, { width: '130px' }),
    textColumn('bareme', 'Barème', (row) => row.plan?.name ?? null, { width: '150px' }),
    countColumn('opportunites', 'Opportunités', (row) => row.openOpportunities, { width: '112px' }),
    moneyColumn('pondere', 'Potentiel pondéré', (row) => row.weighted, { width: '140px' }),
    countColumn('afaire', 'À faire', (row) => row.activitiesToDo),
    countColumn('retard', 'En retard', (row) => row.activitiesOverdue, { width: '90px' }),
    textColumn('courriel', 'Courriel', (row) => row.email, { hidden: true }),
    textColumn('telephone', 'Téléphone', (row) => row.phone, { hidden: true }),
    textColumn('actif', 'Situation', (row) => (row.active ? 'en activité' : 'parti'), { hidden: true, width: '100px' }),
  ],
  filters: (_, rows) => [
    filterByValue('fonction', 'Fonction', rows, (row) => row.function),
    filterByValue('famille', 'Famille', rows, (row) => row.family),
  ],
  sums: ['pondere'],
  empty: {
    title: 'Aucun collaborateur',
    children: 'Créez la fiche de ceux qui suivent les clients, avec leur nom tel qu’il figure sur les documents.',
  },
})
