import { randomUUID } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { administer } from './administer.ts'

export type DatabaseTemplate =
  | { engine: 'sqlite'; folder: string }
  | { engine: 'postgresql'; administrationUrl: string }

declare module 'vitest' {
  interface ProvidedContext {
    databaseTemplate: DatabaseTemplate
  }
}

const newName = () => `t_${randomUUID().replaceAll('-', '')}`

/** The address of a new database, migrated and empty, of the engine under test. It goes with the test run. */
export async function freshDatabase(): Promise<string> {
  const template = inject('databaseTemplate')
  if (template.engine === 'postgresql') return newPostgresql(template.administrationUrl, 'template')
  const file = join(template.folder, `${newName()}.db`)
  copyFileSync(join(template.folder, 'template.db'), file)
  return `file:${file}`
}

/** The address of a new database with nothing in it, not even tables. */
export async function emptyDatabase(): Promise<string> {
  const template = inject('databaseTemplate')
  if (template.engine === 'postgresql') return newPostgresql(template.administrationUrl, 'template0')
  return `file:${join(template.folder, `${newName()}.db`)}`
}

async function newPostgresql(administrationUrl: string, template: string): Promise<string> {
  const name = newName()
  await administer(administrationUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = new URL(administrationUrl)
  url.pathname = `/${name}`
  return url.href
}
