import type { ReactNode } from 'react'
import type { Day } from '#base/dates.ts'
import type { FiscalYearRow } from '#pgi'
import { proseDay, shortDay } from '#wording/formats.ts'
import type { PlaceWords } from '#wording/pgi/places.ts'
import { type PgiFacts, pgiAddress } from '../facts.tsx'
import { FileButtons } from '../page-exports.tsx'
import { PeriodBar } from '../period-bar.tsx'
import classes from '../pgi.module.css'
import { PgiLink } from '../pgi-link.tsx'
import { PgiPage } from '../pgi-page.tsx'
import type { PlanValues } from '../plans/plan-form.tsx'

export type StatementPageProps = {
  facts: PgiFacts
  place: PlaceWords
  at: Day
  years: readonly FiscalYearRow[]
  /** The parameters of the address that the export keeps. */
  exported?: PlanValues
  /** Instead of the choice of a day. */
  bar?: ReactNode
  count?: string
  actions?: ReactNode
  children: ReactNode
}

/** A statement of the books on a day: the choice of the day and of the year, the exports, and the statement. */
export function StatementPage({
  facts,
  place,
  at,
  years,
  exported = {},
  bar,
  count,
  actions,
  children,
}: StatementPageProps) {
  const address = (format: string) => {
    const asked = new URLSearchParams({ au: at, format })
    for (const [name, value] of Object.entries(exported)) {
      for (const each of typeof value === 'string' ? [value] : value) asked.append(name, each)
    }
    return pgiAddress(facts, `export/${place.slug}?${asked}`)
  }
  return (
    <PgiPage
      facts={facts}
      title={place.label}
      count={count ?? `au ${proseDay(at)}`}
      subtitle={place.purpose}
      printed
      actions={
        <>
          {actions}
          <FileButtons address={address} />
        </>
      }
    >
      {bar ?? (
        <PeriodBar to={at} today={facts.today} toLabel="Situation au" key={at}>
          <YearLinks facts={facts} place={place} years={years} />
        </PeriodBar>
      )}
      <div className={classes.stack}>{children}</div>
    </PgiPage>
  )
}

/** The years before this one, a click away: statements open on today. */
export const YearLinks = ({ facts, place, years }: Pick<StatementPageProps, 'facts' | 'place' | 'years'>) => (
  <span className={classes.years}>
    {years
      .filter(({ to }) => to < facts.today)
      .map(({ from, to, status }) => (
        <PgiLink key={to} place={`${place.slug}?au=${to}`}>
          {`Exercice ${yearName(from, to)}${status === 'closed' ? ', clos' : ''}`}
        </PgiLink>
      ))}
  </span>
)

/** « 2025 », or both days when the year is not a calendar year. */
export const yearName = (from: Day, to: Day): string =>
  from.slice(0, 4) === to.slice(0, 4) ? to.slice(0, 4) : `du ${shortDay(from)} au ${shortDay(to)}`
