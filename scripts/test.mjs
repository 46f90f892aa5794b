// npm test runs everything; npm run test:fast (--fast) what needs neither database nor browser.
// Ends with one line that counts what passed and what failed: each test is one, each other check is one.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWhenNeeded } from './build.mjs'
import { ROOT, run } from './run.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, why: string }} Failure */

const isFast = process.argv.includes('--fast')
const reports = mkdtempSync(join(tmpdir(), 'atelier-tests-'))
/** @type {({ name: string, seconds: number } & Count)[]} */
const done = []
/** @type {Failure[]} Told again at the end, where whoever reads only that will find them. */
const failures = []
const WHY_LENGTH = 2_000

step('types', () => asOne(run('react-router', ['typegen']) || run('tsc', ['--noEmit'])))
step('lint', () => asOne(run('biome', ['ci', '--error-on-warnings', '.'])))
step(isFast ? 'pure tests' : 'unit, architecture and integration tests', vitest)
if (!isFast && existsSync(join(ROOT, 'playwright.config.ts'))) {
  step('build', () => asOne(buildWhenNeeded()))
  step('browser tests', playwright)
}
rmSync(reports, { recursive: true, force: true })
conclude()

/** @param {string} name @param {() => Count} check */
function step(name, check) {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const count = check()
  done.push({ name, seconds: Math.round((performance.now() - started) / 1000), ...count })
}

/** @param {number} code @returns {Count} */
function asOne(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** A run that failed without naming a failed test (it crashed, found nothing, left an error behind) is one failure. */
function countOf(/** @type {number} */ code, /** @type {Count | undefined} */ counted) {
  const count = counted ?? { passed: 0, failed: 0, skipped: 0 }
  const hidden = (code !== 0 || count.passed === 0) && count.failed === 0
  return hidden ? { ...count, failed: 1 } : count
}

function vitest() {
  const file = join(reports, 'vitest.json')
  const project = isFast ? ['--project', 'pure'] : []
  const code = run('vitest', ['run', ...project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  if (!existsSync(file)) return countOf(code, undefined)
  const report = JSON.parse(readFileSync(file, 'utf8'))
  /** @type {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} */
  const files = report.testResults
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  for (const { name, message } of broken) failures.push({ name, why: message })
  for (const { name, assertionResults } of files) {
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === 'failed') failures.push({ name: `${name} › ${fullName}`, why: failureMessages.join('\n') })
    }
  }
  return countOf(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  })
}

function playwright() {
  const file = join(reports, 'playwright.json')
  const code = run('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file })
  if (!existsSync(file)) return countOf(code, undefined)
  const { stats } = JSON.parse(readFileSync(file, 'utf8'))
  // A test that passes only when tried again fails.
  return countOf(code, { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped })
}

function conclude() {
  if (failures.length > 0) console.log('\n── failed')
  for (const { name, why } of failures) console.log(`${name.replace(ROOT, '')}\n${why.slice(0, WHY_LENGTH)}\n`)
  console.log('\n── summary')
  for (const { name, seconds, ...count } of done) console.log(`${say(count)} · ${name} (${seconds} s)`)
  /** @param {keyof Count} what */
  const total = (what) => done.reduce((sum, count) => sum + count[what], 0)
  const all = { passed: total('passed'), failed: total('failed'), skipped: total('skipped') }
  console.log(say(all))
  process.exit(all.failed === 0 ? 0 : 1)
}

/** @param {Count} count */
function say({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
