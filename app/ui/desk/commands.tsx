import {
  IconFileCheck,
  IconFileText,
  IconMail,
  IconMailPlus,
  IconPlayerTrackNext,
  IconSend2,
} from '@tabler/icons-react'
import { waitFor as waitLabel } from '#wording/desk.ts'
import type { CommandGroup } from '../command-palette.tsx'
import { DESK_PLACES } from '../desk-places.tsx'
import { pgiCommands } from '../pgi/places.ts'
import type { DeskFacts } from './desk-facts.ts'

const ICON = { size: 17, stroke: 1.6, 'aria-hidden': true } as const

type Doing = {
  to: (place?: string) => string
  waitFor: (minutes: number) => void
  openBeside: (what: string) => void
}

const CLOSED_IN_A_PAPER: ReadonlySet<string> = new Set(['messagerie', 'agenda', 'pgi'])

/** What moves the story on: not in a written paper, where nobody answers. */
const storyCommands = ({ to, waitFor }: Pick<Doing, 'to' | 'waitFor'>) => [
  {
    id: 'nouveau-message',
    label: 'Nouveau message',
    keywords: ['écrire', 'courriel', 'mail'],
    to: to('messagerie/nouveau'),
    icon: <IconMailPlus {...ICON} />,
  },
  {
    id: 'attendre',
    label: waitLabel(15),
    keywords: ['attendre', 'avancer'],
    run: () => waitFor(15),
    icon: <IconPlayerTrackNext {...ICON} />,
  },
]

/** Everything that Ctrl K reaches from the desk. */
export function deskCommands(facts: DeskFacts, { to, waitFor, openBeside }: Doing): CommandGroup[] {
  return [
    {
      label: 'Aller à',
      commands: DESK_PLACES.filter(({ id }) => !facts.paper || !CLOSED_IN_A_PAPER.has(id)).map(
        ({ id, label, icon: Icon }) => ({
          id: `place-${id}`,
          label,
          to: to(id === 'mission' ? '' : id),
          icon: <Icon {...ICON} />,
        }),
      ),
    },
    {
      label: 'Messages',
      commands: facts.mails.map(({ id, subject, read }) => ({
        id: `mail-${id}`,
        label: subject,
        description: read ? 'Message' : 'Message non lu',
        to: to(`messagerie/${id}`),
        icon: <IconMail {...ICON} />,
      })),
    },
    {
      label: 'Livrables',
      commands: facts.deliverables.map(({ id, title, saved }) => ({
        id: `livrable-${id}`,
        label: title,
        description: saved ? 'Livrable enregistré' : 'Livrable à faire',
        to: to(`livrables/${id}`),
        icon: <IconFileCheck {...ICON} />,
      })),
    },
    {
      label: 'Documents',
      commands: facts.annexes.flatMap(({ id, title }) => [
        { id: `annexe-${id}`, label: title, to: to(`documents/${id}`), icon: <IconFileText {...ICON} /> },
        {
          id: `annexe-a-cote-${id}`,
          label: title,
          description: 'Ouvrir à côté du travail',
          run: () => openBeside(`annex:${id}`),
          icon: <IconFileText {...ICON} />,
        },
      ]),
    },
    ...(facts.paper ? [] : pgiCommands(facts)),
    ...(facts.readOnly
      ? []
      : [
          {
            label: 'Faire',
            commands: [
              ...(facts.paper ? [] : storyCommands({ to, waitFor })),
              { id: 'rendre', label: 'Rendre la copie', to: to('rendre'), icon: <IconSend2 {...ICON} /> },
            ],
          },
        ]),
  ]
}
