import { useNavigate } from 'react-router'
import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PgiProvider, pgiAddress } from '#ui/pgi/facts.tsx'
import { ExpenseForm } from '#ui/pgi/payroll/expense-form.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/expense-report-new'

export const meta = () => [{ title: 'Nouvelle note de frais · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt)
  const { rows } = ask(desk.company, { view: 'employees', at: desk.today, left: false })
  return { facts, staff: rows.map(({ code, name }) => ({ code, name })) }
}

export default function NewExpenseReport({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <NewExpenseReportPage {...loaderData} />
    </PgiProvider>
  )
}

function NewExpenseReportPage({ facts, staff }: Route.ComponentProps['loaderData']) {
  const navigate = useNavigate()
  const command = useCommand({ fixed: false, onDone: () => navigate(pgiAddress(facts, PLACES.expenseReports.slug)) })
  return (
    <PgiPage
      facts={facts}
      width="form"
      back={{ label: PLACES.expenseReports.label, place: PLACES.expenseReports.slug }}
      title="Nouvelle note de frais"
      subtitle="Une ligne par justificatif. La TVA récupérable dépend de la nature de la dépense."
    >
      {facts.readOnly ? (
        <ReadOnlyNote />
      ) : staff.length === 0 ? (
        <EmptyState title="Aucun salarié">Une note de frais est déposée par un salarié de l’entreprise.</EmptyState>
      ) : (
        <ExpenseForm staff={staff} command={command} />
      )}
    </PgiPage>
  )
}
