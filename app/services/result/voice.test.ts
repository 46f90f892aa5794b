import { expect, test } from 'vitest'
import { voiceFor } from './voice.ts'

const now = new Date('2026-11-24T09:00:00Z')
const training = { studentId: 'ines', mode: 'training' } as const
const student = { id: 'ines' }
const teacher = { id: 'claire' }
const closing = (at: string | null) => ({ closesAt: at === null ? null : new Date(at) })

test('who practises is told the answers once the assignment is closed, not before', () => {
  expect(voiceFor(training, closing('2026-11-24T09:00:01Z'), student, now)).toBe('training')
  expect(voiceFor(training, closing('2026-11-24T09:00:00Z'), student, now)).toBe('training')
  expect(voiceFor(training, closing('2026-11-24T08:59:59Z'), student, now)).toBe('correction')
  expect(voiceFor(training, closing(null), student, now)).toBe('training')
})

test('free practice never closes', () => {
  expect(voiceFor(training, null, student, now)).toBe('training')
})

test('a teacher and an exam get the correction', () => {
  expect(voiceFor(training, closing(null), teacher, now)).toBe('correction')
  expect(voiceFor({ ...training, mode: 'exam' }, closing(null), student, now)).toBe('correction')
})
