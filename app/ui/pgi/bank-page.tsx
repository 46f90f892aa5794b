import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import { basisPoints, cents } from '#base/money.ts'
import type { PointingProposalRow, ReconciliationAnswer, ReconciliationLine, StatementRow } from '#pgi'
import { plural, shortDay } from '#wording/formats.ts'
import { POINTING_RULES } from '#wording/pgi/books.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { Amount } from '../amount.tsx'
import { EmptyState } from '../empty-state.tsx'
import { SelectField } from '../fields/select-field.tsx'
import { StatusMark } from '../status-mark.tsx'
import type { PgiFacts } from './facts.tsx'
import { PeriodBar } from './period-bar.tsx'
import classes from './pgi.module.css'
import { PgiPage } from './pgi-page.tsx'
import { type BankStatementAnswer, PointedLines } from './pointed-lines.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { StatementImport } from './statement-import.tsx'
import { TableFrame } from './table-frame.tsx'
import { useCommand } from './use-command.ts'

export type BankPageProps = {
  facts: PgiFacts
  at: Day
  statements: readonly StatementRow[]
  state: ReconciliationAnswer | null
  /** The one that the day is in. */
  statement: BankStatementAnswer | null
  proposals: readonly PointingProposalRow[]
  accounts: readonly { account: string; label: string }[]
  /** Whose account a line may be booked on: the customers of 41, the suppliers of 40. */
  parties: { customers: readonly Party[]; suppliers: readonly Party[] }
}

type Party = { code: string; name: string }

/** The bank's statement beside account 512: what is the same money is pointed, the rest is explained or booked. */
export function BankPage({ facts, at, statements, state, statement, proposals, accounts, parties }: BankPageProps) {
  const [lines, setLines] = useState<ReadonlySet<string>>(new Set())
  const [entries, setEntries] = useState<ReadonlySet<string>>(new Set())
  const clear = () => {
    setLines(new Set())
    setEntries(new Set())
  }
  const point = useCommand({ onDone: clear })
  const all = useCommand()
  const certain = proposals.filter((proposal) => proposal.certain).length
  const sum = (list: readonly ReconciliationLine[], picked: ReadonlySet<string>, sign: 1 | -1) =>
    cents(list.reduce((total, line) => (picked.has(line.id) ? total + sign * (line.debit - line.credit) : total), 0))
  const bank = state ? sum(state.bankOnly, lines, 1) : cents(0)
  const books = state ? sum(state.booksOnly, entries, -1) : cents(0)
  const isChosen = lines.size > 0 && entries.size > 0
  return (
    <PgiPage
      facts={facts}
      title={PLACES.reconciliation.label}
      count={plural(statements.length, 'relevé', 'relevés')}
      subtitle={PLACES.reconciliation.purpose}
      exported={{ view: 'bank-reconciliation', args: { account: '512000', at } }}
      printed
      actions={
        !facts.readOnly && (
          <>
            {certain > 0 && (
              <Button
                size="compact-md"
                loading={all.pending}
                onClick={() => all.send({ type: 'bank.point-automatically', until: at })}
              >
                {`Pointer ce qui est sûr (${certain})`}
              </Button>
            )}
            <StatementImport last={statements.at(-1)} />
          </>
        )
      }
    >
      <RefusalNote said={point.refused?.said ?? all.refused?.said} />
      <PeriodBar to={at} today={facts.today} toLabel="Situation au" />
      {state === null ? (
        <EmptyState title="Aucun relevé n’est importé">
          Importez le relevé de la banque (CAMT.053 ou CSV) : ses lignes se pointent avec celles du compte 512.
        </EmptyState>
      ) : (
        <div className={classes.stack}>
          <Balances state={state} />
          <div className={classes.pair}>
            <Side
              title="Au relevé, pas en comptabilité"
              lines={state.bankOnly}
              picked={lines}
              onToggle={facts.readOnly ? undefined : (id) => setLines(toggled(lines, id))}
            />
            <Side
              title="En comptabilité, pas au relevé"
              lines={state.booksOnly}
              picked={entries}
              onToggle={facts.readOnly ? undefined : (id) => setEntries(toggled(entries, id))}
            />
          </div>
          {!facts.readOnly && lines.size === 1 && entries.size === 0 && (
            <BookLine
              key={[...lines][0]}
              line={[...lines][0] ?? ''}
              accounts={accounts}
              parties={parties}
              onDone={clear}
            />
          )}
          {isChosen && (
            <div className={classes.stickyBar} role="status">
              <dl>
                <div>
                  <dt>Relevé</dt>
                  <dd>
                    <Amount value={bank} />
                  </dd>
                </div>
                <div>
                  <dt>Comptabilité</dt>
                  <dd>
                    <Amount value={books} />
                  </dd>
                </div>
              </dl>
              <div className={classes.end}>
                <Button variant="default" onClick={clear}>
                  Tout décocher
                </Button>
                <Button
                  loading={point.pending}
                  disabled={bank !== books}
                  onClick={() => point.send({ type: 'bank.point', lines: [...lines], entries: [...entries] })}
                >
                  Pointer
                </Button>
              </div>
            </div>
          )}
          <Proposals
            proposals={proposals}
            pending={point.pending}
            onPoint={
              facts.readOnly
                ? undefined
                : (proposal) =>
                    point.send({
                      type: 'bank.point',
                      lines: proposal.lines.map(({ id }) => id),
                      entries: proposal.entries.map(({ id }) => id),
                    })
            }
          />
          {statement && <PointedLines statement={statement} readOnly={facts.readOnly} />}
        </div>
      )}
    </PgiPage>
  )
}

function toggled(picked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(picked)
  if (!next.delete(id)) next.add(id)
  return next
}

/** État de rapprochement: each balance, what the other side does not know yet, and where both meet. */
function Balances({ state }: { state: ReconciliationAnswer }) {
  const bankOnly = cents(state.correctedBooks - state.books)
  const booksOnly = cents(state.correctedBank - state.bank)
  return (
    <section className={classes.card}>
      <h2>{`État de rapprochement au ${shortDay(state.at)}`}</h2>
      <TableFrame label="Soldes corrigés">
        <table className={classes.table}>
          <caption className="visually-hidden">Soldes corrigés</caption>
          <thead>
            <tr>
              <td />
              <th scope="col" data-align="end">
                Compte 512
              </th>
              <th scope="col" data-align="end">
                Relevé
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Solde</th>
              <td data-align="end">
                <Amount value={state.books} form="bare" />
              </td>
              <td data-align="end">
                <Amount value={state.bank} form="bare" />
              </td>
            </tr>
            <tr>
              <th scope="row">Opérations que l’autre ne connaît pas</th>
              <td data-align="end">
                <Amount value={bankOnly} form="bare" />
              </td>
              <td data-align="end">
                <Amount value={booksOnly} form="bare" />
              </td>
            </tr>
            <tr>
              <th scope="row">Solde rapproché</th>
              <td data-align="end">
                <Amount value={state.correctedBooks} form="bare" />
              </td>
              <td data-align="end">
                <Amount value={state.correctedBank} form="bare" />
              </td>
            </tr>
          </tbody>
        </table>
      </TableFrame>
      {state.difference === 0 ? (
        <StatusMark word="les deux soldes rapprochés sont égaux" shape="check" tone="good" />
      ) : (
        <p className={classes.alert}>
          Écart inexpliqué : <Amount value={state.difference} />
        </p>
      )}
    </section>
  )
}

function Side({
  title,
  lines,
  picked,
  onToggle,
}: {
  title: string
  lines: readonly ReconciliationLine[]
  picked: ReadonlySet<string>
  onToggle?: (id: string) => void
}) {
  return (
    <section className={classes.card}>
      <h2>{title}</h2>
      {lines.length === 0 && <p className={classes.hint}>Tout est pointé.</p>}
      {lines.length > 0 && (
        <TableFrame label={title}>
          <table className={classes.table}>
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col" className={classes.wide}>
                  Opération
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
              {lines.map((line) => (
                <tr key={line.id} data-selected={picked.has(line.id) || undefined}>
                  <td>{shortDay(line.date)}</td>
                  <td className={classes.wide}>
                    {onToggle ? (
                      <Checkbox label={line.label} checked={picked.has(line.id)} onChange={() => onToggle(line.id)} />
                    ) : (
                      line.label
                    )}
                  </td>
                  <td data-align="end">{line.debit > 0 && <Amount value={line.debit} form="bare" />}</td>
                  <td data-align="end">{line.credit > 0 && <Amount value={line.credit} form="bare" />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  )
}

const RATES = [
  { value: '0', label: 'Sans TVA' },
  { value: '2000', label: 'TVA 20 %' },
]

/** Books what only the bank knows, on the account that one chooses, and in the name of whom it is about. */
function BookLine({
  line,
  accounts,
  parties,
  onDone,
}: {
  line: string
  accounts: BankPageProps['accounts']
  parties: BankPageProps['parties']
  onDone: () => void
}) {
  const [account, setAccount] = useState<string | null>('627800')
  const [rate, setRate] = useState<string | null>('0')
  const [party, setParty] = useState<string | null>(null)
  const book = useCommand({ onDone })
  const options = accounts.map(({ account: value, label }) => ({ value, label: `${value} · ${label}` }))
  const named = account?.startsWith('41') ? parties.customers : account?.startsWith('40') ? parties.suppliers : []
  return (
    <section className={classes.card}>
      <h2>Comptabiliser cette ligne</h2>
      <RefusalNote said={book.refused?.said} />
      <div className={classes.bar}>
        <SelectField
          label="Compte"
          value={account}
          options={options}
          onChange={(chosen) => {
            setAccount(chosen)
            setParty(null)
          }}
        />
        {named.length > 0 && (
          <SelectField
            label="Tiers"
            placeholder="Nom ou code…"
            value={party}
            options={named.map(({ code, name }) => ({ value: code, label: `${name} · ${code}` }))}
            onChange={setParty}
          />
        )}
        <SelectField label="TVA" value={rate} options={RATES} onChange={setRate} />
        <Button
          loading={book.pending}
          onClick={() =>
            book.send({
              type: 'bank.book',
              line,
              account: account ?? '',
              vatRate: basisPoints(Number(rate ?? 0)),
              ...(party === null ? {} : { party }),
            })
          }
        >
          Comptabiliser et pointer
        </Button>
      </div>
    </section>
  )
}

function Proposals({
  proposals,
  pending,
  onPoint,
}: {
  proposals: readonly PointingProposalRow[]
  pending: boolean
  onPoint?: (proposal: PointingProposalRow) => void
}) {
  if (proposals.length === 0) return null
  return (
    <section className={classes.card}>
      <h2>Propositions de pointage</h2>
      {proposals.map((proposal) => (
        <div key={proposal.lines[0]?.id} className={classes.matching}>
          <div className={classes.cardHead}>
            <span>{`${shortDay(proposal.date)} · ${proposal.label}`}</span>
            {onPoint && (
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={pending}
                aria-label={`Pointer ${proposal.label} du ${shortDay(proposal.date)}`}
                onClick={() => onPoint(proposal)}
              >
                Pointer
              </Button>
            )}
          </div>
          <StatusMark
            word={proposal.certain ? POINTING_RULES[proposal.rule] : `${POINTING_RULES[proposal.rule]}, à vérifier`}
            shape={proposal.certain ? 'check' : 'triangle'}
            tone={proposal.certain ? 'good' : 'alert'}
          />
          {proposal.entries.map((entry) => (
            <div key={entry.id} className={classes.sum}>
              <span>{`${shortDay(entry.date)} · ${entry.label}`}</span>
              <Amount value={entry.amount} form="bare" />
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}
