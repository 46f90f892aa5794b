import { Button, Checkbox, NativeSelect, Radio } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { sumOf } from '#base/money.ts'
import type { ScheduleRow } from '#pgi'
import { plural, shortDay } from '#wording/formats.ts'
import { daysShort, REMINDER_CHANNELS, type ReminderChannel, reminderLevel } from '#wording/pgi/kinds.ts'
import { Amount } from '../amount.tsx'
import { EmptyState } from '../empty-state.tsx'
import { ErrorNote } from '../error-note.tsx'
import { CustomerChoice, type CustomerOption } from './customer-choice.tsx'
import { usePgi } from './facts.tsx'
import classes from './pgi.module.css'
import { RefusalNote } from './refusal-note.tsx'
import { TableFrame } from './table-frame.tsx'
import { useCommand } from './use-command.ts'

export type ReminderFormProps = {
  customers: readonly CustomerOption[]
  customer: string | null
  items: readonly ScheduleRow[]
  chosen: readonly string[]
  elsewhere: number
}

const LEVELS = [
  { level: 1, title: 'Niveau 1, relance courtoise', text: 'Un oubli est possible\u202f: on rappelle l’échéance.' },
  { level: 2, title: 'Niveau 2, relance ferme', text: 'On fixe un délai et l’on rappelle les pénalités de retard.' },
  { level: 3, title: 'Niveau 3, mise en demeure', text: 'Dernier avis avant le recouvrement, par lettre recommandée.' },
] as const
const CHANNELS = Object.entries(REMINDER_CHANNELS).map(([value, label]) => ({ value, label }))
const isChannel = (value: string): value is ReminderChannel => Object.hasOwn(REMINDER_CHANNELS, value)

export function ReminderForm({ customers, customer, items, chosen, elsewhere }: ReminderFormProps) {
  const { to } = usePgi()
  const navigate = useNavigate()
  const late = items.filter(({ daysLate }) => daysLate > 0)
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        chosen.length > 0
          ? chosen.filter((item) => late.some((row) => row.item === item))
          : late.map(({ item }) => item),
      ),
  )
  const rows = late.filter(({ item }) => picked.has(item))
  const suggested = Math.min(3, Math.max(0, ...late.map(({ reminderLevel: sent }) => sent)) + 1)
  const [level, setLevel] = useState(String(suggested))
  const [channel, setChannel] = useState<ReminderChannel>('letter')
  const command = useCommand({ onDone: () => navigate(to('relances')) })
  const toggle = (item: string) => {
    const next = new Set(picked)
    if (!next.delete(item)) next.add(item)
    setPicked(next)
  }
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (customer !== null) {
          command.send({
            type: 'reminder.send',
            customer,
            level: Number(level),
            items: rows.map(({ item }) => item),
            channel,
          })
        }
      }}
    >
      <RefusalNote said={command.refused?.said} />
      {elsewhere > 0 && (
        <ErrorNote
          tone="alert"
          what={`${plural(elsewhere, 'ligne choisie est', 'lignes choisies sont')} sur d’autres comptes.`}
          todo={'Une relance s’adresse à un seul client\u202f: relancez les autres ensuite.'}
        />
      )}
      <section className={classes.card}>
        <div className={classes.narrow}>
          <CustomerChoice customers={customers} customer={customer} />
        </div>
      </section>
      <section className={classes.card}>
        <h2>Factures échues</h2>
        {customer === null ? (
          <p className={classes.hint}>Choisissez le client à relancer.</p>
        ) : late.length === 0 ? (
          <EmptyState title="Rien n’est en retard">
            On ne relance qu’une facture dont l’échéance est dépassée.
          </EmptyState>
        ) : (
          <LateTable rows={late} picked={picked} onToggle={toggle} />
        )}
      </section>
      <section className={classes.card}>
        <Radio.Group label="Niveau de la relance" value={level} onChange={setLevel}>
          <p className={classes.hint}>
            {suggested > 1
              ? `Dernière relance\u202f: ${reminderLevel(suggested - 1)}.`
              : 'Aucune relance n’a été envoyée.'}
          </p>
          <div className={classes.levels}>
            {LEVELS.map((each) => (
              <Radio key={each.level} value={String(each.level)} label={each.title} description={each.text} />
            ))}
          </div>
        </Radio.Group>
        <NativeSelect
          mt="md"
          maw={260}
          label="Moyen"
          data={CHANNELS}
          value={channel}
          onChange={({ currentTarget: { value } }) => isChannel(value) && setChannel(value)}
        />
      </section>
      <div className={classes.stickyBar} role="status">
        <dl>
          <div>
            <dt>{plural(rows.length, 'facture relancée', 'factures relancées')}</dt>
            <dd>
              <Amount value={sumOf(rows, ({ balance }) => balance)} />
            </dd>
          </div>
        </dl>
        <div className={classes.end}>
          <Button type="submit" loading={command.pending} disabled={rows.length === 0}>
            Enregistrer la relance
          </Button>
        </div>
      </div>
    </form>
  )
}

function LateTable({
  rows,
  picked,
  onToggle,
}: {
  rows: readonly ScheduleRow[]
  picked: ReadonlySet<string>
  onToggle: (item: string) => void
}) {
  return (
    <TableFrame label="Factures échues du client">
      <table className={classes.table}>
        <caption className="visually-hidden">Factures échues du client</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Relancer</span>
            </th>
            <th scope="col">Facture</th>
            <th scope="col">Échéance</th>
            <th scope="col" data-align="end">
              Retard
            </th>
            <th scope="col">Dernière relance</th>
            <th scope="col" data-align="end">
              Restant dû
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.item} data-selected={picked.has(row.item) || undefined}>
              <td className={classes.fit}>
                <Checkbox
                  size="xs"
                  aria-label={`Relancer ${row.reference}`}
                  checked={picked.has(row.item)}
                  onChange={() => onToggle(row.item)}
                />
              </td>
              <th scope="row">{row.reference}</th>
              <td>{row.dueDate ? shortDay(row.dueDate) : ''}</td>
              <td data-align="end">{daysShort(row.daysLate)}</td>
              <td>
                {row.reminderLevel === 0
                  ? 'aucune'
                  : `${reminderLevel(row.reminderLevel)}${row.lastReminder ? `, le ${shortDay(row.lastReminder)}` : ''}`}
              </td>
              <td data-align="end">
                <Amount value={row.balance} form="bare" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
