/** Living a sequence of commands, and saying what must hold at its end. */
import fc from 'fast-check'
import { type Command, type Company, execute, parseCommand, type Recorded } from '#pgi'
import { busyCompany } from './company.ts'
import { TODAY } from './draws.ts'
import { type DomainName, jsonOf, type Typed, typedCommands } from './index.ts'

export const start = busyCompany()
export const context = { today: TODAY, by: 'test' }

export type Tried = {
  readonly domain: DomainName
  readonly type: Command['type']
  readonly refused?: string
  /** What came of the command. */
  readonly events: readonly Recorded[]
}
export type Lived = {
  readonly company: Company
  readonly events: readonly Recorded[]
  readonly tried: readonly Tried[]
}

export function commandOf(company: Company, typed: Typed): Command {
  const command = parseCommand(jsonOf(company, typed))
  if (!command.ok) throw new Error(`${JSON.stringify(jsonOf(company, typed))}: ${JSON.stringify(command.error)}`)
  return command.value
}

export function live(typed: readonly Typed[]): Lived {
  let company = start
  const events: Recorded[] = []
  const tried: Tried[] = []
  for (const each of typed) {
    const command = commandOf(company, each)
    const done = execute(company, command, context)
    const { domain } = each
    if (done.ok) {
      company = done.value.company
      events.push(...done.value.events)
      tried.push({ domain, type: command.type, events: done.value.events })
    } else tried.push({ domain, type: command.type, refused: done.error.code, events: [] })
  }
  return { company, events, tried }
}

export const holds = (rule: (lived: Lived) => void, numRuns = 50): void =>
  fc.assert(
    fc.property(typedCommands, (typed) => rule(live(typed))),
    { numRuns },
  )
