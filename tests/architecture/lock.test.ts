import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingEntries } from '../../scripts/complete-lock.mjs'

test('the lock file holds every system’s packages, so that it installs on each (scripts/complete-lock.mjs)', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  expect(Object.keys(lock.packages).length).toBeGreaterThan(500)
  expect(missingEntries(lock)).toEqual({})
})

test('the lock file says nothing of where packages were fetched from', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "(?!git)/)
})

test('a missing one is described by its name', () => {
  const tool = { dev: true, optionalDependencies: { '@tool/cli-darwin-arm64': '2.0.1', '@tool/plain': '1.0.0' } }
  expect(missingEntries({ packages: { 'node_modules/tool': tool } })).toEqual({
    'node_modules/@tool/cli-darwin-arm64': {
      version: '2.0.1',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['darwin'],
    },
  })
})
