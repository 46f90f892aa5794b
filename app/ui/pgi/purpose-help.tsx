import { Popover } from '@mantine/core'
import { Link, useMatches } from 'react-router'
import { pgiFunction, task } from '#referentiel'
import { PURPOSES } from '#wording/pgi/purposes.ts'
import classes from './purpose-help.module.css'

const ROUTES = 'routes/pgi/'

/** « À quoi ça sert » of the page on screen: what it is for, the tasks of the standard it serves, the functions it offers. */
export function PurposeHelp() {
  const route = useMatches().at(-1)?.id ?? ''
  const purpose = route.startsWith(ROUTES) ? PURPOSES[route.slice(ROUTES.length)] : undefined
  if (!purpose) return null
  return (
    <Popover width={400} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={`${classes.open} screen-only`}>
          À quoi ça sert
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label="À quoi ça sert">
        <div className={classes.content} tabIndex={-1} data-autofocus>
          <p className={classes.text}>{purpose.text}</p>
          <p className={classes.label}>Dans le référentiel</p>
          <ul className={classes.list}>
            {purpose.tasks.map((code) => (
              <li key={code}>
                <Link to={`/referentiel/taches/${code}`}>{code}</Link> {task(code).label}
              </li>
            ))}
          </ul>
          {purpose.functions.length > 0 && (
            <>
              <p className={classes.label}>Fonctions du PGI</p>
              <ul className={classes.list}>
                {[...new Set(purpose.functions.map((code) => pgiFunction(code).label))].map((label) => (
                  <li key={label}>{label}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
