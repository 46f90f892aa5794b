import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadDemoSchoolInto, newDataFolder } from './server.ts'

const BUILD = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))

/** Before the browser tests: the application as it will be served, and one database with the demo school. */
export default async function setUp(): Promise<() => void> {
  const { status } = spawnSync(process.execPath, [BUILD], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The application does not build')
  const folder = newDataFolder()
  await loadDemoSchoolInto(folder)
  process.env.ATELIER_DEMO_DATA = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
