import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Day } from '#base/dates.ts'
import { type BasisPoints, type Cents, cents, minus, sumOf, ZERO } from '#base/money.ts'
import type { DraftRow } from '#pgi'
import { JOURNALS, type JournalCode } from '#wording/pgi/kinds.ts'
import { Amount } from '../amount.tsx'
import { DayField } from '../fields/day-field.tsx'
import { FieldRow } from '../fields/field-row.tsx'
import { AmountField } from '../fields/number-field.tsx'
import { SelectField } from '../fields/select-field.tsx'
import type { CustomerOption } from './customer-choice.tsx'
import { EntryModel } from './entry-model.tsx'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { RefusalNote } from './refusal-note.tsx'
import { TableFrame } from './table-frame.tsx'
import { useCommand } from './use-command.ts'

type Line = {
  id: number
  account: string | null
  party: string | null
  debit: Cents | null
  credit: Cents | null
  vatRate?: BasisPoints
}

const JOURNAL_CHOICES = Object.entries(JOURNALS).map(([value, label]) => ({ value, label: `${value} · ${label}` }))
const isJournal = (value: string): value is JournalCode => Object.hasOwn(JOURNALS, value)
const isPartyAccount = (account: string | null): boolean => account !== null && /^(411|401)/.test(account)
const empty = (id: number): Line => ({ id, account: null, party: null, debit: null, credit: null })

const typedAgain = ({ account, party, debit, credit }: DraftRow['lines'][number], index: number): Line => ({
  id: index + 1,
  account,
  party: party?.code ?? null,
  debit: debit || null,
  credit: credit || null,
})

/** An entry typed by hand; what is missing to balance it is told as one types. */
export function EntryForm({
  accounts,
  customers,
  draft,
}: {
  accounts: readonly { account: string; label: string }[]
  customers: readonly CustomerOption[]
  /** An entry of the brouillard that is taken up again. */
  draft?: DraftRow
}) {
  const { today, to } = usePgi()
  const navigate = useNavigate()
  const made = useRef(Math.max(2, draft?.lines.length ?? 0))
  const table = useRef<HTMLTableElement>(null)
  const [journal, setJournal] = useState<JournalCode>(draft?.journal ?? 'OD')
  const [date, setDate] = useState<Day | null>(draft?.date ?? today)
  const [label, setLabel] = useState(draft?.label ?? '')
  const [reference, setReference] = useState(draft?.reference ?? '')
  const [lines, setLines] = useState<readonly Line[]>(draft ? draft.lines.map(typedAgain) : [empty(1), empty(2)])
  const command = useCommand({
    fixed: false,
    onDone: () => navigate(to(`journaux?journal=${journal}${date ? `&du=${date.slice(0, 7)}-01&au=${date}` : ''}`)),
  })
  const keep = useCommand({ fixed: false, onDone: () => navigate(to('brouillard')) })
  const refused = command.refused ?? keep.refused
  const change = (id: number, changes: Partial<Line>) =>
    setLines((before) => before.map((line) => (line.id === id ? { ...line, ...changes } : line)))
  const debit = sumOf(lines, (line) => line.debit ?? ZERO)
  const credit = sumOf(lines, (line) => line.credit ?? ZERO)
  const gap = minus(debit, credit)
  const add = () => {
    made.current += 1
    // The new line proposes what balances the entry.
    const line = empty(made.current)
    setLines([...lines, gap > 0 ? { ...line, credit: gap } : gap < 0 ? { ...line, debit: cents(-gap) } : line])
    const row = lines.length
    requestAnimationFrame(() => table.current?.tBodies[0]?.rows[row]?.querySelector('input')?.focus())
  }
  /** Enter in an amount goes to the next line, made when there is none: ten lines without the mouse. */
  const goOn = (event: KeyboardEvent, index: number) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (index === lines.length - 1) add()
    else table.current?.tBodies[0]?.rows[index + 1]?.querySelector('input')?.focus()
  }
  const fill = (chosen: { journal: JournalCode; lines: readonly Omit<Line, 'id'>[]; label: string }) => {
    setJournal(chosen.journal)
    if (label === '') setLabel(chosen.label)
    setLines(chosen.lines.map((line, index) => ({ id: made.current + index + 1, ...line })))
    made.current += chosen.lines.length
  }
  const typed = () => ({
    journal,
    label: label.trim(),
    reference: reference.trim(),
    ...(date ? { date } : {}),
    lines: lines.map((line) => ({
      account: line.account ?? '',
      ...(line.party !== null && isPartyAccount(line.account) ? { party: line.party } : {}),
      ...(line.debit ? { debit: line.debit } : {}),
      ...(line.credit ? { credit: line.credit } : {}),
      ...(line.vatRate === undefined ? {} : { vatRate: line.vatRate }),
    })),
  })
  const submit = () => command.send({ type: 'entry.record', ...typed() })
  const keepDraft = () =>
    keep.send(draft ? { type: 'entry.revise', draft: draft.draft, ...typed() } : { type: 'entry.draft', ...typed() })
  const faulty = refused?.said.line
  const accountOptions = accounts.map(({ account, label: name }) => ({ value: account, label: `${account} · ${name}` }))
  const partyOptions = customers.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (draft) keepDraft()
        else submit()
      }}
    >
      <RefusalNote said={refused?.said} />
      {!draft && <EntryModel accounts={accountOptions} onFill={fill} />}
      <section className={classes.card}>
        <FieldRow>
          <NativeSelect
            label="Journal"
            data={JOURNAL_CHOICES}
            value={journal}
            onChange={({ currentTarget: { value } }) => isJournal(value) && setJournal(value)}
          />
          <DayField label="Date" value={date} onChange={setDate} until={today} opensAt={today} required />
          <TextInput
            label="N° de pièce"
            required
            maxLength={200}
            value={reference}
            onChange={(event) => setReference(event.currentTarget.value)}
          />
          <TextInput
            label="Libellé"
            required
            maxLength={200}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
        </FieldRow>
      </section>
      <TableFrame label="Lignes de l’écriture">
        <table className={classes.table} ref={table}>
          <caption className="visually-hidden">Lignes de l’écriture</caption>
          <thead>
            <tr>
              <th scope="col">N°</th>
              <th scope="col">Compte</th>
              <th scope="col">Tiers</th>
              <th scope="col" data-align="end">
                Débit
              </th>
              <th scope="col" data-align="end">
                Crédit
              </th>
              <th scope="col">
                <span className="visually-hidden">Supprimer</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={line.id} data-faulty={faulty === index || undefined}>
                <th scope="row" className={classes.fit}>
                  {index + 1}
                </th>
                <td className={classes.wide}>
                  <SelectField
                    label={<span className="visually-hidden">{`Compte, ligne ${index + 1}`}</span>}
                    placeholder="Numéro ou intitulé…"
                    required
                    value={line.account}
                    options={accountOptions}
                    onChange={(account) => change(line.id, { account })}
                  />
                </td>
                <td className={classes.wide}>
                  {isPartyAccount(line.account) && (
                    <SelectField
                      label={<span className="visually-hidden">{`Tiers, ligne ${index + 1}`}</span>}
                      placeholder="Client…"
                      value={line.party}
                      options={partyOptions}
                      onChange={(party) => change(line.id, { party })}
                    />
                  )}
                </td>
                <td className={classes.amountCell} onKeyDownCapture={(event) => goOn(event, index)}>
                  <AmountField
                    label={<span className="visually-hidden">{`Débit, ligne ${index + 1}`}</span>}
                    value={line.debit}
                    onChange={(value) => change(line.id, { debit: value, ...(value ? { credit: null } : {}) })}
                  />
                </td>
                <td className={classes.amountCell} onKeyDownCapture={(event) => goOn(event, index)}>
                  <AmountField
                    label={<span className="visually-hidden">{`Crédit, ligne ${index + 1}`}</span>}
                    value={line.credit}
                    onChange={(value) => change(line.id, { credit: value, ...(value ? { debit: null } : {}) })}
                  />
                </td>
                <td className={classes.fit}>
                  <ActionIcon
                    aria-label={`Supprimer la ligne ${index + 1}`}
                    disabled={lines.length <= 2}
                    onClick={() => setLines(lines.filter(({ id }) => id !== line.id))}
                  >
                    <IconTrash size={15} stroke={1.6} aria-hidden="true" />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <th scope="row" colSpan={2}>
                <Button type="button" variant="subtle" size="compact-sm" onClick={add}>
                  Ajouter une ligne
                </Button>
              </th>
              <td data-align="end">
                <Amount value={debit} form="bare" />
              </td>
              <td data-align="end">
                <Amount value={credit} form="bare" />
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </TableFrame>
      <div className={classes.stickyBar} role="status">
        <dl>
          <div>
            <dt>{gap === 0 ? 'Écriture équilibrée' : gap > 0 ? 'Manque au crédit' : 'Manque au débit'}</dt>
            <dd className={gap === 0 ? undefined : classes.alert}>
              {gap !== 0 && <Amount value={cents(Math.abs(gap))} />}
            </dd>
          </div>
        </dl>
        <div className={classes.end}>
          {draft ? (
            <Button type="submit" loading={keep.pending}>
              Enregistrer le brouillon
            </Button>
          ) : (
            <>
              <Button variant="default" loading={keep.pending} onClick={keepDraft}>
                Garder au brouillard
              </Button>
              <Button type="submit" loading={command.pending}>
                Passer l’écriture
              </Button>
            </>
          )}
        </div>
      </div>
    </form>
  )
}
