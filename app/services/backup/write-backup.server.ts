import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { database } from '#db/current.server.ts'
import { TABLES, type Table } from './tables.ts'

export const BACKUP_FORMAT = 'atelier-gpme-backup-1'
const PAGE = 500

type Reader = { findMany(args: { skip: number; take: number; orderBy: Record<string, 'asc'>[] }): Promise<object[]> }

const ORDER: Readonly<Partial<Record<Table, string[]>>> = {
  membership: ['userId', 'classGroupId'],
  accommodation: ['userId'],
  attemptEvent: ['attemptId', 'seq'],
  storedFile: ['sha256'],
  attemptFile: ['attemptId', 'sha256'],
  regradeCopy: ['regradeId', 'attemptId'],
}

/**
 * Everything that a school would miss, as compressed lines of JSON: the same file whether it comes from SQLite or
 * PostgreSQL, and goes to either. Written beside, then put in place: an interrupted backup replaces nothing.
 */
export async function writeBackup(file: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  async function* lines(): AsyncGenerator<string> {
    yield `${JSON.stringify({ format: BACKUP_FORMAT })}\n`
    for (const table of TABLES) {
      counts[table] = 0
      for await (const row of rowsOf(table)) {
        counts[table] += 1
        yield `${JSON.stringify({ table, row }, encode)}\n`
      }
    }
  }
  const partial = `${file}.partial`
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(partial))
  await rename(partial, file)
  return counts
}

async function* rowsOf(table: Table): AsyncGenerator<object> {
  const reader = database()[table] as unknown as Reader
  const orderBy = (ORDER[table] ?? ['id']).map((field) => ({ [field]: 'asc' as const }))
  for (let skip = 0; ; skip += PAGE) {
    const rows = await reader.findMany({ skip, take: PAGE, orderBy })
    yield* rows
    if (rows.length < PAGE) return
  }
}

/** Bytes and dates keep their kind. `JSON.stringify` turns a date into a text before calling us: the holder has it still. */
function encode(this: unknown, key: string, value: unknown): unknown {
  const raw: unknown = typeof this === 'object' && this !== null ? Reflect.get(this, key) : value
  if (raw instanceof Date) return { $date: raw.toISOString() }
  if (raw instanceof Uint8Array) return { $bytes: Buffer.from(raw).toString('base64') }
  return value
}
