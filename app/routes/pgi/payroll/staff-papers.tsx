import { Button } from '@mantine/core'
import { ask } from '#pgi'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { CertificateCard, DeclarationCard, SettlementCard } from '#ui/pgi/payroll/papers.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import type { Route } from './+types/staff-papers'

export const meta = () => [{ title: 'Documents administratifs · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const employee = params.employee
  const { desk, facts } = await look(request, params.attempt, { view: 'pre-hiring-declaration', args: { employee } })
  const { company } = desk
  const declaration = ask(company, { view: 'pre-hiring-declaration', employee })
  const certificate = ask(company, { view: 'employment-certificate', employee })
  if (!declaration || !certificate) throw notInPgi('Aucun salarié ne porte ce code.')
  return { facts, declaration, certificate, settlement: ask(company, { view: 'final-settlement', employee }) }
}

export default function StaffPapers({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <StaffPapersPage {...loaderData} />
    </PgiProvider>
  )
}

function StaffPapersPage({ facts, declaration, certificate, settlement }: Route.ComponentProps['loaderData']) {
  const command = useCommand()
  const { code, name } = declaration.employee
  return (
    <PgiPage
      facts={facts}
      back={{ label: name, place: `paie/salaries/${code}` }}
      title="Documents administratifs"
      count={name}
      printed
      subtitle="Ce que l’administration et le salarié reçoivent, préparé avec les données du dossier."
      actions={
        !facts.readOnly &&
        declaration.declaredOn === null && (
          <Button
            size="compact-md"
            loading={command.pending}
            onClick={() => command.send({ type: 'preHiring.declare', employee: code })}
          >
            Transmettre la DPAE
          </Button>
        )
      }
    >
      <RefusalNote said={command.refused?.said} />
      <div className={classes.stack}>
        <DeclarationCard declaration={declaration} />
        <CertificateCard certificate={certificate} />
        <SettlementCard settlement={settlement} />
      </div>
    </PgiPage>
  )
}
