import { ask } from '#pgi'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { SettingsForm } from '#ui/pgi/payroll/settings-form.tsx'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/payroll-settings'

export const meta = () => [{ title: `${PLACES.payrollSettings.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'payroll-settings' })
  return { facts, settings: ask(desk.company, { view: 'payroll-settings' }).settings }
}

export default function PayrollSettings({ loaderData: { facts, settings } }: Route.ComponentProps) {
  return (
    <PgiProvider facts={facts}>
      <PgiPage
        facts={facts}
        width="form"
        title={PLACES.payrollSettings.label}
        subtitle={PLACES.payrollSettings.purpose}
        actions={
          <PgiAction place={PLACES.contributionRates.slug} second>
            Voir les taux
          </PgiAction>
        }
      >
        <SettingsForm settings={settings} readOnly={facts.readOnly} />
      </PgiPage>
    </PgiProvider>
  )
}
