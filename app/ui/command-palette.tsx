import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useNavigate } from 'react-router'
import { folded } from '#base/sorting.ts'
import classes from './shell.module.css'

export type Command = {
  id: string
  label: string
  description?: string
  /** Other words that find it. */
  keywords?: readonly string[]
  icon?: ReactNode
  /** Where it goes, or what it does. */
  to?: string
  run?: () => void
}

export type CommandGroup = { label: string; commands: readonly Command[] }

const SHOWN = 12

/** Whether each typed word begins or is inside a word of the command, accents and case aside. */
export function matches(command: Command, query: string): boolean {
  const text = folded([command.label, command.description ?? '', ...(command.keywords ?? [])].join(' '))
  return folded(query)
    .split(' ')
    .every((word) => text.includes(word))
}

/** Ctrl-K: go anywhere, do anything, without the mouse. One per page, in its layout. */
export function CommandPalette({ groups }: { groups: readonly CommandGroup[] }) {
  const navigate = useNavigate()
  const commands = useMemo(
    () => new Map(groups.flatMap((group) => group.commands.map((command) => [command.id, command] as const))),
    [groups],
  )
  const actions: SpotlightActionGroupData[] = groups.map((group) => ({
    group: group.label,
    actions: group.commands.map((command) => ({
      id: command.id,
      label: command.label,
      description: command.description,
      leftSection: command.icon,
      onClick: () => {
        command.run?.()
        if (command.to) navigate(command.to)
      },
    })),
  }))
  return (
    <Spotlight
      actions={actions}
      filter={(query, all) =>
        all
          .filter((entry): entry is SpotlightActionGroupData => 'group' in entry)
          .map((group) => ({
            ...group,
            actions: group.actions.filter((action) => {
              const command = commands.get(action.id)
              return command !== undefined && matches(command, query)
            }),
          }))
          .filter((group) => group.actions.length > 0)
      }
      limit={SHOWN}
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      triggerOnContentEditable
      nothingFound="Aucune commande ne porte ce nom."
      scrollable
      maxHeight={420}
      centered={false}
      yOffset="14vh"
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      classNames={{ actionsGroup: classes.paletteGroup }}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.6} aria-hidden="true" />,
        placeholder: 'Aller à, chercher, faire…',
        'aria-label': 'Commande',
      }}
    />
  )
}

export const openCommandPalette = (): void => spotlight.open()

export function CommandPaletteButton() {
  return (
    <button type="button" className={classes.kbdButton} onClick={openCommandPalette} aria-keyshortcuts="Control+K">
      <IconSearch size={15} stroke={1.7} aria-hidden="true" />
      <span className={classes.kbdWords}>Chercher</span>
      <kbd>Ctrl K</kbd>
    </button>
  )
}
