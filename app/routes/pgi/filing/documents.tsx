import { useSearchParams } from 'react-router'
import { ask, type FilingRow } from '#pgi'
import { loadList } from '#services/pgi/load-list.server.ts'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { FiledForm, FileForm } from '#ui/pgi/filing/filing-forms.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { filingList } from '#ui/pgi/lists/filing.ts'
import { askedDay } from '#ui/pgi/lists/receivables.ts'
import { PeriodBar } from '#ui/pgi/period-bar.tsx'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/documents'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: `${PLACES.filing.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const list = await loadList(request, params.attempt, filingList)
  const { desk } = await look(request, params.attempt)
  const { rows } = ask(desk.company, { view: 'filing-plan', at: desk.today })
  return { ...list, folders: rows.map(({ folder, path }) => ({ folder, path })) }
}

export default function FiledDocuments({ loaderData: { folders, ...list } }: Route.ComponentProps) {
  const { facts } = list
  const [params] = useSearchParams()
  const forms = (row: FilingRow) => {
    if (facts.readOnly || row.status === 'destroyed') return null
    const Form = row.status === 'toFile' ? FileForm : FiledForm
    return <Form key={`${row.document}/${row.folder}`} row={row} folders={folders} today={facts.today} />
  }
  return (
    <PgiProvider facts={facts}>
      <ListPage
        list={filingList}
        {...list}
        actions={
          <>
            <PgiAction place="classement/nouveau">Classer un autre document</PgiAction>
            <PgiAction place={PLACES.filingPlan.slug} second>
              Plan de classement
            </PgiAction>
          </>
        }
        above={<PeriodBar to={askedDay({ today: facts.today, params })} today={facts.today} toLabel="Situation au" />}
        panelActions={forms}
      />
    </PgiProvider>
  )
}
