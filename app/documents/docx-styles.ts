import type { Align } from './letter.ts'
import { childNamed, childrenNamed, parseXml, type XmlElement } from './xml.ts'

/** What a style gives to its paragraphs or characters, what it inherits included. */
export type DocxStyle = {
  align: Align | undefined
  bold: boolean
  italic: boolean
  underline: boolean
  headingLevel: number | undefined
}

/** Word's names of alignments. `start` and `end` depend on the script, which is left to right here. */
const ALIGNMENTS: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
}

export const alignFromWord = (written: string | null | undefined): Align | undefined =>
  written ? ALIGNMENTS[written] : undefined

/**
 * The styles of a document by identifier. A French Word writes « Titre1 » as the identifier of the style named
 * "heading 1": only the name tells what it is.
 */
export class DocxStyles {
  readonly #elements = new Map<string, XmlElement>()
  readonly #resolved = new Map<string, DocxStyle>()
  readonly #defaultAlign: Align | undefined
  readonly #defaultParagraph: string | undefined

  constructor(stylesPart: Buffer | undefined) {
    if (!stylesPart) return
    const root = parseXml(stylesPart)
    for (const style of childrenNamed(root, 'w:style')) {
      const id = style.attributes['w:styleId']
      if (!id) continue
      this.#elements.set(id, style)
      if (style.attributes['w:type'] === 'paragraph' && isOn(style.attributes['w:default'])) this.#defaultParagraph = id
    }
    this.#defaultAlign = alignFromWord(
      valueAt(root, 'w:docDefaults', 'w:pPrDefault', 'w:pPr', 'w:jc')?.attributes['w:val'],
    )
  }

  /** The style of a paragraph; without identifier, the document's ordinary one. */
  ofParagraph(id: string | null): DocxStyle {
    const style = this.#resolve(id ?? this.#defaultParagraph)
    return { ...style, align: style.align ?? this.#defaultAlign }
  }

  ofCharacters(id: string | null): DocxStyle {
    return this.#resolve(id ?? undefined)
  }

  #resolve(id: string | undefined): DocxStyle {
    const known = id === undefined ? undefined : this.#resolved.get(id)
    const element = id === undefined ? undefined : this.#elements.get(id)
    if (known) return known
    if (id === undefined || !element) return PLAIN
    // Set first: a style based on itself must not turn for ever.
    this.#resolved.set(id, PLAIN)
    const parent = this.#resolve(childNamed(element, 'w:basedOn')?.attributes['w:val'])
    const style: DocxStyle = {
      align: alignFromWord(valueAt(element, 'w:pPr', 'w:jc')?.attributes['w:val']) ?? parent.align,
      bold: toggled(valueAt(element, 'w:rPr', 'w:b'), parent.bold),
      italic: toggled(valueAt(element, 'w:rPr', 'w:i'), parent.italic),
      underline: underlined(valueAt(element, 'w:rPr', 'w:u'), parent.underline),
      headingLevel: headingLevel(childNamed(element, 'w:name')?.attributes['w:val']) ?? parent.headingLevel,
    }
    this.#resolved.set(id, style)
    return style
  }
}

const PLAIN: DocxStyle = { align: undefined, bold: false, italic: false, underline: false, headingLevel: undefined }

const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['0', 'false', 'off', 'none'].includes(value)

const toggled = (element: XmlElement | undefined, inherited: boolean): boolean =>
  element ? isOn(element.attributes['w:val'] ?? '1') : inherited

const underlined = (element: XmlElement | undefined, inherited: boolean): boolean =>
  element ? isOn(element.attributes['w:val'] ?? 'single') : inherited

function headingLevel(name: string | undefined): number | undefined {
  if (!name) return undefined
  if (/^(?:title|titre)$/i.test(name)) return 1
  const level = /^(?:heading|titre) ([1-9])$/i.exec(name)?.[1]
  return level === undefined ? undefined : Math.min(6, Number(level))
}

function valueAt(element: XmlElement, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((current, name) => current && childNamed(current, name), element)
}
