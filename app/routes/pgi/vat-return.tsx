import { addMonths, firstOfMonth } from '#base/dates.ts'
import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { VatPage } from '#ui/pgi/vat-page.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/vat-return'

export const meta = () => [{ title: `${PLACES.vat.label} · PGI` }]

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

export async function loader({ request, params }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams.get('mois') ?? ''
  const said = MONTH.test(asked) ? { month: asked } : {}
  const { desk, facts } = await look(request, params.attempt, { view: 'vat-return', args: said })
  // The month before the story's day: the one that is to be declared.
  const month = said.month ?? addMonths(firstOfMonth(desk.today), -1).slice(0, 7)
  return {
    facts,
    vat: ask(desk.company, { view: 'vat-return', month }),
    control: ask(desk.company, { view: 'vat-control', month }),
  }
}

export default function VatReturn({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <VatPage key={loaderData.vat.month} {...loaderData} />
    </PgiProvider>
  )
}
