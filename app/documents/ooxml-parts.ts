import { descendantsNamed, MalformedXml, parseXml, type XmlElement } from './xml.ts'

export type Parts = ReadonlyMap<string, Buffer>

/** A part that is not XML: the file is refused, and this part named. */
export class DamagedPart extends Error {
  readonly part: string
  constructor(part: string, cause: unknown) {
    super(`${part} cannot be read`, { cause })
    this.part = part
  }
}

/** Does something with a part; when the part turns out not to be XML, says which it was. */
export function reading<Value>(part: string, read: () => Value): Value {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof MalformedXml) throw new DamagedPart(part, cause)
    throw cause
  }
}

/** A part of the archive as elements; undefined when the archive has none of that name. */
export function parsedPart(parts: Parts, name: string): XmlElement | undefined {
  const part = parts.get(name)
  return part && reading(name, () => parseXml(part))
}

/** What a part of an Office archive points at: identifier → name of the part and its kind (`header`, `table`…). */
export function relationshipsOf(parts: Parts, of: string): Map<string, { target: string; kind: string }> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const part = parsedPart(parts, `${folder}_rels/${of.slice(folder.length)}.rels`)
  const targets = new Map<string, { target: string; kind: string }>()
  if (!part) return targets
  for (const { attributes } of descendantsNamed(part, 'Relationship')) {
    const { Id: id, Target: target, Type: type = '', TargetMode: mode } = attributes
    if (!id || !target || mode === 'External') continue
    targets.set(id, { target: resolved(folder, target), kind: type.slice(type.lastIndexOf('/') + 1) })
  }
  return targets
}

/** The part that the archive is about: `word/document.xml`, `xl/workbook.xml`. */
export const mainPartOf = (parts: Parts): string | undefined =>
  [...relationshipsOf(parts, '').values()].find(({ kind }) => kind === 'officeDocument')?.target

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
