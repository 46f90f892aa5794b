import { contributions } from '#content/law/payroll-contributions.ts'
import type { LineCode, Slip } from '../../../payroll/slip.ts'
import type { Company } from '../../company.ts'
import { contributionRates, expenseReports } from '../../views/payroll-law.ts'
import { payrollVariables } from '../../views/working-time.ts'
import { count, day, fineRate, key, link, money, quantity, queryTable, text, yesNo } from '../table.ts'
import {
  EARNINGS,
  EXPENSE_KINDS,
  EXPENSE_STATUSES,
  PAYSLIP_STAGES,
  RATE_ORIGINS,
  RELIEFS,
  VARIABLE_KINDS,
} from './words.ts'

const employee = link('salaries.code')
const payslip = link('bulletins.numero')

type OwnSlip = {
  readonly id: string
  readonly stage: 'prepared' | 'validated'
  readonly paid: boolean
  readonly slip: Slip
}

/** The company's own payslips; a draft received from elsewhere is to be controlled, it is nobody's pay. */
const ownSlips = ({ payroll }: Company): OwnSlip[] =>
  [...payroll.payslipIds].flatMap((id) => {
    const known = payroll.payslips.get(id)
    if (!known || known.stage === 'received') return []
    return { id, stage: known.stage, paid: known.paidBy !== undefined, slip: known.slip }
  })

const CONTRIBUTIONS = new Map<LineCode, string>(contributions.map(({ code, label }) => [code, label]))
const heading = (code: LineCode): string =>
  code === 'generalRelief' || code === 'overtimeRelief' ? RELIEFS[code] : (CONTRIBUTIONS.get(code) ?? code)

export const payrollTables = {
  elements_variables: queryTable(
    {
      numero: key,
      code_salarie: employee,
      mois: text,
      nature: text,
      libelle: text,
      quantite: quantity,
      montant: money,
    },
    (company) =>
      payrollVariables
        .run(company, {})
        .rows.filter(({ cancelled }) => !cancelled)
        .map((row) => ({
          numero: row.variable,
          code_salarie: row.employee.code,
          mois: row.period,
          nature: VARIABLE_KINDS[row.kind],
          libelle: row.label,
          quantite: row.quantity,
          montant: row.amount,
        })),
  ),
  bulletins: queryTable(
    {
      numero: key,
      code_salarie: employee,
      mois: text,
      etat: text,
      heures: quantity,
      heures_sup: quantity,
      brut: money,
      cotisations_salariales: money,
      cotisations_patronales: money,
      net_social: money,
      net_imposable: money,
      impot_preleve: money,
      net_a_payer: money,
      cout_employeur: money,
      vire: text,
    },
    (company) =>
      ownSlips(company).map(({ id, stage, paid, slip }) => ({
        numero: id,
        code_salarie: slip.employee,
        mois: slip.period,
        etat: PAYSLIP_STAGES[stage],
        heures: slip.hours,
        heures_sup: slip.overtimeHours,
        brut: slip.gross,
        cotisations_salariales: slip.employeeTotal,
        cotisations_patronales: slip.employerTotal,
        net_social: slip.netSocial,
        net_imposable: slip.taxableNet,
        impot_preleve: slip.withholding.amount,
        net_a_payer: slip.netPaid,
        cout_employeur: slip.cost,
        vire: yesNo(paid),
      })),
  ),
  /** What makes the gross: pay, overtime, bonuses, less absences. */
  elements_brut: queryTable(
    { numero: payslip, rang: count, rubrique: text, libelle: text, quantite: quantity, montant: money },
    (company) =>
      ownSlips(company).flatMap(({ id, slip }) =>
        slip.earnings.map(({ code, label, quantity: paid, amount }, index) => ({
          numero: id,
          rang: index + 1,
          rubrique: EARNINGS[code],
          libelle: label ?? null,
          quantite: paid ?? null,
          montant: amount,
        })),
      ),
  ),
  lignes_bulletin: queryTable(
    {
      numero: payslip,
      rang: count,
      rubrique: text,
      base: money,
      taux_salarial: fineRate,
      part_salariale: money,
      taux_patronal: fineRate,
      part_patronale: money,
    },
    (company) =>
      ownSlips(company).flatMap(({ id, slip }) =>
        slip.lines.map((line, index) => ({
          numero: id,
          rang: index + 1,
          rubrique: heading(line.code),
          base: line.base ?? null,
          taux_salarial: line.employeeRate ?? null,
          part_salariale: line.employee,
          taux_patronal: line.employerRate ?? null,
          part_patronale: line.employer,
        })),
      ),
  ),
  /** Those that a payslip of the day of the question would apply. */
  taux_cotisation: queryTable(
    { rubrique: key, taux_salarial: fineRate, taux_patronal: fineRate, depuis: day, origine: text },
    (company, at) =>
      contributionRates.run(company, { at }).rows.map((row) => ({
        rubrique: row.label,
        taux_salarial: row.employee,
        taux_patronal: row.employer,
        depuis: row.from,
        origine: RATE_ORIGINS[row.origin],
      })),
  ),
  notes_frais: queryTable(
    { numero: key, code_salarie: employee, date: day, objet: text, montant: money, tva_recuperable: money, etat: text },
    (company) =>
      expenseReports.run(company, {}).rows.map((row) => ({
        numero: row.report,
        code_salarie: row.employee.code,
        date: row.date,
        objet: row.purpose,
        montant: row.amount,
        tva_recuperable: row.recoverable,
        etat: EXPENSE_STATUSES[row.status],
      })),
  ),
  lignes_note_frais: queryTable(
    {
      numero: link('notes_frais.numero'),
      rang: count,
      date: day,
      nature: text,
      libelle: text,
      kilometres: count,
      montant: money,
      tva: money,
      tva_recuperable: money,
    },
    (company) =>
      expenseReports.run(company, {}).rows.flatMap(({ report, lines }) =>
        lines.map((line, index) => ({
          numero: report,
          rang: index + 1,
          date: line.date,
          nature: EXPENSE_KINDS[line.kind],
          libelle: line.label,
          kilometres: line.kilometres ?? null,
          montant: line.amount,
          tva: line.vat,
          tva_recuperable: line.recoverable,
        })),
      ),
  ),
}
