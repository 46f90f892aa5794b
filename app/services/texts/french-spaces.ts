import type { Nodes, Root } from 'mdast'

/** Signs that a line never begins with, and the quote that none ends with: the space between is narrow and unbreakable. */
const BEFORE = / ([%€;:!?»])/g
const AFTER = /« /g

/** Authors type ordinary spaces; a reader never sees « 25 » at the end of a line and « % » on the next. */
export const frenchSpaces = () => (tree: Root) => space(tree)

function space(node: Nodes): void {
  if (node.type === 'text') node.value = node.value.replace(BEFORE, '\u202f$1').replace(AFTER, '«\u202f')
  if ('children' in node) for (const child of node.children) space(child)
}
