// Builds the pages and the server, when a source changed since the last time.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from './run.mjs'

const SOURCES = [
  'app',
  'content',
  'public',
  'package.json',
  'package-lock.json',
  'react-router.config.ts',
  'vite.config.ts',
]
const MARKER = join(ROOT, 'build/.sources')

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  const full = join(ROOT, path)
  if (!existsSync(full)) return []
  const entries = path.includes('.') ? [] : readdirSync(full, { recursive: true, withFileTypes: true })
  if (entries.length === 0) return [full]
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

function sourcesHash() {
  const hash = createHash('sha256')
  const files = SOURCES.flatMap(filesUnder).filter((file) => !/\.test\.tsx?$/.test(file))
  for (const file of files.sort())
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** @returns {number} the build's exit code; 0 when there was nothing to do */
export function buildWhenNeeded() {
  const wanted = sourcesHash()
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === wanted) return 0
  console.log('Construction de l’application (une minute la première fois)…')
  const code = run('react-router', ['build', '--logLevel', 'warn'], { NODE_ENV: 'production' })
  if (code === 0) writeFileSync(MARKER, wanted)
  return code
}

if (import.meta.main) process.exit(buildWhenNeeded())
