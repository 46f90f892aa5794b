/** A payslip put into words, ready for the page. */
import type { Cents } from '#base/money.ts'
import type { PrintedDocument, PrintedFact, PrintedTable } from '#documents/print/printed-document.ts'
import type { Answer, Company } from '#pgi'
import { amount, euros, finePercent, quantity, shortDay } from '#wording/formats.ts'
import { sirenText } from '#wording/pgi/kinds.ts'
import { legalIdentity } from '#wording/pgi/mentions.ts'
import {
  EARNINGS,
  hoursText,
  PAYSLIP_MENTION,
  periodText,
  REFUNDS,
  SLIP_SECTIONS,
  STAFF_CATEGORIES,
  slipLineLabel,
  withholdingLabel,
} from '#wording/pgi/payroll.ts'

type Payslip = NonNullable<Answer<'payslip'>>

const figure = (value: Cents | undefined): string => (value === undefined || value === 0 ? '' : amount(value))

export function printedPayslip({ identity }: Company, payslip: Payslip): PrintedDocument {
  const { employee, period, employer, address, slip } = payslip
  return {
    name: `Bulletin de paie de ${employee.name}, ${periodText(period)}`,
    kind: 'Bulletin de paie',
    number: periodText(period),
    warning: payslip.stage === 'validated' ? null : 'À VALIDER',
    seller: {
      name: employer.name,
      lines: [
        ...employer.address.lines,
        `${employer.address.postcode} ${employer.address.city}`,
        employer.siret ? `SIRET ${sirenText(employer.siret)}` : `SIREN ${sirenText(employer.siren)}`,
        ...(employer.ape ? [`Code APE ${employer.ape}`] : []),
        ...(employer.collectiveAgreement ? [employer.collectiveAgreement] : []),
      ],
    },
    recipient: {
      heading: 'Salarié',
      name: employee.name,
      lines: [
        ...(address ? [...address.lines, `${address.postcode} ${address.city}`] : []),
        ...(payslip.nir ? [`N° de sécurité sociale ${payslip.nir}`] : []),
      ],
    },
    delivery: null,
    facts: factsOf(payslip),
    lines: linesOf(payslip),
    vat: slip ? yearOf(payslip, slip) : null,
    totals: [
      { label: 'Montant net social', value: euros(payslip.netSocial), strong: false },
      { label: 'Net à payer avant impôt', value: euros(payslip.netBeforeTax), strong: false },
      {
        label: `${withholdingLabel(slip?.withholding.neutral ?? true)}${slip ? `, ${finePercent(slip.withholding.rate)}` : ''}`,
        value: euros(payslip.withheld),
        strong: false,
      },
      { label: 'Net à payer', value: euros(payslip.netPaid), strong: true },
      ...(payslip.cost === null
        ? []
        : [{ label: 'Total versé par l’employeur', value: euros(payslip.cost), strong: false }]),
    ],
    payment: [],
    note: null,
    mentions: [PAYSLIP_MENTION],
    signature: null,
    footer: legalIdentity(identity),
  }
}

function factsOf({ slip, leave }: Payslip): PrintedFact[] {
  if (!slip) return []
  return [
    { label: 'Emploi', value: slip.job },
    { label: 'Classification', value: `${slip.classification}, ${STAFF_CATEGORIES[slip.category]}` },
    { label: 'Entrée', value: shortDay(slip.startedOn) },
    { label: 'Paiement', value: shortDay(slip.paidOn) },
    { label: 'Heures normales', value: hoursText(slip.hours) },
    { label: 'Plafond', value: euros(slip.ceiling) },
    ...(leave
      ? [
          { label: 'Congés pris', value: quantity(leave.taken) },
          { label: 'Solde de congés', value: quantity(leave.balance) },
        ]
      : []),
  ]
}

function linesOf(payslip: Payslip): PrintedTable {
  const total = (label: string, employee: Cents, employer = ''): string[] => [
    label,
    '',
    '',
    amount(employee),
    '',
    employer,
  ]
  return {
    columns: [
      { label: 'Éléments', align: 'start' },
      { label: 'Base', align: 'end', width: 22 },
      { label: 'Taux', align: 'end', width: 17 },
      { label: 'Salarié', align: 'end', width: 22 },
      { label: 'Taux', align: 'end', width: 17 },
      { label: 'Employeur', align: 'end', width: 22 },
    ],
    rows: [
      ...payslip.earnings.map((earning) => [
        'label' in earning && earning.label ? earning.label : EARNINGS[earning.code],
        'quantity' in earning && earning.quantity !== undefined ? quantity(earning.quantity) : '',
        '',
        amount(earning.amount),
        '',
        '',
      ]),
      total('MONTANT BRUT', payslip.gross),
      ...payslip.sections.flatMap(({ section, lines }) => [
        [SLIP_SECTIONS[section].toUpperCase(), '', '', '', '', ''],
        ...lines.map((line) => [
          slipLineLabel(line.code),
          figure(line.base),
          line.employeeRate === undefined ? '' : finePercent(line.employeeRate),
          figure(line.employee),
          line.employerRate === undefined ? '' : finePercent(line.employerRate),
          figure(line.employer),
        ]),
      ]),
      total('TOTAL DES COTISATIONS', payslip.employeeTotal, amount(payslip.employerTotal)),
      ...payslip.refunds.map((refund) => total(refund.label ?? REFUNDS[refund.code], refund.amount)),
    ],
  }
}

const yearOf = (payslip: Payslip, { yearToDate, exemptOvertime }: NonNullable<Payslip['slip']>): PrintedTable => ({
  columns: [
    { label: 'Cumuls', align: 'start' },
    { label: 'Mois', align: 'end', width: 22 },
    { label: 'Année', align: 'end', width: 24 },
  ],
  rows: [
    ['Brut', amount(payslip.gross), amount(yearToDate.gross)],
    ['Net imposable', amount(payslip.taxableNet), amount(yearToDate.taxableNet)],
    ['Heures exonérées', amount(exemptOvertime), amount(yearToDate.exemptOvertime)],
    ['Impôt prélevé', amount(payslip.withheld), amount(yearToDate.withheld)],
  ],
})
