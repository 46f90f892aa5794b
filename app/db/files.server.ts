import { createHash } from 'node:crypto'
import type { Database } from './client.server.ts'
import { isUniqueViolation } from './errors.server.ts'

export type FileToKeep = { bytes: Uint8Array; mime: string }
export type KeptFile = { sha256: string; mime: string; size: number; bytes: Uint8Array }

/** Keeps bytes under their SHA-256, once however often they come. */
export async function keepFile(database: Database, { bytes, mime }: FileToKeep): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (await database.storedFile.findUnique({ where: { sha256 }, select: { sha256: true } })) return sha256
  try {
    // A copy: the database libraries want bytes that own their memory, and a Buffer often is a view on a larger one.
    await database.storedFile.create({ data: { sha256, mime, size: bytes.byteLength, bytes: Uint8Array.from(bytes) } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  return sha256
}

/** Says that an attempt holds a file, under the name its author gave. Whoever may read the attempt may read the file. */
export async function attachFile(
  database: Database,
  { attemptId, sha256, name }: { attemptId: string; sha256: string; name: string },
): Promise<void> {
  const key = { attemptId_sha256: { attemptId, sha256 } }
  await database.attemptFile.upsert({ where: key, create: { attemptId, sha256, name }, update: { name } })
}

export async function findFile(database: Database, sha256: string): Promise<KeptFile | undefined> {
  return (await database.storedFile.findUnique({ where: { sha256 } })) ?? undefined
}
