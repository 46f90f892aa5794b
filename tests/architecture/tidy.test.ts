import { expect, test } from 'vitest'
import { floorOf, HIGHEST_PURE_FLOOR, roomOf } from './floors.ts'
import { filesUnder, isTest, readSources, type Source } from './sources.ts'

type Ban = { found: RegExp; instead: string; except?: RegExp }

/** What the pure floors never write, and what they write instead. */
const PURE: readonly Ban[] = [
  { found: /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/, instead: 'receive the date as an argument' },
  {
    found: /\bMath\.random\(|\brandomUUID\(|\bcrypto\.getRandomValues\(/,
    instead: 'draw from the seed: #base/random.ts',
  },
  {
    found: /from '(node:)?fs(\/promises)?'/,
    instead: 'receive the bytes as an argument',
    // It reads the program of a library, not data.
    except: /^app\/documents\/recalculator\.ts$/,
  },
  { found: /from '(node:)?(net|http|https|child_process)'|\bfetch\(/, instead: 'let a service ask' },
  { found: /\bprocess\.env\b/, instead: 'receive the setting as an argument' },
  { found: /\.toLocale\w*\(|\.localeCompare\(/, instead: '#base/sorting.ts, and wording for numbers and dates' },
  // Wording says the hour in France of a real moment, which takes the time zones' history.
  { found: /\bnew Intl\./, instead: 'wording', except: /^app\/wording\// },
  { found: /from 'react(-dom)?[/']|from '@prisma\//, instead: 'a floor above' },
  { found: /\bsetTimeout\(|\bsetInterval\(/, instead: 'time is an event', except: /^app\/documents\// },
]

/** What nobody writes. */
const EVERYWHERE: readonly Ban[] = [
  { found: /\b(TO-?DO|FIX-?ME)\b/, instead: 'an issue' },
  { found: /@ts-(ignore|nocheck)/, instead: 'the right type' },
  // Tests say with it that a wrong code does not compile.
  { found: /@ts-expect-error/, instead: 'the right type', except: /\.test\.tsx?$/ },
  { found: /\bas any\b|<any>/, instead: 'the right type, or unknown' },
  { found: /\b(test|describe|it)\.(skip|only|todo)\(/, instead: 'a test that runs' },
  {
    found: /^\s*(export )?(declare )?(const )?enum \w|^\s*namespace \w/m,
    instead: 'a union of texts: Node runs these files as they are',
  },
]

const offences = (sources: readonly Source[], bans: readonly Ban[]) =>
  sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        bans
          .filter(({ found, except }) => found.test(line) && !except?.test(path))
          .map(({ instead }) => `${path}:${index + 1}: ${line.trim()} → ${instead}`),
      ),
  )

const app = readSources('app')
const isPure = ({ path }: Source) => {
  const room = roomOf(path)
  return room !== undefined && floorOf(room) <= HIGHEST_PURE_FLOOR && !isTest(path)
}
/** This file names what it forbids. */
const others = [...app, ...readSources('tests'), ...readSources('scripts')].filter(
  ({ path }) => path !== 'tests/architecture/tidy.test.ts',
)

test('the pure floors ask nothing of the clock, of chance, of files or of the network', () => {
  expect(app.filter(isPure).length).toBeGreaterThan(50)
  expect(offences(app.filter(isPure), PURE)).toEqual([])
})

test('nobody leaves a note for later, silences a type or skips a test', () => {
  expect(others.length).toBeGreaterThan(100)
  expect(offences(others, EVERYWHERE)).toEqual([])
})

test('each ban sees what it bans', () => {
  const pure = [
    'const now = Date.now()',
    'const now = new Date()',
    'Math.random()',
    "import { readFileSync } from 'node:fs'",
    'await fetch(url)',
    'process.env.PORT',
    'a.localeCompare(b)',
    'amount.toLocaleString()',
    "import { useState } from 'react'",
    'setTimeout(later, 10)',
  ]
  for (const text of pure) expect(offences([{ path: 'app/base/x.ts', text }], PURE), text).toHaveLength(1)
  const anywhere = ['// TODO later', '// @ts-ignore', 'x as any', "test.skip('…')", 'enum Colour { red }']
  for (const text of anywhere) expect(offences([{ path: 'app/base/x.ts', text }], EVERYWHERE), text).toHaveLength(1)
  const fine = ['new Date(time)', 'const todo = 1', 'company', 'type Enumerated = 1']
  for (const text of fine)
    expect(offences([{ path: 'app/base/x.ts', text }], [...PURE, ...EVERYWHERE]), text).toEqual([])
})

test('paths are in small letters without accents, and no drawer is called utils', () => {
  const paths = ['app', 'tests', 'scripts', 'content', 'scenarios', 'prisma'].flatMap(filesUnder)
  expect(paths.length).toBeGreaterThan(150)
  expect(paths.filter((path) => /[^\x20-\x7e]/.test(path))).toEqual([])
  expect(paths.filter((path) => /(^|\/)(utils?|helpers?|misc|common|manager)(\.|\/)/.test(path))).toEqual([])
  const code = paths.filter((path) => /\.tsx?$/.test(path))
  expect(code.filter((path) => /[A-Z ]/.test(path))).toEqual([])
})
