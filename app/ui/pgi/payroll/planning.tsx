import { dayOfMonth, weekday } from '#base/dates.ts'
import type { PlanningDay, PlanningRow } from '#pgi'
import { longDay } from '#wording/formats.ts'
import { ABSENCE_KINDS, ABSENCE_LETTERS, ABSENCE_STATUSES, HALF_DAYS } from '#wording/pgi/payroll.ts'
import { TableFrame } from '../table-frame.tsx'
import classes from './payroll.module.css'

const INITIALS = ['L', 'M', 'M', 'J', 'V', 'S', 'D'] as const
const LETTERS = ['paidLeave', 'sickness', 'workAccident', 'unpaid', 'familyEvent', 'maternity', 'training'] as const
const OFF = { weekend: 'jour non travaillé', holiday: 'jour férié', outside: 'hors contrat' } as const

/** What a day says aloud: the letters and the colour add nothing to it. */
function wordsOf({ day, absence, half, off, isConflict }: PlanningDay): string {
  const what = absence
    ? `${ABSENCE_KINDS[absence.kind]}${half ? `, ${HALF_DAYS[half]}` : ''}, ${ABSENCE_STATUSES[absence.status].word}`
    : off
      ? OFF[off]
      : 'présent'
  return `${longDay(day)}\u202f: ${what}${isConflict ? ', conflit dans l’équipe' : ''}`
}

function marksOf({ absence, half, off, isConflict }: PlanningDay): string {
  if (!absence) return off === 'holiday' ? 'F' : ''
  return `${isConflict ? '!' : ''}${ABSENCE_LETTERS[absence.kind]}${half ? '½' : ''}`
}

/** A month of absences, day by day. The region scrolls and takes the focus; each day is told in words. */
export function Planning({ rows, label }: { rows: readonly PlanningRow[]; label: string }) {
  const days = rows[0]?.days ?? []
  return (
    <>
      <TableFrame label={label}>
        <table className={classes.planning}>
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col">Salarié</th>
              {days.map(({ day }) => (
                <th key={day} scope="col">
                  <span aria-hidden="true">
                    {INITIALS[weekday(day) - 1]}
                    <br />
                    {dayOfMonth(day)}
                  </span>
                  <span className="visually-hidden">{longDay(day)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.employee.code}>
                <th scope="row">
                  {row.employee.name} {row.team && <span>{row.team}</span>}
                </th>
                {row.days.map((each) => (
                  <td
                    key={each.day}
                    title={wordsOf(each)}
                    data-off={each.off ?? undefined}
                    data-absent={each.absence && each.off === null ? each.absence.status : undefined}
                    data-conflict={each.isConflict || undefined}
                  >
                    <span aria-hidden="true">{marksOf(each)}</span>
                    <span className="visually-hidden">{wordsOf(each)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <ul className={classes.key} aria-label="Légende">
        {LETTERS.map((kind) => (
          <li key={kind}>{`${ABSENCE_LETTERS[kind]} ${ABSENCE_KINDS[kind]}`}</li>
        ))}
        <li>F jour férié</li>
        <li>½ demi-journée</li>
        <li>{'pointillé\u202f: demande sans réponse'}</li>
        <li>! conflit dans l’équipe</li>
      </ul>
    </>
  )
}
