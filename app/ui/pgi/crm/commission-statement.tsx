import type { Answer, CommissionPlanRow, CommissionRow } from '#pgi'
import { euros, percent, shortDay } from '#wording/formats.ts'
import { COMMISSION_BASES, COMMISSION_METHODS } from '#wording/pgi/crm-words.ts'
import { Amount } from '../../amount.tsx'
import { EmptyState } from '../../empty-state.tsx'
import { StatusMark } from '../../status-mark.tsx'
import { usePgi } from '../facts.tsx'
import { NewButton } from '../new-button.tsx'
import classes from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'
import { TableFrame } from '../table-frame.tsx'

/** What each salesperson earned over the period, slice by slice, document by document. */
export function CommissionStatement({
  statement,
  plans,
}: {
  statement: Answer<'commissions'>
  plans: readonly CommissionPlanRow[]
}) {
  return (
    <div className={classes.stack}>
      {statement.rows.length === 0 ? (
        <EmptyState title="Aucune commission à calculer">
          Créez un barème ici, puis choisissez-le dans la fiche de chaque collaborateur.
        </EmptyState>
      ) : (
        statement.rows.map((row) => (
          <Person key={row.collaborator.code} row={row} from={statement.from} to={statement.to} />
        ))
      )}
      {plans.length > 0 && (
        <section className={classes.card}>
          <h2>Barèmes</h2>
          <ul className={classes.cards}>
            {plans.map((plan) => (
              <li key={plan.code}>
                <div>
                  <strong>{`${plan.label} (${plan.code})`}</strong>
                  <p>{`Assiette\u202f: ${COMMISSION_BASES[plan.base]}. Calcul ${COMMISSION_METHODS[plan.method]}.`}</p>
                  <p className={classes.hint}>
                    {plan.tiers.map(({ from, rate }) => `${percent(rate)} à partir de ${euros(from)}`).join(', ')}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Person({
  row,
  from,
  to,
}: {
  row: CommissionRow
  from: Answer<'commissions'>['from']
  to: Answer<'commissions'>['to']
}) {
  const { readOnly, today } = usePgi()
  return (
    <section className={classes.card}>
      <div className={classes.cardHead}>
        <h2>{row.collaborator.name}</h2>
        {row.approved ? (
          <StatusMark
            word={`arrêtée du ${shortDay(row.approved.from)} au ${shortDay(row.approved.to)}\u202f: ${euros(row.approved.amount)}`}
            shape="check"
            tone="good"
          />
        ) : (
          !readOnly &&
          to <= today && (
            <NewButton
              second
              label="Arrêter la commission"
              title={`Arrêter la commission de ${row.collaborator.name}`}
              submitLabel="Arrêter la commission"
              fields={[]}
              commandOf={() => ({ type: 'commission.approve', collaborator: row.collaborator.code, from, to })}
            >
              {`Du ${shortDay(from)} au ${shortDay(to)}\u202f: ${euros(row.amount)}. Elle ne bougera plus, même si une facture change.`}
            </NewButton>
          )
        )}
      </div>
      <p>
        {`${row.plan.name}, sur ${COMMISSION_BASES[row.planBase]}\u202f: base `}
        <Amount value={row.base} />
        {', commission '}
        <Amount value={row.amount} strong />
      </p>
      {row.slices.length > 0 && (
        <TableFrame label={`Calcul de la commission de ${row.collaborator.name}`}>
          <table className={classes.table}>
            <caption className="visually-hidden">{`Calcul de la commission de ${row.collaborator.name}`}</caption>
            <thead>
              <tr>
                <th scope="col">Tranche</th>
                <th scope="col" data-align="end">
                  Base
                </th>
                <th scope="col" data-align="end">
                  Taux
                </th>
                <th scope="col" data-align="end">
                  Commission
                </th>
              </tr>
            </thead>
            <tbody>
              {row.slices.map((slice) => (
                <tr key={slice.from}>
                  <th scope="row">
                    {slice.to === null
                      ? `au-delà de ${euros(slice.from)}`
                      : `de ${euros(slice.from)} à ${euros(slice.to)}`}
                  </th>
                  <td data-align="end">
                    <Amount value={slice.base} form="bare" />
                  </td>
                  <td data-align="end">{percent(slice.rate)}</td>
                  <td data-align="end">
                    <Amount value={slice.amount} form="bare" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {row.documents.length > 0 && (
        <details>
          <summary>Pièces de la base</summary>
          <TableFrame label={`Pièces de la base, ${row.collaborator.name}`}>
            <table className={classes.table}>
              <caption className="visually-hidden">{`Pièces de la base, ${row.collaborator.name}`}</caption>
              <thead>
                <tr>
                  <th scope="col">Pièce</th>
                  <th scope="col">Date</th>
                  <th scope="col">Client</th>
                  <th scope="col" data-align="end">
                    Part
                  </th>
                </tr>
              </thead>
              <tbody>
                {row.documents.map((document) => (
                  <tr key={document.id}>
                    <th scope="row">
                      <PgiLink place={`ventes/${document.id}`}>{document.number}</PgiLink>
                    </th>
                    <td>{shortDay(document.date)}</td>
                    <td>{document.customer.name}</td>
                    <td data-align="end">
                      <Amount value={document.amount} form="bare" />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </details>
      )}
    </section>
  )
}
