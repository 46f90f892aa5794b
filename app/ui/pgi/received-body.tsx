import { cents, negate } from '#base/money.ts'
import { listOf, percent, plural, quantity, shortDay } from '#wording/formats.ts'
import { discrepancySaid, findingsCount, findingText } from '#wording/pgi/electronic-invoices.ts'
import { sirenText } from '#wording/pgi/kinds.ts'
import { RECEIVED_KINDS, receptionObstacleSaid } from '#wording/pgi/received-invoices.ts'
import { Amount } from '../amount.tsx'
import { ErrorNote } from '../error-note.tsx'
import { KeyValue } from '../key-value.tsx'
import { StatusMark } from '../status-mark.tsx'
import { Totals } from '../totals.tsx'
import classes from './pgi.module.css'
import { PgiLink } from './pgi-link.tsx'
import type { Reading } from './received-reading.ts'
import { TableFrame } from './table-frame.tsx'

/** What a received invoice says, what differs from what was agreed, and what its check found. */
export function ReceivedBody({ reading }: { reading: Reading }) {
  const { invoice, obstacle } = reading
  const said = obstacle && receptionObstacleSaid(obstacle)
  return (
    <div className={classes.split}>
      <div className={classes.stack}>
        {said && (
          <ErrorNote
            what={said.what}
            meaning={said.meaning}
            todo={said.todo}
            live={false}
            action={said.remedy && <PgiLink place={said.remedy.place}>{said.remedy.label}</PgiLink>}
          />
        )}
        <Discrepancies reading={reading} />
        <section className={classes.card}>
          <h2>{plural(invoice.lines.length, 'ligne', 'lignes')}</h2>
          <Lines invoice={invoice} />
          <div className={classes.foot}>
            <Totals rows={totalRows(invoice)} />
          </div>
        </section>
        <Findings invoice={invoice} />
      </div>
      <div className={classes.stack}>
        <Header reading={reading} />
      </div>
    </div>
  )
}

function Header({ reading }: { reading: Reading }) {
  const { invoice, supplier, about, receipts, file } = reading
  const { supplier: seller, number, issued, due, order, deliveryNote, iban, preceding } = invoice
  return (
    <>
      <section className={classes.card}>
        <h2>{`${RECEIVED_KINDS[invoice.kind]} ${number}`}</h2>
        <KeyValue
          items={[
            { label: 'Émise le', value: shortDay(issued) },
            ...(due ? [{ label: 'Échéance', value: shortDay(due) }] : []),
            { label: 'Commande citée', value: order ?? 'aucune' },
            ...(deliveryNote ? [{ label: 'Bon de livraison cité', value: deliveryNote }] : []),
            ...(preceding.length > 0 ? [{ label: 'Facture citée', value: listOf(preceding) }] : []),
            ...(iban ? [{ label: 'IBAN', value: iban }] : []),
            { label: 'Fichier', value: file.name },
          ]}
        />
      </section>
      <section className={classes.card}>
        <h2>Fournisseur</h2>
        <KeyValue
          items={[
            { label: 'Sur la facture', value: seller.name },
            ...(seller.siren ? [{ label: 'SIREN', value: sirenText(seller.siren) }] : []),
            ...(seller.vatNumber ? [{ label: 'N° de TVA', value: seller.vatNumber }] : []),
            {
              label: 'Fiche du PGI',
              value: supplier ? (
                <PgiLink place={`fournisseurs/${supplier.code}`}>{`${supplier.name} (${supplier.code})`}</PgiLink>
              ) : (
                'aucune'
              ),
            },
            {
              label: 'Comparée avec',
              value: about ? <PgiLink place={`achats/${about.id}`}>{about.number}</PgiLink> : 'rien',
            },
            ...receipts.map(({ id, number: receipt }) => ({
              key: id,
              label: 'Réception facturée',
              value: <PgiLink place={`achats/${id}`}>{receipt}</PgiLink>,
            })),
          ]}
        />
      </section>
    </>
  )
}

function Discrepancies({ reading: { discrepancies, about, cost } }: { reading: Reading }) {
  return (
    <section className={classes.card}>
      <h2>Écarts avec ce qui était convenu</h2>
      {about === null && (
        <p className={classes.hint}>
          Aucune commande ni réception à comparer : seuls le fournisseur, le numéro et les sommes sont vérifiés.
        </p>
      )}
      {discrepancies.length === 0 ? (
        <div>
          <StatusMark
            word={about === null ? 'rien à signaler' : `conforme à ${about.number}`}
            shape="check"
            tone="good"
          />
        </div>
      ) : (
        <>
          <ul className={classes.points}>
            {discrepancies.map((each) => {
              const { what, meaning, todo } = discrepancySaid(each)
              return (
                <li key={`${each.code}-${'line' in each ? each.line : ''}-${'term' in each ? each.term : ''}`}>
                  <strong>{what}</strong>
                  {meaning && <p>{meaning}</p>}
                  {todo && <p>{todo}</p>}
                </li>
              )
            })}
          </ul>
          <p className={classes.hint}>
            {plural(discrepancies.length, 'écart', 'écarts')}
            {cost !== 0 && (
              <>
                {', dont '}
                <Amount value={cents(Math.abs(cost))} /> HT en votre {cost > 0 ? 'défaveur' : 'faveur'} sur les lignes
              </>
            )}
            . Le brouillon reprend la facture telle qu’elle est : le bon à payer ou le litige se décident ensuite.
          </p>
        </>
      )}
    </section>
  )
}

function Lines({ invoice: { lines } }: Pick<Reading, 'invoice'>) {
  return (
    <TableFrame label="Lignes de la facture reçue">
      <table className={classes.table}>
        <caption className="visually-hidden">Lignes de la facture reçue</caption>
        <thead>
          <tr>
            <th scope="col">Référence</th>
            <th scope="col" className={classes.wide}>
              Désignation
            </th>
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
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line}>
              <td>{line.ourItem ?? line.supplierItem ?? ''}</td>
              <th scope="row" className={classes.wide}>
                {line.label}
              </th>
              <td data-align="end">{quantity(line.quantity)}</td>
              <td data-align="end">
                <Amount value={line.unitPrice} form="bare" />
              </td>
              <td data-align="end">{line.discount > 0 ? percent(line.discount) : ''}</td>
              <td data-align="end">{percent(line.vatRate)}</td>
              <td data-align="end">
                <Amount value={line.net} form="bare" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

const totalRows = ({ discount, charges, net, vat, gross, prepaid, toPay }: Reading['invoice']) => [
  ...(discount !== 0 ? [{ id: 'discount', label: 'Remises', amount: negate(discount) }] : []),
  ...(charges !== 0 ? [{ id: 'charges', label: 'Port et frais', amount: charges }] : []),
  { id: 'net', label: 'Total HT', amount: net },
  ...vat.map(({ rate, amount }, index) => ({ id: `vat-${index}`, label: `TVA ${percent(rate)}`, amount })),
  { id: 'gross', label: 'Total TTC', amount: gross, strong: prepaid === 0 },
  ...(prepaid !== 0
    ? [
        { id: 'prepaid', label: 'Déjà payé', amount: negate(prepaid) },
        { id: 'toPay', label: 'Net à payer', amount: toPay, strong: true },
      ]
    : []),
]

function Findings({ invoice: { findings } }: Pick<Reading, 'invoice'>) {
  return (
    <section className={classes.card}>
      <h2>Contrôle du fichier</h2>
      {findings.length === 0 ? (
        <div>
          <StatusMark word="conforme à la norme EN 16931 et au profil Factur-X" shape="check" tone="good" />
        </div>
      ) : (
        <>
          <p className={classes.hint}>
            {`${findingsCount(findings)}. Une erreur fait refuser la facture par une plateforme ; un avertissement se vérifie.`}
          </p>
          <ul className={classes.points}>
            {findings.slice(0, MOST_FINDINGS).map((finding) => (
              <li key={`${finding.name}-${finding.path}-${finding.line ?? ''}-${finding.found ?? ''}`}>
                {findingText(finding)}
              </li>
            ))}
          </ul>
          {findings.length > MOST_FINDINGS && (
            <p className={classes.hint}>{`… et ${findings.length - MOST_FINDINGS} de plus.`}</p>
          )}
        </>
      )}
    </section>
  )
}

const MOST_FINDINGS = 50
