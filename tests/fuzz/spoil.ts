/** Real files spoilt on purpose, the same ones for the same seed: bytes, archives and XML. */
import { fromBufferPromise } from 'yauzl'
import type { Random } from '#base/random.ts'
import { packZip } from '#documents/zip.ts'

/** The parts of an archive; undefined for a file that is none, or that is damaged already. */
export async function partsOf(bytes: Buffer): Promise<Map<string, Buffer> | undefined> {
  try {
    const archive = await fromBufferPromise(bytes, { validateEntrySizes: false })
    const parts = new Map<string, Buffer>()
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      const chunks: Buffer[] = []
      let size = 0
      for await (const chunk of await archive.openReadStreamPromise(entry)) {
        if (!Buffer.isBuffer(chunk)) continue
        size += chunk.length
        // A fixture that is a bomb stays whole: only its bytes are spoilt.
        if (size > LARGEST_PART) return undefined
        chunks.push(chunk)
      }
      parts.set(entry.fileName, Buffer.concat(chunks))
    }
    return parts
  } catch {
    return undefined
  }
}

const LARGEST_PART = 1_000_000

export type Spoilt = { how: string; bytes: Buffer }

/** One way or another, by chance: a third of the bytes, a third of the archive, a third of what is written in it. */
export function spoil(bytes: Buffer, parts: ReadonlyMap<string, Buffer> | undefined, draw: Random): Spoilt {
  const kind = parts ? draw.int(0, 2) : 0
  if (!parts || kind === 0) return spoilBytes(bytes, draw)
  return kind === 1 ? spoilArchive(parts, draw) : spoilText(parts, draw)
}

function spoilBytes(bytes: Buffer, draw: Random): Spoilt {
  const spoilt = Buffer.from(bytes)
  const at = () => draw.int(0, Math.max(0, spoilt.length - 1))
  switch (draw.int(0, 4)) {
    case 0: {
      const flips = draw.int(1, 24)
      for (let flip = 0; flip < flips && spoilt.length > 0; flip++) {
        const where = at()
        spoilt[where] = (spoilt[where] ?? 0) ^ (1 << draw.int(0, 7))
      }
      return { how: `${flips} bits`, bytes: spoilt }
    }
    case 1:
      return { how: 'cut', bytes: spoilt.subarray(0, at()) }
    case 2: {
      const [from, length] = [at(), draw.int(1, 200)]
      return {
        how: 'blanked',
        bytes: spoilt.fill(draw.pick([0, 0x20, 0xff]), from, Math.min(spoilt.length, from + length)),
      }
    }
    case 3: {
      const [from, to] = [at(), at()].toSorted((left, right) => left - right)
      const twice = spoilt.subarray(from, Math.min(to ?? 0, (from ?? 0) + 4_000))
      return { how: 'said twice', bytes: Buffer.concat([spoilt.subarray(0, to), twice, spoilt.subarray(to)]) }
    }
    default: {
      const where = at()
      const noise = Buffer.from(Array.from({ length: draw.int(1, 64) }, () => draw.int(0, 255)))
      return { how: 'noise', bytes: Buffer.concat([spoilt.subarray(0, where), noise, spoilt.subarray(where)]) }
    }
  }
}

/** Names with which an archive tries to get out of its folder, or to be what it is not. */
const NAMES = [
  '../../etc/passwd',
  '/absolu.xml',
  'xl/vbaProject.bin',
  '[Content_Types].xml',
  'mimetype',
  'a'.repeat(300),
]

function spoilArchive(parts: ReadonlyMap<string, Buffer>, draw: Random): Spoilt {
  const entries = [...parts]
  const index = draw.int(0, entries.length - 1)
  const [name, content] = entries[index] ?? ['', Buffer.alloc(0)]
  const other = draw.pick(entries)
  const packed = (changed: readonly (readonly [string, Buffer])[], how: string): Spoilt => ({
    how,
    bytes: packZip(changed),
  })
  switch (draw.int(0, 5)) {
    case 0:
      return packed(entries.toSpliced(index, 1), `without ${name}`)
    case 1:
      return packed(entries.with(index, [name, other[1]]), `${name} holds ${other[0]}`)
    case 2:
      return packed(entries.with(index, [draw.pick(NAMES), content]), `${name} renamed`)
    case 3:
      return packed(entries.with(index, [name, Buffer.alloc(0)]), `${name} empty`)
    case 4:
      return packed([...entries, [name, other[1]]], `${name} twice`)
    default: {
      const bytes = packZip(entries)
      // Sizes and offsets that a directory declares.
      const directory = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
      bytes.writeUInt32LE(draw.int(0, 0xffffffff), Math.min(bytes.length - 4, directory + draw.pick([20, 24, 42])))
      return { how: 'a directory that lies', bytes }
    }
  }
}

/** What files say when they mean harm, or when their program went mad. */
const VALUES = [
  '-1',
  '0',
  '1e308',
  'NaN',
  '99999999999999999999',
  '1048577',
  'XFE1048577',
  'A1:XFD1048576',
  '#REF!',
  '',
  '&amp;#0;',
  '&quot;',
  "'",
  '{'.repeat(50),
  '('.repeat(3_000),
  'é'.repeat(2_000),
  'true',
]

function spoilText(parts: ReadonlyMap<string, Buffer>, draw: Random): Spoilt {
  const written = [...parts].filter(([name]) => /\.(?:xml|rels)$/.test(name))
  if (written.length === 0) return spoilArchive(parts, draw)
  const [name, content] = draw.pick(written)
  const changed = spoilXml(content.toString('utf8'), draw)
  const entries = [...parts].map(([part, held]) => [part, part === name ? Buffer.from(changed) : held] as const)
  return { how: `words of ${name}`, bytes: packZip(entries) }
}

function spoilXml(text: string, draw: Random): string {
  const tags = [...text.matchAll(/<[^>]*>/g)]
  const values = [...text.matchAll(/="[^"]*"/g)]
  const inner = [...text.matchAll(/>[^<]+</g)]
  const put = (found: RegExpMatchArray | undefined, by: (old: string) => string): string =>
    found?.index === undefined
      ? text
      : text.slice(0, found.index) + by(found[0]) + text.slice(found.index + found[0].length)
  const some = (found: readonly RegExpMatchArray[]) => (found.length > 0 ? draw.pick(found) : undefined)
  switch (draw.int(0, 8)) {
    case 0:
      return put(some(values), () => `="${draw.pick(VALUES)}"`)
    case 1:
      return put(some(inner), () => `>${draw.pick(VALUES)}<`)
    case 2:
      return put(some(tags), () => '')
    case 3:
      return put(some(tags), (tag) => tag.repeat(draw.int(2, 60)))
    case 4:
      return put(some(tags), (tag) => `${'<a>'.repeat(draw.pick([10, 300, 5_000]))}${tag}`)
    case 5:
      return put(some(values), () => '')
    case 6: {
      // A piece of the document, whole, many times.
      const [from, to] = [some(tags)?.index ?? 0, some(tags)?.index ?? 0].toSorted((left, right) => left - right)
      const piece = text.slice(from, Math.min(to ?? 0, (from ?? 0) + 2_000))
      return text.slice(0, to) + piece.repeat(draw.int(2, 40)) + text.slice(to)
    }
    case 7:
      return put(some(tags), (tag) => `<!DOCTYPE x [<!ENTITY y "z">]>&y;${tag}`)
    default:
      return put(some(tags), (tag) => tag.replace(/\b\w+:/, ''))
  }
}
