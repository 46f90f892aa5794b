import { ask } from '#pgi'
import { fileResponse } from '#services/pgi/export-list.server.ts'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { printedPayslip } from '#services/pgi/printed-payslip.ts'
import { printer } from '#services/pgi/printer.server.ts'
import type { Route } from './+types/payslip-print'

/** The payslip on paper. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk } = await look(request, params.attempt)
  const payslip = ask(desk.company, { view: 'payslip', payslip: params.payslip.slice(0, 40) })
  if (!payslip || payslip.stage === 'received') throw notInPgi('Ce bulletin n’existe pas dans le PGI.')
  const bytes = printer()(printedPayslip(desk.company, payslip))
  return fileResponse(
    { bytes, type: 'application/pdf', name: `bulletin-${payslip.period}-${payslip.employee.code}.pdf` },
    'inline',
  )
}
