import type { DepositRow, PurchaseDepositRow } from '#pgi'
import { shortDay } from '#wording/formats.ts'
import { statusWords } from '#wording/pgi/kinds.ts'
import { purchaseStatusWords } from '#wording/pgi/purchases.ts'
import { Amount } from '../amount.tsx'
import { StatusMark } from '../status-mark.tsx'
import classes from './pgi.module.css'
import { PgiLink } from './pgi-link.tsx'
import { TableFrame } from './table-frame.tsx'

type Rows = { readonly sales: readonly DepositRow[] } | { readonly purchases: readonly PurchaseDepositRow[] }

/** The deposits of a sale or of a purchase: what each asked, what was taken off, what is left to take off. */
export function DepositsCard(props: Rows) {
  const rows =
    'sales' in props
      ? props.sales.map((row) => ({
          ...row,
          name: row.number ?? 'brouillon',
          place: `ventes/${row.id}`,
          mark: statusWords('invoice', row.status),
        }))
      : props.purchases.map((row) => ({
          ...row,
          name: row.reference ?? row.number ?? 'brouillon',
          place: `achats/${row.id}`,
          mark: purchaseStatusWords('purchaseInvoice', row.status),
        }))
  if (rows.length === 0) return null
  return (
    <section className={classes.card}>
      <h2>Acomptes</h2>
      <TableFrame label="Acomptes de la commande, et ce qu’il en reste à déduire">
        <table className={classes.table}>
          <caption className="visually-hidden">Acomptes de la commande, et ce qu’il en reste à déduire</caption>
          <thead>
            <tr>
              <th scope="col">Facture d’acompte</th>
              <th scope="col">Date</th>
              <th scope="col" data-align="end">
                TTC
              </th>
              <th scope="col" data-align="end">
                Déduit
              </th>
              <th scope="col" data-align="end">
                Reste à déduire
              </th>
              <th scope="col">Statut</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <PgiLink place={row.place}>{row.name}</PgiLink>
                </th>
                <td>{shortDay(row.date)}</td>
                <td data-align="end">
                  <Amount value={row.gross} form="bare" />
                </td>
                <td data-align="end">
                  <Amount value={row.deducted} form="bare" />
                </td>
                <td data-align="end">
                  <Amount value={row.left} form="bare" />
                </td>
                <td>
                  <StatusMark {...row.mark} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}
