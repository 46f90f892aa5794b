import { expect, test } from 'vitest'
import { FLOORS, floorOf, offence, roomOf } from './floors.ts'
import { filesUnder, importsOf, isTest, readSources, resolveSpecifier } from './sources.ts'

const imports = readSources('app')
  .filter(({ path }) => !isTest(path))
  .flatMap(importsOf)

test('a folder imports only from itself and from floors below its own', () => {
  expect(imports.flatMap(({ from, to }) => offence(from, to) ?? [])).toEqual([])
})

test('every folder of the house is on the table', () => {
  const homeless = filesUnder('app').filter(
    (path) => path.split('/').length > 2 && !path.endsWith('.md') && !roomOf(path),
  )
  expect(homeless).toEqual([])
})

test('the imports were really read', () => {
  expect(imports.length).toBeGreaterThan(200)
  const rooms = new Set(imports.flatMap(({ from }) => roomOf(from) ?? []))
  for (const room of ['app/pgi/sales', 'app/pgi/company', 'app/grading', 'app/ui', 'app/db', 'app/services'] as const) {
    expect([...rooms]).toContain(room)
  }
})

test('each way of breaking the rule is seen', () => {
  expect(offence('app/base/money.ts', 'app/pgi/sales/vat.ts')).toMatch(/floor 0.*floor 1/)
  expect(offence('app/pgi/sales/decide.ts', 'app/pgi/stock/state.ts')).toMatch(/floor 1.*floor 1/)
  expect(offence('app/ui/table.tsx', 'app/db/client.server.ts')).toMatch(/floor 9.*floor 9/)
  expect(offence('app/grading/check.ts', 'app/pgi/sales/state.ts')).toMatch(/the door is/)
  expect(offence('app/services/x.server.ts', 'app/referentiel/tasks.ts')).toMatch(/the door is/)
  expect(offence('app/services/x.server.ts', 'app/elsewhere.ts')).toMatch(/no floor/)
  expect(offence('app/routes/x.tsx', 'app/services/x.server.ts')).toBeUndefined()
  expect(offence('app/routes/x.tsx', 'app/root.tsx')).toBeUndefined()
  expect(offence('app/root.tsx', 'app/services/x.server.ts')).toBeUndefined()
  expect(offence('app/pgi/index.ts', 'app/pgi/company/replay.ts')).toBeUndefined()
})

test('each way of writing an import is read', () => {
  const text = [
    "import { a } from '#base/money.ts'",
    "import type { B } from './b.ts'",
    "import {\n  c,\n  d,\n} from '../c.ts'",
    "export { e } from './e.ts'",
    "export * from './f.ts'",
    "import './g.ts'",
    "const h = await import('./h.ts')",
    "new Worker(new URL('./i.ts', import.meta.url))",
    "import pg from 'pg'",
    "import data from '#content/law/vat.json' with { type: 'json' }",
  ].join('\n')
  expect(importsOf({ path: 'app/grading/x.ts', text }).map(({ to }) => to)).toEqual([
    'app/base/money.ts',
    'app/grading/b.ts',
    'app/c.ts',
    'app/grading/e.ts',
    'app/grading/f.ts',
    'app/grading/g.ts',
    'app/grading/h.ts',
    'app/grading/i.ts',
    'content/law/vat.json',
  ])
  expect(() => resolveSpecifier('app/x.ts', '#nowhere/y.ts')).toThrow('#nowhere/y.ts')
})

test('no room stands on two floors', () => {
  const rooms = FLOORS.flat()
  expect(new Set(rooms).size).toBe(rooms.length)
  expect(rooms.every((room) => floorOf(room) >= 0)).toBe(true)
})
