import { byText } from '#base/sorting.ts'
import { statusOfOpportunity } from '../../opportunity-status.ts'
import { count, day, key, link, money, queryTable, rate, text, yesNo } from '../table.ts'
import { ACTIVITY_KINDS, ACTIVITY_STATUSES, ANSWERS, CHANNELS, STAGES } from './words.ts'

/** `opportunity-12` after `opportunity-9`. */
const byRank = (left: string, right: string): number =>
  Number(left.slice(left.lastIndexOf('-') + 1)) - Number(right.slice(right.lastIndexOf('-') + 1))

const OUTCOMES = { won: 'gagnée', lost: 'perdue' } as const

export const activityTables = {
  commerciaux: queryTable(
    { code: key, nom: text, fonction: text, famille: text, email: text, actif: text },
    ({ crm }) =>
      [...crm.collaborators.values()]
        .sort((left, right) => byText(left.code, right.code))
        .map(({ code, fields }) => ({
          code,
          nom: fields.name,
          fonction: fields.function,
          famille: fields.family ?? null,
          email: fields.email ?? null,
          actif: yesNo(fields.active),
        })),
  ),
  opportunites: queryTable(
    {
      numero: key,
      nature: text,
      libelle: text,
      code_tiers: link('clients.code'),
      code_commercial: link('commerciaux.code'),
      numero_campagne: link('campagnes.numero'),
      etape: text,
      probabilite: rate,
      montant: money,
      montant_pondere: money,
      creee_le: day,
      prevue_le: day,
      prochaine_action: text,
      prochaine_action_le: day,
    },
    ({ crm }) =>
      [...crm.opportunities.values()]
        .sort((left, right) => byRank(left.opportunity, right.opportunity))
        .map((opportunity) => {
          const { fields, kind, openedOn, stage, outcome } = opportunity
          const { probability, weighted } = statusOfOpportunity(opportunity)
          return {
            numero: opportunity.opportunity,
            nature: kind === 'sale' ? 'vente' : 'achat',
            libelle: fields.label,
            code_tiers: fields.party ?? null,
            code_commercial: fields.collaborator ?? null,
            numero_campagne: fields.campaign ?? null,
            etape: outcome ? OUTCOMES[outcome.result] : STAGES[stage],
            probabilite: probability,
            montant: fields.amount,
            montant_pondere: weighted,
            creee_le: openedOn,
            prevue_le: fields.expectedOn,
            prochaine_action: fields.nextAction?.what ?? null,
            prochaine_action_le: fields.nextAction?.on ?? null,
          }
        }),
  ),
  activites: queryTable(
    {
      numero: key,
      nature: text,
      objet: text,
      code_commercial: link('commerciaux.code'),
      code_tiers: link('clients.code'),
      numero_opportunite: link('opportunites.numero'),
      numero_campagne: link('campagnes.numero'),
      date: day,
      heure: text,
      minutes: count,
      etat: text,
      resultat: text,
    },
    ({ crm }) =>
      [...crm.activities.values()]
        .sort((left, right) => byRank(left.activity, right.activity))
        .map(({ activity, fields, status, outcome }) => ({
          numero: activity,
          nature: ACTIVITY_KINDS[fields.kind],
          objet: fields.subject,
          code_commercial: fields.collaborator,
          code_tiers: fields.party ?? null,
          numero_opportunite: fields.opportunity ?? null,
          numero_campagne: fields.campaign ?? null,
          date: fields.date,
          heure: fields.time ?? null,
          minutes: fields.minutes,
          etat: ACTIVITY_STATUSES[status],
          resultat: outcome ?? null,
        })),
  ),
  campagnes: queryTable(
    {
      numero: key,
      libelle: text,
      objectif: text,
      canal: text,
      debut: day,
      fin: day,
      budget: money,
      cible: count,
      cout: money,
    },
    ({ crm }) =>
      [...crm.campaigns.values()]
        .sort((left, right) => byRank(left.campaign, right.campaign))
        .map(({ campaign, fields, target, costs }) => ({
          numero: campaign,
          libelle: fields.label,
          objectif: fields.objective,
          canal: CHANNELS[fields.channel],
          debut: fields.from,
          fin: fields.to,
          budget: fields.budget,
          cible: target?.parties.length ?? 0,
          cout: costs.reduce((sum, { amount }) => sum + amount, 0),
        })),
  ),
  reponses_campagne: queryTable(
    {
      numero_campagne: link('campagnes.numero'),
      code_tiers: link('clients.code'),
      date: day,
      reponse: text,
    },
    ({ crm }) =>
      [...crm.campaigns.values()]
        .sort((left, right) => byRank(left.campaign, right.campaign))
        .flatMap(({ campaign, answers }) =>
          answers.map(({ party, on, answer }) => ({
            numero_campagne: campaign,
            code_tiers: party,
            date: on,
            reponse: ANSWERS[answer],
          })),
        ),
  ),
  projets: queryTable(
    { numero: key, libelle: text, code_client: link('clients.code'), debut: day, budget_minutes: count, cloture: text },
    ({ planning }) =>
      [...planning.projects.values()]
        .sort((left, right) => byRank(left.project, right.project))
        .map(({ project, fields, closed }) => ({
          numero: project,
          libelle: fields.label,
          code_client: fields.party ?? null,
          debut: fields.start,
          budget_minutes: fields.budgetMinutes ?? null,
          cloture: yesNo(closed),
        })),
  ),
  ressources: queryTable(
    { code: key, libelle: text, nature: text, code_commercial: link('commerciaux.code'), minutes_par_jour: count },
    ({ planning }) =>
      [...planning.resources.values()]
        .sort((left, right) => byText(left.code, right.code))
        .map(({ code, fields }) => ({
          code,
          libelle: fields.label,
          nature: RESOURCE_KINDS[fields.kind],
          code_commercial: fields.collaborator ?? null,
          minutes_par_jour: fields.dailyMinutes,
        })),
  ),
  temps: queryTable(
    {
      numero: key,
      date: day,
      code_ressource: link('ressources.code'),
      numero_projet: link('projets.numero'),
      code_client: link('clients.code'),
      travail: text,
      minutes: count,
      facturable: text,
    },
    ({ planning }) =>
      [...planning.times.values()]
        .sort((left, right) => byRank(left.time, right.time))
        .map(({ time, fields }) => ({
          numero: time,
          date: fields.date,
          code_ressource: fields.resource,
          numero_projet: fields.project ?? null,
          code_client: fields.party ?? null,
          travail: fields.work,
          minutes: fields.minutes,
          facturable: yesNo(fields.invoiceable),
        })),
  ),
}

const RESOURCE_KINDS = { person: 'personne', vehicle: 'véhicule', room: 'salle', equipment: 'matériel' } as const
