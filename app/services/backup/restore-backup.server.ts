import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { no, ok, type Result } from '#base/result.ts'
import { database } from '#db/current.server.ts'
import { RENAMED, TABLES, type Table } from './tables.ts'
import { BACKUP_FORMAT } from './write-backup.server.ts'

export type RestoreRefusal =
  | { code: 'backup_missing'; file: string }
  /** Restoring never mixes two schools: the database must be empty. */
  | { code: 'database_not_empty'; schools: number }
  | { code: 'backup_unreadable'; line: number }

const header = z.object({ format: z.literal(BACKUP_FORMAT) })
const row = z.record(z.string(), z.unknown())
const line = z
  .object({ table: z.string(), row })
  .transform(({ table, row }) => {
    const renamed = Object.hasOwn(RENAMED, table) ? RENAMED[table] : undefined
    return renamed ? { table: renamed.table, row: renamed.row(row) } : { table, row }
  })
  .pipe(z.object({ table: z.enum(TABLES), row }))

type Writer = { createMany(args: { data: unknown[] }): Promise<unknown> }
const BATCH = 200
const RESTORE_MINUTES = 30

/** Brings a backup into an empty database, all or nothing. */
export async function restoreBackup(file: string): Promise<Result<Record<string, number>, RestoreRefusal>> {
  if (!existsSync(file)) return no({ code: 'backup_missing', file })
  const schools = await database().school.count()
  if (schools > 0) return no({ code: 'database_not_empty', schools })
  let read = 0
  const counts: Record<string, number> = {}
  try {
    await database().$transaction(
      async (transaction) => {
        let batch: unknown[] = []
        let table: Table = TABLES[0]
        const flush = async () => {
          if (batch.length > 0) await (transaction[table] as unknown as Writer).createMany({ data: batch })
          batch = []
        }
        const lines = createInterface({
          input: createReadStream(file).pipe(createGunzip()),
          crlfDelay: Number.POSITIVE_INFINITY,
        })
        for await (const text of lines) {
          read += 1
          if (read === 1) {
            header.parse(JSON.parse(text))
            continue
          }
          const parsed = line.parse(JSON.parse(text, decode))
          if (parsed.table !== table || batch.length >= BATCH) await flush()
          table = parsed.table
          batch.push(parsed.row)
          counts[table] = (counts[table] ?? 0) + 1
        }
        await flush()
      },
      { timeout: RESTORE_MINUTES * 60_000, maxWait: 10_000 },
    )
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || isBrokenArchive(error)) {
      return no({ code: 'backup_unreadable', line: read })
    }
    throw error
  }
  return ok(counts)
}

const isBrokenArchive = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')

const dated = z.strictObject({ $date: z.iso.datetime() })
const bytes = z.strictObject({ $bytes: z.base64() })

function decode(_key: string, value: unknown): unknown {
  const date = dated.safeParse(value)
  if (date.success) return new Date(date.data.$date)
  const binary = bytes.safeParse(value)
  return binary.success ? new Uint8Array(Buffer.from(binary.data.$bytes, 'base64')) : value
}
