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

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['app/**/*.test.{ts,tsx}', 'tests/{architecture,golden,scenarios,content,companies}/**/*.test.ts'],
          exclude: ['app/{db,services}/**'],
          // Whoever reaches for a database in a pure test finds none.
          env: { DATABASE_URL: 'interdit' },
        },
      },
      integration('sqlite'),
      integration('postgresql'),
    ],
  },
})
