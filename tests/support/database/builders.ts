import { randomUUID } from 'node:crypto'
import type { Database } from '#db/client.server.ts'

/** Rows ready to use, written straight to the tables: for tests of what lies below the services. */
export async function aSchool(database: Database) {
  return database.school.create({ data: { name: 'Lycée Simone-Veil' } })
}

export async function aUser(
  database: Database,
  schoolId: string,
  { role = 'student' as 'student' | 'teacher' | 'administrator', username = `u${randomUUID().slice(0, 8)}` } = {},
) {
  const data = {
    username,
    firstName: 'Inès',
    lastName: 'Benali',
    name: 'Inès Benali',
    email: `${username}@comptes.invalid`,
    role,
    schoolId,
    mustChangePassword: false,
  }
  return database.user.create({ data })
}

/** A class with its teacher and one student, who has opened one attempt. */
export async function anAttempt(database: Database) {
  const school = await aSchool(database)
  const teacher = await aUser(database, school.id, { role: 'teacher' })
  const student = await aUser(database, school.id)
  const classGroup = await database.classGroup.create({
    data: { name: 'GPME 1', schoolYear: '2026-2027', schoolId: school.id },
  })
  await database.membership.createMany({
    data: [
      { userId: teacher.id, classGroupId: classGroup.id, role: 'teacher' },
      { userId: student.id, classGroupId: classGroup.id, role: 'student' },
    ],
  })
  const scenarioVersion = await database.scenarioVersion.create({
    data: { slug: 'relance', contentHash: randomUUID(), title: 'Relancer', files: '{}' },
  })
  const assignment = await database.assignment.create({
    data: {
      title: 'Relancer',
      mode: 'training',
      classGroupId: classGroup.id,
      scenarioVersionId: scenarioVersion.id,
      createdById: teacher.id,
    },
  })
  const attempt = await database.attempt.create({
    data: {
      seed: 7,
      mode: 'training',
      assignmentId: assignment.id,
      scenarioVersionId: scenarioVersion.id,
      studentId: student.id,
    },
  })
  return { school, teacher, student, classGroup, assignment, attempt }
}
