import { Button } from '@mantine/core'
import type { CampaignAnswerRecord } from '#pgi'
import { percent, plural, shortDay, wholeNumber } from '#wording/formats.ts'
import { CAMPAIGN_ANSWER_WORDS, CHANNEL_WORDS } from '#wording/pgi/crm-words.ts'
import { Amount } from '../../amount.tsx'
import { EmptyState } from '../../empty-state.tsx'
import { KeyValue } from '../../key-value.tsx'
import { StatusMark } from '../../status-mark.tsx'
import { usePgi } from '../facts.tsx'
import classes from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'
import { RefusalNote } from '../refusal-note.tsx'
import { TableFrame } from '../table-frame.tsx'
import { useCommand } from '../use-command.ts'

const orDash = <T,>(value: T | null, words: (value: T) => React.ReactNode): React.ReactNode =>
  value === null ? '–' : words(value)

/** One campaign: what it aimed at, what was done, what it cost, what it brought. */
export function CampaignRecord({ campaign }: { campaign: CampaignAnswerRecord }) {
  return (
    <div className={classes.stack}>
      <dl className={classes.figures} aria-label="Résultats de la campagne">
        <Figure label="Ciblés" value={wholeNumber(campaign.targeted)} aside={optOuts(campaign.optedOut)} />
        <Figure
          label="Joints"
          value={wholeNumber(campaign.reached)}
          aside={orDash(campaign.reachRate, (rate) => `${percent(rate)} de la cible`)}
        />
        <Figure
          label="Réponses"
          value={wholeNumber(campaign.answers)}
          aside={orDash(campaign.answerRate, (rate) => `${percent(rate)} des joints`)}
        />
        <Figure
          label="Commandes"
          value={wholeNumber(campaign.orders)}
          aside={
            campaign.goal === null
              ? orDash(campaign.orderRate, (rate) => `${percent(rate)} des joints`)
              : `pour ${wholeNumber(campaign.goal)} espérées`
          }
        />
        <Figure
          label="Coût"
          value={<Amount value={campaign.cost} />}
          aside={
            <>
              reste <Amount value={campaign.budgetLeft} />
            </>
          }
        />
        <Figure
          label="Chiffre d’affaires HT"
          value={<Amount value={campaign.revenue} />}
          aside={
            <>
              marge <Amount value={campaign.margin} />
            </>
          }
        />
      </dl>
      <div className={classes.split}>
        <div className={classes.stack}>
          <section className={classes.card}>
            <h2>Cible et réponses</h2>
            <Contacts campaign={campaign} />
          </section>
          {campaign.question && (
            <section className={classes.card}>
              <h2>Question qui a défini la cible</h2>
              <pre className={classes.fault}>{campaign.question}</pre>
            </section>
          )}
        </div>
        <div className={classes.stack}>
          <section className={classes.card}>
            <h2>Projet</h2>
            <KeyValue
              items={[
                { label: 'Canal', value: CHANNEL_WORDS[campaign.channel] },
                { label: 'Période', value: `du ${shortDay(campaign.from)} au ${shortDay(campaign.to)}` },
                { label: 'Responsable', value: campaign.manager?.name ?? '–' },
                { label: 'Budget', value: <Amount value={campaign.budget} /> },
                {
                  label: 'Coût par contact',
                  value: orDash(campaign.costPerContact, (value) => <Amount value={value} />),
                },
                {
                  label: 'Coût par commande',
                  value: orDash(campaign.costPerOrder, (value) => <Amount value={value} />),
                },
                { label: 'Rendement', value: orDash(campaign.returnRate, percent) },
              ]}
            />
            <p className={classes.hint}>{'Rendement\u202f: (marge − coût) ÷ coût.'}</p>
          </section>
          <section className={classes.card}>
            <h2>Tâches</h2>
            <Tasks campaign={campaign} />
          </section>
          <section className={classes.card}>
            <h2>Dépenses</h2>
            {campaign.costs.length === 0 ? (
              <p className={classes.hint}>Aucune dépense enregistrée.</p>
            ) : (
              <KeyValue
                items={campaign.costs.map(({ date, label, amount }, index) => ({
                  key: `${index + 1}`,
                  label: `${shortDay(date)} ${label}`,
                  value: <Amount value={amount} />,
                }))}
              />
            )}
          </section>
          {campaign.assessment && (
            <section className={classes.card}>
              <h2>Bilan</h2>
              <p>{campaign.assessment}</p>
            </section>
          )}
        </div>
      </div>
    </div>
  )
}

const optOuts = (count: number): string | undefined =>
  count === 0 ? undefined : plural(count, 'refus de sollicitation écarté', 'refus de sollicitation écartés')

function Figure({ label, value, aside }: { label: string; value: React.ReactNode; aside?: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value}
        {aside && <span className={classes.aside}>{aside}</span>}
      </dd>
    </div>
  )
}

function Contacts({ campaign }: { campaign: CampaignAnswerRecord }) {
  if (campaign.contacts.length === 0) {
    return (
      <EmptyState title="Aucune cible">
        Définissez qui la campagne vise{'\u202f'}: elle pourra alors être lancée.
      </EmptyState>
    )
  }
  return (
    <TableFrame label="Cible de la campagne et réponses">
      <table className={classes.table}>
        <caption className="visually-hidden">Cible de la campagne et réponses</caption>
        <thead>
          <tr>
            <th scope="col">Tiers</th>
            <th scope="col">Téléphone</th>
            <th scope="col">Réponse</th>
            <th scope="col">Le</th>
            <th scope="col">Document</th>
          </tr>
        </thead>
        <tbody>
          {campaign.contacts.map((contact) => (
            <tr key={contact.customer.code}>
              <th scope="row">
                <PgiLink place={`clients/${contact.customer.code}`}>{contact.customer.name}</PgiLink>
              </th>
              <td>{contact.phone ?? ''}</td>
              <td>
                {contact.answer ? CAMPAIGN_ANSWER_WORDS[contact.answer] : 'à joindre'}
                {contact.optOut && <StatusMark word="refuse la sollicitation" shape="cross" />}
              </td>
              <td>{contact.answeredOn ? shortDay(contact.answeredOn) : ''}</td>
              <td>{contact.document ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Tasks({ campaign }: { campaign: CampaignAnswerRecord }) {
  const { readOnly, today } = usePgi()
  const command = useCommand()
  if (campaign.todo.length === 0) return <p className={classes.hint}>Aucune tâche prévue.</p>
  return (
    <>
      <RefusalNote said={command.refused?.said} />
      <ul className={classes.cards}>
        {campaign.todo.map((task) => (
          <li key={task.task}>
            <div>
              <strong>{task.label}</strong>
              <p className={classes.hint}>{`pour le ${shortDay(task.due)}${task.who ? `, ${task.who.name}` : ''}`}</p>
              {task.doneOn ? (
                <StatusMark word={`faite le ${shortDay(task.doneOn)}`} shape="check" tone="good" />
              ) : task.due < today ? (
                <StatusMark word="en retard" shape="triangle" tone="alert" />
              ) : (
                <StatusMark word="à faire" shape="ring" tone="accent" />
              )}
            </div>
            {!task.doneOn && !readOnly && campaign.status !== 'closed' && (
              <Button
                size="compact-sm"
                variant="default"
                loading={command.pending}
                aria-label={`Marquer comme faite\u202f: ${task.label}`}
                onClick={() => command.send({ type: 'campaign.task.done', campaign: campaign.id, task: task.task })}
              >
                Faite
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
