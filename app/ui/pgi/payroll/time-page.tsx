import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addDays, type Day, weekday } from '#base/dates.ts'
import { type Cents, type Thousandths, thousandths } from '#base/money.ts'
import type { Month } from '#base/months.ts'
import type { NamedEmployee, TimeSheetRow, VariableRow } from '#pgi'
import { plural, quantity, shortDay } from '#wording/formats.ts'
import { VARIABLE_KINDS, WEEK_DAYS } from '#wording/pgi/payroll.ts'
import { PLACES } from '#wording/pgi/places.ts'
import { Amount } from '../../amount.tsx'
import { EmptyState } from '../../empty-state.tsx'
import { DayField } from '../../fields/day-field.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { AmountField, QuantityField } from '../../fields/number-field.tsx'
import { StatusMark } from '../../status-mark.tsx'
import type { PgiFacts } from '../facts.tsx'
import pgi from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'
import { PgiPage } from '../pgi-page.tsx'
import { RefusalNote } from '../refusal-note.tsx'
import { TableFrame } from '../table-frame.tsx'
import { useCommand } from '../use-command.ts'
import { choices, isKey } from './hire-form.tsx'
import { MonthBar } from './month-bar.tsx'
import classes from './payroll.module.css'

export type TimePageProps = {
  facts: PgiFacts
  month: Month
  sheets: readonly TimeSheetRow[]
  variables: readonly VariableRow[]
  staff: readonly NamedEmployee[]
}

/** Weeks of work with their overtime, then what changes from month to month. */
export function TimePage({ facts, month, sheets, variables, staff }: TimePageProps) {
  const command = useCommand()
  return (
    <PgiPage
      facts={facts}
      title={PLACES.timeSheets.label}
      count={plural(sheets.length, 'semaine saisie', 'semaines saisies')}
      subtitle={PLACES.timeSheets.purpose}
      exported={{ view: 'payroll-variables', args: { month } }}
      printed
    >
      <MonthBar month={month} />
      {staff.length === 0 ? (
        <EmptyState title="Aucun salarié">Les heures se saisissent pour un salarié de l’entreprise.</EmptyState>
      ) : (
        <div className={pgi.stack}>
          {!facts.readOnly && <WeekForm staff={staff} today={facts.today} />}
          <section className={pgi.card}>
            <h2>Semaines payées avec ce mois</h2>
            <Weeks sheets={sheets} />
          </section>
          {!facts.readOnly && <VariableForm staff={staff} month={month} />}
          <section className={pgi.card}>
            <h2>Éléments variables du mois</h2>
            <RefusalNote said={command.refused?.said} />
            <Variables
              variables={variables}
              onCancel={
                facts.readOnly ? undefined : (variable) => command.send({ type: 'payrollVariable.cancel', variable })
              }
            />
          </section>
        </div>
      )}
    </PgiPage>
  )
}

const mondayOf = (date: Day): Day => addDays(date, 1 - weekday(date))
const USUAL: readonly (Thousandths | null)[] = [7, 7, 7, 7, 7, 0, 0].map((hours) => thousandths(hours * 1_000))

function WeekForm({ staff, today }: { staff: readonly NamedEmployee[]; today: Day }) {
  const [employee, setEmployee] = useState(staff[0]?.code ?? '')
  const [week, setWeek] = useState<Day | null>(mondayOf(today))
  const [hours, setHours] = useState(USUAL)
  const command = useCommand({ fixed: false })
  const total = hours.reduce((sum: number, each) => sum + (each ?? 0), 0)
  return (
    <section className={pgi.card}>
      <h2>Heures d’une semaine</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!week) return
          command.send({ type: 'timeSheet.enter', employee, week, hours: hours.map((each) => each ?? thousandths(0)) })
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
          <DayField
            label="Semaine du lundi"
            required
            value={week}
            onChange={(day) => setWeek(day && mondayOf(day))}
            opensAt={today}
          />
        </FieldRow>
        <div className={classes.week}>
          {WEEK_DAYS.map((day, rank) => (
            <QuantityField
              key={day}
              label={day}
              value={hours[rank] ?? null}
              onChange={(value) => setHours((before) => before.map((each, index) => (index === rank ? value : each)))}
            />
          ))}
        </div>
        <div className={pgi.foot}>
          <p className={pgi.hint} role="status">{`Total\u202f: ${quantity(thousandths(total))}\u00a0h.`}</p>
          <Button type="submit" ml="md" loading={command.pending}>
            Enregistrer la semaine
          </Button>
        </div>
      </form>
    </section>
  )
}

const HOURS = [
  ['total', 'Total'],
  ['normal', 'Normales'],
  ['overtime25', '25\u202f%'],
  ['overtime50', '50\u202f%'],
  ['complementary10', 'Compl. 10\u202f%'],
  ['complementary25', 'Compl. 25\u202f%'],
] as const

function Weeks({ sheets }: { sheets: readonly TimeSheetRow[] }) {
  if (sheets.length === 0)
    return <p className={pgi.hint}>Aucune semaine saisie. Un mois sans saisie paie l’horaire du contrat.</p>
  return (
    <TableFrame label="Semaines de travail">
      <table className={pgi.table}>
        <caption className="visually-hidden">Semaines de travail</caption>
        <thead>
          <tr>
            <th scope="col">Salarié</th>
            <th scope="col">Semaine du</th>
            {HOURS.map(([id, label]) => (
              <th key={id} scope="col" data-align="end">
                {label}
              </th>
            ))}
            <th scope="col">Limites légales</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((row) => (
            <tr key={`${row.employee.code}-${row.week}`}>
              <th scope="row">
                <PgiLink place={`paie/salaries/${row.employee.code}`}>{row.employee.name}</PgiLink>
              </th>
              <td>{shortDay(row.week)}</td>
              {HOURS.map(([id]) => (
                <td key={id} data-align="end">
                  {row[id] === 0 ? '–' : quantity(row[id])}
                </td>
              ))}
              <td>
                {row.isTooLong || row.longDays.length > 0 ? (
                  <StatusMark word={limitText(row)} shape="triangle" tone="danger" />
                ) : (
                  <StatusMark word="respectées" shape="check" tone="good" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

const limitText = ({ isTooLong, longDays }: TimeSheetRow): string =>
  [
    ...(isTooLong ? ['plus de 48\u00a0h dans la semaine'] : []),
    ...longDays.map((rank) => `plus de 10\u00a0h le ${WEEK_DAYS[rank] ?? ''}`),
  ].join(', ')

const COUNTED: ReadonlySet<string> = new Set(['overtime25', 'overtime50', 'mealInKind', 'mealVouchers'])

function VariableForm({ staff, month }: { staff: readonly NamedEmployee[]; month: Month }) {
  const [employee, setEmployee] = useState(staff[0]?.code ?? '')
  const [kind, setKind] = useState<keyof typeof VARIABLE_KINDS>('bonus')
  const [amount, setAmount] = useState<Cents | null>(null)
  const [count, setCount] = useState<Thousandths | null>(null)
  const [label, setLabel] = useState('')
  const command = useCommand({
    fixed: false,
    onDone: () => {
      setAmount(null)
      setCount(null)
      setLabel('')
    },
  })
  const counted = COUNTED.has(kind)
  return (
    <section className={pgi.card}>
      <h2>Nouvel élément variable</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          command.send({
            type: 'payrollVariable.record',
            employee,
            period: month,
            kind,
            ...(counted || amount === null ? {} : { amount }),
            ...(counted && count !== null ? { quantity: count } : {}),
            ...(label.trim() === '' ? {} : { label: label.trim() }),
          })
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
            data={choices(VARIABLE_KINDS)}
            value={kind}
            onChange={({ currentTarget: { value } }) => isKey(VARIABLE_KINDS, value) && setKind(value)}
          />
          {counted ? (
            <QuantityField label="Nombre" required value={count} onChange={setCount} />
          ) : (
            <AmountField label="Montant" required value={amount} onChange={setAmount} />
          )}
          <TextInput
            label="Libellé"
            maxLength={200}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
        </FieldRow>
        <div className={pgi.foot}>
          <Button type="submit" loading={command.pending}>
            Enregistrer l’élément
          </Button>
        </div>
      </form>
    </section>
  )
}

function Variables({
  variables,
  onCancel,
}: {
  variables: readonly VariableRow[]
  onCancel?: (variable: string) => void
}) {
  const standing = variables.filter(({ cancelled }) => !cancelled)
  if (standing.length === 0) return <p className={pgi.hint}>Aucun élément saisi pour ce mois.</p>
  return (
    <TableFrame label="Éléments variables">
      <table className={pgi.table}>
        <caption className="visually-hidden">Éléments variables</caption>
        <thead>
          <tr>
            <th scope="col">Salarié</th>
            <th scope="col">Nature</th>
            <th scope="col">Libellé</th>
            <th scope="col" data-align="end">
              Nombre
            </th>
            <th scope="col" data-align="end">
              Montant
            </th>
            <th scope="col">
              <span className="visually-hidden">Annuler</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {standing.map((row) => (
            <tr key={row.variable}>
              <th scope="row">{row.employee.name}</th>
              <td>{VARIABLE_KINDS[row.kind]}</td>
              <td>{row.label ?? ''}</td>
              <td data-align="end">{row.quantity === null ? '–' : quantity(row.quantity)}</td>
              <td data-align="end">{row.amount === null ? '–' : <Amount value={row.amount} form="bare" />}</td>
              <td>
                {onCancel && (
                  <Button size="compact-sm" variant="default" onClick={() => onCancel(row.variable)}>
                    Annuler
                    <span className="visually-hidden">{` ${VARIABLE_KINDS[row.kind]} de ${row.employee.name}`}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
