import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import type { BasisPoints, Cents } from '#base/money.ts'
import type { Answer, DoubtfulRow, FiscalYearRow, ScheduleRow } from '#pgi'
import { plural, proseDay, shortDay } from '#wording/formats.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { CHECKLIST_STEPS } from '#wording/pgi/statements.ts'
import { ACCRUAL_KIND_NAMES } from '#wording/pgi/year-end.ts'
import { Amount } from '../amount.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { EmptyState } from '../empty-state.tsx'
import { StatusMark } from '../status-mark.tsx'
import type { PgiFacts } from './facts.tsx'
import classes from './pgi.module.css'
import { PgiLink } from './pgi-link.tsx'
import { PgiPage } from './pgi-page.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { yearName } from './statements/statement-page.tsx'
import { TableFrame } from './table-frame.tsx'
import { useCommand } from './use-command.ts'
import {
  AccrualDialog,
  AllocateDialog,
  DoubtfulDialog,
  InventoryDialog,
  ProvideDialog,
  WriteOffDialog,
} from './year-end-dialogs.tsx'

export type YearEndPageProps = {
  facts: PgiFacts
  checklist: Answer<'closing-checklist'>
  years: readonly FiscalYearRow[]
  doubtful: readonly DoubtfulRow[]
  accruals: Answer<'accruals'>['rows']
  unpaid: readonly ScheduleRow[]
  toAllocate: { readonly profit: Cents; readonly loss: Cents; readonly legalReserveMinimum: Cents }
  stockWorth: Cents
  vatRates: readonly BasisPoints[]
}

type Doing = 'accrual' | 'doubtful' | 'provide' | 'writeOff' | 'inventory' | 'opening' | 'closing' | 'allocate'

/** Travaux d’inventaire: what is left to do, the entries of the end of the year, and the closing. */
export function YearEndPage(props: YearEndPageProps) {
  const { facts, checklist, years, doubtful, accruals, unpaid, toAllocate, stockWorth, vatRates } = props
  const { year, isClosed, rows, isReady, result } = checklist
  const [doing, setDoing] = useState<Doing>()
  const [debt, setDebt] = useState<DoubtfulRow>()
  const command = useCommand({ onDone: () => setDoing(undefined) })
  const close = () => {
    command.forget()
    setDoing(undefined)
  }
  const isOver = year.to < facts.today
  const date: Day = isOver ? year.to : facts.today
  const dialog = (name: Doing) => ({ command, opened: doing === name, onClose: close, date })
  const canAct = !facts.readOnly && !isClosed
  const open = (name: Doing, label: string, about?: DoubtfulRow) => (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => {
        setDebt(about)
        setDoing(name)
      }}
    >
      {label}
    </Button>
  )
  const last = years.at(-1)
  const isLastBegun = last !== undefined && last.from <= facts.today
  const waits = toAllocate.profit > 0 || toAllocate.loss > 0
  return (
    <PgiPage
      facts={facts}
      title={PLACES.yearEnd.label}
      count={`exercice ${yearName(year.from, year.to)}`}
      subtitle={PLACES.yearEnd.purpose}
      exported={{ view: 'closing-checklist', args: { at: year.to } }}
      marks={isClosed && <StatusMark word="clos" shape="check" tone="good" />}
      actions={
        canAct && (
          <Button size="compact-md" disabled={!isReady || !isOver} onClick={() => setDoing('closing')}>
            Clôturer l’exercice…
          </Button>
        )
      }
    >
      {doing === undefined && <RefusalNote said={command.refused?.said} />}
      <div className={classes.stack}>
        <div className={classes.years}>
          {years
            .filter(({ to }) => to !== year.to)
            .map(({ from, to, status }) => (
              <PgiLink key={to} place={`cloture?au=${to}`}>
                {`Exercice ${yearName(from, to)}${status === 'closed' ? ', clos' : ''}`}
              </PgiLink>
            ))}
          {!facts.readOnly && isLastBegun && (
            <Button size="compact-sm" variant="default" onClick={() => setDoing('opening')}>
              Ouvrir l’exercice suivant…
            </Button>
          )}
        </div>
        <div className={classes.split}>
          <section className={classes.card}>
            <div className={classes.cardHead}>
              <h2>Avant de clôturer</h2>
              <span className={classes.hint}>
                {isOver ? '' : `L’exercice se termine le ${proseDay(year.to)}. `}Résultat provisoire{' '}
                <Amount value={result} />
              </span>
            </div>
            <ul className={classes.steps}>
              {rows.map(({ step, isDone, isBlocking, count, amount }) => {
                const { name, meaning, place } = CHECKLIST_STEPS[step]
                return (
                  <li key={step}>
                    <StatusMark
                      word={isDone ? 'fait' : isBlocking ? 'à faire' : 'à examiner'}
                      shape={isDone ? 'check' : isBlocking ? 'triangle' : 'ring'}
                      tone={isDone ? 'good' : isBlocking ? 'alert' : 'neutral'}
                    />
                    <span>
                      {place !== null && !isDone ? <PgiLink place={place}>{name}</PgiLink> : name}
                      {!isDone && count !== null && count > 0 ? ` · ${plural(count, 'en attente', 'en attente')}` : ''}
                      {!isDone && amount !== null && amount !== 0 && (
                        <>
                          {' · '}
                          <Amount value={amount} />
                        </>
                      )}
                    </span>
                    <span className={classes.hint}>{meaning}</span>
                  </li>
                )
              })}
            </ul>
          </section>
          <div className={classes.stack}>
            <section className={classes.card}>
              <h2>Stocks</h2>
              <p className={classes.hint}>
                Valeur des fiches au {shortDay(date)}
                {'\u202f: '}
                <Amount value={stockWorth} />
              </p>
              {canAct && open('inventory', 'Comptabiliser l’inventaire…')}
            </section>
            <section className={classes.card}>
              <h2>Affectation du résultat</h2>
              <p className={classes.hint}>
                {waits ? (
                  <>
                    {toAllocate.profit > 0 ? 'Bénéfice à affecter\u202f: ' : 'Perte à affecter\u202f: '}
                    <Amount value={toAllocate.profit > 0 ? toAllocate.profit : toAllocate.loss} />
                  </>
                ) : (
                  'Aucun résultat n’attend. Il paraît au compte 120 ou 129 après la clôture.'
                )}
              </p>
              {!facts.readOnly && waits && open('allocate', 'Affecter…')}
            </section>
          </div>
        </div>
        <section className={classes.card}>
          <div className={classes.cardHead}>
            <h2>Créances douteuses</h2>
            {canAct && open('doubtful', 'Virer une créance…')}
          </div>
          {doubtful.length === 0 ? (
            <EmptyState title="Aucune créance douteuse">
              Une facture dont le paiement devient incertain passe du compte 411 au compte 416, puis se déprécie.
            </EmptyState>
          ) : (
            <TableFrame label="Créances douteuses">
              <table className={classes.table}>
                <caption className="visually-hidden">Créances douteuses</caption>
                <thead>
                  <tr>
                    <th scope="col">Client</th>
                    <th scope="col" data-align="end">
                      Créance TTC
                    </th>
                    <th scope="col" data-align="end">
                      Dépréciation
                    </th>
                    {canAct && <th scope="col">Actions</th>}
                  </tr>
                </thead>
                <tbody>
                  {doubtful.map((row) => (
                    <tr key={row.customer.code}>
                      <th scope="row">
                        <PgiLink place={`clients/${row.customer.code}`}>{row.customer.name}</PgiLink>
                      </th>
                      <td data-align="end">
                        <Amount value={row.debt} form="bare" />
                      </td>
                      <td data-align="end">
                        <Amount value={row.provision} form="bare" zero="dash" />
                      </td>
                      {canAct && (
                        <td className={classes.fit}>
                          {row.debt > 0 && open('provide', 'Déprécier…', row)}{' '}
                          {row.debt > 0 && open('writeOff', 'Constater la perte…', row)}
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableFrame>
          )}
        </section>
        <section className={classes.card}>
          <div className={classes.cardHead}>
            <h2>Charges et produits de l’exercice</h2>
            {canAct && open('accrual', 'Nouvelle régularisation…')}
          </div>
          {accruals.length === 0 ? (
            <EmptyState title="Aucune régularisation">
              Factures non parvenues ou à établir, charges et produits constatés d’avance, charges à payer.
            </EmptyState>
          ) : (
            <TableFrame label="Régularisations de l’exercice">
              <table className={classes.table}>
                <caption className="visually-hidden">Régularisations de l’exercice</caption>
                <thead>
                  <tr>
                    <th scope="col">Date</th>
                    <th scope="col">Nature</th>
                    <th scope="col">Libellé</th>
                    <th scope="col" data-align="end">
                      Montant
                    </th>
                    <th scope="col">Extourne</th>
                  </tr>
                </thead>
                <tbody>
                  {accruals.map((row) => (
                    <tr key={row.accrual}>
                      <td>{shortDay(row.date)}</td>
                      <td>{ACCRUAL_KIND_NAMES[row.kind].one}</td>
                      <th scope="row">{row.label}</th>
                      <td data-align="end">
                        <Amount value={row.amount} form="bare" />
                      </td>
                      <td>{row.isReversed ? 'passée' : 'à la clôture'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableFrame>
          )}
        </section>
      </div>
      <AccrualDialog {...dialog('accrual')} vatRates={vatRates} />
      <DoubtfulDialog {...dialog('doubtful')} unpaid={unpaid} />
      <InventoryDialog {...dialog('inventory')} worth={stockWorth} />
      <AllocateDialog
        {...dialog('allocate')}
        date={facts.today}
        profit={toAllocate.profit}
        minimum={toAllocate.legalReserveMinimum}
      />
      {debt && <ProvideDialog {...dialog('provide')} debt={debt} />}
      {debt && <WriteOffDialog {...dialog('writeOff')} debt={debt} />}
      <ConfirmDialog
        opened={doing === 'opening'}
        question={'Ouvrir l’exercice suivant\u202f?'}
        confirmLabel="Ouvrir l’exercice"
        pending={command.pending}
        onConfirm={() => command.send({ type: 'fiscal-year.open' })}
        onCancel={close}
      >
        <RefusalNote said={command.refused?.said} />
        <p>
          Des écritures deviennent possibles dans l’exercice suivant avant que celui-ci soit clos. La clôture y portera
          les à-nouveaux.
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={doing === 'closing'}
        question={`Clôturer l’exercice ${yearName(year.from, year.to)}\u202f?`}
        confirmLabel="Clôturer l’exercice"
        pending={command.pending}
        onConfirm={() => command.send({ type: 'fiscal-year.close', to: year.to })}
        onCancel={close}
      >
        <RefusalNote said={command.refused?.said} />
        <p>
          Les comptes de charges et de produits sont soldés, les comptes de bilan arrêtés et repris à l’ouverture de
          l’exercice suivant, les régularisations extournées. Plus aucune écriture ne sera possible dans cet exercice.
        </p>
      </ConfirmDialog>
    </PgiPage>
  )
}
