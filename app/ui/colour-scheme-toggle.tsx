import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import classes from './shell.module.css'

/** Both icons are in the page and the style sheet shows one: the server does not know the scheme. */
export function ColourSchemeToggle() {
  const { setColorScheme } = useMantineColorScheme()
  const current = useComputedColorScheme('light', { getInitialValueInEffect: true })
  const label = 'Changer de thème, clair ou sombre'
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        size={32}
        onClick={() => setColorScheme(current === 'dark' ? 'light' : 'dark')}
        className={classes.scheme}
      >
        <IconMoon size={17} stroke={1.6} aria-hidden="true" data-when="light" />
        <IconSun size={17} stroke={1.6} aria-hidden="true" data-when="dark" />
      </ActionIcon>
    </Tooltip>
  )
}
