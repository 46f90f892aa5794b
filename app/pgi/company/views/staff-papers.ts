/** What the administration and the employee are given: the declaration before hiring, the certificate, the final settlement. */
import { z } from 'zod'
import { addDays, type Day } from '#base/dates.ts'
import { type Cents, sumOf } from '#base/money.ts'
import { monthContaining } from '#base/months.ts'
import { employmentRules } from '#content/law/employment.ts'
import { lastDay, termsAt } from '../../payroll/contract.ts'
import type { EarningCode, RefundCode } from '../../payroll/slip.ts'
import { payslipFor } from '../../payroll/state.ts'
import { employeeSource } from './named.ts'
import { namedEmployee, zEmployeeCode } from './staff.ts'
import { column, columns, view } from './view.ts'

/** What the declaration before hiring (DPAE) asks, what the file lacks of it, and whether it was in time. */
export const preHiringDeclaration = view({
  args: z.object({ employee: zEmployeeCode }),
  run(company, { employee: code }) {
    const known = company.payroll.employees.get(code)
    if (!known) return null
    const { fields, contract, declaredOn } = known
    const { identity, payroll } = company
    const { siret, ape } = payroll.settings ?? {}
    const missing = [
      ...(siret === undefined ? (['siret'] as const) : []),
      ...(ape === undefined ? (['ape'] as const) : []),
      ...(fields.nir === undefined ? (['nir'] as const) : []),
      ...(fields.birthPlace === undefined ? (['birthPlace'] as const) : []),
      ...(fields.address === undefined ? (['address'] as const) : []),
    ]
    const eve = addDays(contract.start, -1)
    return {
      employer: {
        name: identity.name,
        siren: identity.siren,
        siret: siret ?? null,
        ape: ape ?? null,
        address: identity.address,
        phone: identity.phone,
      },
      employee: namedEmployee(company, code),
      fields,
      contract,
      earliest: addDays(contract.start, -employmentRules.declarationDaysBefore),
      /** The eve of the first day: the declaration is made before work begins. */
      latest: eve,
      declaredOn: declaredOn ?? null,
      isLate: declaredOn !== undefined && declaredOn > eve,
      missing,
      sources: [employeeSource(code)],
    }
  },
  table: {
    columns: [
      ...columns('text', 'employee.code', 'employee.name', 'employer.siret'),
      ...columns('day', 'contract.start', 'earliest', 'latest', 'declaredOn'),
    ],
    rows: (answer) => (answer === null ? [] : [answer]),
  },
})

/** Certificat de travail (C. trav. art. L1234-19, D1234-6): dates, and the jobs held one after the other. */
export const employmentCertificate = view({
  args: z.object({ employee: zEmployeeCode }),
  run(company, { employee: code }) {
    const known = company.payroll.employees.get(code)
    if (!known) return null
    const last = lastDay(known)
    const starts = [known.contract.start, ...known.amendments.map(({ from }) => from)]
    const jobs: { job: string; classification: string; from: Day; to: Day | null }[] = []
    for (const from of starts) {
      const { job, classification } = termsAt(known, from)
      const previous = jobs.at(-1)
      if (previous?.job === job && previous.classification === classification) continue
      if (previous) previous.to = addDays(from, -1)
      jobs.push({ job, classification, from, to: last ?? null })
    }
    return {
      employer: { name: company.identity.name, address: company.identity.address, siren: company.identity.siren },
      employee: namedEmployee(company, code),
      fields: known.fields,
      from: known.contract.start,
      to: last ?? null,
      departure: known.departure ?? null,
      jobs,
      sources: [employeeSource(code)],
    }
  },
  table: {
    columns: [...columns('text', 'job', 'classification'), ...columns('day', 'from', 'to')],
    rows: (answer) => (answer === null ? [] : answer.jobs.map((job) => ({ ...job, sources: answer.sources }))),
  },
})

type Settled = { readonly amount: Cents; readonly sources: readonly string[] }
export type SettlementLine =
  | (Settled & { readonly kind: 'earning'; readonly code: EarningCode })
  | (Settled & { readonly kind: 'refund'; readonly code: RefundCode })

/** Reçu pour solde de tout compte (C. trav. art. L1234-20): what the last payslip pays, line by line. */
export const finalSettlement = view({
  args: z.object({ employee: zEmployeeCode }),
  run(company, { employee: code }) {
    const known = company.payroll.employees.get(code)
    if (!known?.departure) return null
    const last = payslipFor(company.payroll, code, monthContaining(known.departure.on))
    const lines: SettlementLine[] = last
      ? [
          ...last.slip.earnings.map(({ code: earning, amount, sources }) => ({
            kind: 'earning' as const,
            code: earning,
            amount,
            sources,
          })),
          ...last.slip.refunds.map(({ code: refund, amount, sources }) => ({
            kind: 'refund' as const,
            code: refund,
            amount,
            sources,
          })),
        ]
      : []
    return {
      employer: { name: company.identity.name, address: company.identity.address },
      employee: namedEmployee(company, code),
      departure: known.departure,
      payslip: last?.payslip ?? null,
      stage: last?.stage ?? null,
      lines,
      gross: sumOf(last?.slip.earnings ?? [], ({ amount }) => amount),
      netPaid: last?.slip.netPaid ?? null,
      sources: [employeeSource(code), ...(last ? [last.payslip] : [])],
    }
  },
  table: {
    columns: [column('kind'), column('code'), column('amount', 'money')],
    rows: (answer) =>
      answer === null
        ? []
        : answer.lines.map((line) => ({ ...line, sources: line.sources.length === 0 ? answer.sources : line.sources })),
  },
})
