/** A grade depends on the copy and on the version of the scenario: on nothing else. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const SLUG = 'relance-clients-buromod'
const SLOW_MS = 120_000
const folder = mkdtempSync(join(tmpdir(), 'atelier-copy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function atelier(args: readonly string[], timeZone: string, locale: string): string {
  const done = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'app/cli/index.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, TZ: timeZone, LC_ALL: locale },
  })
  expect(done.status, done.stderr).toBe(0)
  return done.stdout
}
const graded = (timeZone: string, locale: string) =>
  atelier(['grade', SLUG, '--seed', '7', '--copy', folder, '--json'], timeZone, locale)

beforeAll(() => {
  atelier(['model-answer', SLUG, '--seed', '7', '--out', folder], 'UTC', 'C')
}, SLOW_MS)

/** The same values, every object's keys in the other order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

test(
  'two processes in two time zones give the same bytes, whatever the order of the keys of the copy',
  () => {
    const first = graded('Pacific/Kiritimati', 'C')
    expect(JSON.parse(first).total).toBeGreaterThan(0)
    expect(graded('America/Adak', 'fr_FR.UTF-8')).toBe(first)
    const actions = join(folder, 'actions.json')
    writeFileSync(actions, JSON.stringify(turned(JSON.parse(readFileSync(actions, 'utf8')))))
    expect(graded('UTC', 'C')).toBe(first)
  },
  SLOW_MS,
)
