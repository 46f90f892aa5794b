import { Button } from '@mantine/core'
import { useState } from 'react'
import { ask } from '#pgi'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { PgiProvider, pgiAddress } from '#ui/pgi/facts.tsx'
import { payslipStatus } from '#ui/pgi/lists/payroll.ts'
import { PayslipBody } from '#ui/pgi/payroll/payslip-body.tsx'
import classes from '#ui/pgi/pgi.module.css'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { StatusMark } from '#ui/status-mark.tsx'
import { periodText } from '#wording/pgi/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/payslip'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `Bulletin de ${loaderData?.payslip.employee.name ?? 'paie'} · PGI` },
]

export async function loader({ request, params }: Route.LoaderArgs) {
  const id = params.payslip.slice(0, 40)
  const { desk, facts } = await look(request, params.attempt, { view: 'payslip', args: { payslip: id } })
  const payslip = ask(desk.company, { view: 'payslip', payslip: id })
  if (!payslip) throw notInPgi('Ce bulletin n’existe pas dans le PGI.')
  return { facts, payslip }
}

export default function Payslip({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <PayslipPage key={loaderData.payslip.payslip} {...loaderData} />
    </PgiProvider>
  )
}

function PayslipPage({ facts, payslip }: Route.ComponentProps['loaderData']) {
  const [asking, setAsking] = useState(false)
  const command = useCommand({ onDone: () => setAsking(false) })
  const { stage, period, employee } = payslip
  return (
    <PgiPage
      facts={facts}
      back={{ label: PLACES.payslips.label, place: `${PLACES.payslips.slug}?mois=${period}` }}
      title={`Bulletin de paie de ${employee.name}`}
      count={periodText(period)}
      exported={{ view: 'payslip', args: { payslip: payslip.payslip } }}
      marks={<StatusMark {...payslipStatus(payslip)} />}
      subtitle={'Chaque montant s’ouvre sur sa règle\u202f: base, taux, date et source.'}
      actions={
        <>
          {!facts.readOnly && stage === 'prepared' && (
            <>
              <Button size="compact-md" onClick={() => setAsking(true)}>
                Valider…
              </Button>
              <Button
                size="compact-md"
                variant="default"
                loading={command.pending}
                onClick={() => command.send({ type: 'payslip.prepare', employee: employee.code, period })}
              >
                Recalculer
              </Button>
            </>
          )}
          {stage === 'received' && (
            <PgiAction place={`paie/bulletins/${payslip.payslip}/controle`}>
              {payslip.checked ? 'Voir le contrôle' : 'Contrôler'}
            </PgiAction>
          )}
          {stage !== 'received' && (
            <Button
              component="a"
              href={pgiAddress(facts, `paie/bulletins/${payslip.payslip}/imprimer`)}
              target="_blank"
              rel="noreferrer"
              size="compact-md"
              variant="default"
            >
              Imprimer (PDF)
            </Button>
          )}
        </>
      }
    >
      {!asking && <RefusalNote said={command.refused?.said} />}
      <div className={classes.stack}>
        <PayslipBody payslip={payslip} />
      </div>
      <ConfirmDialog
        opened={asking}
        question={`Valider le bulletin de ${employee.name}\u202f?`}
        confirmLabel="Valider"
        pending={command.pending}
        onConfirm={() => command.send({ type: 'payslip.validate', payslip: payslip.payslip })}
        onCancel={() => setAsking(false)}
      >
        {
          'Ses montants seront fixés\u202f: une erreur se régularise sur le mois suivant. Son écriture attendra le transfert en comptabilité.'
        }
        <RefusalNote said={command.refused?.said} />
      </ConfirmDialog>
    </PgiPage>
  )
}
