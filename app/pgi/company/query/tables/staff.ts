/** The people of the company. What is not needed to manage them stays out: social security number, bank, address. */
import { lastDay, termsAt } from '../../../payroll/contract.ts'
import { fullTimeEquivalent } from '../../../payroll/working-time.ts'
import { employeesOf } from '../../staff-figures.ts'
import { contracts, leaveBalances, statusAt } from '../../views/staff.ts'
import { timeSheets } from '../../views/working-time.ts'
import { count, day, key, link, money, quantity, queryTable, text } from '../table.ts'
import {
  ABSENCE_KINDS,
  ABSENCE_STATUSES,
  CONTRACT_KINDS,
  DEPARTURE_REASONS,
  FIXED_TERM_REASONS,
  STAFF_CATEGORIES,
  STAFF_STATUSES,
} from './words.ts'

const employee = link('salaries.code')

export const staffTables = {
  /** In the order of the staff register; the contract as it stands on the day of the question. */
  salaries: queryTable(
    {
      code: key,
      nom: text,
      prenom: text,
      sexe: text,
      date_naissance: day,
      equipe: text,
      emploi: text,
      classification: text,
      categorie: text,
      contrat: text,
      entree: day,
      sortie: day,
      motif_sortie: text,
      heures_semaine: quantity,
      equivalent_temps_plein: quantity,
      salaire_mensuel: money,
      situation: text,
    },
    (company, at) =>
      employeesOf(company).map((known) => {
        const { code, fields, contract, departure } = known
        const { job, classification, category, weeklyHours, monthlyPay } = termsAt(known, at)
        return {
          code,
          nom: fields.lastName,
          prenom: fields.firstName,
          sexe: fields.sex === 'F' ? 'femme' : 'homme',
          date_naissance: fields.birthDate,
          equipe: fields.team ?? null,
          emploi: job,
          classification,
          categorie: STAFF_CATEGORIES[category],
          contrat: CONTRACT_KINDS[contract.kind],
          entree: contract.start,
          sortie: lastDay(known) ?? null,
          motif_sortie: departure ? DEPARTURE_REASONS[departure.reason] : null,
          heures_semaine: weeklyHours,
          equivalent_temps_plein: fullTimeEquivalent(weeklyHours),
          salaire_mensuel: monthlyPay,
          situation: STAFF_STATUSES[statusAt(known, at)],
        }
      }),
  ),
  /** `version` 0 is the contract, then its amendments. */
  contrats: queryTable(
    {
      code_salarie: employee,
      version: count,
      contrat: text,
      motif: text,
      debut: day,
      fin: day,
      fin_essai: day,
      emploi: text,
      classification: text,
      heures_semaine: quantity,
      salaire_mensuel: money,
    },
    (company) =>
      contracts.run(company, {}).rows.map((row) => ({
        code_salarie: row.employee.code,
        version: row.version,
        contrat: CONTRACT_KINDS[row.kind],
        motif: row.reason === null ? null : FIXED_TERM_REASONS[row.reason],
        debut: row.from,
        fin: row.end,
        fin_essai: row.trialUntil,
        emploi: row.job,
        classification: row.classification,
        heures_semaine: row.weeklyHours,
        salaire_mensuel: row.monthlyPay,
      })),
  ),
  absences: queryTable(
    {
      numero: key,
      code_salarie: employee,
      nature: text,
      debut: day,
      fin: day,
      jours_ouvrables: count,
      jours_ouvres: count,
      etat: text,
    },
    ({ payroll }) =>
      [...payroll.absenceIds].flatMap((id) => {
        const absence = payroll.absences.get(id)
        if (!absence) return []
        return {
          numero: id,
          code_salarie: absence.employee,
          nature: ABSENCE_KINDS[absence.kind],
          debut: absence.from,
          fin: absence.to,
          jours_ouvrables: absence.businessDays,
          jours_ouvres: absence.workingDays,
          etat: ABSENCE_STATUSES[absence.status],
        }
      }),
  ),
  /** Paid leave on the day of the question, in business days (ouvrables). */
  soldes_conges: queryTable(
    { code_salarie: employee, acquis_avant: quantity, en_cours: quantity, pris: quantity, solde: quantity },
    (company, at) =>
      leaveBalances
        .run(company, { at })
        .rows.map(({ employee: { code }, acquiredBefore, acquiring, taken, balance }) => ({
          code_salarie: code,
          acquis_avant: acquiredBefore,
          en_cours: acquiring,
          pris: taken,
          solde: balance,
        })),
  ),
  /** `mois` is the one that pays the week. */
  feuilles_temps: queryTable(
    {
      code_salarie: employee,
      semaine: day,
      mois: text,
      heures: quantity,
      heures_sup_125: quantity,
      heures_sup_150: quantity,
      heures_comp_110: quantity,
      heures_comp_125: quantity,
    },
    (company) =>
      timeSheets.run(company, {}).rows.map((row) => ({
        code_salarie: row.employee.code,
        semaine: row.week,
        mois: row.period,
        heures: row.total,
        heures_sup_125: row.overtime25,
        heures_sup_150: row.overtime50,
        heures_comp_110: row.complementary10,
        heures_comp_125: row.complementary25,
      })),
  ),
}
