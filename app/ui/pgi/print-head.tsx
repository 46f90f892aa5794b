import { shortDay } from '#wording/formats.ts'
import type { PgiFacts } from './facts.tsx'
import classes from './pgi.module.css'

/** At the top of a printed page: whose figures they are, and the day they were printed. */
export const PrintHead = ({ facts }: { facts: PgiFacts }) => (
  <p className={`${classes.printHead} print-only`}>
    <strong>{facts.company}</strong>
    <span>{`Édité le ${shortDay(facts.today)}`}</span>
  </p>
)
