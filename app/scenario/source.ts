/** A YAML file that remembers where each of its values stands. */
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { Problem, ProblemCode } from './problem.ts'

export type Path = readonly (string | number)[]
export type Files = ReadonlyMap<string, string>

export type Source = {
  file: string
  data: unknown
  /** The problem, at the place of the value (or of the nearest thing that contains it). */
  problem(path: Path, code: ProblemCode, figures?: Problem['figures'], severity?: Problem['severity']): Problem
}

export function readYaml(file: string, text: string): { source: Source; problems: Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, maxAliasCount: 50 } as never)
  const placeOf = (path: Path): { line: number; column: number } => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) {
        const { line, col } = lines.linePos(node.range[0])
        return { line, column: col }
      }
    }
    return { line: 1, column: 1 }
  }
  const source: Source = {
    file,
    data: document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 50 }),
    problem: (path, code, figures = {}, severity = 'error') => ({ file, ...placeOf(path), code, figures, severity }),
  }
  const problems = document.errors.map((error): Problem => {
    const place = error.linePos?.[0] ?? { line: 1, col: 1 }
    return {
      file,
      line: place.line,
      column: place.col,
      code: 'yaml_syntax',
      figures: { message: error.code },
      severity: 'error',
    }
  })
  return { source, problems }
}
