import { parseArgs } from 'node:util'
import { type CliCommand, type ExitCode, UsageError } from './command.ts'
import { backup } from './commands/backup.ts'
import { check } from './commands/check.ts'
import { classCommand } from './commands/class.ts'
import { coverage } from './commands/coverage.ts'
import { grade } from './commands/grade.ts'
import { modelAnswer } from './commands/model-answer.ts'
import { pgi } from './commands/pgi.ts'
import { referentiel } from './commands/referentiel.ts'
import { restore } from './commands/restore.ts'
import { user } from './commands/user.ts'

const COMMANDS: Readonly<Record<string, CliCommand>> = {
  referentiel,
  coverage,
  check,
  grade,
  'model-answer': modelAnswer,
  pgi,
  user,
  class: classCommand,
  backup,
  restore,
}

/** Runs one command; what it says goes to standard output, why it refuses to standard error. */
export async function main([name, ...words]: readonly string[]): Promise<ExitCode> {
  const command = name === undefined ? undefined : COMMANDS[name]
  if (!command) return help(name)
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...command.options, json: { type: 'boolean' } },
      allowPositionals: true,
    })
    return await command.run(positionals, values as Readonly<Record<string, string | boolean | undefined>>)
  } catch (error) {
    const isUsage =
      error instanceof UsageError ||
      (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    if (!isUsage) throw error
    process.stderr.write(`${error.message}\nUsage\u202f: atelier ${command.usage}\n`)
    return 2
  }
}

function help(name: string | undefined): ExitCode {
  const lines = Object.values(COMMANDS).map(({ usage, summary }) => `  ${usage}\n      ${summary}`)
  const known = name === undefined || name === 'help' || name === '--help'
  const text = `${known ? '' : `La commande «\u202f${name}\u202f» n’existe pas.\n`}Commandes (chacune accepte --json)\u202f:\n${lines.join('\n')}\n`
  if (known) process.stdout.write(text)
  else process.stderr.write(text)
  return name === 'help' || name === '--help' ? 0 : 2
}
