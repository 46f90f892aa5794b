import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Day } from '#base/dates.ts'
import { sumOf } from '#base/money.ts'
import { ask, type RemittanceKind, type RemittedRow } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { Amount } from '#ui/amount.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { DayField } from '#ui/fields/day-field.tsx'
import { FieldRow } from '#ui/fields/field-row.tsx'
import { type PgiFacts, PgiProvider, pgiAddress } from '#ui/pgi/facts.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { TableFrame } from '#ui/pgi/table-frame.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { shortDay } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { REMITTANCE_KINDS } from '#wording/pgi/purchases.ts'
import type { Route } from './+types/remittance-new'

export const meta = () => [{ title: 'Nouvelle remise en banque · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const kind: RemittanceKind = new URL(request.url).searchParams.get('nature') === 'effets' ? 'tradeNotes' : 'cheques'
  const { desk, facts } = await look(request, params.attempt, { view: 'receipts-to-remit', args: { kind } })
  return { facts, kind, rows: ask(desk.company, { view: 'receipts-to-remit', at: desk.today, kind }).rows }
}

export default function NewRemittance({ loaderData }: Route.ComponentProps) {
  const { facts, kind } = loaderData
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        back={{ label: PLACES.remittances.label, place: PLACES.remittances.slug }}
        title="Nouvelle remise en banque"
        subtitle={PLACES.remittances.purpose}
      >
        {facts.readOnly ? <ReadOnlyNote /> : <SlipForm key={kind} {...loaderData} />}
      </PgiPage>
    </PgiProvider>
  )
}

function SlipForm({ facts, kind, rows }: { facts: PgiFacts; kind: RemittanceKind; rows: readonly RemittedRow[] }) {
  const navigate = useNavigate()
  const [, setParams] = useSearchParams()
  const [date, setDate] = useState<Day | null>(facts.today)
  const [reference, setReference] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(rows.map(({ receipt }) => receipt)))
  const command = useCommand({
    onDone: ({ remittance }) => remittance && navigate(pgiAddress(facts, `remises-en-banque/${remittance}`)),
  })
  const listed = rows.filter(({ receipt }) => chosen.has(receipt))
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        command.send({
          type: 'remittance.record',
          kind,
          receipts: listed.map(({ receipt }) => receipt),
          reference: reference.trim(),
          ...(date ? { date } : {}),
        })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <section className={classes.card}>
        <FieldRow>
          <NativeSelect
            label="Nature"
            data={[
              { value: 'cheques', label: REMITTANCE_KINDS.cheques.one },
              { value: 'effets', label: REMITTANCE_KINDS.tradeNotes.one },
            ]}
            value={kind === 'cheques' ? 'cheques' : 'effets'}
            onChange={(event) => setParams({ nature: event.currentTarget.value })}
          />
          <DayField
            label="Remis le"
            value={date}
            onChange={setDate}
            until={facts.today}
            opensAt={facts.today}
            required
          />
          <TextInput
            label="N° du bordereau"
            required
            maxLength={200}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
        </FieldRow>
      </section>
      <section className={classes.card}>
        <h2>Bordereau</h2>
        {rows.length === 0 ? (
          <EmptyState title="Rien à remettre">
            {`Aucun règlement reçu en ${REMITTANCE_KINDS[kind].items} n’attend d’être porté à la banque.`}
          </EmptyState>
        ) : (
          <TableFrame label="Valeurs à remettre">
            <table className={classes.table}>
              <caption className="visually-hidden">Valeurs à remettre</caption>
              <thead>
                <tr>
                  <th scope="col">Remettre</th>
                  <th scope="col">Client</th>
                  <th scope="col">Référence</th>
                  <th scope="col">Reçu le</th>
                  <th scope="col" data-align="end">
                    Montant
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.receipt}>
                    <td>
                      <Checkbox
                        aria-label={`Remettre ${row.reference} de ${row.customer.name}`}
                        checked={chosen.has(row.receipt)}
                        onChange={() => {
                          const next = new Set(chosen)
                          if (!next.delete(row.receipt)) next.add(row.receipt)
                          setChosen(next)
                        }}
                      />
                    </td>
                    <th scope="row">{row.customer.name}</th>
                    <td>{row.reference}</td>
                    <td>{shortDay(row.date)}</td>
                    <td data-align="end">
                      <Amount value={row.amount} form="bare" />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        )}
      </section>
      <div className={classes.stickyBar} role="status">
        <dl>
          <div>
            <dt>Valeurs</dt>
            <dd>{listed.length}</dd>
          </div>
          <div>
            <dt>Total</dt>
            <dd>
              <Amount value={sumOf(listed, ({ amount }) => amount)} />
            </dd>
          </div>
        </dl>
        <div className={classes.end}>
          <Button type="submit" loading={command.pending} disabled={listed.length === 0}>
            Enregistrer la remise
          </Button>
        </div>
      </div>
    </form>
  )
}
