import { descendantsNamed, parseXml } from './xml.ts'

export type Parts = ReadonlyMap<string, Buffer>

/** What a part of an Office archive points at: identifier → name of the part and its kind (`header`, `table`…). */
export function relationshipsOf(parts: Parts, of: string): Map<string, { target: string; kind: string }> {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const part = parts.get(`${folder}_rels/${of.slice(folder.length)}.rels`)
  const targets = new Map<string, { target: string; kind: string }>()
  if (!part) return targets
  for (const { attributes } of descendantsNamed(parseXml(part), 'Relationship')) {
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
