import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { read } from '#db/attempt-events.server.ts'
import { database } from '#db/current.server.ts'
import { anAttempt } from '#tests/support/database/builders.ts'

const PROGRAM = fileURLToPath(new URL('../support/database/writing-process.ts', import.meta.url))

function writingProcess(attemptId: string, name: string, howMany: number) {
  const url = String(process.env.DATABASE_URL)
  const child = spawn(process.execPath, [PROGRAM, url, attemptId, name, String(howMany)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { lines: [] as string[], errors: '' }
  child.stdout.on('data', (text: Buffer) => said.lines.push(...text.toString().trim().split('\n')))
  child.stderr.on('data', (text: Buffer) => {
    said.errors += text.toString()
  })
  return { child, said, ended: endOf(child) }
}

const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })

test('two processes write to one attempt: whoever comes second is told and tries again, and nothing is lost', async () => {
  const { attempt } = await anAttempt(database())
  const processes = ['left', 'right'].map((name) => writingProcess(attempt.id, name, 30))
  const codes = await Promise.all(processes.map(({ ended }) => ended))
  expect(codes, processes.map(({ said }) => said.errors).join()).toEqual([0, 0])
  const events = await read(database(), attempt.id)
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  for (const name of ['left', 'right']) {
    const written = events.map(({ commandId }) => commandId).filter((commandId) => commandId.startsWith(name))
    expect(written).toEqual(Array.from({ length: 30 }, (_, index) => `${name}-${index + 1}`))
  }
  const told = processes.map(({ said }) => Number(/^stale (\d+)$/.exec(said.lines.at(-1) ?? '')?.[1]))
  expect(told.reduce((sum, times) => sum + times, 0)).toBeGreaterThan(0)
})

test('a process killed in the middle of its work loses nothing that it had acknowledged', async () => {
  const { attempt } = await anAttempt(database())
  const { child, said, ended } = writingProcess(attempt.id, 'killed', 100_000)
  await new Promise<void>((resolve) => {
    child.stdout.on('data', () => {
      if (said.lines.length >= 40) resolve()
    })
  })
  child.kill('SIGKILL')
  await ended
  const kept = new Set((await read(database(), attempt.id)).map(({ commandId }) => commandId))
  const acknowledged = said.lines.filter((line) => /^killed-\d+$/.test(line))
  expect(acknowledged.length).toBeGreaterThanOrEqual(40)
  expect(acknowledged.filter((commandId) => !kept.has(commandId))).toEqual([])
  expect(await database().attempt.findUnique({ where: { id: attempt.id } })).toMatchObject({ lastSeq: kept.size })
})
