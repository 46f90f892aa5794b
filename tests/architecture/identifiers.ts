import { globSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'

/** A name written in the code, and where. */
export type Name = { readonly name: string; readonly file: string; readonly kind: 'identifier' | 'value' | 'path' }

const IDENTIFIERS = ['Identifier', 'JSXIdentifier', 'PrivateIdentifier']
/** A text that is a name rather than a sentence: `creditNote`, `credit_note`, `sales.draft`. */
const NAME = /^[A-Za-z]\w*([.-]\w+)*$/

const isNode = (value: unknown): value is Record<string, unknown> & { readonly type: string } =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function collect(value: unknown, file: string, names: Name[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, file, names)
    return
  }
  if (!isNode(value)) return
  if (IDENTIFIERS.includes(value.type) && typeof value.name === 'string') {
    names.push({ name: value.name, file, kind: 'identifier' })
  } else if (value.type === 'Literal' && typeof value.value === 'string' && NAME.test(value.value)) {
    names.push({ name: value.value, file, kind: 'value' })
  }
  if (value.type === 'ImportDeclaration') collect(value.specifiers, file, names)
  else for (const child of Object.values(value)) collect(child, file, names)
}

/** The names of a source, read by a parser: comments, sentences and import paths do not count. */
export function namesIn(source: string, file: string): readonly Name[] {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`)
  const names: Name[] = []
  collect(program, file, names)
  return names
}

const namesOfPath = (file: string): Name[] =>
  file.split(/[\\/]/).map((part) => ({ name: part.replace(/\.tsx?$/, ''), file, kind: 'path' }))

/** The names of the whole application, folders and files included, without the code that a tool generates. */
export function namesOfTheApplication(): readonly Name[] {
  return globSync('app/**/*.{ts,tsx}')
    .filter((file) => !/[\\/]generated[\\/]/.test(file))
    .toSorted()
    .flatMap((file) => [...namesOfPath(file), ...namesIn(readFileSync(file, 'utf8'), file)])
}

/** `dueDateOf` → due, date, of. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())

const singular = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch)es$/, '$1')
    .replace(/([^s])s$/, '$1')

const spoken = new Map<string, string>()

/** ` due date of `: the words in lower case and in the singular, between spaces. Each name is worked out once. */
function said(name: string): string {
  const known = spoken.get(name)
  if (known !== undefined) return known
  const words = ` ${wordsOf(name).map(singular).join(' ')} `
  spoken.set(name, words)
  return words
}

/** Whether a name contains another, as whole words: `InvoiceIssued` and `invoices` contain `invoice`, `billing` not `bill`. */
export const contains = (name: string, other: string): boolean => said(name).includes(said(other))
