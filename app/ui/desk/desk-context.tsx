import { createContext, useContext } from 'react'
import type { SaveStateProps } from '../save-state.tsx'

export type DeskTools = {
  attempt: string
  mode: 'training' | 'exam'
  readOnly: boolean
  /** An address inside the attempt: `to('livrables/lettre')`. A step being replayed is kept. */
  to: (place?: string) => string
  /** Opens an annex or a mail beside the work: `annex:procedure`, `mail:brief`. */
  openBeside: (what: string) => void
  /** Says in the top bar whether the work is safe; `null` gives the place back. */
  showSaving: (state: SaveStateProps | null) => void
  /** Asks the server where the attempt stands: unread mails, clock, what is saved. */
  refresh: () => void
}

const Context = createContext<DeskTools | null>(null)
export const DeskToolsProvider = Context.Provider

export function useDesk(): DeskTools {
  const tools = useContext(Context)
  if (!tools) throw new Error('A screen of the desk stands outside its layout')
  return tools
}
