import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Day } from '#base/dates.ts'
import { firstDayOf, lastDayOf, type Month, monthContaining } from '#base/months.ts'
import type { AbsenceRow, NamedEmployee, PlanningRow } from '#pgi'
import { hundredths, listOf, plural, shortDay } from '#wording/formats.ts'
import { ABSENCE_KINDS, ABSENCE_STATUSES, periodText } from '#wording/pgi/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { EmptyState } from '../../empty-state.tsx'
import { DayField } from '../../fields/day-field.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { StatusMark } from '../../status-mark.tsx'
import type { PgiFacts } from '../facts.tsx'
import classes from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'
import { PgiPage } from '../pgi-page.tsx'
import { RefusalNote } from '../refusal-note.tsx'
import { TableFrame } from '../table-frame.tsx'
import { type CommandHook, useCommand } from '../use-command.ts'
import { choices, isKey } from './hire-form.tsx'
import { MonthBar } from './month-bar.tsx'
import payroll from './payroll.module.css'
import { Planning } from './planning.tsx'

export type AbsencesPageProps = {
  facts: PgiFacts
  month: Month
  planning: readonly PlanningRow[]
  absences: readonly AbsenceRow[]
  /** The months where requests wait for an answer, this one included. */
  waiting: readonly { month: Month; count: number }[]
  staff: readonly NamedEmployee[]
}

/** The month's planning, the requests to answer, and a new request. */
export function AbsencesPage({ facts, month, planning, absences, waiting, staff }: AbsencesPageProps) {
  const command = useCommand()
  const [declining, setDeclining] = useState<string>()
  const toAnswer = waiting.reduce((sum, { count }) => sum + count, 0)
  const elsewhere = waiting.filter((each) => each.month !== month)
  return (
    <PgiPage
      facts={facts}
      title={PLACES.absences.label}
      count={plural(toAnswer, 'demande à traiter', 'demandes à traiter')}
      subtitle={PLACES.absences.purpose}
      exported={{ view: 'absences', args: { from: firstDayOf(month), to: lastDayOf(month) } }}
      printed
    >
      <RefusalNote said={command.refused?.said} />
      <MonthBar month={month} />
      {elsewhere.length > 0 && (
        <p className={`${payroll.waiting} screen-only`}>
          {'En attente d’une réponse\u202f: '}
          {elsewhere.map((each, index) => (
            <span key={each.month}>
              {index > 0 && ', '}
              <Link to={`?mois=${each.month}`}>
                {`${plural(each.count, 'demande', 'demandes')} en ${periodText(each.month)}`}
              </Link>
            </span>
          ))}
        </p>
      )}
      {planning.length === 0 ? (
        <EmptyState title="Personne à planifier">Aucun salarié n’est dans l’entreprise ce mois-ci.</EmptyState>
      ) : (
        <div className={classes.stack}>
          <Planning rows={planning} label={`Planning des absences, ${periodText(month)}`} />
          <section className={classes.card}>
            <h2>Absences du mois</h2>
            {absences.length === 0 ? (
              <p className={classes.hint}>Aucune absence ni demande.</p>
            ) : (
              <TableFrame label="Absences du mois">
                <table className={classes.table}>
                  <caption className="visually-hidden">Absences du mois</caption>
                  <thead>
                    <tr>
                      <th scope="col">Salarié</th>
                      <th scope="col">Nature</th>
                      <th scope="col">Du</th>
                      <th scope="col">Au</th>
                      <th scope="col" data-align="end">
                        Ouvrables
                      </th>
                      <th scope="col">Conflit</th>
                      <th scope="col">Statut</th>
                      <th scope="col">
                        <span className="visually-hidden">Réponse</span>
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {absences.map((row) => (
                      <tr key={row.absence}>
                        <th scope="row">
                          <PgiLink place={`paie/salaries/${row.employee.code}`}>{row.employee.name}</PgiLink>
                        </th>
                        <td>
                          {ABSENCE_KINDS[row.kind]}
                          {row.note && <p className={payroll.reason}>{`Motif donné\u202f: ${row.note}`}</p>}
                        </td>
                        <td>{`${shortDay(row.from)}${row.fromNoon ? ', midi' : ''}`}</td>
                        <td>{`${shortDay(row.to)}${row.untilNoon ? ', midi' : ''}`}</td>
                        <td data-align="end">{hundredths(row.businessDays * 100)}</td>
                        <td>
                          {row.conflictDays > 0 && (
                            <StatusMark word={conflictText(row)} shape="triangle" tone="danger" />
                          )}
                        </td>
                        <td>
                          <StatusMark {...ABSENCE_STATUSES[row.status]} />
                          {row.declinedBecause && <p className={payroll.reason}>{row.declinedBecause}</p>}
                        </td>
                        <td>
                          {!facts.readOnly && (
                            <Answers
                              row={row}
                              command={command}
                              declining={declining === row.absence}
                              onDecline={setDeclining}
                            />
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TableFrame>
            )}
          </section>
          {!facts.readOnly && <RequestForm staff={staff} today={facts.today} />}
        </div>
      )}
    </PgiPage>
  )
}

function conflictText({ conflicts, conflictDays }: AbsenceRow): string {
  const names = [...new Set(conflicts.flatMap((conflict) => conflict.with.map(({ name }) => name)))]
  return `${plural(conflictDays, 'jour', 'jours')} avec ${listOf(names)}`
}

function Answers({
  row,
  command,
  declining,
  onDecline,
}: {
  row: AbsenceRow
  command: CommandHook
  declining: boolean
  onDecline: (absence: string | undefined) => void
}) {
  const [reason, setReason] = useState('')
  const { absence, status } = row
  if (declining) {
    return (
      <form
        className={classes.bar}
        onSubmit={(event) => {
          event.preventDefault()
          command.send({ type: 'absence.decline', absence, reason: reason.trim() })
          onDecline(undefined)
        }}
      >
        <TextInput
          label="Motif du refus"
          placeholder="Motif du refus"
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" size="compact-sm">
          Refuser
        </Button>
      </form>
    )
  }
  if (status === 'requested') {
    return (
      <div className={classes.bar}>
        <Button
          size="compact-sm"
          loading={command.pending}
          onClick={() => command.send({ type: 'absence.approve', absence })}
        >
          Accepter
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onDecline(absence)}>
          Refuser…
        </Button>
      </div>
    )
  }
  return status === 'approved' ? (
    <Button
      size="compact-sm"
      variant="default"
      loading={command.pending}
      onClick={() => command.send({ type: 'absence.cancel', absence })}
    >
      Annuler
    </Button>
  ) : null
}

function RequestForm({ staff, today }: { staff: readonly NamedEmployee[]; today: Day }) {
  const [employee, setEmployee] = useState(staff[0]?.code ?? '')
  const [kind, setKind] = useState<keyof typeof ABSENCE_KINDS>('paidLeave')
  const [from, setFrom] = useState<Day | null>(null)
  const [to, setTo] = useState<Day | null>(null)
  const [fromNoon, setFromNoon] = useState(false)
  const [untilNoon, setUntilNoon] = useState(false)
  const [inAdvance, setInAdvance] = useState(false)
  const [params, setParams] = useSearchParams()
  const command = useCommand({
    fixed: false,
    onDone: () => {
      // What was asked is shown where it stands, its answer beside it.
      if (from) setParams({ ...Object.fromEntries(params), mois: monthContaining(from) })
      setFrom(null)
      setTo(null)
      setFromNoon(false)
      setUntilNoon(false)
    },
  })
  return (
    <section className={classes.card}>
      <h2>Nouvelle absence</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!from || !to) return
          command.send({ type: 'absence.request', employee, kind, from, to, fromNoon, untilNoon, inAdvance })
        }}
      >
        <RefusalNote said={command.refused?.said} />
        <FieldRow>
          <NativeSelect
            label="Salarié"
            data={staff.map(({ code, name }) => ({ value: code, label: name }))}
            value={employee}
            onChange={(event) => setEmployee(event.currentTarget.value)}
          />
          <NativeSelect
            label="Nature"
            data={choices(ABSENCE_KINDS)}
            value={kind}
            onChange={({ currentTarget: { value } }) => isKey(ABSENCE_KINDS, value) && setKind(value)}
          />
          <DayField label="Premier jour" required value={from} onChange={setFrom} opensAt={today} />
          <DayField label="Dernier jour" required value={to} onChange={setTo} opensAt={from ?? today} />
        </FieldRow>
        <FieldRow>
          <Checkbox
            label="Commence à midi le premier jour"
            checked={fromNoon}
            onChange={(event) => setFromNoon(event.currentTarget.checked)}
          />
          <Checkbox
            label="Finit à midi le dernier jour"
            checked={untilNoon}
            onChange={(event) => setUntilNoon(event.currentTarget.checked)}
          />
        </FieldRow>
        {kind === 'paidLeave' && (
          <Checkbox
            label="Par anticipation, avec l’accord de l’employeur"
            checked={inAdvance}
            onChange={(event) => setInAdvance(event.currentTarget.checked)}
          />
        )}
        <div className={classes.foot}>
          <Button type="submit" loading={command.pending}>
            Enregistrer la demande
          </Button>
        </div>
      </form>
    </section>
  )
}
