import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { invariant } from '#base/result.ts'
import type { Files } from '#scenario'

/** The folder that holds package.json, whether this file runs from the sources or from a build. */
export const projectRoot = ((): string => {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (;;) {
    try {
      statSync(join(folder, 'scenarios'))
      statSync(join(folder, 'package.json'))
      return folder
    } catch {
      const parent = dirname(folder)
      invariant(parent !== folder, 'the project has a package.json and a folder of scenarios')
      folder = parent
    }
  }
})()

export const scenariosFolder = join(projectRoot, 'scenarios')

const TEXT_FILE = /\.(yaml|yml|mdx|md|json|csv|ts)$/

/** Every text file of a folder, by its path from there (with `/`, on every system), in alphabetical order. */
export function readFolder(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT_FILE.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
  return new Map(names.map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name), 'utf8')]))
}

export function subfolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
