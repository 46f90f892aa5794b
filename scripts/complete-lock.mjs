// node scripts/complete-lock.mjs: adds to package-lock.json the packages that a dependency offers for other systems.
// npm leaves them out when the lock file is written where node_modules exists or where they cannot be fetched, and then
// `npm ci` refuses the file everywhere. A test says when it is needed.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const LOCK = fileURLToPath(new URL('../package-lock.json', import.meta.url))

/** What the names of such packages say of the systems they are for. */
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * The entries that a lock file lacks, by their place.
 * @param {{ packages: Record<string, { dev?: boolean, optionalDependencies?: Record<string, string> }> }} lock
 */
export function missingEntries(lock) {
  /** @type {Record<string, object>} */
  const missing = {}
  for (const { dev, optionalDependencies = {} } of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const place = `node_modules/${name}`
      const isExact = /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)
      const words = name.split('/').pop()?.split('-') ?? []
      const os = SYSTEMS.filter((system) => words.includes(system))
      const cpu = PROCESSORS.filter((processor) => words.includes(processor))
      const isThere = Object.keys(lock.packages).some((path) => path === place || path.endsWith(`/${place}`))
      if (isThere || !isExact || os.length === 0) continue
      missing[place] = { version, ...(cpu.length > 0 && { cpu }), ...(dev && { dev }), optional: true, os }
    }
  }
  return missing
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync(LOCK, 'utf8'))
  const missing = missingEntries(lock)
  const places = Object.entries({ ...lock.packages, ...missing }).sort(([left], [right]) =>
    left.localeCompare(right, 'en'),
  )
  writeFileSync(LOCK, `${JSON.stringify({ ...lock, packages: Object.fromEntries(places) }, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} added`)
}
