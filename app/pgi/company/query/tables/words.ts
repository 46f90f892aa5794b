/** The French words that the tables hold where the PGI has a code. They are data: a question filters on them. */
import type { Activity } from '../../../crm/activity.ts'
import type { CampaignAnswer, CampaignChannel } from '../../../crm/campaign.ts'
import type { PartyFields } from '../../../crm/commands.ts'
import type { OpportunityStage } from '../../../crm/opportunity.ts'
import type { StockMovement } from '../../../stock/state.ts'
import type { DocumentStatus } from '../../views/document-status.ts'

export const CATEGORIES: Readonly<Record<PartyFields['category'], string>> = {
  company: 'entreprise',
  public: 'secteur public',
  association: 'association',
  individual: 'particulier',
}
export const METHODS: Readonly<Record<PartyFields['method'], string>> = {
  transfer: 'virement',
  cheque: 'chèque',
  card: 'carte bancaire',
  directDebit: 'prélèvement',
  cash: 'espèces',
}
export const STATUSES: Readonly<Record<DocumentStatus, string>> = {
  draft: 'brouillon',
  abandoned: 'abandonné',
  sent: 'envoyé',
  accepted: 'accepté',
  declined: 'refusé',
  expired: 'expiré',
  transformed: 'transformé',
  confirmed: 'confirmé',
  partlyDelivered: 'livré en partie',
  delivered: 'livré',
  invoiced: 'facturé',
  issued: 'validé',
  partlyPaid: 'réglé en partie',
  paid: 'soldé',
  late: 'en retard',
  used: 'imputé',
}
export const MOVEMENTS: Readonly<Record<StockMovement['kind'], string>> = {
  received: 'entrée',
  issued: 'sortie',
  returned: 'retour client',
  counted: 'inventaire',
}
export const STAGES: Readonly<Record<OpportunityStage, string>> = {
  identified: 'détectée',
  qualified: 'qualifiée',
  proposed: 'proposition',
  negotiated: 'négociation',
}
export const ACTIVITY_KINDS: Readonly<Record<Activity['fields']['kind'], string>> = {
  call: 'appel',
  meeting: 'rendez-vous',
  mail: 'courriel',
  visit: 'visite',
}
export const ACTIVITY_STATUSES: Readonly<Record<Activity['status'], string>> = {
  planned: 'à faire',
  done: 'faite',
  cancelled: 'annulée',
}
export const CHANNELS: Readonly<Record<CampaignChannel, string>> = {
  mail: 'courriel',
  letter: 'courrier',
  phone: 'téléphone',
  visit: 'visite',
  event: 'événement',
  web: 'internet',
}
export const ANSWERS: Readonly<Record<CampaignAnswer, string>> = {
  unreachable: 'injoignable',
  noAnswer: 'sans réponse',
  refused: 'refus',
  interested: 'intéressé',
  ordered: 'commande',
}
