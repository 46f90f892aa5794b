import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTableShare } from '@tabler/icons-react'
import { useState } from 'react'
import { plural } from '#wording/formats.ts'

/** « Vers le tableur »: copies what the list shows, ready to be pasted in a sheet. */
export function SpreadsheetCopy({ address }: { address: string }) {
  const [copying, setCopying] = useState(false)
  const copy = async () => {
    setCopying(true)
    try {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(String(answer.status))
      const text = await answer.text()
      await navigator.clipboard.writeText(text)
      const lines = text.trimEnd().split('\r\n').length - 1
      notifications.show({
        title: 'Copié pour le tableur',
        message: `${plural(lines, 'ligne', 'lignes')} dans le presse-papiers\u202f: collez dans une feuille avec Ctrl\u00a0V.`,
      })
    } catch {
      notifications.show({
        color: 'red.9',
        title: 'Rien n’a été copié',
        message: 'Le presse-papiers ou le réseau n’a pas répondu. Exportez plutôt le classeur.',
      })
    } finally {
      setCopying(false)
    }
  }
  return (
    <Button
      variant="default"
      size="compact-md"
      onClick={copy}
      loading={copying}
      leftSection={<IconTableShare size={16} stroke={1.6} aria-hidden="true" />}
    >
      Vers le tableur
    </Button>
  )
}
