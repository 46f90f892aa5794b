import type { Day } from '#base/dates.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import type { FolderFields } from './commands.ts'
import type { Nameable, NamePart } from './naming.ts'

export type Folder = { readonly code: string; readonly fields: FolderFields }
export type Filed = Nameable & {
  readonly filing: string
  readonly document: string
  readonly folder: string
  readonly name: string
  readonly ended?: Day
  /** Its record is kept once it is gone. */
  readonly destroyedOn?: Day
}

export type FilingState = {
  /** Absent until the company has a rule. */
  readonly naming?: readonly NamePart[]
  readonly folders: PersistentMap<string, Folder>
  readonly documents: PersistentMap<string, Filed>
  /** How many stays, and how many papers, there ever were: gives the next identifier of each. */
  readonly filings: number
  readonly papers: number
}

export const emptyFiling: FilingState = {
  folders: PersistentMap.empty(),
  documents: PersistentMap.empty(),
  filings: 0,
  papers: 0,
}

export const draftFiling = (state: FilingState): FilingState => ({ ...state, documents: state.documents.draft() })
export const sealFiling = (state: FilingState): FilingState => ({ ...state, documents: state.documents.seal() })
