import { defineConfig } from 'vitest/config'

/** Tests that need a database, run once on each engine. */
const INTEGRATION = ['tests/integration/**/*.test.ts', 'app/{db,services}/**/*.test.ts']

const integration = (engine: 'sqlite' | 'postgresql') => ({
  test: {
    name: `integration-${engine}`,
    include: INTEGRATION,
    env: { TEST_DATABASE: engine, ATELIER_SECRET: 'a secret that only the tests know, and long enough' },
    globalSetup: [`tests/support/database/${engine}-template.ts`],
    setupFiles: ['tests/support/database/each-file.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})

/** Whoever reaches for a database in a pure test finds none. */
const pure = (name: string, files: { include: string[]; exclude?: string[] }) => ({
  test: { name, ...files, env: { DATABASE_URL: 'interdit' }, testTimeout: 30_000 },
})

export default defineConfig({
  test: {
    projects: [
      pure('pure', {
        include: ['app/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
        exclude: ['app/{db,services}/**', 'tests/{integration,scenarios,e2e,accessibility}/**'],
      }),
      // Each scenario proves itself over many seeds: pure too, and left out of the inner loop.
      pure('scenarios', { include: ['tests/scenarios/**/*.test.ts'] }),
      integration('sqlite'),
      integration('postgresql'),
    ],
  },
})
