import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { Amount } from '#ui/amount.tsx'
import { CashChart } from '#ui/charts/cash-chart.tsx'
import { ErrorNote } from '#ui/error-note.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { askedCash } from '#ui/pgi/lists/statements.ts'
import classes from '#ui/pgi/pgi.module.css'
import { PgiLink } from '#ui/pgi/pgi-link.tsx'
import { SourcedAmount } from '#ui/pgi/sourced-amount.tsx'
import { StatementPage } from '#ui/pgi/statements/statement-page.tsx'
import { TableFrame } from '#ui/pgi/table-frame.tsx'
import { euros, proseDay, shortDay } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/cash-position'

export const meta = () => [{ title: 'Position de trésorerie · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams
  const { desk, facts } = await look(request, params.attempt, {
    view: 'cash-position',
    args: Object.fromEntries(asked),
  })
  const { at, threshold, days } = askedCash({ today: desk.today, params: asked })
  const position = ask(desk.company, { view: 'cash-position', at, threshold, days, planned: [] })
  return { facts, days, position }
}

export default function CashPosition({ loaderData: { facts, days, position } }: Route.ComponentProps) {
  const { alert, lowest, threshold, rows, opening, lateReceivables } = position
  const last = rows.at(-1)
  const moving = rows.filter(({ received, paid }) => received !== 0 || paid !== 0)
  const summary = alert
    ? `Sous le seuil de ${euros(threshold)} le ${proseDay(alert.date)}\u202f: ${euros(alert.balance)}.`
    : `Jamais sous le seuil de ${euros(threshold)}\u202f; au plus bas ${euros(lowest.balance)} le ${proseDay(lowest.date)}.`
  return (
    <PgiProvider facts={facts}>
      <StatementPage
        facts={facts}
        place={PLACES.cashPosition}
        at={position.at}
        years={[]}
        count={`sur ${days}\u00a0jours`}
        exported={{ seuil: String(threshold / 100), jours: String(days) }}
        bar={<Asked days={days} threshold={threshold / 100} />}
      >
        {alert && (
          <ErrorNote
            tone="alert"
            live={false}
            what={`La trésorerie passe sous le seuil le ${proseDay(alert.date)}.`}
            meaning={`Il y aura ${euros(alert.balance)}\u202f; il manque ${euros(alert.missing)}.`}
            todo="Relancez ce qui est en retard, étalez un paiement ou prévoyez un financement à court terme."
          />
        )}
        <dl className={classes.figures}>
          <div>
            <dt>En banque et en caisse</dt>
            <dd>
              <Amount value={opening} />
              <span className={classes.aside}>d’après les écritures</span>
            </dd>
          </div>
          <div>
            <dt>{`Dans ${days}\u00a0jours`}</dt>
            <dd>
              <Amount value={last?.balance ?? opening} />
              <span className={classes.aside}>si chacun paie à l’échéance</span>
            </dd>
          </div>
          <div>
            <dt>Au plus bas</dt>
            <dd>
              <Amount value={lowest.balance} />
              <span className={classes.aside}>{`le ${shortDay(lowest.date)}`}</span>
            </dd>
          </div>
          <div>
            <dt>Clients en retard</dt>
            <dd>
              <PgiLink place="echeancier">
                <Amount value={lateReceivables} />
              </PgiLink>
              <span className={classes.aside}>non comptés</span>
            </dd>
          </div>
        </dl>
        <section className={classes.card}>
          <CashChart title="Solde jour par jour" summary={summary} days={rows} threshold={threshold} />
        </section>
        <TableFrame label="Jours où de l’argent entre ou sort">
          <table className={classes.table}>
            <caption className="visually-hidden">Jours où de l’argent entre ou sort</caption>
            <thead>
              <tr>
                <th scope="col">Jour</th>
                <th scope="col">Prévu</th>
                <th scope="col" data-align="end">
                  Encaissements
                </th>
                <th scope="col" data-align="end">
                  Décaissements
                </th>
                <th scope="col" data-align="end">
                  Solde
                </th>
              </tr>
            </thead>
            <tbody>
              {moving.map((row) => (
                <tr key={row.date}>
                  <th scope="row">{shortDay(row.date)}</th>
                  <td className={classes.cut} title={row.label}>
                    {row.label}
                  </td>
                  <td data-align="end">
                    <SourcedAmount
                      value={row.received}
                      form="bare"
                      zero="dash"
                      label={`Encaissements du ${shortDay(row.date)}`}
                      sources={row.sources}
                    />
                  </td>
                  <td data-align="end">
                    <SourcedAmount
                      value={row.paid}
                      form="bare"
                      zero="dash"
                      label={`Décaissements du ${shortDay(row.date)}`}
                      sources={row.sources}
                    />
                  </td>
                  <td data-align="end">
                    <Amount value={row.balance} form="bare" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
        <p className={classes.hint}>
          Clients à l’échéance de leurs factures, fournisseurs à la leur (trente jours après la facture si elle n’est
          pas dite, et tout de suite ce qui est en retard). Salaires, TVA et échéances d’emprunt s’ajoutent au budget de
          trésorerie.
        </p>
      </StatementPage>
    </PgiProvider>
  )
}

/** The threshold and the horizon, which are part of the address. */
function Asked({ days, threshold }: { days: number; threshold: number }) {
  const [params, setParams] = useSearchParams()
  const [limit, setLimit] = useState(String(threshold))
  const [length, setLength] = useState(String(days))
  return (
    <form
      className={`${classes.bar} ${classes.above} screen-only`}
      onSubmit={(event) => {
        event.preventDefault()
        const next = new URLSearchParams(params)
        next.set('seuil', limit === '' ? '0' : limit)
        next.set('jours', length === '' ? '60' : length)
        setParams(next)
      }}
    >
      <TextInput
        label="Seuil d’alerte (€)"
        inputMode="numeric"
        value={limit}
        onChange={(event) => setLimit(event.currentTarget.value.replace(/(?!^-)\D/g, '').slice(0, 8))}
      />
      <TextInput
        label="Jours"
        inputMode="numeric"
        value={length}
        onChange={(event) => setLength(event.currentTarget.value.replace(/\D/g, '').slice(0, 3))}
      />
      <Button type="submit" variant="default">
        Afficher
      </Button>
    </form>
  )
}
