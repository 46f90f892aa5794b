import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainSha256, sha256 } from './sha256.ts'

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('the examples of FIPS 180-4: %j', (text, digest) => {
  expect(plainSha256(text)).toBe(digest)
  expect(sha256(text)).toBe(digest)
})

test('here as in a browser, a digest is the machine’s own, on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const expected = createHash('sha256').update(text, 'utf8').digest('hex')
      expect([sha256(text), plainSha256(text)]).toEqual([expected, expected])
    }),
  )
})
