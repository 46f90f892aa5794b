import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconPlayerTrackNext } from '@tabler/icons-react'
import { waitFor } from '#wording/desk.ts'

const WAITS = [5, 15, 30, 60] as const

/** « Attendre »: lets the story's clock run, so that what others were going to do happens. */
export function WaitMenu({ pending, onWait }: { pending: boolean; onWait: (minutes: number) => void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label="Avancer l’heure de l’histoire">
          <ActionIcon aria-label="Avancer l’heure de l’histoire" loading={pending}>
            <IconPlayerTrackNext size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Avancer l’heure de l’histoire</Menu.Label>
        {WAITS.map((minutes) => (
          <Menu.Item key={minutes} onClick={() => onWait(minutes)}>
            {waitFor(minutes)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
