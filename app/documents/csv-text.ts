/** Lists as spreadsheets save them: UTF-8 or Windows-1252, cut by semicolons, tabs or commas. */
const DELIMITERS = [';', '\t', ','] as const

/** A mark says UTF-16 (« Texte Unicode » of Excel); other bytes that are not UTF-8 come from a spreadsheet on Windows. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The separator that the first line with one has most of; names hold none of them. */
export function delimiterOf(text: string): string {
  for (const line of text.split(/\r\n|\r|\n/)) {
    const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length - 1 }))
    const most = counted.reduce((best, one) => (one.count > best.count ? one : best))
    if (most.count > 0) return most.delimiter
  }
  return DELIMITERS[0]
}

export type Line = { line: number; cells: string[] }

/** Empty lines are passed over, and a quoted cell may hold line ends: neither may shift the numbers of what follows. */
export function withLineNumbers(rows: readonly string[][]): Line[] {
  let next = 1
  const lines: Line[] = []
  for (const row of rows) {
    const line = next
    next += 1 + row.reduce((ends, cell) => ends + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
    const cells = row.map((cell) => cell.replace(/\s+/g, ' ').trim())
    lines.push({ line, cells })
  }
  return lines
}
