import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import classes from './page-header.module.css'

export type PageHeaderProps = {
  title: string
  /** How many things the page shows, « 38 échéances »: beside the title in a lighter weight. */
  count?: string
  /** What the page is for, in a line. */
  subtitle?: ReactNode
  /** What opens a longer answer to « À quoi ça sert », at the end of the line. */
  help?: ReactNode
  /** Status and other marks beside the title. */
  marks?: ReactNode
  /** The main action first. */
  actions?: ReactNode
  /** The page above, when there is one. */
  back?: { label: string; to: string }
}

export function PageHeader({ title, count, subtitle, help, marks, actions, back }: PageHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {back && (
          <Link to={back.to} className={`${classes.back} screen-only`}>
            <IconArrowLeft size={14} stroke={1.8} aria-hidden="true" /> {back.label}
          </Link>
        )}
        <div className={classes.titleRow}>
          <h1 className={classes.title}>
            {title}
            {count && <span className={classes.count}>{` · ${count}`}</span>}
          </h1>
          {marks}
        </div>
        {(subtitle || help) && (
          <p className={classes.subtitle}>
            {subtitle}
            {subtitle && help && ' '}
            {help}
          </p>
        )}
      </div>
      {actions && <div className={`${classes.actions} screen-only`}>{actions}</div>}
    </header>
  )
}
