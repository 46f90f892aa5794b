import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../../app/db/migrate.server.ts'

/** Migrates one file, that each test file copies. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-sqlite-'))
  await migrate(`file:${join(folder, 'template.db')}`)
  project.provide('databaseTemplate', { engine: 'sqlite', folder })
  return () => rmSync(folder, { recursive: true, force: true })
}
