import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Day } from '#base/dates.ts'
import type { NamedEmployee } from '#pgi'
import { shortDay } from '#wording/formats.ts'
import { LINK_KINDS } from '#wording/pgi/payroll.ts'
import { DayField } from '../../fields/day-field.tsx'
import { FieldRow } from '../../fields/field-row.tsx'
import { usePgi } from '../facts.tsx'
import classes from '../pgi.module.css'
import { RefusalNote } from '../refusal-note.tsx'
import { useCommand } from '../use-command.ts'
import { choices, isKey } from './hire-form.tsx'
import type { EmployeeAnswer } from './staff-dialogs.tsx'

export type Linkable = Readonly<Record<keyof typeof LINK_KINDS, readonly NamedEmployee[]>>

/** Who the employee is in the planning and among salespeople: absences go to the one, commissions come from the other. */
export function LinkSection({ employee, linkable }: { employee: EmployeeAnswer; linkable: Linkable }) {
  const { today, readOnly } = usePgi()
  return (
    <section className={classes.card}>
      <h2>Planning et commissions</h2>
      {employee.links.length === 0 ? (
        <p className={classes.hint}>
          {
            'Aucun lien. Relié à une ressource, le salarié y est indisponible pendant ses absences\u202f; relié à un commercial, ses commissions arrêtées entrent dans sa paie.'
          }
        </p>
      ) : (
        <ul>
          {employee.links.map(({ kind, linked, from, to }) => (
            <li key={`${kind}/${linked}/${from}`}>
              {`${LINK_KINDS[kind]} ${nameOf(linkable[kind], linked)}, depuis le ${shortDay(from)}${to === null ? '' : `, jusqu’au ${shortDay(to)}`}`}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && <LinkForm employee={employee.code} linkable={linkable} today={today} />}
    </section>
  )
}

const nameOf = (known: readonly NamedEmployee[], code: string): string =>
  known.find((each) => each.code === code)?.name ?? code

function LinkForm({ employee, linkable, today }: { employee: string; linkable: Linkable; today: Day }) {
  const [kind, setKind] = useState<keyof typeof LINK_KINDS>('resource')
  const [chosen, setChosen] = useState('')
  const [from, setFrom] = useState<Day | null>(today)
  const [to, setTo] = useState<Day | null>(null)
  const command = useCommand({ fixed: false })
  const known = linkable[kind]
  const code = known.some((each) => each.code === chosen) ? chosen : (known[0]?.code ?? '')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (from === null || code === '') return
        command.send({ type: 'employee.link', employee, kind, code, from, ...(to === null ? {} : { to }) })
      }}
    >
      <RefusalNote said={command.refused?.said} />
      <FieldRow>
        <NativeSelect
          label="Relier à"
          data={choices(LINK_KINDS)}
          value={kind}
          onChange={({ currentTarget: { value } }) => isKey(LINK_KINDS, value) && setKind(value)}
        />
        <NativeSelect
          label="Fiche"
          data={known.map((each) => ({ value: each.code, label: each.name }))}
          value={code}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <DayField label="À partir du" required value={from} onChange={setFrom} opensAt={today} />
        <DayField label="Jusqu’au" value={to} onChange={setTo} opensAt={from ?? today} />
      </FieldRow>
      <div className={classes.foot}>
        <Button type="submit" variant="default" loading={command.pending}>
          Relier
        </Button>
      </div>
    </form>
  )
}
