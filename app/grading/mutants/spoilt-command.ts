/** What an operator makes of a command: another one, several, or none. */
import type { Day } from '#base/dates.ts'
import { addMonths } from '#base/dates.ts'
import type { Command, Company } from '#pgi'
import type { MutantCode } from './kinds.ts'

/** The fault, the commands given instead, and what tells it from the same fault elsewhere in the command. */
export type Spoilt = readonly [MutantCode, readonly Command[], string?]

/** What operators are told: the company as the model answer leaves it, and the story's day. */
export type Spoiling = { company: Company; today: Day }

export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>

/** Before any company of the project kept books: no fiscal year holds it. */
export const outsideYear = (date: Day): Day => addMonths(date, -36)

export const NET_30 = { days: 30, endOfMonth: false } as const

/** The list with one of its members replaced. */
export const withAt = <T>(list: readonly T[], at: number, by: T): T[] =>
  list.map((one, index) => (index === at ? by : one))
