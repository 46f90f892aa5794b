import { constants, inflateSync } from 'node:zlib'
import type { DocumentRefusal } from './refusal.ts'

/** In bytes, once inflated. */
type Limits = { part: number; total: number }

/** What runs when a reader opens the file, and parts that swell. The thread's own time limit bounds this too. */
export function dangerIn(bytes: Buffer, { part, total }: Limits): DocumentRefusal | undefined {
  const text = bytes.toString('latin1')
  const program = /\/(?:JavaScript|JS|Launch)\b/.exec(text)
  if (program) return { code: 'has_macros', entry: program[0].slice(1) }
  // Packed twice, a part swells by the square: no office program writes one.
  if (/\/(?:FlateDecode|Fl)[\s[]*\/(?:FlateDecode|Fl)\b/.test(text)) return bomb(bytes.length, part)
  let all = 0
  for (const { index, 0: mark } of text.matchAll(/\bstream\r?\n/g)) {
    const start = index + mark.length
    const end = text.indexOf('endstream', start)
    if (end < 0) break
    const size = inflatedSize(bytes.subarray(start, end), part)
    all += size
    if (size > part) return bomb(size, part)
    if (all > total) return bomb(all, total)
  }
  return undefined
}

const bomb = (inflated: number, limit: number): DocumentRefusal => ({
  code: 'zip_bomb',
  entry: 'stream',
  inflated,
  limit,
})

/** How much comes out of a packed stream; beyond the limit, one byte more than it. Zero when it is not packed. */
function inflatedSize(packed: Buffer, limit: number): number {
  // The first byte of what zlib packs.
  if ((packed[0] ?? 0) % 16 !== 8) return 0
  try {
    return inflateSync(packed, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH }).length
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return isTooLarge ? limit + 1 : 0
  }
}
