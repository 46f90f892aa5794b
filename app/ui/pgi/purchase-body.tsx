import { negate, ZERO } from '#base/money.ts'
import { percent, plural, quantity, shortDay } from '#wording/formats.ts'
import { PAYMENT_METHODS, termsText } from '#wording/pgi/kinds.ts'
import { DISCREPANCIES, VAT_TREATMENTS } from '#wording/pgi/purchases.ts'
import { Amount } from '../amount.tsx'
import { KeyValue } from '../key-value.tsx'
import { Totals } from '../totals.tsx'
import { DepositsCard } from './deposits-card.tsx'
import classes from './pgi.module.css'
import { PgiLink } from './pgi-link.tsx'
import type { PurchasePageProps } from './purchase-page.tsx'
import { purchaseTotalRows } from './purchase-totals.tsx'
import { MiniEntry } from './source-panel.tsx'
import { TableFrame } from './table-frame.tsx'

/** Control, lines and totals at the left; conditions, settlements, entries and history at the right. */
export function PurchaseBody({ document, match, entries, coming, history }: PurchasePageProps) {
  const { content, totals, kind, settlements, balance, controlled } = document
  const isOwed = kind === 'purchaseInvoice' || kind === 'supplierCreditNote'
  return (
    <div className={classes.split}>
      <div className={classes.stack}>
        {match && document.number !== null && <Control match={match} />}
        <section className={classes.card}>
          <h2>{plural(document.lines.length, 'ligne', 'lignes')}</h2>
          <Lines document={document} />
          <div className={classes.foot}>
            <Totals rows={purchaseTotalRows(totals, content)} />
          </div>
        </section>
        <DepositsCard purchases={document.deposits} />
        {content.note && (
          <section className={classes.card}>
            <h2>Note</h2>
            <p className={classes.hint}>{content.note}</p>
          </section>
        )}
        <section className={classes.card}>
          <h2>Historique</h2>
          <ol className={classes.history}>
            {history.map(({ seq, on, name, by }) => (
              <li key={seq}>
                <time dateTime={on}>{shortDay(on)}</time>
                <span>{by === '' ? name : `${name} · ${by}`}</span>
              </li>
            ))}
          </ol>
        </section>
      </div>
      <div className={classes.stack}>
        {balance !== null && (
          <section className={classes.card}>
            <div className={classes.cardHead}>
              <h2>{kind === 'purchaseInvoice' ? 'Règlement' : 'Imputation'}</h2>
              <PgiLink place={`lettrage/${document.supplier.code}`}>Voir le compte</PgiLink>
            </div>
            <KeyValue
              items={[
                { label: 'Total TTC', value: <Amount value={document.gross} /> },
                ...(document.deducted > 0
                  ? [{ label: 'Acomptes déduits', value: <Amount value={negate(document.deducted)} /> }]
                  : []),
                ...settlements.map(({ item, reference, letter, amount }) => ({
                  key: item,
                  label: (
                    <>
                      {reference} <span className={classes.letter}>{letter}</span>
                    </>
                  ),
                  value: <Amount value={negate(amount)} />,
                })),
                {
                  key: 'left',
                  label: <strong>{kind === 'purchaseInvoice' ? 'Restant dû' : 'Reste à imputer'}</strong>,
                  value: <Amount value={balance ?? ZERO} strong />,
                },
              ]}
            />
          </section>
        )}
        <section className={classes.card}>
          <h2>Conditions</h2>
          <KeyValue
            items={[
              {
                label: 'Fournisseur',
                value: <PgiLink place={`fournisseurs/${document.supplier.code}`}>{document.supplier.name}</PgiLink>,
              },
              { label: 'Règlement', value: termsText(content.terms) },
              { label: 'Mode', value: PAYMENT_METHODS[content.method] },
              { label: 'TVA', value: VAT_TREATMENTS[content.treatment] },
              ...(content.reference ? [{ label: 'Pièce du fournisseur', value: content.reference }] : []),
              ...(content.referenceDate ? [{ label: 'Datée du', value: shortDay(content.referenceDate) }] : []),
              ...(content.file ? [{ label: 'Fichier reçu', value: content.file.name }] : []),
              ...(document.dueDate ? [{ label: 'Échéance', value: shortDay(document.dueDate) }] : []),
              ...(controlled?.status === 'disputed' ? [{ label: 'Litige', value: controlled.reason }] : []),
              ...(document.request
                ? [
                    {
                      label: 'Demande de prix',
                      value: <PgiLink place={`demandes-de-prix/${document.request}`}>voir les offres</PgiLink>,
                    },
                  ]
                : []),
            ]}
          />
        </section>
        {isOwed && (
          <section className={classes.card}>
            <h2>Écritures</h2>
            {entries.map((entry) => (
              <MiniEntry key={entry.id} entry={entry} />
            ))}
            {entries.length === 0 && coming.length === 0 && (
              <p className={classes.hint}>{'Aucune écriture\u202f: la pièce est encore un brouillon.'}</p>
            )}
            {coming.length > 0 && (
              <>
                <p className={classes.hint}>
                  Pas encore en comptabilité. Le <PgiLink place="transfert">transfert</PgiLink> passera cette écriture.
                </p>
                {coming.map((entry) => (
                  <MiniEntry key={entry.reference} entry={entry} />
                ))}
              </>
            )}
          </section>
        )}
      </div>
    </div>
  )
}

/** Order, receipt and invoice side by side; what differs is named. */
function Control({ match }: { match: NonNullable<PurchasePageProps['match']> }) {
  const { rows, discrepancies, amount } = match
  return (
    <section className={classes.card}>
      <h2>Contrôle de la facture</h2>
      <TableFrame label="Commande, réception et facture, ligne à ligne">
        <table className={classes.table}>
          <caption className="visually-hidden">Commande, réception et facture, ligne à ligne</caption>
          <thead>
            <tr>
              <th scope="col">Désignation</th>
              <th scope="col" data-align="end">
                Commandé
              </th>
              <th scope="col" data-align="end">
                Reçu
              </th>
              <th scope="col" data-align="end">
                Facturé
              </th>
              <th scope="col" data-align="end">
                Prix commandé
              </th>
              <th scope="col" data-align="end">
                Prix facturé
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line}>
                <th scope="row">{row.label}</th>
                <td data-align="end">{row.ordered === null ? '–' : quantity(row.ordered)}</td>
                <td data-align="end">{quantity(row.received)}</td>
                <td data-align="end">{quantity(row.invoiced)}</td>
                <td data-align="end">
                  {row.orderedPrice === null ? '–' : <Amount value={row.orderedPrice} form="bare" />}
                </td>
                <td data-align="end">
                  <Amount value={row.invoicedPrice} form="bare" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {discrepancies.length === 0 ? (
        <p className={classes.hint}>Aucun écart avec la commande et la réception.</p>
      ) : (
        <>
          <ul>
            {discrepancies.map((each) => (
              <li key={`${each.code}-${each.line ?? 'all'}`}>
                {each.line === null ? '' : `Ligne\u00a0${each.line + 1}, `}
                {DISCREPANCIES[each.code]}
                {each.amount !== 0 && (
                  <>
                    {'\u202f: '}
                    <Amount value={each.amount} /> HT
                  </>
                )}
              </li>
            ))}
          </ul>
          <p className={classes.hint}>
            {plural(discrepancies.length, 'écart', 'écarts')}, <Amount value={amount} /> au total.
          </p>
        </>
      )}
    </section>
  )
}

function Lines({ document }: Pick<PurchasePageProps, 'document'>) {
  const isOrder = document.kind === 'purchaseOrder' && document.status !== 'draft'
  return (
    <TableFrame label="Lignes du document">
      <table className={classes.table}>
        <caption className="visually-hidden">Lignes du document</caption>
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col" className={classes.wide}>
              Désignation
            </th>
            <th scope="col">Compte</th>
            <th scope="col" data-align="end">
              Quantité
            </th>
            <th scope="col" data-align="end">
              PU HT
            </th>
            <th scope="col" data-align="end">
              Remise
            </th>
            <th scope="col" data-align="end">
              TVA
            </th>
            <th scope="col" data-align="end">
              Montant HT
            </th>
            {isOrder && (
              <th scope="col" data-align="end">
                Reçu
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {document.lines.map((line) => (
            <tr key={line.line}>
              <td className="no-break">
                {line.article ? <PgiLink place={`articles/${line.article}`}>{line.article}</PgiLink> : ''}
              </td>
              <th scope="row" className={classes.wide}>
                {line.label}
              </th>
              <td>{line.account}</td>
              <td data-align="end">{quantity(line.quantity)}</td>
              <td data-align="end">
                <Amount value={line.unitPrice} form="bare" />
              </td>
              <td data-align="end">{line.discount > 0 ? percent(line.discount) : ''}</td>
              <td data-align="end">{percent(line.vatRate)}</td>
              <td data-align="end">
                <Amount value={line.amount} form="bare" />
              </td>
              {isOrder && <td data-align="end">{line.received === 0 ? '–' : quantity(line.received)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
