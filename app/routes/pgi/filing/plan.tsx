import { Button } from '@mantine/core'
import { ask, type FolderRow } from '#pgi'
import { loadList } from '#services/pgi/load-list.server.ts'
import { look } from '#services/pgi/look.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import type { FolderChoice } from '#ui/pgi/filing/folder-choice.tsx'
import { FolderForm } from '#ui/pgi/filing/folder-form.tsx'
import { NamingForm } from '#ui/pgi/filing/naming-form.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { filingPlanList } from '#ui/pgi/lists/filing.ts'
import classes from '#ui/pgi/pgi.module.css'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import { namingText } from '#wording/pgi/filing.ts'
import { PLACES } from '#wording/pgi/places.ts'
import type { Route } from './+types/plan'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: `${PLACES.filingPlan.label} · PGI` }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const list = await loadList(request, params.attempt, filingPlanList)
  const { desk } = await look(request, params.attempt)
  const { rows, naming } = ask(desk.company, { view: 'filing-plan', at: desk.today })
  return { ...list, naming, folders: rows.map(({ folder, path }) => ({ folder, path })) }
}

export default function FilingPlan({ loaderData: { folders, naming, ...list } }: Route.ComponentProps) {
  const { facts } = list
  return (
    <PgiProvider facts={facts}>
      <ListPage
        list={filingPlanList}
        {...list}
        actions={
          <>
            <PgiAction place="plan-de-classement/nouveau">Nouveau dossier</PgiAction>
            <PgiAction place={PLACES.filing.slug} second>
              Classement
            </PgiAction>
          </>
        }
        above={
          facts.readOnly ? (
            naming && <p className={classes.hint}>{`Règle de nommage\u202f: ${namingText(naming)}`}</p>
          ) : (
            <NamingForm naming={naming} />
          )
        }
        panelActions={(row) => (facts.readOnly ? null : <Folder key={row.folder} row={row} folders={folders} />)}
      />
    </PgiProvider>
  )
}

function Folder({ row, folders }: { row: FolderRow; folders: readonly FolderChoice[] }) {
  const command = useCommand()
  return (
    <>
      <FolderForm
        row={row}
        folders={folders}
        command={command}
        submitLabel="Enregistrer"
        onSubmit={(folder, { parent = null, readers = null, ...fields }) =>
          command.send({ type: 'folder.update', folder, changes: { ...fields, parent, readers } })
        }
      />
      <Button
        size="compact-md"
        variant="default"
        loading={command.pending}
        onClick={() => command.send({ type: 'folder.remove', folder: row.folder })}
      >
        Supprimer le dossier
      </Button>
    </>
  )
}
