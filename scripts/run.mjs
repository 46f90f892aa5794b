// Starts the project's tools with the Node that runs this script, on any system.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

const TOOLS = {
  'react-router': 'node_modules/@react-router/dev/bin.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
}

/**
 * Runs a tool to its end and gives its exit code.
 * @param {keyof typeof TOOLS} tool @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 */
export function run(tool, args, env = {}) {
  const command = ['--disable-warning=ExperimentalWarning', TOOLS[tool], ...args]
  const { status } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status ?? 1
}
