import type { ReactNode } from 'react'
import type { CustomerAnswer, DocumentRow, PartyFields, ReminderRow } from '#pgi'
import { percent, shortDay } from '#wording/formats.ts'
import {
  CATEGORIES,
  daysShort,
  documentName,
  PAYMENT_METHODS,
  REMINDER_CHANNELS,
  reminderLevel,
  sirenText,
  statusWords,
  termsText,
} from '#wording/pgi/kinds.ts'
import { Amount } from '../amount.tsx'
import { KeyValue } from '../key-value.tsx'
import { StatusMark } from '../status-mark.tsx'
import { scheduleStatus } from './lists/receivables.ts'
import classes from './pgi.module.css'
import { PgiLink } from './pgi-link.tsx'
import { CreditFigures } from './source-panel.tsx'
import { TableFrame } from './table-frame.tsx'

export type CustomerRecordProps = {
  customer: CustomerAnswer
  documents: readonly DocumentRow[]
  documentCount: number
  reminders: readonly ReminderRow[]
  /** Between the documents and the reminders. */
  children?: ReactNode
}

/** Fiche client: what it owes beside its limit, how it pays, who it is. */
export function CustomerRecord({ customer, documents, documentCount, reminders, children }: CustomerRecordProps) {
  const { fields, habits, outstanding } = customer
  return (
    <div className={classes.split}>
      <div className={classes.stack}>
        {customer.role === 'customer' && <OpenItems customer={customer} />}
        <section className={classes.card}>
          <div className={classes.cardHead}>
            <h2>Documents</h2>
            <span className={classes.hint}>
              {documentCount > documents.length ? `les ${documents.length} derniers sur ${documentCount}` : ''}
            </span>
          </div>
          <DocumentTable documents={documents} />
        </section>
        {children}
        {reminders.length > 0 && (
          <section className={classes.card}>
            <h2>Relances</h2>
            <ol className={classes.history}>
              {reminders.map((reminder) => (
                <li key={`${reminder.date}-${reminder.level}-${reminder.sources.join('+')}`}>
                  <time dateTime={reminder.date}>{shortDay(reminder.date)}</time>
                  <span>
                    {`${reminderLevel(reminder.level)}, par ${REMINDER_CHANNELS[reminder.channel]}\u202f: `}
                    {reminder.items.map(({ reference }) => reference).join(', ')}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
      <div className={classes.stack}>
        {customer.role === 'customer' && (
          <section className={classes.card}>
            <h2>Encours et plafond</h2>
            <CreditFigures credit={outstanding} />
          </section>
        )}
        <section className={classes.card}>
          <h2>Conditions</h2>
          <KeyValue
            items={[
              { label: 'Règlement', value: termsText(fields.terms) },
              { label: 'Mode', value: PAYMENT_METHODS[fields.method] },
              { label: 'Remise habituelle', value: fields.discount ? percent(fields.discount) : 'aucune' },
              { label: 'Commercial', value: fields.salesperson ?? '–' },
              ...(customer.role === 'customer'
                ? [
                    {
                      label: 'Délai moyen constaté',
                      value: habits.averageDays === null ? '–' : `${habits.averageDays}\u00a0jours`,
                    },
                    {
                      label: 'Retard moyen',
                      value: habits.averageDaysLate === null ? '–' : daysShort(Math.max(0, habits.averageDaysLate)),
                    },
                  ]
                : []),
            ]}
          />
        </section>
        <Identity fields={fields} />
        {fields.note && (
          <section className={classes.card}>
            <h2>Note interne</h2>
            <p className={classes.hint}>{fields.note}</p>
          </section>
        )}
      </div>
    </div>
  )
}

function Identity({ fields }: { fields: PartyFields }) {
  const { billing, delivery, contact } = fields
  return (
    <section className={classes.card}>
      <h2>Identité</h2>
      <KeyValue
        items={[
          { label: 'Catégorie', value: CATEGORIES[fields.category] },
          { label: 'SIREN', value: fields.siren ? sirenText(fields.siren) : '–' },
          { label: 'N° de TVA', value: fields.vatNumber ?? '–' },
          { label: 'Facturation', value: <Address {...billing} /> },
          ...(delivery ? [{ label: 'Livraison', value: <Address {...delivery} /> }] : []),
          ...(contact
            ? [
                { label: 'Contact', value: [contact.name, contact.role].filter(Boolean).join(', ') },
                ...(contact.phone ? [{ label: 'Téléphone', value: contact.phone }] : []),
                ...(contact.email ? [{ label: 'Courriel', value: contact.email }] : []),
              ]
            : []),
          { label: 'Prospection', value: fields.optOut ? 'refusée' : 'acceptée' },
        ]}
      />
    </section>
  )
}

function Address({ lines, postcode, city }: PartyFields['billing']) {
  return (
    <>
      {lines.map((line) => (
        <span key={line}>
          {line}
          <br />
        </span>
      ))}
      {postcode} {city}
    </>
  )
}

function OpenItems({ customer }: { customer: CustomerAnswer }) {
  const { openItems, balance, code } = customer
  return (
    <section className={classes.card}>
      <div className={classes.cardHead}>
        <h2>Échéances ouvertes</h2>
        <PgiLink place={`lettrage/${code}`}>Voir le compte</PgiLink>
      </div>
      {openItems.length === 0 ? (
        <p className={classes.hint}>{'Rien n’est dû\u202f: le compte est soldé.'}</p>
      ) : (
        <TableFrame label="Échéances ouvertes">
          <table className={classes.table}>
            <caption className="visually-hidden">Échéances ouvertes</caption>
            <thead>
              <tr>
                <th scope="col">Pièce</th>
                <th scope="col">Échéance</th>
                <th scope="col" data-align="end">
                  Retard
                </th>
                <th scope="col" data-align="end">
                  Montant
                </th>
                <th scope="col" data-align="end">
                  Restant dû
                </th>
                <th scope="col">Statut</th>
              </tr>
            </thead>
            <tbody>
              {openItems.map((row) => (
                <tr key={row.item}>
                  <th scope="row">
                    {row.kind === 'invoice' || row.kind === 'creditNote' ? (
                      <PgiLink place={`ventes/${row.item}`}>{row.reference}</PgiLink>
                    ) : (
                      row.reference
                    )}
                  </th>
                  <td>{row.dueDate ? shortDay(row.dueDate) : ''}</td>
                  <td data-align="end">{daysShort(row.daysLate)}</td>
                  <td data-align="end">
                    <Amount value={row.amount} form="bare" />
                  </td>
                  <td data-align="end">
                    <Amount value={row.balance} form="bare" />
                  </td>
                  <td>
                    <StatusMark {...scheduleStatus(row)} />
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={4}>
                  Solde du compte
                </th>
                <td data-align="end">
                  <Amount value={balance} form="bare" />
                </td>
                <td />
              </tr>
            </tfoot>
          </table>
        </TableFrame>
      )}
    </section>
  )
}

export function DocumentTable({ documents }: { documents: readonly DocumentRow[] }) {
  if (documents.length === 0) return <p className={classes.hint}>Aucun document pour l’instant.</p>
  return (
    <TableFrame label="Documents">
      <table className={classes.table}>
        <caption className="visually-hidden">Documents</caption>
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">Date</th>
            <th scope="col" data-align="end">
              Total TTC
            </th>
            <th scope="col">Statut</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <PgiLink place={`ventes/${row.id}`}>{documentName(row.kind, row.number, row.isDeposit)}</PgiLink>
              </th>
              <td>{shortDay(row.date)}</td>
              <td data-align="end">
                <Amount value={row.gross} form="bare" />
              </td>
              <td>
                <StatusMark {...statusWords(row.kind, row.status)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
