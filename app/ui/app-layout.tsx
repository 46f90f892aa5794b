import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { ColourSchemeToggle } from './colour-scheme-toggle.tsx'
import { type CommandGroup, CommandPalette, CommandPaletteButton } from './command-palette.tsx'
import classes from './shell.module.css'
import { MAIN_ID, SkipLink } from './skip-link.tsx'
import { UserMenu, type UserMenuProps } from './user-menu.tsx'

export type AppLayoutProps = {
  children: ReactNode
  /** The places of this person; the current one is marked. */
  nav?: readonly { label: string; to: string; end?: boolean }[]
  account?: UserMenuProps
  /** In place of the account, for those who have not signed in. */
  signIn?: { label: string; to: string }
  commands?: readonly CommandGroup[]
  /** `reading` keeps lines short; `wide` is for grids and lists. */
  width?: 'reading' | 'page' | 'wide'
}

/** The frame outside the desk: home, teacher, administrator. */
export function AppLayout({ children, nav = [], account, signIn, commands, width = 'page' }: AppLayoutProps) {
  return (
    <div className={classes.app}>
      <SkipLink />
      <header className={`${classes.topBar} screen-only`}>
        <Link to="/" className={classes.brand}>
          Atelier GPME
        </Link>
        {nav.length > 0 && (
          <nav className={classes.topNav} aria-label="Principale">
            {nav.map((item) => (
              <NavLink key={item.to} to={item.to} end={item.end}>
                {item.label}
              </NavLink>
            ))}
          </nav>
        )}
        <div className={classes.topEnd}>
          {commands && <CommandPaletteButton />}
          <ColourSchemeToggle />
          {account && <UserMenu {...account} />}
          {signIn && (
            <Link to={signIn.to} className={classes.signIn}>
              {signIn.label}
            </Link>
          )}
        </div>
      </header>
      <main id={MAIN_ID} tabIndex={-1} className={classes.page} data-width={width}>
        {children}
      </main>
      {commands && <CommandPalette groups={commands} />}
    </div>
  )
}
