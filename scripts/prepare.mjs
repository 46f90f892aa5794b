// Runs before every npm script that needs the project ready: installs what package-lock.json asks for, then generates
// the database clients. Does nothing when nothing changed. Speaks on the error stream: it runs before commands whose
// output is JSON. Free of dependencies: runs on Node >= 20 from a bare clone.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENGINES, schemaFor } from './prisma-schemas.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const generated = join(root, 'app/db/generated')

/** @param {string[]} texts */
const hashOf = (...texts) => createHash('sha256').update(texts.join('\0')).digest('hex')
/** @param {string} path */
const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
/** Node 24 from node_modules where it is installed, whatever Node started this script. */
function projectNode() {
  const own = join(modules, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(own) ? own : process.execPath
}
/**
 * A quiet command is heard only when it fails.
 * @param {string} command @param {string[]} args @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 */
function run(command, args, { env = {}, quiet = false } = {}) {
  // npm is a .cmd file on Windows, which only a shell can start.
  const shell = process.platform === 'win32' && command === 'npm'
  const stdio = quiet ? 'pipe' : /** @type {const} */ (['inherit', 2, 2])
  const ended = spawnSync(command, args, { cwd: root, stdio, shell, encoding: 'utf8', env: { ...process.env, ...env } })
  if (ended.status === 0) return
  if (quiet) console.error(ended.stdout, ended.stderr)
  process.exit(ended.status ?? 1)
}

function install() {
  const marker = join(modules, '.atelier-installed')
  const wanted = hashOf(textOf(join(root, 'package-lock.json')), process.platform, process.arch)
  if (textOf(marker) === wanted) return
  if (matchesLock()) return writeFileSync(marker, wanted)
  console.error('Installation des dépendances (une à deux minutes la première fois)…')
  // --include=dev: building and generating need the development packages, even where NODE_ENV is production.
  run('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'])
  writeFileSync(marker, wanted)
}

/** npm leaves its own copy of the lock file in node_modules: the same packages there means nothing to install. */
function matchesLock() {
  const hidden = textOf(join(modules, '.package-lock.json'))
  if (hidden === '') return false
  const installed = JSON.parse(hidden).packages
  const wanted = JSON.parse(textOf(join(root, 'package-lock.json'))).packages
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  )
}

function generateClients() {
  const marker = join(generated, '.schema')
  const schemas = ENGINES.map((engine) => ({ engine, text: schemaFor(engine) }))
  const prismaVersion = JSON.parse(textOf(join(modules, 'prisma/package.json'))).version
  const wanted = hashOf(prismaVersion, ...schemas.map(({ text }) => text))
  if (textOf(marker) === wanted) return
  console.error('Génération des clients de base de données…')
  mkdirSync(generated, { recursive: true })
  for (const { engine, text } of schemas) {
    rmSync(join(generated, engine), { recursive: true, force: true })
    const schema = join(generated, `${engine}.prisma`)
    writeFileSync(schema, text)
    // Generating needs no schema engine; naming any file keeps the command line from fetching one.
    run(projectNode(), [join(modules, 'prisma/build/index.js'), 'generate', '--schema', schema, '--no-hints'], {
      env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
      quiet: true,
    })
  }
  writeFileSync(marker, wanted)
}

install()
generateClients()
