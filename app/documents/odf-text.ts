import { isElement, type XmlElement } from './xml.ts'

/** Parts of a paragraph that are not its text: notes, comments, what was deleted. */
const NOT_TEXT = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:note',
  'text:tracked-changes',
  'text:change',
  'draw:frame',
  'text:bookmark',
])

/** How many spaces one element may stand for: more is an attack, not a layout. */
const MOST_SPACES = 1_000

/** The text of an OpenDocument paragraph: blanks collapse as in XML, and `text:s`, `text:tab`, breaks say the others. */
export function odfText(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (!isElement(node)) return node.replace(/[ \t\r\n]+/g, ' ')
      return odfBlank(node) ?? (NOT_TEXT.has(node.name) ? '' : odfText(node))
    })
    .join('')
}

/** The blank that an element stands for, if it does. */
export function odfBlank({ name, attributes }: XmlElement): string | undefined {
  if (name === 'text:s') return ' '.repeat(Math.min(MOST_SPACES, Number(attributes['text:c'] ?? 1) || 1))
  if (name === 'text:tab') return '\t'
  if (name === 'text:line-break') return '\n'
  return undefined
}

export const isOdfText = (element: XmlElement): boolean => !NOT_TEXT.has(element.name)
