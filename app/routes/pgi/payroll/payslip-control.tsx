import { ask, PAYSLIP_LINES } from '#pgi'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { ControlPage } from '#ui/pgi/payroll/control-page.tsx'
import type { Route } from './+types/payslip-control'

export const meta = () => [{ title: 'Contrôle d’un bulletin · PGI' }]

/** The comparison does the work of the control: it is not sent before the control is recorded. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const id = params.payslip.slice(0, 40)
  const { desk, facts } = await look(request, params.attempt, { view: 'payslip', args: { payslip: id } })
  const payslip = ask(desk.company, { view: 'payslip', payslip: id })
  if (payslip?.stage !== 'received') throw notInPgi('Ce projet de bulletin n’existe pas dans le PGI.')
  const control = payslip.checked ? ask(desk.company, { view: 'payslip-control', payslip: id }) : null
  return { facts, payslip, control, known: [...PAYSLIP_LINES] }
}

export default function PayslipControl({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <ControlPage {...loaderData} />
    </PgiProvider>
  )
}
