import type { Align } from './letter.ts'
import { childNamed, childrenNamed, descendantsNamed, elementsOf, type XmlElement } from './xml.ts'

/** What an OpenDocument style gives, what it inherits included. */
export type OdfStyle = {
  align: Align | undefined
  bold: boolean
  italic: boolean
  underline: boolean
  isTitle: boolean
}

const PLAIN: OdfStyle = { align: undefined, bold: false, italic: false, underline: false, isTitle: false }

const ALIGNMENTS: Readonly<Record<string, Align>> = {
  start: 'left',
  left: 'left',
  center: 'center',
  end: 'right',
  right: 'right',
  justify: 'justify',
}

/** Common and automatic styles by name. An automatic one hides a common one of its name. */
export class OdfStyles {
  readonly #elements = new Map<string, XmlElement>()
  readonly #resolved = new Map<string, OdfStyle>()
  readonly #lists = new Map<string, XmlElement>()

  constructor(roots: readonly XmlElement[]) {
    for (const root of roots) {
      for (const style of descendantsNamed(root, 'style:style')) {
        const name = style.attributes['style:name']
        if (name) this.#elements.set(name, style)
      }
      for (const style of descendantsNamed(root, 'text:list-style')) {
        const name = style.attributes['style:name']
        if (name) this.#lists.set(name, style)
      }
    }
  }

  named(name: string | undefined): OdfStyle {
    const known = name === undefined ? undefined : this.#resolved.get(name)
    const element = name === undefined ? undefined : this.#elements.get(name)
    if (known) return known
    if (name === undefined || !element) return PLAIN
    // Set first: a style whose parent is itself must not turn for ever.
    this.#resolved.set(name, PLAIN)
    const style = applied(this.named(element.attributes['style:parent-style-name']), name, element)
    this.#resolved.set(name, style)
    return style
  }

  /** A span's style over what surrounds it: what the span does not say stays. */
  over<Marks extends Pick<OdfStyle, 'bold' | 'italic' | 'underline'>>(
    around: Marks,
    name: string | undefined,
  ): OdfStyle {
    const chain: XmlElement[] = []
    for (let next = name; next !== undefined && chain.length < 20; ) {
      const element = this.#elements.get(next)
      if (!element) break
      chain.unshift(element)
      next = element.attributes['style:parent-style-name']
    }
    return chain.reduce<OdfStyle>((style, element) => applied(style, '', element), { ...PLAIN, ...around })
  }

  isOrderedList(name: string | undefined, depth: number): boolean {
    const list = name === undefined ? undefined : this.#lists.get(name)
    const level = list && elementsOf(list).find(({ attributes }) => Number(attributes['text:level']) === depth)
    if (level?.name !== 'text:list-level-style-number') return false
    return level.attributes['style:num-format'] !== ''
  }
}

function applied(parent: OdfStyle, name: string, element: XmlElement): OdfStyle {
  const paragraph = childNamed(element, 'style:paragraph-properties')?.attributes ?? {}
  const text = childrenNamed(element, 'style:text-properties')[0]?.attributes ?? {}
  const weight = text['fo:font-weight']
  const slant = text['fo:font-style']
  const line = text['style:text-underline-style']
  return {
    align: ALIGNMENTS[paragraph['fo:text-align'] ?? ''] ?? parent.align,
    bold: weight === undefined ? parent.bold : weight === 'bold' || Number(weight) >= 600,
    italic: slant === undefined ? parent.italic : slant === 'italic' || slant === 'oblique',
    underline: line === undefined ? parent.underline : line !== 'none',
    isTitle: parent.isTitle || name === 'Title',
  }
}
