import type { TestProject } from 'vitest/node'
import { migrate } from '../../../app/db/migrate.server.ts'
import { administer } from './administer.ts'
import { startPostgres } from './postgres-server.ts'

/** Starts a PostgreSQL and migrates one database, that each test file copies. */
export default async function setup(project: TestProject) {
  const server = await startPostgres()
  try {
    const administrationUrl = server.urlOf('postgres')
    await administer(administrationUrl, 'CREATE DATABASE template')
    await migrate(server.urlOf('template'))
    project.provide('databaseTemplate', { engine: 'postgresql', administrationUrl })
  } catch (error) {
    await server.stop()
    throw error
  }
  return () => server.stop()
}
