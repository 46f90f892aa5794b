import { no, ok, type Result } from '#base/result.ts'
import { type Command, command } from './command.ts'

export type MalformedCommand = { code: 'malformed_command'; issues: { path: string; code: string }[] }

/** Reads a command from JSON that anybody may have written. */
export function parseCommand(json: unknown): Result<Command, MalformedCommand> {
  const parsed = command.safeParse(json)
  if (parsed.success) return ok(parsed.data)
  const issues = parsed.error.issues.map(({ path, code, message }) => ({
    path: path.join('.'),
    // Our own words of base/schema.ts (`day_expected`…) travel as messages of custom issues.
    code: code === 'custom' || /^[a-z_]+$/.test(message) ? message : code,
  }))
  return no({ code: 'malformed_command', issues })
}
