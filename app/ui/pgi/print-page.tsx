import { Button } from '@mantine/core'

/** Prints the page as its print style lays it out: the frame of the desk and the actions stay on screen. */
export const PrintPage = () => (
  <Button size="compact-md" variant="default" onClick={() => window.print()}>
    Imprimer
  </Button>
)
