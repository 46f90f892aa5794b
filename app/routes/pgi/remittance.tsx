import { Button } from '@mantine/core'
import { useState } from 'react'
import { ask } from '#pgi'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { Amount } from '#ui/amount.tsx'
import { CreditDialog } from '#ui/pgi/credit-dialog.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { TableFrame } from '#ui/pgi/table-frame.tsx'
import { plural, shortDay } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { REMITTANCE_KINDS } from '#wording/pgi/purchases.ts'
import type { Route } from './+types/remittance'

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `Remise ${loaderData?.slip.reference ?? ''} · PGI` }]

const isSlip = (text: string): boolean => /^remittance-\d+$/.test(text)

export async function loader({ request, params }: Route.LoaderArgs) {
  const { remittance } = params
  const { desk, facts } = await look(request, params.attempt, { view: 'remittance', args: { remittance } })
  const slip = isSlip(remittance) ? ask(desk.company, { view: 'remittance', remittance }) : null
  if (!slip) throw notInPgi('Cette remise n’existe pas dans le PGI.')
  return { facts, slip }
}

type Loaded = Route.ComponentProps['loaderData']

export default function Remittance({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <Slip {...loaderData} />
    </PgiProvider>
  )
}

/** The bordereau, to check and to print. */
function Slip({ facts, slip }: Loaded) {
  const [asking, setAsking] = useState(false)
  const waits = slip.kind === 'tradeNotes' && slip.creditedOn === null
  return (
    <PgiPage
      facts={facts}
      back={{ label: PLACES.remittances.label, place: PLACES.remittances.slug }}
      title={`${REMITTANCE_KINDS[slip.kind].one} ${slip.reference}`}
      exported={{ view: 'remittance', args: { remittance: slip.id } }}
      printed
      subtitle={`Remise le ${shortDay(slip.date)} · ${plural(slip.count, 'valeur', 'valeurs')}${slip.creditedOn ? ` · créditée le ${shortDay(slip.creditedOn)}` : ''}`}
      actions={
        waits &&
        !facts.readOnly && (
          <Button size="compact-md" onClick={() => setAsking(true)}>
            Créditée par la banque…
          </Button>
        )
      }
    >
      {waits && <CreditDialog slip={slip} opened={asking} onClose={() => setAsking(false)} />}
      <section className={classes.card}>
        <h2>Bordereau</h2>
        <TableFrame label="Valeurs remises">
          <table className={classes.table}>
            <caption className="visually-hidden">Valeurs remises</caption>
            <thead>
              <tr>
                <th scope="col">Client</th>
                <th scope="col">Référence</th>
                <th scope="col">Reçu le</th>
                {slip.kind === 'tradeNotes' && <th scope="col">Échéance</th>}
                <th scope="col" data-align="end">
                  Montant
                </th>
              </tr>
            </thead>
            <tbody>
              {slip.rows.map((row) => (
                <tr key={row.receipt}>
                  <th scope="row">{row.customer.name}</th>
                  <td>{row.reference}</td>
                  <td>{shortDay(row.date)}</td>
                  {slip.kind === 'tradeNotes' && <td>{row.dueDate ? shortDay(row.dueDate) : ''}</td>}
                  <td data-align="end">
                    <Amount value={row.amount} form="bare" />
                  </td>
                </tr>
              ))}
              <tr>
                <th scope="row">Total</th>
                <td />
                <td />
                {slip.kind === 'tradeNotes' && <td />}
                <td data-align="end">
                  <Amount value={slip.amount} strong />
                </td>
              </tr>
            </tbody>
          </table>
        </TableFrame>
      </section>
    </PgiPage>
  )
}
