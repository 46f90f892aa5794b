import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Fragment, useState } from 'react'
import type { Day } from '#base/dates.ts'
import type { Cents } from '#base/money.ts'
import type { EntryRow } from '#pgi'
import { euros, plural, proseDay, shortDay } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { Amount } from '../amount.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { EmptyState } from '../empty-state.tsx'
import type { PgiFacts } from './facts.tsx'
import { PeriodBar } from './period-bar.tsx'
import classes from './pgi.module.css'
import { PgiAction } from './pgi-action.tsx'
import { PgiLink } from './pgi-link.tsx'
import { PgiPage } from './pgi-page.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { TableFrame } from './table-frame.tsx'
import { useCommand } from './use-command.ts'

export type TransferPageProps = {
  facts: PgiFacts
  until: Day
  preview: { readonly entries: readonly EntryRow[]; readonly count: number; readonly amount: Cents }
}

/** What the transfer would write, entry by entry; then the transfer itself, once it was read. */
export function TransferPage({ facts, until, preview }: TransferPageProps) {
  const [asking, setAsking] = useState(false)
  const command = useCommand({
    onDone: ({ entries }) => {
      setAsking(false)
      notifications.show({
        title: 'Transfert fait',
        message: `${plural(entries, 'écriture passée', 'écritures passées')} dans les journaux.`,
      })
    },
  })
  const waiting = plural(preview.count, 'écriture à passer', 'écritures à passer')
  return (
    <PgiPage
      facts={facts}
      title={PLACES.transfer.label}
      count={waiting}
      subtitle={PLACES.transfer.purpose}
      exported={{ view: 'transfer-preview', args: { until } }}
      actions={
        <>
          {!facts.readOnly && preview.count > 0 && (
            <Button size="compact-md" onClick={() => setAsking(true)}>
              Transférer…
            </Button>
          )}
          <PgiAction place="journaux" second>
            Voir les journaux
          </PgiAction>
        </>
      }
    >
      <RefusalNote said={command.refused?.said} />
      <PeriodBar to={until} today={facts.today} toLabel="Jusqu’au" />
      {preview.count === 0 ? (
        <EmptyState title="Rien n’attend d’être transféré">
          Les factures, avoirs et règlements validés apparaissent ici tant qu’ils ne sont pas en comptabilité.
        </EmptyState>
      ) : (
        <EntriesTable entries={preview.entries} amount={preview.amount} />
      )}
      <ConfirmDialog
        opened={asking}
        question={`Transférer ${plural(preview.count, 'pièce', 'pièces')} en comptabilité\u202f?`}
        confirmLabel="Transférer"
        pending={command.pending}
        onConfirm={() => command.send({ type: 'accounting.transfer', until })}
        onCancel={() => setAsking(false)}
      >
        {`${waiting.replace('à passer', 'seront passées')} au ${proseDay(until)}, pour ${euros(preview.amount)}. Une écriture passée ne se modifie plus et ne se supprime plus\u202f: on la corrige par une autre.`}
        <RefusalNote said={command.refused?.said} />
      </ConfirmDialog>
    </PgiPage>
  )
}

/** Entries one under the other, as a journal shows them. */
export function EntriesTable({ entries, amount }: { entries: readonly EntryRow[]; amount: Cents }) {
  return (
    <TableFrame label="Écritures">
      <table className={classes.table}>
        <caption className="visually-hidden">Écritures</caption>
        <thead>
          <tr>
            <th scope="col">Journal</th>
            <th scope="col">Date</th>
            <th scope="col">Pièce</th>
            <th scope="col">Compte</th>
            <th scope="col">Tiers</th>
            <th scope="col" className={classes.wide}>
              Libellé
            </th>
            <th scope="col" data-align="end">
              Débit
            </th>
            <th scope="col" data-align="end">
              Crédit
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Fragment key={entry.id ?? `${entry.source}-${entry.reference}`}>
              {entry.lines.map((line, index) => (
                <tr key={line.line} data-entry-start={index === 0 || undefined}>
                  <td>{index === 0 ? entry.journal : ''}</td>
                  <td>{index === 0 ? shortDay(entry.date) : ''}</td>
                  <th scope="row">{index === 0 ? <Piece entry={entry} /> : ''}</th>
                  <td>
                    {line.account}
                    <span className="visually-hidden">{` ${line.accountLabel}`}</span>
                  </td>
                  <td>{line.party && <PgiLink place={`clients/${line.party.code}`}>{line.party.code}</PgiLink>}</td>
                  <td className={classes.wide}>{line.label}</td>
                  <td data-align="end">{line.debit > 0 && <Amount value={line.debit} form="bare" />}</td>
                  <td data-align="end">{line.credit > 0 && <Amount value={line.credit} form="bare" />}</td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={6}>
              Total
            </th>
            <td data-align="end">
              <Amount value={amount} form="bare" />
            </td>
            <td data-align="end">
              <Amount value={amount} form="bare" />
            </td>
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  )
}

const Piece = ({ entry }: { entry: EntryRow }) =>
  entry.source && /^(invoice|creditNote)-/.test(entry.source) ? (
    <PgiLink place={`ventes/${entry.source}`}>{entry.reference}</PgiLink>
  ) : (
    entry.reference
  )
