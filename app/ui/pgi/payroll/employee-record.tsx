import type { PayslipRow } from '#pgi'
import { finePercent, hundredths, quantity, shortDay } from '#wording/formats.ts'
import {
  ABSENCE_KINDS,
  ABSENCE_STATUSES,
  CONTRACT_KINDS,
  DEPARTURE_REASONS,
  FIXED_TERM_REASONS,
  periodText,
  STAFF_CATEGORIES,
} from '#wording/pgi/payroll.ts'
import { Amount } from '../../amount.tsx'
import { KeyValue } from '../../key-value.tsx'
import { StatusMark } from '../../status-mark.tsx'
import { payslipStatus } from '../lists/payroll.ts'
import classes from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'
import { TableFrame } from '../table-frame.tsx'
import type { EmployeeAnswer } from './staff-dialogs.tsx'

/** The file of an employee: contract and amendments, leave, absences, payslips. */
export function EmployeeRecord({ employee, payslips }: { employee: EmployeeAnswer; payslips: readonly PayslipRow[] }) {
  const { fields, terms, signed, amendments, leave, departure } = employee
  return (
    <div className={classes.split}>
      <div className={classes.stack}>
        <section className={classes.card}>
          <h2>Bulletins de paie</h2>
          {payslips.length === 0 ? (
            <p className={classes.hint}>Aucun bulletin pour l’instant.</p>
          ) : (
            <TableFrame label="Bulletins de paie">
              <table className={classes.table}>
                <caption className="visually-hidden">Bulletins de paie</caption>
                <thead>
                  <tr>
                    <th scope="col">Mois</th>
                    <th scope="col" data-align="end">
                      Brut
                    </th>
                    <th scope="col" data-align="end">
                      Net à payer
                    </th>
                    <th scope="col">Statut</th>
                  </tr>
                </thead>
                <tbody>
                  {payslips.map((row) => (
                    <tr key={row.payslip}>
                      <th scope="row">
                        <PgiLink place={`paie/bulletins/${row.payslip}`}>{periodText(row.period)}</PgiLink>
                      </th>
                      <td data-align="end">
                        <Amount value={row.gross} form="bare" />
                      </td>
                      <td data-align="end">
                        <Amount value={row.netPaid} form="bare" />
                      </td>
                      <td>
                        <StatusMark {...payslipStatus(row)} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableFrame>
          )}
        </section>
        <section className={classes.card}>
          <div className={classes.cardHead}>
            <h2>Absences</h2>
            <PgiLink place="paie/absences">Voir le planning</PgiLink>
          </div>
          {employee.absences.length === 0 ? (
            <p className={classes.hint}>Aucune absence.</p>
          ) : (
            <TableFrame label="Absences">
              <table className={classes.table}>
                <caption className="visually-hidden">Absences</caption>
                <thead>
                  <tr>
                    <th scope="col">Nature</th>
                    <th scope="col">Du</th>
                    <th scope="col">Au</th>
                    <th scope="col" data-align="end">
                      Ouvrables
                    </th>
                    <th scope="col" data-align="end">
                      Ouvrés
                    </th>
                    <th scope="col">Statut</th>
                  </tr>
                </thead>
                <tbody>
                  {employee.absences.map((absence) => (
                    <tr key={absence.absence}>
                      <th scope="row">{ABSENCE_KINDS[absence.kind]}</th>
                      <td>{`${shortDay(absence.from)}${absence.fromNoon ? ', midi' : ''}`}</td>
                      <td>{`${shortDay(absence.to)}${absence.untilNoon ? ', midi' : ''}`}</td>
                      <td data-align="end">{hundredths(absence.businessDays * 100)}</td>
                      <td data-align="end">{hundredths(absence.workingDays * 100)}</td>
                      <td>
                        <StatusMark {...ABSENCE_STATUSES[absence.status]} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableFrame>
          )}
        </section>
        {amendments.length > 0 && (
          <section className={classes.card}>
            <h2>Avenants</h2>
            <ol className={classes.history}>
              {amendments.map(({ from, changes }) => (
                <li key={`${from}-${JSON.stringify(changes)}`}>
                  <time dateTime={from}>{shortDay(from)}</time>
                  <span>
                    {[
                      changes.job && `emploi\u202f: ${changes.job}`,
                      changes.classification && `classification\u202f: ${changes.classification}`,
                      changes.category && STAFF_CATEGORIES[changes.category],
                      changes.weeklyHours && `${quantity(changes.weeklyHours)}\u00a0h par semaine`,
                      changes.end && `terme le ${shortDay(changes.end)}`,
                    ]
                      .filter(Boolean)
                      .join(', ')}
                    {changes.monthlyPay !== undefined && (
                      <>
                        {' salaire '}
                        <Amount value={changes.monthlyPay} />
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
      <div className={classes.stack}>
        <section className={classes.card}>
          <h2>Contrat</h2>
          <KeyValue
            items={[
              { label: 'Nature', value: CONTRACT_KINDS[terms.kind] },
              { label: 'Embauche', value: shortDay(signed.start) },
              ...(employee.end ? [{ label: departure ? 'Sortie' : 'Terme', value: shortDay(employee.end) }] : []),
              ...(departure ? [{ label: 'Motif de départ', value: DEPARTURE_REASONS[departure.reason] }] : []),
              ...(terms.reason ? [{ label: 'Motif du CDD', value: FIXED_TERM_REASONS[terms.reason] }] : []),
              ...(terms.replaces ? [{ label: 'Remplace', value: terms.replaces }] : []),
              ...(employee.trialUntil ? [{ label: 'Fin de l’essai', value: shortDay(employee.trialUntil) }] : []),
              { label: 'Classification', value: terms.classification },
              { label: 'Catégorie', value: STAFF_CATEGORIES[terms.category] },
              { label: 'Durée', value: `${quantity(terms.weeklyHours)}\u00a0h par semaine` },
              { label: 'Salaire mensuel', value: <Amount value={terms.monthlyPay} /> },
              { label: 'DPAE', value: employee.declaredOn ? `faite le ${shortDay(employee.declaredOn)}` : 'à faire' },
            ]}
          />
        </section>
        <section className={classes.card}>
          <h2>Congés payés (jours ouvrables)</h2>
          <KeyValue
            items={[
              { label: 'Acquis, années échues', value: quantity(leave.acquiredBefore) },
              { label: 'En cours d’acquisition', value: quantity(leave.acquiring) },
              { label: 'Pris', value: quantity(leave.taken) },
              { label: 'Demandés', value: quantity(leave.requested) },
              { label: <strong>Solde</strong>, value: <strong>{quantity(leave.balance)}</strong>, key: 'solde' },
            ]}
          />
        </section>
        <section className={classes.card}>
          <h2>Personne</h2>
          <KeyValue
            items={[
              { label: 'Né(e) le', value: shortDay(fields.birthDate) },
              { label: 'Nationalité', value: fields.nationality },
              { label: 'Sécurité sociale', value: fields.nir ?? '–' },
              {
                label: 'Adresse',
                value: fields.address
                  ? `${fields.address.lines.join(', ')}, ${fields.address.postcode} ${fields.address.city}`
                  : '–',
              },
              { label: 'Équipe', value: fields.team ?? '–' },
              {
                label: 'Taux d’imposition',
                value: fields.withholdingRate === undefined ? 'par défaut' : finePercent(fields.withholdingRate),
              },
              { label: 'Mutuelle', value: fields.healthPlan ? 'affilié' : 'dispensé' },
            ]}
          />
        </section>
      </div>
    </div>
  )
}
