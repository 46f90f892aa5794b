import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FLOORS } from './floors.ts'
import { readSources } from './sources.ts'

const readme = readFileSync('README.md', 'utf8')
const rowsOf = (text: string) => [...text.matchAll(/^\| (\S[^|]*) \| ([^|]+) \| [^|]+ \|$/gm)]

/** Floor by floor, the folders that the page's table names. */
function floorsIn(text: string): string[][] {
  const floors: string[][] = []
  for (const [, number = '', folders = ''] of rowsOf(text)) {
    if (!/^\d+$/.test(number)) continue
    const named = [...folders.matchAll(/`([^`]+?)\/?`/g)].map(([, folder = '']) => folder)
    floors[Number(number)] = [...(floors[Number(number)] ?? []), ...named]
  }
  return floors.map((folders) => folders.sort())
}

test('the README tells the floors as they are held', () => {
  expect(floorsIn(readme)).toEqual(FLOORS.map((rooms) => [...rooms].sort()))
})

test('the README tells every setting that the application reads, and no other', () => {
  const sources = [...readSources('app'), ...['start', 'run', 'prepare'].map((name) => script(name))]
  const read = new Set(
    sources.flatMap(({ path, text }) =>
      /\.test\.tsx?$/.test(path) ? [] : [...text.matchAll(/process\.env\.([A-Z_]+)/g)].map(([, name]) => name),
    ),
  )
  // It is the scripts' own: nobody sets it by hand.
  read.delete('NODE_ENV')
  const told = rowsOf(readme).flatMap(([, first = '']) => /^`([A-Z_]+)`$/.exec(first)?.[1] ?? [])
  expect(told.sort()).toEqual([...read].sort())
})

const script = (name: string) => ({ path: name, text: readFileSync(`scripts/${name}.mjs`, 'utf8') })

test('every link of the README leads to a file', () => {
  const links = [...readme.matchAll(/(?<!!)\[[^\]]*\]\(([^)#]+)[^)]*\)/g)].map(([, target = '']) => target)
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter((target) => !/^https?:/.test(target) && !existsSync(target))).toEqual([])
})

test('a floor moved or left out of the table is seen', () => {
  const moved = readme.replace('| 6 | `app/grading/` |', '| 7 | `app/grading/` |')
  expect(floorsIn(moved)).not.toEqual(floorsIn(readme))
  expect(floorsIn(readme.replace(/^\| 9 \| `app\/db\/`.*\n/m, ''))).not.toEqual(floorsIn(readme))
})
