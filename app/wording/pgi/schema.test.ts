import { expect, test } from 'vitest'
import { type JsonSchema, VIEW_NAMES } from '#pgi'
import { COMMAND_NAMES } from './commands.ts'
import { pgiSchema } from './schema.ts'

const { commands, reports } = pgiSchema()

type Schema = JsonSchema | boolean
function all(schema: Schema): JsonSchema[] {
  if (typeof schema === 'boolean') return []
  return schema.oneOf ? schema.oneOf.flatMap(all) : [schema]
}
const told = all(commands)
const textOf = (schema: Schema): string => (typeof schema === 'boolean' ? '' : (schema.description ?? ''))

test('every command is there once, and says in French what it does', () => {
  expect(told.map(({ title }) => title).sort()).toEqual(Object.keys(COMMAND_NAMES).sort())
  for (const { title, description } of told) expect(description, title).toMatch(/^[A-ZÀÉ].{5,}[^.]$/u)
})

test('every field of a command says what it is', () => {
  const silent = told.flatMap(({ title, properties = {} }) =>
    Object.entries(properties).flatMap(([name, field]) =>
      name === 'type' || textOf(field) !== '' ? [] : [`${title} ${name}`],
    ),
  )
  expect(silent).toEqual([])
})

test('every report is there, with what it is and what each column of it holds', () => {
  expect(Object.keys(reports).sort()).toEqual([...VIEW_NAMES].sort())
  for (const [name, { description, row }] of Object.entries(reports)) {
    expect(description, name).toMatch(/^\p{L}.{3,}/u)
    for (const [key, column] of Object.entries(row.properties))
      expect(column.description, `${name} ${key}`).toMatch(/\p{L}{3}/u)
  }
})
