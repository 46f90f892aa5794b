/** The demo school loads whole, begins again when it was stopped half-way, and comes back from a backup as it was. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { database } from '#db/current.server.ts'
import { restoreBackup } from '#services/backup/restore-backup.server.ts'
import { LEFT_OUT, TABLES } from '#services/backup/tables.ts'
import { writeBackup } from '#services/backup/write-backup.server.ts'
import { DEMO_SCHOOL, DEMO_SCHOOL_LOADING, DEMO_STUDENTS } from '#services/demo/demo-cast.ts'
import { loadDemoSchool } from '#services/demo/load-demo-school.server.ts'

const LONG_MS = 300_000

test('every table of the database is in a backup, or left out on purpose', () => {
  const known = [...TABLES, ...LEFT_OUT].map((table) => table.toLowerCase()).sort()
  const models = Object.keys(database())
    .filter((name) => !/^[_$]|^constructor$/.test(name))
    .map((name) => name.toLowerCase())
    .sort()
  expect(models.length).toBeGreaterThan(10)
  expect(models).toEqual(known)
})

test(
  'an interrupted load begins again, and a backup brings everything back',
  async () => {
    await database().school.create({ data: { name: DEMO_SCHOOL_LOADING } })
    await loadDemoSchool()
    expect((await database().school.findMany()).map(({ name }) => name)).toEqual([DEMO_SCHOOL])
    const handedIn = DEMO_STUDENTS.flatMap(({ training, exam }) => [
      training && training.until === undefined,
      exam,
    ]).filter(Boolean)
    expect(await database().gradeRun.count()).toBe(handedIn.length)

    const folder = mkdtempSync(join(tmpdir(), 'atelier-backup-'))
    try {
      const file = join(folder, 'school.jsonl.gz')
      const counts = await writeBackup(file)
      expect(await restoreBackup(file)).toEqual({ ok: false, error: { code: 'database_not_empty', schools: 1 } })
      const before = await fingerprint()
      for (const table of TABLES.toReversed()) await remove(table)
      expect(await restoreBackup(file)).toEqual({
        ok: true,
        value: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
      })
      expect(await fingerprint()).toEqual(before)

      for (const table of TABLES.toReversed()) await remove(table)
      writeFileSync(file, 'this is no archive')
      expect(await restoreBackup(file)).toMatchObject({ ok: false, error: { code: 'backup_unreadable' } })
      expect(await database().school.count()).toBe(0)
      expect(await restoreBackup(join(folder, 'nowhere'))).toMatchObject({
        ok: false,
        error: { code: 'backup_missing' },
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  LONG_MS,
)

const remove = (table: (typeof TABLES)[number]) =>
  (database()[table] as { deleteMany(): Promise<unknown> }).deleteMany()

/** Enough to see that bytes, days and texts came back as they were. */
async function fingerprint() {
  return {
    events: await database().attemptEvent.findMany({ orderBy: [{ attemptId: 'asc' }, { seq: 'asc' }] }),
    files: (await database().storedFile.findMany({ orderBy: { sha256: 'asc' } })).map(({ bytes, ...file }) => ({
      ...file,
      bytes: Buffer.from(bytes).toString('base64'),
    })),
    runs: await database().gradeRun.findMany({ orderBy: { id: 'asc' } }),
    users: await database().user.findMany({ orderBy: { id: 'asc' } }),
  }
}

test('a decision of an earlier backup comes back as an entry of the correction', async () => {
  const at = { $date: '2026-11-20T10:00:00.000Z' }
  const rows: readonly [string, object][] = [
    ['school', { id: 's', name: 'Lycée' }],
    [
      'user',
      { id: 't', username: 't', firstName: 'C', lastName: 'L', name: 'C L', email: 't@comptes.invalid', schoolId: 's' },
    ],
    ['scenarioVersion', { id: 'v', slug: 'relance', contentHash: 'h', title: 'Relancer', files: '[]' }],
    ['attempt', { id: 'a', seed: 1, mode: 'training', scenarioVersionId: 'v', studentId: 't' }],
    [
      'gradeDecision',
      { id: 'd', seq: 1, criterionId: 'k', pointsThousandths: 500, reason: 'Vu.', at, attemptId: 'a', teacherId: 't' },
    ],
  ]
  const lines = [{ format: 'atelier-gpme-backup-1' }, ...rows.map(([table, row]) => ({ table, row }))]
  const folder = mkdtempSync(join(tmpdir(), 'atelier-backup-'))
  try {
    const file = join(folder, 'earlier.jsonl.gz')
    writeFileSync(file, gzipSync(lines.map((one) => `${JSON.stringify(one)}\n`).join('')))
    expect(await restoreBackup(file)).toMatchObject({ ok: true, value: { correctionEntry: 1 } })
    expect(await database().correctionEntry.findMany()).toMatchObject([
      { id: 'd', seq: 1, kind: 'decided', criterionId: 'k', pointsThousandths: 500, text: 'Vu.', actorId: 't' },
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
