import { negate, ZERO } from '#base/money.ts'
import type { DocumentKind } from '#pgi'
import { percent, plural, quantity, shortDay } from '#wording/formats.ts'
import { DOCUMENT_KINDS, PAYMENT_METHODS, RETURN_CONDITIONS, RETURN_REASONS, termsText } from '#wording/pgi/kinds.ts'
import { Amount } from '../amount.tsx'
import { KeyValue } from '../key-value.tsx'
import { ExplainedAmount } from '../provenance.tsx'
import { Totals } from '../totals.tsx'
import { DepositsCard } from './deposits-card.tsx'
import type { DocumentPageProps } from './document-page.tsx'
import { totalRows } from './document-totals.tsx'
import classes from './pgi.module.css'
import { PgiLink } from './pgi-link.tsx'
import { CreditFigures, MiniEntry } from './source-panel.tsx'
import { TableFrame } from './table-frame.tsx'

/** Lines and totals at the left; conditions, settlements, entries and history at the right. */
export function DocumentBody({ document, entries, coming, history, credit }: DocumentPageProps) {
  const { content, totals, kind } = document
  return (
    <div className={classes.split}>
      <div className={classes.stack}>
        <section className={classes.card}>
          <h2>{plural(document.lines.length, 'ligne', 'lignes')}</h2>
          <Lines document={document} />
          <div className={classes.foot}>
            <Totals rows={totalRows(totals, content)} />
          </div>
        </section>
        <DepositsCard sales={document.deposits} />
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
        {document.balance !== null && <Settlements document={document} />}
        <section className={classes.card}>
          <h2>Conditions</h2>
          <KeyValue
            items={[
              {
                label: 'Client',
                value: <PgiLink place={`clients/${document.customer.code}`}>{document.customer.name}</PgiLink>,
              },
              { label: 'Règlement', value: termsText(content.terms) },
              { label: 'Mode', value: PAYMENT_METHODS[content.method] },
              ...(document.dueDate ? [{ label: 'Échéance', value: shortDay(document.dueDate) }] : []),
              ...(content.reference ? [{ label: 'Référence client', value: content.reference }] : []),
              ...(content.salesperson ? [{ label: 'Commercial', value: content.salesperson }] : []),
              ...(document.overLimit ? [{ label: 'Plafond', value: 'alerte lue et passée outre' }] : []),
            ]}
          />
        </section>
        {(kind === 'invoice' || kind === 'creditNote') && (
          <section className={classes.card}>
            <h2>Écritures</h2>
            {entries.map((entry) => (
              <MiniEntry key={entry.id} entry={entry} />
            ))}
            {entries.length === 0 && coming.length === 0 && (
              <p
                className={classes.hint}
              >{`Aucune écriture\u202f: ${DOCUMENT_KINDS[kind].the} est encore un brouillon.`}</p>
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
        {credit && (kind === 'order' || kind === 'invoice') && (
          <section className={classes.card}>
            <h2>Encours du client</h2>
            <CreditFigures credit={credit} />
          </section>
        )}
      </div>
    </div>
  )
}

/** What the rest of a line is for; nothing follows an invoice or a credit note of itself. */
const REMAINING: Readonly<Record<DocumentKind, string>> = {
  quote: 'Reste à commander',
  order: 'Reste à livrer',
  deliveryNote: 'Reste à facturer',
  returnNote: 'Reste à créditer',
  invoice: '',
  creditNote: '',
}

function Lines({ document }: Pick<DocumentPageProps, 'document'>) {
  const { kind, status } = document
  const hasDiscount = document.lines.some(({ discount }) => discount > 0)
  const showsRemaining = status !== 'draft' && status !== 'abandoned' && REMAINING[kind] !== ''
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
            <th scope="col" data-align="end">
              Quantité
            </th>
            <th scope="col" data-align="end">
              PU HT
            </th>
            {hasDiscount && (
              <th scope="col" data-align="end">
                Remise
              </th>
            )}
            <th scope="col" data-align="end">
              TVA
            </th>
            <th scope="col" data-align="end">
              Montant HT
            </th>
            {showsRemaining && (
              <th scope="col" data-align="end">
                {REMAINING[kind]}
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
                {line.returned && (
                  <p className={classes.hint}>
                    {`${RETURN_REASONS[line.returned.reason]}\u202f; ${RETURN_CONDITIONS[line.returned.condition]}`}
                  </p>
                )}
              </th>
              <td data-align="end">{quantity(line.quantity)}</td>
              <td data-align="end">
                <Amount value={line.unitPrice} form="bare" />
              </td>
              {hasDiscount && <td data-align="end">{line.discount > 0 ? percent(line.discount) : ''}</td>}
              <td data-align="end">{percent(line.vatRate)}</td>
              <td data-align="end">
                <ExplainedAmount
                  value={line.amount}
                  form="bare"
                  label={`Montant de ${line.label}`}
                  explanation={{
                    title: 'D’où vient ce montant\u202f?',
                    rule: 'Prix unitaire × quantité × (1 − remise), arrondi une fois au centime.',
                    inputs: [
                      { label: 'Prix unitaire HT', value: <Amount value={line.unitPrice} /> },
                      { label: 'Quantité', value: quantity(line.quantity) },
                      ...(line.discount > 0 ? [{ label: 'Remise', value: percent(line.discount) }] : []),
                    ],
                    result: { label: 'Montant HT', value: <Amount value={line.amount} /> },
                  }}
                />
              </td>
              {showsRemaining && <td data-align="end">{line.remaining === 0 ? '–' : quantity(line.remaining)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Settlements({ document }: Pick<DocumentPageProps, 'document'>) {
  const { settlements, gross, deducted, balance, customer, kind } = document
  return (
    <section className={classes.card}>
      <div className={classes.cardHead}>
        <h2>{kind === 'invoice' ? 'Règlement' : 'Imputation'}</h2>
        <PgiLink place={`lettrage/${customer.code}`}>Voir le compte</PgiLink>
      </div>
      <KeyValue
        items={[
          { label: 'Total TTC', value: <Amount value={gross} /> },
          ...(deducted > 0 ? [{ label: 'Acomptes déduits', value: <Amount value={negate(deducted)} /> }] : []),
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
            label: <strong>{kind === 'invoice' ? 'Restant dû' : 'Reste à imputer'}</strong>,
            value: <Amount value={balance ?? ZERO} strong />,
          },
        ]}
      />
    </section>
  )
}
