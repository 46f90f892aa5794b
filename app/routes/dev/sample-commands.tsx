import { IconFileInvoice, IconMail, IconUsers } from '@tabler/icons-react'
import type { CommandGroup } from '#ui/command-palette.tsx'

export const COMMANDS: CommandGroup[] = [
  {
    label: 'Aller à',
    commands: [
      { id: 'mail', label: 'Messagerie', to: '/atelier/bureau', icon: <IconMail size={17} stroke={1.6} /> },
      {
        id: 'customers',
        label: 'Clients',
        description: 'PGI',
        to: '/atelier',
        icon: <IconUsers size={17} stroke={1.6} />,
      },
    ],
  },
  {
    label: 'Faire',
    commands: [
      {
        id: 'invoice',
        label: 'Nouvelle facture',
        keywords: ['vente', 'facturer'],
        to: '/atelier/document',
        icon: <IconFileInvoice size={17} stroke={1.6} />,
      },
    ],
  },
]
