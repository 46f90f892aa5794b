import { Button, MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Day } from '#base/dates.ts'
import { type Thousandths, thousandths } from '#base/money.ts'
import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { suppliersOf } from '#services/pgi/supplier-choices.ts'
import { DayField } from '#ui/fields/day-field.tsx'
import { FieldRow } from '#ui/fields/field-row.tsx'
import { QuantityField } from '#ui/fields/number-field.tsx'
import { SelectField } from '#ui/fields/select-field.tsx'
import { PgiProvider, pgiAddress } from '#ui/pgi/facts.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { supplierOption } from '#ui/pgi/supplier-choice.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/price-request-new'

export const meta = () => [{ title: 'Nouvelle demande de prix · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt)
  const { rows } = ask(desk.company, { view: 'articles' })
  return {
    facts,
    suppliers: suppliersOf(desk.company),
    articles: rows.map(({ code, label }) => ({ value: code, label: `${code} · ${label}` })),
  }
}

type Loaded = Route.ComponentProps['loaderData']

export default function NewPriceRequest({ loaderData }: Route.ComponentProps) {
  const { facts } = loaderData
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        back={{ label: PLACES.priceRequests.label, place: PLACES.priceRequests.slug }}
        title="Nouvelle demande de prix"
        subtitle={PLACES.priceRequests.purpose}
      >
        {facts.readOnly ? <ReadOnlyNote /> : <RequestForm {...loaderData} />}
      </PgiPage>
    </PgiProvider>
  )
}

type Wanted = { readonly id: number; readonly article: string | null; readonly quantity: Thousandths | null }

function RequestForm({ facts, suppliers, articles }: Loaded) {
  const navigate = useNavigate()
  const [asked, setAsked] = useState<string[]>([])
  const [answerBy, setAnswerBy] = useState<Day | null>(null)
  const [deliveryDate, setDeliveryDate] = useState<Day | null>(null)
  const [lines, setLines] = useState<readonly Wanted[]>([{ id: 0, article: null, quantity: thousandths(1_000) }])
  const command = useCommand({
    onDone: ({ request }) => request && navigate(pgiAddress(facts, `demandes-de-prix/${request}`)),
  })
  const change = (id: number, changes: Partial<Wanted>) =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...changes } : line)))
  const written = lines.flatMap(({ article, quantity }) => (article && quantity ? [{ article, quantity }] : []))
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        command.send({
          type: 'priceRequest.send',
          suppliers: asked,
          lines: written,
          ...(answerBy ? { answerBy } : {}),
          ...(deliveryDate ? { deliveryDate } : {}),
        })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <section className={classes.card}>
        <FieldRow>
          <MultiSelect
            label="Fournisseurs consultés"
            data={suppliers.map(supplierOption)}
            value={asked}
            onChange={setAsked}
            searchable
            required
            maxValues={10}
          />
          <DayField label="Réponse avant le" value={answerBy} onChange={setAnswerBy} opensAt={facts.today} />
          <DayField
            label="Livraison souhaitée le"
            value={deliveryDate}
            onChange={setDeliveryDate}
            opensAt={facts.today}
          />
        </FieldRow>
      </section>
      <section className={classes.card}>
        <h2>Lignes</h2>
        {lines.map((line, index) => (
          <FieldRow key={line.id}>
            <SelectField
              label={`Article, ligne ${index + 1}`}
              options={articles}
              value={line.article}
              onChange={(article) => change(line.id, { article })}
              required
            />
            <QuantityField
              label={`Quantité, ligne ${index + 1}`}
              value={line.quantity}
              onChange={(quantity) => change(line.id, { quantity })}
            />
          </FieldRow>
        ))}
        <Button
          variant="default"
          size="compact-md"
          onClick={() => setLines([...lines, { id: lines.length, article: null, quantity: thousandths(1_000) }])}
        >
          Ajouter une ligne
        </Button>
      </section>
      <div className={classes.stickyBar}>
        <p className={classes.hint}>La demande est numérotée et envoyée aussitôt. Elle n’engage à rien.</p>
        <div className={classes.end}>
          <Button type="submit" loading={command.pending} disabled={asked.length === 0 || written.length === 0}>
            Envoyer la demande
          </Button>
        </div>
      </div>
    </form>
  )
}
