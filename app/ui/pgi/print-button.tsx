import { Button } from '@mantine/core'
import { usePgi } from './facts.tsx'

/** Opens the paper of a document beside the page. */
export function PrintButton({ place, what }: { place: string; what?: string }) {
  const { to } = usePgi()
  return (
    <Button component="a" href={to(place)} target="_blank" rel="noopener" variant="default" size="compact-md">
      {what === undefined ? 'Imprimer' : `Imprimer ${what}`}
    </Button>
  )
}
