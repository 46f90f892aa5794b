import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('server-acting-process.ts', import.meta.url))

export type ActingProcess = {
  child: ChildProcess
  /** Resolves when it has opened the attempt and waits for the signal. */
  ready: Promise<void>
  start(): void
  /** What it has been told so far, one line an act. */
  lines(): string[]
  /** Resolves when it has been told that many. */
  said(howMany: number): Promise<void>
  /** Its exit code, null when it was killed. */
  ended: Promise<number | null>
  errors(): string
}

export function actingProcess(attemptId: string, name: string, howMany: number, seen?: number): ActingProcess {
  const words = [PROGRAM, attemptId, name, String(howMany), ...(seen === undefined ? [] : [String(seen)])]
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...words], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let [out, errors] = ['', '']
  const waiting = new Set<() => void>()
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString()
    for (const look of waiting) look()
  })
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString()
  })
  const ended = once(child, 'close').then(([code]): number | null => code)
  // A line that is not finished was not said.
  const lines = () => out.split('\n').slice(0, -1)
  const until = (enough: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (enough()) resolve()
      }
      waiting.add(look)
      look()
      ended.then(() => (enough() ? resolve() : reject(new Error(`${name} stopped: ${errors}`))), reject)
    })
  return {
    child,
    ended,
    lines: () => lines().slice(1),
    ready: until(() => lines()[0] === 'ready'),
    start: () => child.stdin.write('go\n'),
    said: (many) => until(() => lines().length > many),
    errors: () => errors,
  }
}
