/** Payslips: their list, each in the official layout, and the control of drafts received. */
import { z } from 'zod'
import type { Day } from '#base/dates.ts'
import type { FineRate } from '#base/fine-rate.ts'
import { type Cents, type Thousandths, ZERO } from '#base/money.ts'
import { firstDayOf, lastDayOf, type Month } from '#base/months.ts'
import { zMonth } from '#base/schema.ts'
import { byText } from '#base/sorting.ts'
import type { Source } from '#content/law/dated.ts'
import {
  type ContributionBase,
  contributions,
  PAYSLIP_SECTIONS,
  type PayslipSection,
  type SocialBody,
} from '#content/law/payroll-contributions.ts'
import { generalReliefAt, overtimeReliefAt } from '#content/law/payroll-relief.ts'
import { payslipId } from '../../payroll/commands.ts'
import { leaveBalanceAt } from '../../payroll/leave.ts'
import { rightSlip } from '../../payroll/payslip.ts'
import { rateAt } from '../../payroll/rates.ts'
import { controlLines, controlTotals, type LineControl, type TotalControl } from '../../payroll/received.ts'
import { type LineCode, lineOf, type Slip, type SlipLine } from '../../payroll/slip.ts'
import type { Payslip } from '../../payroll/state.ts'
import type { Company } from '../company.ts'
import { employeeSource, rateSource } from './named.ts'
import { type NamedEmployee, namedEmployee, zEmployeeCode } from './staff.ts'
import { column, columns, view } from './view.ts'

export type PayslipRow = {
  readonly payslip: string
  readonly employee: NamedEmployee
  readonly period: Month
  readonly stage: Payslip['stage']
  readonly gross: Cents
  readonly netSocial: Cents
  readonly taxableNet: Cents
  readonly withheld: Cents
  readonly netPaid: Cents
  readonly cost: Cents | null
  readonly paid: boolean
  readonly checked: boolean
  readonly sources: readonly string[]
}

function rowOf(company: Company, payslip: Payslip): PayslipRow {
  const { payslip: id, employee, period, stage } = payslip
  const named = { payslip: id, employee: namedEmployee(company, employee), period, stage }
  const sources = [id, employeeSource(employee)]
  if (payslip.stage === 'received') {
    const { gross, netSocial, taxableNet, withheld, netPaid } = payslip.received
    const checked = payslip.faults !== undefined
    return { ...named, gross, netSocial, taxableNet, withheld, netPaid, cost: null, paid: false, checked, sources }
  }
  const { gross, netSocial, taxableNet, withholding, netPaid, cost } = payslip.slip
  return {
    ...named,
    gross,
    netSocial,
    taxableNet,
    withheld: withholding.amount,
    netPaid,
    cost,
    paid: payslip.paidBy !== undefined,
    checked: false,
    sources,
  }
}

/** Payslips of a month or of everybody, drafts received included. */
export const payslips = view({
  args: z.object({ month: zMonth.optional(), employee: zEmployeeCode.optional() }),
  run(company, { month, employee }) {
    const rows = [...company.payroll.payslipIds]
      .flatMap((id) => company.payroll.payslips.get(id) ?? [])
      .filter(
        (each) =>
          (month === undefined || each.period === month) && (employee === undefined || each.employee === employee),
      )
      .map((each) => rowOf(company, each))
      .sort((left, right) => byText(left.period, right.period) || byText(left.employee.code, right.employee.code))
    return { rows, count: rows.length }
  },
  table: {
    columns: [
      ...columns('text', 'employee.code', 'employee.name', 'period', 'stage'),
      ...columns('money', 'gross', 'netSocial', 'taxableNet', 'withheld', 'netPaid', 'cost'),
    ],
    rows: ({ rows }) => rows,
  },
})

/** Why a line is what it is: what it is counted on, and the rule that gives its rate. */
export type LineExplanation = {
  readonly base: ContributionBase | 'coefficient' | 'overtimePay'
  readonly from: Day | null
  readonly origin: 'law' | 'company'
  readonly source: Source
  /** Ten-thousandths, and the minimum wage of the hours paid: of the general reduction. */
  readonly coefficient?: number
  readonly referenceWage?: Cents
}

export type PayslipLine = SlipLine & {
  readonly body: SocialBody
  readonly explanation: LineExplanation | null
  readonly sources: readonly string[]
}
export type PayslipSectionRows = { readonly section: PayslipSection; readonly lines: readonly PayslipLine[] }

function explanationOf(
  company: Company,
  period: Month,
  line: SlipLine,
  slip: Slip | undefined,
): LineExplanation | null {
  const on = firstDayOf(period)
  if (line.code === 'generalRelief') {
    const rule = generalReliefAt(on)
    if (!rule || !slip) return null
    const { coefficient, referenceWage } = slip.relief
    return { base: 'coefficient', from: rule.from, origin: 'law', source: rule.source, coefficient, referenceWage }
  }
  if (line.code === 'overtimeRelief') {
    const rule = overtimeReliefAt(on)
    return rule ? { base: 'overtimePay', from: rule.from, origin: 'law', source: rule.source } : null
  }
  const contribution = contributions.find(({ code }) => code === line.code)
  if (!contribution) return null
  const rate = rateAt(company.payroll, contribution.code, on)
  if (!rate) {
    const source = { text: 'Contrat collectif de l’entreprise', verified: true }
    return { base: contribution.base, from: null, origin: 'company', source }
  }
  return { base: contribution.base, from: rate.from, origin: rate.origin, source: rate.source }
}

const sectionOf = (code: LineCode): PayslipSection =>
  contributions.find((contribution) => contribution.code === code)?.section ?? 'relief'

const bodyOf = (code: LineCode): SocialBody =>
  contributions.find((contribution) => contribution.code === code)?.body ?? 'urssaf'

/** A line opens onto its payslip, and onto the notice of its rate when the company entered one. */
function sectionsOf(
  company: Company,
  { payslip: id, period }: Payslip,
  lines: readonly SlipLine[],
  slip?: Slip,
): PayslipSectionRows[] {
  const noticed = new Set<string>([...company.payroll.rateUpdates].map(({ code }) => code))
  return PAYSLIP_SECTIONS.flatMap((section) => {
    const own = lines
      .filter(({ code }) => sectionOf(code) === section)
      .map(
        (line): PayslipLine => ({
          ...line,
          body: bodyOf(line.code),
          explanation: explanationOf(company, period, line, slip),
          sources: [id, ...(noticed.has(line.code) ? [rateSource(line.code)] : [])],
        }),
      )
    return own.length === 0 ? [] : [{ section, lines: own }]
  })
}

function findPayslip(
  { payroll }: Company,
  { payslip: id, employee, month }: { payslip?: string; employee?: string; month?: Month },
) {
  if (id !== undefined) return payroll.payslips.get(id)
  if (employee === undefined || month === undefined) return undefined
  return payroll.payslips.get(payroll.payslipOf.get(`${employee}/${month}`) ?? '')
}

/**
 * One payslip in the order of the renewed model (arrêté of 25 February 2016, as changed on 11 August 2025): by its id, or the one
 * of an employee for a month. Each line says the rule it comes from.
 */
export const payslip = view({
  args: z.object({ payslip: payslipId.optional(), employee: zEmployeeCode.optional(), month: zMonth.optional() }),
  run(company, args) {
    const found = findPayslip(company, args)
    if (!found) return null
    const { payslip: id, employee: code, period, stage } = found
    const known = company.payroll.employees.get(code)
    const { name, address } = company.identity
    const { siret = null, ape = null, collectiveAgreement = null } = company.payroll.settings ?? {}
    const slip = found.stage === 'received' ? null : found.slip
    const figures =
      found.stage === 'received'
        ? {
            ...found.received,
            earnings: found.received.earnings.map(({ code: earning, amount }) => ({
              code: earning,
              amount,
              sources: [],
            })),
            refunds: [],
            cost: null,
          }
        : { ...found.slip, withheld: found.slip.withholding.amount }
    const {
      earnings,
      gross,
      employeeTotal,
      employerTotal,
      refunds,
      netSocial,
      netBeforeTax,
      taxableNet,
      withheld,
      netPaid,
      cost,
    } = figures
    return {
      payslip: id,
      stage,
      employer: { name, address, siret, ape, collectiveAgreement, siren: company.identity.siren },
      employee: namedEmployee(company, code),
      address: known?.fields.address ?? null,
      nir: known?.fields.nir ?? null,
      period,
      /** What a computed payslip says besides its figures; null for a draft received. */
      slip,
      earnings: [...earnings],
      gross,
      sections: sectionsOf(
        company,
        found,
        found.stage === 'received' ? found.received.lines : found.slip.lines,
        slip ?? undefined,
      ),
      employeeTotal,
      employerTotal,
      refunds: [...refunds],
      netSocial,
      netBeforeTax,
      taxableNet,
      withheld,
      netPaid,
      cost,
      leave: known ? leaveBalanceAt(company.payroll, known, lastDayOf(period)) : null,
      paid: found.stage === 'validated' && found.paidBy !== undefined,
      checked: found.stage === 'received' && found.faults !== undefined,
      sources: [id, employeeSource(code)],
    }
  },
  table: {
    columns: [
      ...columns('text', 'section', 'line'),
      column('base', 'money'),
      column('employeeRate', 'fineRate'),
      column('employee', 'money'),
      column('employerRate', 'fineRate'),
      column('employer', 'money'),
    ],
    rows: (answer) => (answer === null ? [] : tableRows(answer)),
  },
})

type PayslipTableRow = {
  readonly section: string
  readonly line: string
  readonly base: Cents | null
  readonly employeeRate: FineRate | null
  readonly employee: Cents | null
  readonly employerRate: FineRate | null
  readonly employer: Cents | null
  readonly sources: readonly string[]
}

type Laid = {
  readonly earnings: readonly { readonly code: string; readonly amount: Cents; readonly sources: readonly string[] }[]
  readonly sections: readonly PayslipSectionRows[]
  readonly refunds: readonly { readonly code: string; readonly amount: Cents; readonly sources: readonly string[] }[]
  readonly gross: Cents
  readonly employeeTotal: Cents
  readonly employerTotal: Cents
  readonly netSocial: Cents
  readonly netBeforeTax: Cents
  readonly taxableNet: Cents
  readonly withheld: Cents
  readonly netPaid: Cents
  readonly sources: readonly string[]
}

const NOTHING = { base: null, employeeRate: null, employee: null, employerRate: null, employer: null }

function tableRows(answer: Laid): PayslipTableRow[] {
  const sourcesOf = (own: readonly string[]) => (own.length === 0 ? answer.sources : own)
  const total = (line: string, employee: Cents, employer: Cents | null = null): PayslipTableRow => ({
    section: 'total',
    line,
    ...NOTHING,
    employee,
    employer,
    sources: answer.sources,
  })
  return [
    ...answer.earnings.map(({ code, amount, sources }) => ({
      section: 'gross',
      line: code,
      ...NOTHING,
      base: amount,
      sources: sourcesOf(sources),
    })),
    { ...total('gross', ZERO), employee: null, base: answer.gross },
    ...answer.sections.flatMap(({ section, lines }) =>
      lines.map(({ code, base, employeeRate, employee, employerRate, employer, sources }) => ({
        section,
        line: code,
        base: base ?? null,
        employeeRate: employeeRate ?? null,
        employee,
        employerRate: employerRate ?? null,
        employer,
        sources,
      })),
    ),
    total('contributions', answer.employeeTotal, answer.employerTotal),
    ...answer.refunds.map(({ code, amount, sources }) => ({
      section: 'refunds',
      line: code,
      ...NOTHING,
      employee: amount,
      sources: sourcesOf(sources),
    })),
    total('netSocial', answer.netSocial),
    total('netBeforeTax', answer.netBeforeTax),
    total('taxableNet', answer.taxableNet),
    total('withheld', answer.withheld),
    total('netPaid', answer.netPaid),
  ]
}

export type ControlAnswer = {
  readonly payslip: string
  readonly employee: NamedEmployee
  readonly period: Month
  readonly lines: readonly LineControl[]
  readonly totals: readonly TotalControl[]
  /** The lines that are wrong, missing or added: the exact list of errors. */
  readonly faults: readonly LineCode[]
  /** What was found, missed, and said wrong without being so; null until the draft is checked. */
  readonly answer: {
    readonly found: readonly LineCode[]
    readonly missed: readonly LineCode[]
    readonly falseAlarms: readonly LineCode[]
  } | null
  readonly sources: readonly string[]
}

/** A draft received beside the right computation, line by line. One of our own is compared with the law too. */
export const payslipControl = view({
  args: z.object({ payslip: payslipId }),
  run(company, { payslip: id }): ControlAnswer | null {
    const found = company.payroll.payslips.get(id)
    const known = found && company.payroll.employees.get(found.employee)
    if (!found || !known) return null
    const right = rightSlip(company.payroll, known, found.period)
    if (!right.ok) return null
    const entered =
      found.stage === 'received' ? found.received : { ...found.slip, withheld: found.slip.withholding.amount }
    const lines = controlLines(entered.lines, right.value.lines)
    const faults = lines.filter(({ status }) => status !== 'right').map(({ code }) => code)
    const said = found.stage === 'received' ? found.faults : undefined
    return {
      payslip: id,
      employee: namedEmployee(company, found.employee),
      period: found.period,
      lines,
      totals: controlTotals(entered, right.value),
      faults,
      answer: said
        ? {
            found: faults.filter((code) => said.includes(code)),
            missed: faults.filter((code) => !said.includes(code)),
            falseAlarms: said.filter((code) => !faults.includes(code)),
          }
        : null,
      sources: [id, employeeSource(found.employee)],
    }
  },
  table: {
    columns: [
      ...columns('text', 'code', 'status'),
      ...columns(
        'money',
        'entered.base',
        'right.base',
        'entered.employee',
        'right.employee',
        'entered.employer',
        'right.employer',
      ),
    ],
    rows: (answer) => (answer === null ? [] : answer.lines.map((line) => ({ ...line, sources: answer.sources }))),
  },
})

export type BookRow = {
  readonly employee: NamedEmployee
  readonly period: Month
  readonly hours: Thousandths
  readonly gross: Cents
  readonly employeeTotal: Cents
  readonly employerTotal: Cents
  readonly netSocial: Cents
  readonly netBeforeTax: Cents
  readonly taxableNet: Cents
  readonly withheld: Cents
  readonly netPaid: Cents
  readonly cost: Cents
  readonly relief: Cents
  readonly sources: readonly string[]
}

export const bookRow = (company: Company, id: string, slip: Slip): BookRow => ({
  employee: namedEmployee(company, slip.employee),
  period: slip.period,
  hours: slip.hours,
  gross: slip.gross,
  employeeTotal: slip.employeeTotal,
  employerTotal: slip.employerTotal,
  netSocial: slip.netSocial,
  netBeforeTax: slip.netBeforeTax,
  taxableNet: slip.taxableNet,
  withheld: slip.withholding.amount,
  netPaid: slip.netPaid,
  cost: slip.cost,
  relief: lineOf(slip.lines, 'generalRelief')?.employer ?? ZERO,
  sources: [id, employeeSource(slip.employee)],
})
