import { defineConfig, devices } from '@playwright/test'
import { browserLaunch } from './tests/support/browser.ts'

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.test.ts', 'accessibility/**/*.test.ts'],
  globalSetup: './tests/support/browser-setup.ts',
  reporter: 'list',
  // One server and one browser: the machines that run this have two cores.
  workers: 1,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1366, height: 768 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    actionTimeout: 20_000,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
    launchOptions: await browserLaunch(),
  },
})
