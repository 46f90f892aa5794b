/** What payroll says when it says no. */
import type { Thousandths } from '#base/money.ts'
import type { PayrollRefusal } from '#pgi'
import { NO_BREAK_SPACE as B, euros, NARROW_SPACE as N, plural, proseDay, quantity, quoted } from '../formats.ts'
import type { Remedy, Said } from '../refusals.ts'
import {
  ABSENCE_KINDS,
  ABSENCE_STATUSES,
  BODIES,
  LINK_KINDS,
  periodText,
  slipLineLabel,
  VARIABLE_KINDS,
  WEEK_DAYS,
} from './payroll.ts'

type Shared = 'nothing_changes' | 'date_in_future' | 'date_outside_fiscal_year'
type Code = Exclude<PayrollRefusal['code'], Shared>
type Sentences = { readonly [Each in Code]: (refusal: Extract<PayrollRefusal, { code: Each }>) => Said }

const employeeRecord = (code: string): Remedy => ({
  label: `Ouvrir le dossier ${code}`,
  place: `paie/salaries/${code}`,
})
const payslipPage = (id: string): Remedy => ({ label: 'Ouvrir le bulletin', place: `paie/bulletins/${id}` })
const settings: Remedy = { label: 'Voir les paramètres de paie', place: 'paie/parametres' }
const benefits: Remedy = { label: 'Voir les indemnités journalières', place: 'paie/indemnites' }
const absences: Remedy = { label: 'Voir les absences', place: 'paie/absences' }
const days = (value: Thousandths): string => `${quantity(value)}${B}jours`

export const PAYROLL_SENTENCES: Sentences = {
  unknown_employee: ({ employee }) => ({
    what: `Aucun salarié ne porte le code ${employee}.`,
    todo: 'Choisissez un salarié de la liste.',
    remedy: { label: 'Voir les salariés', place: 'paie/salaries' },
  }),
  employee_code_taken: ({ employee }) => ({
    what: `Le code ${employee} est déjà pris.`,
    todo: 'Choisissez un autre code, ou laissez le PGI en proposer un.',
    remedy: employeeRecord(employee),
  }),
  nir_key_is_wrong: ({ expected }) => ({
    what: `La clé du numéro de sécurité sociale devrait être ${expected}.`,
    meaning: 'La clé (deux derniers chiffres) vaut 97 moins le reste de la division par 97 des treize premiers.',
    todo: 'Relisez le numéro sur l’attestation.',
  }),
  nir_taken: ({ employee }) => ({
    what: `Ce numéro de sécurité sociale est déjà celui du dossier ${employee}.`,
    todo: 'Vérifiez le numéro, ou travaillez sur le dossier existant.',
    remedy: employeeRecord(employee),
  }),
  employee_too_young: ({ sixteenOn }) => ({
    what: `La personne n’aura seize ans que le ${proseDay(sixteenOn)}.`,
    meaning: 'Avant seize ans, un contrat de travail ordinaire n’est pas possible (C. trav., art. L4153-1).',
    todo: 'Vérifiez la date de naissance et la date d’embauche.',
  }),
  employee_has_left: ({ employee, on }) => ({
    what: `${employee} a quitté l’entreprise le ${proseDay(on)}.`,
    meaning: 'Le dossier d’un salarié sorti se consulte\u202f; son contrat ne change plus.',
    remedy: employeeRecord(employee),
  }),

  permanent_contract_with_end: ({ end }) => ({
    what: `Un contrat à durée indéterminée n’a pas de terme\u202f; vous indiquez le ${proseDay(end)}.`,
    todo: 'Retirez la date de fin, ou choisissez un CDD avec son motif.',
  }),
  fixed_term_without_reason: () => ({
    what: 'Le motif du CDD manque.',
    meaning: 'Sans motif écrit, le contrat est réputé conclu pour une durée indéterminée (C. trav., art. L1242-12).',
    todo: 'Choisissez le motif\u202f: remplacement, accroissement d’activité ou emploi saisonnier.',
  }),
  fixed_term_without_end: () => ({
    what: 'La date de fin du CDD manque.',
    todo: 'Indiquez le terme du contrat.',
  }),
  replaced_person_missing: () => ({
    what: 'Le nom de la personne remplacée manque.',
    meaning: 'Un CDD de remplacement nomme la personne remplacée (C. trav., art. L1242-12).',
    todo: 'Indiquez son nom.',
  }),
  contract_ends_before_start: ({ start, end }) => ({
    what: `Le terme (${proseDay(end)}) précède le début (${proseDay(start)}).`,
    todo: 'Corrigez l’une des deux dates.',
  }),
  fixed_term_too_long: ({ months, latest }) => ({
    what: `Un CDD dure ${months}${B}mois au plus, renouvellements compris\u202f: il doit finir le ${proseDay(latest)} au plus tard.`,
    meaning: 'C. trav., art. L1242-8-1.',
    todo: 'Avancez le terme du contrat.',
  }),
  too_many_renewals: ({ most }) => ({
    what: `Ce CDD a déjà été renouvelé ${most}${B}fois.`,
    meaning: `Un CDD se renouvelle ${most}${B}fois au plus (C. trav., art. L1243-13-1).`,
    todo: 'Concluez un CDI, ou laissez le contrat prendre fin.',
  }),
  trial_too_long: ({ unit, most, wanted }) => ({
    what: `La période d’essai (${trialText(wanted, unit)}) dépasse le maximum légal\u202f: ${trialText(most, unit)}.`,
    meaning:
      unit === 'months'
        ? 'CDI\u202f: deux mois pour les ouvriers et employés, trois pour les agents de maîtrise et techniciens, quatre pour les cadres (C. trav., art. L1221-19).'
        : 'CDD\u202f: un jour par semaine de contrat, deux semaines au plus jusqu’à six mois, un mois au-delà (C. trav., art. L1242-10).',
    todo: `Ramenez-la à ${trialText(most, unit)} au plus.`,
  }),
  weekly_hours_too_many: ({ hours, most }) => ({
    what: `La durée du contrat (${quantity(hours)}${B}h) dépasse ${quantity(most)}${B}h par semaine.`,
    meaning: 'Au-delà de la durée légale, les heures sont supplémentaires\u202f: elles se saisissent chaque semaine.',
    todo: `Indiquez ${quantity(most)}${B}h, et saisissez les heures supplémentaires dans les temps.`,
  }),
  weekly_hours_too_few: ({ hours, fewest }) => ({
    what: `${quantity(hours)}${B}h par semaine, c’est moins que le minimum de ${fewest}${B}h.`,
    meaning:
      'En dessous, il faut une demande écrite du salarié ou un accord de branche (C. trav., art. L3123-7 et L3123-27).',
    todo: 'Relevez la durée, ou indiquez le motif de la dérogation.',
  }),
  pay_below_minimum_wage: ({ pay, minimum }) => ({
    what: `Le salaire (${euros(pay)}) est inférieur au SMIC pour cette durée\u202f: ${euros(minimum)}.`,
    meaning: 'Aucun salaire n’est inférieur au SMIC (C. trav., art. L3231-1 et suivants).',
    todo: `Portez-le à ${euros(minimum)} au moins.`,
  }),
  amendment_before_start: ({ from, start }) => ({
    what: `L’avenant prend effet le ${proseDay(from)}, avant le début du contrat (${proseDay(start)}).`,
    todo: `Choisissez une date à partir du ${proseDay(start)}.`,
  }),
  period_is_closed: ({ period, payslip }) => ({
    what: `Le bulletin de ${periodText(period)} est déjà validé.`,
    meaning: 'Un bulletin validé ne change plus\u202f: rien ne modifie le mois qu’il paie, ni les mois d’avant.',
    todo: 'Enregistrez l’opération sur le mois suivant.',
    remedy: payslipPage(payslip),
  }),
  declaration_already_made: ({ on }) => ({
    what: `La déclaration préalable à l’embauche a déjà été faite le ${proseDay(on)}.`,
  }),
  declaration_too_early: ({ earliest }) => ({
    what: `La déclaration préalable à l’embauche se fait à partir du ${proseDay(earliest)}.`,
    meaning: 'Elle se fait dans les huit jours qui précèdent l’embauche (C. trav., art. R1221-4).',
    todo: `Attendez le ${proseDay(earliest)}.`,
  }),
  departure_before_start: ({ on, start }) => ({
    what: `Le départ (${proseDay(on)}) précède l’embauche (${proseDay(start)}).`,
    todo: 'Corrigez la date de départ.',
  }),
  departure_reason_differs: ({ contract }) => ({
    what:
      contract === 'permanent'
        ? 'Un CDI ne finit pas par l’arrivée de son terme.'
        : 'Le départ n’est pas au terme du CDD.',
    todo: 'Choisissez un autre motif, ou corrigez la date.',
  }),

  unknown_linked: ({ kind, linked }) => ({
    what:
      kind === 'resource'
        ? `Aucune personne du planning ne porte le code ${linked}.`
        : `Aucun commercial ne porte le code ${linked}.`,
    todo: 'Choisissez un code de la liste, ou créez d’abord la fiche.',
  }),
  link_dates_reversed: ({ from, to }) => ({
    what: `Le lien finirait le ${proseDay(to)}, avant de commencer le ${proseDay(from)}.`,
    todo: 'Corrigez l’une des deux dates.',
  }),
  linked_to_another: ({ kind, linked, employee }) => ({
    what: `${linked} (${LINK_KINDS[kind]}) est déjà relié au dossier ${employee} à ces dates.`,
    meaning: 'Une ressource ou un commercial ne représente qu’une personne à la fois.',
    todo: 'Choisissez un autre code, ou d’autres dates.',
    remedy: employeeRecord(employee),
  }),
  absence_dates_reversed: ({ from, to }) => ({
    what: `La fin de l’absence (${proseDay(to)}) précède son début (${proseDay(from)}).`,
    todo: 'Corrigez l’une des deux dates.',
  }),
  outside_contract: ({ from, to }) => ({
    what: `Ces dates sortent du contrat, qui va du ${proseDay(from)}${to === null ? ' sans terme' : ` au ${proseDay(to)}`}.`,
    todo: 'Choisissez des dates dans le contrat.',
  }),
  half_day_not_worked: ({ date }) => ({
    what: `Le ${proseDay(date)} n’est pas un jour travaillé${N}: l’absence ne peut pas y commencer ni y finir à midi.`,
    todo: 'Choisissez un jour travaillé, ou une journée entière.',
  }),
  absence_begins_and_ends_at_noon: ({ date }) => ({
    what: `Une absence ne peut pas commencer et finir à midi le même jour (${proseDay(date)}).`,
    todo: 'Gardez le matin ou l’après-midi.',
  }),
  absence_without_working_day: ({ from, to }) => ({
    what: `Du ${proseDay(from)} au ${proseDay(to)}, aucun jour n’est travaillé.`,
    todo: 'Vérifiez les dates\u202f: samedis, dimanches et jours fériés ne comptent pas.',
  }),
  absence_overlaps: ({ kind, from, to }) => ({
    what: `Le salarié a déjà une absence à ces dates\u202f: ${ABSENCE_KINDS[kind]}, du ${proseDay(from)} au ${proseDay(to)}.`,
    todo: 'Changez les dates, ou annulez d’abord l’autre absence.',
    remedy: absences,
  }),
  leave_balance_exceeded: ({ wanted, balance }) => ({
    what: `La demande (${days(wanted)}) dépasse le solde de congés\u202f: ${days(balance)} ouvrables.`,
    meaning: 'Des congés se prennent une fois acquis\u202f; par anticipation, il faut l’accord de l’employeur.',
    todo: 'Réduisez la demande, ou cochez «\u202fpar anticipation\u202f» si l’employeur est d’accord.',
  }),
  unknown_absence: () => ({ what: 'Cette absence n’existe pas.', remedy: absences }),
  absence_already_answered: ({ status }) => ({
    what: `Cette absence est déjà ${ABSENCE_STATUSES[status].word}.`,
    remedy: absences,
  }),

  week_begins_on_monday: ({ week, monday }) => ({
    what: `Le ${proseDay(week)} n’est pas un lundi.`,
    meaning: 'Les heures supplémentaires se décomptent par semaine civile, du lundi au dimanche.',
    todo: `Choisissez la semaine du ${proseDay(monday)}.`,
  }),
  week_not_begun: ({ week }) => ({
    what: `La semaine du ${proseDay(week)} n’a pas commencé.`,
    todo: 'On saisit les heures faites, pas les heures prévues.',
  }),
  too_many_hours_in_a_day: ({ rank }) => ({
    what: `Le ${WEEK_DAYS[rank] ?? 'jour saisi'} compte plus de vingt-quatre heures.`,
    todo: 'Corrigez la saisie.',
  }),
  unknown_variable: () => ({ what: 'Cet élément de paie n’existe pas.', todo: 'Rechargez la page.' }),
  variable_already_cancelled: () => ({ what: 'Cet élément de paie est déjà annulé.' }),
  variable_needs_amount: ({ kind }) => ({
    what: `L’élément ${quoted(VARIABLE_KINDS[kind])} se saisit en euros.`,
    todo: 'Indiquez le montant.',
  }),
  variable_needs_quantity: ({ kind }) => ({
    what: `L’élément ${quoted(VARIABLE_KINDS[kind])} se saisit en nombre.`,
    todo: 'Indiquez le nombre d’heures, de repas ou de titres.',
  }),

  payroll_not_set_up: () => ({
    what: 'Les paramètres de paie de l’entreprise ne sont pas saisis.',
    meaning: 'Le calcul demande l’effectif, le taux AT-MP, la mutuelle et la convention collective.',
    todo: 'Saisissez-les d’abord.',
    remedy: settings,
  }),
  employer_pays_less_than_half: ({ employee, employer }) => ({
    what: `L’employeur paie ${euros(employer)} de mutuelle, le salarié ${euros(employee)}.`,
    meaning: 'L’employeur finance au moins la moitié de la complémentaire santé (CSS, art. L911-7).',
    todo: 'Relevez la part de l’employeur.',
  }),
  rate_update_says_nothing: () => ({
    what: 'La mise à jour ne dit aucun taux.',
    todo: 'Indiquez le taux salarial, le taux patronal ou les deux.',
  }),

  period_not_begun: ({ period }) => ({
    what: `Le mois de ${periodText(period)} n’a pas commencé.`,
    todo: 'Choisissez le mois en cours ou un mois passé.',
  }),
  not_employed_in_period: ({ employee, period }) => ({
    what: `${employee} n’est pas dans l’entreprise en ${periodText(period)}.`,
    remedy: employeeRecord(employee),
  }),
  law_unknown_in_period: ({ period }) => ({
    what: `Le PGI ne connaît pas les taux de ${periodText(period)}.`,
    meaning: 'Les tables commencent en janvier 2024.',
  }),
  payslip_already_validated: ({ payslip }) => ({
    what: 'Le bulletin de ce mois est déjà validé.',
    meaning: 'Ses montants sont fixés\u202f: une erreur se régularise sur le mois suivant.',
    remedy: payslipPage(payslip),
  }),
  later_payslip_validated: ({ payslip, period }) => ({
    what: `Le bulletin de ${periodText(period)} est déjà validé.`,
    meaning: 'Les cumuls de l’année se suivent\u202f: on ne revient pas sur un mois antérieur.',
    remedy: payslipPage(payslip),
  }),
  unknown_payslip: () => ({
    what: 'Ce bulletin n’existe pas.',
    remedy: { label: 'Voir les bulletins', place: 'paie/bulletins' },
  }),
  payslip_is_received: ({ payslip }) => ({
    what: 'Ce bulletin est un projet reçu, à contrôler.',
    meaning: 'Il ne se valide pas\u202f: on établit le bon bulletin dans le PGI.',
    remedy: payslipPage(payslip),
  }),
  payslip_is_not_received: ({ payslip }) => ({
    what: 'Ce bulletin est calculé par le PGI.',
    meaning: 'On ne contrôle que les projets reçus.',
    remedy: payslipPage(payslip),
  }),
  payslip_is_outdated: ({ payslip }) => ({
    what: 'Des éléments ont changé depuis que ce bulletin a été préparé.',
    meaning: 'Absence, heures, prime, avenant ou taux\u202f: ce qui est affiché n’est plus ce qui serait payé.',
    todo: 'Préparez-le de nouveau, relisez-le, puis validez.',
    remedy: payslipPage(payslip),
  }),
  payslip_already_checked: ({ payslip }) => ({
    what: 'Ce projet de bulletin est déjà contrôlé.',
    meaning: 'La comparaison avec le bon calcul est affichée\u202f: le contrôle ne se refait pas.',
    remedy: payslipPage(payslip),
  }),
  line_given_twice: ({ line }) => ({
    what: `La ligne ${quoted(slipLineLabel(line))} est citée deux fois.`,
    todo: 'Ne la gardez qu’une fois.',
  }),
  no_salary_to_pay: ({ period }) => ({
    what: `Aucun salaire de ${periodText(period)} n’est à virer.`,
    meaning: 'On vire les nets des bulletins validés qui ne le sont pas déjà.',
    todo: 'Validez d’abord les bulletins du mois.',
    remedy: { label: 'Voir les bulletins', place: `paie/bulletins?month=${period}` },
  }),

  quarterly_payment_too_large: ({ headcount, below }) => ({
    what: `Avec un effectif de ${headcount}, l’entreprise paie ses cotisations chaque mois.`,
    meaning: `Le paiement trimestriel est ouvert en dessous de ${below}${B}salariés (CSS, art. R243-6-1).`,
    todo: 'Choisissez le paiement mensuel, ou vérifiez l’effectif.',
    remedy: settings,
  }),
  nothing_owed_to_body: ({ body, period }) => ({
    what: `Rien ne reste dû pour ${periodText(period)}${N}: ${BODIES[body]}.`,
    meaning: 'On doit à un organisme ce que portent les bulletins validés, moins ce qui est déjà payé ou comptabilisé.',
    todo: 'Validez d’abord les bulletins du mois, ou choisissez un autre mois.',
    remedy: { label: 'Voir la déclaration', place: `paie/declarations?mois=${period}` },
  }),

  no_benefits_paid_on: () => ({
    what: 'Aucun bulletin validé n’a versé d’indemnités journalières pour cette absence.',
    meaning: 'La caisse rembourse à l’employeur subrogé ce que le bulletin a versé pour elle.',
    todo: 'Validez d’abord le bulletin du mois, ou choisissez une autre absence.',
    remedy: benefits,
  }),
  absence_given_twice: () => ({
    what: 'La même absence est citée deux fois.',
    todo: 'Additionnez ses deux montants sur une ligne.',
  }),
  no_benefits_difference: () => ({
    what: 'Il ne reste aucune différence à solder pour cette absence.',
    meaning: 'Ce qui était attendu est reçu, ou déjà soldé.',
    remedy: benefits,
  }),
  benefits_overpaid: ({ excess, most }) => ({
    what: `La caisse a versé ${euros(excess)} de trop${N}; seul un arrondi de ${euros(most)} au plus se solde ici.`,
    meaning: 'L’employeur subrogé ne garde pas plus que le salaire qu’il a maintenu (CSS, art. R323-11).',
    todo: 'Reversez l’excédent au salarié ou à la caisse, puis passez l’écriture.',
    remedy: benefits,
  }),

  unknown_expense_report: () => ({
    what: 'Cette note de frais n’existe pas.',
    remedy: { label: 'Voir les notes de frais', place: 'paie/frais' },
  }),
  expense_report_already_answered: ({ status }) => ({
    what: `Cette note de frais est déjà ${status === 'approved' ? 'acceptée' : 'refusée'}.`,
    remedy: { label: 'Voir les notes de frais', place: 'paie/frais' },
  }),
  expense_line_incomplete: ({ line, missing }) => ({
    what: `La ligne${B}${line + 1} est incomplète${N}: il manque ${MISSING[missing]}.`,
    todo: 'Complétez-la.',
    line,
  }),
  expense_vat_exceeds_amount: ({ line, amount, vat }) => ({
    what: `La TVA de la ligne${B}${line + 1} (${euros(vat)}) dépasse son montant TTC (${euros(amount)}).`,
    todo: 'Relisez le justificatif.',
    line,
  }),
}

const MISSING = {
  amount: 'le montant',
  kilometres: 'le nombre de kilomètres',
  horsepower: 'la puissance fiscale',
} as const

const trialText = (count: number, unit: 'months' | 'days'): string =>
  unit === 'months' ? `${count}${B}mois` : plural(count, 'jour', 'jours')
