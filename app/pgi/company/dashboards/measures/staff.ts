import { addDays } from '#base/dates.ts'
import { type Cents, sumOf } from '#base/money.ts'
import { LEGAL_WEEKLY_HOURS } from '#content/law/payroll-figures.ts'
import { termsAt } from '../../../payroll/contract.ts'
import type { ContractFields } from '../../../payroll/employee.ts'
import { leaveBalanceAt } from '../../../payroll/leave.ts'
import type { Slip } from '../../../payroll/slip.ts'
import type { Company } from '../../company.ts'
import type { Period } from '../../sales-lines.ts'
import {
  absentDaysOver,
  departuresOver,
  entriesOver,
  fullTimeOn,
  staffOn,
  validatedSlipsOver,
  workableDaysOver,
} from '../../staff-figures.ts'
import { isWithin } from '../../views/named.ts'
import { countMeasure, type Measure, moneyMeasure } from '../measure.ts'

/** Hours or days, already in thousandths. */
const quantityMeasure = (run: Measure['run']): Measure => ({ unit: 'number', run })

/** Of the payslips validated for the months that end in the period. */
const ofSlips = (amount: (slip: Slip) => Cents): Measure =>
  moneyMeasure((company, period) => sumOf(validatedSlipsOver(company, period), ({ slip }) => amount(slip)))

/** At the end of the period, by the terms of that day. */
const presentWith = (holds: (terms: ContractFields) => boolean): Measure =>
  countMeasure((company, { to }) => staffOn(company, to).filter((known) => holds(termsAt(known, to))).length)

export const staffMeasures = {
  effectif: countMeasure((company, { to }) => staffOn(company, to).length),
  /** The day before the period. */
  effectif_debut: countMeasure((company, { from }) => staffOn(company, addDays(from, -1)).length),
  equivalents_temps_plein: quantityMeasure((company, { to }) => fullTimeOn(company, to)),
  entrees: countMeasure(entriesOver),
  sorties: countMeasure(departuresOver),
  femmes: countMeasure((company, { to }) => staffOn(company, to).filter(({ fields }) => fields.sex === 'F').length),
  salaries_cdd: presentWith(({ kind }) => kind === 'fixedTerm'),
  salaries_temps_partiel: presentWith(({ weeklyHours }) => weeklyHours < LEGAL_WEEKLY_HOURS),
  jours_absence: countMeasure(absentDaysOver),
  jours_a_travailler: countMeasure(workableDaysOver),
  /** Business days (ouvrables) acquired and not taken. */
  conges_restants: quantityMeasure((company: Company, { to }: Period) =>
    staffOn(company, to).reduce((sum, known) => sum + leaveBalanceAt(company.payroll, known, to).balance, 0),
  ),
  masse_salariale: ofSlips(({ gross }) => gross),
  /** Net of relief. */
  charges_patronales: ofSlips(({ employerTotal }) => employerTotal),
  cout_du_travail: ofSlips(({ cost }) => cost),
  salaires_nets: ofSlips(({ netPaid }) => netPaid),
  heures_sup: quantityMeasure((company, period) =>
    validatedSlipsOver(company, period).reduce((sum, { slip }) => sum + slip.overtimeHours, 0),
  ),
  /** Expense reports approved, by their date. */
  frais_rembourses: moneyMeasure(({ payroll }, period) =>
    [...payroll.expenseReports.values()].reduce(
      (sum, { date, status, lines }) =>
        status === 'approved' && isWithin(date, period) ? sum + sumOf(lines, ({ amount }) => amount) : sum,
      0,
    ),
  ),
}
