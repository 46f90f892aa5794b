import { Button, Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { DraftRow } from '#pgi'
import { plural, shortDay } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { Amount } from '../amount.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { EmptyState } from '../empty-state.tsx'
import { StatusMark } from '../status-mark.tsx'
import type { PgiFacts } from './facts.tsx'
import classes from './pgi.module.css'
import { PgiAction } from './pgi-action.tsx'
import { PgiLink } from './pgi-link.tsx'
import { PgiPage } from './pgi-page.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { TableFrame } from './table-frame.tsx'
import { useCommand } from './use-command.ts'

/** The brouillard: correct, discard, or validate for ever what is balanced. */
export function DraftsPage({ facts, drafts }: { facts: PgiFacts; drafts: readonly DraftRow[] }) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const validate = useCommand({
    onDone: ({ entries }) => {
      setAsking(false)
      setPicked(new Set())
      notifications.show({
        title: 'Validation faite',
        message: plural(entries, 'écriture validée', 'écritures validées'),
      })
    },
  })
  const discard = useCommand()
  const chosen = drafts.filter(({ draft }) => picked.has(draft)).map(({ draft }) => draft)
  const toggle = (draft: string) => {
    const next = new Set(picked)
    if (!next.delete(draft)) next.add(draft)
    setPicked(next)
  }
  const balanced = drafts.filter(({ difference }) => difference === 0).map(({ draft }) => draft)
  return (
    <PgiPage
      facts={facts}
      title={PLACES.drafts.label}
      count={plural(drafts.length, 'écriture', 'écritures')}
      subtitle={PLACES.drafts.purpose}
      exported={{ view: 'entry-drafts' }}
      actions={
        !facts.readOnly && (
          <>
            <PgiAction place="ecritures/nouvelle" second={chosen.length > 0}>
              Saisir une écriture
            </PgiAction>
            {balanced.length > 0 && (
              <Button size="compact-md" variant="default" onClick={() => setPicked(new Set(balanced))}>
                Choisir les équilibrées
              </Button>
            )}
            {chosen.length > 0 && (
              <Button size="compact-md" onClick={() => setAsking(true)}>
                {`Valider (${chosen.length})…`}
              </Button>
            )}
          </>
        )
      }
    >
      <RefusalNote said={validate.refused?.said ?? discard.refused?.said} />
      {drafts.length === 0 ? (
        <EmptyState title="Le brouillard est vide">
          Une écriture enregistrée au brouillard attend ici d’être relue, puis validée.
        </EmptyState>
      ) : (
        <TableFrame label="Écritures du brouillard">
          <table className={classes.table}>
            <caption className="visually-hidden">Écritures du brouillard</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">Choisir</span>
                </th>
                <th scope="col">Journal</th>
                <th scope="col">Date</th>
                <th scope="col">Pièce</th>
                <th scope="col" className={classes.wide}>
                  Libellé
                </th>
                <th scope="col" data-align="end">
                  Débit
                </th>
                <th scope="col" data-align="end">
                  Crédit
                </th>
                <th scope="col">État</th>
                <th scope="col">
                  <span className="visually-hidden">Supprimer</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {drafts.map((row) => (
                <tr key={row.draft} data-selected={picked.has(row.draft) || undefined}>
                  <td className={classes.fit}>
                    {!facts.readOnly && (
                      <Checkbox
                        aria-label={`Choisir la pièce ${row.reference}`}
                        checked={picked.has(row.draft)}
                        onChange={() => toggle(row.draft)}
                      />
                    )}
                  </td>
                  <td>{row.journal}</td>
                  <td>{shortDay(row.date)}</td>
                  <th scope="row">
                    {facts.readOnly ? (
                      row.reference
                    ) : (
                      <PgiLink place={`ecritures/nouvelle?brouillon=${row.draft}`}>{row.reference}</PgiLink>
                    )}
                  </th>
                  <td className={classes.wide}>{row.label}</td>
                  <td data-align="end">
                    <Amount value={row.debit} form="bare" />
                  </td>
                  <td data-align="end">
                    <Amount value={row.credit} form="bare" />
                  </td>
                  <td>
                    {row.difference === 0 ? (
                      <StatusMark word="équilibrée" shape="check" tone="good" />
                    ) : (
                      <StatusMark word="à compléter" shape="triangle" tone="alert" />
                    )}
                  </td>
                  <td className={classes.fit}>
                    {!facts.readOnly && (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        disabled={discard.pending}
                        aria-label={`Supprimer la pièce ${row.reference}`}
                        onClick={() => discard.send({ type: 'entry.discard', draft: row.draft })}
                      >
                        Supprimer
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <ConfirmDialog
        opened={asking}
        question={`Valider ${plural(chosen.length, 'écriture', 'écritures')}\u202f?`}
        confirmLabel="Valider"
        pending={validate.pending}
        onConfirm={() => validate.send({ type: 'entry.validate', drafts: chosen })}
        onCancel={() => setAsking(false)}
      >
        Une écriture validée prend son numéro et son empreinte. Elle ne se modifie plus et ne se supprime plus : on la
        corrige par une contre-passation.
        <RefusalNote said={validate.refused?.said} />
      </ConfirmDialog>
    </PgiPage>
  )
}
