import { Loader } from '@mantine/core'
import { useEffect } from 'react'
import { useFetcher } from 'react-router'
import type { Day } from '#base/dates.ts'
import { type Cents, negate } from '#base/money.ts'
import type { DocumentRow, EntryRow, OutstandingAnswer } from '#pgi'
import { euros, shortDay } from '#wording/formats.ts'
import { Amount } from '../amount.tsx'
import { ChainTimeline } from '../chain-timeline.tsx'
import { ErrorNote } from '../error-note.tsx'
import { KeyValue } from '../key-value.tsx'
import { SidePanel, SidePanelSection } from '../side-panel.tsx'
import { chainStep } from './chain-step.ts'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { PgiLink } from './pgi-link.tsx'

export type SourceCardProps = {
  source: string
  title: string
  place: string | null
  figures: readonly { label: string; amount?: Cents; text?: string }[]
  /** The documents that it follows and those that follow it. */
  chain: readonly DocumentRow[]
  rule: { sentence: string; law: string } | null
  entries: readonly EntryRow[]
  events: readonly { seq: number; on: Day; by: string; name: string }[]
}
export type ExplanationProps = { cards: readonly SourceCardProps[]; credit: OutstandingAnswer | null }

/** What is behind a figure, asked of the PGI when the panel opens. */
export function SourcePanel({
  sources,
  title,
  onClose,
  actions,
}: {
  sources: readonly string[]
  title: string
  onClose: () => void
  actions?: (explained: ExplanationProps | undefined) => React.ReactNode
}) {
  const { to } = usePgi()
  const fetcher = useFetcher<ExplanationProps>({ key: 'pgi-provenance' })
  const address = to(`provenance?${new URLSearchParams(sources.map((source) => ['de', source]))}`)
  const { load } = fetcher
  useEffect(() => {
    load(address)
  }, [load, address])
  const explained = fetcher.state === 'idle' ? fetcher.data : undefined
  return (
    <SidePanel title={title} onClose={onClose} actions={actions?.(explained)}>
      {explained ? (
        <Explanation {...explained} />
      ) : (
        <p className={classes.hint} role="status">
          <Loader size={14} /> Recherche des pièces…
        </p>
      )}
    </SidePanel>
  )
}

export function Explanation({ cards, credit }: ExplanationProps) {
  return (
    <div className={classes.sources}>
      {cards.map((card, index) => (
        <SourceCard key={card.source} {...card} credit={index === 0 ? credit : null} />
      ))}
    </div>
  )
}

function SourceCard({
  source,
  title,
  place,
  figures,
  chain,
  rule,
  entries,
  events,
  credit,
}: SourceCardProps & { credit: OutstandingAnswer | null }) {
  const { to } = usePgi()
  return (
    <section className={classes.source}>
      <h3>{place ? <PgiLink place={place}>{title}</PgiLink> : title}</h3>
      {figures.length > 0 && (
        <KeyValue
          items={figures.map(({ label, amount, text }) => ({
            label,
            value: amount === undefined ? text : <Amount value={amount} />,
          }))}
        />
      )}
      {credit && <CreditSection credit={credit} />}
      {chain.length > 1 && (
        <SidePanelSection title="Documents liés">
          <ChainTimeline layout="column" current={source} steps={chain.map((row) => chainStep(row, to))} />
        </SidePanelSection>
      )}
      {entries.map((entry) => (
        <MiniEntry key={entry.id} entry={entry} />
      ))}
      {rule && (
        <p>
          {rule.sentence} <span className="no-break">({rule.law})</span>
        </p>
      )}
      {events.length > 0 && (
        <>
          <p className={classes.entryTitle}>Historique</p>
          <ol className={classes.history}>
            {events.map(({ seq, on, name }) => (
              <li key={seq}>
                <time dateTime={on}>{shortDay(on)}</time>
                <span>{name}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** An entry as a T: account and party at the left, debit then credit at the right. */
export function MiniEntry({ entry }: { entry: EntryRow }) {
  return (
    <>
      <p
        className={classes.entryTitle}
      >{`Écriture${entry.number === null ? '' : ` n°\u00a0${entry.number}`} · journal ${entry.journal} · ${shortDay(entry.date)}`}</p>
      <table className={classes.miniEntry}>
        <caption className="visually-hidden">{`Écriture ${entry.label}`}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Compte</th>
            <th scope="col">Débit</th>
            <th scope="col">Crédit</th>
          </tr>
        </thead>
        <tbody>
          {entry.lines.map((line) => (
            <tr key={line.line}>
              <td>
                <PgiLink place={`grand-livre?compte=${line.account}`}>{line.account}</PgiLink>
                {line.party && <> {line.party.code}</>}
                {line.letter && <> ({line.letter})</>}
              </td>
              <td>{line.debit > 0 && <Amount value={line.debit} form="bare" />}</td>
              <td>{line.credit > 0 && <Amount value={line.credit} form="bare" />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** What a customer owes or will owe beside its limit. */
export function CreditSection({ credit }: { credit: OutstandingAnswer }) {
  return (
    <SidePanelSection title={`Encours de ${credit.customer.name}`}>
      <CreditFigures credit={credit} />
    </SidePanelSection>
  )
}

export function CreditFigures({ credit }: { credit: OutstandingAnswer }) {
  return (
    <>
      <KeyValue
        items={[
          { label: 'Factures non réglées', value: <Amount value={credit.invoices} /> },
          ...(credit.late > 0 ? [{ label: 'dont échu', value: <Amount value={credit.late} /> }] : []),
          ...(credit.deliveries > 0
            ? [{ label: 'Livré, non facturé', value: <Amount value={credit.deliveries} /> }]
            : []),
          ...(credit.orders > 0 ? [{ label: 'Commandé, non livré', value: <Amount value={credit.orders} /> }] : []),
          ...(credit.deposits > 0
            ? [{ label: 'Acomptes facturés, à déduire', value: <Amount value={negate(credit.deposits)} /> }]
            : []),
          ...(credit.credits > 0
            ? [{ label: 'Crédits à imputer', value: <Amount value={negate(credit.credits)} /> }]
            : []),
          { label: <strong>Encours</strong>, value: <Amount value={credit.total} strong />, key: 'total' },
          {
            label: 'Plafond autorisé',
            value: credit.limit === null ? 'aucun' : <Amount value={credit.limit} />,
          },
          ...(credit.available !== null && credit.excess === 0
            ? [{ label: 'Encore disponible', value: <Amount value={credit.available} /> }]
            : []),
        ]}
      />
      {credit.excess > 0 && (
        <div className={classes.room}>
          <ErrorNote tone="alert" live={false} what={`L’encours dépasse le plafond de ${euros(credit.excess)}.`} />
        </div>
      )}
    </>
  )
}
