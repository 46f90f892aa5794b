import type { Nodes, Parents, Root } from 'mdast'
import type { MdxJsxAttribute, MdxJsxTextElement } from 'mdast-util-mdx-jsx'

/** The component that stands for a `{path}` once a text is compiled. */
export const VALUE_COMPONENT = 'Valeur'

const value = (path: string): MdxJsxTextElement => {
  const attribute: MdxJsxAttribute = { type: 'mdxJsxAttribute', name: 'path', value: path.trim() }
  return { type: 'mdxJsxTextElement', name: VALUE_COMPONENT, attributes: [attribute], children: [] }
}

/**
 * A remark plugin that turns `{payer.name}` into an element, so that nothing in a text is left to evaluate: the text is
 * compiled once, and printed for each attempt with its own values. Runs first, on a text that `readText` accepted.
 */
export const bindPaths = () => (tree: Root) => bind(tree)

function bind(parent: Parents): void {
  const children: Nodes[] = parent.children
  children.forEach((child, index) => {
    if (child.type === 'mdxTextExpression') children[index] = value(child.value)
    else if (child.type === 'mdxFlowExpression') children[index] = { type: 'paragraph', children: [value(child.value)] }
    else if (child.type === 'mdxjsEsm') throw new Error('A text holds code that its reading let through')
    else if ('children' in child) bind(child)
  })
}
