import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { loadMonthOfPay } from '#services/pgi/load-month-of-pay.server.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { payslipsList } from '#ui/pgi/lists/payroll.ts'
import { MonthBar } from '#ui/pgi/payroll/month-bar.tsx'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { plural } from '#wording/formats.ts'
import { periodText } from '#wording/pgi/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/payslips'

export const meta = () => [{ title: `${PLACES.payslips.label} · PGI` }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadMonthOfPay(request, params.attempt)

export default function Payslips({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <PayslipsPage key={loaderData.month} {...loaderData} />
    </PgiProvider>
  )
}

type Asking = 'validating' | 'paying'

function PayslipsPage({
  facts,
  rows,
  month,
  toPrepare,
  toValidate,
  toPay,
  isSetUp,
}: Route.ComponentProps['loaderData']) {
  const [asking, setAsking] = useState<Asking>()
  const commands = useCommand({
    fixed: false,
    onDone: (_made, count) => {
      setAsking(undefined)
      notifications.show({
        title: 'Paie du mois',
        message: `${plural(count, 'opération faite', 'opérations faites')}.`,
      })
    },
  })
  const close = () => {
    commands.forget()
    setAsking(undefined)
  }
  const doneBefore = commands.refused?.done ?? 0
  const refusal = (
    <>
      <RefusalNote said={commands.refused?.said} />
      {doneBefore > 0 && (
        <p role="status">{`${plural(doneBefore, 'bulletin fait', 'bulletins faits')} avant ce refus.`}</p>
      )}
    </>
  )
  return (
    <>
      <ListPage
        list={payslipsList}
        facts={facts}
        rows={rows}
        actions={
          <>
            {!isSetUp && <PgiAction place={PLACES.payrollSettings.slug}>Saisir les paramètres de paie</PgiAction>}
            {isSetUp && toPrepare.length > 0 && (
              <Button
                size="compact-md"
                loading={commands.pending}
                onClick={() =>
                  commands.send(
                    toPrepare.map((employee) => ({ type: 'payslip.prepare' as const, employee, period: month })),
                  )
                }
              >
                {`Préparer ${plural(toPrepare.length, 'bulletin', 'bulletins')}`}
              </Button>
            )}
            {toValidate.length > 0 && (
              <Button size="compact-md" variant="default" onClick={() => setAsking('validating')}>
                Valider…
              </Button>
            )}
            {toPay > 0 && (
              <Button size="compact-md" variant="default" onClick={() => setAsking('paying')}>
                Virer les salaires…
              </Button>
            )}
          </>
        }
        above={
          <>
            {asking === undefined && refusal}
            <MonthBar month={month} />
          </>
        }
      />
      <ConfirmDialog
        opened={asking === 'validating'}
        question={`Valider ${plural(toValidate.length, 'bulletin', 'bulletins')}\u202f?`}
        confirmLabel="Valider"
        pending={commands.pending}
        onConfirm={() => commands.send(toValidate.map((payslip) => ({ type: 'payslip.validate' as const, payslip })))}
        onCancel={close}
      >
        {`Les montants de ${periodText(month)} seront fixés, et leurs écritures attendront le transfert en comptabilité.`}
        {refusal}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'paying'}
        question={`Virer ${plural(toPay, 'salaire', 'salaires')} de ${periodText(month)}\u202f?`}
        confirmLabel="Virer"
        pending={commands.pending}
        onConfirm={() => commands.send([{ type: 'salaries.pay', period: month }])}
        onCancel={close}
      >
        Les nets à payer partent de la banque, à la date du jour.
        {refusal}
      </ConfirmDialog>
    </>
  )
}
