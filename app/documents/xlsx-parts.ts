import { mainPartOf, type Parts, parsedPart, relationshipsOf } from './ooxml-parts.ts'
import { descendantsCalled } from './xml.ts'

/** A sheet of an xlsx archive: its name, the part that holds it, and whether it is shown. */
export type SheetPath = { name: string; path: string; hidden: boolean }

/** The sheets of an xlsx archive, sheets that are one chart included, found through the relationships of the workbook. */
export function sheetPaths(parts: Parts): SheetPath[] {
  const main = mainPartOf(parts) ?? 'xl/workbook.xml'
  const workbook = parsedPart(parts, main)
  if (!workbook) return []
  const targets = relationshipsOf(parts, main)
  return [...descendantsCalled(workbook, 'sheet')].flatMap(({ attributes }) => {
    const { name, state } = attributes
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
    const path = targets.get(id ?? '')?.target
    return path && name ? [{ name, path, hidden: state === 'hidden' || state === 'veryHidden' }] : []
  })
}
