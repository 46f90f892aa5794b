/** The PGI as data: what may be told and asked, for whoever writes commands and questions by program. */
import { z } from 'zod'
import { type Command, command } from './command.ts'

export type JsonSchema = z.core.JSONSchema.JSONSchema

/** Each command, before its defaults are filled in, wordsOfd in words. */
export function commandSchema(wordsOf: (type: Command['type']) => string): JsonSchema {
  const schema = z.toJSONSchema(command, { io: 'input', unrepresentable: 'any' })
  return { ...schema, ...(schema.oneOf ? { oneOf: schema.oneOf.map((each) => wordsOfd(each, wordsOf)) } : {}) }
}

function wordsOfd(schema: JsonSchema, wordsOf: (type: Command['type']) => string): JsonSchema {
  const nested = schema.oneOf ?? schema.anyOf
  if (nested) return { oneOf: nested.map((each) => wordsOfd(each, wordsOf)) }
  const type = schema.properties?.type
  const name = typeof type === 'object' && type !== null && 'const' in type ? type.const : undefined
  return isCommandType(name) ? { title: name, description: wordsOf(name), ...schema } : schema
}

const TYPES: ReadonlySet<unknown> = new Set(typesOf(z.toJSONSchema(command, { io: 'input', unrepresentable: 'any' })))

function typesOf(schema: JsonSchema): unknown[] {
  const nested = schema.oneOf ?? schema.anyOf
  if (nested) return nested.flatMap(typesOf)
  const type = schema.properties?.type
  return typeof type === 'object' && type !== null && 'const' in type ? [type.const] : []
}

const isCommandType = (name: unknown): name is Command['type'] => TYPES.has(name)
