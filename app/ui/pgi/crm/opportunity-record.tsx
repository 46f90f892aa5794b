import type { ComparedOffer, OpportunityAnswer } from '#pgi'
import { hundredths, percent, shortDay } from '#wording/formats.ts'
import { ACTIVITY_KIND_WORDS, LOSS_REASON_WORDS, OPPORTUNITY_WARNINGS } from '#wording/pgi/crm-words.ts'
import { documentName, statusWords } from '#wording/pgi/kinds.ts'
import { Amount } from '../../amount.tsx'
import { EmptyState } from '../../empty-state.tsx'
import { ErrorNote } from '../../error-note.tsx'
import { KeyValue } from '../../key-value.tsx'
import { PlainTable } from '../../plain-table.tsx'
import { StatusMark } from '../../status-mark.tsx'
import { activityWords } from '../lists/prospecting.ts'
import classes from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'
import { TableFrame } from '../table-frame.tsx'
import { ActivityActions } from './activity-actions.tsx'

/** One opportunity: where it stands, what it is worth, what supports it, what was done and is to do. */
export function OpportunityRecord({ opportunity }: { opportunity: OpportunityAnswer }) {
  const { warnings, customer, collaborator, fields } = opportunity
  return (
    <div className={classes.stack}>
      {warnings.length > 0 && (
        <ErrorNote
          tone="alert"
          what={OPPORTUNITY_WARNINGS[warnings[0] ?? 'action_missing']}
          meaning={
            warnings
              .slice(1)
              .map((warning) => OPPORTUNITY_WARNINGS[warning])
              .join(' ') || undefined
          }
        />
      )}
      <div className={classes.split}>
        <div className={classes.stack}>
          {opportunity.kind === 'sale' ? <Documents opportunity={opportunity} /> : <Offers opportunity={opportunity} />}
          <section className={classes.card}>
            <h2>Activités</h2>
            <Activities opportunity={opportunity} />
          </section>
        </div>
        <section className={classes.card}>
          <h2>Affaire</h2>
          <KeyValue
            items={[
              { label: 'Montant HT', value: <Amount value={opportunity.amount} /> },
              { label: 'Probabilité', value: percent(opportunity.probability) },
              { label: 'Montant pondéré', value: <Amount value={opportunity.weighted} /> },
              {
                label: 'Tiers',
                value: customer ? <PgiLink place={`clients/${customer.code}`}>{customer.name}</PgiLink> : '–',
              },
              { label: 'Suivie par', value: collaborator?.name ?? '–' },
              { label: 'Créée le', value: shortDay(opportunity.openedOn) },
              { label: 'Conclusion prévue', value: shortDay(opportunity.expectedOn) },
              {
                label: 'Prochaine action',
                value: opportunity.nextAction
                  ? `${opportunity.nextAction}${opportunity.nextActionOn ? `, le ${shortDay(opportunity.nextActionOn)}` : ''}`
                  : '–',
              },
              ...(opportunity.endedOn ? [{ label: 'Conclue le', value: shortDay(opportunity.endedOn) }] : []),
              ...(opportunity.lossReason
                ? [{ label: 'Motif de perte', value: LOSS_REASON_WORDS[opportunity.lossReason] }]
                : []),
              ...(opportunity.reason ? [{ label: 'Précision', value: opportunity.reason }] : []),
            ]}
          />
          {fields.note && <p className={classes.hint}>{fields.note}</p>}
        </section>
      </div>
    </div>
  )
}

function Documents({ opportunity }: { opportunity: OpportunityAnswer }) {
  return (
    <section className={classes.card}>
      <h2>Documents rattachés</h2>
      {opportunity.documents.length === 0 ? (
        <EmptyState title="Aucun document">
          Créez le devis dans les ventes, puis rattachez-le ici pour suivre sa réponse.
        </EmptyState>
      ) : (
        <TableFrame label="Documents rattachés à l’opportunité">
          <table className={classes.table}>
            <caption className="visually-hidden">Documents rattachés à l’opportunité</caption>
            <thead>
              <tr>
                <th scope="col">Document</th>
                <th scope="col">Date</th>
                <th scope="col">Statut</th>
                <th scope="col" data-align="end">
                  Total HT
                </th>
              </tr>
            </thead>
            <tbody>
              {opportunity.documents.map((document) => (
                <tr key={document.id}>
                  <th scope="row">
                    <PgiLink place={`ventes/${document.id}`}>{documentName(document.kind, document.number)}</PgiLink>
                  </th>
                  <td>{shortDay(document.date)}</td>
                  <td>
                    <StatusMark {...statusWords(document.kind, document.status)} />
                  </td>
                  <td data-align="end">
                    <Amount value={document.net} form="bare" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  )
}

function Offers({ opportunity }: { opportunity: OpportunityAnswer }) {
  const { criteria, offers } = opportunity
  return (
    <section className={classes.card}>
      <h2>Offres comparées</h2>
      {offers.length === 0 ? (
        <EmptyState title="Aucune offre">
          Fixez les critères et leur poids, puis notez chaque offre sur 20{'\u202f'}: la meilleure note se calcule.
        </EmptyState>
      ) : (
        <PlainTable
          label="Comparaison des offres, notes sur 20"
          columns={[
            { id: 'supplier', label: 'Fournisseur' },
            { id: 'amount', label: 'Montant HT', align: 'end' },
            ...criteria.map(({ label, weight }) => ({
              id: label,
              label: `${label} (${percent(weight)})`,
              align: 'end' as const,
            })),
            { id: 'score', label: 'Note', align: 'end' },
            { id: 'rank', label: 'Rang' },
          ]}
        >
          {offers.map((offer) => (
            <tr key={offer.supplier} data-selected={offer.chosen || undefined}>
              <th scope="row">{offer.supplier}</th>
              <td data-align="end">
                <Amount value={offer.amount} form="bare" />
              </td>
              {criteria.map(({ label }, index) => (
                <td key={label} data-align="end">
                  {offer.marks[index]}
                </td>
              ))}
              <td data-align="end">{hundredths(offer.score)}</td>
              <td>
                <Rank offer={offer} />
              </td>
            </tr>
          ))}
        </PlainTable>
      )}
    </section>
  )
}

const Rank = ({ offer }: { offer: ComparedOffer }) =>
  offer.chosen ? (
    <StatusMark word="retenue" shape="check" tone="good" />
  ) : offer.best ? (
    <StatusMark word="meilleure note" shape="disc" tone="accent" />
  ) : null

function Activities({ opportunity }: { opportunity: OpportunityAnswer }) {
  if (opportunity.activities.length === 0) {
    return (
      <EmptyState title="Aucune activité">
        Planifiez le prochain échange pour ne pas laisser l’affaire dormir.
      </EmptyState>
    )
  }
  return (
    <ul className={classes.cards}>
      {opportunity.activities.map((activity) => (
        <li key={activity.id}>
          <div>
            <strong>{activity.subject}</strong>
            <p className={classes.hint}>
              {`${ACTIVITY_KIND_WORDS[activity.kind]}, ${shortDay(activity.date)}${activity.time ? ` à ${activity.time}` : ''}, ${activity.collaborator.name}`}
            </p>
            {activity.outcome && <p>{activity.outcome}</p>}
            <StatusMark {...activityWords(activity)} />
          </div>
          <div className={classes.cardActions}>
            <ActivityActions activity={activity} />
          </div>
        </li>
      ))}
    </ul>
  )
}
