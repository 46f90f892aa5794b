import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where the SQLite file and the secret live: `DATA_DIR`, or `./data`. */
export const dataFolder = (): string => resolve(process.env.DATA_DIR || 'data')

/** `DATABASE_URL`, or the SQLite file of the data folder. */
export function databaseUrl(): string {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  mkdirSync(dataFolder(), { recursive: true })
  return pathToFileURL(join(dataFolder(), 'atelier.db')).href
}

/** What signs the session cookies: `ATELIER_SECRET`, or one made at the first start and kept where only its owner reads. */
export function secret(): string {
  if (process.env.ATELIER_SECRET) return process.env.ATELIER_SECRET
  const file = join(dataFolder(), 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataFolder(), { recursive: true })
    try {
      // "wx" fails when another process has just written it: then its secret is the one.
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if (!existsSync(file)) throw error
    }
  }
  return readFileSync(file, 'utf8').trim()
}

/** The address the public types, `PUBLIC_URL`; behind https, cookies travel on https only. */
export const publicUrl = (): string => process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`
