import { Button } from '@mantine/core'
import { useState } from 'react'
import { ask } from '#pgi'
import { loadArticleChoices } from '#services/pgi/load-article-choices.ts'
import { look, notInPgi } from '#services/pgi/look.server.ts'
import { CommissionDialog, DisposeDialog, ImpairDialog, ReviseDialog } from '#ui/pgi/asset-dialogs.tsx'
import { AssetRecord } from '#ui/pgi/asset-record.tsx'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { assetStatus } from '#ui/pgi/lists/fixed-assets.ts'
import { PgiPage } from '#ui/pgi/pgi-page.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { StatusMark } from '#ui/status-mark.tsx'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/fixed-asset'

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData?.asset.row.label ?? 'Immobilisation'} · PGI` },
]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { desk, facts } = await look(request, params.attempt, { view: 'fixed-asset', args: { asset: params.asset } })
  const asset = /^asset-\d+$/.test(params.asset)
    ? ask(desk.company, { view: 'fixed-asset', asset: params.asset, at: desk.today })
    : null
  if (!asset) throw notInPgi('Aucune immobilisation ne porte ce numéro.')
  const open = ask(desk.company, { view: 'fiscal-years', status: 'open' }).rows
  return {
    facts,
    asset,
    firstDays: open.map(({ from }) => from),
    vatRates: loadArticleChoices(desk.company, desk.today).vatRates,
  }
}

export default function FixedAsset({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <FixedAssetPage key={loaderData.asset.row.asset} {...loaderData} />
    </PgiProvider>
  )
}

function FixedAssetPage({ facts, asset, firstDays, vatRates }: Route.ComponentProps['loaderData']) {
  const [doing, setDoing] = useState<'disposing' | 'commissioning' | 'revising' | 'impairing'>()
  const command = useCommand({ onDone: () => setDoing(undefined) })
  const { row } = asset
  const close = () => {
    command.forget()
    setDoing(undefined)
  }
  return (
    <PgiPage
      facts={facts}
      back={{ label: PLACES.fixedAssets.label, place: PLACES.fixedAssets.slug }}
      title={row.label}
      count={`n°\u00a0${row.number}`}
      subtitle={`${row.account} ${row.accountLabel}`}
      exported={{ view: 'fixed-asset', args: { asset: row.asset, at: facts.today } }}
      printed
      marks={<StatusMark {...assetStatus(row.status)} />}
      actions={
        !facts.readOnly &&
        row.status !== 'disposed' && (
          <>
            {row.commissionedOn === null && (
              <Button size="compact-md" onClick={() => setDoing('commissioning')}>
                Mettre en service…
              </Button>
            )}
            {row.commissionedOn !== null && (
              <>
                <Button size="compact-md" variant="default" onClick={() => setDoing('revising')}>
                  Réviser le plan…
                </Button>
                <Button size="compact-md" variant="default" onClick={() => setDoing('impairing')}>
                  Déprécier…
                </Button>
              </>
            )}
            <Button size="compact-md" variant="default" onClick={() => setDoing('disposing')}>
              Céder ou mettre au rebut…
            </Button>
          </>
        )
      }
    >
      <AssetRecord asset={asset} />
      <DisposeDialog
        asset={asset}
        vatRates={vatRates}
        command={command}
        opened={doing === 'disposing'}
        onClose={close}
      />
      <CommissionDialog asset={asset} command={command} opened={doing === 'commissioning'} onClose={close} />
      <ReviseDialog
        asset={asset}
        firstDays={firstDays}
        command={command}
        opened={doing === 'revising'}
        onClose={close}
      />
      <ImpairDialog asset={asset} command={command} opened={doing === 'impairing'} onClose={close} />
    </PgiPage>
  )
}
