import type { ReactNode } from 'react'
import type { Cents } from '#base/money.ts'
import type { Answer, PayslipLine } from '#pgi'
import { amount, finePercent, NARROW_SPACE as N, quantity, shortDay } from '#wording/formats.ts'
import { sirenText } from '#wording/pgi/kinds.ts'
import {
  BASES,
  EARNINGS,
  hoursText,
  PAYSLIP_MENTION,
  periodText,
  RATE_ORIGINS,
  REFUNDS,
  SLIP_SECTIONS,
  STAFF_CATEGORIES,
  slipLineLabel,
  withholdingLabel,
} from '#wording/pgi/payroll.ts'
import { Amount } from '../../amount.tsx'
import { ExplainedAmount, type ProvenanceProps } from '../../provenance.tsx'
import pgi from '../pgi.module.css'
import { TableFrame } from '../table-frame.tsx'
import classes from './payroll.module.css'

export type PayslipAnswer = NonNullable<Answer<'payslip'>>

/** Two bonuses of one month bear the same code: their rank tells them apart. */
const ranked = <Item,>(items: readonly Item[]) => items.map((item, rank) => ({ item, rank }))

const figure = (value: Cents | undefined): ReactNode =>
  value === undefined || value === 0 ? '' : <Amount value={value} form="bare" />

/** Ten-thousandths, « 0,1719 ». */
const coefficientText = (coefficient: number): string => `0,${String(coefficient).padStart(4, '0')}`

/** Of a draft received, the figures are what somebody else entered: no rule vouches for them yet. */
function explanationOf(line: PayslipLine, received: boolean): ProvenanceProps | null {
  const { explanation } = line
  if (!explanation) return null
  const label = slipLineLabel(line.code)
  const source = {
    label: explanation.origin === 'law' ? 'Règle' : 'Taux de l’entreprise',
    value: `${explanation.source.text}${explanation.source.verified ? '' : ' (à vérifier)'}`,
  }
  const since = explanation.from ? [{ label: 'En vigueur depuis', value: shortDay(explanation.from) }] : []
  if (explanation.base === 'coefficient') {
    return {
      title: label,
      rule: 'Le coefficient dépend du rapport entre le SMIC et le salaire\u202f; il s’applique au salaire brut, cumulé depuis janvier.',
      inputs: [
        { label: 'SMIC des heures payées', value: <Amount value={explanation.referenceWage ?? line.employer} /> },
        { label: 'Coefficient', value: coefficientText(explanation.coefficient ?? 0) },
        ...since,
        source,
      ],
    }
  }
  if (explanation.base === 'overtimePay') {
    return {
      title: label,
      rule: 'Le salarié ne paie pas les cotisations de retraite des heures supplémentaires\u202f; l’employeur déduit une somme par heure.',
      inputs: [...since, source],
    }
  }
  return {
    title: label,
    rule: `La base est ${BASES[explanation.base]}\u202f; chaque ligne est arrondie au centime.`,
    inputs: [
      ...(line.base === undefined ? [] : [{ label: 'Base', value: <Amount value={line.base} /> }]),
      ...(line.employeeRate === undefined ? [] : [{ label: 'Taux du salarié', value: finePercent(line.employeeRate) }]),
      ...(line.employerRate === undefined
        ? []
        : [{ label: 'Taux de l’employeur', value: finePercent(line.employerRate) }]),
      ...(received ? [] : [{ label: 'Origine', value: RATE_ORIGINS[explanation.origin] }, ...since, source]),
    ],
  }
}

function Share({ line, value, who, received }: { line: PayslipLine; value: Cents; who: string; received: boolean }) {
  if (value === 0) return null
  const explanation = explanationOf(line, received)
  return explanation ? (
    <ExplainedAmount
      value={value}
      form="bare"
      label={`${slipLineLabel(line.code)}, part ${who}`}
      explanation={explanation}
    />
  ) : (
    <Amount value={value} form="bare" />
  )
}

/** A payslip in the order of the renewed model; each share opens the rule it comes from. */
export function PayslipBody({ payslip }: { payslip: PayslipAnswer }) {
  const { slip } = payslip
  const received = payslip.stage === 'received'
  return (
    <>
      <Heads payslip={payslip} />
      <TableFrame label="Bulletin de paie">
        <table className={classes.slip}>
          <caption className="visually-hidden">{`Bulletin de paie de ${payslip.employee.name}, ${periodText(payslip.period)}`}</caption>
          <thead>
            <tr>
              <th scope="col">Éléments</th>
              <th scope="col">Base</th>
              <th scope="col">Taux</th>
              <th scope="col">Part du salarié</th>
              <th scope="col">Taux employeur</th>
              <th scope="col">Part de l’employeur</th>
            </tr>
          </thead>
          <tbody>
            {ranked(payslip.earnings).map(({ item: earning, rank }) => (
              <tr key={`${earning.code}-${rank + 1}`}>
                <th scope="row">{'label' in earning && earning.label ? earning.label : EARNINGS[earning.code]}</th>
                <td>{'quantity' in earning && earning.quantity !== undefined ? quantity(earning.quantity) : ''}</td>
                <td>{'percent' in earning && earning.percent !== undefined ? `${earning.percent}${N}%` : ''}</td>
                <td>
                  <Amount value={earning.amount} form="bare" />
                </td>
                <td />
                <td />
              </tr>
            ))}
            <Total label="Montant brut" employee={payslip.gross} />
          </tbody>
          {payslip.sections.map(({ section, lines }) => (
            <tbody key={section}>
              <tr>
                <th scope="rowgroup" colSpan={6}>
                  {SLIP_SECTIONS[section]}
                </th>
              </tr>
              {lines.map((line) => (
                <tr key={line.code}>
                  <th scope="row">{slipLineLabel(line.code)}</th>
                  <td>{figure(line.base)}</td>
                  <td>{line.employeeRate === undefined ? '' : finePercent(line.employeeRate)}</td>
                  <td>
                    <Share line={line} value={line.employee} who="du salarié" received={received} />
                  </td>
                  <td>{line.employerRate === undefined ? '' : finePercent(line.employerRate)}</td>
                  <td>
                    <Share line={line} value={line.employer} who="de l’employeur" received={received} />
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
          <tbody>
            <Total
              label="Total des cotisations et contributions"
              employee={payslip.employeeTotal}
              employer={payslip.employerTotal}
            />
            {ranked(payslip.refunds).map(({ item: refund, rank }) => (
              <tr key={`${refund.code}-${rank + 1}`}>
                <th scope="row">{refund.label ?? REFUNDS[refund.code]}</th>
                <td />
                <td />
                <td>
                  <Amount value={refund.amount} form="bare" />
                </td>
                <td />
                <td />
              </tr>
            ))}
            <Total label="Montant net social" employee={payslip.netSocial} strong />
            <Total label="Net à payer avant impôt sur le revenu" employee={payslip.netBeforeTax} strong />
            <tr>
              <th scope="row">{withholdingLabel(slip?.withholding.neutral ?? true)}</th>
              <td>{figure(payslip.taxableNet)}</td>
              <td>{slip ? finePercent(slip.withholding.rate) : ''}</td>
              <td>
                <Amount value={payslip.withheld} form="bare" />
              </td>
              <td />
              <td />
            </tr>
            <Total label="Net à payer" employee={payslip.netPaid} strong />
            {payslip.cost !== null && (
              <tr data-total>
                <th scope="row">Total versé par l’employeur</th>
                <td colSpan={4} />
                <td>
                  <Amount value={payslip.cost} form="bare" />
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </TableFrame>
      {slip && <Year payslip={payslip} slip={slip} />}
      <p className={classes.mention}>{PAYSLIP_MENTION}</p>
    </>
  )
}

function Total({
  label,
  employee,
  employer,
  strong = false,
}: {
  label: string
  employee: Cents
  employer?: Cents
  strong?: boolean
}) {
  return (
    <tr data-total={!strong || undefined} data-strong={strong || undefined}>
      <th scope="row">{label}</th>
      <td />
      <td />
      <td>
        <Amount value={employee} form="bare" />
      </td>
      <td />
      <td>{employer === undefined ? '' : <Amount value={employer} form="bare" />}</td>
    </tr>
  )
}

function Heads({ payslip }: { payslip: PayslipAnswer }) {
  const { employer, slip, employee, address, nir, leave } = payslip
  return (
    <div className={classes.heads}>
      <section>
        <h2>{employer.name}</h2>
        <p>
          {employer.address.lines.join(', ')}, {employer.address.postcode} {employer.address.city}
        </p>
        <p>{employer.siret ? `SIRET ${sirenText(employer.siret)}` : `SIREN ${sirenText(employer.siren)}`}</p>
        {employer.ape && <p>{`Code APE ${employer.ape}`}</p>}
        <p>{employer.collectiveAgreement}</p>
      </section>
      <section>
        <h2>{employee.name}</h2>
        <p>{`Matricule ${employee.code}`}</p>
        {address && (
          <p>
            {address.lines.join(', ')}, {address.postcode} {address.city}
          </p>
        )}
        {nir && <p>{`N° de sécurité sociale ${nir}`}</p>}
        {slip && (
          <>
            <p>{`${slip.job}, ${slip.classification} (${STAFF_CATEGORIES[slip.category]})`}</p>
            <p>{`Depuis le ${shortDay(slip.startedOn)}`}</p>
          </>
        )}
      </section>
      {slip && (
        <section>
          <h2>{`Paie de ${periodText(payslip.period)}`}</h2>
          <p>{`Paiement le ${shortDay(slip.paidOn)}`}</p>
          <p>{`${hoursText(slip.hours)} heures normales, plafond ${amount(slip.ceiling)}${N}€`}</p>
          {leave && (
            <p>{`Congés\u202f: ${quantity(leave.taken)} pris, solde ${quantity(leave.balance)} jours ouvrables`}</p>
          )}
        </section>
      )}
    </div>
  )
}

function Year({ payslip, slip }: { payslip: PayslipAnswer; slip: NonNullable<PayslipAnswer['slip']> }) {
  return (
    <TableFrame label="Mois et cumul de l’année">
      <table className={pgi.table}>
        <caption className="visually-hidden">Mois et cumul de l’année</caption>
        <thead>
          <tr>
            <th scope="col">Cumuls</th>
            <th scope="col" data-align="end">
              Mois
            </th>
            <th scope="col" data-align="end">
              Année
            </th>
          </tr>
        </thead>
        <tbody>
          {(
            [
              ['Brut', payslip.gross, slip.yearToDate.gross],
              ['Montant net imposable', payslip.taxableNet, slip.yearToDate.taxableNet],
              ['Heures supplémentaires exonérées', slip.exemptOvertime, slip.yearToDate.exemptOvertime],
              ['Impôt prélevé', payslip.withheld, slip.yearToDate.withheld],
            ] as const
          ).map(([label, month, year]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td data-align="end">
                <Amount value={month} form="bare" />
              </td>
              <td data-align="end">
                <Amount value={year} form="bare" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
