/** Reads the files of a company, and says where they are wrong. */
import { isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml'
import { no, ok, type Result } from '#base/result.ts'
import { type Master, type MasterFile, masterFiles, masterSchema, optionalFiles } from './master.ts'
import { unknownNames } from './references.ts'

/** The text of each file by its name: `company.yaml`, `customers.yaml`… */
export type CompanyFiles = ReadonlyMap<string, string>

export type CompanyProblem = {
  readonly file: string
  /** From 1. Absent for a file that is missing. */
  readonly line?: number
  readonly column?: number
  readonly path: string
  readonly code: string
}

export type Path = readonly PropertyKey[]
/** A name that no other file knows, or one that is given twice. */
export type NameProblem = { readonly file: MasterFile; readonly path: Path; readonly code: string }

type Source = { readonly file: string; locate(path: Path): { line: number; column: number } }

function sourceOf(file: string, root: Node | null, lines: LineCounter): Source {
  return {
    file,
    locate(path) {
      // The deepest node that exists: a missing key is shown at the object that lacks it.
      let node: unknown = root
      for (const key of path) {
        const inner: unknown =
          isNode(node) && 'get' in node && typeof node.get === 'function' ? node.get(key, true) : undefined
        if (!isNode(inner)) break
        node = inner
      }
      const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
      const { line, col } = lines.linePos(offset)
      return { line, column: col }
    },
  }
}

const problem = (source: Source, path: Path, code: string): CompanyProblem => ({
  file: source.file,
  ...source.locate(path),
  path: path.map(String).join('.'),
  code,
})

type Read = { value: unknown; source: Source } | { problems: CompanyProblem[] }

const missing = (file: string): Read => ({ problems: [{ file, path: '', code: 'file_is_missing' }] })

function readYaml(file: string, text: string): Read {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const source = sourceOf(file, document.contents, lines)
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ pos, code }) => {
        const { line, col } = lines.linePos(pos[0])
        return { file, line, column: col, path: '', code: `yaml_${code.toLowerCase()}` }
      }),
    }
  }
  const isEmpty = document.contents === null || (isMap(document.contents) && document.contents.items.length === 0)
  if (isEmpty) return { problems: [{ file, line: 1, column: 1, path: '', code: 'file_is_empty' }] }
  return { value: document.toJS(), source }
}

export function readCompany(files: CompanyFiles): Result<Master, CompanyProblem[]> {
  const problems: CompanyProblem[] = []
  const sources = new Map<PropertyKey, Source>()
  const values: Record<string, unknown> = {}
  for (const name of masterFiles) {
    const file = `${name}.yaml`
    const text = files.get(file)
    if (text === undefined && optionalFiles.has(name)) continue
    const read = text === undefined ? missing(file) : readYaml(file, text)
    if ('problems' in read) problems.push(...read.problems)
    else {
      values[name] = read.value
      sources.set(name, read.source)
    }
  }
  const located = (file: PropertyKey, path: Path, code: string) => {
    const source = sources.get(file)
    if (source) problems.push(problem(source, path, code))
  }
  const parsed = masterSchema.safeParse(values)
  if (!parsed.success) {
    for (const { path, code, message } of parsed.error.issues) {
      const [file = '', ...inside] = path
      // Our own words (`siren_expected`…) travel as messages; zod's sentences do not leave.
      located(file, inside, /^[a-z0-9_]+$/.test(message) ? message : code)
    }
  }
  if (problems.length > 0 || !parsed.success) return no(problems)
  const master = parsed.data
  for (const { file, path, code } of unknownNames(master)) located(file, path, code)
  return problems.length > 0 ? no(problems) : ok(master)
}
