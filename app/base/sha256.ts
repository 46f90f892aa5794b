/**
 * SHA-256 (FIPS 180-4), so that a chain of entries can be made and verified wherever the kernel runs: a ledger of a million lines
 * takes hundreds of thousands of digests. Under Node the machine's own, five times as fast; elsewhere the one below, since browsers
 * only give theirs asynchronously. They agree on any text.
 */

// First 32 bits of the fractional parts of the cube roots of the first 64 primes.
const K = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
])
// First 32 bits of the fractional parts of the square roots of the first 8 primes.
const START = Int32Array.from([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
])

const BLOCK = 64
// What it works in is allocated once.
const encoder = new TextEncoder()
const words = new Int32Array(64)
const digest = new Int32Array(8)
let bytes = new Uint8Array(4_096)

const node = globalThis.process?.getBuiltinModule?.('node:crypto')

/** The digest of a text in UTF-8, in hexadecimal. */
export const sha256: (text: string) => string = node ? (text) => node.hash('sha256', text) : plainSha256

export function plainSha256(text: string): string {
  const room = 3 * text.length + 2 * BLOCK
  if (bytes.length < room) bytes = new Uint8Array(room)
  const written = encode(text)
  const length = pad(written)
  digest.set(START)
  for (let offset = 0; offset < length; offset += BLOCK) compress(offset)
  return hexadecimal()
}

const DIGITS = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0))
const codes: number[] = new Array(64).fill(0)

/** Written at once: a text put together piece by piece keeps its pieces in memory. */
function hexadecimal(): string {
  for (let index = 0; index < 64; index += 1) {
    codes[index] = DIGITS[(at(digest, index >>> 3) >>> (28 - 4 * (index & 7))) & 15] ?? 0
  }
  return String.fromCharCode.apply(null, codes)
}

/** In UTF-8. Text without accents is copied as it is: calling the encoder costs more than the copy. */
function encode(text: string): number {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code > 0x7f) return encoder.encodeInto(text, bytes).written
    bytes[index] = code
  }
  return text.length
}

/** After the message a bit set, zeros, and its length in bits on 64 bits: a whole number of blocks. */
function pad(written: number): number {
  const length = Math.ceil((written + 9) / BLOCK) * BLOCK
  bytes[written] = 0x80
  bytes.fill(0, written + 1, length)
  const view = new DataView(bytes.buffer)
  view.setUint32(length - 8, Math.floor(written / 2 ** 29))
  view.setUint32(length - 4, written << 3)
  return length
}

const at = (array: Int32Array | Uint8Array, index: number): number => array[index] as number

function compress(offset: number): void {
  for (let index = 0, from = offset; index < 16; index += 1, from += 4) {
    words[index] =
      (at(bytes, from) << 24) | (at(bytes, from + 1) << 16) | (at(bytes, from + 2) << 8) | at(bytes, from + 3)
  }
  for (let index = 16; index < 64; index += 1) {
    const early = at(words, index - 15)
    const late = at(words, index - 2)
    const s0 = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3)
    const s1 = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10)
    words[index] = (at(words, index - 16) + s0 + at(words, index - 7) + s1) | 0
  }
  let a = at(digest, 0)
  let b = at(digest, 1)
  let c = at(digest, 2)
  let d = at(digest, 3)
  let e = at(digest, 4)
  let f = at(digest, 5)
  let g = at(digest, 6)
  let h = at(digest, 7)
  for (let index = 0; index < 64; index += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const choice = (e & f) ^ (~e & g)
    const one = (h + s1 + choice + at(K, index) + at(words, index)) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + s0 + majority) | 0
  }
  digest[0] = at(digest, 0) + a
  digest[1] = at(digest, 1) + b
  digest[2] = at(digest, 2) + c
  digest[3] = at(digest, 3) + d
  digest[4] = at(digest, 4) + e
  digest[5] = at(digest, 5) + f
  digest[6] = at(digest, 6) + g
  digest[7] = at(digest, 7) + h
}
