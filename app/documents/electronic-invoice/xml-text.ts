/** Writes XML by hand: an element is text, and what a person typed is escaped. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes markup, and leaves out what XML 1.0 cannot hold: control characters, lone surrogates, two non-characters. */
export const escaped = (text: string): string =>
  [...text]
    .filter((sign) => isXmlCharacter(sign.codePointAt(0) ?? 0))
    .join('')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

const isXmlCharacter = (code: number): boolean =>
  code >= 0x20
    ? !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
    : code === 0x09 || code === 0x0a || code === 0x0d

type Attributes = Readonly<Record<string, string | undefined>>

function openTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(value)}"`,
  )
  return `<${name}${written.join('')}>`
}

/** An element with a text; nothing when there is no text. */
export const leaf = (name: string, text: string | undefined, attributes: Attributes = {}): string =>
  text === undefined || text.trim() === '' ? '' : `${openTag(name, attributes)}${escaped(text.trim())}</${name}>`

/** An element that holds others; nothing when all of them are nothing. */
export const branch = (name: string, ...children: readonly string[]): string => {
  const inside = children.join('')
  return inside === '' ? '' : `<${name}>${inside}</${name}>`
}

/** An element that must be there even when it holds nothing. */
export const always = (name: string, ...children: readonly string[]): string =>
  branch(name, ...children) || `<${name}/>`
