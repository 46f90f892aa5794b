import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const QUIET = '--disable-warning=ExperimentalWarning'

export type ServerProcess = {
  url: string
  /** Its database and its secret. */
  dataFolder: string
  /** What it wrote on its error stream since the last time this was asked. */
  takeErrors(): string
  /** Ends it, politely or with `SIGKILL`; its data folder stays. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

/** Fills a new database with the demo school: the SQLite file of a folder, or a PostgreSQL. */
export async function loadDemoSchoolInto(dataFolder: string, databaseUrl?: string): Promise<void> {
  const child = spawn(process.execPath, [QUIET, join(ROOT, 'tests/support/server-demo-data.ts')], {
    cwd: ROOT,
    env: environment({ DATA_DIR: dataFolder, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) }),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The demo school could not be loaded')
}

export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'atelier-server-'))

/** Its own copy of a data folder, for a server that may do what it wants with it. */
export function copyOfData(template: string): string {
  const folder = newDataFolder()
  cpSync(template, folder, { recursive: true })
  return folder
}

/** Starts the built application on a free port. */
export async function startServerProcess(dataFolder: string, databaseUrl?: string): Promise<ServerProcess> {
  const port = String(await freePort())
  const child = spawn(process.execPath, [QUIET, join(ROOT, 'app/server.ts')], {
    cwd: ROOT,
    env: environment({
      DATA_DIR: dataFolder,
      NODE_ENV: 'production',
      PORT: port,
      ATELIER_GALLERY: '1',
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (text: Buffer) => {
    errors += text.toString()
  })
  const ended = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      const said = /^http:\S+/m.exec(text.toString())
      if (said) resolve(said[0])
    })
    ended.then(([code]) => reject(new Error(`The server stopped with code ${code}: ${errors}`)), reject)
  })
  return {
    url,
    dataFolder,
    takeErrors() {
      const taken = errors
      errors = ''
      return taken
    },
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      await ended
    },
  }
}

/** Nothing of the machine's own settings reaches a server of the tests. */
function environment(wanted: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { DATABASE_URL, PUBLIC_URL, ATELIER_SECRET, TRUST_PROXY, HOST, ...rest } = process.env
  return { ...rest, ...wanted }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
