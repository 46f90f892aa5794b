import { crc32, deflateRawSync } from 'node:zlib'

/** 1 January 1980 at midnight, the origin of zip dates: the same content always gives the same bytes. */
const DOS_DATE = 0x21
const VERSION_NEEDED = 20
const UTF8_NAMES = 0x0800
const STORED = 0
const DEFLATED = 8

/** Packs named parts into a zip, in the order given. `store` skips compression, for parsers that run at once. */
export function packZip(
  entries: Iterable<readonly [name: string, content: Uint8Array]>,
  { store = false } = {},
): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of entries) {
    const nameBytes = Buffer.from(name)
    // OpenDocument wants `mimetype` readable without inflating anything.
    const method = store || name === 'mimetype' ? STORED : DEFLATED
    const packed = method === STORED ? content : deflateRawSync(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(VERSION_NEEDED, 0)
    common.writeUInt16LE(UTF8_NAMES, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt16LE(0, 6)
    common.writeUInt16LE(DOS_DATE, 8)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([signature(0x04034b50), common, nameBytes])
    parts.push(local, Buffer.from(packed.buffer, packed.byteOffset, packed.length))
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([VERSION_NEEDED, 0]), common, tail, nameBytes]))
    offset += local.length + packed.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, listing, signature(0x06054b50), end])
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
