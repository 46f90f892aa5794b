import { Button } from '@mantine/core'
import { useState } from 'react'
import { ask } from '#pgi'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { NewButton } from '#ui/pgi/new-button.tsx'
import { EmployeeRecord } from '#ui/pgi/payroll/employee-record.tsx'
import { LinkSection } from '#ui/pgi/payroll/link-section.tsx'
import { AmendDialog, DepartureDialog, FileDialog } from '#ui/pgi/payroll/staff-dialogs.tsx'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/employee'

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: `${loaderData?.employee.name ?? 'Salarié'} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'employee', args: { employee: params.employee } })
  const { company, today } = desk
  const employee = ask(company, { view: 'employee', employee: params.employee, at: today })
  if (!employee) throw notInPgi('Aucun salarié ne porte ce code.')
  const { rows } = ask(company, { view: 'payslips', employee: employee.code })
  const resources = ask(company, { view: 'resources', at: today }).rows.filter(({ kind }) => kind === 'person')
  const linkable = {
    resource: resources.map(({ code, label }) => ({ code, name: label })),
    collaborator: ask(company, { view: 'collaborators', at: today }).rows.map(({ code, name }) => ({ code, name })),
  }
  return { facts, employee, payslips: rows.slice().reverse(), linkable }
}

export default function Employee({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <EmployeePage key={loaderData.employee.code} {...loaderData} />
    </PgiProvider>
  )
}

type Doing = 'amending' | 'leaving' | 'editing'

function EmployeePage({ facts, employee, payslips, linkable }: Route.ComponentProps['loaderData']) {
  const [doing, setDoing] = useState<Doing>()
  const command = useCommand({ onDone: () => setDoing(undefined) })
  const close = () => {
    command.forget()
    setDoing(undefined)
  }
  const dialog = { employee, command, onClose: close }
  return (
    <PgiPage
      facts={facts}
      back={{ label: PLACES.employees.label, place: PLACES.employees.slug }}
      title={employee.name}
      count={employee.code}
      subtitle={`${employee.job}, inscrit au registre sous le n°\u00a0${employee.rank}. Ces données sont confidentielles.`}
      actions={
        <>
          {!facts.readOnly && !employee.departure && (
            <>
              <Button size="compact-md" onClick={() => setDoing('amending')}>
                Avenant…
              </Button>
              <Button size="compact-md" variant="default" onClick={() => setDoing('editing')}>
                Modifier le dossier…
              </Button>
              <NewButton
                second
                label="Reprise de congés…"
                title="Congés acquis avant le PGI"
                fields={[
                  {
                    name: 'on',
                    kind: 'day',
                    label: 'Situation au',
                    required: true,
                    initial: employee.leaveOpening?.on,
                  },
                  {
                    name: 'days',
                    kind: 'number',
                    label: 'Jours ouvrables restants',
                    required: true,
                    initial: employee.leaveOpening?.days,
                  },
                  {
                    name: 'gross',
                    kind: 'money',
                    label: 'Brut de la période de référence',
                    required: true,
                    initial: employee.leaveOpening?.referenceGross,
                    hint: 'Sert à comparer le maintien de salaire et le dixième.',
                  },
                ]}
                commandOf={(values) => ({
                  type: 'leaveBalance.open',
                  employee: employee.code,
                  on: values.day('on', facts.today),
                  days: values.quantity('days'),
                  referenceGross: values.money('gross'),
                })}
              >
                {employee.leaveOpening
                  ? 'Une reprise est déjà enregistrée\u202f: celle-ci la remplace, tant qu’aucun bulletin n’est validé depuis.'
                  : 'À l’ouverture du dossier\u202f: ce que le salarié avait acquis et pas encore pris.'}
              </NewButton>
              <Button size="compact-md" variant="default" onClick={() => setDoing('leaving')}>
                Départ…
              </Button>
            </>
          )}
          <PgiAction place={`paie/salaries/${employee.code}/documents`} second>
            Documents administratifs
          </PgiAction>
        </>
      }
    >
      {doing === undefined && <RefusalNote said={command.refused?.said} />}
      <EmployeeRecord employee={employee} payslips={payslips} />
      <LinkSection employee={employee} linkable={linkable} />
      <AmendDialog key={`a${employee.amendments.length}`} {...dialog} opened={doing === 'amending'} />
      <FileDialog key={`f${JSON.stringify(employee.fields)}`} {...dialog} opened={doing === 'editing'} />
      <DepartureDialog {...dialog} opened={doing === 'leaving'} />
    </PgiPage>
  )
}
