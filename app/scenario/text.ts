/**
 * A text by an author: Markdown with `{paths}` and a short list of components. Whoever wrote it, it never executes:
 * what is not plain text, a path or a listed component is refused, with its place.
 */
import type { Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Problem, ProblemCode } from './problem.ts'

/**
 * `<Droite>` sets to the right, `<Terme id>` opens the glossary, `<Attention>` stands out, `<Annexe id>` links an annex,
 * `<Notes>` is what the speaker of a slide says.
 */
export const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Droite: [],
  Terme: ['id'],
  Attention: [],
  Annexe: ['id'],
  Notes: [],
}

const PATH = /^\s*[a-zA-Z]\w*(?:\.[a-zA-Z]\w*|\[\d+\])*\s*$/
/** An amount or a date that an author typed: it would be wrong for another seed. */
const TYPED_FIGURE =
  /\d[\d \u00a0\u202f]*(?:,\d{1,2})?[ \u00a0\u202f]?€|\b\d{1,2}\/\d{1,2}\/\d{4}\b|\b(?:FA|CO|BL|DE|AV)\d{4}-\d+\b/

export type TextPath = { path: string; line: number; column: number }
export type ReadText = { tree: Root | undefined; paths: TextPath[]; annexes: TextPath[]; problems: Problem[] }

const isJsx = (node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

function placeOf(node: { position?: { start: { line: number; column: number } } | undefined }) {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}

/**
 * Reads a text and finds everything in it that is not allowed. The paths are checked against the names elsewhere. The figures
 * of a lesson are those of its example, and are bound to nothing.
 */
export function readText(file: string, text: string, { isLesson = false } = {}): ReadText {
  const result: ReadText = { tree: undefined, paths: [], annexes: [], problems: [] }
  const refuse = (node: Parameters<typeof placeOf>[0], code: ProblemCode, figures: Problem['figures'] = {}) =>
    result.problems.push({ file, ...placeOf(node), code, figures, severity: 'error' })
  let tree: Root
  try {
    tree = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(text)
  } catch (error) {
    const place = error instanceof Error && 'line' in error ? error : undefined
    const line = Number(place && 'line' in place ? place.line : 1) || 1
    const column = Number(place && 'column' in place ? place.column : 1) || 1
    result.problems.push({ file, line, column, code: 'text_has_code', figures: { excerpt: '' }, severity: 'error' })
    return result
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'mdxjsEsm') refuse(node, 'text_has_code', { excerpt: node.value.slice(0, 40) })
    else if (node.type === 'html') refuse(node, 'text_has_code', { excerpt: node.value.slice(0, 40) })
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (PATH.test(node.value)) result.paths.push({ path: node.value.trim(), ...placeOf(node) })
      else refuse(node, 'expression_not_a_path', { excerpt: node.value.slice(0, 40) })
    } else if (isJsx(node)) visitComponent(node)
    else if (node.type === 'text') {
      const typed = TYPED_FIGURE.exec(node.value)
      if (typed && !isLesson) refuse(node, 'figure_not_bound', { figure: typed[0] })
    } else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      if (!/^(https?:|#|mailto:)/.test(node.url)) refuse(node, 'text_has_code', { excerpt: node.url.slice(0, 40) })
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  const visitComponent = (node: MdxJsxFlowElement | MdxJsxTextElement): void => {
    const allowed = node.name ? COMPONENTS[node.name] : undefined
    if (!allowed) {
      refuse(node, 'component_unknown', { component: node.name ?? '' })
      return
    }
    for (const attribute of node.attributes) {
      const plain = attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      if (!plain || !allowed.includes(attribute.name))
        refuse(node, 'attribute_computed', { component: node.name ?? '' })
      else if (node.name === 'Annexe') result.annexes.push({ path: String(attribute.value), ...placeOf(node) })
    }
  }
  visit(tree)
  if (result.problems.length === 0) result.tree = tree
  return result
}
