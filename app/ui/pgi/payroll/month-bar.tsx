import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link, useSearchParams } from 'react-router'
import { addToMonth, type Month } from '#base/months.ts'
import { periodText } from '#wording/pgi/payroll.ts'
import classes from './payroll.module.css'

/** The month on screen, and the way to its neighbours; it is part of the address. */
export function MonthBar({ month }: { month: Month }) {
  const [params] = useSearchParams()
  const to = (wanted: Month) => {
    const next = new URLSearchParams(params)
    next.set('mois', wanted)
    return `?${next}`
  }
  const before = addToMonth(month, -1)
  const after = addToMonth(month, 1)
  return (
    <nav className={`${classes.months} screen-only`} aria-label="Mois">
      <Link to={to(before)} className={classes.month}>
        <IconChevronLeft size={16} stroke={1.8} aria-hidden="true" />
        {periodText(before)}
      </Link>
      <strong aria-current="true">{periodText(month)}</strong>
      <Link to={to(after)} className={classes.month}>
        {periodText(after)}
        <IconChevronRight size={16} stroke={1.8} aria-hidden="true" />
      </Link>
    </nav>
  )
}
