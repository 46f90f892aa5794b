import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Day } from '#base/dates.ts'
import { sumOf } from '#base/money.ts'
import type { PayableRow, ProposalGroup } from '#pgi'
import { plural, shortDay } from '#wording/formats.ts'
import { PAYMENT_METHODS } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { CONTROLS } from '#wording/pgi/purchases.ts'
import { Amount } from '../amount.tsx'
import { EmptyState } from '../empty-state.tsx'
import { DayField } from '../fields/day-field.tsx'
import { FieldRow } from '../fields/field-row.tsx'
import { type PgiFacts, usePgi } from './facts.tsx'
import { RUN_METHOD_CHOICES, type RunMethod, runMethodOf } from './lists/payables.ts'
import classes from './pgi.module.css'
import { PgiLink } from './pgi-link.tsx'
import { PgiPage } from './pgi-page.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { SpreadsheetCopy } from './spreadsheet-copy.tsx'
import { TableFrame } from './table-frame.tsx'
import { useCommand } from './use-command.ts'

export type PaymentRunProps = {
  facts: PgiFacts
  until: Day
  method: RunMethod | undefined
  groups: readonly ProposalGroup[]
  held: readonly PayableRow[]
  notes: readonly PayableRow[]
}

/** What falls due by a day, supplier by supplier; what is ticked is paid at once. */
export function PaymentRunPage({ facts, until, method, groups, held, notes }: PaymentRunProps) {
  const { to } = usePgi()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(groups.flatMap(({ items }) => items.map(({ item }) => item))),
  )
  const [date, setDate] = useState<Day | null>(facts.today)
  const [by, setBy] = useState<RunMethod>(method ?? 'transfer')
  const [reference, setReference] = useState('')
  const command = useCommand({ onDone: () => navigate(to(PLACES.payments.slug)) })
  const paid = groups
    .map((group) => ({ ...group, items: group.items.filter(({ item }) => chosen.has(item)) }))
    .filter(({ items }) => items.length > 0)
  const listed = paid.flatMap(({ items }) => items)
  const exported = to(`export/${PLACES.paymentRun.slug}?${new URLSearchParams([...params, ['format', 'tsv']])}`)
  return (
    <PgiPage
      facts={facts}
      back={{ label: PLACES.payables.label, place: PLACES.payables.slug }}
      title={PLACES.paymentRun.label}
      count={plural(groups.length, 'fournisseur', 'fournisseurs')}
      subtitle={PLACES.paymentRun.purpose}
      actions={<SpreadsheetCopy address={exported} />}
    >
      <RefusalNote said={command.refused?.said} />
      <Choice until={until} method={method} today={facts.today} />
      {groups.length === 0 ? (
        <EmptyState title="Rien à régler">
          {`Aucune facture bonne à payer n’arrive à échéance avant le ${shortDay(until)}${method ? ` par ${PAYMENT_METHODS[method]}` : ''}.`}
        </EmptyState>
      ) : (
        <form
          className={classes.stack}
          onSubmit={(event) => {
            event.preventDefault()
            command.send({
              type: 'payment.run',
              items: listed.map(({ item }) => item),
              method: by,
              reference: reference.trim(),
              ...(date ? { date } : {}),
            })
          }}
        >
          <section className={classes.card}>
            <h2>Échéances proposées</h2>
            <Proposed groups={groups} chosen={chosen} onChoose={facts.readOnly ? undefined : setChosen} />
          </section>
          {!facts.readOnly && (
            <>
              <section className={classes.card}>
                <h2>Règlement</h2>
                <FieldRow>
                  <DayField
                    label="Payé le"
                    value={date}
                    onChange={setDate}
                    until={facts.today}
                    opensAt={facts.today}
                    required
                  />
                  <NativeSelect
                    label="Mode"
                    data={RUN_METHOD_CHOICES}
                    value={by}
                    onChange={({ currentTarget: { value } }) => setBy(runMethodOf(value) ?? by)}
                  />
                  <TextInput
                    label="Référence"
                    description="N° de l’ordre de virement, de la remise."
                    required
                    maxLength={200}
                    value={reference}
                    onChange={(event) => setReference(event.currentTarget.value)}
                  />
                </FieldRow>
              </section>
              <div className={classes.stickyBar} role="status">
                <dl>
                  <div>
                    <dt>Fournisseurs</dt>
                    <dd>{paid.length}</dd>
                  </div>
                  <div>
                    <dt>Pièces</dt>
                    <dd>{listed.length}</dd>
                  </div>
                  <div>
                    <dt>À régler</dt>
                    <dd>
                      <Amount value={sumOf(listed, ({ balance }) => balance)} />
                    </dd>
                  </div>
                </dl>
                <div className={classes.end}>
                  <Button type="submit" loading={command.pending} disabled={listed.length === 0}>
                    Régler
                  </Button>
                </div>
              </div>
            </>
          )}
        </form>
      )}
      <Waiting
        title="Retenues : le bon à payer n’est pas donné"
        rows={held}
        why={(row) => (row.control === 'disputed' ? CONTROLS.disputed.word : CONTROLS.toCheck.word)}
      />
      <Waiting
        title="À régler par effet, un par un"
        rows={notes}
        why={(row) => (row.method === 'tradeNote' ? 'effet à accepter' : 'du même fournisseur')}
      />
    </PgiPage>
  )
}

/** The day and the method that the proposal is made for; they are part of the address. */
function Choice({ until, method, today }: { until: Day; method: RunMethod | undefined; today: Day }) {
  const [params, setParams] = useSearchParams()
  const [day, setDay] = useState<Day | null>(until)
  const [by, setBy] = useState<string>(method ?? '')
  return (
    <form
      className={`${classes.bar} ${classes.above} screen-only`}
      onSubmit={(event) => {
        event.preventDefault()
        const next = new URLSearchParams(params)
        if (day) next.set('au', day)
        if (by === '') next.delete('mode')
        else next.set('mode', by)
        setParams(next)
      }}
    >
      <div className={classes.day}>
        <DayField label="Échéances jusqu’au" value={day} onChange={setDay} opensAt={today} />
      </div>
      <NativeSelect
        label="Mode habituel"
        data={[{ value: '', label: 'tous' }, ...RUN_METHOD_CHOICES]}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        Proposer
      </Button>
    </form>
  )
}

function Proposed({
  groups,
  chosen,
  onChoose,
}: {
  groups: readonly ProposalGroup[]
  chosen: ReadonlySet<string>
  onChoose?: (chosen: ReadonlySet<string>) => void
}) {
  const put = (items: readonly PayableRow[], isIn: boolean) => {
    const next = new Set(chosen)
    for (const { item } of items) {
      if (isIn) next.add(item)
      else next.delete(item)
    }
    onChoose?.(next)
  }
  return (
    <TableFrame label="Échéances à régler, par fournisseur">
      <table className={classes.table}>
        <caption className="visually-hidden">Échéances à régler, par fournisseur</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.wide}>
              Pièce
            </th>
            <th scope="col">Échéance</th>
            <th scope="col" data-align="end">
              Reste dû
            </th>
            <th scope="col">Mode</th>
          </tr>
        </thead>
        {groups.map(({ supplier, items }) => {
          const ticked = items.filter(({ item }) => chosen.has(item))
          return (
            <tbody key={supplier.code}>
              <tr data-entry-start>
                <th scope="rowgroup" colSpan={2}>
                  {onChoose ? (
                    <Checkbox
                      label={supplier.name}
                      checked={ticked.length === items.length}
                      indeterminate={ticked.length > 0 && ticked.length < items.length}
                      onChange={(event) => put(items, event.currentTarget.checked)}
                    />
                  ) : (
                    supplier.name
                  )}
                </th>
                <td data-align="end">
                  <Amount value={sumOf(ticked, ({ balance }) => balance)} form="bare" strong />
                </td>
                <td />
              </tr>
              {items.map((row) => (
                <tr key={row.item} data-faint={!chosen.has(row.item) || undefined}>
                  <th scope="row" className={classes.wide}>
                    {onChoose ? (
                      <Checkbox
                        ml={26}
                        label={`${row.reference}${row.status === 'credit' ? ' (à imputer)' : ''}`}
                        checked={chosen.has(row.item)}
                        onChange={(event) => put([row], event.currentTarget.checked)}
                      />
                    ) : (
                      row.reference
                    )}
                  </th>
                  <td>{row.dueDate ? shortDay(row.dueDate) : ''}</td>
                  <td data-align="end">
                    <Amount value={row.balance} form="bare" />
                  </td>
                  <td>{PAYMENT_METHODS[row.method]}</td>
                </tr>
              ))}
            </tbody>
          )
        })}
      </table>
    </TableFrame>
  )
}

/** What falls due and is not in the run, with the reason. */
function Waiting({
  title,
  rows,
  why,
}: {
  title: string
  rows: readonly PayableRow[]
  why: (row: PayableRow) => string
}) {
  if (rows.length === 0) return null
  return (
    <section className={classes.card}>
      <h2>{title}</h2>
      <TableFrame label={title}>
        <table className={classes.table}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.wide}>
                Fournisseur
              </th>
              <th scope="col">Pièce</th>
              <th scope="col">Échéance</th>
              <th scope="col">Motif</th>
              <th scope="col" data-align="end">
                Reste dû
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.item}>
                <th scope="row" className={classes.wide}>
                  {row.supplier.name}
                </th>
                <td>
                  {row.control === null ? (
                    row.reference
                  ) : (
                    <PgiLink place={`achats/${row.item}`}>{row.reference}</PgiLink>
                  )}
                </td>
                <td>{row.dueDate ? shortDay(row.dueDate) : ''}</td>
                <td>{why(row)}</td>
                <td data-align="end">
                  <Amount value={row.balance} form="bare" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}
