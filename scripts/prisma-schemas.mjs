// Derives one schema per engine from prisma/schema.prisma. Free of dependencies: runs before anything is installed.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const ENGINES = /** @type {const} */ (['sqlite', 'postgresql'])
export const SCHEMA_SOURCE = fileURLToPath(new URL('../prisma/schema.prisma', import.meta.url))

/** @param {'sqlite' | 'postgresql'} engine */
export function schemaFor(engine) {
  const source = readFileSync(SCHEMA_SOURCE, 'utf8')
  const marked = source.match(/sqlite.*\/\/ engine$/gm) ?? []
  if (marked.length !== 2) throw new Error(`prisma/schema.prisma has ${marked.length} engine lines instead of 2`)
  return source.replace(/sqlite(?=.*\/\/ engine$)/gm, engine)
}
