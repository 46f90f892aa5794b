import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { NavLink, useLocation } from 'react-router'
import classes from './shell.module.css'

type SectionLink = { label: string; to: string; end?: boolean }
export type SectionNavProps = {
  title: string
  /** Before the groups. */
  links: readonly SectionLink[]
  groups: readonly { title: string; links: readonly SectionLink[] }[]
}

const isUnder = (pathname: string, { to }: SectionLink): boolean => {
  const path = to.split('?')[0] ?? to
  return pathname === path || pathname.startsWith(`${path}/`)
}

/** The pages of the place where one is, group by group. The group of the present page is open; the others open at a click. */
export function SectionNav({ title, links, groups }: SectionNavProps) {
  const { pathname } = useLocation()
  const current = groups.find((group) => group.links.some((link) => isUnder(pathname, link)))?.title
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(current === undefined ? [] : [current]))
  const [reached, setReached] = useState(current)
  if (current !== reached) {
    setReached(current)
    if (current !== undefined) setOpened(new Set([...opened, current]))
  }
  const toggle = (group: string) =>
    setOpened((before) => {
      const next = new Set(before)
      if (!next.delete(group)) next.add(group)
      return next
    })
  return (
    <nav className={`${classes.section} screen-only`} aria-label={title}>
      <p className={classes.sectionTitle} aria-hidden="true">
        {title}
      </p>
      <Links links={links} />
      {groups.map((group) => (
        <Group
          key={group.title}
          {...group}
          opened={opened.has(group.title)}
          current={group.title === current}
          onToggle={() => toggle(group.title)}
        />
      ))}
    </nav>
  )
}

function Group({
  title,
  links,
  opened,
  current,
  onToggle,
}: SectionNavProps['groups'][number] & { opened: boolean; current: boolean; onToggle: () => void }) {
  const id = useId()
  return (
    <div className={classes.sectionGroup} data-current={current || undefined}>
      <button type="button" aria-expanded={opened} aria-controls={id} onClick={onToggle}>
        <IconChevronRight size={14} stroke={1.8} aria-hidden="true" />
        {title}
      </button>
      <div id={id} hidden={!opened}>
        <Links links={links} />
      </div>
    </div>
  )
}

const Links = ({ links }: { links: readonly SectionLink[] }) => (
  <ul>
    {links.map((link) => (
      <li key={link.to}>
        <NavLink to={link.to} end={link.end}>
          {link.label}
        </NavLink>
      </li>
    ))}
  </ul>
)
