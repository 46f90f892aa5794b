import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type LaunchOptions } from '@playwright/test'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Where systems put a Chromium, or a browser made from it. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--headless=shell',
  // Nothing leaves the machine: no update, no dictionary, no report, no name looked up.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
]

/**
 * The browser of the tests: the machine's, else Playwright's own, else the one that an npm package ships, so that a clean
 * checkout needs nothing but `npm ci`. `ATELIER_CHROMIUM` names another one, or `shipped`.
 */
export async function browserLaunch(): Promise<LaunchOptions> {
  const asked = process.env.ATELIER_CHROMIUM
  const found = asked ?? [...INSTALLED, chromium.executablePath()].find((path) => existsSync(path))
  if (found !== undefined && found !== 'shipped') return { executablePath: found, args: ARGUMENTS }
  return { ...(await shipped()), args: ARGUMENTS }
}

/**
 * Unpacks the packaged Chromium once, with the shared libraries and the fonts that a bare machine lacks. The package does so
 * in the temporary folder, and unpacks the libraries only where it believes to run on a cloud's machine.
 */
async function shipped(): Promise<LaunchOptions> {
  const folder = join(ROOT, 'node_modules/.cache/atelier-chromium')
  const whole = join(folder, '.whole')
  const env = { ...process.env }
  if (!existsSync(whole)) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' })
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const executablePath = await packaged.executablePath()
    const { LD_LIBRARY_PATH } = process.env
    // The package's own configuration looks for its fonts where a cloud's machine has them.
    writeFileSync(join(folder, 'fonts.conf'), fontsIn(join(folder, 'fonts')))
    writeFileSync(whole, '')
    // The machine's own libraries come first: the packaged ones only stand in for what is missing.
    const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', LD_LIBRARY_PATH].filter(Boolean).join(':')
    return { executablePath, env: { ...env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), LD_LIBRARY_PATH: libraries } }
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name]
    Object.assign(process.env, env)
  }
}

/** The machine's fonts first; where there is none at all, Chromium ends when a character needs another font than the page's. */
const fontsIn = (folder: string): string =>
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`
