import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../../app/db/migrate.server.ts'

/** Migrates one file, that each test file copies. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-sqlite-'))
  const url = `file:${join(folder, 'template.db')}`
  await migrate(url)
  await settle(url)
  project.provide('databaseTemplate', { engine: 'sqlite', folder })
  return () => rmSync(folder, { recursive: true, force: true })
}

/** What is still in the write-ahead log goes into the file: a copy of the file alone must be the whole database. */
async function settle(url: string): Promise<void> {
  const client = createClient({ url })
  const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  client.close()
  if (rows[0]?.busy !== 0) throw new Error('The template of the test databases is still being written')
}
