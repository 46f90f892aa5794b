/** What every command of the command line is: a line of help, its options, and what it does. */
import type { parseArgs } from 'node:util'

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>
export type Values = Readonly<Record<string, string | boolean | undefined>>

/** 0: done. 1: refused or failing. 2: not understood. */
export type ExitCode = 0 | 1 | 2

export type CliCommand = {
  usage: string
  summary: string
  options: Options
  run(positionals: readonly string[], values: Values): Promise<ExitCode> | ExitCode
}

/** Thrown when the words of a command are off; printed with the command's usage, exit code 2. */
export class UsageError extends Error {}

export const textOption = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

export function numberOption(values: Values, name: string, fallback: number): number {
  const text = textOption(values, name)
  if (text === undefined) return fallback
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`--${name} attend un nombre entier, pas « ${text} ».`)
  return Number(text)
}

export function required(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new UsageError(`Il manque ${what}.`)
  return value
}

/** Machines read JSON, people read lines: one or the other, never both. */
export function print(values: Values, data: unknown, lines: () => readonly string[]): void {
  process.stdout.write(values.json ? `${JSON.stringify(data, null, 2)}\n` : `${lines().join('\n')}\n`)
}

/** Says why something was refused, and gives the exit code of a refusal. A scenario that does not exist is a usage error. */
export function refuse(error: { code: string } & Readonly<Record<string, unknown>>): ExitCode {
  if (error.code === 'scenario_unknown') throw new UsageError(`Aucun scénario ne s’appelle « ${String(error.slug)} ».`)
  process.stderr.write(`${JSON.stringify(error)}\n`)
  return 1
}
