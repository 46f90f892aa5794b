import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import { type Cents, sumOf } from '#base/money.ts'
import type { Answer, SocialDebtRow } from '#pgi'
import { euros, shortDay } from '#wording/formats.ts'
import { BODIES, periodText } from '#wording/pgi/payroll.ts'
import { Amount } from '../../amount.tsx'
import { ConfirmDialog } from '../../confirm-dialog.tsx'
import { DayField } from '../../fields/day-field.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { StatusMark } from '../../status-mark.tsx'
import type { PgiFacts } from '../facts.tsx'
import classes from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'
import { RefusalNote } from '../refusal-note.tsx'
import { TableFrame } from '../table-frame.tsx'
import { useCommand } from '../use-command.ts'

/** What is left to pay to each body, month by month, beside the accounts that carry these debts. */
export function SocialDebts({ facts, debts }: { facts: PgiFacts; debts: Answer<'social-debts'> }) {
  const [paying, setPaying] = useState<SocialDebtRow>()
  return (
    <div className={classes.stack}>
      <section className={classes.card}>
        <h2>Dettes envers les organismes</h2>
        {debts.rows.length === 0 ? (
          <p className={classes.hint}>Rien ne reste à payer.</p>
        ) : (
          <TableFrame label="Dettes envers les organismes">
            <table className={classes.table}>
              <caption className="visually-hidden">Dettes envers les organismes</caption>
              <thead>
                <tr>
                  <th scope="col">Organisme</th>
                  <th scope="col">Mois</th>
                  <th scope="col">Échéance</th>
                  <th scope="col" data-align="end">
                    Reste à payer
                  </th>
                  <th scope="col">Retard</th>
                  <th scope="col">
                    <span className="visually-hidden">Paiement</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {debts.rows.map((row) => (
                  <tr key={`${row.body}/${row.period}`}>
                    <th scope="row">{BODIES[row.body]}</th>
                    <td>{periodText(row.period)}</td>
                    <td>{shortDay(row.dueDate)}</td>
                    <td data-align="end">
                      <Amount value={row.owedLeft} form="bare" />
                    </td>
                    <td>{row.isLate && <StatusMark word="en retard" shape="triangle" tone="danger" />}</td>
                    <td>
                      {!facts.readOnly && row.owedLeft > 0 && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={`Payer\u202f: ${BODIES[row.body]}, ${periodText(row.period)}`}
                          onClick={() => setPaying(row)}
                        >
                          Payer…
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        )}
      </section>
      <SocialAccounts rows={debts.accounts} />
      {paying && (
        <PayDialog
          key={`${paying.body}/${paying.period}`}
          debt={paying}
          amount={sumOf(
            debts.rows.filter(
              ({ body, dueDate, owedLeft }) => body === paying.body && dueDate === paying.dueDate && owedLeft > 0,
            ),
            ({ owedLeft }) => owedLeft,
          )}
          today={facts.today}
          onClose={() => setPaying(undefined)}
        />
      )}
    </div>
  )
}

function SocialAccounts({ rows }: { rows: Answer<'social-debts'>['accounts'] }) {
  if (rows.length === 0) return null
  return (
    <section className={classes.card}>
      <h2>Rapprochement avec la comptabilité</h2>
      <TableFrame label="Rapprochement avec la comptabilité">
        <table className={classes.table}>
          <caption className="visually-hidden">Rapprochement avec la comptabilité</caption>
          <thead>
            <tr>
              <th scope="col">Compte</th>
              <th scope="col" data-align="end">
                Reste à payer
              </th>
              <th scope="col" data-align="end">
                Solde du compte
              </th>
              <th scope="col" data-align="end">
                À transférer
              </th>
              <th scope="col" data-align="end">
                Autres opérations
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ account, label, owedLeft, booked, waiting, other }) => (
              <tr key={account}>
                <th scope="row">
                  <PgiLink place={`grand-livre?compte=${account}`}>{`${account} ${label}`}</PgiLink>
                </th>
                {[owedLeft, booked, waiting, other].map((amount, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
                  <td key={index} data-align="end">
                    <Amount value={amount} form="bare" zero="dash" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}

/** Asks the day and the reference; what was typed stays when the PGI says no. */
function PayDialog({
  debt: { body, period, dueDate },
  amount,
  today,
  onClose,
}: {
  debt: SocialDebtRow
  /** All that is due the same day: the month, or its quarter. */
  amount: Cents
  today: Day
  onClose: () => void
}) {
  const [date, setDate] = useState<Day | null>(dueDate < today ? dueDate : today)
  const [reference, setReference] = useState('')
  const command = useCommand({ fixed: false, onDone: onClose })
  return (
    <ConfirmDialog
      opened
      question={`Payer ${euros(amount)}\u202f?`}
      confirmLabel="Payer"
      pending={command.pending}
      onConfirm={() =>
        command.send({
          type: 'socialBody.pay',
          body,
          period,
          ...(date === null ? {} : { date }),
          ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
        })
      }
      onCancel={onClose}
    >
      <p>{`${BODIES[body]}, ${periodText(period)}, échéance du ${shortDay(dueDate)}. Le montant part de la banque.`}</p>
      <RefusalNote said={command.refused?.said} />
      <FieldRow>
        <DayField label="Date du paiement" value={date} onChange={setDate} opensAt={today} />
        <TextInput
          label="Référence"
          maxLength={200}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      </FieldRow>
    </ConfirmDialog>
  )
}
