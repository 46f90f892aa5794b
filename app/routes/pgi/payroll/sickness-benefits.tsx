import type { SicknessBenefitsRow } from '#pgi'
import { loadList } from '#services/pgi/load-list.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { sicknessBenefitsList } from '#ui/pgi/lists/payroll.ts'
import { BenefitsReceipt, BenefitsSettlement } from '#ui/pgi/payroll/benefits-forms.tsx'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/sickness-benefits'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: `${PLACES.sicknessBenefits.label} · PGI` }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, sicknessBenefitsList)

export default function SicknessBenefits({ loaderData }: Route.ComponentProps) {
  const { facts } = loaderData
  const forms = (row: SicknessBenefitsRow) => {
    if (facts.readOnly || row.left === 0) return null
    return (
      <>
        {row.left > 0 && <BenefitsReceipt key={`${row.absence}/${row.left}`} row={row} today={facts.today} />}
        {row.received > 0 && <BenefitsSettlement key={`${row.absence}/solde`} row={row} />}
      </>
    )
  }
  return (
    <PgiProvider facts={facts}>
      <ListPage
        list={sicknessBenefitsList}
        {...loaderData}
        actions={
          <PgiAction place="grand-livre?compte=439000" second>
            Voir le compte 439
          </PgiAction>
        }
        panelActions={forms}
      />
    </PgiProvider>
  )
}
