import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { dayOf, type Moment } from '#base/dates.ts'
import { longDay, time } from '#wording/formats.ts'
import { ColourSchemeToggle } from './colour-scheme-toggle.tsx'
import { type CommandGroup, CommandPalette, CommandPaletteButton } from './command-palette.tsx'
import { DESK_PLACES, type DeskCount, type DeskPlaceId } from './desk-places.tsx'
import { SaveState, type SaveStateProps } from './save-state.tsx'
import { SectionNav, type SectionNavProps } from './section-nav.tsx'
import classes from './shell.module.css'
import { MAIN_ID, SkipLink } from './skip-link.tsx'

export type DeskShellProps = {
  company: string
  /** The story's date and time. */
  moment: Moment
  save: SaveStateProps
  /** The address of each place; a place without an address is not shown. */
  addresses: Partial<Record<DeskPlaceId, string>>
  counts?: Partial<Record<DeskPlaceId, DeskCount>>
  /** The pages of the place where one is: the PGI's lists. */
  section?: SectionNavProps
  /** « Rendre », or whatever ends the work. */
  handIn?: ReactNode
  /** The exam's clock. */
  clock?: ReactNode
  /** The way out of the desk. */
  leaveTo?: string
  commands: readonly CommandGroup[]
  /** A document opened beside the work. */
  beside?: { title: string; content: ReactNode; onClose: () => void }
  children: ReactNode
}

function Count({ count }: { count: DeskCount | undefined }) {
  if (!count) return null
  return (
    <span className={classes.count} data-tone={count.tone ?? 'neutral'}>
      <span aria-hidden="true">{count.text}</span>
      <span className="visually-hidden">{`, ${count.meaning}`}</span>
    </span>
  )
}

/** The student's desk: places at the left, work in the centre, a document beside. */
export function DeskShell(props: DeskShellProps) {
  const {
    company,
    moment,
    save,
    addresses,
    counts = {},
    section,
    handIn,
    clock,
    leaveTo = '/',
    commands,
    beside,
  } = props
  return (
    <div className={classes.desk} data-beside={beside ? true : undefined}>
      <SkipLink />
      <header className={`${classes.topBar} screen-only`}>
        <Link to={leaveTo} className={classes.brand} aria-label="Atelier GPME, quitter le bureau">
          <span className={classes.brandLong}>Atelier GPME</span>
        </Link>
        <span className={classes.company}>{company}</span>
        <span className={classes.when}>
          <span className="visually-hidden">Date de l’histoire : </span>
          {longDay(dayOf(moment))} · {time(moment)}
        </span>
        <div className={classes.topEnd}>
          <SaveState {...save} />
          {clock}
          <CommandPaletteButton />
          <ColourSchemeToggle />
          {handIn}
        </div>
      </header>
      <nav className={`${classes.rail} screen-only`} aria-label="Bureau">
        <ul>
          {DESK_PLACES.map(({ id, label, icon: Icon }) => {
            const to = addresses[id]
            return to ? (
              <li key={id}>
                <NavLink to={to} end={id === 'mission'}>
                  <Icon size={18} stroke={1.6} aria-hidden="true" />
                  <span className={classes.placeLabel}>{label}</span>
                  <Count count={counts[id]} />
                </NavLink>
              </li>
            ) : null
          })}
        </ul>
      </nav>
      {section && <SectionNav {...section} />}
      <main id={MAIN_ID} tabIndex={-1} className={classes.centre}>
        {props.children}
      </main>
      {beside && (
        <aside className={classes.beside} aria-label={beside.title}>
          <header>
            <h2>{beside.title}</h2>
            <CloseButton aria-label={`Fermer ${beside.title}`} onClick={beside.onClose} />
          </header>
          {beside.content}
        </aside>
      )}
      <CommandPalette groups={commands} />
    </div>
  )
}
