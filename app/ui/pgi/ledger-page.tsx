import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { negate, sumOf } from '#base/money.ts'
import type { MatchingRow, OutstandingAnswer, PartyLedger, PartyLedgerRow, ReceiptRow } from '#pgi'
import { plural, shortDay } from '#wording/formats.ts'
import { ITEM_KINDS } from '#wording/pgi/kinds.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { Amount } from '../amount.tsx'
import { EmptyState } from '../empty-state.tsx'
import type { CustomerOption } from './customer-choice.tsx'
import type { PgiFacts } from './facts.tsx'
import { MatchingList } from './matching-list.tsx'
import classes from './pgi.module.css'
import { PgiAction } from './pgi-action.tsx'
import { PgiLink } from './pgi-link.tsx'
import { PgiPage } from './pgi-page.tsx'
import { ReassignDialog } from './reassign-dialog.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { CreditFigures } from './source-panel.tsx'
import { TableFrame } from './table-frame.tsx'
import { useCommand } from './use-command.ts'

export type LedgerPageProps = {
  facts: PgiFacts
  ledger: PartyLedger
  receipts: readonly ReceiptRow[]
  matchings: readonly MatchingRow[]
  credit: OutstandingAnswer | null
  customers: readonly CustomerOption[]
  isSupplier: boolean
}

type Shown = 'all' | 'open' | 'matched'
const SHOWN: readonly { value: Shown; label: string }[] = [
  { value: 'all', label: 'Toutes' },
  { value: 'open', label: 'Non soldées' },
  { value: 'matched', label: 'Lettrées' },
]
const isShown = (value: string): value is Shown => SHOWN.some((each) => each.value === value)

/** A customer's or a supplier's account: choose lines that settle one another and give them a letter; take one back when it was wrong. */
export function LedgerPage({ facts, ledger, receipts, matchings, credit, customers, isSupplier }: LedgerPageProps) {
  const { party, rows } = ledger
  const [shown, setShown] = useState<Shown>('all')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [moving, setMoving] = useState<ReceiptRow | null>(null)
  const match = useCommand({ onDone: () => setPicked(new Set()) })
  const undo = useCommand()
  const move = useCommand({ onDone: () => setMoving(null) })
  const visible = rows.filter(
    ({ left, letter }) => shown === 'all' || (shown === 'open' ? left !== 0 : letter !== null),
  )
  const chosen = rows.filter(({ item }) => picked.has(item))
  const receiptOf = (item: string) => receipts.find((receipt) => receipt.item === item)
  const toggle = (item: string) => {
    const next = new Set(picked)
    if (!next.delete(item)) next.add(item)
    setPicked(next)
  }
  return (
    <PgiPage
      facts={facts}
      back={{ label: party.name, place: `${isSupplier ? 'fournisseurs' : 'clients'}/${party.code}` }}
      title={`Compte ${party.name}`}
      count={`${isSupplier ? '401000' : '411000'} ${party.code}`}
      subtitle={PLACES.ledger.purpose}
      exported={{ view: 'party-ledger', args: { party: party.code } }}
      printed
      actions={
        !facts.readOnly &&
        (isSupplier ? (
          <PgiAction place={`reglements-fournisseurs/nouveau?fournisseur=${party.code}`}>Nouveau règlement</PgiAction>
        ) : (
          <>
            <PgiAction place={`reglements/nouveau?client=${party.code}`}>Nouveau règlement</PgiAction>
            <PgiAction place={`relances/nouvelle?client=${party.code}`} second>
              Relancer…
            </PgiAction>
          </>
        ))
      }
    >
      <RefusalNote said={match.refused?.said ?? undo.refused?.said} />
      <div className={classes.stack}>
        <div className={classes.stack}>
          <SegmentedControl
            aria-label="Lignes montrées"
            size="xs"
            value={shown}
            onChange={(value) => isShown(value) && setShown(value)}
            data={[...SHOWN]}
            style={{ alignSelf: 'flex-start' }}
          />
          {visible.length === 0 ? (
            <EmptyState title={rows.length === 0 ? 'Le compte n’a pas encore bougé' : 'Aucune ligne de ce genre'}>
              {isSupplier
                ? 'Une facture reçue s’inscrit au crédit, un règlement ou un avoir au débit.'
                : 'Une facture validée s’inscrit au débit, un règlement ou un avoir au crédit.'}
            </EmptyState>
          ) : (
            <LedgerTable
              rows={visible}
              ledger={ledger}
              picked={picked}
              onToggle={facts.readOnly ? undefined : toggle}
              onMove={facts.readOnly ? undefined : (item) => setMoving(receiptOf(item) ?? null)}
              onUndo={(matching) => undo.send({ type: 'matching.undo', matching })}
              isReceipt={(item) => receiptOf(item) !== undefined}
            />
          )}
          {chosen.length > 0 && (
            <Selection
              chosen={chosen}
              pending={match.pending}
              onMatch={() => match.send({ type: 'matching.match', items: chosen.map(({ item }) => item) })}
              onClear={() => setPicked(new Set())}
            />
          )}
        </div>
        <div className={classes.pair}>
          {credit && (
            <section className={classes.card}>
              <h2>Encours et plafond</h2>
              <CreditFigures credit={credit} />
            </section>
          )}
          <MatchingList
            matchings={matchings}
            pending={undo.pending}
            onUndo={facts.readOnly ? undefined : (matching) => undo.send({ type: 'matching.undo', matching })}
          />
        </div>
      </div>
      <ReassignDialog
        receipt={moving}
        customers={customers.filter(({ code }) => code !== party.code)}
        command={move}
        onConfirm={(receipt, customer) => move.send({ type: 'receipt.reassign', receipt, customer })}
        onClose={() => {
          move.forget()
          setMoving(null)
        }}
      />
    </PgiPage>
  )
}

function Selection({
  chosen,
  pending,
  onMatch,
  onClear,
}: {
  chosen: readonly PartyLedgerRow[]
  pending: boolean
  onMatch: () => void
  onClear: () => void
}) {
  const debits = sumOf(
    chosen.filter(({ left }) => left > 0),
    ({ left }) => left,
  )
  const credits = sumOf(
    chosen.filter(({ left }) => left < 0),
    ({ left }) => left,
  )
  const gap = sumOf(chosen, ({ left }) => left)
  return (
    <div className={classes.stickyBar} role="status">
      <dl>
        <div>
          <dt>{plural(chosen.length, 'ligne', 'lignes')}</dt>
          <dd />
        </div>
        <div>
          <dt>À lettrer au débit</dt>
          <dd>
            <Amount value={debits} />
          </dd>
        </div>
        <div>
          <dt>au crédit</dt>
          <dd>
            <Amount value={negate(credits)} />
          </dd>
        </div>
        <div>
          <dt>{gap === 0 ? 'lettrage complet' : 'restera ouvert'}</dt>
          <dd>{gap !== 0 && <Amount value={gap} />}</dd>
        </div>
      </dl>
      <div className={classes.end}>
        <Button variant="default" onClick={onClear}>
          Désélectionner
        </Button>
        <Button loading={pending} onClick={onMatch} disabled={chosen.length < 2}>
          Lettrer
        </Button>
      </div>
    </div>
  )
}

function LedgerTable({
  rows,
  ledger,
  picked,
  onToggle,
  onMove,
  onUndo,
  isReceipt,
}: {
  rows: readonly PartyLedgerRow[]
  ledger: PartyLedger
  picked: ReadonlySet<string>
  onToggle?: (item: string) => void
  onMove?: (item: string) => void
  onUndo: (matching: string) => void
  isReceipt: (item: string) => boolean
}) {
  return (
    <TableFrame label="Lignes du compte">
      <table className={classes.table}>
        <caption className="visually-hidden">Lignes du compte</caption>
        <thead>
          <tr>
            {onToggle && (
              <th scope="col">
                <span className="visually-hidden">Choisir</span>
              </th>
            )}
            <th scope="col">Date</th>
            <th scope="col">Pièce</th>
            <th scope="col">Libellé</th>
            <th scope="col">Échéance</th>
            <th scope="col" data-align="end">
              Débit
            </th>
            <th scope="col" data-align="end">
              Crédit
            </th>
            <th scope="col" data-align="end">
              Solde
            </th>
            <th scope="col">Lettre</th>
            <th scope="col" data-align="end">
              Non lettré
            </th>
            {onMove && (
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.item}
              data-selected={picked.has(row.item) || undefined}
              data-faint={row.left === 0 || undefined}
            >
              {onToggle && (
                <td className={classes.fit}>
                  <Checkbox
                    size="xs"
                    aria-label={`Choisir ${row.reference}`}
                    checked={picked.has(row.item)}
                    disabled={row.left === 0}
                    onChange={() => onToggle(row.item)}
                  />
                </td>
              )}
              <td>{shortDay(row.date)}</td>
              <th scope="row" className="no-break">
                {row.kind === 'invoice' || row.kind === 'creditNote' ? (
                  <PgiLink place={`ventes/${row.item}`}>{row.reference}</PgiLink>
                ) : (
                  row.reference
                )}
              </th>
              <td className={classes.cut} title={row.label}>
                {row.label}
                <span className="visually-hidden">{`, ${ITEM_KINDS[row.kind]}`}</span>
                {!row.transferred && <span className={classes.hint}> · à transférer</span>}
              </td>
              <td>{row.dueDate ? shortDay(row.dueDate) : ''}</td>
              <td data-align="end">{row.debit > 0 && <Amount value={row.debit} form="bare" />}</td>
              <td data-align="end">{row.credit > 0 && <Amount value={row.credit} form="bare" />}</td>
              <td data-align="end">
                <Amount value={row.balance} form="bare" zero="dash" />
              </td>
              <td>{row.letter && <span className={classes.letter}>{row.letter}</span>}</td>
              <td data-align="end">{row.left !== 0 && <Amount value={row.left} form="bare" />}</td>
              {onMove && (
                <td className={classes.fit}>
                  {row.matching && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      onClick={() => onUndo(row.matching ?? '')}
                      aria-label={`Délettrer ${row.letter ?? ''}, ${row.reference}`}
                    >
                      Délettrer
                    </Button>
                  )}
                  {isReceipt(row.item) && (
                    <Button variant="subtle" size="compact-sm" onClick={() => onMove(row.item)}>
                      Réaffecter…
                      <span className="visually-hidden">{` ${row.reference}`}</span>
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={onToggle ? 5 : 4}>
              Total du compte
            </th>
            <td data-align="end">
              <Amount value={ledger.debit} form="bare" />
            </td>
            <td data-align="end">
              <Amount value={ledger.credit} form="bare" />
            </td>
            <td data-align="end">
              <Amount value={ledger.closing} form="bare" />
            </td>
            <td colSpan={onMove ? 3 : 2} />
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  )
}
