import { Fragment } from 'react'
import type { Answer } from '#pgi'
import { plural, proseDay } from '#wording/formats.ts'
import { BODIES, type DeclarationCode, periodText, slipLineLabel } from '#wording/pgi/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { Amount } from '../../amount.tsx'
import { EmptyState } from '../../empty-state.tsx'
import type { PgiFacts } from '../facts.tsx'
import pgi from '../pgi.module.css'
import { PgiAction } from '../pgi-action.tsx'
import { PgiPage } from '../pgi-page.tsx'
import { SourcedAmount } from '../sourced-amount.tsx'
import { TableFrame } from '../table-frame.tsx'
import { MonthBar } from './month-bar.tsx'
import classes from './payroll.module.css'
import { SocialDebts } from './social-debts.tsx'

const nameOf = (code: DeclarationCode): string =>
  code === 'withheld' ? 'Prélèvement à la source' : slipLineLabel(code)

/** What each body is owed for a month, line by line, from the validated payslips. */
export function DeclarationPage({
  facts,
  declaration,
  debts,
}: {
  facts: PgiFacts
  declaration: Answer<'social-declaration'>
  debts: Answer<'social-debts'>
}) {
  const { month, rows, payslipCount, headcount, dueDate } = declaration
  return (
    <PgiPage
      facts={facts}
      title={PLACES.socialDeclaration.label}
      count={periodText(month)}
      subtitle={PLACES.socialDeclaration.purpose}
      exported={{ view: 'social-declaration', args: { month } }}
      printed
      actions={
        <PgiAction place={`paie/bulletins?mois=${month}`} second>
          Voir les bulletins
        </PgiAction>
      }
    >
      <MonthBar month={month} />
      {rows.length === 0 ? (
        <EmptyState title="Aucun bulletin validé ce mois-ci">
          Le récapitulatif se fait avec les bulletins validés.
        </EmptyState>
      ) : (
        <div className={pgi.stack}>
          <p className={pgi.hint}>
            {`${plural(payslipCount, 'bulletin validé', 'bulletins validés')}, effectif ${headcount}. Déclaration et paiement au plus tard le ${proseDay(dueDate)}.`}
          </p>
          <TableFrame label="Récapitulatif par organisme">
            <table className={classes.slip}>
              <caption className="visually-hidden">Récapitulatif par organisme</caption>
              <thead>
                <tr>
                  <th scope="col">Cotisation</th>
                  <th scope="col">Base</th>
                  <th scope="col">Part des salariés</th>
                  <th scope="col">Part de l’employeur</th>
                  <th scope="col">Total</th>
                  <th scope="col">Payé</th>
                  <th scope="col">Reste à payer</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Fragment key={row.body}>
                    <tr>
                      <th scope="rowgroup" colSpan={7}>
                        {BODIES[row.body]}
                      </th>
                    </tr>
                    {row.details.map((detail) => (
                      <tr key={detail.code}>
                        <th scope="row">{nameOf(detail.code)}</th>
                        <td>
                          <Amount value={detail.base} form="bare" zero="dash" />
                        </td>
                        <td>
                          <Amount value={detail.employee} form="bare" zero="dash" />
                        </td>
                        <td>
                          <Amount value={detail.employer} form="bare" zero="dash" />
                        </td>
                        <td colSpan={3} />
                      </tr>
                    ))}
                    <tr data-total>
                      <th scope="row">{`Total ${BODIES[row.body]}`}</th>
                      <td />
                      <td>
                        <Amount value={row.employee} form="bare" />
                      </td>
                      <td>
                        <Amount value={row.employer} form="bare" />
                      </td>
                      <td>
                        <SourcedAmount
                          value={row.total}
                          form="bare"
                          label={`Total ${BODIES[row.body]}`}
                          sources={row.sources}
                        />
                      </td>
                      <td>
                        <Amount value={row.paid} form="bare" zero="dash" />
                      </td>
                      <td>
                        <Amount value={row.left} form="bare" zero="dash" />
                      </td>
                    </tr>
                  </Fragment>
                ))}
                <tr data-strong>
                  <th scope="row">Total à verser</th>
                  <td colSpan={3} />
                  <td>
                    <Amount value={declaration.total} form="bare" />
                  </td>
                  <td>
                    <Amount value={declaration.paid} form="bare" zero="dash" />
                  </td>
                  <td>
                    <Amount value={declaration.left} form="bare" zero="dash" />
                  </td>
                </tr>
              </tbody>
            </table>
          </TableFrame>
        </div>
      )}
      <SocialDebts facts={facts} debts={debts} />
    </PgiPage>
  )
}
