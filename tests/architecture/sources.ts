import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type Source = { path: string; text: string }
export type Import = { from: string; to: string }

/** Every file of a folder, with `/` between its folders on any system; what is generated is nobody's work. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return []
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('app/db/generated/'))
    .sort()
}

export const readSources = (folder: string): Source[] =>
  filesUnder(folder)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))

/** A test, or what only tests import: it may look where the code it tests may not. */
export const isTest = (path: string): boolean => /\.(test|properties\.test|test-support)\.tsx?$/.test(path)

const SPECIFIER =
  /(?:^|[\s;}])(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\bnew URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/gm

/** What a file imports from the project, statically or not, types included. */
export function importsOf({ path, text }: Source): Import[] {
  return [...text.matchAll(SPECIFIER)].flatMap(([, named, dynamic, url]) => {
    const to = resolveSpecifier(path, named ?? dynamic ?? url ?? '')
    return to ? [{ from: path, to }] : []
  })
}

const { imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { imports: Record<string, string> }

/** The file that a specifier names; `undefined` for packages. */
export function resolveSpecifier(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(dirname(from).replaceAll('\\', '/'), specifier)
  if (!specifier.startsWith('#')) return undefined
  for (const [pattern, target] of Object.entries(imports)) {
    if (pattern === specifier) return target.slice(2)
    const start = pattern.slice(0, -1)
    if (pattern.endsWith('*') && specifier.startsWith(start)) return target.slice(2, -1) + specifier.slice(start.length)
  }
  throw new Error(`${from} imports ${specifier}, which package.json does not know`)
}
