/** A database of its own, with the demo school and a class of so many students at one assignment. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase, database } from '#db/current.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { databaseUrl } from '#db/settings.server.ts'
import { hashOf, writeAccount } from '#services/accounts/new-account.server.ts'
import { DEMO_PASSWORD } from '#services/demo/demo-cast.ts'
import { loadDemoSchool } from '#services/demo/load-demo-school.server.ts'

export type PreparedClass = {
  folder: string
  assignment: string
  usernames: readonly string[]
  password: string
  remove(): void
}

export async function prepareClass(size: number): Promise<PreparedClass> {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-bench-'))
  process.env.DATA_DIR = folder
  delete process.env.DATABASE_URL
  await migrate(databaseUrl())
  await loadDemoSchool()
  const assignment = await database().assignment.findFirstOrThrow({ where: { mode: 'training' } })
  const { schoolId } = await database().classGroup.findUniqueOrThrow({ where: { id: assignment.classGroupId } })
  const passwordHash = await hashOf(DEMO_PASSWORD)
  const usernames = Array.from({ length: size }, (_, index) => `banc${index + 1}`)
  for (const username of usernames) {
    const account = {
      schoolId,
      username,
      firstName: 'Camille',
      lastName: `Banc ${username}`,
      role: 'student' as const,
      mustChangePassword: false,
      passwordHash,
    }
    const { id } = await database().$transaction((transaction) => writeAccount(transaction, account))
    await database().membership.create({
      data: { userId: id, classGroupId: assignment.classGroupId, role: 'student' },
    })
  }
  await closeDatabase()
  return {
    folder,
    assignment: assignment.id,
    usernames,
    password: DEMO_PASSWORD,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
