import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ExpenseReportRow } from '#pgi'
import { loadList } from '#services/pgi/load-list.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { expenseReportsList } from '#ui/pgi/lists/payroll.ts'
import classes from '#ui/pgi/pgi.module.css'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/expense-reports'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: `${PLACES.expenseReports.label} · PGI` }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, expenseReportsList)

export default function ExpenseReports({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <ListPage
        list={expenseReportsList}
        {...loaderData}
        actions={<PgiAction place="paie/frais/nouvelle">Nouvelle note</PgiAction>}
        panelActions={(row) =>
          loaderData.facts.readOnly || row.status !== 'submitted' ? null : <Answer key={row.report} row={row} />
        }
      />
    </PgiProvider>
  )
}

function Answer({ row: { report } }: { row: ExpenseReportRow }) {
  const [reason, setReason] = useState('')
  const command = useCommand()
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        command.send({ type: 'expenseReport.decline', report, reason: reason.trim() })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <Button
        size="compact-md"
        loading={command.pending}
        onClick={() => command.send({ type: 'expenseReport.approve', report })}
      >
        Accepter la note
      </Button>
      <TextInput
        label="Motif du refus"
        required
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="compact-md" variant="default" loading={command.pending}>
        Refuser la note
      </Button>
    </form>
  )
}
