import { addDays, isDay } from '#base/dates.ts'
import { ask, type PayableRow } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { PROPOSED_AHEAD, runMethodOf } from '#ui/pgi/lists/payables.ts'
import { PaymentRunPage } from '#ui/pgi/payment-run-page.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/payment-run'

export const meta = () => [{ title: `${PLACES.paymentRun.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams
  const day = asked.get('au') ?? ''
  const method = runMethodOf(asked.get('mode'))
  const said = { ...(isDay(day) ? { until: day } : {}), ...(method === undefined ? {} : { method }) }
  const { desk, facts } = await look(request, params.attempt, { view: 'payment-proposal', args: said })
  const until = isDay(day) ? day : addDays(desk.today, PROPOSED_AHEAD)
  const proposal = ask(desk.company, {
    view: 'payment-proposal',
    at: desk.today,
    until,
    ...(method === undefined ? {} : { method }),
  })
  const isRun = (row: PayableRow) => row.method !== 'tradeNote'
  const groups = proposal.groups.filter(({ items }) => items.every(isRun))
  return {
    facts,
    until,
    method,
    groups,
    held: proposal.held,
    /** Paid by a note, one by one: its due date is agreed with the supplier. */
    notes: proposal.groups.filter((group) => !groups.includes(group)).flatMap(({ items }) => items),
  }
}

export default function PaymentRun({ loaderData }: Route.ComponentProps) {
  const { until, method, facts } = loaderData
  return (
    <PgiProvider facts={facts}>
      <PaymentRunPage key={`${until}-${method ?? ''}-${facts.seenSeq}`} {...loaderData} />
    </PgiProvider>
  )
}
