/** The only door to the PGI. */
export { type Command, type CommandInput, command } from './company/command.ts'
export { type Company, type Context, found } from './company/company.ts'
export { type Event, event, type Recorded, recorded } from './company/event.ts'
export { execute } from './company/execute.ts'
export { type FiscalYear, fiscalYearOf, type Identity } from './company/identity.ts'
export { type MalformedCommand, parseCommand } from './company/parse-command.ts'
export type { Refusal } from './company/refusal.ts'
export { replay } from './company/replay.ts'
