import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { BasisPoints, Cents } from '#base/money.ts'
import { ask } from '#pgi'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { Amount } from '#ui/amount.tsx'
import { FieldRow } from '#ui/fields/field-row.tsx'
import { AmountField, PercentField } from '#ui/fields/number-field.tsx'
import { PgiProvider, pgiAddress } from '#ui/pgi/facts.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { PrintButton } from '#ui/pgi/print-button.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { listOf, plural, quantity, shortDay } from '#wording/formats.ts'
import { termsText } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/price-request'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `Demande de prix ${loaderData?.asked.number ?? ''} · PGI` },
]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, {
    view: 'price-request',
    args: { request: params.request },
  })
  const known = /^priceRequest-\d+$/.test(params.request)
  const asked = known ? ask(desk.company, { view: 'price-request', request: params.request }) : null
  if (!asked) throw notInPgi('Cette demande de prix n’existe pas dans le PGI.')
  return { facts, asked }
}

type Loaded = Route.ComponentProps['loaderData']

export default function PriceRequest({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <Comparison key={loaderData.asked.id} {...loaderData} />
    </PgiProvider>
  )
}

/** What was asked, what each supplier answered, and the one chosen. */
function Comparison({ facts, asked }: Loaded) {
  const navigate = useNavigate()
  const act = useCommand({
    onDone: ({ purchase }) => purchase && navigate(pgiAddress(facts, `achats/${purchase}`)),
  })
  return (
    <PgiPage
      facts={facts}
      back={{ label: PLACES.priceRequests.label, place: PLACES.priceRequests.slug }}
      title={`Demande de prix ${asked.number}`}
      actions={<Prints asked={asked} />}
      exported={{ view: 'price-request', args: { request: asked.id } }}
      subtitle={`${shortDay(asked.date)} · consultés\u202f: ${listOf(asked.content.suppliers.map(({ name }) => name))}`}
    >
      <RefusalNote said={act.refused?.said} />
      <div className={classes.stack}>
        <section className={classes.card}>
          <h2>Lignes demandées</h2>
          <ul>
            {asked.content.lines.map((line) => (
              <li key={`${line.article ?? ''}${line.label}`}>{`${quantity(line.quantity)} × ${line.label}`}</li>
            ))}
          </ul>
        </section>
        <section className={classes.card}>
          <h2>{plural(asked.offers.length, 'offre', 'offres')}</h2>
          {asked.offers.length === 0 && (
            <p className={classes.hint}>
              {'Aucun fournisseur n’a encore répondu\u202f: imprimez la demande, puis enregistrez chaque offre reçue.'}
            </p>
          )}
          <div className={classes.tableFrame} hidden={asked.offers.length === 0}>
            <table className={classes.table}>
              <caption className="visually-hidden">Offres comparées</caption>
              <thead>
                <tr>
                  <th scope="col">Fournisseur</th>
                  <th scope="col" data-align="end">
                    Marchandises HT
                  </th>
                  <th scope="col" data-align="end">
                    Port HT
                  </th>
                  <th scope="col" data-align="end">
                    Total HT
                  </th>
                  <th scope="col" data-align="end">
                    Délai
                  </th>
                  <th scope="col">Conditions</th>
                  <th scope="col">Remarque</th>
                  <th scope="col">
                    <span className="visually-hidden">Retenir</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {asked.offers.map((offer) => (
                  <tr key={offer.supplier.code} data-selected={offer.retained || undefined}>
                    <th scope="row">{offer.supplier.name}</th>
                    <td data-align="end">
                      <Amount value={offer.goods} form="bare" />
                    </td>
                    <td data-align="end">
                      <Amount value={offer.shipping} form="bare" zero="dash" />
                    </td>
                    <td data-align="end">
                      <Amount value={offer.net} form="bare" />
                    </td>
                    <td data-align="end">{`${offer.leadDays}\u00a0j`}</td>
                    <td>{termsText(offer.terms)}</td>
                    <td>
                      {[
                        ...(offer.retained ? ['retenue'] : []),
                        ...(offer.cheapest ? ['la moins chère'] : []),
                        ...(offer.fastest ? ['la plus rapide'] : []),
                        ...(offer.complete ? [] : ['incomplète']),
                      ].join(', ')}
                    </td>
                    <td className={classes.fit}>
                      {!facts.readOnly && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          loading={act.pending}
                          onClick={() =>
                            act.send({ type: 'offer.retain', request: asked.id, supplier: offer.supplier.code })
                          }
                        >
                          Retenir
                          <span className="visually-hidden">{` l’offre de ${offer.supplier.name}`}</span>
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
        {!facts.readOnly && <OfferForm asked={asked} />}
      </div>
    </PgiPage>
  )
}

/** One paper per supplier asked. */
function Prints({ asked }: Pick<Loaded, 'asked'>) {
  const { suppliers } = asked.content
  const place = (code: string) => `demandes-de-prix/${asked.id}/imprimer?fournisseur=${code}`
  return suppliers.map(({ code, name }) => (
    <PrintButton key={code} place={place(code)} {...(suppliers.length > 1 ? { what: `pour ${name}` } : {})} />
  ))
}

function OfferForm({ asked }: Pick<Loaded, 'asked'>) {
  const { lines, suppliers } = asked.content
  const [supplier, setSupplier] = useState(suppliers[0]?.code ?? '')
  const [prices, setPrices] = useState<readonly (Cents | null)[]>(() => lines.map(() => null))
  const [discount, setDiscount] = useState<BasisPoints | null>(null)
  const [shipping, setShipping] = useState<Cents | null>(null)
  const [leadDays, setLeadDays] = useState('')
  const [reference, setReference] = useState('')
  const command = useCommand({
    // The next offer is another supplier's: nothing of this one may be left in it.
    onDone: () => {
      setPrices(lines.map(() => null))
      setDiscount(null)
      setShipping(null)
      setLeadDays('')
      setReference('')
    },
  })
  return (
    <form
      className={classes.card}
      onSubmit={(event) => {
        event.preventDefault()
        command.send({
          type: 'offer.record',
          request: asked.id,
          supplier,
          prices: prices.map((unitPrice) => (unitPrice === null ? null : { unitPrice })),
          leadDays: Number(leadDays) || 0,
          ...(discount === null ? {} : { discount }),
          ...(shipping === null ? {} : { shipping }),
          ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
        })
      }}
    >
      <h2>Enregistrer une offre</h2>
      <RefusalNote said={command.refused?.said} />
      <FieldRow>
        <NativeSelect
          label="Fournisseur"
          data={suppliers.map(({ code, name }) => ({ value: code, label: name }))}
          value={supplier}
          onChange={(event) => setSupplier(event.currentTarget.value)}
        />
        {lines.map((line, index) => (
          <AmountField
            key={`${line.article ?? ''}${line.label}`}
            label={`Prix unitaire HT, ${line.label}`}
            value={prices[index] ?? null}
            onChange={(value) => setPrices(prices.map((price, each) => (each === index ? value : price)))}
          />
        ))}
        <PercentField label="Remise sur les marchandises" value={discount} onChange={setDiscount} />
        <AmountField label="Port HT" value={shipping} onChange={setShipping} />
        <TextInput
          label="Référence de l’offre"
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <TextInput
          label="Délai, en jours"
          inputMode="numeric"
          pattern="\d{1,3}"
          required
          value={leadDays}
          onChange={(event) => setLeadDays(event.currentTarget.value)}
        />
      </FieldRow>
      <div className={classes.end}>
        <Button type="submit" mt="md" loading={command.pending}>
          Enregistrer l’offre
        </Button>
      </div>
    </form>
  )
}
