import { SaxesParser } from 'saxes'

/** An XML element with what it holds, names kept as written (`text:p`, `w:pPr`). */
export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlNode[] }
export type XmlNode = XmlElement | string

/** Deeper than any office document; an attacker's nesting stops here instead of in our recursion. */
const DEEPEST = 256

export class MalformedXml extends Error {}

/** Reads a whole document. Entities other than the five of XML are errors, and so is a DOCTYPE. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser()
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const path = [root]
  parser.on('error', (error) => {
    throw new MalformedXml(error.message)
  })
  parser.on('doctype', () => {
    throw new MalformedXml('a document type is declared')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (path.length > DEEPEST) throw new MalformedXml(`elements are nested more than ${DEEPEST} deep`)
    const element: XmlElement = { name, attributes, children: [] }
    path.at(-1)?.children.push(element)
    path.push(element)
  })
  parser.on('closetag', () => path.pop())
  const addText = (text: string) => path.at(-1)?.children.push(text)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(decoded(bytes)).close()
  const document = elementsOf(root)[0]
  if (!document) throw new MalformedXml('there is no element')
  return document
}

/** Tells each opening tag in turn and keeps nothing: for parts too long to hold whole. Refuses what `parseXml` refuses. */
export function scanXml(bytes: Uint8Array, opened: (name: string, attributes: Record<string, string>) => void): void {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('error', (error) => {
    throw new MalformedXml(error.message)
  })
  parser.on('doctype', () => {
    throw new MalformedXml('a document type is declared')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (depth++ > DEEPEST) throw new MalformedXml(`elements are nested more than ${DEEPEST} deep`)
    opened(name, attributes)
  })
  parser.on('closetag', () => {
    depth--
  })
  parser.write(decoded(bytes)).close()
}

function decoded(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'
export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter(isElement)
export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name)
export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => child.name === name)

/** As `childNamed` and `descendantsNamed`, whatever the prefix that the producer chose. */
export const childCalled = (element: XmlElement | undefined, local: string): XmlElement | undefined =>
  element && elementsOf(element).find(({ name }) => localName(name) === local)
export function* descendantsCalled(element: XmlElement, local: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (localName(child.name) === local) yield child
    yield* descendantsCalled(child, local)
  }
}

/** Every element of this name below, at any depth, in the order of the document. */
export function* descendantsNamed(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child
    yield* descendantsNamed(child, name)
  }
}

/** A name without its namespace prefix: producers choose their own. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
