/** The PGI as data: what may be told and asked, for whoever writes commands and questions by program. */
import { z } from 'zod'
import { type Command, command } from './command.ts'

export type JsonSchema = z.core.JSONSchema.JSONSchema

type Words = {
  readonly command: (type: Command['type']) => string
  /** Of a field whose type does not say what it is. */
  readonly field: (name: string) => string | undefined
}

/** Each command, before its defaults are filled in, described in words. */
export function commandSchema(words: Words): JsonSchema {
  const schema = z.toJSONSchema(command, { io: 'input', unrepresentable: 'any' })
  return { ...schema, ...(schema.oneOf ? { oneOf: schema.oneOf.map((each) => described(each, words)) } : {}) }
}

function described(schema: JsonSchema, words: Words): JsonSchema {
  const nested = schema.oneOf ?? schema.anyOf
  if (nested) return { oneOf: nested.map((each) => described(each, words)) }
  const type = schema.properties?.type
  const name = typeof type === 'object' && type !== null && 'const' in type ? type.const : undefined
  if (!isCommandType(name)) return schema
  const properties = Object.entries(schema.properties ?? {}).map(([key, field]) => [
    key,
    describedField(key, field, words),
  ])
  return { title: name, description: words.command(name), ...schema, properties: Object.fromEntries(properties) }
}

function describedField<Field>(key: string, field: Field, words: Words): Field {
  if (key === 'type' || typeof field !== 'object' || field === null) return field
  const description = words.field(key)
  return description === undefined || 'description' in field ? field : { description, ...field }
}

const TYPES: ReadonlySet<unknown> = new Set(typesOf(z.toJSONSchema(command, { io: 'input', unrepresentable: 'any' })))

function typesOf(schema: JsonSchema): unknown[] {
  const nested = schema.oneOf ?? schema.anyOf
  if (nested) return nested.flatMap(typesOf)
  const type = schema.properties?.type
  return typeof type === 'object' && type !== null && 'const' in type ? [type.const] : []
}

const isCommandType = (name: unknown): name is Command['type'] => TYPES.has(name)
