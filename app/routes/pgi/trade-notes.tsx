import { Button } from '@mantine/core'
import type { TradeNoteRow } from '#pgi'
import { loadList } from '#services/pgi/load-list.server.ts'
import { PgiProvider } from '#ui/pgi/facts.tsx'
import { ListPage } from '#ui/pgi/list-page.tsx'
import { tradeNotesList } from '#ui/pgi/lists/trade-notes.ts'
import { PgiAction } from '#ui/pgi/pgi-action.tsx'
import { RefusalNote } from '#ui/pgi/refusal-note.tsx'
import { useCommand } from '#ui/pgi/use-command.ts'
import type { Route } from './+types/trade-notes'

export { unlessOnlyListChanged as shouldRevalidate } from '#ui/list/use-list-state.ts'

export const meta = () => [{ title: 'Effets · PGI' }]

export const loader = ({ request, params }: Route.LoaderArgs) => loadList(request, params.attempt, tradeNotesList)

export default function TradeNotes({ loaderData }: Route.ComponentProps) {
  return (
    <PgiProvider facts={loaderData.facts}>
      <Notes {...loaderData} />
    </PgiProvider>
  )
}

function Notes(props: Route.ComponentProps['loaderData']) {
  const { readOnly } = props.facts
  const command = useCommand()
  return (
    <ListPage
      list={tradeNotesList}
      {...props}
      above={<RefusalNote said={command.refused?.said} />}
      actions={
        <>
          <PgiAction place="remises-en-banque/nouvelle?nature=effets">Remettre à la banque</PgiAction>
          <PgiAction place="reglements-fournisseurs/nouveau" second>
            Accepter un effet
          </PgiAction>
        </>
      }
      panelActions={(row) => (
        <>
          {!readOnly && <Settlement row={row} command={command} />}
          <PgiAction place={`lettrage/${row.party.code}`} second>
            Voir le compte
          </PgiAction>
        </>
      )}
    />
  )
}

/** What may be done next with a note: seen paid by the bank, taken to it, or seen credited by it. */
function Settlement({ row, command }: { row: TradeNoteRow; command: ReturnType<typeof useCommand> }) {
  if (row.side === 'payable') {
    return row.status === 'due' ? (
      <Button
        size="compact-md"
        loading={command.pending}
        onClick={() => command.send({ type: 'tradeNote.settle', payment: row.id })}
      >
        Constater le paiement
      </Button>
    ) : null
  }
  if (row.status === 'settled') return null
  return row.remittance === null ? (
    <PgiAction place="remises-en-banque/nouvelle?nature=effets">Remettre à la banque</PgiAction>
  ) : (
    <PgiAction place={`remises-en-banque/${row.remittance}`}>Ouvrir la remise</PgiAction>
  )
}
