/** The employees, the absences, the payslips and the times behind the social measures. */
import { addDays } from '#base/dates.ts'
import { allocate, cents, sumOf } from '#base/money.ts'
import { lastDayOf } from '#base/months.ts'
import { LEGAL_WEEKLY_HOURS } from '#content/law/payroll-figures.ts'
import { termsAt } from '../../../payroll/contract.ts'
import { leaveBalanceAt } from '../../../payroll/leave.ts'
import type { Slip } from '../../../payroll/slip.ts'
import type { Employee } from '../../../payroll/state.ts'
import { fullTimeEquivalent } from '../../../payroll/working-time.ts'
import type { Company } from '../../company.ts'
import type { Period } from '../../sales-lines.ts'
import {
  absencesOver,
  employeesOf,
  goneOver,
  hiredOver,
  staffOn,
  validatedSlipsOver,
  workableDaysOf,
} from '../../staff-figures.ts'
import { isWithin, namedResource, resourceSource } from '../../views/named.ts'
import { nameOf, ONE, ofEmployee, type Piece, type Pieces } from '../piece.ts'

const counted = (staff: readonly Employee[]): Piece[] => staff.map((known) => ofEmployee(known, ONE))

const presentWith =
  (holds: (known: Employee, on: Period['to']) => boolean): Pieces =>
  (company, { to }) =>
    counted(staffOn(company, to).filter((known) => holds(known, to)))

const ofSlips =
  (amount: (slip: Slip) => number): Pieces =>
  (company, period) =>
    validatedSlipsOver(company, period).map(({ id, slip }) => ({
      source: id,
      label: slip.period,
      party: slip.name,
      date: lastDayOf(slip.period),
      amount: amount(slip),
    }))

/** Minutes are shared so that the hours of the parts make those of the whole. */
const hours =
  (counts: (invoiceable: boolean) => boolean): Pieces =>
  (company: Company, period) => {
    const times = [...company.planning.times.values()].filter(
      ({ fields }) => isWithin(fields.date, period) && counts(fields.invoiceable),
    )
    const minutes = times.map(({ fields }) => fields.minutes)
    const whole = Math.round((minutes.reduce((sum, each) => sum + each, 0) * ONE) / 60)
    const parts = whole === 0 ? [] : allocate(cents(whole), minutes)
    return times.map(({ time, fields }, rank) => ({
      source: time,
      label: fields.work,
      party: namedResource(company, fields.resource).name,
      date: fields.date,
      amount: parts[rank] ?? 0,
    }))
  }

export const staffPieces = {
  effectif: presentWith(() => true),
  effectif_debut: (company, { from }) => counted(staffOn(company, addDays(from, -1))),
  equivalents_temps_plein: (company, { to }) =>
    staffOn(company, to).map((known) => ofEmployee(known, fullTimeEquivalent(termsAt(known, to).weeklyHours))),
  entrees: (company, period) => counted(hiredOver(company, period)),
  sorties: (company, period) => counted(goneOver(company, period)),
  femmes: presentWith(({ fields }) => fields.sex === 'F'),
  salaries_cdd: presentWith((known, on) => termsAt(known, on).kind === 'fixedTerm'),
  salaries_temps_partiel: presentWith((known, on) => termsAt(known, on).weeklyHours < LEGAL_WEEKLY_HOURS),
  jours_absence: (company, period) =>
    absencesOver(company, period).map(({ absence, employee, days }) => ({
      source: absence.absence,
      label: employee.code,
      party: nameOf(employee),
      date: absence.from,
      amount: days * ONE,
    })),
  jours_a_travailler: (company, period) =>
    employeesOf(company).flatMap((known) => {
      const days = workableDaysOf(known, period)
      return days === 0 ? [] : [ofEmployee(known, days * ONE)]
    }),
  conges_restants: (company, { to }) =>
    staffOn(company, to).map((known) => ofEmployee(known, leaveBalanceAt(company.payroll, known, to).balance)),
  masse_salariale: ofSlips(({ gross }) => gross),
  charges_patronales: ofSlips(({ employerTotal }) => employerTotal),
  cout_du_travail: ofSlips(({ cost }) => cost),
  salaires_nets: ofSlips(({ netPaid }) => netPaid),
  heures_sup: ofSlips(({ overtimeHours }) => overtimeHours),
  frais_rembourses: ({ payroll }, period) =>
    [...payroll.expenseReports.values()].flatMap(({ report, employee, purpose, date, status, lines }) => {
      if (status !== 'approved' || !isWithin(date, period)) return []
      const known = payroll.employees.get(employee)
      const amount = sumOf(lines, (line) => line.amount)
      return [{ source: report, label: purpose, party: known ? nameOf(known) : employee, date, amount }]
    }),
  heures_saisies: hours(() => true),
  heures_facturables: hours((invoiceable) => invoiceable),
  personnes_planifiees: ({ planning }) =>
    [...planning.resources.values()].flatMap(({ code, fields }) =>
      fields.kind === 'person'
        ? [{ source: resourceSource(code), label: fields.label, party: null, date: null, amount: ONE }]
        : [],
    ),
} satisfies Record<string, Pieces>
