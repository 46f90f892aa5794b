import { expect, test } from 'vitest'
import { openDatabase } from '#db/client.server.ts'
import { Prisma as Postgresql } from '#db/generated/postgresql/client.ts'
import { Prisma as Sqlite } from '#db/generated/sqlite/client.ts'
import { migrate, migrationScript } from '#db/migrate.server.ts'
import { anAttempt } from '#tests/support/database/builders.ts'
import { emptyDatabase, freshDatabase } from '#tests/support/database/fresh-database.ts'
import { schemaFor } from '../../scripts/prisma-schemas.mjs'

const engine = process.env.TEST_DATABASE === 'postgresql' ? 'postgresql' : 'sqlite'

test('the migrations build the database from nothing, and a second run has nothing to do', async () => {
  const url = await emptyDatabase()
  expect(await migrate(url)).toContainEqual(expect.stringMatching(/_first$/))
  expect(await migrate(url)).toEqual([])
  const database = openDatabase(url)
  expect(await database.user.count()).toBe(0)
  await database.$disconnect()
})

test('the migrations lead exactly to the schema', async () => {
  expect(await migrationScript(await emptyDatabase(), schemaFor(engine))).toBeNull()
})

test('both engines hold the same models and fields', () => {
  const fields = (of: typeof Sqlite | typeof Postgresql) =>
    Object.entries(of)
      .filter(([name]) => name.endsWith('ScalarFieldEnum'))
      .map(([name, values]) => [name, values])
  expect(fields(Sqlite).length).toBeGreaterThan(15)
  expect(fields(Postgresql)).toEqual(fields(Sqlite))
})

test('the database itself refuses to edit an event or an entry of the correction', async () => {
  const database = openDatabase(await freshDatabase())
  const { attempt, teacher } = await anAttempt(database)
  await database.attemptEvent.create({
    data: { attemptId: attempt.id, seq: 1, commandId: 'c1', part: 0, kind: 'noted', payload: '{}' },
  })
  await database.correctionEntry.create({
    data: {
      attemptId: attempt.id,
      seq: 1,
      kind: 'decided',
      actorId: teacher.id,
      criterionId: 'a',
      pointsThousandths: 1000,
      text: 'juste',
    },
  })
  await expect(database.attemptEvent.updateMany({ data: { payload: '{"edited":true}' } })).rejects.toThrow()
  await expect(database.correctionEntry.updateMany({ data: { pointsThousandths: 2000 } })).rejects.toThrow()
  expect((await database.attemptEvent.findMany()).map(({ payload }) => payload)).toEqual(['{}'])
  expect((await database.correctionEntry.findMany()).map(({ pointsThousandths }) => pointsThousandths)).toEqual([1000])
  await database.$disconnect()
})

test('a row that points at nothing is refused', async () => {
  const database = openDatabase(await freshDatabase())
  const orphan = { userId: 'nobody', classGroupId: 'nowhere', role: 'student' as const }
  await expect(database.membership.create({ data: orphan })).rejects.toThrow()
  await database.$disconnect()
})

test('a transaction that fails leaves nothing behind', async () => {
  const database = openDatabase(await freshDatabase())
  const failing = database.$transaction(async (transaction) => {
    await transaction.school.create({ data: { name: 'Lycée provisoire' } })
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await database.school.count()).toBe(0)
  await database.school.create({ data: { name: 'Lycée durable' } })
  expect(await database.school.count()).toBe(1)
  await database.$disconnect()
})
