import { useNavigate } from 'react-router'
import { ask } from '#pgi'
import { loadArticleChoices } from '#services/pgi/load-article-choices.ts'
import { look } from '#services/pgi/look.server.ts'
import { acquireCommand } from '#ui/pgi/asset-fields.ts'
import { AssetForm } from '#ui/pgi/asset-form.tsx'
import { PgiProvider, pgiAddress } from '#ui/pgi/facts.tsx'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { ReadOnlyNote } from '#ui/pgi/read-only-note.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/fixed-asset-new'

export const meta = () => [{ title: 'Nouvelle immobilisation · PGI' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt)
  const { rows } = ask(desk.company, { view: 'chart-of-accounts', accounts: '2' })
  const accounts = rows
    .filter(({ account }) => /^2[01]/.test(account))
    .map(({ account, label }) => ({ account, label }))
  return { facts, accounts, vatRates: loadArticleChoices(desk.company, desk.today).vatRates }
}

export default function NewFixedAsset({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <NewFixedAssetPage {...loaderData} />
    </PgiProvider>
  )
}

function NewFixedAssetPage({ facts, accounts, vatRates }: Route.ComponentProps['loaderData']) {
  const navigate = useNavigate()
  const command = useCommand({
    fixed: false,
    onDone: ({ asset }) => asset && navigate(pgiAddress(facts, `immobilisations/${asset}`)),
  })
  return (
    <PgiPage
      facts={facts}
      width="form"
      back={{ label: PLACES.fixedAssets.label, place: PLACES.fixedAssets.slug }}
      title="Nouvelle immobilisation"
      subtitle={PLACES.fixedAssets.purpose}
    >
      {facts.readOnly ? (
        <ReadOnlyNote />
      ) : (
        <AssetForm
          accounts={accounts}
          vatRates={vatRates}
          pending={command.pending}
          note={<RefusalNote said={command.refused?.said} />}
          onSubmit={(form) => command.send(acquireCommand(form))}
        />
      )}
    </PgiPage>
  )
}
