/** What the CRM says when it says no. */
import type { Refusal } from '#pgi'
import {
  NO_BREAK_SPACE as B,
  hundredths,
  listOf,
  NARROW_SPACE as N,
  percent,
  plural,
  proseDay,
  quoted,
} from '../formats.ts'
import type { Remedy, SentencesOf } from '../refusals.ts'
import { importProblem } from './crm-words.ts'

type CrmCode = Extract<
  Refusal['code'],
  | 'unknown_contact'
  | 'contact_of_another_party'
  | `import_${string}`
  | `collaborator_${string}`
  | 'unknown_collaborator'
  | `commission_${string}`
  | 'unknown_commission_plan'
  | 'period_backwards'
  | `opportunity_${string}`
  | 'unknown_opportunity'
  | 'unknown_linked_document'
  | 'linked_document_of_another_party'
  | 'document_already_linked'
  | 'weights_do_not_sum'
  | 'offer_without_all_marks'
  | 'unknown_offer'
  | 'offer_to_be_chosen'
  | 'choice_to_be_justified'
  | 'unknown_activity'
  | 'activity_is_over'
  | 'activity_in_the_past'
  | 'activity_still_to_come'
  | 'party_refuses_solicitation'
  | 'unknown_campaign'
  | `campaign_${string}`
  | 'unknown_campaign_task'
  | `segment_${string}`
  | 'party_not_targeted'
  | 'cost_in_the_future'
>

const opportunityRecord = (id: string): Remedy => ({ label: 'Ouvrir l’opportunité', place: `opportunites/${id}` })
const campaignRecord = (id: string): Remedy => ({ label: 'Ouvrir la campagne', place: `campagnes/${id}` })
const customerRecord = (code: string): Remedy => ({ label: `Ouvrir la fiche ${code}`, place: `clients/${code}` })
const COLLABORATORS: Remedy = { label: 'Voir les collaborateurs', place: 'collaborateurs' }

export const CRM_SENTENCES: SentencesOf<CrmCode> = {
  unknown_contact: () => ({ what: 'Ce contact n’existe pas.', todo: 'Choisissez un contact de la liste.' }),
  contact_of_another_party: ({ party }) => ({
    what: `Ce contact travaille chez ${party}.`,
    todo: 'Choisissez un contact du tiers concerné, ou changez de tiers.',
    remedy: customerRecord(party),
  }),

  import_line_twice: ({ importLine }) => ({ what: `La ligne ${importLine} du fichier est donnée deux fois.` }),
  import_line_unknown: ({ importLine }) => ({ what: `Le fichier n’a pas de ligne ${importLine}.` }),
  import_rows_faulty: ({ problems }) => ({
    what: `${plural(new Set(problems.map(({ line }) => line)).size, 'ligne est à corriger', 'lignes sont à corriger')} avant l’import.`,
    meaning: listOf(problems.slice(0, 3).map((problem) => `ligne${B}${problem.line}, ${importProblem(problem)}`)),
    todo: 'Corrigez le fichier, ou choisissez d’ignorer ces lignes.',
  }),
  import_duplicates_undecided: ({ lines }) => ({
    what: `${plural(lines.length, 'doublon reste à trancher', 'doublons restent à trancher')}${N}: ligne${lines.length > 1 ? 's' : ''} ${listOf(lines.slice(0, 8).map(String))}.`,
    todo: 'Pour chacun, choisissez de compléter la fiche existante, de garder les deux ou d’ignorer la ligne.',
  }),
  import_duplicate_cannot_be_kept: ({ importLine, siren, party }) => ({
    what: `La ligne ${importLine} porte le SIREN ${siren}, déjà celui de ${party}.`,
    meaning: 'Un SIREN désigne une seule entreprise\u202f: deux fiches ne peuvent pas le partager.',
    todo: 'Complétez la fiche existante, ou ignorez la ligne.',
    remedy: customerRecord(party),
  }),

  collaborator_code_taken: ({ collaborator }) => ({
    what: `Le code ${collaborator} est déjà celui d’un collaborateur.`,
    todo: 'Choisissez un autre code.',
    remedy: COLLABORATORS,
  }),
  unknown_collaborator: ({ collaborator }) => ({
    what: `Aucun collaborateur ne porte le code ${collaborator}.`,
    todo: 'Choisissez un collaborateur de la liste.',
    remedy: COLLABORATORS,
  }),
  collaborator_name_taken: ({ name, collaborator }) => ({
    what: `${name} a déjà une fiche${N}: ${collaborator}.`,
    meaning: 'Les ventes sont attribuées par le nom\u202f: deux fiches du même nom se les disputeraient.',
    todo: 'Travaillez sur la fiche existante, ou précisez le nom.',
    remedy: COLLABORATORS,
  }),
  collaborator_is_inactive: ({ collaborator }) => ({
    what: `${collaborator} ne travaille plus dans l’entreprise.`,
    todo: 'Choisissez un collaborateur en activité.',
    remedy: COLLABORATORS,
  }),
  unknown_commission_plan: ({ plan }) => ({
    what: `Aucun barème de commission ne porte le code ${plan}.`,
    todo: 'Choisissez un barème de la liste, ou créez-le d’abord.',
    remedy: { label: 'Voir les commissions', place: 'commissions' },
  }),
  commission_tiers_not_in_order: ({ tier }) => ({
    what: `Le palier ${tier + 1} ne commence pas après le précédent.`,
    todo: 'Classez les paliers du plus bas au plus haut.',
  }),
  collaborator_without_plan: ({ collaborator }) => ({
    what: `${collaborator} n’a pas de barème de commission.`,
    todo: 'Choisissez un barème dans sa fiche.',
    remedy: COLLABORATORS,
  }),
  period_backwards: ({ from, to }) => ({
    what: `La période finirait le ${proseDay(to)}, avant de commencer le ${proseDay(from)}.`,
    todo: 'Inversez ou corrigez les dates.',
  }),
  commission_period_not_over: ({ to, today }) => ({
    what: `La période court jusqu’au ${proseDay(to)}${N}; nous sommes le ${proseDay(today)}.`,
    meaning: 'Une commission s’arrête sur une période terminée.',
    todo: 'Choisissez une période passée.',
  }),
  commission_already_approved: ({ collaborator, from, to }) => ({
    what: `La commission de ${collaborator} est déjà arrêtée du ${proseDay(from)} au ${proseDay(to)}.`,
    meaning: 'Une même vente ne donne pas deux commissions.',
    todo: 'Choisissez une période qui ne recoupe pas celle-là.',
  }),

  unknown_opportunity: () => ({
    what: 'Cette opportunité n’existe pas.',
    remedy: { label: 'Voir les opportunités', place: 'opportunites' },
  }),
  opportunity_needs_a_party: () => ({
    what: 'Une opportunité de vente concerne un client ou un prospect.',
    todo: 'Choisissez-le\u202f; créez le prospect d’abord s’il est nouveau.',
    remedy: { label: 'Voir les prospects', place: 'prospects' },
  }),
  opportunity_is_closed: ({ opportunity, result }) => ({
    what: `Cette opportunité est déjà ${result === 'won' ? 'gagnée' : 'perdue'}.`,
    todo: 'Rouvrez-la si elle reprend.',
    remedy: opportunityRecord(opportunity),
  }),
  opportunity_is_open: ({ opportunity }) => ({
    what: 'Cette opportunité est toujours en cours.',
    remedy: opportunityRecord(opportunity),
  }),
  opportunity_already_there: ({ opportunity }) => ({
    what: 'L’opportunité est déjà à cette étape, avec cette probabilité.',
    remedy: opportunityRecord(opportunity),
  }),
  opportunity_is_a_sale: ({ opportunity }) => ({
    what: 'C’est une opportunité de vente\u202f: on n’y compare pas d’offres de fournisseurs.',
    remedy: opportunityRecord(opportunity),
  }),
  opportunity_is_a_purchase: ({ opportunity }) => ({
    what: 'C’est une opportunité d’achat\u202f: aucun document de vente ne s’y rattache.',
    remedy: opportunityRecord(opportunity),
  }),
  unknown_linked_document: () => ({
    what: 'Ce document de vente n’existe pas.',
    todo: 'Choisissez un devis, une commande ou une facture de la liste.',
    remedy: { label: 'Voir les devis', place: 'devis' },
  }),
  linked_document_of_another_party: ({ document, customer, party }) => ({
    what: `Ce document est au nom de ${customer}${party === null ? '' : `, pas de ${party}`}.`,
    todo: 'Choisissez un document du même tiers.',
    remedy: { label: 'Ouvrir le document', place: `ventes/${document}` },
  }),
  document_already_linked: ({ document }) => ({
    what: 'Ce document est déjà rattaché à l’opportunité.',
    remedy: { label: 'Ouvrir le document', place: `ventes/${document}` },
  }),
  weights_do_not_sum: ({ sum }) => ({
    what: `Les poids des critères font ${percent(sum)} au lieu de 100${N}%.`,
    todo: 'Ajustez les poids.',
  }),
  offer_without_all_marks: ({ offer, marks, criteria }) => ({
    what: `L’offre ${offer + 1} a ${plural(marks, 'note', 'notes')} pour ${plural(criteria, 'critère', 'critères')}.`,
    todo: 'Donnez une note à chaque critère.',
  }),
  unknown_offer: ({ offer }) => ({
    what: `Aucune offre ne porte le rang ${offer + 1}.`,
    todo: 'Choisissez une offre du tableau.',
  }),
  offer_to_be_chosen: ({ opportunity }) => ({
    what: 'Plusieurs offres sont comparées\u202f: il faut en retenir une.',
    todo: 'Choisissez le fournisseur.',
    remedy: opportunityRecord(opportunity),
  }),
  choice_to_be_justified: ({ chosen, chosenScore, best, bestScore }) => ({
    what: `${chosen} obtient ${hundredths(chosenScore)} sur 20, moins que ${best} (${hundredths(bestScore)}).`,
    meaning: 'Un choix qui s’écarte de la meilleure note se justifie par écrit.',
    todo: 'Indiquez le motif, ou retenez la meilleure offre.',
  }),

  unknown_activity: () => ({
    what: 'Cette activité n’existe pas.',
    remedy: { label: 'Voir les activités', place: 'activites' },
  }),
  activity_is_over: ({ status }) => ({
    what: `Cette activité est déjà ${status === 'done' ? 'faite' : 'annulée'}.`,
    todo: 'Planifiez-en une autre.',
  }),
  activity_in_the_past: ({ date, today }) => ({
    what: `Le ${proseDay(date)} est passé${N}: nous sommes le ${proseDay(today)}.`,
    todo: 'Choisissez la date du jour ou une date à venir.',
  }),
  activity_still_to_come: ({ date }) => ({
    what: `Cette activité est prévue le ${proseDay(date)}.`,
    meaning: 'On rend compte de ce qui a eu lieu.',
    todo: 'Avancez-la à aujourd’hui si elle a déjà eu lieu.',
  }),
  party_refuses_solicitation: ({ party, contact }) => ({
    what: `${contact === null ? party : 'Ce contact'} refuse la prospection commerciale.`,
    meaning: 'Le droit d’opposition s’impose, sans condition (RGPD, art. 21, § 2 et 3).',
    todo: 'Retirez cette personne de la campagne. Les échanges sur une affaire en cours restent possibles.',
    remedy: customerRecord(party),
  }),

  unknown_campaign: () => ({
    what: 'Cette campagne n’existe pas.',
    remedy: { label: 'Voir les campagnes', place: 'campagnes' },
  }),
  campaign_is_closed: ({ campaign }) => ({
    what: 'Cette campagne est close\u202f: son bilan est fait.',
    todo: 'Ouvrez une nouvelle campagne.',
    remedy: campaignRecord(campaign),
  }),
  campaign_is_running: ({ campaign }) => ({
    what: 'La campagne est lancée.',
    meaning: 'Sa cible ne change plus\u202f: ses résultats se mesurent sur elle.',
    remedy: campaignRecord(campaign),
  }),
  campaign_not_launched: ({ campaign }) => ({
    what: 'La campagne n’est pas encore lancée.',
    todo: 'Définissez sa cible, puis lancez-la.',
    remedy: campaignRecord(campaign),
  }),
  campaign_without_target: ({ campaign }) => ({
    what: 'La campagne n’a pas encore de cible.',
    todo: 'Définissez la cible d’abord.',
    remedy: campaignRecord(campaign),
  }),
  segment_refused: ({ at, found }) => ({
    what: `La question qui définit la cible ne se lit pas${found === '' ? '' : `, à partir de ${quoted(found.slice(0, 40))}`} (caractère ${at + 1}).`,
    todo: 'Essayez-la d’abord dans la page Requêtes, qui dit ce qui ne va pas.',
    remedy: { label: 'Ouvrir les requêtes', place: 'requetes' },
  }),
  segment_names_no_party: ({ value }) => ({
    what: `La première colonne de la réponse contient ${quoted(value)}, qui n’est le code d’aucun tiers.`,
    todo: 'Commencez la question par SELECT code, dans les clients ou les prospects.',
  }),
  segment_is_empty: ({ optedOut }) => ({
    what: 'La cible est vide.',
    ...(optedOut === 0
      ? {}
      : { meaning: `${plural(optedOut, 'tiers répond', 'tiers répondent')} à la question et refuse la prospection.` }),
    todo: 'Élargissez les critères.',
  }),
  unknown_campaign_task: ({ campaign, task }) => ({
    what: `La campagne n’a pas de tâche ${task + 1}.`,
    remedy: campaignRecord(campaign),
  }),
  campaign_task_already_done: ({ campaign }) => ({
    what: 'Cette tâche est déjà faite.',
    remedy: campaignRecord(campaign),
  }),
  party_not_targeted: ({ campaign, party }) => ({
    what: `${party} n’est pas dans la cible de la campagne.`,
    todo: 'Choisissez un tiers de la cible.',
    remedy: campaignRecord(campaign),
  }),
  cost_in_the_future: ({ date, today }) => ({
    what: `Le ${proseDay(date)} est dans l’avenir${N}: nous sommes le ${proseDay(today)}.`,
    todo: 'Enregistrez la dépense le jour où elle est faite.',
  }),
}
