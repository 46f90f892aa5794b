import type { Day } from '#base/dates.ts'
import { PersistentList } from '#base/persistent-list.ts'
import { PersistentMap } from '#base/persistent-map.ts'
import type { StatementSaid } from './events.ts'

export type Statement = StatementSaid & { readonly statement: string }

export type Pointing = {
  readonly pointing: string
  readonly account: string
  readonly date: Day
  readonly lines: readonly string[]
  readonly entries: readonly string[]
  readonly undone?: Day
}

export type BankState = {
  readonly statements: PersistentMap<string, Statement>
  readonly statementIds: PersistentList<string>
  /** Of each account, in the order of their days. */
  readonly byAccount: PersistentMap<string, PersistentList<string>>
  readonly pointings: PersistentMap<string, Pointing>
  /** Line of a statement or of an entry → the pointing it is in. */
  readonly pointed: PersistentMap<string, string>
}

export const emptyBank: BankState = {
  statements: PersistentMap.empty(),
  statementIds: PersistentList.empty(),
  byAccount: PersistentMap.empty(),
  pointings: PersistentMap.empty(),
  pointed: PersistentMap.empty(),
}
