import {
  IconBuildingStore,
  IconCalendarEvent,
  IconFileCheck,
  IconFiles,
  IconFlag,
  IconMail,
  type TablerIcon,
} from '@tabler/icons-react'

export type DeskPlaceId = 'mission' | 'messagerie' | 'agenda' | 'documents' | 'pgi' | 'livrables'

export type DeskCount = {
  /** What is shown: « 2 », « 1/3 ». */
  text: string
  /** What it means: « 2 messages non lus ». */
  meaning: string
  tone?: 'alert' | 'neutral'
}

/** The six places of the desk, in the order of the rail. */
export const DESK_PLACES: readonly { id: DeskPlaceId; label: string; icon: TablerIcon }[] = [
  { id: 'mission', label: 'Mission', icon: IconFlag },
  { id: 'messagerie', label: 'Messagerie', icon: IconMail },
  { id: 'agenda', label: 'Agenda', icon: IconCalendarEvent },
  { id: 'documents', label: 'Documents', icon: IconFiles },
  { id: 'pgi', label: 'PGI', icon: IconBuildingStore },
  { id: 'livrables', label: 'Livrables', icon: IconFileCheck },
]
